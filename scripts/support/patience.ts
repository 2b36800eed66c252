// Waiting for what another process does, with a limit that says what was waited for.
import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves with the first defined answer; rejects with `what` after so many seconds. */
export async function until<T>(
  what: string,
  seconds: number,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const endAt = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > endAt) throw new Error(`in ${seconds} s there was no ${what}`)
    await sleep(25)
  }
}

/** From `least` to `most` milliseconds, by chance. */
export function randomMillis(least: number, most: number): number {
  return least + Math.random() * (most - least)
}

export { sleep }
