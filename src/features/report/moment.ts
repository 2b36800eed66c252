// Which day is looked at: today as things stand, or any earlier day as they stood at its end. Pure.
import { type Day, endOfDay } from '../../time/day.ts'

export type Moment = {
  readonly office: { readonly id: string; readonly timeZone: string }
  /** The day it is. */
  readonly today: Day
  /** As it stood at the end of this day; today where left out. */
  readonly asOf?: Day
}

/** `until` is the last instant that counts; undefined means as things stand. */
export function momentOf({ office, today, asOf = today }: Moment): { readonly on: Day; readonly until?: Date } {
  return asOf < today ? { on: asOf, until: endOfDay(asOf, office.timeZone) } : { on: today }
}
