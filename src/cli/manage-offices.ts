// Making offices and codes: how an installation gets its first administrator.
import { makeLinkCode } from '../features/link/index.ts'
import { createOffice, listOffices } from '../features/office/office-store.ts'
import { membersWithKey } from '../features/roster/member-key-view.ts'
import { dayOf } from '../time/day.ts'
import { type Answer, OperatorRefusal, OperatorUsage } from './operator-answer.ts'
import type { Operator } from './operator-database.ts'

type OfficeOptions = {
  readonly name: string
  readonly parent?: string
  readonly timeZone: string
  readonly language: string
}

export async function createOfficeCommand(operator: Operator, options: OfficeOptions): Promise<Answer> {
  const { database, now, machineNow } = operator
  const { language, timeZone } = options
  const name = oneLine(options.name)
  if (name === '' || name.length > 200) throw new OperatorUsage('--name needs 1 to 200 characters.')
  if (language !== 'vi' && language !== 'en') throw new OperatorUsage('--language is vi or en.')
  if (!isTimeZone(timeZone, now)) throw new OperatorUsage(`--time-zone: “${timeZone}” is no time zone.`)
  const parentName = options.parent ? oneLine(options.parent) : undefined
  const made = await database.transaction(async tx => {
    const officeId = await createOffice(tx, { name, parentName, timeZone, language }, now)
    return { officeId, ...(await makeLinkCode(tx, { officeId, grantsAdministrator: true }, machineNow)) }
  })
  return {
    json: { officeId: made.officeId, code: made.code, expiresAt: made.expiresAt.toISOString() },
    lines: [
      `Office: ${made.officeId}`,
      `Code:   ${made.code}   (until ${made.expiresAt.toISOString()})`,
      `Whoever sends /lienket ${made.code} to the assistant in private becomes its administrator.`,
    ],
  }
}

export async function listOfficesCommand({ database }: Operator): Promise<Answer> {
  const offices = await listOffices(database.client)
  const lines = offices.map(
    office => `${office.id}  ${office.name}  (people ${office.people}, groups ${office.groups})`,
  )
  return { json: { offices }, lines: lines.length > 0 ? lines : ['There is no office yet: office create --name …'] }
}

export async function makeCodeCommand(
  { database, now, machineNow }: Operator,
  member: string,
  { office }: { readonly office?: string },
): Promise<Answer> {
  const made = await database.transaction(async tx => {
    const found = await membersWithKey(tx, member, office)
    const present = found.filter(one => one.leftOn === null || one.leftOn > dayOf(now, one.office.timeZone))
    const [only, ...more] = present
    if (!only) throw new OperatorRefusal(`Nobody on the roster has the code or e-mail address “${member}”.`)
    if (more.length > 0) {
      const places = present.map(one => `${one.office.name} (--office ${one.office.id})`).join(', ')
      throw new OperatorRefusal(`Several people have “${member}”: ${places}.`)
    }
    const code = await makeLinkCode(tx, { officeId: only.office.id, memberId: only.id }, machineNow)
    return { ...code, name: only.name }
  })
  return {
    json: { code: made.code, expiresAt: made.expiresAt.toISOString() },
    lines: [`Code for ${made.name}: ${made.code}   (until ${made.expiresAt.toISOString()}, used once)`],
  }
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function isTimeZone(zone: string, now: Date): boolean {
  try {
    dayOf(now, zone)
    return true
  } catch {
    return false
  }
}
