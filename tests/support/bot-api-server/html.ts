// Telegram's HTML subset parsed into text and entities, with the very errors Telegram answers to bad markup.
import { brokenRule } from './errors.ts'
import type { JsonObject } from './json.ts'

export interface FormattedText {
  readonly text: string
  readonly entities: readonly JsonObject[]
}

interface OpenTag {
  readonly name: string
  readonly argument: string | undefined
  readonly offset: number
}

interface Scan {
  readonly source: string
  readonly open: OpenTag[]
  readonly entities: JsonObject[]
  text: string
  position: number
}

const ENTITY_TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
  'tg-emoji': 'custom_emoji',
}
const NAMED_CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const CHARACTER = /^&(?:(lt|gt|amp|quot)|#(\d+)|#x([0-9a-f]+));?/i
const ATTRIBUTE = /^\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)))?/

/** Throws "Bad Request: can't parse entities: …". Offsets of entities are UTF-16 code units. */
export function parseHtml(source: string): FormattedText {
  const scan: Scan = { source, open: [], entities: [], text: '', position: 0 }
  while (scan.position < source.length) {
    const character = source[scan.position]
    if (character === '<') readTag(scan)
    else if (character === '&') readCharacter(scan)
    else {
      scan.text += character
      scan.position += 1
    }
  }
  const unclosed = scan.open.at(-1)
  if (unclosed) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  return { text: scan.text, entities: scan.entities }
}

function unparsable(message: string): Error {
  return brokenRule(`can't parse entities: ${message}`)
}

function byteOffset(scan: Scan, position: number): number {
  return Buffer.byteLength(scan.source.slice(0, position))
}

function readCharacter(scan: Scan): void {
  const match = CHARACTER.exec(scan.source.slice(scan.position, scan.position + 12))
  const decoded = match && decodedCharacter(match)
  scan.text += decoded ?? '&'
  scan.position += decoded && match ? match[0].length : 1
}

function decodedCharacter(match: RegExpExecArray): string | undefined {
  const [, name, decimal, hexadecimal] = match
  if (name) return NAMED_CHARACTERS[name.toLowerCase()]
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function readTag(scan: Scan): void {
  const begin = scan.position
  const end = scan.source.indexOf('>', begin)
  if (scan.source[begin + 1] === '/') readEndTag(scan, begin, end)
  else readStartTag(scan, begin)
}

function readStartTag(scan: Scan, begin: number): void {
  const at = `at byte offset ${byteOffset(scan, begin)}`
  const name = /^[^\s>]*/.exec(scan.source.slice(begin + 1))?.[0] ?? ''
  let position = begin + 1 + name.length
  if (position >= scan.source.length) throw unparsable(`Unclosed start tag ${at}`)
  const tag = name.toLowerCase()
  if (!ENTITY_TYPES[tag]) throw unparsable(`Unsupported start tag "${tag}" ${at}`)
  let argument: string | undefined
  for (;;) {
    position += /^\s*/.exec(scan.source.slice(position))?.[0].length ?? 0
    if (position >= scan.source.length) throw unparsable(`Unclosed start tag "${tag}" ${at}`)
    if (scan.source[position] === '>') break
    const attribute = ATTRIBUTE.exec(scan.source.slice(position))
    if (!attribute) throw unparsable(`Empty attribute name in the tag "${tag}" ${at}`)
    const [whole, key = '', double, single, bare] = attribute
    argument = argumentOf(tag, key, double ?? single ?? bare?.toLowerCase() ?? '') ?? argument
    position += whole.length
  }
  if (tag === 'span' && argument !== 'spoiler') {
    throw unparsable(`Tag "span" must have class "tg-spoiler" ${at}`)
  }
  if (tag === 'tg-emoji' && !argument) throw unparsable('Invalid custom emoji identifier specified')
  scan.open.push({ name: tag, argument, offset: scan.text.length })
  scan.position = position + 1
}

function argumentOf(tag: string, key: string, value: string): string | undefined {
  if (tag === 'a' && key === 'href') return decodedText(value)
  if (tag === 'code' && key === 'class' && value.startsWith('language-')) return value.slice('language-'.length)
  if (tag === 'span' && key === 'class' && value.startsWith('tg-')) return value.slice('tg-'.length)
  if (tag === 'tg-emoji' && key === 'emoji-id') return value
  if (tag === 'blockquote' && key === 'expandable') return 'expandable'
  return undefined
}

function decodedText(value: string): string {
  return value.replace(new RegExp(CHARACTER.source.slice(1), 'gi'), found => {
    const match = CHARACTER.exec(found)
    return (match && decodedCharacter(match)) ?? found
  })
}

function readEndTag(scan: Scan, begin: number, end: number): void {
  const at = `at byte offset ${byteOffset(scan, begin)}`
  const open = scan.open.pop()
  if (!open) throw unparsable(`Unexpected end tag ${at}`)
  if (end < 0) throw unparsable(`Unclosed end tag ${at}`)
  const name = scan.source.slice(begin + 2, end).trimEnd()
  if (name !== '' && name.toLowerCase() !== open.name) {
    throw unparsable(`Unmatched end tag ${at}, expected "</${open.name}>", found "</${name}>"`)
  }
  scan.position = end + 1
  const length = scan.text.length - open.offset
  if (length > 0) addEntity(scan, open, length)
}

function addEntity(scan: Scan, open: OpenTag, length: number): void {
  const type = ENTITY_TYPES[open.name] ?? open.name
  const place = { offset: open.offset, length }
  if (open.name === 'a') addLink(scan, open.argument ?? scan.text.slice(open.offset), place)
  else if (open.name === 'tg-emoji') scan.entities.push({ type, ...place, custom_emoji_id: open.argument })
  else if (open.name === 'blockquote' && open.argument) scan.entities.push({ type: 'expandable_blockquote', ...place })
  else scan.entities.push({ type, ...place })
}

function addLink(scan: Scan, href: string, place: { readonly offset: number; readonly length: number }): void {
  const userId = /^tg:\/\/user\?id=(\d+)$/.exec(href)?.[1]
  if (userId) scan.entities.push({ type: 'text_mention', ...place, user: { id: Number(userId) } })
  // Telegram drops links it cannot open and keeps their text.
  else if (/^(https?|tg|ton|tonsite):\/\/|^mailto:|^[\w-]+(\.[\w-]+)+/i.test(href))
    scan.entities.push({ type: 'text_link', ...place, url: href })
}
