// Who wants to know that a message appeared or changed: the open pages, and a request that waits for its own effects.

/** Ids only: listeners read what they may see. */
export type SandboxChange = { readonly chatKey: string; readonly messageId: string }
export type SandboxEvent =
  | ({ readonly kind: 'message' } & SandboxChange)
  | { readonly kind: 'clock' }
  | { readonly kind: 'people' }

export type SandboxFeed = {
  readonly publish: (event: SandboxEvent) => void
  /** Returns how to stop. `listener` must not throw. */
  readonly subscribe: (listener: (event: SandboxEvent) => void) => () => void
}

/** Within one process: the sandbox is served by the process that sends for it. */
export function openSandboxFeed(): SandboxFeed {
  const listeners = new Set<(event: SandboxEvent) => void>()
  return {
    publish: event => {
      for (const listener of listeners) listener(event)
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The messages that appeared or changed while `work` ran, each once, oldest change first. */
export async function changesDuring<T>(
  feed: SandboxFeed,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly changes: readonly SandboxChange[] }> {
  const changes = new Map<string, SandboxChange>()
  const stop = feed.subscribe(event => {
    if (event.kind === 'message') changes.set(event.messageId, event)
  })
  try {
    const result = await work()
    return { result, changes: [...changes.values()] }
  } finally {
    stop()
  }
}
