// The unit's deadlines in /viectoi, for those who see to them.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import type { Owed } from '../feature.ts'
import { concerns, currentDay } from './deadline.ts'
import { openDeadlines } from './deadline-view.ts'

export async function owedDeadlines(ctx: OfficeContext): Promise<readonly Owed[]> {
  if (!hasRole(ctx, 'unitContact', 'unitHead', 'officer')) return []
  const unitId = ctx.member.unit?.id
  const open = await openDeadlines(ctx.tx, ctx.office.id, ctx.today)
  return open
    .filter(one => one.kind !== 'registration' && concerns(one, unitId))
    .map(one => {
      const dueOn = currentDay(one, unitId).effectiveLastOn
      const choice = button(phrase('deadline-button-open-this'), 'show-deadline', { id: one.id })
      return { what: one.what, dueOn, isOverdue: dueOn < ctx.today, choice }
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}
