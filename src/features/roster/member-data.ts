// What the roster stores about a person, and how it forgets them: the name goes, the counted rows stay.
import type { Tx } from '../../db/open-database.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { type Day, dayOf } from '../../time/day.ts'
import type { DataSection } from '../feature.ts'
import { timeZoneOf } from '../office/index.ts'
import { loadMemberRecord, type MemberRecord, wipeMember } from './member-record-store.ts'
import { markLeft } from './member-store.ts'

export async function memberData(tx: Tx, officeId: string, memberId: string): Promise<readonly DataSection[]> {
  const member = await loadMemberRecord(tx, officeId, memberId)
  if (!member) return []
  const timeZone = await timeZoneOf(tx, officeId)
  return [details(member), ...spans(member), accounts(member, timeZone)].filter(section => section.rows.length > 0)
}

function details(member: MemberRecord): DataSection {
  const rows: readonly (readonly [Phrase, string | null])[] = [
    [phrase('personal-name'), member.name],
    [phrase('personal-code'), member.code],
    [phrase('personal-position'), member.position],
    [phrase('personal-phone'), member.phone],
    [phrase('personal-email'), member.email],
    [phrase('personal-language'), member.language],
  ]
  return {
    title: phrase('personal-details'),
    columns: [phrase('personal-item'), phrase('personal-value')],
    rows: rows.flatMap(([label, value]) => (value === null ? [] : [[label, value]])),
  }
}

function spans(member: MemberRecord): readonly DataSection[] {
  const period = [phrase('personal-from'), phrase('personal-to')]
  return [
    {
      title: phrase('personal-units'),
      columns: [phrase('personal-unit'), ...period],
      rows: member.memberships.map(one => [one.unit.name, ...fromTo(one)]),
    },
    {
      title: phrase('personal-roles'),
      columns: [phrase('personal-role'), ...period],
      rows: member.roles.map(one => [phrase(`role-${one.role}`), ...fromTo(one)]),
    },
    {
      title: phrase('personal-eligibility'),
      columns: [phrase('personal-eligible'), ...period, phrase('personal-reason')],
      rows: member.eligibilities.map(one => [phrase(one.isEligible ? 'yes' : 'no'), ...fromTo(one), one.reason ?? '']),
    },
  ]
}

function fromTo(span: { readonly validFrom: Day; readonly validTo: Day | null }): readonly Wordable[] {
  return [dayPhrase(span.validFrom), span.validTo ? dayPhrase(span.validTo) : '']
}

function dayPhrase(day: Day): Phrase {
  return phrase('field-day', { day: { day } })
}

function accounts(member: MemberRecord, timeZone: string): DataSection {
  const rows = member.links.map(link => [
    link.account.displayName,
    link.account.connection,
    dayPhrase(dayOf(link.linkedAt, timeZone)),
    link.endedAt ? dayPhrase(dayOf(link.endedAt, timeZone)) : '',
  ])
  const columns = [
    phrase('personal-account'),
    phrase('personal-platform'),
    phrase('personal-from'),
    phrase('personal-to'),
  ]
  return { title: phrase('personal-accounts'), columns, rows }
}

/** Leaves the roster today; contact details, reasons and account names are wiped. Who asked also replaces the name. */
export async function eraseMember(tx: Tx, officeId: string, memberId: string, now: Date): Promise<void> {
  const timeZone = await timeZoneOf(tx, officeId)
  await markLeft(tx, officeId, memberId, dayOf(now, timeZone), { now, machineNow: now })
  await wipeMember(tx, officeId, memberId)
}
