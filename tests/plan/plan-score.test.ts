// How well plans are read, measured: three real ones in all their forms, made ones of other offices, and damaged copies.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planJson } from '../../src/features/plan/reading/plan-json.ts'
import { readPlan } from '../../src/features/plan/reading/read-plan.ts'
import { readPlanFile } from '../../src/features/plan/reading/read-plan-file.ts'
import { asMarkdown, asPages, doubleSpaced, splitByFont } from './damage.ts'
import { GROUPS, prf, scoreAll } from './score.mjs'

const DATA = new URL('./data/', import.meta.url)
const DATES = new Set(['from', 'to', 'by', 'original_date', 'anniversary_date'])

type Texts = Record<string, string>
type Readings = Record<string, unknown>

function truthsOf(folder: string): Readings {
  return Object.fromEntries(namesOf(folder).map(name => [name, JSON.parse(fileText(`${folder}/${name}.json`))]))
}

function namesOf(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, DATA)).flatMap(name => (name.endsWith('.json') ? [name.slice(0, -5)] : []))
}

function fileText(path: string): string {
  return readFileSync(new URL(path, DATA), 'utf8')
}

function textsOf(folder: string): Texts {
  return Object.fromEntries(namesOf(folder).map(name => [name, fileText(`${folder}/${name}.txt`)]))
}

function readAll(texts: Texts, harm: (text: string) => string = text => text): Readings {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const read = readPlan(harm(text))
      return [name, read.ok ? planJson(read.reading, name) : {}]
    }),
  )
}

async function readFiles(ending: string): Promise<Readings> {
  const readings: Readings = {}
  for (const name of namesOf('given')) {
    const read = await readPlanFile(readFileSync(new URL(`given/${name}${ending}`, DATA)), `${name}${ending}`)
    readings[name] = read.ok ? planJson(read.reading, name) : {}
  }
  return readings
}

function scores(truths: Readings, readings: Readings): Record<string, number> {
  const { total } = scoreAll(truths, readings)
  return Object.fromEntries(
    [...GROUPS, 'overall'].flatMap(group => {
      const { f1 } = prf(total[group]!)
      return f1 === null ? [] : [[group, f1]]
    }),
  )
}

/** Every date anywhere in a reading or a truth, also those the truth accepts instead. */
function datesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return DATES.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(one => datesIn(one, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => datesIn(one, name))
}

function expectNoInventedDate(truths: Readings, readings: Readings): void {
  for (const [name, reading] of Object.entries(readings)) {
    const known = new Set(datesIn(truths[name]))
    expect(
      datesIn(reading).filter(date => !known.has(date)),
      name,
    ).toEqual([])
  }
}

function expectClean(truths: Readings, readings: Readings): void {
  const { overall, ...groups } = scores(truths, readings)
  expect(overall).toBeGreaterThanOrEqual(0.97)
  for (const [group, f1] of Object.entries(groups)) expect(f1, group).toBeGreaterThanOrEqual(0.93)
  expectNoInventedDate(truths, readings)
}

describe('the three real plans', () => {
  const truths = truthsOf('given')

  it.each(['.txt', '.reflow.txt', '.docx', '.pdf', '.splitfont.pdf'])('are read from %s', async ending => {
    expectClean(truths, await readFiles(ending))
  })

  it('are read with decomposed accents and Windows line ends', () => {
    expectClean(
      truths,
      readAll(textsOf('given'), text => text.normalize('NFD').replaceAll('\n', '\r\n')),
    )
  })

  it.each([
    ['words taken apart by a font', splitByFont],
    ['blank lines after each line', doubleSpaced],
    ['pages, their numbers, and hyphens lost at line ends', asPages],
  ] as const)('survive %s', (_name, harm) => {
    const readings = readAll(textsOf('given'), harm)
    expect(scores(truths, readings).overall).toBeGreaterThanOrEqual(0.9)
    expectNoInventedDate(truths, readings)
  })
})

describe('made plans of other offices, years and wordings', () => {
  const truths = truthsOf('made')

  it('are read as they are', () => {
    expectClean(truths, readAll(textsOf('made')))
  })

  it.each([
    ['words taken apart by a font', splitByFont],
    ['blank lines after each line', doubleSpaced],
    ['pages, their numbers, and hyphens lost at line ends', asPages],
    ['the marks of a converter', asMarkdown],
  ] as const)('survive %s', (_name, harm) => {
    const readings = readAll(textsOf('made'), harm)
    expect(scores(truths, readings).overall).toBeGreaterThanOrEqual(0.9)
    expectNoInventedDate(truths, readings)
  })
})
