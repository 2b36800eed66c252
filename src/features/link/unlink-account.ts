// Cutting an account off its member, after a second look; and choosing for which office the private chat speaks.
import { action, openAction } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { rosterOn } from '../roster/index.ts'
import { endLink, preferLink, takeBackWaiting } from './link-store.ts'
import { type LinkedAccount, linkById, officesOfAccount } from './link-view.ts'
import { accountName, accountsMessage } from './manage-accounts.ts'
import { mayVouch } from './vouching.ts'

const access = { who: 'linked', where: 'private' } as const

export const askUnlink = action({
  name: 'ask-unlink',
  access,
  run: async (ctx, { link }) => {
    const account = await ownOrManaged(ctx, link)
    return inPlace(
      message(
        phrase('accounts-unlink-ask', { account: accountName(account), name: account.memberName }),
        note(phrase('accounts-unlink-means')),
        choices(
          { ...button(phrase('accounts-button-unlink-now'), 'unlink', { link: account.linkId }), style: 'danger' },
          button(phrase('accounts-button-keep'), 'show-accounts', { member: account.memberId }),
        ),
      ),
    )
  },
})

export const unlink = action({
  name: 'unlink',
  access,
  run: async (ctx, { link }) => {
    const account = await ownOrManaged(ctx, link)
    if (!(await endLink(ctx.tx, ctx.office.id, account.linkId, ctx.machineNow)))
      throw new Refusal(phrase('accounts-gone'))
    await takeBackWaiting(ctx.tx, ctx.office.id, account.accountId)
    ctx.audit({
      action: 'account.unlinked',
      subject: 'member',
      subjectId: account.memberId,
      details: { platform: account.platform },
    })
    const isThisOne = account.accountId === ctx.account.id
    if (!isThisOne)
      ctx.send({
        to: { account: account.accountId },
        message: message(phrase('accounts-you-were-unlinked', { office: ctx.office.name })),
        kind: 'account-unlinked',
      })
    return inPlace(
      message(
        phrase('accounts-unlinked', { account: accountName(account), name: account.memberName }),
        isThisOne && choices(button(phrase('button-link'), 'begin-linking')),
      ),
    )
  },
})

export const showAccounts = action({
  name: 'show-accounts',
  access,
  run: async (ctx, { member }) => inPlace(await accountsMessage(ctx, member ?? ctx.member.id)),
})

export const useOffice = openAction({
  name: 'use-office',
  access: { who: 'anyone', where: 'private' },
  run: async (ctx, { link }) => {
    const chosen = (await officesOfAccount(ctx.tx, ctx.account.id)).find(one => one.linkId === link)
    if (!chosen || !(await preferLink(ctx.tx, ctx.account.id, chosen.linkId, ctx.machineNow)))
      throw new Refusal(phrase('accounts-gone'))
    return inPlace(message(phrase('accounts-office-chosen', { office: chosen.officeName, name: chosen.memberName })))
  },
})

async function ownOrManaged(ctx: OfficeContext, linkId: string | undefined): Promise<LinkedAccount> {
  const account = linkId ? await linkById(ctx.tx, ctx.office.id, linkId) : undefined
  if (!account) throw new Refusal(phrase('accounts-gone'))
  if (account.memberId === ctx.member.id) return account
  if (!isOfficer(ctx)) throw new Refusal(phrase('accounts-not-yours'))
  const [member] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [account.memberId] })
  if (member && !mayVouch(ctx.member, member)) throw new Refusal(phrase('accounts-of-administrator'))
  return account
}
