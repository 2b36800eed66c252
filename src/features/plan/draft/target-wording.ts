// The sentence a target is announced with: the plan's own passage where it says just that, else its parts put together.
import { fold } from '../../../language/vietnamese.ts'
import type { TargetItem } from '../reading/plan-reading.ts'
import { tidyText } from '../reading/sentences.ts'

/** "15% đạt …": whom it is about stands in the sentence before. */
const WITHOUT_SUBJECT = /^[^\d]{0,20}\d[\d.,%\s-]*(?:trở lên )?(?:đạt|được|hoàn thành|xếp loại)(?![\p{L}])/iu
const mostlyHeld = 0.7

/** The passage itself where it says this target alone and little in it had to be mended; else put together again. */
export function targetWording(item: TargetItem, isShared: boolean): string {
  const { quote, subject, outcome, awardedBy, parentPlace } = item
  const passage = closed(tidyText(quote.replace(/[*_#]+/gu, '')))
  if (isShared || !isHeld(outcome, passage) || !isHeld(awardedBy, passage)) return composedWording(item)
  const saysWho = isHeld(subject, passage) || parentPlace !== null || WITHOUT_SUBJECT.test(passage)
  return saysWho ? passage : `${subject}: ${passage}`
}

/** Whether most words of the part stand in the passage; OCR damage in it had to be mended otherwise. */
function isHeld(part: string | null, passage: string): boolean {
  const words = part === null ? [] : wordsOf(part)
  const held = new Set(wordsOf(passage))
  return words.filter(word => held.has(word)).length >= words.length * mostlyHeld
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9]+/u)
    .filter(word => word !== '')
}

/** A quotation mark at the very end goes with the full stop; its partner is still there. */
function closed(text: string): string {
  return (text.match(/"/gu)?.length ?? 0) % 2 === 1 ? `${text}"` : text
}

const AWARD = /^(?:tập thể|lao động|chiến s[ĩỹ]|cờ|bằng khen|giấy khen|đơn vị|gia đình|giáo viên|danh hiệu)/iu

function composedWording(item: TargetItem): string {
  const { subject, outcome, awardedBy } = item
  const isAwarded = awardedBy && !fold(outcome).includes('duoc ')
  const reached = isAwarded ? `được ${awardedBy} tặng ${outcome}` : AWARD.test(outcome) ? `đạt ${outcome}` : outcome
  return [amountWords(item), subject, reached].filter(Boolean).join(' ')
}

function amountWords({ comparator, unit, value, valueMax }: TargetItem): string | undefined {
  if (value === null || unit === 'none') return undefined
  const lead = { eq: '', range: '', gte: 'ít nhất ', gt: 'trên ', lte: 'không quá ', lt: 'dưới ' }[comparator ?? 'eq']
  const figure = valueMax === null ? String(value) : `${value} - ${valueMax}`
  return `${lead}${figure.replaceAll('.', ',')}${unit === 'percent' ? '%' : ''}`
}
