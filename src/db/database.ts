// What the rest of the program may do with the database, and what the two engines below must offer for it.
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'
import type { OnNotify } from './signals.ts'

export type { Prisma }

export type Tx = Prisma.TransactionClient

export type Database = {
  readonly kind: 'sqlite' | 'postgresql'
  /** For what needs no transaction; throws when used inside one. */
  readonly client: PrismaClient
  /**
   * Everything `work` does through `tx` is committed together, or nothing when it throws. `work` may run up to four times (a lost
   * conflict), so it touches nothing but `tx`. SQLite does one at a time; waiting for a turn has no time limit, a turn has 30 s.
   */
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /**
   * Until this transaction ends no other one gets past the same key: what concerns one chat goes one after the other. The first thing a
   * transaction does.
   */
  readonly lock: (tx: Tx, key: string) => Promise<void>
  /** Wakes the listeners of `channel` once this transaction is committed; of all processes on PostgreSQL, of this one on SQLite. */
  readonly notify: (tx: Tx, channel: string) => Promise<void>
  /** `onNotify` must not throw; it is also called when a notification may have been missed. Returns how to stop. */
  readonly listen: (channel: string, onNotify: OnNotify) => Promise<() => void>
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>
  /** Lets running transactions end, refuses further ones, releases files and connections. */
  readonly close: () => Promise<void>
}

/** What differs between the two: `slots` is how many transactions may run at once. */
export type Engine = {
  readonly client: PrismaClient
  readonly slots: number
  readonly lock: (tx: Tx, key: string) => Promise<void>
  readonly notify: (tx: Tx, channel: string) => Promise<void>
  readonly committed: (channels: ReadonlySet<string>) => void
  readonly listen: (channel: string, onNotify: OnNotify) => Promise<() => void>
  readonly close: () => Promise<void>
}
