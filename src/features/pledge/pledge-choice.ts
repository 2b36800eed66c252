// The question "which pledge": by button among one's own, or by code for whoever may act for others.
import type { OfficeContext } from '../../chat/context.ts'
import { hasRole } from '../../chat/context.ts'
import type { Field, FieldEnv, Option } from '../../chat/field.ts'
import { button, choices } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { fold } from '../../language/vietnamese.ts'
import { campaignById } from '../campaign/index.ts'
import { type PledgeKind, type PledgeState, standingStates } from './pledge.ts'
import { pledgeLine } from './pledge-message.ts'
import { admissionTo, mayHandle, refuseAdmission, scopeOf } from './pledge-rights.ts'
import { findPledge, type PledgeFacts, pledgesWhere } from './pledge-view.ts'

/** The pledge as later questions need it without looking it up. */
export type PledgeRef = {
  readonly id: string
  readonly kind: PledgeKind
  readonly campaign: string
  readonly isLocked: boolean
}

const mostOffered = 100

/** One's own pledges in running campaigns, those of the own unit, and what one entered for others. */
async function changeablePledges(ctx: OfficeContext): Promise<readonly PledgeFacts[]> {
  const scope = scopeOf(ctx)
  const running = { isRunning: true } as const
  const page = { take: mostOffered }
  const own = await pledgesWhere(scope, { ...running, memberId: ctx.member.id, subject: 'individual' }, page)
  if (!hasRole(ctx, 'unitHead', 'unitContact', 'officer', 'administrator')) return own
  const unitId = ctx.member.unit?.id
  const unit = unitId ? await pledgesWhere(scope, { ...running, subject: 'collective', unitId }, page) : []
  const entered = await pledgesWhere(scope, { ...running, enteredById: ctx.member.id }, page)
  const known = new Map([...own, ...unit, ...entered].map(pledge => [pledge.id, pledge]))
  return [...known.values()].filter(pledge => mayHandle(ctx, pledge)).slice(0, mostOffered)
}

/** Throws where this speaker has nothing to change, with the way to a first pledge. */
export async function requireChangeable(ctx: OfficeContext): Promise<void> {
  const mayNameOthers = hasRole(ctx, 'unitHead', 'unitContact', 'officer', 'administrator')
  if (mayNameOthers || (await changeablePledges(ctx)).length > 0) return
  throw new Refusal(
    phrase('pledge-none-yet'),
    choices(button(phrase('pledge-button-register'), 'command', { command: 'register-pledge' })),
  )
}

export function pledgeRefField(ask: ReturnType<typeof phrase>): Field<PledgeRef> {
  return {
    kind: 'choice',
    ask,
    label: phrase('pledge-code'),
    hint: phrase('pledge-code-hint'),
    isPrivate: true,
    options,
    parse: async (answer, env) => {
      if (typeof answer !== 'string') return { problem: phrase('field-not-an-option') }
      const pledge = await findChosen(answer.trim(), env)
      if (!pledge) return { problem: phrase('pledge-no-such-code', { code: answer.trim().slice(0, 40) }) }
      return { value: await refOf(env.ctx, pledge) }
    },
    show: async (ref, { ctx }) => {
      const pledge = await findPledge(scopeOf(ctx), { id: ref.id })
      return pledge ? pledgeLine(pledge) : phrase('pledge-gone')
    },
  }
}

async function options({ ctx }: FieldEnv): Promise<readonly Option[]> {
  return (await changeablePledges(ctx)).map(pledge => ({ id: pledge.id, label: pledgeLine(pledge) }))
}

/** By id, by code (dashes and case do not matter), or by the words of a button. */
async function findChosen(answer: string, env: FieldEnv): Promise<PledgeFacts | undefined> {
  const scope = scopeOf(env.ctx)
  const byId = await findPledge(scope, { id: answer })
  if (byId) return byId
  const [, year, number] = /^\s*dk[\s-]*(\d{4})[\s-]*(\d+)\b/iu.exec(answer) ?? []
  if (year && number) return findPledge(scope, { code: `DK-${year}-${number.padStart(4, '0')}` })
  const fitting = (await options(env)).filter(option => fold(env.ctx.word(option.label)).includes(fold(answer)))
  return fitting.length === 1 && answer !== '' ? findPledge(scope, { id: fitting[0]!.id }) : undefined
}

async function refOf(ctx: OfficeContext, pledge: PledgeFacts): Promise<PledgeRef> {
  const isLocked = await requireHandle(ctx, pledge)
  return { id: pledge.id, kind: pledge.kind, campaign: pledge.campaignId, isLocked }
}

/** Throws what stands against changing it; true where the office changes it after the lock day. */
async function requireHandle(ctx: OfficeContext, pledge: PledgeFacts): Promise<boolean> {
  if (!mayHandle(ctx, pledge)) throw new Refusal(phrase('pledge-not-yours', { code: pledge.code }))
  if (!isStanding(pledge.state)) throw new Refusal(phrase('pledge-was-withdrawn', { code: pledge.code }))
  const campaign = await campaignById(ctx.tx, ctx.office.id, pledge.campaignId)
  if (campaign?.state !== 'running') throw new Refusal(phrase('pledge-campaign-over'))
  const admission = admissionTo(campaign, ctx)
  if (admission === 'locked') throw refuseAdmission(campaign, 'locked')
  return admission === 'withReason'
}

function isStanding(state: PledgeState): boolean {
  return standingStates.some(standing => standing === state)
}

/** The pledge again, with everything asked anew, when the form is complete. */
export async function chosenPledge(
  ctx: OfficeContext,
  ref: PledgeRef,
  reason: string | undefined,
): Promise<PledgeFacts> {
  const pledge = await findPledge(scopeOf(ctx), { id: ref.id })
  if (!pledge) throw new Refusal(phrase('pledge-gone'))
  const isLocked = await requireHandle(ctx, pledge)
  if (isLocked && !reason) throw new Refusal(phrase('pledge-reason-needed'))
  return pledge
}

/** Given names of the form: the ref, once chosen. */
export function refIn(given: Readonly<Record<string, unknown>>): Partial<PledgeRef> {
  return typeof given.pledge === 'object' && given.pledge !== null ? given.pledge : {}
}
