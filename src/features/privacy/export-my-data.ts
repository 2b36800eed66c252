// The same data as a workbook, one sheet per section, made outside any transaction.
import type { OfficeContext } from '../../chat/context.ts'
import { file, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { handoutDays, type JobKind, type JobTools, jobKind } from '../../delivery/job.ts'
import { composeWorkbook, type Sheet, xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import type { DataSection, Feature } from '../feature.ts'
import { exportJob } from './erasure-store.ts'
import { personalDataOf } from './personal-data.ts'

type Input = { readonly memberId: string }
/** Says whose file it is: nobody else may get it. */
type Result = Input & { readonly fileId: string; readonly name: string }

export function exportMyData(all: () => readonly Feature[]): JobKind {
  return jobKind<Input, Result, OfficeContext>({
    kind: exportJob,
    work: async ({ memberId }, tools) => {
      const officeId = tools.officeId ?? ''
      const sections = await tools.read(tx => personalDataOf(all(), tx, officeId, memberId))
      const bytes = await composeWorkbook([noticeSheet(tools), ...sections.map(section => sheetOf(section, tools))])
      const name = tools.word(phrase('privacy-export-file-name'))
      const saved = { name, mime: xlsxMime, bytes, ofMember: memberId, daysKept: handoutDays }
      return { memberId, fileId: await tools.saveFile(saved), name }
    },
    done: async (ctx, { fileId, name, memberId }) => {
      if (ctx.member?.id !== memberId) throw new Refusal(phrase('privacy-export-not-yours'))
      return privately(message(file(fileId, name, phrase('privacy-export-caption'))))
    },
  })
}

function noticeSheet(tools: JobTools): Sheet {
  const said = [
    'privacy-who-office',
    'privacy-who-unit',
    'privacy-who-groups',
    'privacy-how-long-roster',
    'privacy-how-long-records',
    'privacy-how-long-forms',
  ]
  return {
    name: tools.word(phrase('privacy-notice-sheet')),
    columns: [{ heading: tools.word(phrase('privacy-notice-heading')), width: 90 }],
    rows: said.map(key => [tools.word(phrase(key))]),
  }
}

function sheetOf(section: DataSection, tools: JobTools): Sheet {
  return {
    name: tools.word(section.title),
    columns: section.columns.map(heading => ({ heading: tools.word(heading) })),
    rows: section.rows.map(row => row.map(tools.word)),
  }
}
