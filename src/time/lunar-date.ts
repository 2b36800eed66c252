// The Vietnamese lunar calendar at UTC+7; Chinese calendars differ (Tết 2030 is 02/02 in Việt Nam).
// The package follows Hồ Ngọc Đức's algorithm and covers 1200 to 2199.
import { LunarDate as PackageLunarDate, SolarDate } from '@nghiavuive/lunar_date_vi'
import { type Day, isDay } from './day.ts'

/** `isLeapMonth` marks the second of two months with the same number. */
export type LunarDate = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly isLeapMonth?: boolean
}

const FIRST_YEAR = 1200
const LAST_YEAR = 2199

/** The solar day of a lunar date; undefined when there is none (day 30 of a short month, a leap month that is not). */
export function solarOf(lunar: LunarDate): Day | undefined {
  const date = openLunar(lunar)
  if (!date) return undefined
  if (date.get().leap_month !== (lunar.isLeapMonth ?? false)) return undefined
  const { year, month, day } = date.toSolarDate().get()
  const on = isoDay(year, month, day)
  return isSame(lunarOf(on), lunar) ? on : undefined
}

/** The lunar date of a solar day. Throws RangeError outside 1200–2199. */
export function lunarOf(on: Day): LunarDate {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  if (!isDay(on) || year < FIRST_YEAR || year > LAST_YEAR) throw new RangeError(`no lunar date for ${on}`)
  const lunar = new SolarDate({ year, month, day }).toLunarDate().get()
  return { year: lunar.year, month: lunar.month, day: lunar.day, isLeapMonth: lunar.leap_month }
}

/** The sexagenary name of a lunar year: 2022 → Nhâm Dần. Throws RangeError outside 1200–2199. */
export function canChiYear(year: number): string {
  const date = openLunar({ year, month: 1, day: 1 })
  if (!date) throw new RangeError(`no lunar year ${year}`)
  return date.getYearName().normalize('NFC')
}

function openLunar({ year, month, day, isLeapMonth = false }: LunarDate): PackageLunarDate | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  try {
    const date = new PackageLunarDate({ year, month, day, leap_month: isLeapMonth })
    date.init()
    return date
  } catch {
    return undefined
  }
}

function isSame(a: LunarDate, b: LunarDate): boolean {
  const isSameMonth = a.month === b.month && (a.isLeapMonth ?? false) === (b.isLeapMonth ?? false)
  return a.year === b.year && isSameMonth && a.day === b.day
}

function isoDay(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
