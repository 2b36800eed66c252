// Reads a day, month, quarter, half or whole year as its first and last day, because plans name all of them as dates.
import { fold, parseDate } from '../language/vietnamese.ts'
import { type Day, isDay, monthEnd, yearOf } from './day.ts'

export type Period = { readonly firstOn: Day; readonly lastOn: Day }

const MONTH = /^(?:(cuoi|dau) )?(?:thang )(\d{1,2})(?:(?: nam | ?[/.-] ?| )(\d{4}))?$/u
const BARE_MONTH = /^(\d{1,2}) ?[/.-] ?(\d{4})$/u
const YEAR = /^(?:(dau|cuoi) )?nam (\d{4})$/u
const QUARTER = /^(?:quy|q) ?(i{1,3}|iv|[1-4])(?: nam | ?[/.-] ?| )(\d{4})$/u
const HALF = /^(?:6 thang|sau thang|nua) (dau|cuoi) nam (\d{4})$/u
const QUARTER_NUMBERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/**
 * The days from first to last that the words cover: 15/7/2022, "tháng 6/2022", "tháng 6" (the next one not over),
 * 6/2022, "quý II năm 2022", "6 tháng đầu năm 2022", "năm 2022", "đầu năm 2022" (its first day), "cuối năm 2022".
 */
export function parsePeriod(text: string, today: Day): Period | undefined {
  const words = fold(text)
  return dayPeriod(words, today) ?? monthPeriod(words, today) ?? partOfYear(words)
}

function dayPeriod(words: string, today: Day): Period | undefined {
  const on = parseDate(words, today)
  return on === undefined ? undefined : { firstOn: on, lastOn: on }
}

function monthPeriod(words: string, today: Day): Period | undefined {
  const bare = BARE_MONTH.exec(words)
  if (bare) return months(Number(bare[2]), Number(bare[1]), Number(bare[1]))
  const [, edge, monthDigits, yearDigits] = MONTH.exec(words) ?? []
  if (monthDigits === undefined) return undefined
  const month = Number(monthDigits)
  const year = yearDigits === undefined ? yearOf(today) : Number(yearDigits)
  const period = months(year, month, month)
  if (!period) return undefined
  const isOver = yearDigits === undefined && period.lastOn < today
  return atEdge(isOver ? months(year + 1, month, month) : period, edge)
}

function partOfYear(words: string): Period | undefined {
  const half = HALF.exec(words)
  if (half) return half[1] === 'dau' ? months(Number(half[2]), 1, 6) : months(Number(half[2]), 7, 12)
  const year = YEAR.exec(words)
  if (year) return atEdge(months(Number(year[2]), 1, 12), year[1])
  const [, quarterText, quarterYear] = QUARTER.exec(words) ?? []
  if (quarterText === undefined) return undefined
  const quarter = QUARTER_NUMBERS[quarterText] ?? Number(quarterText)
  return months(Number(quarterYear), quarter * 3 - 2, quarter * 3)
}

function atEdge(period: Period | undefined, edge: string | undefined): Period | undefined {
  if (!period || edge === undefined) return period
  const on = edge === 'dau' ? period.firstOn : period.lastOn
  return { firstOn: on, lastOn: on }
}

function months(year: number, firstMonth: number, lastMonth: number): Period | undefined {
  const firstOn = `${year}-${String(firstMonth).padStart(2, '0')}-01`
  const lastMonthOn = `${year}-${String(lastMonth).padStart(2, '0')}-01`
  return isDay(firstOn) && isDay(lastMonthOn) ? { firstOn, lastOn: monthEnd(lastMonthOn) } : undefined
}
