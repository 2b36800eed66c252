// The log of nudges: when, to whom, about which units, by which channel, reached or not; read from the outgoing rows.
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { addDays, instantAt } from '../../time/day.ts'
import { type DeliveryLine, deliveryLines } from '../log/index.ts'
import { type NudgeAbout, nudgesIn, nudgesOf } from './nudge-log.ts'

export type NudgeLine = DeliveryLine & Pick<NudgeAbout, 'step' | 'unitIds' | 'dutyKey'>

type Scope = {
  readonly tx: Tx
  readonly office: { readonly id: string; readonly timeZone: string }
  readonly today: Day
}

/** As long as messages are kept. */
const daysBack = 400
const mostRows = 5_000

/** Newest first; of one report, or of all. */
export async function nudgeLines({ tx, office, today }: Scope, dutyKey?: string): Promise<readonly NudgeLine[]> {
  const from = instantAt(addDays(today, -daysBack), '00:00', office.timeZone)
  const before = instantAt(addDays(today, 1), '00:00', office.timeZone)
  const about = dutyKey === undefined ? 'nudge:' : nudgesOf(dutyKey)
  const rows = await deliveryLines(tx, office.id, { from, before, about, take: mostRows })
  const lines = rows.flatMap(row =>
    nudgesIn(row.about ?? '')
      .filter(one => dutyKey === undefined || one.dutyKey === dutyKey)
      .map(one => ({ ...row, ...one })),
  )
  return lines.toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** When each unit was last nudged for this report, in the order of the units' ids as they come. */
export async function lastNudgedAt(scope: Scope, dutyKey: string): Promise<ReadonlyMap<string, Date>> {
  const lines = await nudgeLines(scope, dutyKey)
  const reached = lines.filter(({ state, step }) => state === 'sent' && step !== 'count')
  return new Map(reached.toReversed().flatMap(({ unitIds, at }) => unitIds.map(id => [id, at] as const)))
}
