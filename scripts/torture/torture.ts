// `npm run torture [-- name …]`: everything the program promises to survive, with a table and an exit code.

import { answersPostgres } from '../support/place.ts'
import { allFaults } from './all-faults.ts'
import { complaints, type Fault, holds, type Report, type Size } from './fault.ts'

await main()

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const size: Size = args.includes('--sample') ? 'sample' : 'full'
  const wanted = args.filter(one => !one.startsWith('--'))
  const faults = allFaults({ postgres: await answersPostgres() })
  const chosen = faults.filter(({ name }) => wanted.length === 0 || wanted.some(word => name.includes(word)))
  const reports: Report[] = []
  for (const fault of chosen) reports.push(...(await survive(fault, size)))
  process.stdout.write(`\n${tableOf(reports)}\n`)
  process.exitCode = reports.every(holds) && reports.length > 0 ? 0 : 1
}

async function survive(fault: Fault, size: Size): Promise<readonly Report[]> {
  const startedAt = Date.now()
  process.stderr.write(`${fault.name} …\n`)
  const reports = await fault.run(size).catch((error): readonly Report[] => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return [{ fault: fault.name, runs: 0, lost: [], twice: 0, stuck: [], wrong: [told] }]
  })
  for (const report of reports) for (const one of complaints(report)) process.stderr.write(`  ${one}\n`)
  process.stderr.write(`  ${Math.round((Date.now() - startedAt) / 1000)} s\n`)
  return reports
}

function tableOf(reports: readonly Report[]): string {
  const rows = reports.map(report => [
    report.fault,
    String(report.runs),
    String(report.lost.length),
    String(report.twice),
    String(report.stuck.length),
    holds(report) ? 'holds' : `BROKEN: ${complaints(report)[0]?.split('\n')[0]?.slice(0, 100)}`,
  ])
  const all = [['fault', 'runs', 'lost', 'twice', 'stuck', 'verdict'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map(row => row[column]!.length)))
  return all
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
