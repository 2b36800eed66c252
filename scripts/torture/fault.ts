// What a torture reports: one line of the table, and what went against the promise.

export type Report = {
  readonly fault: string
  /** Kills, faults or cases that were tried. */
  readonly runs: number
  readonly lost: readonly string[]
  readonly twice: number
  readonly stuck: readonly string[]
  /** Anything else that must not be; each makes the verdict a failure. */
  readonly wrong: readonly string[]
}

export type Fault = { readonly name: string; readonly run: (size: Size) => Promise<readonly Report[]> }

/** `sample` is what every submission runs; `full` is the promise of the issue. */
export type Size = 'sample' | 'full'

export function holds(report: Report): boolean {
  return report.lost.length === 0 && report.stuck.length === 0 && report.wrong.length === 0
}

/** The first few of what went wrong, for a message that can be read. */
export function complaints(report: Report): readonly string[] {
  const { lost, stuck, wrong } = report
  const told = [...lost.map(one => `lost: ${one}`), ...stuck.map(one => `stuck: ${one}`), ...wrong]
  return told.length > 12 ? [...told.slice(0, 12), `and ${told.length - 12} more`] : told
}
