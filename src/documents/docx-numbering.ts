// Gives back the numbers Word writes by itself: "I.", "1.", "a)" and dashes stand in the numbering, not in the text.
import { roman } from './roman.ts'

type Level = { readonly format: string; readonly text: string; readonly start: number }
type Lists = ReadonlyMap<string, readonly Level[]>

const MOST_LEVELS = 9

/** A function that, called with the properties of each paragraph in order, answers its mark ("" where it has none). */
export function numberParagraphs(numberingXml: string, stylesXml: string): (paragraphProperties: string) => string {
  const lists = readLists(numberingXml)
  const ofStyle = numberedStyles(stylesXml)
  const counts = new Map<string, number[]>()
  return properties => {
    const [list, depth] = listOf(properties, ofStyle)
    const levels = list === undefined ? undefined : lists.get(list)
    const level = levels?.[depth]
    if (list === undefined || !levels || !level || level.format === 'none') return ''
    const numbers = counts.get(list) ?? []
    counts.set(list, numbers)
    numbers.length = Math.min(numbers.length, depth + 1)
    for (let at = 0; at <= depth; at++) numbers[at] ??= (levels[at]?.start ?? 1) - (at === depth ? 1 : 0)
    numbers[depth]! += 1
    return `${markOf(level, levels, numbers)} `
  }
}

function markOf(level: Level, levels: readonly Level[], numbers: readonly number[]): string {
  if (level.format === 'bullet') return level.text === '+' ? '+' : '-'
  return level.text.replace(/%(\d)/gu, (_, digit: string) =>
    written(numbers[Number(digit) - 1] ?? 1, levels[Number(digit) - 1]?.format ?? 'decimal'),
  )
}

function written(value: number, format: string): string {
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'lowerLetter') return String.fromCharCode(96 + (((value - 1) % 26) + 1))
  if (format === 'upperLetter') return String.fromCharCode(64 + (((value - 1) % 26) + 1))
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

function listOf(
  properties: string,
  ofStyle: ReadonlyMap<string, readonly [string, number]>,
): readonly [string | undefined, number] {
  const own = numbering(properties)
  if (own) return own
  const style = /<w:pStyle w:val="([^"]+)"/u.exec(properties)?.[1]
  return (style === undefined ? undefined : ofStyle.get(style)) ?? [undefined, 0]
}

function numbering(properties: string): readonly [string, number] | undefined {
  const list = /<w:numId w:val="(\d+)"/u.exec(properties)?.[1]
  if (list === undefined) return undefined
  const depth = Number(/<w:ilvl w:val="(\d)"/u.exec(properties)?.[1] ?? 0)
  return [list, Math.min(depth, MOST_LEVELS - 1)]
}

function numberedStyles(stylesXml: string): ReadonlyMap<string, readonly [string, number]> {
  const found = new Map<string, readonly [string, number]>()
  for (const [style, id] of stylesXml.matchAll(/<w:style\s[^>]*?w:styleId="([^"]+)"[\s\S]*?<\/w:style>/gu)) {
    const own = numbering(style)
    if (own) found.set(id!, own)
  }
  return found
}

function readLists(xml: string): Lists {
  const abstract = new Map<string, readonly Level[]>()
  for (const [whole, id] of xml.matchAll(/<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)"[\s\S]*?<\/w:abstractNum>/gu)) {
    const levels: Level[] = []
    for (const [level, depth] of whole.matchAll(/<w:lvl\s[^>]*?w:ilvl="(\d)"[\s\S]*?<\/w:lvl>/gu)) {
      const start = Number(/<w:start w:val="(\d+)"/u.exec(level)?.[1] ?? 1)
      levels[Number(depth)] = {
        format: /<w:numFmt w:val="([^"]+)"/u.exec(level)?.[1] ?? 'decimal',
        text: /<w:lvlText w:val="([^"]*)"/u.exec(level)?.[1] ?? '',
        start,
      }
    }
    abstract.set(id!, levels)
  }
  const lists = new Map<string, readonly Level[]>()
  for (const [, id, whole] of xml.matchAll(/<w:num\s[^>]*?w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/gu)) {
    const of = /<w:abstractNumId w:val="(\d+)"/u.exec(whole!)?.[1]
    const levels = of === undefined ? undefined : abstract.get(of)
    if (levels) lists.set(id!, levels)
  }
  return lists
}
