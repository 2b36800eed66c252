// One torture as one fact: a small measure of what `npm run torture` does at length.
import { expect, it } from 'vitest'
import { answersPostgres } from '../../scripts/support/place.ts'
import { complaints, type Fault } from '../../scripts/torture/fault.ts'

const answers = await answersPostgres()
const withPostgres = answers ? '' : ' (left out: PostgreSQL does not answer at TEST_DATABASE_URL)'

const longestMillis = 240_000

export function survives(fault: Fault): void {
  it(
    fault.name,
    async () => {
      for (const report of await fault.run('sample')) {
        expect(complaints(report)).toEqual([])
        expect(report.runs).toBeGreaterThan(0)
      }
    },
    longestMillis,
  )
}

/** Left out where PostgreSQL is absent, and says so. */
export function survivesOnPostgres(fault: Fault): void {
  if (answers) survives(fault)
  else it.skip(`${fault.name}${withPostgres}`, () => {})
}
