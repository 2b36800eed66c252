// `/taikhoan`: the chat accounts of a member; one's own can be cut off, an officer cuts off anybody's.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, unasked } from '../../chat/field.ts'
import { type Block, button, choices, heading, type Message, message, note, text } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { isOfficer } from '../office/index.ts'
import { memberField, nameWithUnit, rosterOn } from '../roster/index.ts'
import { accountsOf, type LinkedAccount, officesOfAccount } from './link-view.ts'

export const manageAccounts = command({
  name: 'manage-accounts',
  words: ['taikhoan'],
  english: ['accounts'],
  area: 'mine',
  access: { who: 'linked' },
  argument: 'member',
  fields: {
    whose: unasked(
      choice({
        ask: phrase('accounts-whose-ask'),
        label: phrase('accounts-whose-ask'),
        options: () => [{ id: 'other', label: phrase('accounts-button-other') }],
      }),
    ),
    member: unasked(
      memberField({
        ask: phrase('accounts-whose-ask'),
        label: phrase('linking-fact-name'),
        isPrivate: true,
        may: (member, ctx) => isOfficer(ctx) || member.id === ctx.member.id,
      }),
      given => given.whose === 'other',
    ),
  },
  run: async (ctx, { member }) => privately(await accountsMessage(ctx, member ?? ctx.member.id)),
})

/** The accounts of one member, each with its button; one's own message also leads to other offices and other people. */
export async function accountsMessage(ctx: OfficeContext, memberId: string): Promise<Message> {
  const isOwn = memberId === ctx.member.id
  if (!isOwn && !isOfficer(ctx)) throw new Refusal(phrase('accounts-not-yours'))
  const [member] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [memberId] })
  const accounts = await accountsOf(ctx.tx, ctx.office.id, memberId)
  const name = member ? nameWithUnit(member) : ctx.member.name
  return message(
    heading(phrase('accounts-heading', { name })),
    ...(accounts.length === 0
      ? [text(phrase('accounts-none'))]
      : accounts.flatMap(one => accountBlocks(ctx, one, choosesAmong(ctx, memberId, accounts)))),
    ...(isOwn ? await otherOffices(ctx) : []),
    choices(
      isOwn && isOfficer(ctx)
        ? button(phrase('accounts-button-other'), 'command', { command: 'manage-accounts', whose: 'other' })
        : undefined,
    ),
  )
}

/** What an account is called where it lives. */
export function accountName({ displayName, handle }: Pick<LinkedAccount, 'displayName' | 'handle'>): string {
  return handle ? `${displayName} (@${handle})` : displayName
}

/** There is something to choose where one's own accounts can be reached in several places. */
function choosesAmong(ctx: OfficeContext, memberId: string, accounts: readonly LinkedAccount[]): boolean {
  return memberId === ctx.member.id && accounts.filter(({ isReachable }) => isReachable).length > 1
}

function accountBlocks(ctx: OfficeContext, account: LinkedAccount, chooses: boolean): readonly Block[] {
  const line = phrase('accounts-line', {
    account: accountName(account),
    platform: account.platform,
    day: { day: dayOf(account.linkedAt, ctx.office.timeZone) },
    proof: phrase(`accounts-proof-${account.proof}`),
  })
  const label = phrase('accounts-button-unlink', { account: account.displayName, platform: account.platform })
  return [
    text(line),
    ...(account.accountId === ctx.account.id ? [note(phrase('accounts-this-one'))] : []),
    ...(account.isReachable ? [] : [note(phrase('accounts-unreachable'))]),
    ...(chooses && account.isSpokenTo ? [note(phrase('accounts-spoken-to'))] : []),
    choices(
      chooses && account.isReachable && !account.isSpokenTo
        ? button(phrase('accounts-button-prefer'), 'prefer-account', { link: account.linkId })
        : undefined,
      chooses && account.isPreferred ? button(phrase('accounts-button-last-used'), 'prefer-last-used') : undefined,
      button(label, 'ask-unlink', { link: account.linkId }),
    ),
  ]
}

async function otherOffices(ctx: OfficeContext): Promise<readonly Block[]> {
  const offices = (await officesOfAccount(ctx.tx, ctx.account.id)).filter(one => one.officeId !== ctx.office.id)
  if (offices.length === 0) return []
  return [
    note(phrase('accounts-other-offices', { office: ctx.office.name })),
    choices(
      ...offices.map(one =>
        button(phrase('accounts-button-use-office', { office: one.officeName }), 'use-office', { link: one.linkId }),
      ),
    ),
  ]
}
