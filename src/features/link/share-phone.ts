// Somebody shared a phone number: proof enough where it is the own one and stands on the roster once.
import { ownerKey } from '../../chat/conduct-form.ts'
import type { Context } from '../../chat/context.ts'
import { endForm, openForms } from '../../chat/form-store.ts'
import { button, choices, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { here, type Reply } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { completeLink } from './complete-link.ts'
import { alreadyLinked } from './link-account.ts'
import { membersWithPhone, officesOfAccount } from './link-view.ts'

export async function linkByPhone(ctx: Context, phone: string, isOwn: boolean): Promise<Reply> {
  if (ctx.place.kind === 'group') throw new Refusal(phrase('access-only-in-private'))
  if (!isOwn) throw new Refusal(phrase('linking-phone-not-own'))
  const next = await endAskingForm(ctx)
  const holders = await membersWithPhone(ctx.tx, phone, ctx.today)
  const [holder] = holders
  if (!holder) return otherWays(phrase('linking-phone-unknown'), next)
  if (holders.length > 1) return otherWays(phrase('linking-phone-several'), next)
  const linked = await officesOfAccount(ctx.tx, ctx.account.id)
  const present = linked.find(one => one.officeId === holder.officeId)
  if (present?.memberId === holder.id) return alreadyLinked(holder.name)
  if (present) return alreadySomebodyElse(present.memberName)
  return completeLink(ctx, { officeId: holder.officeId, memberId: holder.id, proof: 'phone' }, next)
}

/** The form that asked for the number ends; what they came for goes on. */
async function endAskingForm(ctx: Context): Promise<string | undefined> {
  const forms = await openForms(ctx.tx, ownerKey(ctx))
  const form = forms.find(one => one.command === 'link-account')
  if (!form) return undefined
  await endForm(ctx.tx, form.id, 'done', ctx.now)
  return typeof form.answers.next === 'string' ? form.answers.next : undefined
}

function otherWays(problem: Phrase, next: string | undefined): Reply {
  const onward: Record<string, string> = next ? { next } : {}
  return here(
    message(
      problem,
      choices(
        button(phrase('linking-button-request'), 'command', { command: 'link-account', code: 'request', ...onward }),
        button(phrase('linking-button-code'), 'command', { command: 'link-account', ...onward }),
      ),
    ),
  )
}

function alreadySomebodyElse(name: string): Reply {
  return here(
    message(
      phrase('linking-phone-other-person', { name }),
      choices(button(phrase('linking-button-accounts'), 'command', { command: 'manage-accounts' })),
    ),
  )
}
