// The state of reporting as people see it: counts for everybody, the names of units for those who answer for them.
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, button, type Choice, facts, heading, list, note, progress } from '../../chat/message.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { currentDay, whenPhrase } from '../deadline/index.ts'
import { isOfficer, maySeeNamesOf } from '../office/index.ts'
import { dutyTitle } from './duty.ts'
import type { ProgressCounts } from './progress.ts'
import type { Progress, UnitProgress } from './progress-view.ts'
import { addresseePhrase, onwardLines, stateWords, writeButton } from './report-message.ts'
import { mayWriteFor } from './report-rights.ts'

const mostButtons = 8
const ranks: Readonly<Partial<Record<UnitProgress['standing']['status'], number>>> = {
  submitted: 2,
  accepted: 3,
  excused: 4,
}

/** One bar and one line per report: for groups and for everybody. */
export function overviewBlocks(all: readonly Progress[]): readonly Block[] {
  return all.flatMap(one => [
    progress(dutyTitle(one.duty), one.counts.handedIn, one.counts.total),
    ...partsOf(one.counts),
  ])
}

const parts = ['inTime', 'late', 'accepted', 'waitingForHead', 'sentBack', 'missing', 'overdue', 'excused'] as const

/** What is nought is left out: a phone's line is short. */
function partsOf(counts: ProgressCounts): readonly Block[] {
  const said = parts.filter(part => counts[part] > 0)
  if (said.length === 0) return []
  return [
    note(
      phrase('field-list', {
        list: { list: said.map(part => phrase(`report-part-${part}`, { count: counts[part] })) },
      }),
    ),
  ]
}

/** Everything about one report that is not a name. */
export async function totalBlocks(ctx: OfficeContext, { duty, counts }: Progress): Promise<readonly Block[]> {
  const number = (value: number) => phrase('field-number', { value })
  const optional = (label: Wordable, value: number) => (value === 0 ? undefined : ([label, number(value)] as const))
  const address = addresseePhrase(ctx, duty)
  const onward = await onwardLines(ctx, duty)
  return [
    heading(dutyTitle(duty)),
    progress(phrase('report-progress-handed-in'), counts.handedIn, counts.total),
    facts(
      duty.campaign && [phrase('report-campaign'), duty.campaign.title],
      duty.deadline && [phrase('report-due'), whenPhrase(duty.deadline, currentDay(duty.deadline))],
      address && [phrase('report-address'), address],
      [phrase('report-progress-in-time'), number(counts.inTime)],
      optional(phrase('report-progress-late'), counts.late),
      [phrase('report-progress-accepted'), number(counts.accepted)],
      optional(phrase('report-progress-waiting'), counts.waitingForHead),
      optional(phrase('report-progress-sent-back'), counts.sentBack),
      [phrase('report-progress-missing'), number(counts.missing)],
      optional(phrase('report-progress-overdue'), counts.overdue),
      optional(phrase('report-progress-excused'), counts.excused),
    ),
    ...(onward.length > 0 ? [note(phrase('report-then')), list(onward)] : []),
  ]
}

/** The units this speaker may see by name, those that have not handed in first. */
export function namedUnits(ctx: OfficeContext, { units }: Progress): readonly UnitProgress[] {
  const rank = ({ standing }: UnitProgress) => (standing.isOverdue ? 0 : (ranks[standing.status] ?? 1))
  return units.filter(({ unit }) => maySeeNamesOf(ctx, unit.id)).toSorted((a, b) => rank(a) - rank(b))
}

export function unitLines(one: Progress, named: readonly UnitProgress[]): readonly Block[] {
  if (named.length === 0) return []
  const lines = named.map(({ unit, standing, submittedOn }) => {
    const args = { unit: unit.name, state: stateWords(standing), until: ownDay(one, unit.id) }
    if (submittedOn === undefined) return phrase('report-unit-line', args)
    return phrase('report-unit-line-day', { ...args, day: { day: submittedOn } })
  })
  return [heading(phrase('report-progress-units')), list(lines)]
}

/** Said only where a unit has a day of its own. */
function ownDay({ duty }: Progress, unitId: string): Wordable & (string | { key: string }) {
  if (!duty.deadline) return ''
  const own = currentDay(duty.deadline, unitId)
  if (own.effectiveLastOn === currentDay(duty.deadline).effectiveLastOn) return ''
  return phrase('report-own-day', { day: { day: own.effectiveLastOn } })
}

/** What is there can be opened, what is missing written. */
export function unitButtons(ctx: OfficeContext, one: Progress, named: readonly UnitProgress[]): readonly Choice[] {
  const buttons = named.flatMap(({ unit, reportId, standing }) => {
    if (standing.status === 'excused') {
      const args = { duty: one.duty.key, unit: unit.id }
      return isOfficer(ctx) ? [button(phrase('report-button-expect', { unit: unit.name }), 'expect-report', args)] : []
    }
    if (reportId !== undefined)
      return [button(phrase('report-button-open-unit', { unit: unit.name }), 'show-report', { report: reportId })]
    if (!mayWriteFor(ctx, unit.id)) return []
    const isOwn = unit.id === ctx.member.unit?.id
    const label = isOwn ? phrase('report-button-write') : phrase('report-button-write-unit', { unit: unit.name })
    return [writeButton(one.duty.key, unit.id, label)]
  })
  return buttons.slice(0, mostButtons)
}
