// What every platform must do alike, as facts a suite runs against a real adapter and whatever stands behind it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Incoming } from '../../src/chat/incoming.ts'
import type { Block, WordedMessage } from '../../src/chat/message.ts'
import type { Outcome } from '../../src/chat/outcome.ts'
import {
  type Delivery,
  type FailureKind,
  type Platform,
  type Receive,
  SendFailure,
} from '../../src/platforms/platform.ts'

/** A message of the bot that still stands, as the person sees it. */
export type Seen = {
  readonly text: string
  readonly buttons: readonly string[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** A conversation the bot may write to, and the person in it. */
export type ChatUnderTest = {
  readonly chatKey: string
  readonly isGroup: boolean
  readonly personKey: string
  readonly personName: string
  /** Oldest first, without what was removed. */
  readonly seen: () => Promise<readonly Seen[]>
  /** Resolves when the platform has handed the event on. */
  readonly says: (text: string) => Promise<void>
  /** Presses a button of the newest message that has it; resolves with what the person is told about the press. */
  readonly presses: (label: string) => Promise<string | undefined>
  readonly sendsFile: (name: string, bytes: Uint8Array) => Promise<void>
}

export type PlatformUnderTest = {
  readonly platform: Platform
  readonly private: ChatUnderTest
  readonly group: ChatUnderTest
  /** The most text one message shows; undefined where nothing is ever cut. */
  readonly mostText?: number
  /** Messages can be changed in place. */
  readonly canEdit: boolean
  /** Delivers the newest event a second time, as after a lost acknowledgement. */
  readonly repeatsLast: () => Promise<void>
  /** Ways to make the next send fail, for the kinds that exist there. */
  readonly failures: Partial<Record<FailureKind, () => void | Promise<void>>>
  readonly stop: () => Promise<void>
}

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const hostile = 'Lê <b>Lan</b> & "Sở" <script>alert(1)</script> *đậm* _nghiêng_ `mã` [x](http://a.vn) &lt; \\ {$x} 😀'

type Recorded = {
  readonly sent: string[]
  readonly uploads: Map<string, string>
  readonly bytesRead: string[]
  turns: number
}

export function platformContract(name: string, open: (receive: Receive) => Promise<PlatformUnderTest>): void {
  describe(`${name} as a platform`, () => {
    let world: PlatformUnderTest
    let received: Incoming[]
    let outcome: Outcome
    let recorded: Recorded

    beforeEach(async () => {
      received = []
      outcome = { kind: 'accepted' }
      recorded = { sent: [], uploads: new Map(), bytesRead: [], turns: 0 }
      world = await open(async incoming => {
        received.push(incoming)
        return outcome
      })
    })

    afterEach(() => world.stop())

    const files: Readonly<Record<string, { name: string; mime: string; bytes: Uint8Array }>> = {
      picture: { name: 'biểu đồ.png', mime: 'image/png', bytes: png },
      sheet: { name: 'danh sách.csv', mime: 'text/csv', bytes: Buffer.from('Mã,Họ và tên\n1,Lê Lan\n') },
    }

    function delivery(chat: ChatUnderTest, message: WordedMessage, more: Partial<Delivery> = {}): Delivery {
      return {
        chatKey: chat.chatKey,
        isGroup: chat.isGroup,
        message,
        token: index => `row-1.${index}`,
        replaces: [],
        removes: false,
        addressedTo: chat.isGroup ? { key: chat.personKey, name: chat.personName } : undefined,
        file: async id => ({
          name: files[id]!.name,
          mime: files[id]!.mime,
          remoteId: recorded.uploads.get(id),
          bytes: async () => {
            recorded.bytesRead.push(id)
            return files[id]!.bytes
          },
        }),
        alreadySent: [],
        turn: async () => {
          recorded.turns += 1
        },
        partSent: async remoteId => void recorded.sent.push(remoteId),
        fileUploaded: async (id, remoteId) => void recorded.uploads.set(id, remoteId),
        createdAt: new Date(),
        ...more,
      }
    }

    /** Sends and returns the remote ids of the message. */
    async function send(chat: ChatUnderTest, blocks: readonly Block<string>[], more: Partial<Delivery> = {}) {
      const before = recorded.sent.length
      await world.platform.send(delivery(chat, { blocks }, more))
      return recorded.sent.slice(before)
    }

    async function textSeen(chat: ChatUnderTest): Promise<string> {
      return (await chat.seen()).map(({ text }) => text).join('\n')
    }

    const blocks: readonly (readonly [Block<string>, readonly string[]])[] = [
      [{ block: 'heading', text: 'Đăng ký thi đua' }, ['Đăng ký thi đua']],
      [{ block: 'text', text: 'Kính mời đồng chí\nđăng ký.' }, ['Kính mời đồng chí', 'đăng ký.']],
      [{ block: 'note', text: 'Hạn: 30/3/2022' }, ['Hạn: 30/3/2022']],
      [{ block: 'facts', facts: [['Đơn vị', 'Phòng Nội vụ']] }, ['Đơn vị', 'Phòng Nội vụ']],
      [{ block: 'list', items: ['một', 'hai'], isOrdered: true }, ['1', 'một', '2', 'hai']],
      [{ block: 'list', items: ['gạch'] }, ['gạch']],
      [{ block: 'table', columns: ['Đơn vị', 'Số'], rows: [['Văn phòng', '7']] }, ['Đơn vị', 'Văn phòng', '7']],
      [
        {
          block: 'table',
          columns: ['Đơn vị', 'Đã đăng ký', 'Chưa đăng ký'],
          rows: [['Phòng Cải cách hành chính và Văn thư', '7', '12']],
        },
        ['Phòng Cải cách hành chính và Văn thư', 'Đã đăng ký', '7', 'Chưa đăng ký', '12'],
      ],
      [{ block: 'progress', label: 'Đã đăng ký', done: 7, total: 9 }, ['Đã đăng ký', '7/9', '78']],
    ]

    test.each(blocks)('says what a block says: %j', async (block, said) => {
      for (const chat of [world.private, world.group]) {
        await send(chat, [block])
        const text = await textSeen(chat)
        let from = 0
        for (const words of said) {
          expect(text.slice(from)).toContain(words)
          from = text.indexOf(words, from) + words.length
        }
      }
    })

    test('shows choices as buttons whose press comes back as their token, and tells the presser what was said', async () => {
      await send(world.group, [
        { block: 'text', text: 'Chọn:' },
        { block: 'choices', choices: [{ label: 'Đồng ý', action: 'a' }] },
        { block: 'choices', choices: [{ label: 'Từ chối', action: 'b', style: 'danger' }] },
      ])
      outcome = { kind: 'accepted', notice: 'Đã ghi nhận', isAlert: true }
      expect(await world.group.presses('Từ chối')).toBe('Đã ghi nhận')
      expect(received).toMatchObject([
        {
          connection: world.platform.connection,
          place: { kind: 'group', key: world.group.chatKey },
          speaker: { key: world.group.personKey },
          content: { kind: 'press', token: 'row-1.1' },
        },
      ])
      outcome = { kind: 'expired', notice: 'Nút này đã cũ' }
      expect(await world.group.presses('Đồng ý')).toBe('Nút này đã cũ')
    })

    test('shows pictures and files, uploaded once for all chats', async () => {
      const message: readonly Block<string>[] = [
        { block: 'text', text: 'Kèm theo:' },
        { block: 'image', fileId: 'picture', alt: 'Biểu đồ' },
        { block: 'file', fileId: 'sheet', name: 'danh sách.csv', caption: 'Danh sách' },
      ]
      await send(world.private, message)
      expect(recorded.bytesRead.length).toBeLessThanOrEqual(2)
      await send(world.group, message)
      for (const id of recorded.uploads.keys()) expect(recorded.bytesRead.filter(one => one === id)).toEqual([id])
      for (const chat of [world.private, world.group]) {
        const shown = (await chat.seen()).flatMap(seen => seen.files)
        expect(shown.map(({ bytes }) => Buffer.from(bytes))).toEqual([png, Buffer.from(files.sheet!.bytes)])
        expect(shown[1]!.name).toBe('danh sách.csv')
        expect(await textSeen(chat)).toContain('Kèm theo:')
        expect(await textSeen(chat)).toContain('Danh sách')
      }
    })

    test('shows what people typed as they typed it, wherever it stands', async () => {
      await send(world.private, [
        { block: 'heading', text: hostile },
        { block: 'text', text: hostile },
        { block: 'note', text: hostile },
        { block: 'facts', facts: [[hostile, hostile]] },
        { block: 'list', items: [hostile] },
        { block: 'table', columns: ['Cột', hostile], rows: [[hostile, hostile]] },
        { block: 'progress', label: hostile, done: 1, total: 2 },
      ])
      const text = await textSeen(world.private)
      expect(text.split(hostile).length - 1).toBeGreaterThanOrEqual(9)
    })

    test('changes a message in place', async () => {
      const old = await send(world.group, [
        { block: 'text', text: 'Câu hỏi' },
        { block: 'choices', choices: [{ label: 'Tiếp', action: 'a' }] },
      ])
      const changed = await send(world.group, [{ block: 'text', text: 'Đã xong' }], { replaces: old })
      expect(changed.length).toBeGreaterThan(0)
      const seen = await world.group.seen()
      expect(seen.at(-1)).toMatchObject({ text: 'Đã xong', buttons: [] })
      if (world.canEdit) expect(seen).toHaveLength(1)
      await send(world.group, [{ block: 'text', text: 'Lần nữa' }], { replaces: changed })
      expect((await world.group.seen()).at(-1)?.text).toBe('Lần nữa')
    })

    test('the same change twice is no failure', async () => {
      const old = await send(world.private, [{ block: 'text', text: 'Câu hỏi' }])
      await send(world.private, [{ block: 'text', text: 'Đã xong' }], { replaces: old })
      await send(world.private, [{ block: 'text', text: 'Đã xong' }], { replaces: old })
      expect((await world.private.seen()).at(-1)?.text).toBe('Đã xong')
    })

    test('removes a message, and does not mind when it is gone', async () => {
      const old = await send(world.group, [{ block: 'text', text: 'Câu hỏi' }])
      await send(world.group, [], { replaces: old, removes: true })
      await send(world.group, [], { replaces: old, removes: true })
      if (world.canEdit) expect(await world.group.seen()).toEqual([])
    })

    test('a message that is changed after it was removed is sent anew', async () => {
      const old = await send(world.private, [{ block: 'text', text: 'Câu hỏi' }])
      await send(world.private, [], { replaces: old, removes: true })
      await send(world.private, [{ block: 'text', text: 'Trả lời' }], { replaces: old })
      expect((await world.private.seen()).at(-1)?.text).toBe('Trả lời')
    })

    const words = Array.from({ length: 2500 }, (_, index) => `chữ${index}`)

    test('splits what is too long between words, buttons under the last part, a turn before every part', async () => {
      const remoteIds = await send(world.private, [
        { block: 'heading', text: 'Rất dài' },
        { block: 'text', text: words.join(' ') },
        { block: 'choices', choices: [{ label: 'Tiếp', action: 'a' }] },
      ])
      const seen = await world.private.seen()
      expect(seen.flatMap(({ text }) => text.split(/\s+/))).toEqual(['Rất', 'dài', ...words])
      expect(remoteIds).toHaveLength(seen.length)
      expect(recorded.turns).toBeGreaterThanOrEqual(seen.length)
      for (const [index, { text, buttons }] of seen.entries()) {
        if (world.mostText) expect([...text].length).toBeLessThanOrEqual(world.mostText)
        expect(buttons).toEqual(index === seen.length - 1 ? ['Tiếp'] : [])
      }
    })

    test('parts that an earlier try sent are not sent again', async () => {
      const message: readonly Block<string>[] = [{ block: 'text', text: words.join(' ') }]
      const all = await send(world.private, message)
      const first = await world.private.seen()
      await send(world.private, message, { alreadySent: all.slice(0, -1) })
      const second = (await world.private.seen()).slice(first.length)
      expect(second.map(({ text }) => text)).toEqual(first.slice(-1).map(({ text }) => text))
    })

    test('hears text as it was typed, in NFC, and nothing of its own', async () => {
      await send(world.private, [{ block: 'text', text: 'Chào đồng chí' }])
      await world.private.says('đăng ký: Nguyễn <b>Lan</b> 😀'.normalize('NFD'))
      expect(received).toHaveLength(1)
      expect(received[0]).toMatchObject({
        connection: world.platform.connection,
        place: { kind: 'private', key: world.private.chatKey },
        speaker: { key: world.private.personKey, name: world.private.personName },
        content: { kind: 'text', text: 'đăng ký: Nguyễn <b>Lan</b> 😀' },
      })
      await world.group.says('/viectoi')
      expect(received[1]).toMatchObject({
        place: { kind: 'group', key: world.group.chatKey },
        content: { kind: 'text', text: '/viectoi' },
      })
    })

    test('the same event has the same id however often it comes, another event another', async () => {
      await world.private.says('một')
      await world.repeatsLast()
      await world.private.says('một')
      const ids = received.map(({ eventId }) => eventId)
      expect(ids).toHaveLength(3)
      expect(ids[1]).toBe(ids[0])
      expect(ids[2]).not.toBe(ids[0])
    })

    test('hands on a file that can be downloaded as it was sent', async () => {
      const bytes = Buffer.from('Mã;Họ và tên\n')
      await world.private.sendsFile('danh sách.csv', bytes)
      const { content } = received[0]!
      if (content.kind !== 'file') throw new Error(`not a file: ${content.kind}`)
      expect(content.file).toMatchObject({ name: 'danh sách.csv', size: bytes.length })
      expect(Buffer.from(await world.platform.download(content.file))).toEqual(bytes)
    })

    test('names the connection after itself and says its failures in words of ours', async () => {
      expect(world.platform.connection.startsWith(world.platform.name)).toBe(true)
      for (const [kind, make] of Object.entries(world.failures)) {
        await make()
        const error: unknown = await send(world.private, [{ block: 'text', text: 'thử' }]).then(
          () => undefined,
          reason => reason,
        )
        expect(error, kind).toBeInstanceOf(SendFailure)
        expect(error).toMatchObject({ kind })
        if (kind === 'retryAfter') expect(error).toMatchObject({ retryAfterSeconds: expect.any(Number) })
        if (kind === 'never') expect(error).toMatchObject({ reason: expect.any(String) })
      }
    })
  })
}
