// What the program depends on misbehaves: the API, the database, the disk, the clock, the people.
import { describe, it } from 'vitest'
import { postgresPrograms } from '../../scripts/support/postgres-cluster.ts'
import { apiFault, lostChats } from '../../scripts/torture/api-faults.ts'
import { clockJumps } from '../../scripts/torture/clock-faults.ts'
import {
  diskIsFull,
  mayMount,
  postgresStops,
  sqliteIsLocked,
  wrongSchemas,
} from '../../scripts/torture/database-faults.ts'
import { hostileUpdates, repeatedUpdates } from '../../scripts/torture/hostile-updates.ts'
import { severalProcesses } from '../../scripts/torture/several-processes.ts'
import { survives, survivesOnPostgres } from './sample.ts'

describe('the API', () => {
  survives(apiFault('429', 'sqlite'))
  survivesOnPostgres(apiFault('dropAfter', 'postgresql'))
  survivesOnPostgres(lostChats('postgresql'))
})

describe('the database', () => {
  survives(sqliteIsLocked())
  survives(wrongSchemas('sqlite'))
  if (mayMount()) survives(diskIsFull())
  else it.skip('the disk is full (left out: this user may not mount a small disk)', () => {})
  if (postgresPrograms()) survives(postgresStops())
  else it.skip('PostgreSQL stops and starts again (left out: it is not installed)', () => {})
})

describe('several processes', () => {
  survivesOnPostgres(severalProcesses('webhook'))
})

describe('the clock and the people', () => {
  survives(clockJumps('sqlite'))
  survives(repeatedUpdates('sqlite'))
  survives(hostileUpdates('sqlite'))
})
