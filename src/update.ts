// One event from start to end: received, understood, decided, written and worded in a single transaction.
import { checkAccess } from './chat/access.ts'
import { cleanIncoming } from './chat/clean-incoming.ts'
import type { Context } from './chat/context.ts'
import { sendHere } from './chat/deliver-reply.ts'
import type { Incoming } from './chat/incoming.ts'
import { button, choices, message } from './chat/message.ts'
import type { Outcome } from './chat/outcome.ts'
import { Refusal } from './chat/refusal.ts'
import { answer, route } from './chat/router.ts'
import { officeOf } from './chat/speaker-store.ts'
import { contextOf, type Effects, noEffects } from './context-of.ts'
import { isDatabaseDown, isUniqueViolation } from './db/database-error.ts'
import { newId } from './db/new-id.ts'
import type { Tx } from './db/open-database.ts'
import { finishJob, insertJobs, type JobRow, returnToOf } from './delivery/job-store.ts'
import { enqueue } from './delivery/outbox.ts'
import { AlreadyReceived, receiveOnce, writeAudit } from './delivery/received.ts'
import { planReminders } from './delivery/schedule.ts'
import { moveGroup } from './delivery/target-store.ts'
import type { Engine } from './engine.ts'
import { phrase } from './language/translate.ts'

type Work = (ctx: Context) => Promise<Outcome>

/** Handles an event of a platform; resolves when everything is committed. Rejects only if nothing was, so that the platform delivers again. */
export async function handleUpdate(engine: Engine, incoming: Incoming): Promise<Outcome> {
  const cleaned = cleanIncoming(incoming)
  const startedAt = Date.now()
  const trace = cleaned.trace ?? newId()
  const outcome = await handle(engine, cleaned, trace, ctx => route(engine.table, ctx, cleaned))
  const { connection, eventId: event, content } = cleaned
  const millis = Date.now() - startedAt
  engine.metrics.updated(connection, outcome.kind, millis / 1000)
  engine.log.info({ trace, connection, event, kind: content.kind, outcome: outcome.kind, millis }, 'update')
  return outcome
}

/** A finished job speaks as the one who asked for it; its row is closed in the same transaction. */
export async function handleJobResult(engine: Engine, job: JobRow, result: unknown): Promise<Outcome> {
  const kind = engine.jobKinds.find(one => one.kind === job.kind)
  if (!kind) throw new Error(`no job kind is called ${job.kind}`)
  const work: Work = async ctx => {
    const isOfOffice = job.officeId === null || ctx.office?.id === job.officeId
    if (!isOfOffice) throw new Refusal(phrase('form-button-expired'))
    if (kind.access) checkAccess(kind.access, ctx)
    const reply = await kind.done(ctx, result, job.input)
    return reply ? answer(engine.table, ctx, reply) : { kind: 'accepted' }
  }
  return handle(engine, jobEvent(job), traceOf(job), work, tx => finishJob(tx, job.id, engine.machineNow()))
}

/** The job will not succeed: the one who asked hears why. */
export async function handleJobFailure(engine: Engine, job: JobRow, refusal: Refusal): Promise<Outcome> {
  const work: Work = async ctx => {
    sendHere(ctx, message(refusal.phrase, ...refusal.blocks))
    return { kind: 'accepted' }
  }
  return handle(engine, jobEvent(job), traceOf(job), work, tx => finishJob(tx, job.id, engine.machineNow()))
}

/** What a job answers belongs to the event that asked for it. */
function traceOf(job: JobRow): string {
  return returnToOf(job).traceId ?? newId()
}

function jobEvent(job: JobRow): Incoming {
  const content = { kind: 'text', text: '', messageKey: '', isAddressed: false } as const
  return { ...returnToOf(job), eventId: `job:${job.id}`, content }
}

/** `always` is written whatever becomes of the work: a refused job is finished all the same. */
async function handle(
  engine: Engine,
  incoming: Incoming,
  traceId: string,
  work: Work,
  always?: (tx: Tx) => Promise<unknown>,
): Promise<Outcome> {
  const commit = (doing: Work) => committed(engine, incoming, traceId, doing, always).catch(asDuplicate)
  try {
    return await commit(work)
  } catch (error) {
    if (isDatabaseDown(error)) throw error
    if (error instanceof Refusal) return refused(engine, incoming, commit, error)
    // Two events wrote the same thing at once: the second try sees what the first one wrote.
    if (isUniqueViolation(error)) return settle(engine, incoming, traceId, commit, work)
    return confessOrDrop(engine, incoming, traceId, commit, error)
  }
}

function asDuplicate(error: unknown): Outcome {
  if (error instanceof AlreadyReceived) return { kind: 'duplicate' }
  throw error
}

type Commit = (doing: Work) => Promise<Outcome>

function refused(engine: Engine, incoming: Incoming, commit: Commit, refusal: Refusal): Promise<Outcome> {
  engine.metrics.refused(incoming.connection)
  return commit(ctx => refuse(ctx, incoming, refusal))
}

async function settle(
  engine: Engine,
  incoming: Incoming,
  traceId: string,
  commit: Commit,
  work: Work,
): Promise<Outcome> {
  try {
    return await commit(work)
  } catch (error) {
    if (isDatabaseDown(error)) throw error
    if (error instanceof Refusal) return refused(engine, incoming, commit, error)
    return confessOrDrop(engine, incoming, traceId, commit, error)
  }
}

/** A bug is answered with a code that is also in the log; an event that cannot even be answered must not block those behind it. */
async function confessOrDrop(
  engine: Engine,
  incoming: Incoming,
  traceId: string,
  commit: Commit,
  cause: unknown,
): Promise<Outcome> {
  const { eventId, content } = incoming
  engine.log.error({ err: cause, trace: traceId, event: eventId, kind: content.kind }, 'a bug')
  engine.metrics.failed(incoming.connection)
  try {
    return await commit(ctx => confess(ctx, traceId))
  } catch (error) {
    if (isDatabaseDown(error)) throw error
    engine.log.error({ err: error, trace: traceId, event: eventId }, 'an event is dropped: it cannot be answered')
    return { kind: 'accepted' }
  }
}

async function committed(
  engine: Engine,
  incoming: Incoming,
  traceId: string,
  work: Work,
  always?: (tx: Tx) => Promise<unknown>,
): Promise<Outcome> {
  const done = await engine.database.transaction(async tx => {
    await receiveOnce(engine.database, tx, incoming, engine.machineNow())
    if (incoming.content.kind === 'moved') {
      await moveGroup(tx, incoming.connection, incoming.place.key, incoming.content.newKey)
      return { outcome: { kind: 'accepted' } as const, connections: [], jobs: 0 }
    }
    const effects = noEffects()
    const ctx = await contextOf(engine, tx, incoming, effects)
    await always?.(tx)
    const outcome = await work(ctx)
    const connections = await applyEffects(engine, tx, incoming, traceId, effects)
    return { outcome, connections, jobs: effects.jobs.length }
  })
  engine.wake(done.connections)
  if (done.jobs > 0) engine.wakeJobs()
  return done.outcome
}

async function applyEffects(engine: Engine, tx: Tx, incoming: Incoming, traceId: string, effects: Effects) {
  const now = engine.now()
  const machineNow = engine.machineNow()
  const { office, member } = effects.speaker
  const home = effects.audits.length > 0 ? undefined : effects.home
  const envelope = { languages: engine.languages, officeId: office?.id, traceId, now, machineNow, home }
  const { connection, place, speaker } = incoming
  const returnTo = { connection, place, speaker, voice: effects.voice, traceId }
  await insertJobs(tx, effects.jobs, { office, machineNow }, returnTo)
  if (office) await writeAudit(tx, office.id, member?.id, effects.audits, now)
  if (effects.plansChanged && office) {
    const fresh = await officeOf(tx, office.id)
    if (fresh) await planReminders(engine, tx, fresh, now)
  }
  const connections = await enqueue(tx, effects.outgoing, envelope)
  await engine.announceWork(tx, connections)
  return connections
}

/** A refused button answers the one who pressed; everything else is answered in the chat. */
async function refuse(ctx: Context, incoming: Incoming, refusal: Refusal): Promise<Outcome> {
  const isPress = incoming.content.kind === 'press' || incoming.content.kind === 'answers'
  const sentence = ctx.word(refusal.phrase)
  if (isPress && refusal.blocks.length === 0 && sentence.length <= 200)
    return { kind: 'accepted', notice: sentence, isAlert: true }
  sendHere(ctx, message(refusal.phrase, ...refusal.blocks))
  return { kind: 'accepted' }
}

async function confess(ctx: Context, traceId: string): Promise<Outcome> {
  sendHere(
    ctx,
    message(
      phrase('bug-apology', { code: traceId.slice(-9).toUpperCase() }),
      choices(button(phrase('button-help'), 'command', { command: 'help' })),
    ),
  )
  return { kind: 'accepted' }
}
