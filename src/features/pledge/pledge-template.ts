// The empty table that `/nhapdangky` reads, with an example of each kind.
import { file, message } from '../../chat/message.ts'
import { privately } from '../../chat/reply.ts'
import { handoutDays, jobKind } from '../../delivery/job.ts'
import { composeWorkbook, texts, xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { kindName } from './pledge-message.ts'

type Result = { readonly fileId: string; readonly name: string }

const fileName = 'mau-dang-ky-thi-dua.xlsx'

export const templateJob = jobKind<Record<string, never>, Result>({
  kind: 'pledge-template',
  work: async (_input, tools) => {
    const columns = (['code', 'name', 'unit', 'kind', 'content', 'commitment'] as const).map(column => ({
      heading: tools.word(phrase(`pledge-column-${column}`)),
      width: column === 'content' || column === 'commitment' ? 40 : 20,
    }))
    const kinds = (['title', 'movement', 'commitment', 'initiative'] as const).map(kind => [
      tools.word(kindName(kind)),
      tools.word(phrase(`pledge-template-${kind}`)),
    ])
    const bytes = await composeWorkbook([
      { name: tools.word(phrase('pledge-sheet-pledges')), columns, rows: [] },
      {
        name: tools.word(phrase('pledge-sheet-help')),
        columns: [
          ...texts(tools.word(phrase('pledge-column-kind'))),
          { heading: tools.word(phrase('pledge-column-content')), width: 60 },
        ],
        rows: kinds,
      },
    ])
    return {
      fileId: await tools.saveFile({ name: fileName, mime: xlsxMime, bytes, daysKept: handoutDays }),
      name: fileName,
    }
  },
  done: async (_ctx, { fileId, name }) => privately(message(file(fileId, name, phrase('pledge-template-caption')))),
})
