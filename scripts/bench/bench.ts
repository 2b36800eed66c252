// `npm run bench [-- --quick | --full] [name…]` measures everything and writes docs/benchmarks.md; named measures are only shown.
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { builtInstallation } from '../support/installation.ts'
import { answersPostgres, postgresUrl } from '../support/place.ts'
import { allMeasures } from './all-measures.ts'
import type { Bench, Measure, Section, Size } from './measure.ts'
import { wordPage } from './page.ts'

await main(process.argv.slice(2))

async function main(given: readonly string[]): Promise<void> {
  const size = sizeIn(given)
  const names = given.filter(one => !one.startsWith('--'))
  const chosen = allMeasures.filter(({ name }) => names.length === 0 || names.includes(name))
  const unknown = names.filter(name => !allMeasures.some(one => one.name === name))
  if (unknown.length > 0) return refuse(unknown)
  const bench: Bench = {
    size,
    installation: builtInstallation(),
    postgres: (await answersPostgres()) ? postgresUrl : undefined,
    tell: line => void process.stderr.write(`${line}\n`),
  }
  const loadBefore = loadavg()[0] ?? 0
  const startedAt = performance.now()
  const sections: Section[] = []
  for (const measure of chosen) sections.push(await run(measure, bench))
  const minutes = (performance.now() - startedAt) / 60_000
  const page = wordPage(sections, { size, minutes, loadBefore, hasPostgres: bench.postgres !== undefined })
  // The page is of one run, of everything, at a size worth reading.
  if (names.length > 0 || size === 'quick') process.stdout.write(page)
  else writeFileSync(join(import.meta.dirname, '../../docs/benchmarks.md'), page)
}

function sizeIn(given: readonly string[]): Size {
  if (given.includes('--quick')) return 'quick'
  return given.includes('--full') ? 'full' : 'usual'
}

function refuse(unknown: readonly string[]): void {
  const known = allMeasures.map(({ name }) => name).join(', ')
  process.stderr.write(`No measure is called ${unknown.join(', ')}; there are ${known}.\n`)
  process.exitCode = 1
}

async function run(measure: Measure, bench: Bench): Promise<Section> {
  bench.tell(`== ${measure.name}`)
  const startedAt = performance.now()
  const section = await measure.run(bench)
  bench.tell(`   ${Math.round((performance.now() - startedAt) / 1000)} s`)
  return section
}
