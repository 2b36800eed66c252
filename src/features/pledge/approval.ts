// Approval, where the office wants it: who is asked, what they see, and that the first decision counts.
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, button, choices, heading, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { type RosterMember, rosterOn } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import type { PledgeState } from './pledge.ts'
import { pledgeFacts } from './pledge-message.ts'
import { mayDecide, scopeOf } from './pledge-rights.ts'
import { pledgeApproval } from './pledge-settings.ts'
import { findPledge, type PledgeFacts } from './pledge-view.ts'

type Subject = Pick<PledgeFacts, 'subject' | 'member' | 'unit'>

/** Those asked to approve; empty where the office wants no approval or nobody could give it. */
export async function approversOf(ctx: OfficeContext, pledge: Subject): Promise<readonly RosterMember[]> {
  const wanted = settingOf(ctx.office, pledgeApproval)
  if (wanted === 'none') return []
  const others = (members: readonly RosterMember[]) => members.filter(one => one.id !== pledge.member?.id)
  const { tx, office, today } = ctx
  if (wanted === 'unitHead' && pledge.unit) {
    const heads = others(await rosterOn(tx, office.id, today, { unitId: pledge.unit.id, roles: ['unitHead'] }))
    if (heads.length > 0) return heads
  }
  const officers = others(await rosterOn(tx, office.id, today, { roles: ['officer'] }))
  return officers.length > 0 ? officers : others(await rosterOn(tx, office.id, today, { roles: ['administrator'] }))
}

/** The state a pledge gets when this speaker enters or changes it. */
export async function stateFor(ctx: OfficeContext, pledge: Subject): Promise<PledgeState> {
  if (settingOf(ctx.office, pledgeApproval) === 'none' || mayDecide(ctx, pledge)) return 'active'
  return (await approversOf(ctx, pledge)).length > 0 ? 'waiting' : 'active'
}

export async function askApprovers(ctx: OfficeContext, pledge: PledgeFacts): Promise<void> {
  const approvers = await approversOf(ctx, pledge)
  const body = await reviewMessage(ctx, pledge)
  for (const approver of approvers.filter(({ isLinked }) => isLinked))
    ctx.send({ to: { member: approver.id }, message: body, kind: 'pledge-approval', about: `pledge:${pledge.id}` })
}

/** A waiting pledge as the one who decides sees it. */
export async function reviewMessage(ctx: OfficeContext, pledge: PledgeFacts, left?: number): Promise<Message> {
  const inQueue: Readonly<Record<string, string>> = left === undefined ? {} : { queue: 'yes' }
  const args = { pledge: pledge.id, version: String(pledge.version), ...inQueue }
  return message(
    heading(phrase('pledge-review-heading')),
    pledgeFacts(pledge, ctx.office.timeZone),
    await countedNote(ctx, pledge),
    left !== undefined && note(phrase('pledge-review-left', { count: left })),
    choices(
      { ...button(phrase('pledge-button-approve'), 'approve-pledge', args), style: 'primary' },
      button(phrase('pledge-button-send-back'), 'command', { command: 'send-back-pledge', pledge: pledge.id }),
      left === undefined ? undefined : button(phrase('pledge-button-later'), 'skip-pledge', { after: pledge.id }),
      left === undefined ? button(phrase('pledge-button-queue'), 'command', { command: 'review-pledges' }) : undefined,
    ),
  )
}

/** A person who is not counted may pledge; whoever decides should know. */
export async function countedNote(ctx: OfficeContext, pledge: Subject): Promise<Block | undefined> {
  if (pledge.subject === 'collective' || !pledge.member) return undefined
  const [member] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [pledge.member.id] })
  return member && !member.isEligible ? note(phrase('pledge-not-counted')) : undefined
}

/** The pledge, still waiting and still what the button showed; throws what happened to it otherwise. */
export async function waitingPledge(ctx: OfficeContext, id: string, version?: string): Promise<PledgeFacts> {
  const pledge = await findPledge(scopeOf(ctx), { id })
  if (!pledge) throw new Refusal(phrase('pledge-gone'))
  if (!mayDecide(ctx, pledge)) throw new Refusal(phrase('pledge-not-yours-to-decide'))
  if (pledge.state !== 'waiting')
    throw new Refusal(
      phrase('pledge-already-decided', { code: pledge.code, state: phrase(`pledge-state-${pledge.state}`) }),
    )
  if (version !== undefined && String(pledge.version) !== version)
    throw new Refusal(
      phrase('pledge-changed-since', { code: pledge.code }),
      ...(await reviewMessage(ctx, pledge)).blocks,
    )
  return pledge
}

/** The person, and whoever entered it for the person or the unit, but not the speaker. */
export async function tellRegistrant(ctx: OfficeContext, pledge: PledgeFacts, body: Message): Promise<void> {
  const ids = [...new Set([pledge.member?.id, pledge.member ? undefined : pledge.enteredById])]
  const wanted = ids.filter(id => id !== undefined).filter(id => id !== ctx.member.id)
  if (wanted.length === 0) return
  const members = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: wanted })
  for (const member of members.filter(({ isLinked }) => isLinked))
    ctx.send({ to: { member: member.id }, message: body, kind: 'pledge-told', about: `pledge:${pledge.id}` })
}
