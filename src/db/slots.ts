// A queue for a few places, first come first served, so that waiting happens here and not inside a database's time limits.

export type Slots = {
  /** Resolves when a place is free and taken. */
  readonly take: () => Promise<void>
  readonly give: () => void
  /** How many wait for a place. */
  readonly waiting: () => number
  /** Takes a place for as long as `work` lasts. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
}

export function makeSlots(count: number): Slots {
  const waiting: (() => void)[] = []
  let free = count

  async function take(): Promise<void> {
    if (free === 0) return new Promise(resolve => waiting.push(resolve))
    free -= 1
  }

  function give(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  async function run<T>(work: () => Promise<T>): Promise<T> {
    await take()
    try {
      return await work()
    } finally {
      give()
    }
  }

  return { take, give, waiting: () => waiting.length, run }
}
