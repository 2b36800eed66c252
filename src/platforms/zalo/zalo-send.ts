// One delivery as requests to Zalo: no message can be changed there, so what replaces another is said anew.
import { type Languages, phrase } from '../../language/translate.ts'
import type { FileLinks, LinkedChat } from '../file-links.ts'
import type { Delivery } from '../platform.ts'
import type { InFlight } from './zalo-in-flight.ts'
import { asksForText, kindAsked, type ListContent, listOf, numbered } from './zalo-list.ts'
import { type Database, markShown, prepareList } from './zalo-list-store.ts'
import { listParagraphs, type PlainParagraph } from './zalo-list-text.ts'
import { type MediumPart, type Part, renderParts } from './zalo-render.ts'
import type { Sent, ZaloTransport } from './zalo-transport.ts'

export type Wire = {
  readonly transport: ZaloTransport
  readonly database: Database
  readonly languages: Languages
  readonly links: FileLinks
  readonly inFlight: InFlight
  /** Words that commands begin with. */
  readonly words: () => ReadonlySet<string>
  /** The machine clock. */
  readonly now: () => Date
}

const noList: ListContent = { choices: [], lines: [] }
const standIn = 'Trợ lý'

/** Throws `SendFailure`. */
export function sendDelivery(wire: Wire, delivery: Delivery): Promise<void> {
  return wire.inFlight.during(delivery.chatKey, () => sendNow(wire, delivery))
}

async function sendNow(wire: Wire, delivery: Delivery): Promise<void> {
  const { chatKey, alreadySent } = delivery
  const listed = delivery.removes ? { content: noList } : await listFor(wire, delivery)
  const parts = delivery.removes ? [] : await partsOf(wire, delivery, listed.content)
  const remoteIds = [...alreadySent]
  let last: Sent | undefined
  for (const part of parts.slice(alreadySent.length)) {
    await delivery.turn()
    last = await sendPart(wire, delivery, part)
    remoteIds.push(last.remoteId)
    await delivery.partSent(last.remoteId)
  }
  const place = { connection: wire.transport.connection, chatKey, personKey: personOf(delivery) }
  const shownAt = last?.at ?? wire.now()
  const { replaces, isAnswer = false } = delivery
  const shown = { ...place, id: listed.id, isAnswer: isAnswer && !delivery.removes, replaces, remoteIds, shownAt }
  if (listed.id !== undefined || isAnswer || replaces.length > 0) await markShown(wire.database, shown, wire.now())
}

/** A private chat is one person's. */
function personOf({ isGroup, addressedTo }: Delivery): string {
  return isGroup ? (addressedTo?.key ?? '') : ''
}

async function listFor(
  wire: Wire,
  delivery: Delivery,
): Promise<{ readonly id?: string; readonly content: ListContent }> {
  const { message, token, isGroup, chatKey } = delivery
  const nextPage = wire.languages.word(delivery.voice ?? 'vi', phrase('button-next-page'))
  const plain = listOf({ message, token, isGroup, nextPage })
  if (plain.choices.length === 0 && message.expectsText === undefined) return { content: plain }
  const id = token(0)
  const { connection } = wire.transport
  const count = (first: number | undefined) => {
    const content = numbered(plain, first)
    return { content, isQuestion: asksForText(message, content) }
  }
  const place = { connection, chatKey, personKey: personOf(delivery) }
  const content = await prepareList(
    wire.database,
    { ...place, id, isAnswer: delivery.isAnswer ?? false, count },
    wire.now(),
  )
  return { id, content }
}

async function partsOf(wire: Wire, delivery: Delivery, content: ListContent): Promise<readonly Part[]> {
  const { message, isGroup, addressedTo, voice = 'vi' } = delivery
  const calledInGroup = isGroup ? (wire.transport.calledInGroup() ?? standIn) : undefined
  const { privateAddress } = wire.transport
  const wording = { languages: wire.languages, voice, calledInGroup, privateAddress, personName: addressedTo?.name }
  const howToSend = kindAsked(message) === 'file' ? [await howToSendFile(wire, delivery)] : []
  return renderParts(message, [...howToSend, ...listParagraphs(content, wording)])
}

/** In a group the address would be everybody's. */
async function howToSendFile(wire: Wire, delivery: Delivery): Promise<PlainParagraph> {
  const { links, transport, languages } = wire
  const { isGroup, voice = 'vi' } = delivery
  const say = (key: string, args: Record<string, string> = {}): PlainParagraph => [
    [{ text: languages.word(voice, phrase(key, args)) }],
  ]
  if (isGroup) return say('zalo-file-in-private', { name: transport.calledInGroup() ?? standIn })
  if (!links.isPublic) return say(transport.takesFiles ? 'zalo-file-here' : 'zalo-file-nowhere')
  const address = await links.toUpload(holderOf(wire, delivery))
  return say(transport.takesFiles ? 'zalo-file-here-or-there' : 'zalo-file-there', { address })
}

async function sendPart(wire: Wire, delivery: Delivery, part: Part): Promise<Sent> {
  const chat = { key: delivery.chatKey, isGroup: delivery.isGroup }
  if (part.kind === 'text') return wire.transport.say(chat, part.text)
  const file = await delivery.file(part.fileId)
  const address = async () =>
    wire.links.isPublic ? wire.links.toPicture(part.fileId, holderOf(wire, delivery)) : undefined
  const carried = await wire.transport.carry(chat, { ...part, file, address, uploaded: delivery.fileUploaded })
  return carried ?? wire.transport.say(chat, await addressText(wire, delivery, part, part.name ?? file.name))
}

async function addressText(wire: Wire, delivery: Delivery, part: MediumPart, name: string): Promise<string> {
  const { links, languages } = wire
  const { voice = 'vi' } = delivery
  const said = links.isPublic
    ? phrase('zalo-download', { name, address: await links.toDownload(part.fileId, holderOf(wire, delivery)) })
    : phrase('zalo-cannot-send-file', { name })
  return [languages.word(voice, said), part.caption].filter(Boolean).join('\n')
}

function holderOf({ transport }: Wire, { chatKey, isGroup, officeId, voice = 'vi' }: Delivery): LinkedChat {
  return { connection: transport.connection, chatKey, isGroup, officeId, voice }
}
