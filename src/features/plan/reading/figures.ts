// Cuts a clause into its figures, each with the words that belong to it: those before it and those behind.
import { type Amount, findAmounts } from './amounts.ts'

/** `pre` begins behind the words of the figure before; `label` is what a chain of figures stands under. */
export type Figure = {
  readonly amount: Amount
  readonly pre: string
  readonly words: string
  readonly end: number
  readonly isFirst: boolean
  readonly label: string | null
}

export const ONLY_LEAD =
  /^(?:[\s,:;()-]|phấn đấu|đạt|có|và|với|trong đó|được|mục tiêu|phải|cụ thể|là|ít nhất|đảm bảo|bảo đảm|hằng năm|hàng năm|mỗi năm|năm \d{4}|năm học \d{4}-\d{4}|đăng ký|tỷ lệ|giữ vững|duy trì|từ)*$/iu
// "giỏi 6%, khá 40%": the words of each figure stand before it.
const AT_ITS_END = /^\s*(?:[,:]\s*(?=[^\s,:])|và\s)/u
const LIST_OF_FIGURES = /^\s*(?:,|và)\s*(?:trong đó(?: có| phấn đấu)?:?|có|phấn đấu|đạt)?\s*$/u
// "25 giải, cấp quốc gia: 01 giải", "02 công trình, xóa 03 nhà tạm": what follows the comma opens the next.
const OPENS_NEXT =
  /,\s*((?:cấp )?[^,:;]{3,60}:\s*|(?:xóa|xoá|giúp đỡ|hỗ trợ|trồng|tặng|kết nạp|giới thiệu|xây dựng|sửa chữa|vận động|hiến|tổ chức|xếp loại|đạt loại)(?: \p{Ll}+){0,6}\s*)$/u
// "100% chi đoàn có ít nhất 01 mô hình" aims at one thing, and so does "01 công trình trị giá 500 triệu đồng".
const PARTS = /[,;]|trong đó|\svà\s*$/u
const WORTH = /(?:trị giá|kinh phí|số tiền|tổng giá trị)(?: là| khoảng)?\s*$/iu
const SEGMENT_END = /[\s,;:]*(?:,|;|và|trong đó(?: có)?|phấn đấu(?: có| đạt)?|có|với|đạt)?[\s,;:]*$/iu
const CHAIN_LABEL = /^\s*([^:;,]{3,40}):\s+(?=\p{L})/u

export function figuresOf(text: string): readonly Figure[] {
  const amounts = findAmounts(text).filter((one, index, all) => !isWithin(text, all[index - 1], one))
  const label = CHAIN_LABEL.exec(text)?.[1] ?? null
  const starts = amounts.map((one, index) => startOf(text, amounts[index - 1], one))
  return amounts.map((amount, index) => {
    const next = starts[index + 1]
    const end =
      next === undefined
        ? endOf(text, amount)
        : endBefore(text, amount.end, next.isOwn ? next.at : amounts[index + 1]!.start)
    return {
      amount,
      pre: text.slice(starts[index]!.at, amount.start),
      words: text.slice(amount.end, end),
      end,
      isFirst: index === 0 || starts[index]!.isOwn,
      label: index > 0 && starts[index]!.isOwn ? label : null,
    }
  })
}

function isWithin(text: string, before: Amount | undefined, one: Amount): boolean {
  if (!before || one.unit === 'percent') return false
  const gap = text.slice(before.end, one.start)
  return WORTH.test(gap) || (before.unit === 'percent' && /\p{L}/u.test(gap) && !PARTS.test(gap))
}

/** Where the words before a figure begin; `isOwn` where they are no longer those of the figure before. */
function startOf(
  text: string,
  before: Amount | undefined,
  one: Amount,
): { readonly at: number; readonly isOwn: boolean } {
  if (!before) return { at: 0, isOwn: false }
  const gap = text.slice(before.end, one.start)
  if (LIST_OF_FIGURES.test(gap)) return { at: before.end, isOwn: false }
  const ended = AT_ITS_END.exec(gap)
  if (ended) return { at: before.end + ended[0].length, isOwn: true }
  const opens = OPENS_NEXT.exec(gap)
  return opens ? { at: before.end + gap.length - opens[1]!.length, isOwn: true } : { at: before.end, isOwn: false }
}

/** "khá, tốt 97%, không có học sinh yếu": what must not be is a target of its own. */
function endOf(text: string, amount: Amount): number {
  const absent = /^\s*,\s*(?:và\s+)?không (?:có|để|xảy ra)\s/u.test(text.slice(amount.end))
  return absent ? amount.end : text.length
}

function endBefore(text: string, from: number, next: number): number {
  const words = text.slice(from, next)
  return from + words.length - SEGMENT_END.exec(words)![0].length
}
