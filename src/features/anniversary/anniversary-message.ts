// How anniversaries read: date, weekday, N, năm tròn or năm lẻ 5, and the ready line in the plans' own style.
import { weekdayPhrase } from '../../language/common-phrases.ts'
import { type Phrase, type PhraseArgument, phrase } from '../../language/translate.ts'
import type { AnniversaryDate, AnniversaryOrigin } from '../../time/anniversary-date.ts'
import { type Day, daysBetween, weekday } from '../../time/day.ts'
import { type AnniversaryFacts, isOutsidePhase, isRetired, nameOn, type Occurrence } from './anniversary.ts'

/** "68 năm", "70 năm (năm tròn)"; undefined where no year is known. */
export function yearsPhrase({ years, yearClass }: Pick<AnniversaryDate, 'years' | 'yearClass'>): Phrase | undefined {
  if (years === undefined || yearClass === undefined) return undefined
  const count = String(years)
  if (yearClass === 'otherYear') return phrase('anniversary-years', { years: count })
  return phrase('anniversary-years-class', { years: count, class: phrase(`anniversary-${yearClass}`) })
}

function leftPhrase(on: Day, today: Day): Phrase {
  const days = daysBetween(today, on)
  if (days === 0) return phrase('anniversary-today')
  return days > 0 ? phrase('anniversary-left', { days }) : phrase('anniversary-past')
}

/** One line: date, weekday, name, N, days left, and what to beware of. */
export function occurrenceLine(occurrence: Occurrence, today: Day): Phrase {
  const { on, anniversary } = occurrence
  const years = yearsPhrase(occurrence)
  const remarks = [
    ...(years ? [years] : []),
    ...(anniversary.calendar === 'lunar' ? [lunarPhrase(anniversary)] : []),
    leftPhrase(on, today),
    ...warnings(occurrence),
  ]
  return phrase('anniversary-line', {
    day: { day: on },
    weekday: weekdayPhrase(weekday(on)),
    name: nameOn(occurrence),
    remarks: { list: remarks },
  })
}

/** The same for a group: what the heading counts down to, without what only the office should beware of. */
export function noticeLine(occurrence: Occurrence): Phrase {
  const { on, anniversary } = occurrence
  const years = yearsPhrase(occurrence)
  const remarks = [...(years ? [years] : []), ...(anniversary.calendar === 'lunar' ? [lunarPhrase(anniversary)] : [])]
  const line = { day: { day: on }, weekday: weekdayPhrase(weekday(on)), name: nameOn(occurrence) }
  if (remarks.length === 0) return phrase('anniversary-line-name', line)
  return phrase('anniversary-line', { ...line, remarks: { list: remarks } })
}

function warnings(occurrence: Occurrence): readonly Phrase[] {
  const { anniversary } = occurrence
  if (isRetired(occurrence)) return [phrase('anniversary-retired')]
  return [
    ...(anniversary.isAnnounced ? [] : [phrase('anniversary-not-announced')]),
    ...(anniversary.phase && isOutsidePhase(occurrence)
      ? [phrase('anniversary-outside-phase', { phase: anniversary.phase.name })]
      : []),
  ]
}

/** N without a day: there is nothing to count down to. */
export function yearOnlyLine(one: AnniversaryDate & { readonly anniversary: AnniversaryFacts }): Phrase {
  return phrase('anniversary-line-year-only', {
    name: one.anniversary.name,
    years: yearsPhrase(one) ?? '',
    year: String(one.anniversary.originYear ?? ''),
  })
}

function lunarPhrase({ day, month }: AnniversaryOrigin): Phrase {
  return phrase('anniversary-lunar', { date: `${day}/${month}` })
}

/** "Ngày … (03/02/1930)", "(10/3 âm lịch)", "(2005)": the anniversary as it was founded. */
export function originPhrase(origin: AnniversaryOrigin): PhraseArgument {
  const { calendar, originYear, month, day } = origin
  if (calendar === 'yearOnly') return phrase('anniversary-origin-year', { year: String(originYear ?? '') })
  if (calendar === 'lunar') return lunarPhrase(origin)
  if (originYear == null)
    return phrase('anniversary-every-year', { date: `${pad(day ?? 0)}/${(month ?? 0) <= 2 ? pad(month ?? 0) : month}` })
  return { day: `${String(originYear).padStart(4, '0')}-${pad(month ?? 0)}-${pad(day ?? 0)}` }
}

/** "lập thành tích chào mừng kỷ niệm 92 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2022)". */
export function readyLine(occurrence: Occurrence): Phrase {
  const { anniversary, on, years } = occurrence
  const name = midSentence(nameOn(occurrence))
  if (years === undefined) return phrase('anniversary-ready-without-years', { name, day: { day: on } })
  const origin = originPhrase(anniversary)
  return phrase('anniversary-ready', { years: String(years), name, origin, day: { day: on } })
}

/** "Kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2022) – năm lẻ 5"; without a year, its name and day. */
export function commemoration(occurrence: Occurrence): Phrase {
  const { anniversary, on, years, yearClass } = occurrence
  const day = { day: on }
  if (years === undefined) return phrase('anniversary-commemoration-without-years', { name: nameOn(occurrence), day })
  const args = { years: String(years), name: midSentence(nameOn(occurrence)), origin: originPhrase(anniversary), day }
  const line = phrase('anniversary-commemoration', args)
  if (yearClass === undefined || yearClass === 'otherYear') return line
  return phrase('anniversary-commemoration-class', { line, class: phrase(`anniversary-${yearClass}`) })
}

/** "Hôm nay, Thứ Tư, ngày 27/7/2022", with the lunar day where that is what is kept. */
export function todayLine({ anniversary, on }: Occurrence): Phrase {
  const lunar = anniversary.calendar === 'lunar' ? [lunarPhrase(anniversary)] : []
  const when = [weekdayPhrase(weekday(on)), phrase('anniversary-on-day', { day: { day: on } }), ...lunar]
  return phrase('anniversary-greeting', { when: { list: when } })
}

function midSentence(name: string): string {
  return name.replace(/^Thành lập /u, 'thành lập ')
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
