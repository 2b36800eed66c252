// The SQLite half of a Database: one file, signals inside this process.

import type { Engine } from './database.ts'
import type { SqliteTarget } from './database-url.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { inProcessSignals } from './signals.ts'
import { sqliteAdapter } from './sqlite-adapter.ts'
import { currentScope } from './transaction-scope.ts'

// Transactions run one after the other; those that wait at the database are synced together.
const mostWaiting = 32

export function openSqlite({ file }: SqliteTarget, isDurable: boolean): Engine {
  const client = new PrismaClient({ adapter: sqliteAdapter(file, isDurable ? 'full' : 'off') })
  const signals = inProcessSignals()

  async function notify(_tx: unknown, channel: string): Promise<void> {
    const scope = currentScope()
    if (!scope) throw new Error('notify belongs inside database.transaction')
    scope.channels.add(channel)
  }

  async function close(): Promise<void> {
    await signals.close()
    await client.$disconnect()
  }

  return {
    client,
    slots: mostWaiting,
    // One transaction at a time is all there is.
    lock: async () => {},
    notify,
    committed: channels => channels.forEach(signals.wake),
    listen: signals.listen,
    close,
  }
}
