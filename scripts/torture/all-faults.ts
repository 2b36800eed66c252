// The list of everything that is tried; what needs PostgreSQL is left out where it does not answer.
import type { Fault } from './fault.ts'
import { killBroadcast } from './kill-broadcast.ts'
import { killForms } from './kill-forms.ts'
import { killMigrations } from './kill-migrations.ts'
import { killReminders } from './kill-reminders.ts'
import type { DatabaseKind } from './place.ts'

export function allFaults({ postgres }: { readonly postgres: boolean }): readonly Fault[] {
  const kinds: readonly DatabaseKind[] = postgres ? ['sqlite', 'postgresql'] : ['sqlite']
  return [
    ...kinds.flatMap(kind => [
      killForms(kind, 'polling'),
      killForms(kind, 'webhook'),
      killBroadcast(kind),
      killReminders(kind),
      killMigrations(kind),
    ]),
  ]
}
