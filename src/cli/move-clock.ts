// Moves the calendar clock from outside: what falls due is worded and queued here, and sent by the running program.
import { pino } from 'pino'
import { openApp } from '../app.ts'
import { officeOf } from '../chat/speaker-store.ts'
import { planReminders } from '../delivery/schedule.ts'
import type { Engine } from '../engine.ts'
import { features } from '../features/index.ts'
import { listOffices } from '../features/office/office-store.ts'
import { isDay } from '../time/day.ts'
import { type Answer, OperatorRefusal, OperatorUsage } from './operator-answer.ts'
import type { Operator } from './operator-database.ts'

const instantForm = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u

/** Undefined for what is no instant: also for 30 February, which JavaScript takes for 2 March. */
function instantOf(text: string): Date | undefined {
  const on = instantForm.exec(text)?.[1]
  const at = new Date(text)
  return on && isDay(on) && !Number.isNaN(at.getTime()) ? at : undefined
}

export async function moveClockCommand({ config, database, now }: Operator, text: string): Promise<Answer> {
  const target = instantOf(text)
  if (!target) throw new OperatorUsage(`“${text}” is no instant such as 2022-07-07T08:00:00+07:00.`)
  if (!config.clockIsFree)
    throw new OperatorRefusal('The clock moves only where every platform is on this machine, or only the sandbox runs.')
  // Without platforms nothing is sent here: the rows wait for the program that holds the connections.
  const log = pino({ level: config.logLevel }, process.stderr)
  const app = await openApp({ database, features, platforms: [], log, webAddress: config.publicUrl })
  try {
    const fired = target < now ? await moveBack(app.engine, target) : await app.moveClock(target)
    return {
      json: { now: target.toISOString(), fired },
      lines: [`The clock shows ${target.toISOString()}; ${fired} reminders fell due.`],
    }
  } finally {
    await app.stop()
  }
}

/** Nothing is fired on the way back; what was planned follows the new day. */
async function moveBack(engine: Engine, target: Date): Promise<number> {
  await engine.setNow(target)
  for (const { id } of await listOffices(engine.database.client)) {
    await engine.database.transaction(async tx => {
      const office = await officeOf(tx, id)
      if (office) await planReminders(engine, tx, office, target)
    })
  }
  return 0
}
