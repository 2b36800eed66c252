// Everything stored about one person, section by section, as all features tell it.
import { type Block, facts, heading, note, table } from '../../chat/message.ts'
import type { Tx } from '../../db/open-database.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import type { DataSection, Feature } from '../feature.ts'

const mostRows = 8
const longestValue = 160

export async function personalDataOf(
  features: readonly Feature[],
  tx: Tx,
  officeId: string,
  memberId: string,
): Promise<readonly DataSection[]> {
  const sections: DataSection[] = []
  for (const feature of features) {
    if (feature.personalData) sections.push(...(await feature.personalData(tx, officeId, memberId)))
  }
  return sections.filter(section => section.rows.length > 0)
}

/** Short enough for a phone; the file holds the rest. */
export function sectionBlocks(section: DataSection): readonly Block[] {
  const rows = section.rows.slice(0, mostRows).map(row => row.map(shortened))
  const more = section.rows.length - mostRows
  const isPairs = section.columns.length === 2
  return [
    heading(section.title),
    isPairs ? facts(...rows.map(([label = '', value = '']) => [label, value] as const)) : table(section.columns, rows),
    ...(more > 0 ? [note(phrase('privacy-and-more', { count: more }))] : []),
  ]
}

function shortened(value: Wordable): Wordable {
  if (typeof value !== 'string' || value.length <= longestValue) return value
  return `${[...value].slice(0, longestValue - 1).join('')}…`
}
