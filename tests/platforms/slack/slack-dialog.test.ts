// Questions as dialogs: opened while the trigger lives, filled with what is asked, errors at their field, nothing lost when closed.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Incoming } from '../../../src/chat/incoming.ts'
import type { FieldView, WordedMessage } from '../../../src/chat/message.ts'
import type { Delivery } from '../../../src/platforms/platform.ts'
import type { Channel, User, View } from '../../support/slack-server/state.ts'
import { messagesFor, seenIn, seenInView } from './slack-seen.ts'
import { deliveryTo, openSlackWorld, type SlackWorld } from './slack-world.ts'

let world: SlackWorld
let lan: User
let im: Channel

beforeEach(async () => {
  world = await openSlackWorld()
  lan = world.lan
  im = world.server.im(lan)
})

afterEach(async () => {
  await world.stop()
  expect(world.server.violations).toEqual([])
})

const title: FieldView<string> = {
  name: 'title',
  kind: 'choice',
  label: 'Danh hiệu',
  isOptional: false,
  options: [
    { id: 'a', label: 'Lao động tiên tiến' },
    { id: 'b', label: 'Chiến sĩ thi đua' },
  ],
}
const why: FieldView<string> = { name: 'why', kind: 'text', label: 'Lý do', isOptional: true }

function question(field: FieldView<string>, revision: number, blocks: WordedMessage['blocks'] = []): WordedMessage {
  const form = { formId: 'f0000000000000000001', revision, title: 'Đăng ký', current: field.name, fields: [field] }
  return { blocks: [{ block: 'text', text: `Hỏi ${field.label}?` }, ...blocks], form }
}

const done: WordedMessage = { blocks: [{ block: 'text', text: 'Đã ghi nhận' }] }

/** What the core would send in answer to this event. */
async function answers(to: Incoming, message: WordedMessage, more: Partial<Delivery> = {}): Promise<readonly string[]> {
  const channel = to.place.kind === 'group' ? world.channel : world.server.im(lan)
  const sent: string[] = []
  const addressedTo = to.place.kind === 'group' ? { key: to.speaker.key, name: to.speaker.name } : undefined
  const answer = { message, trace: to.trace, isAnswer: true, addressedTo, voice: 'vi' as const }
  await world.platform.send(deliveryTo(channel, { ...answer, partSent: async id => void sent.push(id), ...more }))
  return sent
}

/** From now on every event is answered so, in order; the last answer stays. */
function coreSays(...messages: readonly WordedMessage[]): void {
  let count = 0
  world.core.receive = async incoming => {
    const message = messages[Math.min(count++, messages.length - 1)]!
    setTimeout(() => void answers(incoming, message), 30)
    return { kind: 'accepted' }
  }
}

async function seesInDialog(text: string): Promise<View> {
  await expect.poll(() => seenInView(world.server.openView(lan)!), { timeout: 5_000 }).toContain(text)
  return world.server.openView(lan)!
}

describe('a command that asks', () => {
  it('opens a dialog before anybody knows what to ask, and fills it', async () => {
    let atReceive: string | undefined
    world.core.receive = async incoming => {
      atReceive = seenInView(world.server.openView(lan)!)
      await answers(incoming, question(title, 1))
      return { kind: 'accepted' }
    }
    await world.server.commands(lan, im, '/dangky')
    expect(atReceive).toBe('Đang xử lý…')
    const view = await seesInDialog('Hỏi Danh hiệu?')
    expect(view.body.title).toMatchObject({ text: 'Đăng ký' })
    expect(messagesFor(im, lan)).toEqual([])
  })

  it('is led to its end in the dialog: the next question comes with the acknowledgement, the result stands in both', async () => {
    coreSays(question(title, 1), question(why, 2), done)
    await world.server.commands(lan, im, '/dangky')
    const view = await seesInDialog('Hỏi Danh hiệu?')
    world.server.enters(view, 'Danh hiệu', 'Chiến sĩ')
    const ack = await world.server.submits(view)
    expect(ack.body).toMatchObject({ response_action: 'update' })
    expect(seenInView(view)).toContain('Hỏi Lý do?')
    expect(world.received.at(-1)).toMatchObject({
      place: { kind: 'private', key: `${im.teamId}:${im.id}` },
      content: { kind: 'answers', formId: 'f0000000000000000001', revision: 1, answers: { title: 'b' } },
    })
    await world.server.submits(view)
    expect(world.received.at(-1)?.content).toMatchObject({ revision: 2, answers: { why: '' } })
    expect(seenInView(view)).toBe('Đã ghi nhận')
    expect(view.body.submit).toBeUndefined()
    expect(seenIn(world.server, im, lan).map(({ text }) => text)).toEqual(['Đã ghi nhận'])
  })

  it('shows errors at the field, and keeps what was entered', async () => {
    coreSays(question(why, 1))
    await world.server.commands(lan, im, '/dangky')
    const view = await seesInDialog('Hỏi Lý do?')
    world.core.receive = async () => ({ kind: 'fieldErrors', errors: { why: 'Quá dài.', other: 'Thiếu.' } })
    world.server.enters(view, 'Lý do', 'vì thế')
    const ack = await world.server.submits(view)
    expect(ack.body).toMatchObject({ response_action: 'errors' })
    expect(Object.values(view.errors)).toEqual(['Quá dài.\nThiếu.'])
    expect(JSON.stringify(view.values)).toContain('vì thế')
    coreSays(done)
    await world.server.submits(view)
    expect(seenInView(view)).toBe('Đã ghi nhận')
  })

  it('says that it has expired', async () => {
    coreSays(question(why, 1))
    await world.server.commands(lan, im, '/dangky')
    const view = await seesInDialog('Hỏi Lý do?')
    world.core.receive = async () => ({ kind: 'expired', notice: 'Biểu mẫu đã thay đổi.' })
    await world.server.submits(view)
    expect(seenInView(view)).toBe('Biểu mẫu đã thay đổi.')
  })

  it('shows what comes late, after the acknowledgement', async () => {
    coreSays(question(why, 1))
    await world.server.commands(lan, im, '/dangky')
    const view = await seesInDialog('Hỏi Lý do?')
    world.core.receive = async incoming => {
      setTimeout(() => void answers(incoming, question(title, 2)), 2_300)
      return { kind: 'accepted' }
    }
    const ack = await world.server.submits(view)
    expect(JSON.stringify(ack.body)).toContain('Đang xử lý…')
    await seesInDialog('Hỏi Danh hiệu?')
  })

  it('two messages in one answer: the last one stands', async () => {
    coreSays(question(why, 1))
    await world.server.commands(lan, im, '/dangky')
    const view = await seesInDialog('Hỏi Lý do?')
    world.core.receive = async incoming => {
      setTimeout(async () => {
        await answers(incoming, done)
        await answers(incoming, question(title, 2))
      }, 30)
      return { kind: 'accepted' }
    }
    await world.server.submits(view)
    await seesInDialog('Hỏi Danh hiệu?')
  })

  it('closed, its question goes on in the chat, with a button that opens it again', async () => {
    coreSays(question(why, 1))
    await world.server.commands(lan, im, '/dangky')
    const view = await seesInDialog('Hỏi Lý do?')
    await world.server.closes(view)
    expect(world.received.at(-1)).toMatchObject({
      place: { kind: 'private' },
      content: { kind: 'start', payload: 'f-f0000000000000000001' },
    })
    expect(world.received.at(-1)?.trace).toBeUndefined()
    await expect.poll(() => seenIn(world.server, im, lan).at(-1)?.buttons).toEqual(['Mở biểu mẫu'])
    await world.server.presses(lan, im, messagesFor(im, lan).at(-1)!, 'Mở biểu mẫu')
    await seesInDialog('Hỏi Lý do?')
    expect(world.received.at(-1)?.content).toEqual({ kind: 'start', payload: 'f-f0000000000000000001' })
  })

  it('closed while it waits, the question is an ordinary message', async () => {
    let incoming: Incoming | undefined
    world.core.receive = async one => {
      incoming = one
      return { kind: 'accepted' }
    }
    await world.server.commands(lan, im, '/dangky')
    await world.server.closes(world.server.openView(lan)!)
    await answers(incoming!, question(why, 1))
    expect(seenIn(world.server, im, lan).map(({ text }) => text)).toEqual(['Hỏi Lý do?'])
  })

  it('where Slack opens no dialog, the question is an ordinary message', async () => {
    world.server.fault({ method: 'views.open', kind: { error: 'expired_trigger_id' } })
    coreSays(question(why, 1))
    await world.server.commands(lan, im, '/dangky')
    await expect.poll(() => seenIn(world.server, im, lan).map(({ text }) => text)).toEqual(['Hỏi Lý do?'])
  })

  it('what is said to others, or unasked, stays out of the dialog', async () => {
    let incoming: Incoming | undefined
    world.core.receive = async one => {
      incoming = one
      return { kind: 'accepted' }
    }
    await world.server.commands(lan, im, '/dangky')
    await world.platform.send(
      deliveryTo(world.server.im(world.minh), { message: question(why, 1), trace: incoming!.trace, isAnswer: true }),
    )
    await world.platform.send(deliveryTo(im, { message: question(title, 1), trace: incoming!.trace, isAnswer: false }))
    await world.platform.send(deliveryTo(im, { message: question(title, 1), trace: 'another', isAnswer: true }))
    expect(seenInView(world.server.openView(lan)!)).toBe('Đang xử lý…')
    expect(seenIn(world.server, im, lan)).toHaveLength(2)
  })
})

describe('in a channel', () => {
  it('the dialog is the person’s own: the channel sees nothing of it', async () => {
    coreSays(question(title, 1))
    await world.server.commands(lan, world.channel, '/dangky')
    await seesInDialog('Hỏi Danh hiệu?')
    expect(world.channel.messages).toEqual([])
    expect(world.received[0]).toMatchObject({
      place: { kind: 'group', title: 'so-noi-vu' },
      content: { text: '/dangky' },
    })
  })

  it('what only points to where the question stands is left out, as the dialog is that place', async () => {
    const pointer: WordedMessage = {
      blocks: [
        {
          block: 'choices',
          choices: [
            { label: 'Trả lời riêng', startPrivate: 'f-1' },
            { label: 'Hủy', action: 'form', args: { do: 'cancel' } },
          ],
        },
      ],
    }
    world.core.receive = async incoming => {
      await answers(incoming, pointer)
      await answers(incoming, question(why, 1))
      return { kind: 'accepted' }
    }
    await world.server.commands(lan, world.channel, '/dangky')
    await seesInDialog('Hỏi Lý do?')
    expect(world.channel.messages).toEqual([])
  })

  it('a choice of ways through the form is made in the dialog', async () => {
    const menu: WordedMessage = {
      blocks: [{ block: 'choices', choices: [{ label: 'Danh hiệu', action: 'form', args: { edit: 'title' } }] }],
    }
    coreSays(menu, question(title, 2))
    await world.server.commands(lan, world.channel, '/dangky')
    await expect.poll(() => seenInView(world.server.openView(lan)!)).toContain('Danh hiệu')
    await world.server.pressesInView(world.server.openView(lan)!, 'Danh hiệu')
    expect(world.received.at(-1)).toMatchObject({
      place: { kind: 'group' },
      content: { kind: 'press', token: 'row.0' },
    })
    await seesInDialog('Hỏi Danh hiệu?')
  })

  it('a button whose answer turns out to be a question opens a dialog then, and takes the old message away', async () => {
    const sent: string[] = []
    const offer: WordedMessage = { blocks: [{ block: 'choices', choices: [{ label: 'Bắt đầu', action: 'x' }] }] }
    await world.platform.send(deliveryTo(im, { message: offer, partSent: async id => void sent.push(id) }))
    world.core.receive = async incoming => {
      await answers(incoming, question(title, 1), { replaces: sent })
      return { kind: 'accepted' }
    }
    await world.server.presses(lan, im, messagesFor(im, lan)[0]!, 'Bắt đầu')
    await seesInDialog('Hỏi Danh hiệu?')
    expect(messagesFor(im, lan)).toEqual([])
  })

  it('a button whose answer is a message opens nothing', async () => {
    const offer: WordedMessage = { blocks: [{ block: 'choices', choices: [{ label: 'Xem', action: 'x' }] }] }
    await world.platform.send(deliveryTo(im, { message: offer }))
    coreSays(done)
    await world.server.presses(lan, im, messagesFor(im, lan)[0]!, 'Xem')
    await vi.waitFor(() => expect(messagesFor(im, lan)).toHaveLength(2))
    expect(world.server.openView(lan)).toBeUndefined()
  })

  it('a button into the private chat is answered there', async () => {
    const offer: WordedMessage = {
      blocks: [{ block: 'choices', choices: [{ label: 'Trả lời riêng', startPrivate: 'c-dangky' }] }],
    }
    await world.platform.send(deliveryTo(world.channel, { message: offer }))
    coreSays(question(title, 1))
    await world.server.presses(lan, world.channel, messagesFor(world.channel, lan)[0]!, 'Trả lời riêng')
    await seesInDialog('Hỏi Danh hiệu?')
    expect(world.received.at(-1)).toMatchObject({
      place: { kind: 'private', key: `${im.teamId}:${im.id}` },
      content: { kind: 'start', payload: 'c-dangky' },
    })
  })
})

describe('files', () => {
  const file: FieldView<string> = { name: 'file', kind: 'file', label: 'Tệp', isOptional: true }

  it('come one by one, by what Slack calls them, and can be fetched', async () => {
    coreSays(question(file, 1))
    await world.server.commands(lan, im, '/dangky')
    const view = await seesInDialog('Hỏi Tệp?')
    const bytes = Buffer.from('Mã;Tên\n')
    world.server.enters(view, 'Tệp', { name: 'danh sách.csv', bytes, mime: 'text/csv' })
    await world.server.submits(view)
    const { content } = world.received.at(-1)!
    if (content.kind !== 'file') throw new Error(`not a file: ${content.kind}`)
    expect(content.file).toMatchObject({ name: 'danh sách.csv', mime: 'text/csv', size: bytes.length })
    expect(Buffer.from(await world.platform.download(content.file))).toEqual(bytes)
  })

  it('left out, that is an answer; where some were given, it means that these are all', async () => {
    const enough = { label: 'Xong', action: 'form', args: { do: 'next' } }
    coreSays(
      question(file, 1),
      question({ ...file, answer: 'a.csv' }, 2, [{ block: 'choices', choices: [enough] }]),
      done,
    )
    await world.server.commands(lan, im, '/dangky')
    const view = await seesInDialog('Hỏi Tệp?')
    await world.server.submits(view)
    expect(world.received.at(-1)?.content).toMatchObject({ kind: 'answers', answers: { file: '' } })
    await world.server.submits(view)
    expect(world.received.at(-1)?.content).toEqual({ kind: 'press', token: 'row.0' })
  })
})

describe('the Home tab', () => {
  it('shows what is owed, with buttons that open dialogs', async () => {
    const owed: WordedMessage = {
      blocks: [
        { block: 'heading', text: 'Việc của đồng chí' },
        { block: 'choices', choices: [{ label: '1. Nộp báo cáo', action: 'x' }] },
      ],
    }
    coreSays(owed)
    await world.server.opensHome(lan)
    expect(world.received[0]).toMatchObject({
      place: { kind: 'private', key: `${im.teamId}:${im.id}` },
      content: { kind: 'text', text: '/tasks' },
    })
    await expect.poll(() => JSON.stringify(world.server.world.homes.get(lan.id))).toContain('1. Nộp báo cáo')
    expect(messagesFor(im, lan)).toEqual([])
    coreSays(question(title, 1))
    await world.server.pressesInHome(lan, '1. Nộp báo cáo')
    expect(world.received.at(-1)).toMatchObject({
      place: { kind: 'private' },
      content: { kind: 'press', token: 'row.0' },
    })
    await seesInDialog('Hỏi Danh hiệu?')
  })
})

it('a notice about a press in a dialog is shown in it', async () => {
  const ways: WordedMessage['blocks'] = [
    { block: 'choices', choices: [{ label: 'Hủy', action: 'form', args: { do: 'cancel' } }] },
  ]
  coreSays(question(why, 1, ways))
  await world.server.commands(lan, im, '/dangky')
  const view = await seesInDialog('Hỏi Lý do?')
  world.core.receive = async () => ({ kind: 'expired', notice: 'Biểu mẫu không còn.' })
  await world.server.pressesInView(view, 'Hủy')
  await expect.poll(() => seenInView(view)).toBe('Biểu mẫu không còn.')
})
