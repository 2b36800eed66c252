// One event from start to end: received, understood, decided, written and worded in a single transaction.

import type { AuditNote, Context, JobOrder, MemberFacts, OfficeContext, OfficeFacts } from './chat/context.ts'
import { deliverReply, sendHere } from './chat/deliver-reply.ts'
import type { Incoming } from './chat/incoming.ts'
import { button, choices, message } from './chat/message.ts'
import type { Outcome } from './chat/outcome.ts'
import { Refusal } from './chat/refusal.ts'
import { asReply } from './chat/reply.ts'
import { route } from './chat/router.ts'
import { type Known, officeOf, whoSpeaks } from './chat/speaker-store.ts'
import { isUniqueViolation } from './db/database-error.ts'
import { newId } from './db/new-id.ts'
import type { Tx } from './db/open-database.ts'
import { finishJob, insertJobs, type JobRow, returnToOf } from './delivery/job-store.ts'
import { enqueue, type OutgoingRow } from './delivery/outbox.ts'
import { receiveOnce, writeAudit } from './delivery/received.ts'
import { planReminders } from './delivery/schedule.ts'
import { moveGroup } from './delivery/target-store.ts'
import type { Engine } from './engine.ts'
import { phrase } from './language/translate.ts'
import { dayOf } from './time/day.ts'

/** What a transaction wants to happen besides its facts. */
type Effects = {
  readonly outgoing: OutgoingRow[]
  readonly jobs: JobOrder[]
  readonly audits: AuditNote[]
  plansChanged: boolean
  speaker: { office?: OfficeFacts; member?: MemberFacts }
}

type Work = (ctx: Context) => Promise<Outcome>

/** Handles an event of a platform; resolves when everything is committed. Rejects only if nothing was, so that the platform delivers again. */
export async function handleUpdate(engine: Engine, incoming: Incoming): Promise<Outcome> {
  return handle(engine, incoming, ctx => route(engine.table, ctx, incoming))
}

/** A finished job speaks as the one who asked for it; its row is closed in the same transaction. */
export async function handleJobResult(engine: Engine, job: JobRow, result: unknown): Promise<Outcome> {
  const kind = engine.jobKinds.find(one => one.kind === job.kind)
  if (!kind) throw new Error(`no job kind is called ${job.kind}`)
  return handle(engine, jobEvent(job), async ctx => {
    await finishJob(ctx.tx, job.id, result, engine.machineNow())
    if (result instanceof Refusal) throw result
    const reply = await kind.done(ctx, result, job.input)
    return reply ? deliverReply(ctx, asReply(reply)) : { kind: 'accepted' }
  })
}

/** The job will not succeed: the one who asked hears why. */
export async function handleJobFailure(engine: Engine, job: JobRow, refusal: Refusal): Promise<Outcome> {
  return handle(engine, jobEvent(job), async ctx => {
    await finishJob(ctx.tx, job.id, null, engine.machineNow())
    sendHere(ctx, message(refusal.phrase, ...refusal.blocks))
    return { kind: 'accepted' }
  })
}

function jobEvent(job: JobRow): Incoming {
  const content = { kind: 'text', text: '', messageKey: '', isAddressed: false } as const
  return { ...returnToOf(job), eventId: `job:${job.id}`, content }
}

async function handle(engine: Engine, incoming: Incoming, work: Work): Promise<Outcome> {
  const traceId = newId()
  try {
    return await committed(engine, incoming, traceId, work)
  } catch (error) {
    if (error instanceof Refusal) return committed(engine, incoming, traceId, ctx => refuse(ctx, incoming, error))
    if (isUniqueViolation(error)) return settleConflict(engine, incoming, traceId, work)
    if (!(error instanceof Error) || isOutage(error)) throw error
    engine.log.error({ err: error, trace: traceId, event: incoming.eventId, kind: incoming.content.kind }, 'a bug')
    return committed(engine, incoming, traceId, ctx => confess(ctx, traceId))
  }
}

/** Two events wrote the same thing at once: the second try sees what the first one wrote. */
async function settleConflict(engine: Engine, incoming: Incoming, traceId: string, work: Work): Promise<Outcome> {
  try {
    return await committed(engine, incoming, traceId, work)
  } catch (error) {
    if (error instanceof Refusal) return committed(engine, incoming, traceId, ctx => refuse(ctx, incoming, error))
    throw error
  }
}

function isOutage(error: Error): boolean {
  return error.name.startsWith('PrismaClient') || 'code' in error
}

async function committed(engine: Engine, incoming: Incoming, traceId: string, work: Work): Promise<Outcome> {
  const done = await engine.database.transaction(async tx => {
    if (!(await receiveOnce(tx, incoming, engine.machineNow())))
      return { outcome: { kind: 'duplicate' } as const, connections: [], jobs: 0 }
    if (incoming.content.kind === 'moved')
      await moveGroup(tx, incoming.connection, incoming.place.key, incoming.content.newKey)
    const effects: Effects = { outgoing: [], jobs: [], audits: [], plansChanged: false, speaker: {} }
    const ctx = await contextOf(engine, tx, incoming, traceId, effects)
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
  const envelope = { languages: engine.languages, officeId: office?.id, traceId, now, machineNow }
  await insertJobs(tx, effects.jobs, { office, machineNow }, incoming)
  if (office) await writeAudit(tx, office.id, member?.id, effects.audits, now)
  if (effects.plansChanged && office) {
    const fresh = await officeOf(tx, office.id)
    if (fresh) await planReminders(engine, tx, fresh, now)
  }
  const connections = await enqueue(tx, effects.outgoing, envelope)
  await engine.announceWork(tx, connections)
  return connections
}

async function contextOf(
  engine: Engine,
  tx: Tx,
  incoming: Incoming,
  traceId: string,
  effects: Effects,
): Promise<Context> {
  const now = engine.now()
  const known = await whoSpeaks(tx, incoming, now, engine.machineNow())
  const office = known.office ?? (known.group?.officeId ? await officeOf(tx, known.group.officeId) : undefined)
  effects.speaker = { office, member: known.member }
  return buildContext(engine, tx, incoming, traceId, effects, { ...known, office })
}

function buildContext(
  engine: Engine,
  tx: Tx,
  incoming: Incoming,
  traceId: string,
  effects: Effects,
  known: Known,
): Context {
  const { place, content } = incoming
  const platform = engine.platforms.find(one => one.connection === incoming.connection)
  const language = (place.kind === 'group' ? known.office?.language : known.language) ?? 'vi'
  const now = engine.now()
  const ctx: Context = {
    tx,
    now,
    today: dayOf(now, known.office?.timeZone ?? 'Asia/Ho_Chi_Minh'),
    machineNow: engine.machineNow(),
    languages: engine.languages,
    language,
    account: known.account,
    office: known.office,
    member: known.member,
    place: {
      connection: incoming.connection,
      chatKey: place.key,
      kind: place.kind,
      threadKey: place.threadKey,
      group: known.group,
      isGroupAdministrator: incoming.speaker.isGroupAdministrator ?? false,
      messageKey: 'messageKey' in content ? content.messageKey || undefined : undefined,
    },
    word: wordable => engine.languages.word(language, wordable),
    privateLink: payload => platform?.privateLink?.(payload),
    send: outgoing => {
      const rowId = outgoing.rowId ?? newId()
      effects.outgoing.push({ ...outgoing, rowId })
      return rowId
    },
    audit: note => void effects.audits.push(note),
    startJob: order => void effects.jobs.push(order),
    planChanged: () => {
      effects.plansChanged = true
    },
    becomes: (office, member) => {
      effects.speaker = { office, member }
      return { ...ctx, office, member, today: dayOf(now, office.timeZone) } as OfficeContext
    },
  }
  return ctx
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
