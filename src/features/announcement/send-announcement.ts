// Hands an announcement to the outbox: one row per group or person, all about the same announcement.
import type { OfficeContext, Recipient } from '../../chat/context.ts'
import { announcementMessage } from './announcement.ts'
import { type Announcement, aboutKey } from './announcement-store.ts'
import { type Reach, reachOf } from './audience-view.ts'

/** Groups first. */
export function recipientsOf(reach: Reach): readonly Recipient[] {
  return [...reach.groupIds.map(group => ({ group })), ...reach.memberIds.map(member => ({ member }))]
}

/** Of an announcement that was just claimed or written as sent. */
export async function sendAnnouncement(ctx: OfficeContext, announcement: Announcement): Promise<Reach> {
  const reach = await reachOf(ctx, announcement.audience)
  const message = announcementMessage(announcement.content, ctx.office)
  for (const to of recipientsOf(reach)) {
    ctx.send({ to, message, kind: 'announcement', priority: 'broadcast', about: aboutKey(announcement.id) })
  }
  return reach
}
