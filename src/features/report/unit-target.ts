// Which targets a unit answers with a figure, and how the typed lines are read. Pure.
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold, parseNumber } from '../../language/vietnamese.ts'
import type { TargetFacts } from '../campaign/index.ts'
import type { Figure } from './report.ts'

export type UnitTarget = {
  readonly targetId: string
  readonly wording: string
  /** Targets counted in numbers of people or units know their base; others are typed with theirs ("38/40"). */
  readonly base?: number
  readonly pledged?: number
  readonly parentId?: string
  readonly needsBase: boolean
}

/** Individual and collective targets, and counts to which every unit adds; what is said in words or is the office's alone is left out. */
export function concernsUnits({ scope, measure, titleKey }: TargetFacts): boolean {
  if (scope === 'union') return false
  if (titleKey !== undefined && scope !== 'agency') return true
  return measure !== 'none'
}

/** What was pledged, as a start; never more than counts. */
export function startingFigures(targets: readonly UnitTarget[]): readonly Figure[] {
  return targets.flatMap(({ targetId, pledged, base }) => {
    if (pledged === undefined) return []
    return [{ targetId, value: Math.min(pledged, base ?? pledged), ...(base !== undefined && { base }) }]
  })
}

/** "1: 12/15", one line per target that has a figure. */
export function figureLines(figures: readonly Figure[], targets: readonly UnitTarget[]): string {
  const lines = targets.flatMap(({ targetId }, index) => {
    const figure = figures.find(one => one.targetId === targetId)
    return figure ? [`${index + 1}: ${amountText(figure)}`] : []
  })
  return lines.join('\n')
}

export function amountText({ value, base }: Figure): string {
  return base === undefined ? String(value) : `${value}/${base}`
}

export type ReadFigures = { readonly figures: readonly Figure[] } | { readonly problems: readonly Phrase[] }
type Row = { readonly number: number; readonly text: string; readonly line: number }

const cleared = ['-', '–', 'khong', 'khong co', 'chua co', 'none', 'no']

/**
 * Reads "1: 12", "2. 5/15", "3: -" (no figure); a target not mentioned keeps what it starts with. Where there is one
 * target, its number may be left out.
 */
export function readFigures(text: string, targets: readonly UnitTarget[], start: readonly Figure[]): ReadFigures {
  const rows = rowsIn(text, targets.length === 1)
  const problems: Phrase[] = []
  const figures = new Map(start.map(figure => [figure.targetId, figure]))
  const seen = new Set<number>()
  for (const row of rows) {
    const target = targets[row.number - 1]
    const read = target && !seen.has(row.number) ? readAmount(row.text, target) : undefined
    const problem = rowProblem(row, targets.length, seen) ?? (read && 'problem' in read ? read.problem : undefined)
    if (problem) problems.push(phrase('field-line-problem', { line: row.line, text: row.text.slice(0, 80), problem }))
    seen.add(row.number)
    if (!target || !read || 'problem' in read) continue
    if (read.figure) figures.set(target.targetId, read.figure)
    else figures.delete(target.targetId)
  }
  if (problems.length > 0) return { problems }
  const given = targets
    .flatMap(({ targetId }) => figures.get(targetId) ?? [])
    .map((one, _, all) => within(one, all, targets))
  const wrong = given.flatMap(figure => tooMany(figure, targets))
  return wrong.length > 0 ? { problems: wrong } : { figures: given }
}

function rowsIn(text: string, isSingle: boolean): readonly Row[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const row = line.replace(/^\s*[-•+*]\s+(?=\d)/u, '').trim()
    if (row === '') return []
    const [, number, rest] = /^(\d{1,3})\s*[:.)=]\s*(.*)$/u.exec(row) ?? []
    if (number !== undefined && rest !== undefined) {
      return [{ number: Number(number), text: (rest.split(':').at(-1) ?? '').trim(), line: index + 1 }]
    }
    return [{ number: isSingle ? 1 : 0, text: row, line: index + 1 }]
  })
}

function rowProblem(row: Row, count: number, seen: ReadonlySet<number>): Phrase | undefined {
  if (row.number === 0) return phrase('report-line-needs-number')
  if (row.number > count) return phrase('report-line-no-target', { number: row.number, count })
  return seen.has(row.number) ? phrase('report-line-twice', { number: row.number }) : undefined
}

function readAmount(text: string, target: UnitTarget): { readonly figure?: Figure } | { readonly problem: Phrase } {
  if (cleared.includes(fold(text))) return {}
  if (text.includes('%')) return { problem: phrase('report-line-no-percent') }
  const [first = '', second, ...more] = text.split(/\s*(?:\/|trên|of)\s*/u)
  const value = parseNumber(first)
  const base = second === undefined ? target.base : parseNumber(second)
  if (!isCount(value) || more.length > 0) return { problem: phrase('report-line-not-a-count') }
  if (second !== undefined && !isCount(base)) return { problem: phrase('report-line-not-a-count') }
  if (base === undefined && target.needsBase) return { problem: phrase('report-line-needs-base') }
  return { figure: { targetId: target.targetId, value, ...(base !== undefined && { base }) } }
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 100_000_000
}

/** "Trong đó": what is part of another target counts against that one's figure, unless a base was typed. */
function within(figure: Figure, all: readonly Figure[], targets: readonly UnitTarget[]): Figure {
  const target = targets.find(one => one.targetId === figure.targetId)
  const parent = all.find(one => one.targetId === target?.parentId)
  const isTyped = figure.base !== undefined && figure.base !== target?.base
  return parent && !isTyped ? { ...figure, base: parent.value } : figure
}

function tooMany(figure: Figure, targets: readonly UnitTarget[]): readonly Phrase[] {
  if (figure.base === undefined || figure.value <= figure.base) return []
  const number = targets.findIndex(one => one.targetId === figure.targetId) + 1
  return [phrase('report-line-over-base', { number, value: figure.value, base: figure.base })]
}
