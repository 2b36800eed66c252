// The sample office of the sandbox: written once into an empty database, so that a newcomer finds people to play and a campaign that runs.
import { officeOf } from '../chat/speaker-store.ts'
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/open-database.ts'
import { planReminders } from '../delivery/schedule.ts'
import type { Engine } from '../engine.ts'
import { startSampleCampaign } from './sample-campaign.ts'
import { addSampleRoster } from './sample-roster-store.ts'

/** Where the calendar clock of the sandbox begins: the plan follows a directive of 19/01/2022. */
export const sampleClockStart = new Date('2022-01-25T08:00:00+07:00')

/** False when the database has an office already: then nothing is written. */
export async function seedSampleOffice(engine: Engine): Promise<boolean> {
  const connections = await engine.database.transaction(tx => seed(engine, tx))
  if (!connections) return false
  engine.wake(connections)
  return true
}

/** Returns the connections through which the launch goes out. */
async function seed(engine: Engine, tx: Tx): Promise<readonly string[] | undefined> {
  if ((await tx.office.count()) > 0) return undefined
  const now = engine.now()
  const officeId = newId()
  await addSampleRoster(tx, officeId, now)
  const office = await officeOf(tx, officeId)
  if (!office) throw new Error('the sample office could not be written')
  const connections = await startSampleCampaign(engine, tx, office)
  await planReminders(engine, tx, office, now)
  await engine.announceWork(tx, connections)
  return connections
}
