// Transactions of one SQLite connection, one after the other, with one sync to disk for those that wait: a sync costs more than the work.
import { setImmediate as pause } from 'node:timers/promises'
import type { Slots } from './slots.ts'
import { rollBack, type SqliteConnection, whenNotBusy } from './sqlite-connection.ts'
import { isInTransaction } from './sqlite-driver.ts'

/** One transaction's part of what is synced together. It ends with `commit` or `undo`, once. */
export type Part = {
  /** Runs a statement of this part. */
  readonly run: <T>(statement: () => Promise<T>) => Promise<T>
  /** Resolves when everything of this part is on the disk; rejects when nothing of it is. */
  readonly commit: () => Promise<void>
  readonly undo: () => Promise<void>
}

export type CommitGroups = {
  readonly begin: () => Promise<Part>
  /** Runs what cannot be part of a transaction. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

type Group = {
  readonly startedAt: number
  readonly synced: Promise<void>
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
  parts: number
  failure?: unknown
}

/** So many, or so long, at most: the first one's answer waits for the last one. */
const mostTogether = 16
const longestMillis = 50

/** `turn` has one place: whoever holds it may use the connection. */
export function openCommitGroups(connection: SqliteConnection, turn: Slots): CommitGroups {
  let open: Group | undefined

  async function begin(): Promise<Part> {
    await turn.take()
    try {
      open ??= await beginGroup(connection)
      await connection.executeScript('SAVEPOINT part')
    } catch (error) {
      if (open) await end(open)
      turn.give()
      throw error
    }
    open.parts += 1
    return partOf(open)
  }

  function partOf(group: Group): Part {
    let isOver = false

    /** Some errors end the transaction by themselves: nothing more may run, and nothing of it is kept. */
    async function run<T>(statement: () => Promise<T>): Promise<T> {
      if (group.failure !== undefined) throw group.failure
      try {
        return await statement()
      } catch (error) {
        if (!isInTransaction(connection)) group.failure = error
        throw error
      }
    }

    async function leave(script: string): Promise<void> {
      isOver = true
      await run(() => connection.executeScript(script)).catch(error => {
        group.failure ??= error
      })
      await passOn(group)
    }

    return {
      run: statement => (isOver ? Promise.reject(new Error('This transaction is over')) : run(statement)),
      commit: async () => {
        if (isOver) return
        await leave('RELEASE part')
        return group.synced
      },
      undo: async () => {
        if (!isOver) await leave('ROLLBACK TO part; RELEASE part')
      },
    }
  }

  /** The next one in the queue joins; without one, everything is synced now. */
  async function passOn(group: Group): Promise<void> {
    // The driver never waits: without a pause no request would be read or answered while transactions follow one another.
    await pause()
    const isRoomLeft = group.parts < mostTogether && Date.now() - group.startedAt < longestMillis
    if (!isRoomLeft || turn.waiting() === 0 || group.failure !== undefined) await end(group)
    turn.give()
  }

  async function end(group: Group): Promise<void> {
    open = undefined
    try {
      if (group.failure !== undefined) throw group.failure
      await connection.executeScript('COMMIT')
      group.resolve()
    } catch (error) {
      await rollBack(connection)
      group.reject(error)
    }
  }

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    await turn.take()
    try {
      if (open) await end(open)
      return await whenNotBusy(work)
    } finally {
      turn.give()
    }
  }

  return { begin, alone }
}

async function beginGroup(connection: SqliteConnection): Promise<Group> {
  // IMMEDIATE: a transaction that reads first and writes later would be refused after another process wrote.
  await whenNotBusy(() => connection.executeScript('BEGIN IMMEDIATE'))
  let resolve = () => {}
  let reject: Group['reject'] = () => {}
  const synced = new Promise<void>((kept, lost) => {
    resolve = kept
    reject = lost
  })
  synced.catch(() => {})
  return { startedAt: Date.now(), synced, resolve, reject, parts: 0 }
}
