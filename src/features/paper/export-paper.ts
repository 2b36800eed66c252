// One official paper as .docx, a draft for the clerk to finish, made outside any transaction and handed over in private.
import { type Action, action } from '../../chat/action.ts'
import { isInOffice, type OfficeContext } from '../../chat/context.ts'
import { file, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { officeOf } from '../../chat/speaker-store.ts'
import { handoutDays, type JobKind, jobKind } from '../../delivery/job.ts'
import { fileName } from '../../documents/file-name.ts'
import { composePaper, docxMime } from '../../documents/official-paper.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import type { Feature } from '../feature.ts'
import type { PaperOffer } from '../offer.ts'
import { paperOffers } from './exportable.ts'

type Input = { readonly paper: string; readonly id: string }
type Result = { readonly fileId: string; readonly name: string }

export function exportPaper(all: () => readonly Feature[]): Action {
  return action({
    name: 'export-paper',
    access: { who: 'linked' },
    run: async (ctx, { paper = '', id = '' }) => {
      const offer = offerOf(all(), paper)
      if (!offer || !(await isOffered(offer, ctx, id))) throw new Refusal(phrase('paper-not-yours'))
      ctx.startJob({ kind: 'export-paper', input: { paper, id } })
      ctx.audit({ action: 'export.made', subject: 'office', subjectId: ctx.office.id, details: { paper } })
      return privately(message(phrase('paper-preparing')))
    },
  })
}

export function exportPaperJob(all: () => readonly Feature[]): JobKind {
  return jobKind<Input, Result, OfficeContext>({
    kind: 'export-paper',
    work: async ({ paper, id }, tools) => {
      const office = await tools.read(tx => officeOf(tx, tools.officeId ?? ''))
      if (!office) throw new Error('a paper without an office')
      const scope = { office, today: dayOf(tools.now, office.timeZone) }
      const officeTools = { ...tools, word: tools.wordIn(office.language) }
      const made = await offerOf(all(), paper)?.paper(id, scope, officeTools)
      if (!made) throw new Refusal(phrase('paper-none-now'))
      const name = `${fileName(made.title, scope.today)}.docx`
      const bytes = await composePaper(made.paper)
      return { fileId: await tools.saveFile({ name, mime: docxMime, bytes, daysKept: handoutDays }), name }
    },
    done: async (ctx, { fileId, name }, { paper, id }) => {
      const offer = offerOf(all(), paper)
      if (!isInOffice(ctx) || !offer || !(await isOffered(offer, ctx, id))) throw new Refusal(phrase('paper-not-yours'))
      return privately(message(file(fileId, name, phrase('paper-caption')), note(phrase('paper-finish'))))
    },
  })
}

function offerOf(all: readonly Feature[], name: string): PaperOffer | undefined {
  return paperOffers(all).find(one => one.name === name)
}

async function isOffered(offer: PaperOffer, ctx: OfficeContext, id: string): Promise<boolean> {
  return (await offer.offered(ctx)).some(one => one.id === id)
}
