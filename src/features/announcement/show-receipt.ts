// The buttons that show the receipt of an announcement, and that look again.
import { action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import type { Message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { audienceWords } from './audience-view.ts'
import { managedAnnouncement } from './may-manage.ts'
import { receiptMessage } from './receipt.ts'
import { receiptOf } from './receipt-view.ts'

export const showReceipt = action({
  name: 'show-announcement-receipt',
  access: { who: 'linked' },
  run: async (ctx, args) => privately(await receiptFor(ctx, args.id)),
})

export const refreshReceipt = action({
  name: 'refresh-announcement-receipt',
  access: { who: 'linked' },
  run: async (ctx, args) => inPlace(await receiptFor(ctx, args.id), phrase('announcement-refreshed')),
})

async function receiptFor(ctx: OfficeContext, id: string | undefined): Promise<Message> {
  const announcement = await managedAnnouncement(ctx, id)
  if (announcement.state !== 'sent') throw new Refusal(phrase(`announcement-is-${announcement.state}`))
  const receipt = await receiptOf(ctx.tx, ctx.office.id, announcement)
  const audience = await audienceWords(ctx.tx, ctx.office.id, ctx.today, announcement.audience)
  return receiptMessage({ announcement, receipt, audience }, ctx.office.timeZone)
}
