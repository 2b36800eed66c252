// Announcements in the database: scheduled, changed and sent exactly once, whoever comes first.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import type { AnnouncementContent, AttachedFile } from './announcement.ts'
import { type Audience, asAudience } from './audience.ts'

export type Announcement = {
  readonly id: string
  readonly authorId: string
  readonly content: AnnouncementContent
  readonly audience: Audience
  readonly state: 'scheduled' | 'sent' | 'cancelled'
  readonly sendAt: Date
  readonly sentAt?: Date
}

export type NewAnnouncement = {
  readonly officeId: string
  readonly authorId: string
  readonly text: string
  readonly fileId?: string
  readonly audience: Audience
  readonly correctsId?: string
}

/** What an announcement's rows are about, for its receipt. */
export function aboutKey(id: string): string {
  return `announcement:${id}`
}

/** Sent at once without `sendAt`. */
export async function insertAnnouncement(tx: Tx, made: NewAnnouncement, now: Date, sendAt?: Date): Promise<string> {
  const id = newId(now)
  const when = sendAt ? { state: 'scheduled' as const, sendAt } : { state: 'sent' as const, sendAt: now, sentAt: now }
  await tx.announcement.create({ data: { id, ...made, ...when, createdAt: now } })
  return id
}

type Row = Awaited<ReturnType<Tx['announcement']['findFirstOrThrow']>>

export async function announcementById(tx: Tx, officeId: string, id: string): Promise<Announcement | undefined> {
  const row = await tx.announcement.findFirst({ where: { id, officeId } })
  return row ? withContent(tx, row) : undefined
}

async function withContent(tx: Tx, row: Row): Promise<Announcement> {
  const { fileId, correctsId } = row
  const corrected = correctsId
    ? await tx.announcement.findFirst({ where: { id: correctsId, officeId: row.officeId } })
    : undefined
  const file = fileId ? await attachedFile(tx, row.officeId, fileId) : undefined
  return {
    id: row.id,
    authorId: row.authorId,
    content: { text: row.text, file, correctsSentAt: corrected?.sentAt ?? undefined },
    audience: asAudience(row.audience),
    state: row.state,
    sendAt: row.sendAt,
    sentAt: row.sentAt ?? undefined,
  }
}

export async function attachedFile(tx: Tx, officeId: string, fileId: string): Promise<AttachedFile | undefined> {
  const found = await tx.storedFile.findFirst({
    where: { id: fileId, officeId },
    select: { id: true, name: true, mime: true },
  })
  return found ?? undefined
}

export type ListedAnnouncement = Pick<Announcement, 'id' | 'state' | 'sendAt' | 'sentAt'> & { readonly text: string }

/** Those still to go out, the next one first; of one author only, where `authorId` is given. */
export async function scheduledAnnouncements(
  tx: Tx,
  officeId: string,
  authorId?: string,
): Promise<readonly ListedAnnouncement[]> {
  const rows = await tx.announcement.findMany({
    where: { officeId, state: 'scheduled', ...(authorId && { authorId }) },
    orderBy: [{ sendAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(asListed)
}

/** Those that went out, the latest first. */
export async function sentAnnouncements(
  tx: Tx,
  officeId: string,
  { authorId, skip, take }: { readonly authorId?: string; readonly skip: number; readonly take: number },
): Promise<readonly ListedAnnouncement[]> {
  const rows = await tx.announcement.findMany({
    where: { officeId, state: 'sent', ...(authorId && { authorId }) },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
  })
  return rows.map(asListed)
}

function asListed({ id, state, sendAt, sentAt, text }: Row): ListedAnnouncement {
  return { id, state, sendAt, sentAt: sentAt ?? undefined, text }
}

/** What is to be planned: all that is scheduled, and what went out since `since`, for its receipt. */
export async function announcementsToPlan(tx: Tx, officeId: string, since: Date) {
  return tx.announcement.findMany({
    where: { officeId, OR: [{ state: 'scheduled' }, { state: 'sent', sentAt: { gt: since } }] },
    select: { id: true, state: true, sendAt: true, sentAt: true },
  })
}

/** True for the one who may send it now; false when it was sent, cancelled or put off meanwhile. */
export async function claimForSending(tx: Tx, officeId: string, id: string, now: Date, dueBy?: Date): Promise<boolean> {
  const { count } = await tx.announcement.updateMany({
    where: { id, officeId, state: 'scheduled', ...(dueBy && { sendAt: { lte: dueBy } }) },
    data: { state: 'sent', sentAt: now },
  })
  return count === 1
}

export async function putOff(tx: Tx, officeId: string, id: string, sendAt: Date): Promise<boolean> {
  const { count } = await tx.announcement.updateMany({ where: { id, officeId, state: 'scheduled' }, data: { sendAt } })
  return count === 1
}

export async function cancelScheduled(tx: Tx, officeId: string, id: string, by: string, now: Date): Promise<boolean> {
  const { count } = await tx.announcement.updateMany({
    where: { id, officeId, state: 'scheduled' },
    data: { state: 'cancelled', cancelledAt: now, cancelledById: by },
  })
  return count === 1
}

export async function announcementsBy(tx: Tx, officeId: string, authorId: string) {
  return tx.announcement.findMany({ where: { officeId, authorId }, orderBy: { createdAt: 'asc' } })
}
