// Permissions as named questions: what a member may do for others.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'

/** Runs the whole office's affairs. */
export function isOfficer(ctx: OfficeContext): boolean {
  return hasRole(ctx, 'officer', 'administrator')
}

/** Acts for the people of a unit: its head or contact, or the office. */
export function mayActForUnit(ctx: OfficeContext, unitId: string | undefined): boolean {
  if (isOfficer(ctx)) return true
  return unitId !== undefined && ctx.member.unit?.id === unitId && hasRole(ctx, 'unitHead', 'unitContact')
}

/** Sees the names of who is missing in a unit; everybody else sees counts. */
export function maySeeNamesOf(ctx: OfficeContext, unitId: string | undefined): boolean {
  return hasRole(ctx, 'leader') || mayActForUnit(ctx, unitId)
}

export function requireUnit(ctx: OfficeContext, unitId: string | undefined): void {
  if (!mayActForUnit(ctx, unitId)) throw new Refusal(phrase('office-not-your-unit'))
}
