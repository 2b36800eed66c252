// Items and anomalies of a plan in words, the same in summaries, lists, questions and notices.
import { type Phrase, type PhraseArgument, phrase, type Wordable } from '../../../language/translate.ts'
import { deadlinePhrase } from '../../../time/deadline-wording.ts'
import { movementPhrase, periodPhrase, phasePhrase } from '../../campaign/index.ts'
import { routePhrase } from '../../deadline/index.ts'
import type { Anomaly } from '../reading/plan-reading.ts'
import type { AnniversaryDraft, DeadlineDraft, Period, PhaseDraft, PlanItem } from './plan-item.ts'

/** What the item says now, or another value of its own ("was", the corrected plan's). */
export function itemPhrase(item: PlanItem): Wordable {
  switch (item.group) {
    case 'title':
    case 'theme':
    case 'basis':
      return phrase(`plan-item-${item.group}`, { text: item.value || phrase('plan-missing') })
    case 'period':
      return phrase('plan-item-period', { period: periodOf(item.value) })
    case 'phase':
      return phaseText(item.value)
    case 'target':
      return item.parentId ? phrase('campaign-target-nested', { target: item.value.wording }) : item.value.wording
    case 'deadline':
      return dueText(item.value)
    case 'anniversary':
      return dayText(item.value)
    case 'movement':
      return movementPhrase(item.value)
  }
}

function periodOf(period: Period): Wordable {
  if (period.startsOn === '') return phrase('plan-missing')
  return periodPhrase({ ...period, title: '', phases: [], targets: [], movements: [] })
}

function phaseText(value: PhaseDraft): Phrase {
  const { startsOn, endsOn } = value
  if (startsOn && endsOn) return phasePhrase({ ...value, startsOn, endsOn })
  return phrase('plan-phase-undated', { name: value.name })
}

function dueText({ what, who, toWhom, through, stated, when }: DeadlineDraft): Phrase {
  const route = routePhrase({ toWhom, through })
  const remarks: readonly Wordable[] = [...(who ? [phrase('plan-due-who', { who })] : []), ...(route ? [route] : [])]
  const deadline = stated
    ? deadlinePhrase(stated)
    : phrase('plan-due-undated', { when: when ?? phrase('plan-missing') })
  return remarks.length > 0
    ? phrase('plan-due-with-remarks', { what, deadline, remarks: { list: remarks } })
    : phrase('plan-due', { what, deadline })
}

function dayText({ name, statedYears, originYear, day, month, calendar }: AnniversaryDraft): Phrase {
  const date = day === undefined ? '' : `${String(day).padStart(2, '0')}/${(month ?? 0) <= 2 ? `0${month}` : month}`
  const origin = [date, originYear].filter(Boolean).join('/')
  if (origin === '') return phrase('plan-day-undated', { name })
  const args = { name, origin: calendar === 'lunar' ? phrase('plan-day-lunar', { origin }) : origin }
  return statedYears === undefined
    ? phrase('plan-day', args)
    : phrase('plan-day-years', { ...args, years: String(statedYears) })
}

/** What a button can carry. */
export function shortText(text: string, length = 40): string {
  const letters = [...text]
  return letters.length > length ? `${letters.slice(0, length).join('').trimEnd()}…` : text
}

/** Days among the facts of an anomaly are shown as days, everything else as it is. */
export function anomalyPhrase({ kind, facts }: Anomaly): Phrase {
  const args = Object.entries(facts).map(([name, value]): [string, PhraseArgument] => [
    name,
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? { day: value } : value,
  ])
  return phrase(`plan-anomaly-${kind}`, Object.fromEntries(args))
}
