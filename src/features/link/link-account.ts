// `/lienket`: a chat account proves who it is, by a one-time code, the own phone number or a request somebody approves.
import { openCommand } from '../../chat/command.ts'
import type { Context } from '../../chat/context.ts'
import { button, choices, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { here, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { rosterOn } from '../roster/index.ts'
import { completeLink } from './complete-link.ts'
import { type GoodCode, useCode, voidCode } from './link-code-store.ts'
import { linkFields } from './link-fields.ts'
import { auditFor, findOrAddMember, grantRoles } from './link-store.ts'
import { officesByName, officesOfAccount } from './link-view.ts'
import { requestLink } from './request-link.ts'

export const linkAccountCommand = openCommand({
  name: 'link-account',
  words: ['lienket'],
  english: ['link'],
  area: 'start',
  access: { who: 'anyone', isAllowedInUnboundGroup: true },
  argument: 'code',
  fields: linkFields,
  begin: async ctx => {
    if ((await officesByName(ctx.tx)).length === 0) throw new Refusal(phrase('linking-no-office'))
  },
  run: async (ctx, { code: proof, next, name, office, person }) => {
    if (proof.way === 'inGroup') return refuseInGroup(ctx, proof.typed)
    if (proof.way === 'already') return alreadyLinked(proof.name)
    if (proof.way === 'code') return linkByCode(ctx, proof.code, name, next)
    const offices = await officesByName(ctx.tx)
    const chosen = offices.find(one => one.id === office) ?? offices[0]
    if (!person || !chosen) throw new Refusal(phrase('linking-name-not-found'))
    return requestLink(ctx, { office: chosen, memberId: person.id, next })
  },
})

export function alreadyLinked(name: string): Reply {
  return here(
    message(
      phrase('linking-already', { name }),
      choices(button(phrase('linking-button-accounts'), 'command', { command: 'manage-accounts' })),
    ),
  )
}

/** Everybody in the group may have seen it: the code is void and those who hand codes out hear of it. */
async function refuseInGroup(ctx: Context, typed: string): Promise<Reply> {
  const voided = await voidCode(ctx.tx, typed, ctx.machineNow)
  const open = choices({ label: phrase('button-open-private'), startPrivate: 'hello', style: 'primary' })
  if (!voided) return here(message(phrase('linking-code-not-in-groups'), open))
  const { officeId, memberId } = voided
  const subjectId = memberId ?? officeId
  await auditFor(ctx.tx, officeId, { action: 'link-code.voided', subject: 'member', subjectId }, ctx.now)
  const [owner] = memberId ? await rosterOn(ctx.tx, officeId, ctx.today, { memberIds: [memberId] }) : []
  const officers = owner ? await rosterOn(ctx.tx, officeId, ctx.today, { roles: ['officer', 'administrator'] }) : []
  for (const officer of officers) {
    ctx.send({
      to: { member: officer.id },
      message: message(
        phrase('linking-code-seen', { name: owner!.name }),
        choices(
          button(phrase('linking-button-new-code'), 'command', {
            command: 'hand-out-codes',
            scope: 'person',
            member: owner!.id,
          }),
        ),
      ),
      kind: 'link-code-voided',
    })
  }
  return here(message(phrase('linking-code-voided-in-group'), open))
}

async function linkByCode(ctx: Context, code: GoodCode, name?: string, next?: string): Promise<Reply> {
  if (!(await useCode(ctx.tx, code.id, ctx.account.id, ctx.machineNow))) throw new Refusal(phrase('linking-code-used'))
  const { officeId } = code
  const memberId = code.memberId ?? (await memberWithout(ctx, officeId, name))
  const roles = code.grantsAdministrator ? (['administrator', 'officer'] as const) : []
  const granted = await grantRoles(ctx.tx, officeId, memberId, roles, ctx.today, ctx.now)
  const reply = await completeLink(ctx, { officeId, memberId, proof: 'code' }, next)
  if (granted.length > 0)
    ctx.audit({ action: 'role.granted', subject: 'member', subjectId: memberId, details: { roles: granted } })
  return reply
}

/** An administrator's code names nobody: its user is the member already linked here, or says the name. */
async function memberWithout(ctx: Context, officeId: string, name: string | undefined): Promise<string> {
  const linked = await officesOfAccount(ctx.tx, ctx.account.id)
  const here = linked.find(one => one.officeId === officeId)
  if (here) return here.memberId
  const member = await findOrAddMember(ctx.tx, officeId, (name ?? '').replace(/\s+/gu, ' '), ctx.today, ctx.now)
  if (member.isNew)
    await auditFor(ctx.tx, officeId, { action: 'member.added', subject: 'member', subjectId: member.id }, ctx.now)
  return member.id
}
