// A process that was started, looked at from outside, and the signals that end, freeze or hurt it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

export type Environment = Readonly<Record<string, string>>

export type StartedProcess = {
  readonly pid: number
  readonly output: Readable
  readonly errors: () => string
  readonly isRunning: () => boolean
  readonly exit: Promise<number | null>
  readonly kill: () => Promise<void>
  readonly freeze: () => void
  readonly thaw: () => void
  /** Asks it to stop; resolves with its exit code and how long it took. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly millis: number }>
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Its environment is only what is given here. */
export function startProcess([program = '', ...args]: readonly string[], environment: Environment): StartedProcess {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', ...environment }
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += chunk
  })
  const exit = once(child, 'exit').then(([code]) => {
    running.delete(child)
    return code as number | null
  })
  return {
    pid: child.pid ?? 0,
    output: child.stdout,
    errors: () => errors,
    isRunning: () => child.exitCode === null && child.signalCode === null,
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
