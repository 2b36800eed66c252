// The unit's deadlines in /viectoi, for those who see to them.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import type { Owed } from '../feature.ts'
import { unitsOn } from '../roster/index.ts'
import { concerns, currentDay, type DeadlineFacts, daysLeft, isLongOverdue, missingUnitIds } from './deadline.ts'
import { openDeadlines } from './deadline-view.ts'

/** A summing-up half a year ahead is no task yet. */
const closingDaysAhead = 30

export async function owedDeadlines(ctx: OfficeContext): Promise<readonly Owed[]> {
  if (!hasRole(ctx, 'unitContact', 'unitHead', 'officer')) return []
  const unitId = ctx.member.unit?.id
  const allUnitIds = (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).map(unit => unit.id)
  // What is handed in as a report is owed as a report; the office sees to its end.
  const isOwed = (one: DeadlineFacts) => {
    if (one.kind === 'registration') return false
    const isFarAhead = daysLeft(currentDay(one).effectiveLastOn, ctx.today) > closingDaysAhead
    if (one.kind === 'phaseClosing' && isFarAhead) return false
    if (!one.isReport) return concerns(one, unitId)
    return hasRole(ctx, 'officer') && (one.kind === 'phaseClosing' || missingUnitIds(one, allUnitIds).length > 0)
  }
  const open = await openDeadlines(ctx.tx, ctx.office.id, ctx.today)
  return open
    .filter(isOwed)
    .filter(one => !isLongOverdue(currentDay(one, unitId).effectiveLastOn, ctx.today))
    .map(one => {
      const dueOn = currentDay(one, unitId).effectiveLastOn
      const choice = button(phrase('deadline-button-open-this'), 'show-deadline', { id: one.id })
      return { what: one.what, dueOn, isOverdue: dueOn < ctx.today, choice }
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}
