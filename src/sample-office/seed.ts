// The sample office of the sandbox: written once into an empty database, so that a newcomer finds people to play and groups to talk in.
import { z } from 'zod'
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/open-database.ts'
import type { Engine } from '../engine.ts'
import { fold } from '../language/vietnamese.ts'
import { addGroup } from '../platforms/sandbox/sandbox-chat-store.ts'
import officeData from './data/office.json' with { type: 'json' }

/** Where the calendar clock of the sandbox begins. */
export const sampleClockStart = new Date('2022-01-25T08:00:00+07:00')

const roles = ['unitContact', 'unitHead', 'officer', 'leader', 'union', 'administrator'] as const
const shape = z.object({
  name: z.string(),
  parentName: z.string(),
  group: z.string(),
  units: z.array(z.string()),
  people: z.array(
    z.object({
      name: z.string(),
      unit: z.number(),
      position: z.string(),
      roles: z.array(z.enum(roles)),
      isUnlinked: z.boolean().default(false),
    }),
  ),
  strangers: z.array(z.object({ name: z.string(), note: z.string(), phone: z.string() })),
})

type Sample = z.infer<typeof shape>
const servingSince = '2021-12-01'

/** False when the database has an office already: then nothing is written. */
export async function seedSampleOffice(engine: Engine): Promise<boolean> {
  const sample = shape.parse(officeData)
  return engine.database.transaction(async tx => {
    if ((await tx.office.count()) > 0) return false
    const at = engine.now()
    const officeId = newId()
    await tx.office.create({ data: { id: officeId, name: sample.name, parentName: sample.parentName, createdAt: at } })
    const unitIds = await addUnits(tx, officeId, sample, at)
    for (const [index, person] of sample.people.entries())
      await addPerson(tx, officeId, unitIds[person.unit]!, index, person, at)
    for (const stranger of sample.strangers)
      await tx.sandboxPerson.create({ data: { key: `s-${newId()}`, ...stranger } })
    return true
  })
}

async function addUnits(tx: Tx, officeId: string, sample: Sample, at: Date): Promise<readonly string[]> {
  await bindGroup(tx, { key: 'g-office', title: sample.group, officeId }, at)
  const ids: string[] = []
  for (const [ordinal, name] of sample.units.entries()) {
    const id = newId()
    ids.push(id)
    await tx.unit.create({ data: { id, officeId, name, foldedName: fold(name), ordinal } })
    await bindGroup(tx, { key: `g-unit-${ordinal + 1}`, title: name, officeId, unitId: id }, at)
  }
  return ids
}

async function bindGroup(
  tx: Tx,
  group: { readonly key: string; readonly title: string; readonly officeId: string; readonly unitId?: string },
  at: Date,
): Promise<void> {
  const { key, title, officeId, unitId = null } = group
  await addGroup(tx, group)
  await tx.chatGroup.create({
    data: { id: newId(), connection: 'sandbox', remoteId: key, title, officeId, unitId, boundAt: at, lastSeenAt: at },
  })
}

async function addPerson(
  tx: Tx,
  officeId: string,
  unitId: string,
  index: number,
  person: Sample['people'][number],
  at: Date,
): Promise<void> {
  const id = newId()
  const { name, position } = person
  const code = `SNV${String(index + 1).padStart(3, '0')}`
  const phone = `0912000${100 + index}`
  const dated = { officeId, memberId: id, validFrom: servingSince, recordedAt: at }
  await tx.member.create({ data: { id, officeId, code, name, foldedName: fold(name), position, phone, createdAt: at } })
  await tx.unitMembership.create({ data: { id: newId(), unitId, ...dated } })
  for (const role of person.roles) await tx.roleAssignment.create({ data: { id: newId(), role, ...dated } })
  if (person.isUnlinked) return
  const accountId = newId()
  const seen = { displayName: name, privateChatKey: id, lastSeenAt: at }
  await tx.chatAccount.create({ data: { id: accountId, connection: 'sandbox', remoteId: id, ...seen } })
  await tx.link.create({
    data: { id: newId(), officeId, accountId, memberId: id, proof: 'sample', linkedAt: at, lastUsedAt: at },
  })
}
