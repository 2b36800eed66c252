// Says and hears: a person in a chat of the tests, typing, pressing and reading as on a phone.
import type { App } from '../../src/app.ts'
import type { Content, Place } from '../../src/chat/incoming.ts'
import { choicesOf } from '../../src/chat/message.ts'
import type { Outcome } from '../../src/chat/outcome.ts'
import type { ShownMessage, TalkPlatform } from './talk-platform.ts'
import { textOf } from './talk-platform.ts'

export type TestGroup = { readonly key: string; readonly title: string; readonly threadKey?: string }

/** One person in one chat. */
export type Talk = {
  /** Types a message; in groups only commands and what is addressed to the bot reach it. */
  readonly says: (text: string) => Promise<Outcome>
  /** Presses the newest button that carries this label (or begins with it). */
  readonly presses: (label: string) => Promise<Outcome>
  readonly pressesToken: (token: string) => Promise<Outcome>
  readonly replies: (text: string) => Promise<Outcome>
  readonly sends: (file: {
    readonly name: string
    readonly bytes: Uint8Array
    readonly mime?: string
  }) => Promise<Outcome>
  readonly fills: (answers: Readonly<Record<string, string | readonly string[]>>) => Promise<Outcome>
  readonly sharesPhone: (phone: string, isOwn?: boolean) => Promise<Outcome>
  readonly starts: (payload?: string) => Promise<Outcome>
  readonly happens: (content: Content) => Promise<Outcome>
  /** Text of the last message shown in this chat. */
  readonly hears: () => string
  /** Texts of all messages in this chat, oldest first. */
  readonly reads: () => readonly string[]
  readonly last: () => ShownMessage | undefined
  readonly buttons: () => readonly string[]
  /** The same person in a group. */
  readonly in: (group: TestGroup) => Talk
}

export type Speaking = { readonly key: string; readonly name: string }

let events = 0
const lastBeats = new WeakMap<App, number>()
const beatMillis = 5_000

/** The program beats every second; without it a conversation on a busy machine outlives the leases, and nothing is sent. */
async function keepBeating(app: App): Promise<void> {
  const now = Date.now()
  const last = lastBeats.get(app)
  if (last !== undefined && now - last < beatMillis) return
  lastBeats.set(app, now)
  if (last !== undefined) await app.tick()
}

export function talk(app: App, platform: TalkPlatform, who: Speaking, group?: TestGroup): Talk {
  const chatKey = group?.key ?? who.key
  const place: Place = group
    ? { kind: 'group', key: group.key, title: group.title, threadKey: group.threadKey }
    : { kind: 'private', key: who.key }

  async function happens(content: Content): Promise<Outcome> {
    await keepBeating(app)
    const outcome = await app.receive({
      connection: platform.connection,
      eventId: `e${++events}`,
      place,
      speaker: { key: who.key, name: who.name },
      content,
    })
    await app.settle()
    return outcome
  }

  const messages = () => platform.messagesIn(chatKey)
  const messageKey = () => `m${events + 1}`

  async function presses(label: string): Promise<Outcome> {
    for (const one of [...messages()].reverse()) {
      const index = choicesOf(one.message).findIndex(choice => choice.label === label || choice.label.startsWith(label))
      if (index < 0) continue
      const choice = choicesOf(one.message)[index]!
      if (choice.startPrivate !== undefined) return talk(app, platform, who).starts(choice.startPrivate)
      return happens({ kind: 'press', token: one.tokens[index]!, messageKey: one.remoteId })
    }
    throw new Error(`no button “${label}” in sight; the last message reads: ${textOf(messages().at(-1))}`)
  }

  async function fills(answers: Readonly<Record<string, string | readonly string[]>>): Promise<Outcome> {
    const form = [...messages()].reverse().find(one => one.message.form)?.message.form
    if (!form) throw new Error('no form in sight')
    return happens({ kind: 'answers', formId: form.formId, revision: form.revision, answers })
  }

  return {
    happens,
    presses,
    fills,
    says: text => happens({ kind: 'text', text, messageKey: messageKey(), isAddressed: false }),
    replies: text =>
      happens({
        kind: 'text',
        text,
        messageKey: messageKey(),
        isAddressed: true,
        replyToKey: messages().at(-1)?.remoteId,
      }),
    pressesToken: token => happens({ kind: 'press', token }),
    sends: file => happens({ kind: 'file', file: platform.upload(file), messageKey: messageKey() }),
    sharesPhone: (phone, isOwn = true) => happens({ kind: 'contact', phone, isOwn, messageKey: messageKey() }),
    starts: (payload = '') => happens({ kind: 'start', payload }),
    hears: () => textOf(messages().at(-1)),
    reads: () => messages().map(textOf),
    last: () => messages().at(-1),
    buttons: () => choicesOf(messages().at(-1)?.message ?? { blocks: [] }).map(choice => choice.label),
    in: other => talk(app, platform, who, other),
  }
}
