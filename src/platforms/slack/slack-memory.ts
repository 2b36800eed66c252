// Remembers answers for a while, so that a name is asked once and not with every message.

export type Memory<T> = {
  readonly get: (key: string) => Promise<T>
  readonly forget: (key: string) => void
}

const most = 5_000

/** Failures are not remembered. */
export function remembering<T>(millis: number, ask: (key: string) => Promise<T>): Memory<T> {
  const known = new Map<string, { readonly until: number; readonly answer: Promise<T> }>()
  return {
    get: key => {
      const before = known.get(key)
      if (before && before.until > Date.now()) return before.answer
      if (known.size >= most) known.clear()
      const answer = ask(key)
      known.set(key, { until: Date.now() + millis, answer })
      answer.catch(() => known.delete(key))
      return answer
    },
    forget: key => void known.delete(key),
  }
}
