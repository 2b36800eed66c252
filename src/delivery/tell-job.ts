// A job that a reminder asked for is finished: what it found goes out, in the transaction that closes its row.
import { officeOf } from '../chat/speaker-store.ts'
import { newId } from '../db/new-id.ts'
import type { Engine } from '../engine.ts'
import { enqueueNotices } from './enqueue-notices.ts'
import { finishJob, type JobRow, returnToOf } from './job-store.ts'
import { planEnv } from './schedule.ts'

/** Said once, however often the job ran. */
export async function tellJobResult(engine: Engine, job: JobRow, result: unknown): Promise<void> {
  const { officeId } = job
  const kind = engine.jobKinds.find(one => one.kind === job.kind)
  const now = engine.now()
  const connections = await engine.database.transaction(async tx => {
    if (!(await finishJob(tx, job.id, engine.machineNow()))) return []
    const office = officeId === null ? undefined : await officeOf(tx, officeId)
    if (!office || !kind?.tell) return []
    const notices = await kind.tell(await planEnv(engine, tx, office, now), result, job.input)
    const where = { officeId: office.id, traceId: returnToOf(job).traceId ?? newId(), now }
    return enqueueNotices(
      engine,
      tx,
      where,
      notices.map(notice => ({ ...notice, kind: job.kind, isLate: false })),
    )
  })
  engine.wake(connections)
}

/** Nobody waits for it: the log says why. */
export async function dropScheduledJob(engine: Engine, job: JobRow): Promise<void> {
  await engine.database.transaction(tx => finishJob(tx, job.id, engine.machineNow()))
}
