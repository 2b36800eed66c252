// Offices themselves: made by the operator, listed for the operator.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Language } from '../../language/translate.ts'

export type NewOffice = {
  readonly name: string
  /** The authority it belongs to, as it stands above its name on a paper. */
  readonly parentName?: string
  readonly timeZone?: string
  readonly language?: Language
}

/** An empty office; everything else has sensible defaults. Returns its id. */
export async function createOffice(tx: Tx, office: NewOffice, now: Date): Promise<string> {
  const id = newId()
  await tx.office.create({
    data: {
      id,
      name: office.name,
      parentName: office.parentName ?? null,
      timeZone: office.timeZone ?? 'Asia/Ho_Chi_Minh',
      language: office.language ?? 'vi',
      createdAt: now,
    },
  })
  return id
}

export type OfficeLine = {
  readonly id: string
  readonly name: string
  readonly people: number
  readonly groups: number
}

export async function listOffices(tx: Pick<Tx, 'office'>): Promise<readonly OfficeLine[]> {
  const rows = await tx.office.findMany({
    orderBy: { createdAt: 'asc' },
    include: {
      _count: {
        select: { members: { where: { leftOn: null, erasedAt: null } }, chatGroups: { where: { removedAt: null } } },
      },
    },
  })
  return rows.map(({ id, name, _count }) => ({ id, name, people: _count.members, groups: _count.chatGroups }))
}

export async function timeZoneOf(tx: Tx, officeId: string): Promise<string> {
  return (await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { timeZone: true } })).timeZone
}

/** Taken first by what must not happen twice at once: a last administrator given up, two imports, one day added by two. */
export async function lockOffice(tx: Tx, officeId: string): Promise<void> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { name: true } })
  await tx.office.update({ where: { id: officeId }, data: { name: office.name } })
}
