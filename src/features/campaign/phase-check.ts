// What looks odd about a campaign's dates: told before the launch and at every change, never refused (real plans do it).
import { type Phrase, phrase } from '../../language/translate.ts'
import { addDays } from '../../time/day.ts'
import { isWorkingDay, type OfficeCalendar } from '../../time/office-calendar.ts'
import type { CampaignContent, PhaseContent } from './campaign-content.ts'

/** Warnings in the order of the phases; empty when nothing is odd. */
export function dateWarnings(content: CampaignContent, calendar: OfficeCalendar): readonly Phrase[] {
  const phases = content.phases.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return [
    ...phases.flatMap(phase => closingWarnings(phase, calendar)),
    ...phases.slice(1).flatMap((phase, index) => neighbourWarnings(phases[index]!, phase)),
    ...phases.flatMap(phase => outsideYear(phase, content)),
    ...registrationWarnings(content, calendar),
  ]
}

function closingWarnings({ name, endsOn, closing }: PhaseContent, calendar: OfficeCalendar): readonly Phrase[] {
  if (!closing) return []
  const last = closing.effectiveLastOn
  return [
    ...(last < endsOn
      ? [phrase('campaign-warn-closing-early', { name, last: { day: last }, ends: { day: endsOn } })]
      : []),
    ...(isWorkingDay(last, calendar) ? [] : [phrase('campaign-warn-closing-day-off', { name, last: { day: last } })]),
  ]
}

function neighbourWarnings(before: PhaseContent, after: PhaseContent): readonly Phrase[] {
  const names = { first: before.name, second: after.name }
  if (after.startsOn <= before.endsOn) return [phrase('campaign-warn-phases-overlap', names)]
  const firstFree = addDays(before.endsOn, 1)
  if (after.startsOn === firstFree) return []
  return [
    phrase('campaign-warn-phases-gap', {
      ...names,
      from: { day: firstFree },
      to: { day: addDays(after.startsOn, -1) },
    }),
  ]
}

function outsideYear({ name, startsOn, endsOn }: PhaseContent, { kind, year }: CampaignContent): readonly Phrase[] {
  const isInside = startsOn.slice(0, 4) === String(year) && endsOn.slice(0, 4) === String(year)
  return kind === 'thematic' || isInside
    ? []
    : [phrase('campaign-warn-phase-outside-year', { name, year: String(year) })]
}

function registrationWarnings(content: CampaignContent, calendar: OfficeCalendar): readonly Phrase[] {
  const { dueOn } = content
  return dueOn && !isWorkingDay(dueOn, calendar) ? [phrase('campaign-warn-due-day-off', { day: { day: dueOn } })] : []
}
