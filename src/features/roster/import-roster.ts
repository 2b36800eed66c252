// Importing a roster: the file is read outside any transaction, checked, and written only when what was shown still holds.

import { action } from '../../chat/action.ts'
import { type AuditNote, hasRole, type OfficeContext } from '../../chat/context.ts'
import { file as fileField, type ReceivedFile } from '../../chat/field.ts'
import { message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately, type Reply } from '../../chat/reply.ts'
import { handoutDays, type JobTools, jobKind } from '../../delivery/job.ts'
import { xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { lockOffice, officersOnly, timeZoneOf } from '../office/index.ts'
import { type PlanRules, planRosterChange, type RosterPlan } from './plan-roster-change.ts'
import { planFingerprint, problemsWorkbook, readRosterFile } from './roster-file.ts'
import { dryRunMessage, type ImportFile, importedMessage, needsProblemFile } from './roster-message.ts'
import type { RosterSheet } from './roster-sheet.ts'
import { applyRosterPlan, currentRoster } from './roster-store.ts'

type Input = ImportFile & {
  readonly rules: Pick<PlanRules, 'mayMakeAdministrators' | 'actorId'>
  /** Set once the button was pressed: the plan that was shown. */
  readonly shown?: string
}
type Result = { readonly sheet: RosterSheet; readonly problemsFileId?: string }

export const rosterFileField = fileField({
  ask: phrase('roster-file-ask'),
  label: phrase('roster-file'),
  hint: phrase('roster-file-hint'),
  isPrivate: true,
  daysKept: handoutDays,
})

/** Starts reading; the answer comes as a message of its own. */
export function checkRosterFile(ctx: OfficeContext, received: ReceivedFile): Reply {
  ctx.startJob({ kind: 'read-roster', input: inputFor(ctx, received) })
  return privately(message(phrase('roster-reading', { file: received.name })))
}

function inputFor(ctx: OfficeContext, source: ImportFile, shown?: string): Input {
  return { fileId: source.fileId, name: source.name, rules: rulesOf(ctx), ...(shown && { shown }) }
}

function rulesOf(ctx: OfficeContext) {
  return { mayMakeAdministrators: hasRole(ctx, 'administrator'), actorId: ctx.member.id }
}

export const readRosterJob = jobKind<Input, Result, OfficeContext>({
  kind: 'read-roster',
  work: async (input, tools) => {
    const { bytes } = await tools.readFile(input.fileId)
    const read = await readRosterFile(bytes, input.name)
    if ('problem' in read) throw new Refusal(read.problem)
    return { sheet: read.sheet, problemsFileId: await problemsFile(read.sheet, input, tools) }
  },
  done: async (ctx, { sheet, problemsFileId }, input) => {
    if (!hasRole(ctx, ...officersOnly)) throw new Refusal(phrase('form-button-expired'))
    if (input.shown) await lockOffice(ctx.tx, ctx.office.id)
    const current = await currentRoster(ctx.tx, ctx.office.id, ctx.today)
    const plan = planRosterChange(current, sheet, { today: ctx.today, ...rulesOf(ctx) })
    if (input.shown === planFingerprint(plan)) return applyShown(ctx, plan, input)
    return privately(dryRunMessage(plan, sheet, input, { problemsFileId, isChanged: input.shown !== undefined }))
  },
})

async function problemsFile(sheet: RosterSheet, input: Input, tools: JobTools): Promise<string | undefined> {
  const officeId = tools.officeId
  if (!officeId) return undefined
  const plan = await tools.read(async tx => {
    const today = dayOf(tools.now, await timeZoneOf(tx, officeId))
    return planRosterChange(await currentRoster(tx, officeId, today), sheet, { today, ...input.rules })
  })
  if (!needsProblemFile(plan)) return undefined
  const bytes = await problemsWorkbook(plan.problems, sheet.headings, tools.word)
  return tools.saveFile({ name: 'loi-danh-ba.xlsx', mime: xlsxMime, bytes, daysKept: handoutDays })
}

async function applyShown(ctx: OfficeContext, plan: RosterPlan, source: ImportFile): Promise<Reply> {
  await applyRosterPlan(ctx.tx, ctx.office.id, plan, ctx)
  for (const note of importNotes(plan, ctx.office.id, source.name)) ctx.audit(note)
  ctx.planChanged()
  return privately(importedMessage(plan, source.name))
}

/** One note for the file, one for each person who changed or left. */
export function importNotes(plan: RosterPlan, officeId: string, fileName: string): readonly AuditNote[] {
  const counts = { added: plan.added.length, changed: plan.changed.length, left: plan.left.length }
  return [
    { action: 'roster.imported', subject: 'office', subjectId: officeId, details: { file: fileName, ...counts } },
    ...plan.changed.map(change => ({
      action: 'member.changed',
      subject: 'member',
      subjectId: change.id,
      details: {
        fields: Object.keys(change.details).join(', '),
        ...(change.transfer && { unit: change.transfer.to, from: change.transfer.from ?? '' }),
        ...(change.roles && { roles: change.roles.to.join(', ') }),
      },
    })),
    ...plan.left.map(member => ({ action: 'member.left', subject: 'member', subjectId: member.id })),
  ]
}

const access = { who: officersOnly, where: 'private' as const }

export const importActions = [
  action({
    name: 'apply-roster',
    access,
    run: async (ctx, { fileId = '', name = '', plan = '' }) => {
      ctx.startJob({ kind: 'read-roster', input: inputFor(ctx, { fileId, name }, plan) })
      return inPlace(message(phrase('roster-importing', { file: name })))
    },
  }),
  action({
    name: 'drop-roster-import',
    access,
    run: async () => inPlace(message(phrase('roster-import-dropped'))),
  }),
]
