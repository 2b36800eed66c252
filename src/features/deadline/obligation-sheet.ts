// Deadlines as a sheet: what is to be done by when, for whom, to whom and by which way, what it waits for, how it stands.
import { type Sheet, texts } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import type { ExportScope, ExportTools, SheetOffer } from '../offer.ts'
import { overseers } from '../office/index.ts'
import { unitsOn } from '../roster/index.ts'
import { concerns, currentDay, type DeadlineFacts, unitsByLastDay } from './deadline.ts'
import { whenPhrase } from './deadline-message.ts'
import { allDeadlines } from './deadline-view.ts'

export const obligationSheets: readonly SheetOffer[] = [
  {
    name: 'obligations',
    who: overseers,
    isForUnits: true,
    sheets: async (scope, tools) => [await obligationSheet(scope, tools)],
  },
]

/** One row per deadline and last day: units with a later day of their own stand in a row of theirs. */
async function obligationSheet({ office, today, unitId }: ExportScope, { read, word }: ExportTools): Promise<Sheet> {
  const { all, units } = await read(async tx => ({
    all: await allDeadlines(tx, office.id, today, ['running', 'closed']),
    units: await unitsOn(tx, office.id, today),
  }))
  const shown = all.filter(one => !one.isOpening && (unitId === undefined || concerns(one, unitId)))
  const ids = units.map(({ id }) => id)
  const nameOf = (id: string) => units.find(unit => unit.id === id)?.name ?? ''
  const heading = (key: string) => word(phrase(key))
  const rowOf = (one: DeadlineFacts, on: string, unitIds: readonly string[]) => [
    word(one.what),
    one.toWhom,
    one.through,
    word(whenPhrase(one, unitIds[0] ? currentDay(one, unitIds[0]) : currentDay(one))),
    on,
    unitIds.length === ids.length ? word(phrase('deadline-all-units')) : unitIds.map(nameOf).join('\n'),
    stateOf(one, on, today, unitIds, word),
    one.waitsFor.flatMap(id => all.filter(other => other.id === id).map(other => word(other.what))).join('\n'),
  ]
  return {
    name: word(phrase('sheet-obligations')),
    columns: [
      ...texts(heading('deadline-label-what'), heading('deadline-label-to'), heading('deadline-label-through')),
      ...texts(heading('deadline-label-when')),
      { heading: heading('deadline-label-last'), kind: 'day' },
      ...texts(heading('deadline-label-who'), heading('deadline-label-state'), heading('deadline-label-waits')),
    ],
    rows: shown.flatMap(one =>
      [...unitsByLastDay(one, ids)]
        .filter(([, unitIds]) => unitId === undefined || unitIds.includes(unitId))
        .map(([on, unitIds]) => rowOf(one, on, unitId === undefined ? unitIds : [unitId])),
    ),
  }
}

function stateOf(
  one: DeadlineFacts,
  on: string,
  today: string,
  unitIds: readonly string[],
  word: ExportTools['word'],
): string {
  if (one.state !== 'open') return word(phrase(`deadline-state-${one.state}`))
  const done = unitIds.filter(id => one.doneUnitIds.includes(id)).length
  const isDone = unitIds.length > 0 && done === unitIds.length
  const said = word(phrase(`deadline-state-${isDone ? 'handedIn' : on < today ? 'overdue' : 'open'}`))
  return one.isReport && unitIds.length > 1 ? `${said} (${done}/${unitIds.length})` : said
}
