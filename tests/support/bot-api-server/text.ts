// Text and captions of a call: markup parsed, trimmed and measured the way Telegram does before it sends.
import { automaticEntities, inOrder, lengthOf, startOf } from './entities.ts'
import { brokenRule } from './errors.ts'
import type { FormattedText } from './html.ts'
import { parseHtml } from './html.ts'
import type { JsonObject } from './json.ts'
import { numberIn, objectIn, objectsIn, textIn } from './json.ts'
import type { World } from './state.ts'
import { userJson } from './wire.ts'

const MAX_RAW_BYTES = 32_768
const MAX_TEXT = 4096
const MAX_CAPTION = 1024

/** The `text` of a call, 1–4096 code points after parsing. */
export function messageText(world: World, params: JsonObject): FormattedText {
  const raw = textIn(params, 'text') ?? ''
  const formatted = formattedText(world, raw, params, 'entities', 'message is too long')
  if (formatted.text === '') throw brokenRule('message text is empty')
  if (codePoints(formatted.text) > MAX_TEXT) throw brokenRule('message is too long')
  return formatted
}

/** The `caption` of a call or of one medium of an album, at most 1024 code points; `{}` when there is none. */
export function captionContent(world: World, params: JsonObject): JsonObject {
  const raw = textIn(params, 'caption') ?? ''
  const { text, entities } = formattedText(world, raw, params, 'caption_entities', 'message caption is too long')
  if (codePoints(text) > MAX_CAPTION) throw brokenRule('message caption is too long')
  if (text === '') return {}
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
}

export function textContent({ text, entities }: FormattedText): JsonObject {
  return { text, ...(entities.length > 0 ? { entities } : {}) }
}

export function codePoints(text: string): number {
  return [...text].length
}

function formattedText(
  world: World,
  raw: string,
  params: JsonObject,
  entitiesName: string,
  tooLong: string,
): FormattedText {
  if (/\p{Cs}/u.test(raw)) throw brokenRule('strings must be encoded in UTF-8')
  if (Buffer.byteLength(raw) > MAX_RAW_BYTES) throw brokenRule(tooLong)
  const parsed = parsedText(raw, params, entitiesName)
  const { text, entities } = trimmed(parsed)
  const resolved = entities.flatMap(entity => withKnownUser(world, entity))
  return { text, entities: inOrder([...resolved, ...automaticEntities(text, resolved)]) }
}

function parsedText(raw: string, params: JsonObject, entitiesName: string): FormattedText {
  const mode = textIn(params, 'parse_mode')?.toLowerCase()
  if (mode === 'html') return parseHtml(raw)
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw brokenRule(`this server does not parse ${mode}: only HTML and entities are simulated`)
  }
  if (mode) throw brokenRule('unsupported parse_mode')
  const entities = objectsIn(params, entitiesName)
  for (const entity of entities) {
    const isInside = startOf(entity) >= 0 && startOf(entity) + lengthOf(entity) <= raw.length
    if (!isInside) throw brokenRule('entity lies outside of the text')
  }
  return { text: raw, entities }
}

function trimmed({ text, entities }: FormattedText): FormattedText {
  const kept = text.replaceAll('\r', '').trim()
  const shift = text.length - text.trimStart().length
  const moved = entities.flatMap(entity => {
    const start = Math.max(0, startOf(entity) - shift)
    const end = Math.min(kept.length, startOf(entity) + lengthOf(entity) - shift)
    return end > start ? [{ ...entity, offset: start, length: end - start }] : []
  })
  return { text: kept, entities: moved }
}

/** A mention of somebody the bot has never seen loses its link, as on Telegram. */
function withKnownUser(world: World, entity: JsonObject): readonly JsonObject[] {
  if (textIn(entity, 'type') !== 'text_mention') return [entity]
  const id = numberIn(objectIn(entity, 'user') ?? {}, 'id') ?? 0
  return world.people.has(id) ? [{ ...entity, user: userJson(world, id) }] : []
}
