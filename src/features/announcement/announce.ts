// /thongbao: the office writes once, looks at it, and sends it now or at a set time.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choices, facts, heading, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { announceFields } from './announce-fields.ts'
import { instantPhrase } from './announcement.ts'
import { cancelButton, changeTimeButton, correctButton, receiptButton } from './announcement-buttons.ts'
import { type Draft, draftOf, reachFacts, reachPhrase } from './announcement-draft.ts'
import { announcementById, insertAnnouncement } from './announcement-store.ts'
import { announcers } from './may-manage.ts'
import { sendAnnouncement } from './send-announcement.ts'

export const announce = command({
  name: 'announce',
  words: ['thongbao'],
  english: ['announce'],
  area: 'announce',
  access: { who: announcers },
  argument: 'text',
  fields: announceFields,
  run: async (ctx, answers) => {
    const draft = await draftOf(ctx, answers)
    if (draft.sendAt && draft.sendAt <= ctx.now) throw new Refusal(phrase('announcement-time-passed-meanwhile'))
    const id = await insertAnnouncement(ctx.tx, recordOf(ctx, draft), ctx.now, draft.sendAt)
    ctx.planChanged()
    return privately(draft.sendAt ? await scheduled(ctx, id, draft) : await sent(ctx, id))
  },
})

function recordOf(ctx: OfficeContext, draft: Draft) {
  return {
    officeId: ctx.office.id,
    authorId: ctx.member.id,
    text: draft.content.text,
    fileId: draft.content.file?.id,
    audience: draft.audience,
    correctsId: draft.correctsId,
  }
}

async function scheduled(ctx: OfficeContext, id: string, draft: Draft): Promise<Message> {
  const at = draft.sendAt ?? ctx.now
  const details = { audience: draft.audience.kind, sendAt: at.toISOString() }
  ctx.audit({ action: 'announcement.scheduled', subject: 'announcement', subjectId: id, details })
  return message(
    heading(phrase('announcement-scheduled', { at: instantPhrase(at, ctx.office.timeZone) })),
    facts(...(await reachFacts(ctx, draft))),
    note(phrase('announcement-scheduled-explained')),
    choices(changeTimeButton(id), cancelButton(id)),
  )
}

async function sent(ctx: OfficeContext, id: string): Promise<Message> {
  const announcement = await announcementById(ctx.tx, ctx.office.id, id)
  if (!announcement) throw new Error(`announcement ${id} was not written`)
  const reach = await sendAnnouncement(ctx, announcement)
  const details = {
    audience: announcement.audience.kind,
    groups: reach.groupIds.length,
    people: reach.memberIds.length,
  }
  ctx.audit({ action: 'announcement.sent', subject: 'announcement', subjectId: id, details })
  return message(
    heading(phrase('announcement-on-its-way')),
    facts([phrase('announcement-reach-label'), reachPhrase(reach)]),
    note(phrase('announcement-receipt-follows')),
    choices(receiptButton(id), correctButton(id)),
  )
}
