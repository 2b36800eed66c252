// The SQLite half of a Database: one connection, signals inside this process.

import type { Engine } from './database.ts'
import type { SqliteTarget } from './database-url.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { inProcessSignals } from './signals.ts'
import { sqliteAdapter } from './sqlite-connection.ts'
import { currentScope } from './transaction-scope.ts'

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
    slots: 1,
    notify,
    committed: channels => channels.forEach(signals.wake),
    listen: signals.listen,
    close,
  }
}
