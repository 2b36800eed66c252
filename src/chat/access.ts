// Who may do what, and where: part of every declaration, asked before anything runs.
import { phrase } from '../language/translate.ts'
import { type Context, hasRole, isInOffice, type Role } from './context.ts'
import { button, choices } from './message.ts'
import { Refusal } from './refusal.ts'

export type Access = {
  /** `linked` is everybody on the roster; a list of roles means any one of them. */
  readonly who: 'anyone' | 'linked' | readonly Role[]
  readonly where?: 'private' | 'group'
  /** Also in a group that no office has claimed yet. */
  readonly isAllowedInUnboundGroup?: boolean
}

/** Throws a `Refusal` that says what to do instead; `command` is what they wanted to do, to return to it. */
export function checkAccess(access: Access, ctx: Context, command?: string): void {
  checkPlace(access, ctx, command)
  if (access.who === 'anyone') return
  if (!isInOffice(ctx)) throw notLinked(ctx, command)
  if (access.who === 'linked') return
  if (!hasRole(ctx, ...access.who)) throw notYours(access.who)
}

/** The same question without a refusal, for help and menus. */
export function mayUse(access: Access, ctx: Context): boolean {
  try {
    checkAccess(access, ctx)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function checkPlace(access: Access, ctx: Context, command?: string): void {
  const { place } = ctx
  if (access.where === 'group' && place.kind === 'private') throw new Refusal(phrase('access-only-in-group'))
  if (access.where === 'private' && place.kind === 'group') {
    throw new Refusal(
      phrase('access-only-in-private'),
      choices({ label: phrase('button-open-private'), startPrivate: command ? `c-${command}` : 'hello' }),
    )
  }
  const isUnbound = place.kind === 'group' && !place.group?.officeId
  if (isUnbound && !access.isAllowedInUnboundGroup) throw new Refusal(phrase('access-group-not-bound'))
}

function notLinked(ctx: Context, command?: string): Refusal {
  if (ctx.place.kind === 'group') {
    const { office, account } = ctx
    return new Refusal(
      office && account.isOfAnotherOffice
        ? phrase('access-group-of-another-office', { office: office.name })
        : phrase('access-not-linked-in-group'),
      choices({ label: phrase('button-link'), startPrivate: command ? `l-${command}` : 'hello', style: 'primary' }),
    )
  }
  return new Refusal(
    phrase('access-not-linked'),
    choices({ ...button(phrase('button-link'), 'begin-linking', command ? { next: command } : {}), style: 'primary' }),
  )
}

function notYours(roles: readonly Role[]): Refusal {
  return new Refusal(phrase('access-not-yours', { roles: { list: roles.map(role => phrase(`role-${role}`)) } }))
}
