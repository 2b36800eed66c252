// When an anniversary falls and which one it is, by pure rule: the date decides, never the phase that mentions it.
import { addDays, type Day, isDay, yearOf } from './day.ts'
import { solarOf } from './lunar-date.ts'

export type AnniversaryOrigin = {
  /** `yearOnly`: the day is not known, so there is an N and no countdown. */
  readonly calendar: 'solar' | 'lunar' | 'yearOnly'
  /** In the calendar named; lunar months are the regular ones, not leap months. */
  readonly month?: number | null
  readonly day?: number | null
  /** The year of the event; without it the day comes round without an N. */
  readonly originYear?: number | null
}

/** Năm tròn (N ends in 0), năm lẻ 5 (ends in 5), năm khác. Source: Decree 145/2013/NĐ-CP. */
export type YearClass = 'roundYear' | 'fifthYear' | 'otherYear'

export type AnniversaryDate = { readonly on?: Day; readonly years?: number; readonly yearClass?: YearClass }

/**
 * The anniversary of a year; empty when the event was not before that year. For a lunar origin the year is the
 * lunar one, so that days of its last months fall into January or February of the next solar year.
 * 29/02 falls back to 28/02, the 30th of a short lunar month to the 29th.
 */
export function anniversaryIn(year: number, origin: AnniversaryOrigin): AnniversaryDate {
  const years = origin.originYear == null ? undefined : year - origin.originYear
  if (years !== undefined && years <= 0) return {}
  const on = dayIn(year, origin)
  return {
    ...(on === undefined ? {} : { on }),
    ...(years === undefined ? {} : { years, yearClass: yearClassOf(years) }),
  }
}

/** All anniversaries with a day from the first to the last day, both included, in order. */
export function anniversariesBetween(
  firstOn: Day,
  lastOn: Day,
  origin: AnniversaryOrigin,
): readonly (AnniversaryDate & { readonly on: Day })[] {
  const found: (AnniversaryDate & { readonly on: Day })[] = []
  for (let year = yearOf(firstOn) - 1; year <= yearOf(lastOn); year += 1) {
    const { on, ...rest } = anniversaryIn(year, origin)
    if (on !== undefined && on >= firstOn && on <= lastOn) found.push({ on, ...rest })
  }
  return found
}

function yearClassOf(years: number): YearClass {
  if (years % 10 === 0) return 'roundYear'
  return years % 10 === 5 ? 'fifthYear' : 'otherYear'
}

function dayIn(year: number, { calendar, month, day }: AnniversaryOrigin): Day | undefined {
  if (calendar === 'yearOnly' || month == null || day == null) return undefined
  if (calendar === 'lunar') {
    const shortMonth = day === 30 ? solarOf({ year, month, day: 29 }) : undefined
    return solarOf({ year, month, day }) ?? shortMonth
  }
  const on = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (isDay(on)) return on
  return month === 2 && day === 29 ? addDays(`${on.slice(0, 4)}-03-01`, -1) : undefined
}
