// One process of the program as an operator starts it: its environment, its log, and the signals that hurt it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { builtInstallation, type Installation } from './installation.ts'

export type LogLine = Readonly<Record<string, unknown>> & { readonly level: number; readonly msg?: string }

export type Program = {
  readonly pid: number
  /** Rejects with what was said when the program ends before it is ready. */
  readonly ready: Promise<{ readonly port: number }>
  readonly log: readonly LogLine[]
  readonly errors: () => string
  readonly isRunning: () => boolean
  readonly exit: Promise<number | null>
  readonly kill: () => Promise<void>
  readonly freeze: () => void
  readonly thaw: () => void
  /** Asks it to stop; resolves with its exit code and how long it took. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly millis: number }>
}

export type Environment = Readonly<Record<string, string>>

const startSeconds = 60

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export function startProgram(environment: Environment, installation: Installation = builtInstallation()): Program {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', SANDBOX: 'off', PORT: '0', LOG_LEVEL: 'info' }
  const child = spawn(process.execPath, ['--enable-source-maps', installation.main], {
    env: { ...env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const log: LogLine[] = []
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += chunk
  })
  const exit = once(child, 'exit').then(([code]) => {
    running.delete(child)
    return code as number | null
  })
  const ready = new Promise<{ port: number }>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      const read = asLogLine(line)
      if (!read) return
      log.push(read)
      if (read.msg === 'ready') resolve({ port: Number(read.port) })
    })
    const late = setTimeout(
      () => reject(new Error(`the program is not ready after ${startSeconds} s`)),
      startSeconds * 1000,
    )
    late.unref()
    void exit.then(code => reject(new Error(`the program ended (${code}): ${errors}`)))
  })
  ready.catch(() => {})
  const isRunning = () => child.exitCode === null && child.signalCode === null
  return {
    pid: child.pid ?? 0,
    ready,
    log,
    errors: () => errors,
    isRunning,
    exit,
    kill: async () => {
      child.kill('SIGKILL')
      await exit
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    stop: async () => {
      const startedAt = Date.now()
      child.kill('SIGTERM')
      const code = await exit
      return { code, millis: Date.now() - startedAt }
    },
  }
}

function asLogLine(line: string): LogLine | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line) as LogLine
  } catch {
    return undefined
  }
}
