// Turns the lines of a page back into paragraphs, since a line end inside a sentence means nothing.
import { type Marker, markerOf } from './markers.ts'
import { substitute, type TrackedText } from './tracked-text.ts'

type Line = { readonly start: number; readonly end: number; readonly text: string; readonly isAfterBlank: boolean }
type Page = { readonly isWrapped: boolean; readonly width: number; readonly isDoubleSpaced: boolean }

// A page set in lines has no line much longer than the others; one paragraph a line has.
const LONGEST_WRAPPED_LINE = 140
const FULL_SHARE = 0.78
const FULL_SHARE_BEFORE_CAPITAL = 0.86
const BLANKS_IN_SENTENCES = 0.2
const STANDS_ALONE =
  /^(?:KẾ HOẠCH|CHỈ THỊ|HƯỚNG DẪN|THÔNG BÁO|GIAO ƯỚC|QUYẾT ĐỊNH|BÁO CÁO|CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập|ĐẢNG CỘNG SẢN|Số\s?:|Số \d|Kính gửi|Nơi nhận|TM\.|KT\.|TL\.|TUQ\.|Q\.)/u
const ENDED = /(?:[.;:!?…]|\.\/\.?)["”')]?$/u
const ENDED_SENTENCE = /(?:[.!?…]|\.\/\.?)["”')]?$/u
// "khóa" + "XII)." and "lần thứ" + "XIX." only look like a numbered heading.
const NUMBER_FOLLOWS = /(?:lần thứ|khóa|khoá|thế kỷ|số|năm|tháng|ngày|Điều|khoản)$/u
const TITLE_ABOVE = /^(?:KẾ HOẠCH|CHỈ THỊ|HƯỚNG DẪN|THÔNG BÁO)\s*$/u
const OPENING =
  /^(?:Căn cứ|Thực hiện (?:\p{Lu}|chương|nhiệm|sự|chủ)|Nhằm|Để|Triển khai (?:\p{Lu}|thực hiện \p{Lu})|Hưởng ứng|Tiếp tục|Phát huy|Trên cơ sở|Kính gửi|Với |Năm \d|Thiết thực|Theo |Sau khi|Trong |(?:Sở|Ủy ban|Uỷ ban|UBND|Ban|Văn phòng|Trường|Bệnh viện|Công đoàn|Đảng|Phòng|Cục|Chi cục|Hội|Khối|Cụm|Trung tâm|Đoàn)(?=\s))|^(?:I|1|A)\s?[.)/-]/u
const FOOT = /^Nơi nhận/u
// "(Ban hành kèm theo Quyết định số …)" stands under the title and is no part of it.
const ATTACHED = /^\((?:Ban hành |Kèm |Đính )?kèm theo/iu
// "Tháng 5/2023: …", "Phòng Nội vụ: …": what opens with a label goes on with nothing.
const LABELLED = /^\p{Lu}[^.;:“”()]{2,50}:(?:\s|$)/u

/** The text with one paragraph a line, blank lines gone. */
export function joinLines(tracked: TrackedText): TrackedText {
  const lines = linesOf(tracked.text)
  const page = pageOf(lines)
  const joints = new Map<number, string>()
  let paragraph = lines[0]?.text ?? ''
  let isFoot = false
  let isTitle = false
  for (let index = 1; index < lines.length; index++) {
    const [line, next] = [lines[index - 1]!, lines[index]!]
    isFoot ||= FOOT.test(next.text)
    // The lines of a title are no sentence; they end where the opening begins.
    if (TITLE_ABOVE.test(line.text)) isTitle = true
    else if (OPENING.test(paragraph)) isTitle = false
    const isApart = isFoot || (isTitle && !isInsideBrackets(paragraph) && /^[\p{Lu}“"]/u.test(next.text))
    const joint = isApart ? '\n' : jointOf(paragraph, line, next, page)
    joints.set(line.end, joint)
    paragraph = joint === '\n' ? next.text : `${paragraph.slice(-200)}${joint}${next.text}`
  }
  return substitute(tracked, /\s*\n\s*/gu, match => joints.get(match.index) ?? '')
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let isAfterBlank = false
  for (const match of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    const trimmed = match[0].trim()
    if (trimmed === '') {
      if (match[0] !== '') isAfterBlank = true
      continue
    }
    const start = match.index + match[0].indexOf(trimmed)
    lines.push({ start, end: start + trimmed.length, text: trimmed, isAfterBlank })
    isAfterBlank = false
  }
  return lines
}

function pageOf(lines: readonly Line[]): Page {
  const lengths = lines.map(line => line.text.length).sort((one, other) => one - other)
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  const longest = lengths[Math.floor(lengths.length * 0.98)] ?? 0
  // Blank lines inside sentences are the converter's, and then those elsewhere are too.
  const afterBlank = lines.filter(line => line.isAfterBlank)
  const inSentence = afterBlank.filter(line => /^\p{Ll}(?![.)])/u.test(line.text))
  return {
    isWrapped: longest <= LONGEST_WRAPPED_LINE && width > 40,
    width,
    isDoubleSpaced: inSentence.length > afterBlank.length * BLANKS_IN_SENTENCES,
  }
}

/** What stands between a line and the next: nothing, a space, or the end of a paragraph. */
function jointOf(paragraph: string, line: Line, next: Line, page: Page): string {
  if (STANDS_ALONE.test(next.text) || STANDS_ALONE.test(line.text) || isRow(line.text) || isRow(next.text)) return '\n'
  if (ATTACHED.test(next.text) || /^V\/v\s/iu.test(next.text)) return '\n'
  const marker = markerOf(next.text)
  const isInside = isInsideBrackets(paragraph)
  if (NUMBER_FOLLOWS.test(line.text) || (isInside && marker?.mark.includes(')') && marker.kind === 'roman')) return ' '
  if (isInside && !isHeadingMark(marker)) return spaced(line)
  if (line.text.endsWith('-')) return isHeadingMark(marker) ? '\n' : spaced(line)
  const isFull = page.isWrapped && line.text.length >= page.width * FULL_SHARE
  if (marker) return isFull && isStrayDash(marker, line, next) ? ' ' : '\n'
  const isLower = /^[\p{Ll}(]/u.test(next.text)
  const isParagraphGap = next.isAfterBlank && !page.isDoubleSpaced
  if (isLower) return isParagraphGap && ENDED_SENTENCE.test(line.text) ? '\n' : ' '
  if (isParagraphGap && (ENDED.test(line.text) || !/^\d/u.test(next.text))) return '\n'
  if (!page.isWrapped)
    return !ENDED.test(line.text) && /^[\d“"]/u.test(next.text) && !isCapitals(line.text) ? ' ' : '\n'
  if (isCapitals(line.text) !== isCapitals(next.text)) return '\n'
  if (
    (/;$/u.test(line.text) && /^\p{Lu}/u.test(next.text)) ||
    (ENDED_SENTENCE.test(line.text) && LABELLED.test(next.text))
  )
    return '\n'
  if (ENDED_SENTENCE.test(line.text)) return line.text.length >= page.width * FULL_SHARE_BEFORE_CAPITAL ? ' ' : '\n'
  if (line.text.endsWith(':')) return isFull ? ' ' : '\n'
  if (isFull || /^[\d“"]/u.test(next.text)) return ' '
  return ENDED.test(line.text) || mayBeHeading(paragraph) ? '\n' : ' '
}

/** Short and without a mark at its end: what follows need not go on with it. */
function mayBeHeading(paragraph: string): boolean {
  const marker = markerOf(paragraph)
  if (marker === undefined) return paragraph.length < 60
  return marker.level < 6 && paragraph.length <= 120
}

/** "- xã hội năm 2022" after "phát triển kinh tế": a hyphen between words, not a bullet. */
function isStrayDash(marker: Marker, line: Line, next: Line): boolean {
  if (marker.kind !== 'dash' || ENDED.test(line.text)) return false
  return (
    /^-\s+\p{Ll}/u.test(next.text) ||
    (/\d$/u.test(line.text) && /^-\s+\d/u.test(next.text)) ||
    /,$/u.test(line.text) ||
    (/\p{Ll}$/u.test(line.text) && /^-\s+Khen thưởng/u.test(next.text))
  )
}

function isHeadingMark(marker: Marker | undefined): boolean {
  return marker !== undefined && marker.kind !== 'dash'
}

function isInsideBrackets(paragraph: string): boolean {
  const tail = paragraph.slice(-90)
  return tail.lastIndexOf('(') > tail.lastIndexOf(')') || paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”')
}

/** "COVID-" + "19" needs no space, "kinh tế -" + "xã hội" does. */
function spaced(line: Line): string {
  return /\S-$/u.test(line.text) ? '' : ' '
}

function isRow(line: string): boolean {
  return / \| /u.test(line)
}

function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)
}
