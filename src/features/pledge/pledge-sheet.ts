// Finds pledges in a table as units fill it in: headings in any order, with or without accents, titles above them ignored.
import type { TableRow } from '../../documents/read-table.ts'
import { fold, foldWord } from '../../language/vietnamese.ts'
import { type PledgeKind, type PledgeSubject, pledgeKinds } from './pledge.ts'

const pledgeColumns = ['code', 'name', 'unit', 'kind', 'content', 'commitment'] as const
export type PledgeColumn = (typeof pledgeColumns)[number]

export type PledgeRow = { readonly row: number; readonly cells: Readonly<Partial<Record<PledgeColumn, string>>> }

export type PledgeSheet = {
  readonly rows: readonly PledgeRow[]
  /** Columns nobody could do without. */
  readonly missing: readonly PledgeColumn[]
  readonly ignored: readonly string[]
}

const words: Readonly<Record<PledgeColumn, readonly string[]>> = {
  code: ['ma', 'maso', 'macanbo', 'macb', 'manhanvien', 'manv', 'code', 'id'],
  name: ['hovaten', 'hoten', 'ten', 'hovatencanbo', 'fullname', 'name'],
  unit: ['donvi', 'phong', 'phongban', 'bophan', 'tendonvi', 'unit', 'department'],
  kind: ['loai', 'loaidangky', 'hinhthuc', 'kind', 'type'],
  content: [
    'noidung',
    'noidungdangky',
    'danhhieu',
    'danhhieudangky',
    'danhhieuphongtrao',
    'phongtrao',
    'content',
    'what',
  ],
  commitment: ['camket', 'noidungcamket', 'commitment'],
}
const ordinals = ['stt', 'tt', 'sott', 'sothutu', 'no']
const mostTitleRows = 40

export function readPledgeSheet(rows: readonly TableRow[]): PledgeSheet {
  const at = rows.slice(0, mostTitleRows).findIndex(({ cells }) => isHeading(cells))
  const heading = rows[at]
  if (!heading) return { rows: [], missing: ['name', 'kind', 'content'], ignored: [] }
  const columns = heading.cells.map(columnCalled)
  const has = (column: PledgeColumn) => columns.includes(column)
  const missing: PledgeColumn[] = [
    ...(has('code') || has('name') || has('unit') ? [] : (['name'] as const)),
    ...(has('kind') ? [] : (['kind'] as const)),
    ...(has('content') ? [] : (['content'] as const)),
  ]
  const found = rows.slice(at + 1).map(({ row, cells }) => ({ row, cells: cellsOf(cells, columns) }))
  return {
    missing,
    rows: found.filter(({ cells }) => Object.values(cells).some(cell => cell !== '')),
    ignored: heading.cells.filter(
      (cell, index) => cell !== '' && !columns[index] && !ordinals.includes(foldWord(cell)),
    ),
  }
}

function isHeading(cells: readonly string[]): boolean {
  return new Set(cells.map(columnCalled).filter(Boolean)).size > 1
}

function columnCalled(heading: string): PledgeColumn | undefined {
  const word = foldWord(heading.replace(/\(.*?\)/gu, ''))
  return pledgeColumns.find(column => words[column].includes(word))
}

function cellsOf(cells: readonly string[], columns: readonly (PledgeColumn | undefined)[]): PledgeRow['cells'] {
  const found: Partial<Record<PledgeColumn, string>> = {}
  for (const [index, column] of columns.entries()) if (column) found[column] ||= (cells[index] ?? '').trim()
  return found
}

const kindWords: Readonly<Record<PledgeKind, readonly string[]>> = {
  title: ['danhhieu', 'danhhieuthidua', 'title'],
  movement: ['phongtrao', 'huongungphongtrao', 'movement'],
  commitment: ['camket', 'khac', 'tudo', 'camkettudo', 'commitment'],
  initiative: ['sangkien', 'sangkiencaitien', 'detai', 'initiative'],
}

export function kindCalled(cell: string): PledgeKind | undefined {
  return pledgeKinds.find(kind => kindWords[kind].includes(foldWord(cell)))
}

/** Short forms in everyday use, beside the titles' full names. */
const titleWords: Readonly<Record<string, readonly string[]>> = {
  advancedWorker: ['ldtt'],
  grassrootsFighter: ['cstdcs', 'cstdcapcoso', 'chiensithiduacapcoso', 'chiensithiduacoso'],
  ministryFighter: ['cstdcb', 'cstdct', 'cstdcapbo', 'cstdcaptinh', 'chiensithiduacapbo', 'chiensithiduacaptinh'],
  nationalFighter: ['cstdtq', 'chiensithiduatoanquoc'],
  advancedCollective: ['ttldtt', 'tapthelaodongtientien'],
  excellentCollective: ['ttldxs', 'tapthelaodongxuatsac'],
  emulationFlag: ['ctd', 'cothidua'],
}

/** The title a cell names, by its full name in the office's language or a short form. */
export function titleCalled(
  cell: string,
  titles: readonly { readonly key: string; readonly name: string }[],
): string | undefined {
  const word = foldWord(cell)
  if (word === '') return undefined
  const exact = titles.find(
    ({ key, name }) => key === cell || foldWord(name) === word || titleWords[key]?.includes(word),
  )
  return (exact ?? titles.find(({ name }) => fold(name).startsWith(fold(cell)) && word.length > 8))?.key
}

export type PersonFacts = {
  readonly id: string
  readonly name: string
  readonly code?: string
  readonly unitId?: string
  readonly isEligible: boolean
}

/** Who or what a row is about: a person by code or name and unit, or a unit alone. */
export type RowSubject = { readonly subject: PledgeSubject; readonly memberId?: string; readonly unitId?: string }
