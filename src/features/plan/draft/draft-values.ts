// From what the reader found to values as campaigns, deadlines and anniversaries hold them; nothing the text does not say.
import { dateText } from '../../../language/vietnamese.ts'
import { addDays, type Day, isDay } from '../../../time/day.ts'
import { readAnniversary } from '../../anniversary/index.ts'
import { readTargetLine, titleKeyOf } from '../../campaign/index.ts'
import type {
  AnniversaryItem,
  Closing,
  ObligationItem,
  PhaseItem,
  PlanReading,
  TargetItem,
  UndatedDuty,
} from '../reading/plan-reading.ts'
import { tidyText } from '../reading/sentences.ts'
import type { AnniversaryDraft, DeadlineDraft, Period, PhaseDraft, TargetDraft } from './plan-item.ts'
import { targetWording } from './target-wording.ts'

type Stated = NonNullable<DeadlineDraft['stated']>

const LAUNCHING = /^\s*(?:V\/v|Về việc|Về)?\s*(?:tổ chức\s+)?(?:phát động(?: và tổ chức)?\s+)?/iu

/** "phát động phong trào thi đua …" names the movement of the campaign, which is what the campaign is called. */
export function titleOf(title: string | null): string {
  return capitalised(tidyText((title ?? '').replace(LAUNCHING, '')))
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

const longestShortDays = 250
const longestYearDays = 400

/** The year of the plan, or the time of its phases where they are a short one within it or several years; undefined where it names no year. */
export function periodOf({ year, issuedOn, title, phases }: PlanReading): Period | undefined {
  const from = phases.flatMap(phase => phase.from ?? []).toSorted()[0]
  const to = phases
    .flatMap(phase => phase.to ?? [])
    .toSorted()
    .at(-1)
  const said = typeof year === 'number' ? year : Number((year ?? from ?? issuedOn ?? '').slice(0, 4))
  if (!said) return undefined
  const isDated = from !== undefined && to !== undefined
  const isShort = isDated && addDays(from, longestShortDays) > to && !/năm(?: học)? \d{4}/iu.test(title ?? '')
  if (isDated && (isShort || addDays(from, longestYearDays) < to))
    return { kind: 'thematic', year: said, startsOn: from, endsOn: to }
  // In a school year August opens the first and July closes the second of its two years.
  const whole = typeof year === 'string' ? [`${said}-08-01`, `${said + 1}-07-31`] : [`${said}-01-01`, `${said}-12-31`]
  return {
    kind: 'regular',
    year: said,
    startsOn: [whole[0]!, ...(from ? [from] : [])].toSorted()[0]!,
    endsOn: [whole[1]!, ...(to ? [to] : [])].toSorted().at(-1)!,
  }
}

export function phaseOf({ name, from, to, goal, theme, closing }: PhaseItem): PhaseDraft {
  const closes = closing && closingOf(closing)
  const aim = [theme && `“${theme}”`, goal && tidyText(goal)].filter(Boolean).join('. ')
  return {
    name,
    ...(from && { startsOn: from }),
    ...(to && { endsOn: to }),
    ...(aim && { goal: aim }),
    ...(closes && { closing: closes }),
  }
}

/** A closing whose day the plan leaves open has none. */
function closingOf({ what, by, byText }: Closing): PhaseDraft['closing'] {
  return by ? { what, ...statedBy(by, byText) } : undefined
}

/** "trước ngày X" leaves X out. */
function statedBy(on: Day, words: string | null): Stated {
  const isBefore = /trước/iu.test(words ?? '')
  return { wording: isBefore ? 'before' : 'by', statedOn: on, effectiveLastOn: isBefore ? addDays(on, -1) : on }
}

export function targetOf(item: TargetItem, isShared: boolean): TargetDraft {
  const wording = targetWording(item, isShared)
  const line = readTargetLine(wording)
  const typed = 'value' in line ? line.value[0] : undefined
  const { scope, outcome, awardedBy } = item
  const titleKey = / hoặc /iu.test(outcome) ? undefined : titleKeyOf(outcome, scope)
  const base = item.parentPlace !== null ? 'parent' : scope === 'individual' ? 'eligible' : 'all'
  return {
    scope,
    subject: (item.subject ?? '').replace(/^phấn đấu\s+/iu, ''),
    outcome,
    ...(awardedBy && { awardedBy }),
    ...amountOf(item, wording, typed),
    base,
    ...(titleKey && { titleKey }),
    wording,
  }
}

type Measured = Pick<TargetDraft, 'comparator' | 'measure' | 'value' | 'valueMax'>

/** What a campaign cannot count ("không quá 1%") and what has no figure stays in words. */
function amountOf({ comparator, unit, value, valueMax }: TargetItem, wording: string, typed?: Measured): Measured {
  const isCountable = comparator !== null && comparator !== 'lte' && comparator !== 'lt' && unit !== 'none'
  if (!isCountable || value === null) {
    const inWords = typed && typed.measure === 'none' ? typed.comparator : 'exists'
    return { comparator: comparator === 'gt' ? 'betterThanLastYear' : inWords, measure: 'none' }
  }
  const isOne = comparator === 'gte' && unit === 'count' && !/\d/u.test(wording.slice(0, 20))
  return {
    comparator: isOne ? 'exists' : comparator,
    measure: unit,
    value: Math.round(value * 100),
    ...(valueMax !== null && { valueMax: Math.round(valueMax * 100) }),
  }
}

export function deadlineOf(item: ObligationItem | UndatedDuty): DeadlineDraft {
  const { what, who, toWhom, through } = item
  const isDated = 'by' in item
  const stated = isDated ? statedOf(item) : undefined
  const when = isDated ? item.byText : item.when
  return {
    what: capitalised(what),
    ...(who && { who }),
    ...(toWhom && { toWhom }),
    ...(through && { through }),
    ...(stated && { stated }),
    ...(when && { when }),
  }
}

function statedOf({ by, from, to, byText }: ObligationItem): Stated | undefined {
  if (by) return statedBy(by, byText)
  return to ? { wording: 'within', statedOn: to, effectiveLastOn: to, ...(from && { startsOn: from }) } : undefined
}

/** From the year in which the day comes round within the plan's time, "N năm" gives the year of the origin. */
export function anniversaryOf(item: AnniversaryItem, period: Pick<Period, 'startsOn' | 'endsOn'>): AnniversaryDraft {
  const { name, years, phase } = item
  const lastYear = Number(period.endsOn.slice(0, 4))
  const line = `${years === null ? '' : `${years} năm `}${name}${datesOf(item, lastYear)}`
  const read = readAnniversary(line, period.endsOn)
  const value = 'value' in read ? read.value : { name, calendar: 'yearOnly' as const }
  const on = value.originYear === undefined && years !== null ? dayWithin(value, period) : undefined
  return {
    ...value,
    ...(on && years !== null && { originYear: Number(on.slice(0, 4)) - years }),
    ...(phase !== null && { phase }),
  }
}

/** The day on which a solar anniversary comes round within a time; undefined where it has none there. */
export function dayWithin(
  { calendar, month, day }: Pick<AnniversaryDraft, 'calendar' | 'month' | 'day'>,
  { startsOn, endsOn }: Pick<Period, 'startsOn' | 'endsOn'>,
): Day | undefined {
  if (calendar !== 'solar' || month === undefined || day === undefined) return undefined
  const rest = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const days = [startsOn, endsOn].map(on => `${on.slice(0, 4)}${rest}`)
  return days.find(on => startsOn <= on && on <= endsOn && isDay(on))
}

function datesOf({ originalOn, originalYear, anniversaryOn, dayMonth }: AnniversaryItem, year: number): string {
  if (originalOn) return ` (${[originalOn, anniversaryOn].flatMap(on => (on ? dateText(on) : [])).join(' - ')})`
  if (originalYear) return ` (${originalYear} - ${year})`
  if (anniversaryOn) return ` (${dateText(anniversaryOn).slice(0, -5)})`
  return dayMonth ? ` (${dayMonth})` : ''
}
