// What a worded deadline means: "trước ngày X" excludes X, "đến ngày X" includes it, months and years are dates too.
import { type Phrase, phrase } from '../language/translate.ts'
import { fold } from '../language/vietnamese.ts'
import { addDays, type Day, yearOf } from './day.ts'
import { type OfficeCalendar, workingDayOnOrBefore } from './office-calendar.ts'
import { type Period, parsePeriod } from './period.ts'

/** `before` excludes the stated day, `by` includes it, `within` is a window, `none` has no end. */
export type Wording = 'before' | 'by' | 'within' | 'none'

/** What was stated, as stored: `statedOn` is never shifted, `startsOn` opens a window. */
export type StatedDeadline = {
  readonly wording: Wording
  readonly statedOn?: Day | null
  readonly startsOn?: Day | null
}

/** `effectiveLastOn` is the last day on which it is still in time, in the office's zone. */
export type Deadline =
  | {
      readonly wording: 'before' | 'by' | 'within'
      readonly statedOn: Day
      readonly startsOn?: Day
      readonly effectiveLastOn: Day
    }
  | {
      readonly wording: 'none'
      readonly statedOn?: undefined
      readonly startsOn?: Day
      readonly effectiveLastOn?: undefined
    }

const NO_DEADLINE = /^(?:khong (?:co |xac dinh )?(?:thoi )?han|no deadline)$/u
const LEADING_LABEL = /^(?:thoi han|han nop|han chot|han|deadline|due) ?:? (?=\S)/u
const BEFORE = /^(?:hoan thanh )?(?:den )?(?:truoc|before) (.+)$/u
const BY =
  /^(?:hoan thanh )?(?:(?:cham nhat|muon nhat)(?: la| vao| den)?(?: het)?|den(?: het)?|het|by|until|through) (.+)$/u
const FROM_TO = /^(?:tu|from) (.+?) (?:den|to|until) (.+)$/u
const FROM = /^(?:tu|from) (.+)$/u
const WITHIN = /^(?:trong|in|within|during) (.+)$/u

/**
 * Reads "trước ngày 15/7/2022", "đến hết ngày …", "chậm nhất ngày …", "Tháng 6/2022", "từ tháng 01/2022 đến 30/6/2022",
 * "đến hết năm 2022", "quý II/2022", "không thời hạn", a plain day (means by). `today` places days without a year.
 * Undefined when it says no deadline one can be sure of.
 */
export function parseDeadline(text: string, today: Day): Deadline | undefined {
  const words = fold(text.replace(/[()]/gu, ' '))
    .replace(/[.;]+$/u, '')
    .replace(LEADING_LABEL, '')
  if (NO_DEADLINE.test(words)) return { wording: 'none' }
  const range = FROM_TO.exec(words)
  if (range) return windowOf(range[1]!, range[2]!, today)
  const start = FROM.exec(words)
  if (start) return openWindow(start[1]!, today)
  const before = BEFORE.exec(words)
  if (before) return dated('before', parsePeriod(before[1]!, today)?.firstOn)
  const by = BY.exec(words)
  if (by) return dated('by', parsePeriod(by[1]!, today)?.lastOn)
  const period = parsePeriod(WITHIN.exec(words)?.[1] ?? words, today)
  if (!period) return undefined
  if (period.firstOn === period.lastOn) return dated('by', period.lastOn)
  return dated('within', period.lastOn, period.firstOn)
}

/** The last day on which it is still in time; undefined for `none` and where nothing is stated. */
export function effectiveLastDay(wording: 'before' | 'by' | 'within', statedOn: Day): Day
export function effectiveLastDay(wording: Wording, statedOn?: Day | null): Day | undefined
export function effectiveLastDay(wording: Wording, statedOn?: Day | null): Day | undefined {
  if (wording === 'none' || statedOn == null) return undefined
  return wording === 'before' ? addDays(statedOn, -1) : statedOn
}

/** "trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022": the words kept, and what they mean. */
export function deadlinePhrase({ wording, statedOn, startsOn }: StatedDeadline): Phrase {
  const starts = startsOn == null ? undefined : { starts: { day: startsOn } }
  if (wording === 'none' || statedOn == null) {
    return starts ? phrase('deadline-none-from', starts) : phrase('deadline-none')
  }
  const stated = { day: statedOn }
  if (wording === 'before') {
    const last = { day: effectiveLastDay(wording, statedOn) }
    return starts
      ? phrase('deadline-before-from', { ...starts, stated, last })
      : phrase('deadline-before', { stated, last })
  }
  return starts ? phrase('deadline-within', { ...starts, stated }) : phrase('deadline-by', { stated })
}

/**
 * The days to remind on, in order: counted back from the effective last day, moved to the working day before when off;
 * several landing on one day are one. The deadline itself is not moved.
 */
export function reminderDays(
  effectiveLastOn: Day,
  daysBefore: readonly number[],
  calendar: OfficeCalendar,
): readonly Day[] {
  const days = daysBefore.map(count => workingDayOnOrBefore(addDays(effectiveLastOn, -count), calendar))
  return [...new Set(days)].sort()
}

function windowOf(startWords: string, endWords: string, today: Day): Deadline | undefined {
  const isBefore = endWords.startsWith('truoc ')
  const end = parsePeriod(endWords.replace(/^(?:truoc|het) /u, ''), today)
  if (!end) return undefined
  const statedOn = isBefore ? end.firstOn : end.lastOn
  const start = windowStart(startWords, statedOn, today)
  if (!start || start.firstOn > statedOn) return undefined
  return dated(isBefore ? 'before' : 'within', statedOn, start.firstOn)
}

/** "từ ngày 07/12 đến 14/12/2022": a start without a year is the last such day before the end. */
function windowStart(startWords: string, endOn: Day, today: Day): Period | undefined {
  const endYear = yearOf(endOn)
  for (const year of [endYear, endYear - 1]) {
    const start = parsePeriod(`${startWords}/${year}`, today)
    if (start && start.firstOn <= endOn) return start
  }
  return parsePeriod(startWords, today)
}

function openWindow(startWords: string, today: Day): Deadline | undefined {
  const start = parsePeriod(startWords, today)
  return start && { wording: 'none', startsOn: start.firstOn }
}

function dated(wording: 'before' | 'by' | 'within', statedOn?: Day, startsOn?: Day): Deadline | undefined {
  if (statedOn === undefined) return undefined
  const effectiveLastOn = effectiveLastDay(wording, statedOn)
  return { wording, statedOn, ...(startsOn === undefined ? {} : { startsOn }), effectiveLastOn }
}
