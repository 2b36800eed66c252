// An office's anniversaries as they are read.
import type { Tx } from '../../db/open-database.ts'
import { type Day, yearOf } from '../../time/day.ts'
import { type AnniversaryFacts, isAnnounced, type Occurrence, occurrencesBetween } from './anniversary.ts'
import { catalogueEntry } from './catalogue.ts'

type Row = Awaited<ReturnType<Tx['anniversary']['findFirstOrThrow']>>
type Phases = ReadonlyMap<string, NonNullable<AnniversaryFacts['phase']>>

/** Those that only a draft names wait for its launch. */
export const launched = { OR: [{ campaignId: null }, { campaign: { state: { not: 'draft' as const } } }] }

export async function anniversariesOf(tx: Tx, officeId: string): Promise<readonly AnniversaryFacts[]> {
  const rows = await tx.anniversary.findMany({
    where: { officeId, endedAt: null, ...launched },
    orderBy: [{ foldedName: 'asc' }, { createdAt: 'desc' }],
  })
  // Two plans that name the same day mean the same anniversary: the later one says which phase it belongs to.
  const once = rows.filter((row, index) => row.foldedName !== rows[index - 1]?.foldedName)
  const phases = await phasesNaming(tx, officeId, once)
  return once.map(row => asAnniversary(row, phases))
}

/** Of these rows, the ids of those that have ended. */
export async function endedAnniversaries(tx: Tx, officeId: string, ids: readonly string[]): Promise<readonly string[]> {
  const where = { officeId, id: { in: [...ids] }, endedAt: { not: null } }
  const rows = await tx.anniversary.findMany({ where, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** Also one that was removed, to take that back. */
export async function anniversaryById(
  tx: Tx,
  officeId: string,
  id: string,
): Promise<{ readonly anniversary: AnniversaryFacts; readonly isRemoved: boolean } | undefined> {
  const row = await tx.anniversary.findFirst({ where: { id, officeId } })
  if (!row) return undefined
  return {
    anniversary: asAnniversary(row, await phasesNaming(tx, officeId, [row])),
    isRemoved: row.endedAt !== null,
  }
}

/** What is announced from the first to the last day, in order. */
export async function announcedBetween(
  tx: Tx,
  officeId: string,
  firstOn: Day,
  lastOn: Day,
): Promise<readonly Occurrence[]> {
  return occurrencesBetween(await anniversariesOf(tx, officeId), firstOn, lastOn).filter(isAnnounced)
}

export type PhaseFacts = {
  readonly campaignId: string
  readonly ordinal: number
  readonly name: string
  readonly startsOn: Day
  readonly endsOn: Day
}

/** The phases of running campaigns, to which anniversaries may belong. */
export async function runningPhases(tx: Tx, officeId: string): Promise<readonly PhaseFacts[]> {
  return tx.phase.findMany({
    where: { officeId, endedAt: null, campaign: { state: 'running' } },
    orderBy: [{ campaignId: 'asc' }, { ordinal: 'asc' }],
    select: { campaignId: true, ordinal: true, name: true, startsOn: true, endsOn: true },
  })
}

async function phasesNaming(tx: Tx, officeId: string, rows: readonly Row[]): Promise<Phases> {
  const campaignIds = rows.flatMap(row => (row.campaignId && row.phaseOrdinal !== null ? [row.campaignId] : []))
  if (campaignIds.length === 0) return new Map()
  const phases = await tx.phase.findMany({
    where: { officeId, endedAt: null, campaignId: { in: [...new Set(campaignIds)] } },
    include: { campaign: { select: { year: true } } },
  })
  return new Map(
    phases.map(({ campaignId, ordinal, name, startsOn, endsOn, campaign }) => [
      `${campaignId}:${ordinal}`,
      { name, startsOn, endsOn, year: campaign.year || yearOf(startsOn) },
    ]),
  )
}

function asAnniversary(row: Row, phases: Phases): AnniversaryFacts {
  const entry = catalogueEntry(row.catalogueId)
  return {
    id: row.id,
    name: row.name,
    calendar: row.calendar,
    month: row.month ?? undefined,
    day: row.day ?? undefined,
    originYear: row.originYear ?? undefined,
    isAnnounced: row.isAnnounced,
    catalogueId: row.catalogueId ?? undefined,
    category: entry?.category,
    retiredFrom: entry?.retiredFrom ?? undefined,
    phase: phases.get(`${row.campaignId}:${row.phaseOrdinal}`),
  }
}
