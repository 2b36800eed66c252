// The frame of an office's papers: who issues them, number and date for the clerk to fill in, who signs, where copies go.
import type { OfficeFacts } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import { datelineParts, type OfficialPaper } from '../../documents/official-paper.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { settingOf } from '../setting.ts'
import { paperAuthority, paperDrafter, paperPlace, paperSigner, paperSymbol } from './paper-settings.ts'
import { profileOf } from './setting-store.ts'

/** Everything of a paper but its subject and its body; a report goes to the authority above unless told otherwise. */
export type PaperFrame = Pick<
  OfficialPaper,
  'draftMark' | 'nation' | 'agency' | 'number' | 'dateline' | 'addressees' | 'signature' | 'recipients'
>

type Word = (wordable: Wordable) => string

type Issue = { readonly on: Day; readonly word: Word }

/** Of the office itself. A list has no number of its own: the decree knows no such type of paper. */
export async function officeFrame(
  tx: Tx,
  office: OfficeFacts,
  { type, on, word }: Issue & { readonly type: 'report' | 'letter' | 'list' },
): Promise<PaperFrame> {
  const parent = (await profileOf(tx, office.id))['office-parent']
  const symbol = settingOf(office, paperSymbol) || word(phrase('paper-blank-symbol'))
  const drafter = settingOf(office, paperDrafter)
  const number = type === 'letter' ? [symbol, drafter].filter(Boolean).join('-') : reportSymbol(symbol, word)
  const authority = settingOf(office, paperAuthority) || word(phrase('paper-authority'))
  return {
    ...commonParts(office, on, word),
    agency: { name: capitals(office.name), ...(parent && { superior: capitals(parent) }) },
    ...(type !== 'list' && { number: word(phrase('paper-number', { symbol: number })) }),
    signature: { authority: linesOf(authority), name: settingOf(office, paperSigner) },
    ...(type === 'report' && parent && { addressees: addressedTo([parent], word) }),
    recipients: copies(word, ...(type === 'list' ? [] : ['paper-copy-above']), 'paper-copy-file'),
  }
}

/** Of a unit that reports to its office: the unit issues it, its head signs. */
export function unitFrame(
  office: OfficeFacts,
  unit: { readonly name: string; readonly head?: { readonly name: string; readonly position?: string } },
  { on, word }: Issue,
): PaperFrame {
  const { head } = unit
  const authority = head?.position || word(phrase('paper-unit-authority'))
  return {
    ...commonParts(office, on, word),
    agency: { superior: capitals(office.name), name: capitals(unit.name) },
    number: word(phrase('paper-number', { symbol: reportSymbol(word(phrase('paper-blank-symbol')), word) })),
    signature: { authority: [capitals(authority)], name: head?.name ?? '' },
    recipients: copies(word, 'paper-copy-above', 'paper-copy-unit'),
  }
}

export function addressedTo(names: readonly string[], word: Word): NonNullable<OfficialPaper['addressees']> {
  return { heading: word(phrase('paper-addressed-to')), names }
}

function commonParts(office: OfficeFacts, on: Day, word: Word) {
  const place = settingOf(office, paperPlace) || word(phrase('paper-blank-place'))
  return {
    draftMark: word(phrase('paper-draft')),
    nation: { name: word(phrase('paper-nation')), motto: word(phrase('paper-motto')) },
    dateline: word(phrase('paper-dateline', { place, ...datelineParts(on) })),
  }
}

function reportSymbol(symbol: string, word: Word): string {
  return `${word(phrase('paper-symbol-report'))}-${symbol}`
}

function copies(word: Word, ...keys: readonly string[]): PaperFrame['recipients'] {
  return { heading: word(phrase('paper-copies')), lines: keys.map(key => word(phrase(key))) }
}

function linesOf(authority: string): readonly string[] {
  return authority.split(';').flatMap(line => capitals(line.trim()) || [])
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi')
}
