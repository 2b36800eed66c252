// The logs as a file: the whole trail of a part, or the deliveries of a month.
import type { OfficeContext } from '../../chat/context.ts'
import { file, message } from '../../chat/message.ts'
import { privately } from '../../chat/reply.ts'
import { handoutDays, type JobTools, jobKind } from '../../delivery/job.ts'
import { composeWorkbook, type Sheet, xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { overseers, timeZoneOf } from '../office/index.ts'
import { deliverySheet, mostRows } from './delivery-sheet.ts'
import { type AuditArea, type AuditLine, auditLines } from './log-view.ts'
import { whatHappened } from './log-words.ts'

type Input =
  | { readonly log: 'audit'; readonly area?: AuditArea; readonly officeId: string }
  | { readonly log: 'delivery'; readonly on: Day; readonly officeId: string }
type Written = { readonly fileId: string; readonly name: string; readonly count: number }

export const writeLogJob = jobKind<Input, Written, OfficeContext>({
  kind: 'write-log',
  access: { who: overseers },
  work: async (input, tools) => {
    const timeZone = await tools.read(tx => timeZoneOf(tx, input.officeId))
    if (input.log === 'audit') return saved(tools, 'nhat-ky-thay-doi.xlsx', await auditSheet(input, tools), timeZone)
    const sheet = await deliverySheet({ id: input.officeId, timeZone, on: input.on }, tools)
    return saved(tools, `nhat-ky-gui-tin-${input.on}.xlsx`, sheet, timeZone)
  },
  done: async (_ctx, { fileId, name, count }) =>
    privately(message(phrase('log-written', { count }), file(fileId, name))),
})

async function auditSheet({ officeId, area }: Input & { log: 'audit' }, { read, word }: JobTools): Promise<Sheet> {
  const lines = await read(tx => auditLines(tx, officeId, { area, take: mostRows }))
  return {
    name: word(phrase('log-audit')),
    columns: [
      { heading: word(phrase('log-column-at')), kind: 'instant' },
      { heading: word(phrase('log-column-actor')) },
      { heading: word(phrase('log-column-what')), width: 45 },
      { heading: word(phrase('log-column-about')) },
      { heading: word(phrase('log-column-details')), width: 60 },
    ],
    rows: lines.map(line => [
      line.at,
      line.actor ?? word(phrase('log-operator')),
      whatHappened(line, word),
      line.about,
      detailsText(line),
    ]),
  }
}

function detailsText({ details }: AuditLine): string {
  return Object.entries(details)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ')
}

async function saved(tools: JobTools, name: string, sheet: Sheet, timeZone: string): Promise<Written> {
  const bytes = await composeWorkbook([sheet], { timeZone })
  return {
    fileId: await tools.saveFile({ name, mime: xlsxMime, bytes, daysKept: handoutDays }),
    name,
    count: sheet.rows.length,
  }
}
