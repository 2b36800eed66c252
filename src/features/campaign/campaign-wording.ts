// Phases, targets, movements and registration days in words, the same in previews, posts, cards and corrections.
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { withinSentence } from '../../language/vietnamese.ts'
import { type Day, daysBetween } from '../../time/day.ts'
import { deadlinePhrase } from '../../time/deadline-wording.ts'
import type {
  CampaignContent,
  Closing,
  MovementContent,
  PhaseContent,
  SingleTarget,
  TargetContent,
} from './campaign-content.ts'
import { titleName } from './titles.ts'

/** After a label that says "Phong trào thi đua" the title does not say it once more. */
export function titleAfterLabel(title: string): string {
  const rest = title.replace(/^phong trào(?: thi đua)?\s+(?=\S)/iu, '')
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1)
}

/** "Đợt 1: từ ngày 01/01/2022 đến hết ngày 30/6/2022; tổng kết trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022". */
export function phasePhrase({ name, startsOn, endsOn, closing }: PhaseContent): Phrase {
  const window = { name, starts: { day: startsOn }, ends: { day: endsOn } }
  if (!closing) return phrase('campaign-phase', window)
  return phrase('campaign-phase-closing', {
    ...window,
    closing: closingWithin(closing),
    deadline: deadlinePhrase(closing),
  })
}

/** What closes a phase, within a sentence: "…; tổ chức tổng kết". */
export function closingWithin({ what }: Pick<Closing, 'what'>): string {
  return withinSentence(what)
}

/** The same at the beginning of a line. */
export function closingAhead({ what }: Pick<Closing, 'what'>): string {
  return what.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}

/** The same with where the day stands in it. */
export function phaseTodayPhrase(phase: PhaseContent, today: Day): Phrase {
  return phrase('campaign-phase-today', { phase: phasePhrase(phase), now: phaseNow(phase, today) })
}

function phaseNow({ startsOn, endsOn }: PhaseContent, today: Day): Phrase {
  if (today < startsOn) return phrase('campaign-phase-ahead', { days: daysBetween(today, startsOn) })
  if (today > endsOn) return phrase('campaign-phase-over')
  const days = daysBetween(today, endsOn)
  return days === 0 ? phrase('campaign-phase-last-day') : phrase('campaign-phase-now', { days })
}

/** A target as it is worded in the plan, and how it is counted. */
function targetView(target: SingleTarget): Phrase {
  return phrase('campaign-target', { wording: target.wording, meaning: { list: targetMeaning(target) } })
}

/** Nested targets stand after theirs, marked as part of it. */
export function targetViews(targets: readonly TargetContent[]): readonly Phrase[] {
  return targets.flatMap(target => [
    targetView(target),
    ...target.children.map(child => phrase('campaign-target-nested', { target: targetView(child) })),
  ])
}

/** Targets by whom they are for: collectives first, as the plans have it. */
export function targetGroups(
  targets: readonly TargetContent[],
): readonly { readonly title: Phrase; readonly targets: readonly TargetContent[] }[] {
  const individual = targets.filter(({ scope }) => scope === 'individual')
  const collective = targets.filter(({ scope }) => scope !== 'individual')
  return [
    { title: phrase('targets-of-collective'), targets: collective },
    { title: phrase('targets-of-individual'), targets: individual },
  ].filter(group => group.targets.length > 0)
}

export function targetCount(targets: readonly TargetContent[]): number {
  return targets.reduce((sum, target) => sum + 1 + target.children.length, 0)
}

function targetMeaning(target: SingleTarget): readonly Phrase[] {
  const { comparator, measure, value = 0, valueMax = 0 } = target
  const amount = phrase(`target-amount-${comparator}-${measure}`, { value: value / 100, max: valueMax / 100 })
  return [
    phrase(`target-scope-${target.scope}`),
    amount,
    ...(measure === 'percent' ? [phrase(`target-base-${target.base}`)] : []),
    ...(target.titleKey ? [phrase('target-counts-title', { title: titleName(target.titleKey) })] : []),
  ]
}

export function movementPhrase({ name, period }: MovementContent): Phrase {
  return period ? phrase('campaign-movement-period', { name, period }) : phrase('campaign-movement', { name })
}

export type Registration = Pick<CampaignContent, 'opensOn' | 'dueOn' | 'lockedOn'>

/** The registration days that are set; one sentence where none is. */
export function registrationPhrases({ opensOn, dueOn, lockedOn }: Registration): readonly Phrase[] {
  const days = [
    opensOn && phrase('campaign-registration-opens', { day: { day: opensOn } }),
    dueOn && phrase('campaign-registration-due', { day: { day: dueOn } }),
    lockedOn && phrase('campaign-registration-locked', { day: { day: lockedOn } }),
  ].filter(one => one !== undefined && one !== '')
  return days.length > 0 ? days : [phrase('campaign-registration-always')]
}

/** Where registration stands on a day: it opens, is late after the due day, is the officer's alone after the lock day. */
export type RegistrationState = 'always' | 'notYet' | 'open' | 'late' | 'locked'

export function registrationOn(days: Registration, today: Day): RegistrationState {
  const { opensOn, dueOn, lockedOn } = days
  if (opensOn && today < opensOn) return 'notYet'
  if (lockedOn && today > lockedOn) return 'locked'
  if (dueOn && today > dueOn) return 'late'
  return opensOn || dueOn || lockedOn ? 'open' : 'always'
}

export function registrationNow(days: Registration, today: Day): Phrase {
  return phrase(`campaign-registration-now-${registrationOn(days, today)}`)
}

export function periodPhrase({ kind, year, startsOn, endsOn }: CampaignContent): Wordable {
  const isWholeYear = startsOn === `${year}-01-01` && endsOn === `${year}-12-31`
  if (kind === 'regular' && isWholeYear) return phrase('campaign-year', { year: String(year) })
  return phrase('campaign-period', { starts: { day: startsOn }, ends: { day: endsOn } })
}
