// The list of everything that is tried; what needs PostgreSQL is left out where it does not answer.

import type { DatabaseKind } from '../support/place.ts'
import { postgresPrograms } from '../support/postgres-cluster.ts'
import { apiFault, lostChats } from './api-faults.ts'
import { clockJumps } from './clock-faults.ts'
import { diskIsFull, mayMount, postgresStops, sqliteIsLocked, wrongSchemas } from './database-faults.ts'
import type { Fault } from './fault.ts'
import { gracefulStop } from './graceful-stop.ts'
import { hostileUpdates, repeatedUpdates } from './hostile-updates.ts'
import { killBroadcast } from './kill-broadcast.ts'
import { killForms } from './kill-forms.ts'
import { killMigrations } from './kill-migrations.ts'
import { killReminders } from './kill-reminders.ts'
import { severalProcesses } from './several-processes.ts'
import { spreadBroadcast } from './spread-broadcast.ts'

const apiFaults = ['429', '500', '502', 'dropBefore', 'dropAfter', 'hang', '401', 'malformed'] as const

export function allFaults({ postgres }: { readonly postgres: boolean }): readonly Fault[] {
  const kinds: readonly DatabaseKind[] = postgres ? ['sqlite', 'postgresql'] : ['sqlite']
  return [
    ...kinds.flatMap(kind => [
      killForms(kind, 'polling'),
      killForms(kind, 'webhook'),
      killBroadcast(kind),
      killReminders(kind),
      killMigrations(kind),
      gracefulStop(kind),
      lostChats(kind),
      wrongSchemas(kind),
      clockJumps(kind),
      repeatedUpdates(kind),
    ]),
    ...kinds.flatMap(kind => apiFaults.map(fault => apiFault(fault, kind))),
    hostileUpdates('sqlite'),
    sqliteIsLocked(),
    ...(mayMount() ? [diskIsFull()] : []),
    ...(postgresPrograms() ? [postgresStops()] : []),
    ...(postgres ? [severalProcesses('polling'), severalProcesses('webhook'), spreadBroadcast()] : []),
  ]
}
