// The acts of a person in the sandbox, one function each: say, press, fill, start, share the phone, send a file.
import type { z } from 'zod'
import { choicesOf } from '../../chat/message.ts'
import { heardText, hearsFile } from './sandbox-decode.ts'
import {
  BadRequest,
  type fillShape,
  type pressShape,
  type sayShape,
  type sharePhoneShape,
  type startShape,
  type uploadShape,
} from './sandbox-request.ts'
import { addFile, messageById, messageOfForm, messagesIn, type SandboxMessageRow } from './sandbox-store.ts'
import { act, putSaid, type SandboxRoom, type Standing, standingOf, type TalkResult } from './sandbox-talk.ts'

const searchedMessages = 200

export async function say(room: SandboxRoom, asked: z.infer<typeof sayShape>): Promise<TalkResult> {
  const text = asked.text.normalize('NFC')
  const standing = await standingOf(room, asked.person, asked.chat)
  const reply = await repliedTo(room, standing, asked.replyTo, text)
  return act(room, standing, asked.event, async () => {
    const messageKey = await putSaid(room, standing, { text, replyToKey: reply?.id })
    return heardText({
      text,
      messageKey,
      replyToKey: reply?.id,
      repliesToBot: reply?.body.kind === 'shown',
      isGroup: standing.chat.kind === 'group',
    })
  })
}

/** As chat programs do, a forced reply addressed to this person makes the next message its answer. */
async function repliedTo(
  room: SandboxRoom,
  { person, chat }: Standing,
  replyTo: string | null | undefined,
  text: string,
): Promise<SandboxMessageRow | undefined> {
  const { database } = room.sandbox
  if (replyTo) {
    const row = await messageById(database, replyTo)
    if (row?.chatKey !== chat.key || row.isRemoved)
      throw new BadRequest('no-message', `There is no message "${replyTo}" in this chat to reply to.`)
    return row
  }
  if (replyTo === null || chat.kind === 'private' || text.startsWith('/')) return undefined
  const recent = await messagesIn(database, chat.key, { take: searchedMessages })
  const question = recent.findLast(({ body }) => body.kind === 'shown' && body.addressedTo?.key === person.key)
  const isOpen = question?.body.kind === 'shown' && question.body.message.expectsText !== undefined
  const isAnswered = recent.some(({ body }) => body.kind === 'said' && body.replyToKey === question?.id)
  return isOpen && !isAnswered ? question : undefined
}

export async function press(
  room: SandboxRoom,
  asked: z.infer<typeof pressShape>,
): Promise<TalkResult & { readonly url?: string }> {
  if (asked.button === undefined && asked.token === undefined)
    throw new BadRequest('no-button', 'Say which "button" (label or index) or "token" to press.')
  const home = await standingOf(room, asked.person, await chatOfMessage(room, asked))
  const found = await pressedIn(room, home, asked)
  if (!found) return act(room, home, asked.event, async () => ({ kind: 'press', token: asked.token! }))
  const { row, index } = found
  if (row.body.kind !== 'shown') throw new BadRequest('no-button', 'This message has no buttons.')
  const choice = choicesOf(row.body.message)[index]!
  if (choice.url !== undefined) return { outcome: 'accepted', url: choice.url, messages: [] }
  if (choice.startPrivate !== undefined)
    return start(room, { person: asked.person, payload: choice.startPrivate, event: asked.event })
  if (choice.sharePhone) return sharePhone(room, { person: asked.person, event: asked.event })
  const token = row.body.tokens[index] ?? ''
  return act(room, home, asked.event, async () => ({ kind: 'press', token, messageKey: row.id }))
}

async function chatOfMessage(room: SandboxRoom, asked: z.infer<typeof pressShape>): Promise<string | undefined> {
  if (asked.chat || !asked.message) return asked.chat
  return (await messageById(room.sandbox.database, asked.message))?.chatKey
}

type Found = { readonly row: SandboxMessageRow; readonly index: number }

/** The newest button that fits. Undefined when only a token is known: an old button may still be pressed. */
async function pressedIn(
  room: SandboxRoom,
  { chat }: Standing,
  asked: z.infer<typeof pressShape>,
): Promise<Found | undefined> {
  const { database } = room.sandbox
  const rows = asked.message
    ? [await messageById(database, asked.message)].filter(row => row?.chatKey === chat.key)
    : await messagesIn(database, chat.key, { take: searchedMessages })
  for (const row of rows.toReversed()) {
    const index = row && buttonIndex(row, asked)
    if (row && index !== undefined) return { row, index }
  }
  if (asked.token !== undefined) return undefined
  const labels = rows.flatMap(row => (row ? labelsOf(row) : [])).slice(-12)
  const known = labels.length > 0 ? `there are: ${labels.join(' · ')}` : 'there are none'
  throw new BadRequest('no-button', `No button "${asked.button}" in sight in this chat; ${known}.`)
}

function labelsOf({ body }: SandboxMessageRow): readonly string[] {
  return body.kind === 'shown' ? choicesOf(body.message).map(choice => choice.label) : []
}

function buttonIndex(row: SandboxMessageRow, { button, token }: z.infer<typeof pressShape>): number | undefined {
  const { body } = row
  if (body.kind !== 'shown' || row.isRemoved) return undefined
  if (token !== undefined) return body.tokens.includes(token) ? body.tokens.indexOf(token) : undefined
  const labels = labelsOf(row)
  if (typeof button === 'number') return button < labels.length ? button : undefined
  const wanted = (button ?? '').normalize('NFC').toLowerCase()
  const folded = labels.map(label => label.normalize('NFC').toLowerCase())
  const exact = folded.indexOf(wanted)
  const index = exact >= 0 ? exact : folded.findIndex(label => label.startsWith(wanted))
  return index >= 0 ? index : undefined
}

export async function fill(room: SandboxRoom, asked: z.infer<typeof fillShape>): Promise<TalkResult> {
  const { database } = room.sandbox
  const shown = asked.form ? await messageOfForm(database, asked.form) : await newestForm(room, asked)
  const standing = await standingOf(room, asked.person, asked.chat ?? shown?.chatKey)
  const form = shown?.body.kind === 'shown' ? shown.body.message.form : undefined
  const formId = asked.form ?? form?.formId
  if (!formId) throw new BadRequest('no-form', 'No form is open in this chat.')
  const revision = asked.revision ?? form?.revision ?? 0
  return act(room, standing, asked.event, async () => ({ kind: 'answers', formId, revision, answers: asked.answers }))
}

async function newestForm(room: SandboxRoom, asked: z.infer<typeof fillShape>): Promise<SandboxMessageRow | undefined> {
  const rows = await messagesIn(room.sandbox.database, asked.chat ?? asked.person, { take: searchedMessages })
  return rows.findLast(({ body }) => body.kind === 'shown' && body.message.form !== undefined)
}

/** Opens the private chat, with the payload of a deep link or without. */
export async function start(room: SandboxRoom, asked: z.infer<typeof startShape>): Promise<TalkResult> {
  const standing = await standingOf(room, asked.person)
  return act(room, standing, asked.event, async () => ({ kind: 'start', payload: asked.payload ?? '' }))
}

export async function sharePhone(room: SandboxRoom, asked: z.infer<typeof sharePhoneShape>): Promise<TalkResult> {
  const standing = await standingOf(room, asked.person)
  const { phone, name } = standing.person
  if (!phone) throw new BadRequest('no-phone', `${name} has no phone number to share.`)
  return act(room, standing, asked.event, async () => {
    const messageKey = await putSaid(room, standing, { text: `☎ ${phone}` })
    return { kind: 'contact', phone, isOwn: true, messageKey }
  })
}

export async function upload(room: SandboxRoom, asked: z.infer<typeof uploadShape>): Promise<TalkResult> {
  const standing = await standingOf(room, asked.person, asked.chat)
  const reply = await repliedTo(room, standing, asked.replyTo, asked.caption ?? '')
  const { name, type } = asked.file
  const bytes = new Uint8Array(await asked.file.arrayBuffer())
  return act(room, standing, asked.event, async () => {
    const mime = /^[\w.+-]+\/[\w.+-]+/.exec(type)?.[0] ?? 'application/octet-stream'
    const file = await addFile(room.sandbox.database, { name: name.normalize('NFC') || 'file', mime, bytes })
    const text = asked.caption?.normalize('NFC').trim() ?? ''
    const messageKey = await putSaid(room, standing, { text, file, replyToKey: reply?.id })
    const isGroup = standing.chat.kind === 'group'
    const repliesToBot = reply?.body.kind === 'shown'
    if (!hearsFile({ text, replyToKey: reply?.id, repliesToBot, isGroup })) return undefined
    const received = { handle: file.id, name: file.name, size: file.size, mime: file.mime }
    return { kind: 'file', file: received, messageKey, caption: text || undefined, replyToKey: reply?.id }
  })
}
