// Runs waiting jobs, a few at a time, and hands their results back.
import { Refusal } from '../chat/refusal.ts'
import type { Engine } from '../engine.ts'
import { phrase } from '../language/translate.ts'
import { findFile, saveFile } from './file-store.ts'
import type { JobTools } from './job.ts'
import { claimJob, failJob, type JobRow, returnToOf } from './job-store.ts'

export type JobRunner = {
  readonly wake: () => void
  readonly idle: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** How results come back; given from outside, since updates stand above jobs. */
export type Settle = {
  readonly done: (job: JobRow, result: unknown) => Promise<unknown>
  readonly failed: (job: JobRow, refusal: Refusal) => Promise<unknown>
}

export function openJobRunner(engine: Engine, holder: string, settle: Settle): JobRunner {
  let running: Promise<void> | undefined
  let isWanted = false
  let isStopping = false

  async function run(): Promise<void> {
    while (isWanted && !isStopping) {
      isWanted = false
      for (;;) {
        const job = await claimJob(engine.database, holder, engine.machineNow())
        if (!job || isStopping) break
        await runJob(engine, job, settle)
      }
    }
  }

  function wake(): void {
    isWanted = true
    running ??= run()
      .catch(error => engine.log.error({ err: error }, 'jobs could not be run'))
      .finally(() => {
        running = undefined
        if (isWanted && !isStopping) wake()
      })
  }

  return {
    wake,
    idle: async () => {
      while (running) await running
    },
    stop: async () => {
      isStopping = true
      await running
    },
  }
}

async function runJob(engine: Engine, job: JobRow, settle: Settle): Promise<void> {
  const kind = engine.jobKinds.find(one => one.kind === job.kind)
  const startedAt = Date.now()
  const trace = returnToOf(job).traceId
  try {
    if (!kind) throw new Error(`no job kind is called ${job.kind}`)
    const result = await kind.work(job.input, toolsFor(engine, job))
    await settle.done(job, result)
    engine.log.info({ trace, job: job.id, kind: job.kind, millis: Date.now() - startedAt }, 'job')
  } catch (error) {
    if (error instanceof Refusal) return void (await settle.failed(job, error))
    engine.log.error({ err: error, trace, job: job.id, kind: job.kind, attempts: job.attempts }, 'a job failed')
    const isOver = await failJob(engine.database, job, String(error), engine.machineNow())
    if (isOver) await settle.failed(job, new Refusal(phrase('bug-apology', { code: job.id.slice(-9).toUpperCase() })))
  }
}

function toolsFor(engine: Engine, job: JobRow): JobTools {
  const { connection, voice } = returnToOf(job)
  const officeId = job.officeId ?? undefined
  const platform = engine.platforms.find(one => one.connection === connection)
  const { database } = engine
  return {
    officeId,
    machineNow: engine.machineNow(),
    now: engine.now(),
    word: wordable => engine.languages.word(voice, wordable),
    wordIn: language => wordable => engine.languages.word(language, wordable),
    read: query => database.transaction(query),
    readFile: async fileId => {
      const file = await findFile(database, officeId, fileId)
      if (!file) throw new Refusal(phrase('job-file-gone'))
      return file
    },
    saveFile: file => database.transaction(tx => saveFile(tx, file, officeId, engine.machineNow())),
    download: async file => {
      if (!platform) throw new Error(`no platform for ${connection}`)
      return platform.download(file)
    },
    privateLink: payload => platform?.privateLink?.(payload),
  }
}
