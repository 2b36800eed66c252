// What an import has to look up: the people and units its rows name, and what already stands.
import type { Tx } from '../../db/open-database.ts'
import { fold } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'
import { rosterOn } from '../roster/index.ts'
import { textKeyOf } from './judge-pledge-rows.ts'
import { standingStates } from './pledge.ts'
import type { PersonFacts, PledgeRow } from './pledge-sheet.ts'

const chunkSize = 300

type Scope = { readonly tx: Tx; readonly officeId: string; readonly on: Day }

/** The people the rows may mean; a fixed number of queries per 300 rows. */
export async function peopleNamed(
  { tx, officeId, on }: Scope,
  rows: readonly PledgeRow[],
): Promise<readonly PersonFacts[]> {
  const codes = [...new Set(rows.flatMap(({ cells }) => (cells.code ? [cells.code.toUpperCase()] : [])))]
  const names = [...new Set(rows.flatMap(({ cells }) => (!cells.code && cells.name ? [fold(cells.name)] : [])))]
  const ids = new Set<string>()
  for (let from = 0; from < Math.max(codes.length, names.length); from += chunkSize) {
    const some = { code: { in: codes.slice(from, from + chunkSize) } }
    const called = { foldedName: { in: names.slice(from, from + chunkSize) } }
    const found = await tx.member.findMany({ where: { officeId, OR: [some, called] }, select: { id: true } })
    for (const { id } of found) ids.add(id)
  }
  const people: PersonFacts[] = []
  const all = [...ids]
  for (let from = 0; from < all.length; from += chunkSize) {
    const members = await rosterOn(tx, officeId, on, { memberIds: all.slice(from, from + chunkSize) })
    for (const { id, name, code, unit, isEligible } of members)
      people.push({ id, name, code, unitId: unit?.id, isEligible })
  }
  return people
}

/** Keys of what stands for these people and for units: titles, movements and texts. */
export async function standingKeys(
  { tx, officeId }: Scope,
  campaignId: string,
  memberIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  const where = { officeId, campaignId, state: { in: [...standingStates] } }
  const read = async (whose: object) => {
    const rows = await tx.pledge.findMany({
      where: { ...where, ...whose },
      select: { activeKey: true, subject: true, memberId: true, unitId: true, kind: true, content: true },
    })
    for (const row of rows) {
      const who = { subject: row.subject, memberId: row.memberId ?? undefined, unitId: row.unitId ?? undefined }
      keys.add(row.activeKey ?? textKeyOf(campaignId, who, { kind: row.kind, content: row.content ?? undefined }))
    }
  }
  await read({ subject: 'collective' })
  for (let from = 0; from < memberIds.length; from += chunkSize)
    await read({ subject: 'individual', memberId: { in: memberIds.slice(from, from + chunkSize) } })
  return keys
}
