// What a report tells its deadline: a unit has done its part, or owes it again. Reminders follow from it.
import type { OfficeContext } from '../../chat/context.ts'
import { unitsOn } from '../roster/index.ts'
import { missingUnitIds } from './deadline.ts'
import { markUnitDone, setState, unmarkUnitDone } from './deadline-store.ts'
import { deadlineById } from './deadline-view.ts'

/** The unit is not reminded any more; a report that all its units handed in is done. A phase's closing stays the office's to hold. */
export async function handedIn(ctx: OfficeContext, deadlineId: string, unitId: string): Promise<void> {
  const { tx, office, today } = ctx
  const by = { now: ctx.now, memberId: ctx.member.id }
  const before = await deadlineById(tx, office.id, deadlineId, today)
  if (!before) return
  await markUnitDone(tx, office.id, before, unitId, by)
  const after = { ...before, doneUnitIds: [...before.doneUnitIds, unitId] }
  const units = (await unitsOn(tx, office.id, today)).map(unit => unit.id)
  const isAll = missingUnitIds(after, units).length === 0
  if (isAll && before.kind === 'obligation' && before.state === 'open') await setState(tx, office.id, after, 'done', by)
  ctx.planChanged()
}

/** The unit owes its part again: what it handed in was sent back. */
export async function owedAgain(ctx: OfficeContext, deadlineId: string, unitId: string): Promise<void> {
  const { tx, office, today } = ctx
  await unmarkUnitDone(tx, office.id, deadlineId, unitId)
  const deadline = await deadlineById(tx, office.id, deadlineId, today)
  const isReopened = deadline?.kind === 'obligation' && deadline.state === 'done'
  if (isReopened) await setState(tx, office.id, deadline, 'open', { now: ctx.now, memberId: ctx.member.id })
  ctx.planChanged()
}
