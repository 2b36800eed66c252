// A bot in a process of its own, ready to be asked, and what it costs: time to start, memory, open files, processor time.
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Environment, startProcess } from '../support/started-process.ts'

export type Bot = {
  /** From the start of the process until it said that it is ready. */
  readonly readyMillis: number
  readonly residentMegabytes: () => number
  readonly openFiles: () => number
  readonly cpuSeconds: () => number
  readonly stop: () => Promise<void>
}

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100

/** `mostFiles` is the limit of open files it runs under. Rejects with what it said when it ends before it is ready. */
export async function startBot(command: readonly string[], environment: Environment, mostFiles?: number): Promise<Bot> {
  const limited = mostFiles ? ['sh', '-c', `ulimit -n ${mostFiles}; exec "$0" "$@"`] : []
  const startedAt = performance.now()
  const started = startProcess([...limited, ...command], environment)
  const { pid, output, exit, errors } = started
  const lines = createInterface({ input: output })
  await new Promise<void>((resolve, reject) => {
    lines.on('line', line => line.includes('"msg":"ready"') && resolve())
    void exit.then(code => reject(new Error(`the bot ended (${code}): ${errors()}`)))
  })
  const readyMillis = performance.now() - startedAt
  // Its log is written, as it would be, but nobody reads it.
  lines.close()
  output.resume()
  return {
    readyMillis,
    residentMegabytes: () => residentKilobytes(pid) / 1024,
    openFiles: () => readdirSync(`/proc/${pid}/fd`).length,
    cpuSeconds: () => cpuSeconds(pid),
    stop: async () => void (await started.stop()),
  }
}

function residentKilobytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

/** Of the process itself and of the system for it: fields 14 and 15 of /proc/<pid>/stat. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}
