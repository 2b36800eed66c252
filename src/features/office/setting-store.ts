// The office's stored settings and its own particulars.
import type { Tx } from '../../db/open-database.ts'

export async function settingsOf(tx: Tx, officeId: string): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.officeSetting.findMany({ where: { officeId } })
  return Object.fromEntries(rows.map(row => [row.key, row.value]))
}

export async function saveSetting(
  tx: Tx,
  officeId: string,
  key: string,
  value: string,
  changedById: string,
  now: Date,
): Promise<void> {
  const change = { value, changedAt: now, changedById }
  await tx.officeSetting.upsert({
    where: { officeId_key: { officeId, key } },
    create: { officeId, key, ...change },
    update: change,
  })
}

/** The default holds again, also when a later version changes it. */
export async function clearSetting(tx: Tx, officeId: string, key: string): Promise<void> {
  await tx.officeSetting.deleteMany({ where: { officeId, key } })
}

export async function profileOf(tx: Tx, officeId: string): Promise<Readonly<Record<string, string>>> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId } })
  return { 'office-name': office.name, 'office-parent': office.parentName ?? '', 'office-language': office.language }
}

export async function saveProfile(tx: Tx, officeId: string, key: string, value: string): Promise<void> {
  const data =
    key === 'office-name' ? { name: value } : key === 'office-parent' ? { parentName: value } : { language: value }
  await tx.office.update({ where: { id: officeId }, data })
}
