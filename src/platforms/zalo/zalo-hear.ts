// From an event to the core: a number becomes the button it stands for; what no list can answer is answered here, once.
import type { Content, Incoming } from '../../chat/incoming.ts'
import type { Outcome } from '../../chat/outcome.ts'
import { type PhraseArgument, phrase } from '../../language/translate.ts'
import { fold, foldWord } from '../../language/vietnamese.ts'
import type { Receive } from '../platform.ts'
import { type Meaning, meaningOf, type ShownList } from './zalo-answer.ts'
import type { ZaloContent, ZaloEvent } from './zalo-event.ts'
import { pageAfter } from './zalo-list.ts'
import { closeList, type ListPlace, markShown, prepareList, shownLists } from './zalo-list-store.ts'
import { listParagraphs } from './zalo-list-text.ts'
import { plainTexts } from './zalo-render.ts'
import { isFirstReply, isKnown } from './zalo-reply-store.ts'
import type { Wire } from './zalo-send.ts'

const startWord = /^\/?(?:bat\s*dau|start)$/u
const startPayload = /^[a-z]-[A-Za-z0-9_-]{1,62}$/u

/** Rejects when nothing of the event was kept. */
export async function hear(wire: Wire, event: ZaloEvent, receive: Receive): Promise<void> {
  const { content, place } = event
  const { connection } = wire.transport
  if (content.kind === 'unsupported') return sayUnsupported(wire, event)
  const incoming = incomingOf(wire, event, content)
  if (content.kind !== 'text' || !content.isAddressed) return void (await receive(incoming))
  await wire.inFlight.settled(place.key)
  const isGroup = place.kind === 'group'
  const listPlace = { connection, chatKey: place.key, personKey: isGroup ? event.speaker.key : '' }
  const lists = await shownLists(wire.database, listPlace)
  const meaning = meaningOf(content.text, lists, event.saidAt, wire.now())
  if (meaning.kind === 'talk') return void (await receive(await asGreeting(wire, event, incoming)))
  const meant = contentFor(meaning, event)
  if (!meant) return answerHere(wire, event, meaning, listPlace)
  sayOutcome(wire, event, await receive({ ...incoming, content: meant }))
}

/** Nobody presses "start" on Zalo: the first words of somebody unknown open the conversation, unless they are a command. */
async function asGreeting({ database, words }: Wire, { place }: ZaloEvent, incoming: Incoming): Promise<Incoming> {
  const { content, connection, speaker } = incoming
  if (place.kind === 'group' || content.kind !== 'text' || content.text.startsWith('/')) return incoming
  if (words().has(foldWord(content.text)) || (await isKnown(database, connection, speaker.key))) return incoming
  return { ...incoming, content: { kind: 'start', payload: '' } }
}

/** What either interface hands on and the core knows. */
type Heard = Exclude<ZaloContent, { readonly kind: 'unsupported' }>

function incomingOf({ transport }: Wire, event: ZaloEvent, content: Heard): Incoming {
  const { eventId, place, speaker } = event
  return { connection: transport.connection, eventId, place, speaker, content: plainContent(content, event) }
}

function plainContent(content: Heard, { messageKey, place }: ZaloEvent): Content {
  switch (content.kind) {
    case 'text':
      return textContent(content, messageKey, place.kind === 'group')
    case 'file':
      return { kind: 'file', file: content.file, caption: content.caption, messageKey }
    case 'membership':
      return content
    case 'opened':
      return { kind: 'start', payload: '' }
  }
}

type Said = Extract<ZaloContent, { readonly kind: 'text' }>

function textContent({ text, isAddressed, replyToKey }: Said, messageKey: string, isGroup: boolean): Content {
  const payload = isGroup ? undefined : typedPayload(text)
  if (payload !== undefined) return { kind: 'start', payload }
  const takesArgument = isGroup && isAddressed && !text.startsWith('/')
  return { kind: 'text', text, messageKey, replyToKey, isAddressed, ...(takesArgument && { takesArgument }) }
}

/** "/batdau l-dangky": what a deep link says elsewhere. The payload keeps its case. */
function typedPayload(text: string): string | undefined {
  const [, words = '', payload = ''] = /^(.*\S)\s+(\S+)$/su.exec(text.trim()) ?? []
  return startWord.test(fold(words)) && startPayload.test(payload) ? payload : undefined
}

/** Undefined for what the core has no part in. */
function contentFor(meaning: Meaning, event: ZaloEvent): Content | undefined {
  if (meaning.kind === 'choose') {
    const { does } = meaning.choice
    if ('start' in does) return { kind: 'start', payload: does.start }
    return { kind: 'press', token: does.token, messageKey: event.messageKey }
  }
  if (meaning.kind !== 'several') return undefined
  const { formId, revision, field } = meaning.list.content.form!
  return { kind: 'answers', formId, revision, answers: { [field]: meaning.picked } }
}

async function answerHere(wire: Wire, event: ZaloEvent, meaning: Meaning, place: ListPlace): Promise<void> {
  const { database, transport, now } = wire
  if (!(await isFirstReply(database, transport.connection, event.eventId, now()))) return
  if (meaning.kind === 'more') {
    const { list } = meaning
    return wire.inFlight.aside(event.place.key, () => showNextPage(wire, event, list, place))
  }
  if (meaning.kind === 'close') await closeList(database, meaning.list.id, now())
  const args: Record<string, PhraseArgument> = meaning.kind === 'noSuchNumber' ? { most: meaning.most } : {}
  say(wire, event, wire.languages.word(voiceOf(event), phrase(`zalo-list-${meaning.kind}`, args)))
}

async function showNextPage(wire: Wire, event: ZaloEvent, list: ShownList, place: ListPlace): Promise<void> {
  const { database, transport, languages, now } = wire
  const content = pageAfter(list.content)
  const id = `${list.id}+`
  await prepareList(database, { ...place, id, isAnswer: true, count: () => ({ content, isQuestion: false }) }, now())
  const isGroup = event.place.kind === 'group'
  const calledInGroup = isGroup ? transport.calledInGroup() : undefined
  const wording = { languages, voice: voiceOf(event), calledInGroup, personName: event.speaker.name }
  const remoteIds: string[] = []
  let shownAt = now()
  for (const text of plainTexts(listParagraphs(content, wording))) {
    const sent = await transport.say({ key: event.place.key, isGroup }, text)
    remoteIds.push(sent.remoteId)
    shownAt = sent.at
  }
  await closeList(database, list.id, now())
  await markShown(database, { ...place, id, isAnswer: true, replaces: [], remoteIds, shownAt }, now())
}

/** What floats up under a button elsewhere has to be said here. */
function sayOutcome(wire: Wire, event: ZaloEvent, outcome: Outcome): void {
  const said = saidOf(outcome, event)
  if (said !== undefined) say(wire, event, said)
}

/** A notice that only doubles a message is left out. */
function saidOf(outcome: Outcome, { place }: ZaloEvent): string | undefined {
  if (outcome.kind === 'expired') return outcome.notice
  if (outcome.kind === 'fieldErrors') return Object.values(outcome.errors).join('\n')
  if (outcome.kind !== 'accepted') return undefined
  return outcome.isAlert || place.kind === 'group' ? outcome.notice : undefined
}

/** Once to each, and not again for a month: children's accounts and the like send nothing else. */
async function sayUnsupported(wire: Wire, event: ZaloEvent): Promise<void> {
  const { database, transport, languages, now } = wire
  if (event.place.kind === 'group') return
  const key = `unsupported:${event.place.key}`
  if (!(await isFirstReply(database, transport.connection, key, now()))) return
  const takesFiles = transport.takesFiles || wire.links.isPublic
  say(wire, event, languages.word(voiceOf(event), phrase(takesFiles ? 'zalo-unsupported' : 'zalo-unsupported-text')))
}

function voiceOf({ speaker }: ZaloEvent) {
  return speaker.language ?? 'vi'
}

/** As a notice is elsewhere: what matters was committed before. */
function say({ transport, inFlight }: Wire, { place }: ZaloEvent, text: string): void {
  inFlight.aside(place.key, () => transport.say({ key: place.key, isGroup: place.kind === 'group' }, text))
}
