// Both of Zalo's platforms fulfil the contract of platforms, spoken over the wire.
import { expect, vi } from 'vitest'
import { newId } from '../../../src/db/new-id.ts'
import type { Receive } from '../../../src/platforms/platform.ts'
import type { Person } from '../../support/zalo-server/state.ts'
import { type ChatUnderTest, type PlatformUnderTest, platformContract, png } from '../platform-contract.ts'
import { answersIn, seenOf } from './zalo-sight.ts'
import { deliveryTo, openZaloWorld, type ZaloWorld } from './zalo-world.ts'

platformContract('Zalo Bot Platform', receive => openUnderTest('bot', receive))
platformContract('Zalo Official Account', receive => openUnderTest('account', receive))

async function openUnderTest(kind: 'bot' | 'account', receive: Receive): Promise<PlatformUnderTest> {
  const world = await openZaloWorld(kind)
  const { server, platform, lan, group } = world
  world.core.receive = receive
  await storeFiles(world)

  async function act(doing: () => void): Promise<void> {
    const before = world.received.length
    doing()
    await world.hears(before + 1)
  }

  function chat(of: { readonly id: string; readonly isGroup: boolean }): ChatUnderTest {
    const say = (text: string) => {
      const said = of.isGroup ? `@${kind === 'bot' ? server.bot.name : server.account.name} ${text}` : text
      return kind === 'bot' ? server.says(lan, of, said) : server.writes(lan, of, said)
    }
    return {
      chatKey: of.id,
      isGroup: of.isGroup,
      personKey: lan.id,
      personName: lan.name,
      seen: () => Promise.all(server.seen(of.id).map(seenOf)),
      says: text => act(() => say(text)),
      presses: label => pressed(world, of.id, label, say, act),
      sendsFile: (name, bytes) => sendsFile(world, kind, lan, of, { name, mime: 'text/csv', bytes }, act),
    }
  }

  const send = kind === 'bot' ? 'sendMessage' : '/v3.0/oa/message/cs'
  return {
    platform,
    private: chat({ id: lan.id, isGroup: false }),
    group: chat({ id: group.id, isGroup: true }),
    mostText: 2000,
    canEdit: false,
    repeatsLast: () => act(() => server.post.repeat()),
    failures: {
      retryAfter: () => server.fault({ kind: 'error', where: send, code: kind === 'bot' ? 429 : -32 }),
      offline: () => server.fault({ kind: 'gateway', where: send, code: 502 }),
      unknown: () => server.fault({ kind: 'dropAfter', where: send }),
      revoked: () => server.fault({ kind: 'error', where: send, code: kind === 'bot' ? 401 : -221 }),
      never: () => void (kind === 'bot' ? server.world.blocked.add(lan.id) : server.world.silent.add(lan.id)),
    },
    stop: async () => {
      await world.stop()
      expect(server.world.violations).toEqual([])
    },
  }
}

/** The files the contract sends, where addresses can lead to them. */
async function storeFiles({ database }: ZaloWorld): Promise<void> {
  const files = [
    { id: 'picture', name: 'biểu đồ.png', mime: 'image/png', bytes: png },
    { id: 'sheet', name: 'danh sách.csv', mime: 'text/csv', bytes: Buffer.from('Mã,Họ và tên\n1,Lê Lan\n') },
  ]
  for (const { bytes, ...file } of files) {
    const data = { ...file, sha256: newId(), size: bytes.length, bytes: new Uint8Array(bytes), createdAt: new Date() }
    await database.client.storedFile.create({ data })
  }
}

/** Types the number or word of the choice; what is then said is what was told about it. */
async function pressed(
  { server }: ZaloWorld,
  chatId: string,
  label: string,
  say: (text: string) => void,
  act: (doing: () => void) => Promise<void>,
): Promise<string | undefined> {
  const answers = server.seen(chatId).toReversed().flatMap(answersIn)
  const before = server.seen(chatId).length
  await act(() => say(answers.find(answer => answer.label === label)!.typed))
  await vi.waitFor(() => expect(server.seen(chatId).length).toBeGreaterThan(before), { timeout: 5000, interval: 5 })
  return server.seen(chatId).at(-1)!.text
}

async function sendsFile(
  world: ZaloWorld,
  kind: 'bot' | 'account',
  person: Person,
  chat: { readonly id: string; readonly isGroup: boolean },
  file: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array },
  act: (doing: () => void) => Promise<void>,
): Promise<void> {
  const { server } = world
  if (kind === 'account') return act(() => server.attaches(person, chat, file))
  // A bot is handed no documents: they come through our own page.
  const form = { formId: 'f', revision: 1, title: '', current: 'file' }
  const fields = [{ name: 'file', kind: 'file' as const, label: 'Tệp', isOptional: false }]
  const message = { blocks: [{ block: 'text' as const, text: 'Gửi tệp' }], form: { ...form, fields } }
  await world.platform.send(deliveryTo(chat, { message }))
  const address = /https?:\/\/\S+\/gui\/\S+/u.exec(server.seen(chat.id).at(-1)!.text)![0]
  const body = new FormData()
  body.append('file', new File([new Uint8Array(file.bytes)], file.name, { type: file.mime }))
  const response = await fetch(address, { method: 'POST', body })
  expect(response.status).toBe(200)
}
