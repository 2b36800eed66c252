// A quick answer to a message that is just being sent waits until it is known what that message asked.

export type InFlight = {
  readonly during: <T>(chatKey: string, work: () => Promise<T>) => Promise<T>
  /** The same without waiting for it, and best effort: Zalo waits two seconds for its webhook, and not for what we say. */
  readonly aside: (chatKey: string, work: () => Promise<unknown>) => void
  /** Resolves when nothing is on its way into the chat, or after a moment. */
  readonly settled: (chatKey: string) => Promise<void>
  /** Resolves when nothing is on its way anywhere. */
  readonly idle: () => Promise<void>
}

const patienceMillis = 1_000

export function openInFlight(): InFlight {
  const underway = new Map<string, Promise<unknown>>()

  async function during<T>(chatKey: string, work: () => Promise<T>): Promise<T> {
    const doing = work()
    underway.set(chatKey, doing)
    try {
      return await doing
    } finally {
      if (underway.get(chatKey) === doing) underway.delete(chatKey)
    }
  }

  return {
    during,
    aside: (chatKey, work) => void during(chatKey, work).catch(() => undefined),
    idle: async () => void (await Promise.allSettled(underway.values())),
    settled: async chatKey => {
      const doing = underway.get(chatKey)
      if (!doing) return
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>(resolve => {
        timer = setTimeout(resolve, patienceMillis)
      })
      await Promise.race([doing.catch(() => undefined), late]).finally(() => clearTimeout(timer))
    },
  }
}
