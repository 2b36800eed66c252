// How long the reader takes over the office's plan: a whole one as text, and one of some pages as a PDF.
import { readFileSync } from 'node:fs'
import { readPlan } from '../../src/features/plan/reading/read-plan.ts'
import { readPlanFile } from '../../src/features/plan/reading/read-plan-file.ts'
import { median, short, table, whole } from './figures.ts'
import type { Bench, Measure, Section } from './measure.ts'

const repeats = { quick: 5, usual: 21, full: 101 } as const
const mostTextMillis = 50
const mostPdfMillis = 1000
const data = new URL('../../tests/plan/data/given/', import.meta.url)

export const plans: Measure = { name: 'plans', run: measurePlans }

async function measurePlans({ size, tell }: Bench): Promise<Section> {
  const text = readFileSync(new URL('home-affairs.txt', data), 'utf8')
  const pdf = readFileSync(new URL('foreign-affairs.pdf', data))
  const textMillis = await timed(repeats[size], async () => readPlan(text).ok)
  const pdfMillis = await timed(repeats[size], async () => (await readPlanFile(pdf, 'foreign-affairs.pdf')).ok)
  tell(`   text: ${short(textMillis)} ms, PDF: ${short(pdfMillis)} ms`)
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/gu)?.length ?? 0
  const rows = [
    ['plan as text', `${whole(Buffer.byteLength(text) / 1024)} KB`, short(textMillis)],
    ['plan as PDF', `${pages} pages`, short(pdfMillis)],
  ]
  return {
    title: 'Plans',
    text: `A real plan read into what a draft campaign is made of, medians of ${repeats[size]}, once warm.

${table(['plan', 'size', 'ms'], rows)}`,
    goals: [
      goal('A plan of 15 KB', mostTextMillis, textMillis),
      goal('A plan of 5 pages as PDF', mostPdfMillis, pdfMillis),
    ],
  }
}

function goal(what: string, most: number, measured: number) {
  return { what, toReach: `under ${most} ms`, measured: `${short(measured)} ms`, isReached: measured < most }
}

async function timed(times: number, read: () => Promise<boolean>): Promise<number> {
  const runs: number[] = []
  for (let run = 0; run <= times; run += 1) {
    const startedAt = performance.now()
    if (!(await read())) throw new Error('the plan was not read')
    runs.push(performance.now() - startedAt)
  }
  // The first one also compiles what the following find compiled.
  return median(runs.slice(1))
}
