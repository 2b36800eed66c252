// The logs as a file: the whole trail of a part, or the deliveries of a month.
import type { OfficeContext } from '../../chat/context.ts'
import { file, message } from '../../chat/message.ts'
import { privately } from '../../chat/reply.ts'
import { type JobTools, jobKind } from '../../delivery/job.ts'
import { composeWorkbook, xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { addDays, type Day, instantAt } from '../../time/day.ts'
import { timeZoneOf } from '../office/index.ts'
import { type AuditArea, type AuditLine, auditLines, type DeliveryLine, deliveryLines } from './log-view.ts'
import { deliveryRemarks, kindName, whatHappened } from './log-words.ts'

const mostRows = 20_000
const deliveryDays = 31

type Input =
  | { readonly log: 'audit'; readonly area?: AuditArea; readonly officeId: string }
  | { readonly log: 'delivery'; readonly on: Day; readonly officeId: string }
type Written = { readonly fileId: string; readonly name: string; readonly count: number }

export const writeLogJob = jobKind<Input, Written, OfficeContext>({
  kind: 'write-log',
  work: async (input, tools) => (input.log === 'audit' ? writeAudit(input, tools) : writeDeliveries(input, tools)),
  done: async (_ctx, { fileId, name, count }) =>
    privately(message(phrase('log-written', { count }), file(fileId, name))),
})

async function writeAudit(input: Input & { log: 'audit' }, tools: JobTools): Promise<Written> {
  const { officeId, area } = input
  const timeZone = await tools.read(tx => timeZoneOf(tx, officeId))
  const lines = await tools.read(tx => auditLines(tx, officeId, { area, take: mostRows }))
  const word = tools.word
  const bytes = await composeWorkbook(
    [
      {
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
      },
    ],
    { timeZone },
  )
  return saved(tools, 'nhat-ky-thay-doi.xlsx', bytes, lines.length)
}

function detailsText({ details }: AuditLine): string {
  return Object.entries(details)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ')
}

async function writeDeliveries(input: Input & { log: 'delivery' }, tools: JobTools): Promise<Written> {
  const { officeId, on } = input
  const timeZone = await tools.read(tx => timeZoneOf(tx, officeId))
  const from = instantAt(addDays(on, 1 - deliveryDays), '00:00', timeZone)
  const before = instantAt(addDays(on, 1), '00:00', timeZone)
  const lines = await tools.read(tx => deliveryLines(tx, officeId, { from, before, take: mostRows }))
  const word = tools.word
  const heads = ['at', 'to', 'channel', 'kind', 'result', 'tries', 'remarks'] as const
  const bytes = await composeWorkbook(
    [
      {
        name: word(phrase('log-deliveries-sheet')),
        columns: heads.map(head => ({
          heading: word(phrase(`log-column-${head}`)),
          kind: head === 'at' ? ('instant' as const) : head === 'tries' ? ('number' as const) : ('text' as const),
        })),
        rows: lines.map(line => deliveryRow(line, word)),
      },
    ],
    { timeZone },
  )
  return saved(tools, `nhat-ky-gui-tin-${on}.xlsx`, bytes, lines.length)
}

function deliveryRow(line: DeliveryLine, word: JobTools['word']) {
  const [state, ...remarks] = deliveryRemarks(line).map(word)
  return [line.at, line.to, line.connection, kindName(line.kind, word), state, line.attempts, remarks.join('; ')]
}

async function saved(tools: JobTools, name: string, bytes: Uint8Array, count: number): Promise<Written> {
  return { fileId: await tools.saveFile({ name, mime: xlsxMime, bytes }), name, count }
}
