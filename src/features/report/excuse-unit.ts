// `/mienbaocao`: an officer says that a unit need not hand in one report, with a reason; taken back by a button.
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, text } from '../../chat/field.ts'
import { button, choices, heading, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { handedIn, owedAgain } from '../deadline/index.ts'
import { officersOnly } from '../office/index.ts'
import { rosterOn } from '../roster/index.ts'
import { dutyTitle, type ReportDuty } from './duty.ts'
import { currentDuties, dutyByKey } from './duty-view.ts'
import { endExcuse, writeExcuse } from './excuse-store.ts'
import { writingOf } from './hand-in-report.ts'
import { isOwing, progressOf, type UnitProgress } from './progress-view.ts'

export const excuseUnit = command({
  name: 'excuse-unit',
  words: ['mienbaocao'],
  english: ['excuse'],
  area: 'report',
  access: { who: officersOnly, where: 'private' },
  begin: async ctx => {
    if ((await owedDuties(ctx)).length === 0) throw new Refusal(phrase('report-nobody-owes'))
  },
  fields: {
    duty: choice({
      ask: phrase('report-ask-excuse-duty'),
      label: phrase('report-duty'),
      options: async ({ ctx }) =>
        (await owedDuties(ctx)).map(duty => ({
          id: duty.key,
          label: phrase('report-option', { title: dutyTitle(duty) }),
        })),
    }),
    unit: choice({
      ask: phrase('report-ask-excuse-unit'),
      label: phrase('report-unit'),
      options: async ({ ctx, given }) =>
        (await owingUnits(ctx, String(given.duty))).map(({ unit }) => ({ id: unit.id, label: unit.name })),
    }),
    reason: text({ ask: phrase('report-ask-excuse-reason'), label: phrase('report-reason'), max: 500 }),
  },
  run: async (ctx, { duty: key, unit: unitId, reason }) => {
    const duty = await dutyByKey(ctx, key)
    const owing = (await owingUnits(ctx, key)).find(({ unit }) => unit.id === unitId)
    if (!duty || !owing) throw new Refusal(phrase('report-duty-gone'))
    await writeExcuse(writingOf(ctx), { unitId, dutyKey: key, reason })
    if (duty.deadline) await handedIn(ctx, duty.deadline.id, unitId)
    const { name } = owing.unit
    ctx.audit({ action: 'report.excused', subject: 'unit', subjectId: unitId, details: { unit: name, reason } })
    const args = { unit: name, title: dutyTitle(duty) }
    await tellUnit(
      ctx,
      unitId,
      message(heading(phrase('report-excused-told', args)), note(phrase('report-excused-why', { reason }))),
    )
    return privately(
      message(
        phrase('report-excused', args),
        choices(
          button(phrase('report-button-expect', { unit: name }), 'expect-report', { duty: key, unit: unitId }),
          button(phrase('report-button-progress'), 'show-report-progress', { duty: key }),
        ),
      ),
    )
  },
})

export const expectReport = action({
  name: 'expect-report',
  access: { who: officersOnly },
  run: async (ctx, args) => {
    const duty = args.duty ? await dutyByKey(ctx, args.duty) : undefined
    const [progress] = duty ? await progressOf(ctx, [duty]) : []
    const found = progress?.units.find(({ unit }) => unit.id === args.unit)
    if (!duty || !found) throw new Refusal(phrase('report-duty-gone'))
    const { id, name } = found.unit
    if (!(await endExcuse(writingOf(ctx), id, duty.key)))
      throw new Refusal(phrase('report-not-excused', { unit: name }))
    if (duty.deadline && found.standing.status === 'excused') await owedAgain(ctx, duty.deadline.id, id)
    ctx.audit({ action: 'report.expected', subject: 'unit', subjectId: id, details: { unit: name } })
    const told = phrase('report-expected-again', { unit: name, title: dutyTitle(duty) })
    await tellUnit(ctx, id, message(told))
    return ctx.place.kind === 'group' ? privately(message(told)) : inPlace(message(told))
  },
})

/** Asked for, begun, and not handed in by all. */
async function owedDuties(ctx: OfficeContext): Promise<readonly ReportDuty[]> {
  const duties = (await currentDuties(ctx)).filter(({ isAsked }) => isAsked)
  const all = await progressOf(ctx, duties)
  return all.filter(({ units }) => units.some(isOwing)).map(({ duty }) => duty)
}

async function owingUnits(ctx: OfficeContext, key: string): Promise<readonly UnitProgress[]> {
  const duty = await dutyByKey(ctx, key)
  const [progress] = duty ? await progressOf(ctx, [duty]) : []
  return progress?.units.filter(isOwing) ?? []
}

async function tellUnit(ctx: OfficeContext, unitId: string, body: Message): Promise<void> {
  const { tx, office, today } = ctx
  const people = await rosterOn(tx, office.id, today, { unitId, roles: ['unitContact', 'unitHead'] })
  for (const { id, isLinked } of people)
    if (isLinked && id !== ctx.member.id) ctx.send({ to: { member: id }, message: body, kind: 'report-told' })
}
