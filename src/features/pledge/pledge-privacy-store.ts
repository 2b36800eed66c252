// What is stored about a person's pledges, and how their words are erased while the counted rows stay.
import type { Prisma, Tx } from '../../db/open-database.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import type { DataSection } from '../feature.ts'
import { timeZoneOf } from '../office/index.ts'
import { pledgeStates } from './pledge.ts'
import { kindName, objectOf, stateWords } from './pledge-message.ts'
import { pledgesWhere } from './pledge-view.ts'

export async function pledgeData(tx: Tx, officeId: string, memberId: string): Promise<readonly DataSection[]> {
  const timeZone = await timeZoneOf(tx, officeId)
  const scope = { tx, officeId, on: '9999-12-31' }
  const pledges = await pledgesWhere(scope, { memberId, subject: 'individual', states: pledgeStates })
  const versions = await tx.pledgeVersion.findMany({
    where: { officeId, pledge: { memberId } },
    orderBy: { id: 'asc' },
    include: { pledge: { select: { code: true } } },
  })
  const day = (at: Date) => phrase('field-day', { day: { day: dayOf(at, timeZone) } })
  return [
    {
      title: phrase('pledge-data'),
      columns: [
        phrase('pledge-code'),
        phrase('pledge-campaign'),
        phrase('pledge-kind'),
        phrase('pledge-what'),
        phrase('pledge-commitment'),
        phrase('pledge-registered-on'),
        phrase('pledge-state'),
        phrase('pledge-sent-back-why'),
      ],
      rows: pledges.map(pledge => [
        pledge.code,
        pledge.campaignTitle,
        kindName(pledge.kind),
        objectOf(pledge),
        pledge.commitment ?? '',
        day(pledge.registeredAt),
        stateWords(pledge),
        pledge.sendBackReason ?? '',
      ]),
    },
    {
      title: phrase('pledge-data-history'),
      columns: [
        phrase('pledge-code'),
        phrase('pledge-data-change'),
        phrase('pledge-data-day'),
        phrase('pledge-content'),
        phrase('pledge-commitment'),
        phrase('pledge-reason'),
      ],
      rows: versions.map(version => {
        const texts = textsIn(version.snapshot)
        return [
          version.pledge.code,
          phrase(`pledge-change-${version.change}`),
          day(version.recordedAt),
          texts.content ?? '',
          texts.commitment ?? '',
          version.reason ?? '',
        ]
      }),
    },
  ]
}

function textsIn(snapshot: unknown): { readonly content?: string; readonly commitment?: string } {
  if (typeof snapshot !== 'object' || snapshot === null) return {}
  const read = (name: string) => {
    const value: unknown = Object.entries(snapshot).find(([key]) => key === name)?.[1]
    return typeof value === 'string' ? value : undefined
  }
  return { content: read('content'), commitment: read('commitment') }
}

/** Titles and movements stay, so that no figure changes; what the person wrote goes, in every version. */
export async function erasePledges(tx: Tx, officeId: string, memberId: string): Promise<void> {
  await tx.pledge.updateMany({
    where: { officeId, memberId },
    data: { content: null, commitment: null, sendBackReason: null },
  })
  const versions = await tx.pledgeVersion.findMany({ where: { officeId, pledge: { memberId } } })
  for (const { id, snapshot } of versions) {
    const kept = Object.entries(snapshot ?? {}).filter(([name]) => name !== 'content' && name !== 'commitment')
    const data = { snapshot: Object.fromEntries(kept) as Prisma.InputJsonObject, reason: null }
    await tx.pledgeVersion.update({ where: { id }, data })
  }
}
