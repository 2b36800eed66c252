// A quick answer to a message that is just being sent waits until it is known what that message asked.

export type InFlight = {
  readonly during: <T>(chatKey: string, work: () => Promise<T>) => Promise<T>
  /** Resolves when nothing is on its way into the chat, or after a moment. */
  readonly settled: (chatKey: string) => Promise<void>
}

const patienceMillis = 1_000

export function openInFlight(): InFlight {
  const underway = new Map<string, Promise<unknown>>()
  return {
    during: async (chatKey, work) => {
      const doing = work()
      underway.set(chatKey, doing)
      try {
        return await doing
      } finally {
        if (underway.get(chatKey) === doing) underway.delete(chatKey)
      }
    },
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
