// Who is certainly gone, and who only might be.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { forgetDeadLeases, holdLease } from '../../src/delivery/lease.ts'
import { isGone, nameThisProcess } from '../../src/delivery/lease-holder.ts'
import { openTestDatabase } from '../support/database.ts'

const named = (pid: number, begun = '1') => nameThisProcess().replace(/\/\d+\/\d+\/([^/]+)$/, `/${pid}/${begun}/$1`)

it('a process that runs is not gone', () => {
  expect(isGone(nameThisProcess())).toBe(false)
})

it('a process that ended is gone, and so is one whose number another process has now', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  expect(isGone(named(child.pid!))).toBe(true)
  expect(isGone(named(process.pid))).toBe(true)
})

it('of other machines, containers and unnamed processes nothing is known', () => {
  expect(isGone(named(process.pid).replace(/^./, 'x'))).toBe(false)
  expect(isGone('9f0c3f0e-6f0c-4a57-9f43-0a1e7d9f7a55')).toBe(false)
  expect(isGone('')).toBe(false)
})

it('the lease of a process that is gone is taken over at once, that of a running one is not', async () => {
  const database = await openTestDatabase()
  const running = nameThisProcess()
  const dead = named(2 ** 22 + 1)
  expect(await holdLease(database, 'ticker', dead, 15)).toBe(true)
  expect(await holdLease(database, 'ticker', running, 15)).toBe(true)
  expect(await holdLease(database, 'ticker', nameThisProcess(), 15)).toBe(false)
})

it('a restart on SQLite waits for nobody who is dead or of an earlier container, but leaves a second process its leases', async () => {
  const database = await openTestDatabase()
  const earlierContainer = named(process.pid).replace(/^./, 'x')
  await holdLease(database, 'ticker', earlierContainer, 15)
  await holdLease(database, 'sender:talk', nameThisProcess(), 15)
  await forgetDeadLeases(database)
  const kept = (await database.client.lease.findMany()).map(({ name }) => name)
  expect(kept.sort()).toEqual(database.kind === 'sqlite' ? ['sender:talk'] : ['sender:talk', 'ticker'])
})
