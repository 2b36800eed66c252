// docs/benchmarks.md: on what it was measured, what was reached and what not, then a section of each measure.
import { cpus, loadavg, totalmem } from 'node:os'
import { short, table } from './figures.ts'
import type { Section, Size } from './measure.ts'

export type Run = {
  readonly size: Size
  readonly minutes: number
  readonly loadBefore: number
  readonly hasPostgres: boolean
}

export function wordPage(sections: readonly Section[], run: Run): string {
  const parts = [introduction(run), goalsPart(sections), ...sections.map(({ title, text }) => `## ${title}\n\n${text}`)]
  return `${parts.join('\n\n')}\n`
}

function introduction({ size, minutes, loadBefore, hasPostgres }: Run): string {
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const load = `${short(loadBefore)} before and ${short(loadavg()[0] ?? 0)} after`
  const flag = size === 'usual' ? '' : ` -- --${size}`
  const missing = hasPostgres ? '' : '\nPostgreSQL did not answer: what needs it is left out.'
  return `# Benchmarks

Written by \`npm run bench${flag}\` in ${short(minutes)} minutes, one run on one machine: ${cpus().length} × ${cpu?.model.trim()}, ${gigabytes} GB,
Node ${process.versions.node}, load average ${load}. Bots run in processes of their own; the people and the
local Bot API server in another one, on the same cores. What else the machine did met all contestants alike, since they
take turns: ratios say more than numbers. \`--quick\` and \`--full\` change the sizes, a name runs one measure.${missing}`
}

function goalsPart(sections: readonly Section[]): string {
  const rows = sections
    .flatMap(({ goals }) => goals)
    .map(({ what, toReach, measured, isReached }) => [what, toReach, measured, isReached ? 'yes' : '**no**'])
  return table(['to reach', 'goal', 'measured', 'reached'], rows)
}
