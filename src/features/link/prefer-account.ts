// A member with several accounts says where private messages are to come, or leaves it to the one used last.
import { action } from '../../chat/action.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { preferAccount } from './link-store.ts'
import { accountsMessage } from './manage-accounts.ts'

const access = { who: 'linked', where: 'private' } as const

export const preferAccountAction = action({
  name: 'prefer-account',
  access,
  run: async (ctx, { link }) => {
    if (!link || !(await preferAccount(ctx.tx, ctx.office.id, ctx.member.id, link, ctx.machineNow)))
      throw new Refusal(phrase('accounts-gone'))
    return inPlace(await accountsMessage(ctx, ctx.member.id))
  },
})

export const preferLastUsed = action({
  name: 'prefer-last-used',
  access,
  run: async ctx => {
    await preferAccount(ctx.tx, ctx.office.id, ctx.member.id, undefined, ctx.machineNow)
    return inPlace(await accountsMessage(ctx, ctx.member.id))
  },
})
