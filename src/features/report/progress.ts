// How the units stand with one report, counted. Pure.
import type { Standing } from './report.ts'

export type ProgressCounts = {
  readonly total: number
  readonly handedIn: number
  readonly inTime: number
  readonly late: number
  readonly accepted: number
  readonly waitingForHead: number
  readonly sentBack: number
  /** Neither handed in, nor waiting, nor sent back. */
  readonly missing: number
  readonly overdue: number
  /** Need not hand it in: left out of the total. */
  readonly excused: number
}

export function countsOf(standings: readonly Standing[]): ProgressCounts {
  const count = (holds: (one: Standing) => boolean) => standings.filter(holds).length
  const isIn = ({ status }: Standing) => status === 'submitted' || status === 'accepted'
  return {
    total: standings.length - count(({ status }) => status === 'excused'),
    handedIn: count(isIn),
    inTime: count(one => isIn(one) && !one.isLate),
    late: count(one => one.isLate),
    accepted: count(({ status }) => status === 'accepted'),
    waitingForHead: count(({ status }) => status === 'draft'),
    sentBack: count(({ status }) => status === 'sentBack'),
    missing: count(({ status }) => status === 'missing'),
    overdue: count(one => one.isOverdue),
    excused: count(({ status }) => status === 'excused'),
  }
}
