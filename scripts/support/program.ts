// One process of the program as an operator starts it: its environment, its log, and when it is ready.
import { createInterface } from 'node:readline'
import { builtInstallation, type Installation } from './installation.ts'
import { type Environment, type StartedProcess, startProcess } from './started-process.ts'

export type LogLine = Readonly<Record<string, unknown>> & { readonly level: number; readonly msg?: string }

export type Program = StartedProcess & {
  /** Rejects with what was said when the program ends before it is ready. */
  readonly ready: Promise<{ readonly port: number }>
  readonly log: readonly LogLine[]
}

const startSeconds = 60
const usual = { SANDBOX: 'off', PORT: '0', LOG_LEVEL: 'info' }

export function startProgram(environment: Environment, installation: Installation = builtInstallation()): Program {
  const started = startProcess(installation.command, { ...usual, ...environment })
  const log: LogLine[] = []
  const ready = new Promise<{ port: number }>((resolve, reject) => {
    createInterface({ input: started.output }).on('line', line => {
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
    void started.exit.then(code => reject(new Error(`the program ended (${code}): ${started.errors()}`)))
  })
  ready.catch(() => {})
  return { ...started, ready, log }
}

function asLogLine(line: string): LogLine | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line) as LogLine
  } catch {
    return undefined
  }
}
