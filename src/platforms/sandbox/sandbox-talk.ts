// People of the sandbox act: what they type, press, fill in and send becomes an event, and what they then see comes back.
import type { Content, Place } from '../../chat/incoming.ts'
import type { Outcome } from '../../chat/outcome.ts'
import { newId } from '../../db/new-id.ts'
import type { Receive } from '../platform.ts'
import { type Sandbox, sandboxConnection } from './sandbox.ts'
import { changesDuring } from './sandbox-feed.ts'
import { type MessageView, messageView } from './sandbox-message-view.ts'
import { chatsOf, personByKey, type SandboxChatFacts, type SandboxPersonFacts } from './sandbox-people-view.ts'
import { BadRequest } from './sandbox-request.ts'
import { addMessage, messageById, removeMessage, type SandboxBody } from './sandbox-store.ts'

/** What the program around the sandbox gives it. */
export type SandboxControls = {
  readonly receive: Receive
  /** Resolves when nothing waits to be sent or worked off. */
  readonly settle: () => Promise<void>
  /** The calendar clock. */
  readonly now: () => Date
  /** Runs everything due in between, in order; returns how many reminders were handled. */
  readonly moveClock: (target: Date) => Promise<number>
  readonly nextEventAt: () => Promise<Date | undefined>
  /** False when people outside this machine would hear of it. */
  readonly clockIsFree: boolean
  readonly timeZone: string
}

export type SandboxRoom = { readonly sandbox: Sandbox; readonly controls: SandboxControls }

/** Somebody in one of the chats they see. */
export type Standing = { readonly person: SandboxPersonFacts; readonly chat: SandboxChatFacts }

export type TalkResult = {
  readonly outcome: Outcome['kind']
  readonly notice?: string
  readonly isAlert?: boolean
  readonly fieldErrors?: Readonly<Record<string, string>>
  /** What appeared, changed or went away for this person, oldest first. */
  readonly messages: readonly MessageView[]
}

export async function personOf(room: SandboxRoom, key: string): Promise<SandboxPersonFacts> {
  const person = await personByKey(room.sandbox.database, room.controls.now(), key)
  if (!person) throw new BadRequest('no-person', `Nobody has the id "${key}"; GET /api/people lists everybody.`)
  return person
}

/** Without a chat: the private chat with the bot. Throws BadRequest when the person does not see it. */
export async function standingOf(room: SandboxRoom, personKey: string, chatKey = personKey): Promise<Standing> {
  const person = await personOf(room, personKey)
  const chat = (await chatsOf(room.sandbox.database, person)).find(one => one.key === chatKey)
  if (!chat)
    throw new BadRequest(
      'no-chat',
      `${person.name} sees no chat "${chatKey}"; GET /api/people/${personKey}/chats lists theirs.`,
    )
  return { person, chat }
}

/** Puts what a person said into the chat; everybody there sees it at once. Returns the message's id. */
export async function putSaid(room: SandboxRoom, { person, chat }: Standing, said: SaidContent): Promise<string> {
  const { database, feed } = room.sandbox
  const body: SandboxBody = { kind: 'said', authorName: person.name, ...said }
  const id = await addMessage(database, { chatKey: chat.key, authorKey: person.key, body, at: room.controls.now() })
  feed.publish({ kind: 'message', chatKey: chat.key, messageId: id })
  return id
}

export type SaidContent = Omit<SandboxBody & { readonly kind: 'said' }, 'kind' | 'authorName'>

/** Does what `prepare` does (putting a message into the chat), lets the bot hear its content if any, and waits for the answers. */
export async function act(
  room: SandboxRoom,
  standing: Standing,
  eventId: string | undefined,
  prepare: () => Promise<Content | undefined>,
): Promise<TalkResult> {
  const { sandbox, controls } = room
  const { result, changes } = await changesDuring(sandbox.feed, async () => {
    const content = standing.chat.hasBot || standing.chat.kind === 'private' ? await prepare() : void (await prepare())
    if (!content) return { kind: 'accepted' } as const
    const outcome = await controls.receive(eventOf(standing, content, eventId))
    if (outcome.kind === 'duplicate' && 'messageKey' in content && content.messageKey)
      await removeMessage(sandbox.database, standing.chat.key, content.messageKey, new Date())
    await controls.settle()
    return outcome
  })
  const seen = new Set((await chatsOf(sandbox.database, standing.person)).map(chat => chat.key))
  const ids = changes.filter(change => seen.has(change.chatKey)).map(change => change.messageId)
  const rows = await Promise.all(ids.toSorted().map(id => messageById(sandbox.database, id)))
  return {
    ...worded(result),
    messages: rows.flatMap(row => (row ? [messageView(row, standing.person.key)] : [])),
  }
}

function eventOf({ person, chat }: Standing, content: Content, eventId: string = newId()) {
  const place: Place =
    chat.kind === 'private' ? { kind: 'private', key: chat.key } : { kind: 'group', key: chat.key, title: chat.title }
  const speaker = { key: person.key, name: person.name, isGroupAdministrator: chat.isAdministrator }
  return { connection: sandboxConnection, eventId, place, speaker, content }
}

function worded(outcome: Outcome): Omit<TalkResult, 'messages'> {
  switch (outcome.kind) {
    case 'accepted':
      return { outcome: outcome.kind, notice: outcome.notice, isAlert: outcome.isAlert }
    case 'expired':
      return { outcome: outcome.kind, notice: outcome.notice, isAlert: true }
    case 'fieldErrors':
      return { outcome: outcome.kind, fieldErrors: outcome.errors }
    case 'duplicate':
      return { outcome: outcome.kind }
  }
}
