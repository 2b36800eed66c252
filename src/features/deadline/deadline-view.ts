// Deadlines as they are read: the office's own, and those that follow from campaigns, so that nobody enters them twice.
import type { Tx } from '../../db/open-database.ts'
import { phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { type CampaignFacts, campaignsIn, closingAhead, type PhaseFacts, phasesOf } from '../campaign/index.ts'
import type { DeadlineFacts, Extension, StatedDay } from './deadline.ts'

const withParts = {
  units: true,
  doneUnits: { select: { unitId: true } },
  waitsFor: { select: { earlierId: true } },
  extensions: { where: { endedAt: null }, orderBy: { recordedAt: 'asc' } },
} as const

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** Those of a draft wait for its launch. */
const launched = { OR: [{ campaignId: null }, { campaign: { state: { not: 'draft' as const } } }] }

function rowsOf(tx: Tx, officeId: string, which: typeof launched | { readonly campaignId: string } = launched) {
  return tx.deadline.findMany({
    where: { officeId, ...which },
    include: withParts,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** What the plan of a campaign asks for, also of a draft, also done and cancelled; its closings are its phases'. */
export async function deadlinesOfCampaign(
  tx: Tx,
  officeId: string,
  campaignId: string,
): Promise<readonly DeadlineFacts[]> {
  const rows = await rowsOf(tx, officeId, { campaignId })
  const names = await unitNames(tx, officeId)
  return rows.filter(row => row.kind === 'obligation').map(row => asDeadline(row, names))
}

/**
 * All of an office's deadlines, also those done and cancelled; registration days only while they lie ahead. The closings
 * are those of running campaigns unless told otherwise.
 */
export async function allDeadlines(
  tx: Tx,
  officeId: string,
  today: Day,
  states: readonly CampaignFacts['state'][] = ['running'],
): Promise<readonly DeadlineFacts[]> {
  const rows = await rowsOf(tx, officeId)
  const campaigns = await campaignsIn(tx, officeId, states)
  const phases: PhaseFacts[] = []
  for (const campaign of campaigns) phases.push(...(await phasesOf(tx, officeId, campaign.id)))
  const names = await unitNames(tx, officeId)
  const own = rows.filter(row => row.kind !== 'phaseClosing').map(row => asDeadline(row, names))
  const closings = phases.flatMap(phase => {
    const row = rows.find(one => one.id === phase.id)
    return asClosing(phase, row, names)
  })
  return [
    ...own,
    ...closings,
    ...campaigns.filter(one => one.state === 'running').flatMap(campaign => registrationDays(campaign, today)),
  ]
}

/** What is still open, the earliest first by the day that counts for all. */
export async function openDeadlines(tx: Tx, officeId: string, today: Day): Promise<readonly DeadlineFacts[]> {
  const all = await allDeadlines(tx, officeId, today)
  return all.filter(one => one.state === 'open')
}

export async function deadlineById(
  tx: Tx,
  officeId: string,
  id: string,
  today: Day,
): Promise<DeadlineFacts | undefined> {
  const all = await allDeadlines(tx, officeId, today)
  return all.find(one => one.id === id)
}

async function unitNames(tx: Tx, officeId: string): Promise<ReadonlyMap<string, string>> {
  const units = await tx.unit.findMany({ where: { officeId }, select: { id: true, name: true } })
  return new Map(units.map(unit => [unit.id, unit.name]))
}

function asDeadline(row: Row, names: ReadonlyMap<string, string>): DeadlineFacts {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    what: row.what,
    toWhom: row.toWhom ?? undefined,
    through: row.through ?? undefined,
    stated: asStated(row),
    units: row.units.map(({ unitId }) => ({ id: unitId, name: names.get(unitId) ?? '' })),
    extensions: row.extensions.map(one => asExtension(one, names)),
    isReport: row.isReport,
    ...chainOf(row),
  }
}

function chainOf(row: Row | undefined): Pick<DeadlineFacts, 'doneUnitIds' | 'waitsFor'> {
  return {
    doneUnitIds: row?.doneUnits.map(({ unitId }) => unitId) ?? [],
    waitsFor: row?.waitsFor.map(({ earlierId }) => earlierId) ?? [],
  }
}

/** The campaign says when; a row exists only once the closing was extended, done or cancelled. */
function asClosing(
  { id, name, closing }: PhaseFacts,
  row: Row | undefined,
  names: ReadonlyMap<string, string>,
): readonly DeadlineFacts[] {
  if (!closing) return []
  const { wording, statedOn, effectiveLastOn } = closing
  return [
    {
      id,
      kind: 'phaseClosing',
      state: row?.state ?? 'open',
      what: phrase('deadline-closing', { closing: closingAhead(closing), phase: name }),
      stated: { wording, statedOn, effectiveLastOn },
      units: [],
      extensions: row?.extensions.map(one => asExtension(one, names)) ?? [],
      isReport: true,
      ...chainOf(row),
    },
  ]
}

function asStated(row: {
  wording: StatedDay['wording']
  statedOn: string
  startsOn?: string | null
  effectiveLastOn: string
}): StatedDay {
  const { wording, statedOn, effectiveLastOn } = row
  return { wording, statedOn, effectiveLastOn, ...(row.startsOn ? { startsOn: row.startsOn } : {}) }
}

function asExtension(row: Row['extensions'][number], names: ReadonlyMap<string, string>): Extension {
  const unitId = row.unitId ?? undefined
  return { ...asStated(row), unitId, unitName: unitId && names.get(unitId), reason: row.reason ?? undefined }
}

function registrationDays(campaign: CampaignFacts, today: Day): readonly DeadlineFacts[] {
  const { opensOn, dueOn, lockedOn } = campaign
  const days = [
    ['opens', opensOn],
    ['due', dueOn],
    ['locked', lockedOn === dueOn ? undefined : lockedOn],
  ] as const
  return days.flatMap(([which, on]) => {
    // What has opened is no day to come any more.
    if (on === undefined || on < today || (which === 'opens' && on === today)) return []
    const stated = { wording: 'by', statedOn: on, effectiveLastOn: on } as const
    return {
      id: `${which}-${campaign.id}`,
      kind: 'registration' as const,
      state: 'open' as const,
      what: phrase(`deadline-registration-${which}`, { campaign: campaign.title }),
      stated,
      isOpening: which === 'opens',
      units: [],
      extensions: [],
      isReport: false,
      doneUnitIds: [],
      waitsFor: [],
    }
  })
}
