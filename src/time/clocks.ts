// The two clocks: the machine's for leases and pacing, the calendar's (which a sandbox may move) for everything people see.

export type Clock = { readonly now: () => Date }

export const machineClock: Clock = { now: () => new Date() }

/** Real time plus an offset in milliseconds, asked for at every reading because other processes may change it. */
export function calendarClock(offsetMilliseconds: () => number): Clock {
  return { now: () => new Date(Date.now() + offsetMilliseconds()) }
}
