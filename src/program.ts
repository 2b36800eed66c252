// The whole program from its configuration to its stop: migrations, database, application, web server, platforms.
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { type App, openApp } from './app.ts'
import { commandMenu } from './chat/command.ts'
import type { Config } from './config.ts'
import { applyMigrations } from './db/apply-migrations.ts'
import { openDatabase } from './db/open-database.ts'
import { forgetDeadLeases } from './delivery/lease.ts'
import { nextDueAt } from './delivery/reminder-store.ts'
import { features } from './features/index.ts'
import { openPlatforms } from './platforms/index.ts'
import { mountSandbox } from './platforms/sandbox/sandbox-routes.ts'
import type { SandboxControls } from './platforms/sandbox/sandbox-talk.ts'
import { startPlatforms } from './platforms/start-platforms.ts'
import { sampleClockStart, seedSampleOffice } from './sample-office/seed.ts'
import { calendarFeedRoutes } from './web/calendar-feed.ts'
import { filePages } from './web/file-pages.ts'
import { mountMetrics } from './web/metrics-route.ts'
import { openWebServer, webRoutes } from './web/web-server.ts'

const timeZone = 'Asia/Ho_Chi_Minh'

export type Program = {
  readonly app: App
  readonly port: number
  readonly stop: () => Promise<void>
}

type Steps = (() => Promise<void>)[]

/** Resolves when the program answers. Rejects with a sentence to show; whatever was opened until then is closed again. */
export async function openProgram(config: Config, log: Logger): Promise<Program> {
  const closing: Steps = []
  const stop = async () => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  try {
    return { ...(await open(config, log, closing)), stop }
  } catch (error) {
    await stop().catch(failure => log.error({ err: failure }, 'could not close everything'))
    throw error
  }
}

async function open(config: Config, log: Logger, closing: Steps): Promise<Omit<Program, 'stop'>> {
  const isSandboxOnly = config.sandbox && config.realPlatforms.length === 0
  const applied = await applyMigrations(config.databaseUrl)
  if (applied.length > 0) log.info({ migrations: applied }, 'the database was brought up to date')
  const database = await openDatabase(config.databaseUrl)
  closing.push(database.close)
  const webAddress = config.publicUrl ?? addressOf(config.host, config.port)
  const { all: platforms, sandbox } = openPlatforms(config, database, log, webAddress)
  const clockStart = config.clockStart ?? (isSandboxOnly ? sampleClockStart : undefined)
  const { retention } = config
  const app = await openApp({ database, features, platforms, log, clockStart, retention, webAddress })
  closing.push(app.stop)
  if (isSandboxOnly && (await seedSampleOffice(app.engine))) log.info('the sample office was written')
  const beginning = beginLater()
  const mounts: ((web: Hono) => void)[] = [web => calendarFeedRoutes(web, app.engine)]
  const { publicUrl } = config
  const files = { ...app.engine, publicUrl: publicUrl ?? '', receive: app.receive }
  if (publicUrl) mounts.push(web => filePages(web, files))
  mounts.push(web => mountMetrics(web, app.engine.metrics.registry, config.metricsToken))
  if (sandbox) {
    const controls = sandboxControls(app, config, beginning.begun)
    mounts.push(web => mountSandbox(web, { sandbox, controls }))
  }
  const web = { database, platforms, receive: app.receive, isStarted: beginning.hasBegun, log, mounts }
  // The port comes before the first message: a second start by mistake must not send anything.
  const server = await openWebServer(webRoutes(web), config.host, config.port)
  closing.push(server.stop)
  await forgetDeadLeases(database)
  await app.tick()
  app.start()
  const stopTrying = startPlatforms(platforms, commandMenu(app.engine.table.commands, app.engine.languages.word), log)
  closing.push(async () => stopTrying())
  beginning.begin()
  return { app, port: server.port }
}

/** What asks before the beginning waits for it. */
function beginLater() {
  let isBegun = false
  let begin = () => {}
  const begun = new Promise<void>(resolve => {
    begin = () => {
      isBegun = true
      resolve()
    }
  })
  return { begun, begin: () => begin(), hasBegun: () => isBegun }
}

function sandboxControls(app: App, config: Config, begun: Promise<void>): SandboxControls {
  return {
    receive: app.receive,
    settle: async () => {
      await begun
      await app.settle()
    },
    now: app.engine.now,
    moveClock: async target => {
      await begun
      return app.moveClock(target)
    },
    nextEventAt: () => nextDueAt(app.engine.database.client),
    clockIsFree: config.clockIsFree,
    timeZone,
  }
}

export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
