// What reached whom in the last month, as a sheet: failures first.
import { counts, type Sheet, texts } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { addDays, type Day, instantAt } from '../../time/day.ts'
import type { ExportTools, SheetOffer } from '../offer.ts'
import { overseers } from '../office/index.ts'
import { type DeliveryLine, deliveryLines } from './log-view.ts'
import { deliveryRemarks, kindName, type Word } from './log-words.ts'

export const mostRows = 20_000
const deliveryDays = 31

export const deliverySheets: readonly SheetOffer[] = [
  {
    name: 'deliveries',
    who: overseers,
    sheets: async ({ office, today }, tools) => [await deliverySheet({ ...office, on: today }, tools)],
  },
]

/** The month that ends with the day. */
export async function deliverySheet(
  { id, timeZone, on }: { readonly id: string; readonly timeZone: string; readonly on: Day },
  { read, word }: ExportTools,
): Promise<Sheet> {
  const from = instantAt(addDays(on, 1 - deliveryDays), '00:00', timeZone)
  const before = instantAt(addDays(on, 1), '00:00', timeZone)
  const lines = await read(tx => deliveryLines(tx, id, { from, before, take: mostRows }))
  const heading = (key: string) => word(phrase(`log-column-${key}`))
  return {
    name: word(phrase('log-deliveries-sheet')),
    columns: [
      { heading: heading('at'), kind: 'instant' },
      ...texts(heading('to'), heading('channel'), heading('kind'), heading('result')),
      ...counts(heading('tries')),
      ...texts(heading('remarks')),
    ],
    rows: lines.map(line => rowOf(line, word)),
  }
}

function rowOf(line: DeliveryLine, word: Word) {
  const [state, ...remarks] = deliveryRemarks(line).map(word)
  return [line.at, line.to, line.connection, kindName(line.kind, word), state, line.attempts, remarks.join('; ')]
}
