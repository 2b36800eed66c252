// Who may do what with a report, as named questions.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer, mayActForUnit, maySeeNamesOf } from '../office/index.ts'
import { type RosterMember, rosterOn } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import { reportHeadConfirms } from './report-settings.ts'
import { type ReportFacts, reportById } from './report-view.ts'

export const writers = ['unitContact', 'unitHead', 'officer', 'administrator'] as const
export const reviewers = ['officer', 'administrator', 'unitHead'] as const

export function isHeadOf(ctx: OfficeContext, unitId: string): boolean {
  return ctx.member.unit?.id === unitId && hasRole(ctx, 'unitHead')
}

/** The office decides on what was handed in; the unit's head on what waits for the head's word. */
function mayDecide(ctx: OfficeContext, report: Pick<ReportFacts, 'state' | 'unit'>): boolean {
  if (report.state === 'draft') return isHeadOf(ctx, report.unit.id) || isOfficer(ctx)
  return isOfficer(ctx)
}

/** Heads whose word is wanted before the report counts; empty where it counts at once. */
export async function headsToConfirm(ctx: OfficeContext, unitId: string): Promise<readonly RosterMember[]> {
  if (!settingOf(ctx.office, reportHeadConfirms) || isHeadOf(ctx, unitId)) return []
  // The office enters what it holds on paper, signed by the head already.
  if (isOfficer(ctx) && ctx.member.unit?.id !== unitId) return []
  return rosterOn(ctx.tx, ctx.office.id, ctx.today, { unitId, roles: ['unitHead'] })
}

/** Throws for a report that is gone, or is not this speaker's to see. */
export async function requireReport(ctx: OfficeContext, id: string | undefined): Promise<ReportFacts> {
  const report = id ? await reportById(ctx, id) : undefined
  if (!report) throw new Refusal(phrase('report-gone'))
  if (!maySeeNamesOf(ctx, report.unit.id)) throw new Refusal(phrase('report-not-yours', { code: report.code }))
  return report
}

/** Throws where the speaker may not act for the unit. */
export function mayWriteFor(ctx: OfficeContext, unitId: string): boolean {
  return mayActForUnit(ctx, unitId)
}

/** The report, still as the button showed it; throws what happened to it otherwise. */
export async function reportToDecide(
  ctx: OfficeContext,
  id: string | undefined,
  states: readonly ReportFacts['state'][],
  version?: string,
): Promise<ReportFacts> {
  const report = await requireReport(ctx, id)
  if (!mayDecide(ctx, report)) throw new Refusal(phrase('report-not-yours-to-decide'))
  if (!states.includes(report.state))
    throw new Refusal(
      phrase('report-already-decided', { code: report.code, state: phrase(`report-state-${report.state}`) }),
    )
  if (version !== undefined && version !== String(report.version))
    throw new Refusal(phrase('report-changed-since', { code: report.code }))
  return report
}
