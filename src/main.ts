// Starts the program and stops it cleanly; what it consists of stands in program.ts.
import { setFlagsFromString } from 'node:v8'
import type { Logger } from 'pino'
import { type Config, ConfigProblem, readConfig } from './config.ts'
import { openLog } from './log.ts'
import { isLoopback } from './platforms/setting-value.ts'
import { addressOf, openProgram } from './program.ts'

const stopMillis = 10_000

await main()

async function main(): Promise<void> {
  // Prisma's query compiler is asked once per wording: compiled to be quick, it would only take 80 MB more.
  setFlagsFromString('--liftoff-only')
  const config = configOrExit()
  const log = openLog(config.logLevel)
  process.on('unhandledRejection', error => log.error({ err: error }, 'an error nobody handled'))
  process.on('uncaughtException', error => {
    log.fatal({ err: error }, 'an error nobody handled; the program ends')
    process.exit(1)
  })
  try {
    const program = await openProgram(config, log)
    stopOnSignals(program.stop, log)
    greet(config, program.port, log)
  } catch (error) {
    log.debug({ err: error }, 'the program could not start')
    fail([error instanceof Error ? error.message : String(error)])
  }
}

function configOrExit(): Config {
  try {
    return readConfig()
  } catch (error) {
    return fail(error instanceof ConfigProblem ? error.problems : [String(error)])
  }
}

function fail(sentences: readonly string[]): never {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function greet(config: Config, port: number, log: Logger): void {
  const { host, sandbox, realPlatforms } = config
  log.info({ host, port, sandbox, platforms: realPlatforms }, 'ready')
  if (!sandbox) return
  const isOnLoopback = isLoopback(addressOf(host, port))
  if (!isOnLoopback) log.warn({ host }, 'the sandbox answers only requests from this machine, whatever HOST says')
  const address = addressOf(isOnLoopback ? host : '127.0.0.1', port)
  process.stdout.write(`\nSandbox: ${address}\nMở địa chỉ trên bằng trình duyệt để dùng thử với cơ quan mẫu.\n\n`)
}

function stopOnSignals(stop: () => Promise<void>, log: Logger): void {
  let isStopping = false
  function onSignal(signal: NodeJS.Signals): void {
    if (isStopping) process.exit(1)
    isStopping = true
    log.info({ signal }, 'stopping')
    const late = setTimeout(() => {
      log.error('stopping took too long')
      process.exit(1)
    }, stopMillis)
    late.unref()
    stop().then(
      () => process.exit(0),
      error => {
        log.error({ err: error }, 'could not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}
