// Writes an office's anniversaries: added once each, switched off and on, ended but never deleted.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import { lockOffice } from '../office/index.ts'
import { launched } from './anniversary-view.ts'
import { plainName } from './catalogue.ts'
import type { AnniversaryItem } from './parse-anniversary.ts'

export type AddedBy = {
  readonly now: Date
  readonly memberId?: string
  /** The campaign, and the phase of it, that names these days. */
  readonly campaignId?: string
  readonly phaseOrdinal?: number
}

/** Adds what the office does not have yet; returns the ids of the new rows and how many were there already. */
export async function addAnniversaries(
  tx: Tx,
  officeId: string,
  items: readonly AnniversaryItem[],
  by: AddedBy,
): Promise<{ readonly added: readonly string[]; readonly skipped: number }> {
  // Two officers adding the same days at once: the second one sees what the first one added.
  await lockOffice(tx, officeId)
  const fresh = await withoutKnown(tx, officeId, items, by.campaignId)
  const rows = fresh.map(item => ({
    id: newId(),
    officeId,
    campaignId: by.campaignId ?? null,
    phaseOrdinal: by.phaseOrdinal ?? null,
    catalogueId: item.catalogueId ?? null,
    name: item.name,
    foldedName: plainName(item.name),
    calendar: item.calendar,
    month: item.month ?? null,
    day: item.day ?? null,
    originYear: item.originYear ?? null,
    statedYears: item.statedYears ?? null,
    createdAt: by.now,
    createdById: by.memberId ?? null,
  }))
  await tx.anniversary.createMany({ data: rows })
  return { added: rows.map(row => row.id), skipped: items.length - fresh.length }
}

/** The same name, or the same catalogue entry, is the same anniversary; what only a draft names is not the office's yet. */
export async function withoutKnown(
  tx: Tx,
  officeId: string,
  items: readonly AnniversaryItem[],
  campaignId?: string,
): Promise<readonly AnniversaryItem[]> {
  const rows = await tx.anniversary.findMany({
    where: { officeId, endedAt: null, ...ofOfficeOr(campaignId) },
    select: { foldedName: true, catalogueId: true },
  })
  const known = new Set(rows.flatMap(row => [row.foldedName, row.catalogueId ?? '']).filter(Boolean))
  return items.filter(item => {
    const keys = [plainName(item.name), item.catalogueId ?? ''].filter(Boolean)
    if (keys.some(key => known.has(key))) return false
    for (const key of keys) known.add(key)
    return true
  })
}

function ofOfficeOr(campaignId: string | undefined) {
  const own = campaignId === undefined ? [] : [{ campaignId }]
  return { OR: [...own, ...launched.OR] }
}

/** The row of the item: the one the office has of it already, or a new one. */
export async function ensureAnniversary(
  tx: Tx,
  officeId: string,
  item: AnniversaryItem,
  by: AddedBy,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { added } = await addAnniversaries(tx, officeId, [item], by)
  if (added[0]) return { id: added[0], isNew: true }
  const known = await tx.anniversary.findFirstOrThrow({
    where: {
      officeId,
      endedAt: null,
      AND: [
        ofOfficeOr(by.campaignId),
        {
          OR: [{ foldedName: plainName(item.name) }, ...(item.catalogueId ? [{ catalogueId: item.catalogueId }] : [])],
        },
      ],
    },
    select: { id: true },
  })
  return { id: known.id, isNew: false }
}

/** What the plan of a campaign now says of an anniversary that it brought; one the office has otherwise stays as it is. */
export async function correctAnniversary(
  tx: Tx,
  officeId: string,
  id: string,
  item: AnniversaryItem,
  by: Required<Pick<AddedBy, 'campaignId'>>,
): Promise<void> {
  const { name, calendar, month, day, originYear, statedYears, catalogueId } = item
  await tx.anniversary.updateMany({
    where: { id, officeId, campaignId: by.campaignId },
    data: {
      ...{ name, foldedName: plainName(name), calendar },
      month: month ?? null,
      day: day ?? null,
      originYear: originYear ?? null,
      statedYears: statedYears ?? null,
      catalogueId: catalogueId ?? null,
    },
  })
}

/** Switching a retired one on makes it the office's own: the catalogue's end no longer counts. */
export async function switchAnnouncement(
  tx: Tx,
  officeId: string,
  id: string,
  isAnnounced: boolean,
  isRetired: boolean,
): Promise<void> {
  await tx.anniversary.updateMany({
    where: { id, officeId },
    data: { isAnnounced, ...(isAnnounced && isRetired && { catalogueId: null }) },
  })
}

/** With a campaign only where that campaign brought it. */
export async function endAnniversary(
  tx: Tx,
  officeId: string,
  id: string,
  endedAt: Date | null,
  campaignId?: string,
): Promise<void> {
  await tx.anniversary.updateMany({ where: { id, officeId, campaignId }, data: { endedAt } })
}
