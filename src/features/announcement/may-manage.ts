// Who may see the receipt of an announcement, cancel it or put it off: its author and the office.
import type { OfficeContext } from '../../chat/context.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { type Announcement, announcementById } from './announcement-store.ts'

export const announcers = ['officer', 'administrator', 'leader'] as const

export function mayManage(ctx: OfficeContext, announcement: Pick<Announcement, 'authorId'>): boolean {
  return isOfficer(ctx) || announcement.authorId === ctx.member.id
}

/** Throws `Refusal` when there is none, or it is not theirs. */
export async function managedAnnouncement(ctx: OfficeContext, id: string | undefined): Promise<Announcement> {
  const announcement = await announcementById(ctx.tx, ctx.office.id, id ?? '')
  if (!announcement) throw new Refusal(phrase('announcement-gone'))
  if (!mayManage(ctx, announcement)) throw new Refusal(phrase('announcement-not-yours'))
  return announcement
}
