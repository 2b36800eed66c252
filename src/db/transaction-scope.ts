// Knows whether the running code is inside a transaction, so that bypassing it fails at once instead of hanging or lying.
import { AsyncLocalStorage } from 'node:async_hooks'

type TransactionScope = { isOpen: boolean; readonly channels: Set<string> }

const scopes = new AsyncLocalStorage<TransactionScope>()

/** The transaction this code runs in; undefined outside one, and in what a finished one left running. */
export function currentScope(): TransactionScope | undefined {
  const scope = scopes.getStore()
  return scope?.isOpen ? scope : undefined
}

/** Runs `work` inside a new scope; `channels` collects whom to tell after the commit. */
export async function runInScope<T>(channels: Set<string>, work: () => Promise<T>): Promise<T> {
  const scope: TransactionScope = { isOpen: true, channels }
  try {
    return await scopes.run(scope, work)
  } finally {
    scope.isOpen = false
  }
}

/** Throws inside a transaction: on SQLite the statement would wait for its own transaction, on PostgreSQL it would not see it. */
export function refuseInsideTransaction(): void {
  if (currentScope())
    throw new Error('Inside a transaction use its tx: the client outside it would wait for it forever')
}
