// Finds the entities that Telegram itself sees in plain text: commands, mentions, hashtags and links.
import type { JsonObject } from './json.ts'
import { numberIn, textIn } from './json.ts'
import type { User, World } from './state.ts'
import { userJson } from './wire.ts'

// Only ASCII makes a command: "/đăngký" is none, and neither is the "/dangk" of "/dangký".
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{3,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
  ['url', /https?:\/\/[^\s<>"]+/gu],
]

/** Entities found in the text, ordered; those that overlap a taken range are left out. */
export function automaticEntities(text: string, taken: readonly JsonObject[] = []): readonly JsonObject[] {
  const found: JsonObject[] = []
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      if (![...taken, ...found].some(other => overlaps(entity, other))) found.push(entity)
    }
  }
  return inOrder(found)
}

export function inOrder(entities: readonly JsonObject[]): readonly JsonObject[] {
  return [...entities].sort((a, b) => startOf(a) - startOf(b) || lengthOf(b) - lengthOf(a))
}

/** Mentions of people without a user name, as clients make them when a member is picked from the list. */
export function textMentions(world: World, text: string, users: readonly User[]): readonly JsonObject[] {
  return users.flatMap(user => {
    const offset = text.indexOf(user.firstName)
    if (offset < 0) return []
    return [{ type: 'text_mention', offset, length: user.firstName.length, user: userJson(world, user.id) }]
  })
}

export function startOf(entity: JsonObject): number {
  return numberIn(entity, 'offset') ?? 0
}

export function lengthOf(entity: JsonObject): number {
  return numberIn(entity, 'length') ?? 0
}

export function slicedBy(text: string, entity: JsonObject): string {
  return text.slice(startOf(entity), startOf(entity) + lengthOf(entity))
}

function overlaps(a: JsonObject, b: JsonObject): boolean {
  // Styles may lie over anything; only links and code keep others out.
  if (['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'blockquote'].includes(textIn(b, 'type') ?? '')) {
    return false
  }
  return startOf(a) < startOf(b) + lengthOf(b) && startOf(b) < startOf(a) + lengthOf(a)
}
