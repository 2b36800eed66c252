// The people who answer for reports, by unit and rank, and whether they are there today.
import type { Role } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { awayOn } from '../absence/index.ts'
import { reachAmong } from '../link/index.ts'
import { type RosterMember, rosterOn } from '../roster/index.ts'
import type { Line, Person, Presence } from './next-in-line.ts'

type Where = { readonly tx: Tx; readonly office: { readonly id: string }; readonly today: Day }

export type Staff = {
  readonly lineOf: (unitId: string) => Line
  readonly officers: () => readonly Person[]
  readonly roleOf: (memberId: string) => RosterMember | undefined
}

const roles = ['unitContact', 'unitHead', 'officer', 'leader'] as const satisfies readonly Role[]

export async function staffOn({ tx, office, today }: Where): Promise<Staff> {
  const people = await rosterOn(tx, office.id, today, { roles })
  const away = await awayOn(tx, office.id, today)
  const reach = await reachAmong(
    tx,
    office.id,
    people.map(({ id }) => id),
  )
  const presenceOf = (id: string): Presence => {
    const lastOn = away.get(id)
    return lastOn === undefined
      ? (reach.get(id) ?? { kind: 'unreachable', why: 'notLinked' })
      : { kind: 'away', lastOn }
  }
  const asPerson = ({ id, name }: RosterMember): Person => ({ id, name, presence: presenceOf(id) })
  const holding = (role: Role, unitId?: string) =>
    people.filter(one => one.roles.includes(role) && (unitId === undefined || one.unit?.id === unitId)).map(asPerson)
  const whole = { office: holding('officer'), leader: holding('leader') }
  return {
    lineOf: unitId => ({ contact: holding('unitContact', unitId), head: holding('unitHead', unitId), ...whole }),
    officers: () => whole.office,
    roleOf: id => people.find(one => one.id === id),
  }
}
