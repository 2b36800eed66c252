// What a member owes here: the unit's reports, drafts that wait for the head, decisions of the office.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import type { Owed } from '../feature.ts'
import { dutyTitle, isFarAhead, isFor, isOwedOn, lastOnFor } from './duty.ts'
import { currentDuties } from './duty-view.ts'
import { excusedFrom } from './excuse-store.ts'
import { isHandedIn, standingOf } from './report.ts'
import { writeButton } from './report-message.ts'
import { reportStates } from './report-view.ts'
import { countReportsWaiting } from './review-reports.ts'

export async function owedReports(ctx: OfficeContext): Promise<readonly Owed[]> {
  const waiting = await countReportsWaiting(ctx)
  const queue: Owed = {
    what: phrase('report-owed-reviews', { count: waiting }),
    choice: button(phrase('report-button-queue'), 'command', { command: 'review-reports' }),
  }
  return [...(await ownReports(ctx)), ...(waiting > 0 ? [queue] : [])]
}

/** Of the own unit, by those who see to it. */
async function ownReports(ctx: OfficeContext): Promise<readonly Owed[]> {
  const unit = ctx.member.unit
  if (!unit || !hasRole(ctx, 'unitContact', 'unitHead')) return []
  const duties = (await currentDuties(ctx)).filter(duty => isFor(duty, unit.id))
  const keys = duties.map(({ key }) => key)
  const states = (await reportStates(ctx, keys)).filter(one => one.unitId === unit.id)
  const excused = await excusedFrom(ctx.tx, ctx.office.id, keys)
  return duties.flatMap((duty): readonly Owed[] => {
    if (excused.has(`${unit.id} ${duty.key}`)) return []
    const report = states.find(one => one.dutyKey === duty.key)
    const isBack = report?.state === 'sentBack'
    if (isHandedIn(report?.state) || report?.state === 'draft' || (!isBack && !isOwedOn(duty, ctx.today))) return []
    const lastOn = lastOnFor(duty, unit.id)
    if (isFarAhead(duty, unit.id, ctx.today) && !isBack) return []
    const { isOverdue } = standingOf(report, lastOn, ctx.today)
    const title = dutyTitle(duty)
    const what = isBack ? phrase('report-owed-sent-back', { title }) : phrase('report-owed', { title })
    const label = phrase(isBack ? 'report-button-amend' : 'report-button-write')
    return [{ what, dueOn: lastOn, isOverdue, choice: writeButton(duty.key, unit.id, label) }]
  })
}
