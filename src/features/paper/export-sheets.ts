// Lists as one .xlsx, made outside any transaction and handed over in private.
import { type Action, action } from '../../chat/action.ts'
import { isInOffice, type OfficeContext } from '../../chat/context.ts'
import { file, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { officeOf } from '../../chat/speaker-store.ts'
import { handoutDays, type JobKind, jobKind } from '../../delivery/job.ts'
import { fileName } from '../../documents/file-name.ts'
import { composeWorkbook, type Sheet, xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { campaignById } from '../campaign/index.ts'
import type { Feature } from '../feature.ts'
import { type AllowedSheet, allowedSheets, sheetOffers } from './exportable.ts'

/** Each list with the unit it is limited to. */
type Ordered = { readonly sheet: string; readonly unitId?: string }
type Input = { readonly ordered: readonly Ordered[]; readonly campaignId?: string }
type Result = { readonly fileId: string; readonly name: string }

export function exportSheets(all: () => readonly Feature[]): Action {
  return action({
    name: 'export-sheets',
    access: { who: 'linked' },
    run: async (ctx, args) => {
      const allowed = allowedSheets(all(), ctx)
      const wanted = args.sheets?.split(',')
      const chosen = wanted ? allowed.filter(({ offer }) => wanted.includes(offer.name)) : allowed
      if (chosen.length === 0) throw new Refusal(phrase('paper-not-yours'))
      const campaign = args.campaign ? await campaignById(ctx.tx, ctx.office.id, args.campaign) : undefined
      const ordered = chosen.map(one => asOrdered(one, args.unit))
      const input: Input = { ordered, ...(campaign && { campaignId: campaign.id }) }
      ctx.startJob({ kind: 'export-sheets', input })
      ctx.audit({
        action: 'export.made',
        subject: 'office',
        subjectId: ctx.office.id,
        details: { sheets: ordered.map(({ sheet }) => sheet).join(', ') },
      })
      return privately(message(phrase('paper-preparing')))
    },
  })
}

/** Whoever may have the whole office may also have one unit of it. */
function asOrdered({ offer, unitId }: AllowedSheet, wantedUnit: string | undefined): Ordered {
  const only = unitId ?? wantedUnit
  return { sheet: offer.name, ...(only !== undefined && { unitId: only }) }
}

export function exportSheetsJob(all: () => readonly Feature[]): JobKind {
  return jobKind<Input, Result, OfficeContext>({
    kind: 'export-sheets',
    work: async ({ ordered, campaignId }, tools) => {
      const office = await tools.read(tx => officeOf(tx, tools.officeId ?? ''))
      if (!office) throw new Error('an export without an office')
      const today = dayOf(tools.now, office.timeZone)
      const sheets: Sheet[] = []
      for (const { sheet, unitId } of ordered) {
        const offer = sheetOffers(all()).find(one => one.name === sheet)
        if (offer) sheets.push(...(await offer.sheets({ office, today, campaignId, unitId }, tools)))
      }
      if (sheets.length === 0) throw new Refusal(phrase('paper-none-now'))
      const [only, second] = ordered
      const title = only && !second ? phrase(`sheet-${only.sheet}`) : phrase('paper-sheets-file')
      const name = `${fileName(tools.word(title), today)}.xlsx`
      const bytes = await composeWorkbook(sheets, { timeZone: office.timeZone })
      return { fileId: await tools.saveFile({ name, mime: xlsxMime, bytes, daysKept: handoutDays }), name }
    },
    done: async (ctx, { fileId, name }, { ordered }) => {
      if (!isInOffice(ctx) || !ordered.every(one => isStillAllowed(all(), ctx, one)))
        throw new Refusal(phrase('paper-not-yours'))
      return privately(message(file(fileId, name, phrase('paper-sheets-caption'))))
    },
  })
}

/** Rights may have gone while the file was made. */
function isStillAllowed(all: readonly Feature[], ctx: OfficeContext, { sheet, unitId }: Ordered): boolean {
  return allowedSheets(all, ctx).some(
    one => one.offer.name === sheet && (one.unitId === undefined || one.unitId === unitId),
  )
}
