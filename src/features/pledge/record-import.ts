// Writes the pledges of an import: those still possible, in one transaction, marked as entered for others.
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, facts, heading, type Message, message } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import { titleAfterLabel } from '../campaign/index.ts'
import { isOfficer } from '../office/index.ts'
import { rosterOn } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import { approversOf } from './approval.ts'
import type { ImportInput } from './import-job.ts'
import { standingKeys } from './import-view.ts'
import { type ImportedPledge, keyOf } from './judge-pledge-rows.ts'
import type { PledgeState } from './pledge.ts'
import { isLateOn, mayDecide, openCampaign, scopeOf } from './pledge-rights.ts'
import { pledgeApproval } from './pledge-settings.ts'
import { insertPledges } from './pledge-store.ts'

export async function recordImport(
  ctx: OfficeContext,
  wanted: readonly ImportedPledge[],
  input: ImportInput,
  problemCount: number,
): Promise<Message> {
  const campaign = await openCampaign(ctx, input.campaignId, input.reason)
  const memberIds = [...new Set(wanted.flatMap(({ memberId }) => (memberId ? [memberId] : [])))]
  const standing = await standingKeys(scopeOf(ctx), campaign.id, memberIds)
  const isMine = (pledge: ImportedPledge) => isOfficer(ctx) || pledge.unitId === ctx.member.unit?.id
  const left = wanted.filter(pledge => isMine(pledge) && !standing.has(keyOf(campaign.id, pledge)))
  const isLate = isLateOn(campaign, ctx.today)
  const states = left.map(pledge => stateOf(ctx, pledge))
  const made = await insertPledges(
    { tx: ctx.tx, officeId: ctx.office.id, now: ctx.now, byId: ctx.member.id },
    campaign.year,
    left.map(({ row: _row, ...pledge }, index) => ({
      ...pledge,
      campaignId: campaign.id,
      state: states[index] ?? 'active',
      isLate,
      isOnBehalf: pledge.subject === 'individual' && pledge.memberId !== ctx.member.id,
      reason: input.reason,
    })),
  )
  ctx.audit({
    action: 'pledge.imported',
    subject: 'campaign',
    subjectId: campaign.id,
    details: {
      count: made.length,
      first: made[0]?.code ?? null,
      last: made.at(-1)?.code ?? null,
      problems: problemCount,
    },
  })
  const waiting = states.filter(state => state === 'waiting').length
  if (waiting > 0) await askApproversOnce(ctx, waiting)
  await tellPeople(ctx, left)
  return message(
    heading(phrase('pledge-imported', { count: made.length })),
    facts(
      [phrase('pledge-campaign'), titleAfterLabel(campaign.title)],
      made.length === 0
        ? undefined
        : [phrase('pledge-codes'), phrase('pledge-codes-range', { first: made[0]!.code, last: made.at(-1)!.code })],
      [phrase('pledge-import-left-out'), phrase('field-number', { value: problemCount + wanted.length - left.length })],
      waiting === 0 ? undefined : [phrase('pledge-state-waiting'), phrase('field-number', { value: waiting })],
    ),
    choices(button(phrase('pledge-button-coverage'), 'show-coverage', { campaign: campaign.id, private: 'yes' })),
  )
}

function stateOf(ctx: OfficeContext, { subject, memberId, unitId }: ImportedPledge): PledgeState {
  if (settingOf(ctx.office, pledgeApproval) === 'none') return 'active'
  const whose = {
    subject,
    member: memberId ? { id: memberId, name: '' } : undefined,
    unit: unitId ? { id: unitId, name: '' } : undefined,
  }
  return mayDecide(ctx, whose) ? 'active' : 'waiting'
}

/** One message for the whole list, not one per row. */
async function askApproversOnce(ctx: OfficeContext, count: number): Promise<void> {
  const approvers = await approversOf(ctx, { subject: 'collective', unit: ctx.member.unit })
  const queue = choices(button(phrase('pledge-button-queue'), 'command', { command: 'review-pledges' }))
  for (const approver of approvers.filter(({ isLinked, id }) => isLinked && id !== ctx.member.id))
    ctx.send({
      to: { member: approver.id },
      message: message(phrase('pledge-many-waiting', { count, name: ctx.member.name }), queue),
      kind: 'pledge-approval',
    })
}

async function tellPeople(ctx: OfficeContext, pledges: readonly ImportedPledge[]): Promise<void> {
  const ids = [
    ...new Set(pledges.flatMap(({ memberId }) => (memberId && memberId !== ctx.member.id ? [memberId] : []))),
  ]
  const body = message(
    phrase('pledge-imported-for-you', { name: ctx.member.name }),
    choices(button(phrase('pledge-button-mine'), 'show-my-pledges')),
  )
  for (let from = 0; from < ids.length; from += 300) {
    const some = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: ids.slice(from, from + 300) })
    for (const { id } of some.filter(({ isLinked }) => isLinked))
      ctx.send({ to: { member: id }, message: body, kind: 'pledge-told', priority: 'broadcast' })
  }
}
