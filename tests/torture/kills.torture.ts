// Killed at random instants or asked to stop, the program loses nothing and says twice only what was in flight.
import { describe } from 'vitest'
import { gracefulStop } from '../../scripts/torture/graceful-stop.ts'
import { killBroadcast } from '../../scripts/torture/kill-broadcast.ts'
import { killForms } from '../../scripts/torture/kill-forms.ts'
import { killMigrations } from '../../scripts/torture/kill-migrations.ts'
import { killReminders } from '../../scripts/torture/kill-reminders.ts'
import { survives, survivesOnPostgres } from './sample.ts'

describe('on SQLite', () => {
  survives(killForms('sqlite', 'polling'))
  survives(killBroadcast('sqlite'))
  survives(killMigrations('sqlite'))
  survives(gracefulStop('sqlite'))
})

describe('on PostgreSQL', () => {
  survivesOnPostgres(killForms('postgresql', 'webhook'))
  survivesOnPostgres(killReminders('postgresql'))
})
