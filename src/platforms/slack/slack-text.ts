// What somebody typed in Slack, as typed: mentions, links and emoji come as elements or as markup, and become words again. Pure.
import { z } from 'zod'

export type TypedText = {
  readonly text: string
  /** The bot itself was mentioned; the mention is cut off. */
  readonly isAddressed: boolean
}

type Element = {
  readonly type: string
  readonly text?: string
  readonly unicode?: string
  readonly name?: string
  readonly url?: string
  readonly user_id?: string
  readonly channel_id?: string
  readonly usergroup_id?: string
  readonly range?: string
  readonly fallback?: string
  readonly elements?: readonly Element[]
}

const element: z.ZodType<Element> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    unicode: z.string().optional(),
    name: z.string().optional(),
    url: z.string().optional(),
    user_id: z.string().optional(),
    channel_id: z.string().optional(),
    usergroup_id: z.string().optional(),
    range: z.string().optional(),
    fallback: z.string().optional(),
    elements: z.array(element).optional(),
  }),
)
const richText = z.object({ type: z.literal('rich_text'), elements: z.array(element) })

/** From the elements of the message where Slack sends them, else from its text with markup. */
export function typedText(text: string, blocks: unknown, botUserId: string): TypedText {
  const rich = z.array(richText).safeParse(blocks)
  const marked =
    rich.success && rich.data.length > 0 ? rich.data.flatMap(one => linesOf(one.elements)).join('\n') : unmarked(text)
  return withoutBot(marked.replaceAll('\u00a0', ' '), botUserId)
}

function linesOf(elements: readonly Element[], depth = 0): readonly string[] {
  return elements.flatMap((one): readonly string[] => {
    const inner = one.elements ?? []
    if (one.type === 'rich_text_list')
      return inner.map(item => `${'  '.repeat(depth)}- ${inlineOf(item.elements ?? [])}`)
    if (one.type.startsWith('rich_text_')) return [inlineOf(inner)]
    return [inlineOf([one])]
  })
}

function inlineOf(elements: readonly Element[]): string {
  return elements.map(wordsOf).join('')
}

function wordsOf(one: Element): string {
  switch (one.type) {
    case 'text':
      return one.text ?? ''
    case 'emoji':
      return one.unicode ? emojiOf(one.unicode) : `:${one.name}:`
    case 'link':
      return one.text || (one.url ?? '').replace(/^mailto:/, '')
    case 'user':
      return `<@${one.user_id}>`
    case 'channel':
      return `#${one.channel_id}`
    case 'usergroup':
      return `@${one.usergroup_id}`
    case 'broadcast':
      return `@${one.range}`
    default:
      return one.text ?? one.fallback ?? ''
  }
}

function emojiOf(codes: string): string {
  const points = codes.split('-').map(code => Number.parseInt(code, 16))
  return points.every(point => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : ''
}

/** `<https://a.vn|a.vn>`, `<#C1|chung>`, `<!here>` and the three escaped characters. */
export function unmarked(text: string): string {
  const said = text.replace(/<([^<>]*)>/g, (whole, inner: string) => {
    if (inner.startsWith('@')) return `<${inner.split('|')[0]}>`
    const [target = '', label] = inner.split('|')
    if (target.startsWith('#')) return `#${label ?? target.slice(1)}`
    if (target.startsWith('!')) return label ?? `@${target.slice(1).split('^')[0]}`
    return label ?? (/^[a-z]+:/i.test(target) ? target.replace(/^mailto:/, '') : whole)
  })
  return unescapeText(said)
}

export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function withoutBot(text: string, botUserId: string): TypedText {
  const mention = new RegExp(`<@${botUserId}>`, 'g')
  const isAddressed = mention.test(text)
  // "@bot, đăng ký" is "đăng ký"; in the middle one space is enough.
  const bare = text
    .replace(new RegExp(`^\\s*<@${botUserId}>[\\s,:]*`), '')
    .replace(new RegExp(`\\s*<@${botUserId}>`, 'g'), '')
  return { text: bare.replace(/<@(\w+)>/g, '@$1').trim(), isAddressed }
}
