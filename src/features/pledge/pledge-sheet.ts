// The columns of a table of pledges as units call them, and what its cells mean: kinds, titles by name or short form.
import type { TableRow } from '../../documents/read-table.ts'
import { fold, foldWord } from '../../language/vietnamese.ts'
import { type HeadedRow, personWords, readHeadedTable, type TableShape } from '../headed-table.ts'
import { type PledgeKind, type PledgeSubject, pledgeKinds } from './pledge.ts'

export type PledgeColumn = 'code' | 'name' | 'unit' | 'kind' | 'content' | 'commitment'

export type PledgeRow = HeadedRow<PledgeColumn>

export type PledgeSheet = {
  readonly rows: readonly PledgeRow[]
  /** Columns nobody could do without. */
  readonly missing: readonly PledgeColumn[]
  readonly ignored: readonly string[]
}

const shape: TableShape<PledgeColumn> = {
  words: {
    ...personWords,
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
  },
  isHeading: found => [...found].filter(column => column !== 'ordinal').length > 1,
  keepsLines: ['content', 'commitment'],
}

export function readPledgeSheet(rows: readonly TableRow[]): PledgeSheet {
  const table = readHeadedTable<PledgeColumn>(rows, shape)
  if (table.headingRow === undefined) return { rows: [], missing: ['name', 'kind', 'content'], ignored: [] }
  const has = (column: PledgeColumn) => table.headings[column] !== undefined
  const missing: PledgeColumn[] = [
    ...(has('code') || has('name') || has('unit') ? [] : (['name'] as const)),
    ...(has('kind') ? [] : (['kind'] as const)),
    ...(has('content') ? [] : (['content'] as const)),
  ]
  return { missing, rows: table.rows, ignored: table.ignoredHeadings }
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
