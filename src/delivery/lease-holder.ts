// Names a process so that others of the same machine can tell that it is gone: what it held is then taken over at once.
import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'

/** Told apart by the machine's boot, the pid namespace (a container's own numbers) and the moment the process began. */
type ProcessName = { readonly world: string; readonly pid: number; readonly begunAt: string }

/** `<machine>/<pid>/<begun>/<chance>`; where the machine cannot be named, chance alone: others then wait for the lease's end. */
export function nameThisProcess(): string {
  const chance = randomUUID()
  const world = nameOfWorld()
  const begunAt = beginningOf(process.pid)
  return world && begunAt ? `${world}/${process.pid}/${begunAt}/${chance}` : chance
}

/** True only when it certainly is: another machine's or container's process never counts as gone, a stopped one neither. */
export function isGone(holder: string): boolean {
  const name = readName(holder)
  if (!name || name.world !== nameOfWorld()) return false
  return beginningOf(name.pid) !== name.begunAt
}

/** A process of this machine that runs, or is paused. */
export function isAlive(holder: string): boolean {
  const name = readName(holder)
  return name !== undefined && name.world === nameOfWorld() && beginningOf(name.pid) === name.begunAt
}

function readName(holder: string): ProcessName | undefined {
  const [, world, pid, begunAt] = /^(.+)\/(\d+)\/(\d+)\/[^/]+$/.exec(holder) ?? []
  return world && pid && begunAt ? { world, pid: Number(pid), begunAt } : undefined
}

/** Undefined where there is no /proc. */
function nameOfWorld(): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const namespace = /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0]
    return namespace && `${boot}-${namespace}`
  } catch {
    return undefined
  }
}

/** Clock ticks since boot, field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces and brackets. Undefined when there is no such process, or only its remains. */
function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}
