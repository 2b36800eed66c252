// A clock that tests move by hand, so that a year of deadlines passes in a second.
import type { Clock } from '../../src/time/clocks.ts'

export type HandClock = Clock & {
  readonly set: (at: Date | string) => void
  readonly advance: (by: {
    readonly days?: number
    readonly hours?: number
    readonly minutes?: number
    readonly seconds?: number
  }) => void
}

/** `start` is an instant, such as `2022-01-25T08:00:00+07:00`. */
export function handClock(start: Date | string): HandClock {
  let at = instantOf(start)
  return {
    now: () => new Date(at),
    set: next => {
      at = instantOf(next)
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      at = new Date(at.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
    },
  }
}

function instantOf(at: Date | string): Date {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not an instant: ${String(at)}`)
  return instant
}
