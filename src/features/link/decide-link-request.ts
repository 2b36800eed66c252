// Approving or refusing a request to be linked: the first decision wins, and everybody asked sees who made it.
import { action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, type Message, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, notice, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { type RosterMember, rosterOn } from '../roster/index.ts'
import { tellOtherAccounts } from './complete-link.ts'
import { askingRows, decideRequest, type LinkRequestFacts, requestById } from './link-request-store.ts'
import { linkAccount } from './link-store.ts'
import { whoAsks } from './request-link.ts'
import { pendingList } from './review-requests.ts'
import { inCharge, mayVouch } from './vouching.ts'

type Verdict = 'approved' | 'refused'

const access = { who: inCharge }

export const approveLinkRequest = action({
  name: 'approve-link-request',
  access,
  run: async (ctx, { request, from }) => decide(ctx, request ?? '', 'approved', from),
})

export const refuseLinkRequest = action({
  name: 'refuse-link-request',
  access,
  run: async (ctx, { request, from }) => decide(ctx, request ?? '', 'refused', from),
})

async function decide(ctx: OfficeContext, id: string, verdict: Verdict, from: string | undefined): Promise<Reply> {
  const request = await requestById(ctx.tx, ctx.office.id, id)
  if (!request) throw new Refusal(phrase('requests-gone'))
  if (request.state !== 'pending') throw new Refusal(decidedAlready(request))
  const [member] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [request.memberId] })
  if (!member) throw new Refusal(phrase('requests-member-gone'))
  if (!mayVouch(ctx.member, member)) throw new Refusal(phrase('requests-not-yours'))
  if (!(await decideRequest(ctx.tx, ctx.office.id, id, verdict, ctx.member.id, ctx.now)))
    throw await somebodyWasFirst(ctx, id)
  ctx.audit({
    action: `link-request.${verdict}`,
    subject: 'member',
    subjectId: request.memberId,
    details: { request: id },
  })
  if (verdict === 'approved') await linkRequester(ctx, request)
  tellRequester(ctx, request, verdict, member)
  await tellDeciders(ctx, request, verdict, member)
  const said = phrase(verdict === 'approved' ? 'requests-approved-notice' : 'requests-refused-notice')
  return from === 'list' ? inPlace(await pendingList(ctx), said) : notice(said)
}

async function somebodyWasFirst(ctx: OfficeContext, id: string): Promise<Refusal> {
  const decided = await requestById(ctx.tx, ctx.office.id, id)
  return new Refusal(decided ? decidedAlready(decided) : phrase('requests-gone'))
}

function decidedAlready({ state, decidedByName }: LinkRequestFacts) {
  if (!decidedByName) return phrase('requests-overtaken')
  const key = state === 'approved' ? 'requests-already-approved' : 'requests-already-refused'
  return phrase(key, { name: decidedByName })
}

async function linkRequester(ctx: OfficeContext, { accountId, accountName, memberId }: LinkRequestFacts) {
  const officeId = ctx.office.id
  await tellOtherAccounts(ctx, { officeId, memberId }, accountId, accountName)
  await linkAccount(ctx.tx, { officeId, accountId, memberId, proof: 'request' }, ctx.machineNow)
}

function tellRequester(ctx: OfficeContext, request: LinkRequestFacts, verdict: Verdict, member: RosterMember): void {
  ctx.send({
    to: { account: request.accountId },
    message: verdict === 'approved' ? approvedMessage(ctx, request, member) : refusedMessage(ctx),
    kind: 'link-request',
    priority: 'answer',
  })
}

function approvedMessage(ctx: OfficeContext, request: LinkRequestFacts, member: RosterMember): Message {
  const onward = request.nextWord
    ? button(phrase('linking-button-continue'), 'command', { word: request.nextWord })
    : button(phrase('linking-button-home'), 'command', { command: 'start' })
  return message(
    heading(phrase('linking-done')),
    phrase('requests-you-are', { name: member.name, office: ctx.office.name, decider: ctx.member.name }),
    choices({ ...onward, style: 'primary' }, button(phrase('button-help'), 'command', { command: 'help' })),
  )
}

function refusedMessage(ctx: OfficeContext): Message {
  return message(
    phrase('requests-you-were-refused', { decider: ctx.member.name }),
    choices(button(phrase('linking-button-code'), 'command', { command: 'link-account' })),
  )
}

async function tellDeciders(
  ctx: OfficeContext,
  request: LinkRequestFacts,
  verdict: Verdict,
  member: RosterMember,
): Promise<void> {
  const key = verdict === 'approved' ? 'requests-approved-by' : 'requests-refused-by'
  const decided = message(
    heading(phrase('requests-asked')),
    whoAsks(member, request.accountName),
    phrase(key, { name: ctx.member.name }),
  )
  for (const row of await askingRows(ctx.tx, ctx.office.id, request.id))
    ctx.send({
      to: { member: row.memberId },
      message: decided,
      kind: 'link-request',
      priority: 'answer',
      replaces: row.id,
    })
}
