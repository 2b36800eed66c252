// What is stored about a person outside any feature: half-filled forms, messages, the audit trail, requests to be erased.
import type { Tx } from '../../db/open-database.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { dayOf, timeOf } from '../../time/day.ts'
import type { DataSection } from '../feature.ts'
import { timeZoneOf } from '../office/index.ts'
import { erasuresOf, linkedAccountIds } from './erasure-store.ts'

export async function keptData(tx: Tx, officeId: string, memberId: string): Promise<readonly DataSection[]> {
  const timeZone = await timeZoneOf(tx, officeId)
  const instant = (at: Date) =>
    phrase('privacy-instant', { time: timeOf(at, timeZone), day: { day: dayOf(at, timeZone) } })
  const forms = await tx.form.findMany({ where: { ownerKey: memberId, state: 'open' }, orderBy: { openedAt: 'asc' } })
  const requests = await erasuresOf(tx, officeId, memberId)
  const sections: readonly DataSection[] = [
    {
      title: phrase('privacy-forms'),
      columns: [phrase('privacy-form'), phrase('privacy-changed')],
      rows: forms.map(form => [phrase(`command-${form.command}`), instant(form.changedAt)]),
    },
    {
      title: phrase('privacy-requests'),
      columns: [phrase('privacy-requested'), phrase('privacy-state')],
      rows: requests.map(request => [instant(request.requestedAt), phrase(`privacy-state-${request.state}`)]),
    },
    {
      title: phrase('privacy-traces'),
      columns: [phrase('privacy-trace'), phrase('privacy-rows')],
      rows: await traces(tx, officeId, memberId),
    },
  ]
  return sections.filter(section => section.rows.length > 0)
}

async function traces(tx: Tx, officeId: string, memberId: string): Promise<readonly (readonly Wordable[])[]> {
  const accountIds = await linkedAccountIds(tx, officeId, memberId)
  const messages = await tx.outgoingMessage.count({
    where: { officeId, OR: [{ toMemberId: memberId }, { toAccountId: { in: [...accountIds] } }] },
  })
  const entries = await tx.auditEntry.count({ where: { officeId, actorId: memberId } })
  return [
    [phrase('privacy-messages'), phrase('field-number', { value: messages })],
    [phrase('privacy-audit'), phrase('field-number', { value: entries })],
  ]
}
