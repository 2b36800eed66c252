// The moment an account becomes a member: the link, the audit, the welcome, a word to the member's other accounts.
import type { Context, OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { here, type Reply } from '../../chat/reply.ts'
import { memberOn, officeOf } from '../../chat/speaker-store.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { closeRequests } from './link-request-store.ts'
import { linkAccount, type Proof } from './link-store.ts'
import { accountsOf } from './link-view.ts'
import { homeButtons, whoYouAre } from './welcome.ts'

export type LinkTarget = { readonly officeId: string; readonly memberId: string; readonly proof: Proof }

/** The speaker becomes this member; `next` is the word of the command they came for. */
export async function completeLink(ctx: Context, to: LinkTarget, next?: string): Promise<Reply> {
  const known = await becomeMember(ctx, to)
  if (next) known.startJob({ kind: 'continue-after-linking', input: { word: next } })
  return here(
    message(
      heading(phrase('linking-done')),
      whoYouAre(known),
      next ? undefined : phrase('linking-greeting-next'),
      next ? undefined : homeButtons(known),
    ),
  )
}

async function becomeMember(ctx: Context, to: LinkTarget): Promise<OfficeContext> {
  const accountId = ctx.account.id
  await tellOtherAccounts(ctx, to, accountId, ctx.account.displayName)
  await linkAccount(ctx.tx, { ...to, accountId }, ctx.machineNow)
  await closeRequests(ctx.tx, to.officeId, accountId, ctx.now)
  const office = await officeOf(ctx.tx, to.officeId)
  const member = office && (await memberOn(ctx.tx, office.id, to.memberId, dayOf(ctx.now, office.timeZone)))
  if (!office || !member) throw new Refusal(phrase('linking-code-voided'))
  const known = ctx.becomes(office, member)
  known.audit({
    action: 'account.linked',
    subject: 'member',
    subjectId: member.id,
    details: { proof: to.proof, connection: ctx.account.connection },
  })
  return known
}

/** Whoever has an account already hears of a new one, so that a stolen code does not go unseen. */
export async function tellOtherAccounts(
  ctx: Context,
  to: Pick<LinkTarget, 'officeId' | 'memberId'>,
  accountId: string,
  displayName: string,
): Promise<void> {
  const accounts = await accountsOf(ctx.tx, to.officeId, to.memberId)
  const others = accounts.filter(account => account.accountId !== accountId)
  if (others.length === accounts.length) {
    for (const other of others) {
      ctx.send({
        to: { account: other.accountId },
        message: message(
          phrase('linking-new-account', { account: displayName }),
          choices(button(phrase('linking-button-accounts'), 'command', { command: 'manage-accounts' })),
        ),
        kind: 'account-linked',
      })
    }
  }
}
