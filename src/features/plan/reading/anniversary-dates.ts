// Reads the dates beside a commemoration: "(03/02/1930 - 03/02/2022)", "(1947 - 2023)", "20/11".
import { type Day, isDay } from '../../../time/day.ts'
import type { PlanYear } from './plan-reading.ts'

export type DatesRead = {
  readonly start: number
  readonly end: number
  readonly originalOn: Day | null
  readonly originalYear: number | null
  readonly anniversaryOn: Day | null
  readonly dayMonth: string | null
  readonly isBracketed: boolean
}

const DAY = '(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})'
const PAIR = new RegExp(`\\(?\\s*(?:ngày )?${DAY}\\s*(?:-|đến|và|;|,)?\\s*(?:ngày )?${DAY}\\s*\\)?`, 'u')
const HALF_PAIR = new RegExp(`\\(\\s*(?:ngày )?${DAY}\\s*-\\s*(?:\\d{4}|(\\d{1,2})\\s?/\\s?(\\d{1,2}))\\s*\\)`, 'u')
const YEARS = /\(\s*(1[89]\d\d|20\d\d)\s*-\s*(20\d\d)\s*\)/u
const SINGLE = new RegExp(`\\(?\\s*(?:ngày )?${DAY}\\s*\\)?`, 'u')
const DAY_MONTH = /\(?\s*(?:ngày )?(?<![\d/])(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d/]|-\d)\s*\)?/u
const FURTHEST = 170

/** The first dates of the text; what is not written stays null. `years` helps to tell an origin from an anniversary. */
export function readDates(text: string, years: number | null, planYear: PlanYear): DatesRead | undefined {
  const near = text.slice(0, FURTHEST)
  return pairOf(near) ?? yearsOf(near) ?? halfPairOf(near) ?? singleOf(near, years, planYear) ?? dayMonthOf(near)
}

function pairOf(text: string): DatesRead | undefined {
  const found = PAIR.exec(text)
  if (!found) return undefined
  const [originalOn, anniversaryOn] = [dayFrom(found, 1), dayFrom(found, 4)]
  if (originalOn === null || anniversaryOn === null || originalOn >= anniversaryOn) return undefined
  return { ...placed(found), originalOn, originalYear: null, anniversaryOn, dayMonth: null }
}

function halfPairOf(text: string): DatesRead | undefined {
  const found = HALF_PAIR.exec(text)
  if (!found) return undefined
  return { ...placed(found), originalOn: dayFrom(found, 1), originalYear: null, anniversaryOn: null, dayMonth: null }
}

function yearsOf(text: string): DatesRead | undefined {
  const found = YEARS.exec(text)
  if (!found) return undefined
  return { ...placed(found), originalOn: null, originalYear: Number(found[1]), anniversaryOn: null, dayMonth: null }
}

/** One full date is this year's where it lies in the plan's year, else the original. */
function singleOf(text: string, years: number | null, planYear: PlanYear): DatesRead | undefined {
  const found = SINGLE.exec(text)
  const on = found && dayFrom(found, 1)
  if (!found || !on) return undefined
  const written = Number(on.slice(0, 4))
  const isThisYear = String(planYear ?? '').includes(String(written)) || (years === null && written >= 2010)
  return {
    ...placed(found),
    originalOn: isThisYear ? null : on,
    originalYear: null,
    anniversaryOn: isThisYear ? on : null,
    dayMonth: null,
  }
}

function dayMonthOf(text: string): DatesRead | undefined {
  const found = DAY_MONTH.exec(text)
  if (!found || Number(found[1]) > 31 || Number(found[1]) < 1 || Number(found[2]) > 12 || Number(found[2]) < 1)
    return undefined
  return {
    ...placed(found),
    originalOn: null,
    originalYear: null,
    anniversaryOn: null,
    dayMonth: `${found[1]}/${found[2]}`,
  }
}

function placed(found: RegExpExecArray): Pick<DatesRead, 'start' | 'end' | 'isBracketed'> {
  const lead = /^\s*/u.exec(found[0])![0].length
  const end = found.index + found[0].trimEnd().length
  return { start: found.index + lead, end, isBracketed: found[0].trim().startsWith('(') }
}

function dayFrom(found: RegExpExecArray, group: number): Day | null {
  const [day, month, year] = [found[group], found[group + 1], found[group + 2]]
  const on = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(on) ? on : null
}
