// Which days the law and the year's decisions give off, from data, since the Government fixes them year by year.
import { z } from 'zod'
import holidayData from './data/public-holidays.json' with { type: 'json' }
import { addDays, type Day, isDay, weekday, yearOf } from './day.ts'
import { solarOf } from './lunar-date.ts'

/** A day that is not as its weekday says: a holiday (`isWorking` false) or a swapped working day (true). */
export type CalendarOverride = { readonly on: Day; readonly isWorking: boolean; readonly name: string }

const day = z.string().refine(isDay)
const holidayFile = z.object({
  rules: z.array(
    z.object({
      holiday: z.string(),
      name: z.string(),
      calendar: z.enum(['solar', 'lunar']),
      month: z.number().int(),
      day: z.number().int(),
      firstOffset: z.number().int(),
      lastOffset: z.number().int(),
      validFrom: z.number().int(),
      validTo: z.number().int().nullable(),
    }),
  ),
  decisions: z.array(z.object({ year: z.number().int(), holiday: z.string(), firstOn: day, lastOn: day })),
  swaps: z.array(z.object({ offOn: day, workedOn: day, name: z.string() })),
})

const { rules, decisions, swaps } = holidayFile.parse(holidayData)
type Rule = (typeof rules)[number]
const MAKE_UP_PREFIX = 'Nghỉ bù '

/**
 * The days off of a year beyond the weekly ones, and the days worked instead, in order. Holidays themselves are listed
 * even on a weekly day off; each such one is made up on the next working day. A year before 2013 has none.
 * Source: Labour Code 2019, art. 111(3) and 112; where a year is not decided yet, the usual days are given.
 */
export function publicHolidays(year: number, weeklyDaysOff: readonly number[] = [6, 7]): readonly CalendarOverride[] {
  const isWeeklyOff = (on: Day) => weeklyDaysOff.includes(weekday(on))
  const offDays = new Map<Day, string>()
  for (const rule of rules) {
    for (const on of daysOfRule(rule, year)) offDays.set(on, rule.name)
  }
  for (const [on, name] of [...offDays].sort(byDay)) {
    if (isWeeklyOff(on)) offDays.set(nextFreeDay(on, isWeeklyOff, offDays), `${MAKE_UP_PREFIX}${name}`)
  }
  // A swap concerns only offices that rest on the day worked instead.
  const made = swaps.filter(swap => yearOf(swap.offOn) === year && isWeeklyOff(swap.workedOn))
  const overrides = [
    ...[...offDays].map(([on, name]) => ({ on, isWorking: false, name })),
    ...made.map(swap => ({ on: swap.offOn, isWorking: false, name: swap.name })),
    ...made.map(swap => ({ on: swap.workedOn, isWorking: true, name: swap.name })),
  ]
  return overrides.sort((a, b) => a.on.localeCompare(b.on))
}

function daysOfRule(rule: Rule, year: number): readonly Day[] {
  if (year < rule.validFrom || (rule.validTo !== null && year > rule.validTo)) return []
  const decision = decisions.find(one => one.year === year && one.holiday === rule.holiday)
  if (decision) return daysFromTo(decision.firstOn, decision.lastOn)
  const anchor = anchorOf(rule, year)
  if (anchor === undefined) return []
  return daysFromTo(addDays(anchor, rule.firstOffset), addDays(anchor, rule.lastOffset))
}

function anchorOf(rule: Rule, year: number): Day | undefined {
  if (rule.calendar === 'lunar') return solarOf({ year, month: rule.month, day: rule.day })
  return `${year}-${String(rule.month).padStart(2, '0')}-${String(rule.day).padStart(2, '0')}`
}

function daysFromTo(firstOn: Day, lastOn: Day): readonly Day[] {
  const days: Day[] = []
  for (let on = firstOn; on <= lastOn; on = addDays(on, 1)) days.push(on)
  return days
}

function nextFreeDay(on: Day, isWeeklyOff: (on: Day) => boolean, taken: ReadonlyMap<Day, string>): Day {
  for (let next = addDays(on, 1), tries = 0; tries < 60; next = addDays(next, 1), tries += 1) {
    if (!isWeeklyOff(next) && !taken.has(next)) return next
  }
  // An office that works on no day at all: nothing to make up.
  return on
}

function byDay([a]: readonly [Day, string], [b]: readonly [Day, string]): number {
  return a.localeCompare(b)
}
