// /dsthongbao: what is still to go out and what went out, each opened by its button.

import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, button, type Choice, choices, heading, list, type Message, message } from '../../chat/message.ts'
import { pageButtons } from '../../chat/page-buttons.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { excerpt, instantPhrase } from './announcement.ts'
import { type ListedAnnouncement, scheduledAnnouncements, sentAnnouncements } from './announcement-store.ts'
import { announcers } from './may-manage.ts'

const pageSize = 6

export const listAnnouncements = command({
  name: 'list-announcements',
  words: ['dsthongbao'],
  english: ['announcements'],
  area: 'announce',
  access: { who: announcers },
  run: async ctx => privately(await listMessage(ctx, 0)),
})

export const turnAnnouncementPage = action({
  name: 'list-announcements',
  access: { who: announcers },
  run: async (ctx, args) => inPlace(await listMessage(ctx, Math.max(0, Number(args.page) || 0))),
})

/** Officers see all, others what they wrote themselves. */
async function listMessage(ctx: OfficeContext, page: number): Promise<Message> {
  const authorId = isOfficer(ctx) ? undefined : ctx.member.id
  const scheduled = page === 0 ? await scheduledAnnouncements(ctx.tx, ctx.office.id, authorId) : []
  const found = await sentAnnouncements(ctx.tx, ctx.office.id, { authorId, skip: page * pageSize, take: pageSize + 1 })
  const sent = found.slice(0, pageSize)
  const write = button(phrase('announcement-button-write'), 'command', { command: 'announce' })
  if (scheduled.length + sent.length === 0) return message(phrase('announcement-none'), choices(write))
  return message(
    ...part(ctx, 'announcement-scheduled-heading', scheduled),
    ...part(ctx, 'announcement-sent-heading', sent),
    choices(
      ...[...scheduled, ...sent].map(listed => openButton(ctx, listed)),
      ...pageButtons(page, found.length > pageSize, 'list-announcements'),
      write,
    ),
  )
}

function part(ctx: OfficeContext, title: string, listed: readonly ListedAnnouncement[]): readonly Block[] {
  if (listed.length === 0) return []
  return [heading(phrase(title)), list(listed.map(one => line(ctx, one, 60)))]
}

function openButton(ctx: OfficeContext, listed: ListedAnnouncement): Choice {
  return button(line(ctx, listed, 24), 'show-announcement', { id: listed.id })
}

function line(ctx: OfficeContext, { text, sentAt, sendAt }: ListedAnnouncement, most: number): Phrase {
  const at = instantPhrase(sentAt ?? sendAt, ctx.office.timeZone)
  return phrase('announcement-line', { at, text: excerpt(text, most) })
}
