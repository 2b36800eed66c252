// What a feature offers for `/xuat`: lists as sheets of an .xlsx, and official papers as .docx; both are made in a job.
import type { OfficeContext, OfficeFacts, Role } from '../chat/context.ts'
import type { Tx } from '../db/open-database.ts'
import type { OfficialPaper } from '../documents/official-paper.ts'
import type { Sheet } from '../documents/workbook.ts'
import type { Wordable } from '../language/translate.ts'
import type { Day } from '../time/day.ts'

export type ExportScope = {
  readonly office: OfficeFacts
  readonly today: Day
  /** Of the campaign where the list is one of a campaign; undefined where the office has none. */
  readonly campaignId?: string
  /** This unit only; undefined for the whole office. */
  readonly unitId?: string
}

export type ExportTools = {
  /** Sheets are worded for whoever asked, papers in the office's language. */
  readonly word: (wordable: Wordable) => string
  /** Reads without holding a transaction open. */
  readonly read: <T>(query: (tx: Tx) => Promise<T>) => Promise<T>
}

export type SheetOffer = {
  /** `sheet-<name>` names it. */
  readonly name: string
  /** Have it of the whole office. */
  readonly who: readonly Role[]
  /** A unit's contact and head have their own unit's part. */
  readonly isForUnits?: boolean
  /** Empty lists too are sheets; none at all where there is nothing to list by (no campaign). */
  readonly sheets: (scope: ExportScope, tools: ExportTools) => Promise<readonly Sheet[]>
}

/** One that can be had: a unit's report on a phase, the list of a campaign. */
export type OfferedPaper = { readonly id: string; readonly label: Wordable }

export type NamedPaper = {
  /** Names the file. */
  readonly title: string
  readonly paper: OfficialPaper
}

export type PaperOffer = {
  /** `paper-<name>` names it; buttons elsewhere order one with `export-paper` and its id. */
  readonly name: string
  /** All this speaker may have, the likeliest first. Whoever orders one not among them is refused. */
  readonly offered: (ctx: OfficeContext) => Promise<readonly OfferedPaper[]>
  /** Undefined where it has gone since it was ordered. */
  readonly paper: (id: string, scope: ExportScope, tools: ExportTools) => Promise<NamedPaper | undefined>
}
