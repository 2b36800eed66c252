// Lays a reading out as a draft for the office: every item with its value, its passage and the reader's doubt.
import type { Evidence, PlanReading, TargetItem } from '../reading/plan-reading.ts'
import { anniversaryOf, deadlineOf, periodOf, phaseOf, targetOf, titleOf } from './draft-values.ts'
import { type Group, type PlanDraft, type PlanItem, unknownPeriod, type ValueOf } from './plan-item.ts'

/** What stands without a passage of its own: the year a plan does not name in so many words. */
const unsure = 0.5

export function draftOf(reading: PlanReading): PlanDraft {
  const { number, issuedOn, issuer, roles } = reading
  return {
    origin: {
      ...(number && { number }),
      ...(issuedOn && { issuedOn }),
      ...(issuer && { issuer: issuer.name }),
      ...(issuer?.signerRole && { signerRole: issuer.signerRole }),
      ...(issuer?.signerName && { signerName: issuer.signerName }),
    },
    items: itemsOf(reading),
    roles: roles.map(({ body, duties }) => ({ body, duties })),
    bodies: {},
  }
}

function itemsOf(reading: PlanReading): readonly PlanItem[] {
  const { title, theme, phases, obligations, undatedDuties, anniversaries, movements } = reading
  const period = periodOf(reading)
  const time = period ?? unknownTime(reading)
  return [
    made('title', 1, titleOf(title), title === null ? undefined : { quote: title, place: 0, sureness: 1 }),
    made(
      'period',
      1,
      period ?? unknownPeriod,
      reading.year === null ? { quote: '', place: 0, sureness: unsure } : undefined,
    ),
    ...(theme ? [made('theme', 1, theme.text, theme)] : []),
    ...(reading.basis ? [made('basis', 1, reading.basis.text, reading.basis)] : []),
    ...phases.map((phase, index) => made('phase', index + 1, phaseOf(phase), phase)),
    ...targetItems([...reading.targets, ...reading.initiatives]),
    ...[...obligations, ...undatedDuties].map((one, index) => made('deadline', index + 1, deadlineOf(one), one)),
    ...anniversaries.map((one, index) => made('anniversary', index + 1, anniversaryOf(one, time), one)),
    ...movements.map(({ name, period: span, ...one }, index) =>
      made('movement', index + 1, { name, ...(span && { period: span.replace(/\s*-\s*/u, ' - ') }) }, one),
    ),
  ]
}

/** Where a plan names no year, its days are taken to be of the year it was issued in. */
function unknownTime({ issuedOn }: PlanReading) {
  const year = issuedOn?.slice(0, 4) ?? '2000'
  return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
}

/** A campaign nests one level: what is "trong đó" of something nested belongs to the same outer target. */
function targetItems(targets: readonly TargetItem[]): readonly PlanItem[] {
  const idAt = new Map(targets.map((target, index) => [target.place, idOf('target', index + 1)]))
  return targets.map((target, index) => {
    const isShared = targets.some(other => other !== target && other.quote === target.quote)
    const item = made('target', index + 1, targetOf(target, isShared), target)
    const outer = outermost(target, targets)
    const parentId = outer === target ? undefined : idAt.get(outer.place)
    return parentId ? { ...item, parentId } : item
  })
}

function outermost(target: TargetItem, targets: readonly TargetItem[]): TargetItem {
  const parent = targets.find(one => one.place === target.parentPlace && one.place < target.place)
  return parent ? outermost(parent, targets) : target
}

function idOf(group: Group, number: number): string {
  return `${group}-${number}`
}

function made<G extends Group>(group: G, number: number, value: ValueOf<G>, evidence?: Evidence): PlanItem {
  const { quote, place, sureness } = evidence ?? {}
  const known = quote !== undefined && place !== undefined && sureness !== undefined
  // One value of one group: the union is put together here and nowhere else.
  return {
    group,
    id: idOf(group, number),
    value,
    read: value,
    ...(known && { evidence: { quote, place, sureness } }),
  } as unknown as PlanItem
}
