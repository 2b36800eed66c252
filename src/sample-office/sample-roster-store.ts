// The sample office's units, people and groups: invented names, and accounts to play them with.
import { z } from 'zod'
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/open-database.ts'
import { fold } from '../language/vietnamese.ts'
import { sandboxConnection } from '../platforms/sandbox/sandbox.ts'
import { addGroup } from '../platforms/sandbox/sandbox-chat-store.ts'
import rosterData from './data/roster.json' with { type: 'json' }

const person = z.object({
  code: z.string(),
  name: z.string(),
  /** Place in the list of units. */
  unit: z.int(),
  position: z.string(),
  roles: z.array(z.enum(['unitContact', 'unitHead', 'officer', 'leader', 'union', 'administrator'])),
  phone: z.string(),
  holdsPost: z.boolean(),
  servingSince: z.string().optional(),
  notEligible: z.object({ reason: z.string(), from: z.string(), to: z.string().optional() }).optional(),
  /** Somebody not linked yet can play how one links an account. */
  isLinked: z.boolean().default(true),
})

const shape = z.object({
  office: z.string(),
  parent: z.string(),
  group: z.string(),
  /** What stands on its papers, by the settings' keys. */
  papers: z.record(z.string(), z.string()),
  servingSince: z.string(),
  units: z.array(z.string()),
  people: z.array(person),
  strangers: z.array(z.object({ name: z.string(), note: z.string(), phone: z.string() })),
})

type Person = z.infer<typeof person>
type Whose = { readonly officeId: string; readonly at: Date }

export async function addSampleRoster(tx: Tx, officeId: string, at: Date): Promise<void> {
  const roster = shape.parse(rosterData)
  const whose = { officeId, at }
  await tx.office.create({
    data: { id: officeId, name: roster.office, parentName: roster.parent, createdAt: at },
  })
  await tx.officeSetting.createMany({
    data: Object.entries(roster.papers).map(([key, value]) => ({ officeId, key, value, changedAt: at })),
  })
  await bindGroup(tx, whose, { key: 'g-office', title: roster.group })
  const unitIds: string[] = []
  for (const [ordinal, name] of roster.units.entries()) unitIds.push(await addUnit(tx, whose, name, ordinal))
  for (const one of roster.people)
    await addPerson(tx, whose, { servingSince: roster.servingSince, ...one }, unitIds[one.unit]!)
  for (const stranger of roster.strangers) await tx.sandboxPerson.create({ data: { key: `s-${newId()}`, ...stranger } })
}

async function addUnit(tx: Tx, whose: Whose, name: string, ordinal: number): Promise<string> {
  const id = newId()
  await tx.unit.create({ data: { id, officeId: whose.officeId, name, foldedName: fold(name), ordinal } })
  await bindGroup(tx, whose, { key: `g-unit-${ordinal + 1}`, title: name, unitId: id })
  return id
}

async function bindGroup(
  tx: Tx,
  { officeId, at }: Whose,
  group: { readonly key: string; readonly title: string; readonly unitId?: string },
): Promise<void> {
  const { key, title, unitId = null } = group
  await addGroup(tx, { ...group, officeId })
  const seen = { boundAt: at, lastSeenAt: at }
  await tx.chatGroup.create({
    data: { id: newId(), connection: sandboxConnection, remoteId: key, title, officeId, unitId, ...seen },
  })
}

async function addPerson(tx: Tx, { officeId, at }: Whose, one: Person, unitId: string): Promise<void> {
  const id = newId()
  const { code, name, position, phone, holdsPost, notEligible, servingSince = '' } = one
  const own = { officeId, memberId: id, recordedAt: at }
  const dated = { ...own, validFrom: servingSince }
  await tx.member.create({
    data: { id, officeId, code, name, foldedName: fold(name), position, phone, holdsPost, createdAt: at },
  })
  await tx.unitMembership.create({ data: { id: newId(), unitId, ...dated } })
  await tx.roleAssignment.createMany({ data: one.roles.map(role => ({ id: newId(), role, ...dated })) })
  if (notEligible) {
    const { reason, from: validFrom, to: validTo } = notEligible
    await tx.eligibility.create({ data: { id: newId(), ...own, isEligible: false, reason, validFrom, validTo } })
  }
  if (one.isLinked) await linkAccount(tx, { officeId, at }, id, name)
}

/** In the sandbox a member's own id is the key of account and private chat. */
async function linkAccount(tx: Tx, { officeId, at }: Whose, memberId: string, displayName: string): Promise<void> {
  const accountId = newId()
  const chat = { connection: sandboxConnection, remoteId: memberId, privateChatKey: memberId }
  await tx.chatAccount.create({ data: { id: accountId, ...chat, displayName, lastSeenAt: at } })
  await tx.link.create({
    data: { id: newId(), officeId, accountId, memberId, proof: 'sample', linkedAt: at, lastUsedAt: at },
  })
}
