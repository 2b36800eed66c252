// `/baocao`: a unit reports on a phase, a review or a request; half-written it is kept, sent back it is opened again as it was.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, confirm, type Field, type FieldEnv, preset } from '../../chat/field.ts'
import { type Block, button, choices, facts, heading, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { currentDay, whenPhrase } from '../deadline/index.ts'
import { isOfficer } from '../office/index.ts'
import { unitField, unitsOn } from '../roster/index.ts'
import { dutyTitle, isFor, isOwedOn, kindOfKey, lastOnFor, type ReportDuty } from './duty.ts'
import { currentDuties, dutyByKey } from './duty-view.ts'
import { handInReport } from './hand-in-report.ts'
import { writtenFrom, writtenValue } from './report-answers.ts'
import { targetsIn, unitIdIn } from './report-fields.ts'
import { type KindField, type ReportKind, reportKind, reportKinds } from './report-kind.ts'
import { addresseePhrase, onwardLines, reportHead, writtenBlocks } from './report-message.ts'
import { mayWriteFor, writers } from './report-rights.ts'
import { priorReport, reportStates } from './report-view.ts'

export const writeReport = command({
  name: 'write-report',
  words: ['baocao'],
  english: ['report'],
  area: 'report',
  access: { who: writers },
  argument: 'duty',
  subject: ['unit', 'duty'],
  begin: async ctx => {
    const duties = await currentDuties(ctx)
    if (duties.length === 0) throw new Refusal(phrase('report-nothing-to-report'))
    if (!isOfficer(ctx) && !ctx.member.unit) throw new Refusal(phrase('report-no-unit'))
  },
  fields: {
    unit: preset(
      ({ ctx }) => (isOfficer(ctx) ? undefined : ctx.member.unit?.id),
      unitField({
        ask: phrase('report-ask-unit'),
        label: phrase('report-unit'),
        may: (unitId, ctx) => mayWriteFor(ctx, unitId),
      }),
    ),
    duty: dutyField(),
    ...kindFields(),
    confirm: confirm({
      isPrivate: true,
      ask: phrase('report-ask-confirm'),
      button: phrase('report-button-submit'),
      before: preview,
    }),
  },
  run: async (ctx, answers) => {
    const unitId = unitIdIn(answers)
    if (!mayWriteFor(ctx, unitId)) throw new Refusal(phrase('office-not-your-unit'))
    const duty = (await currentDuties(ctx)).find(one => one.key === answers.duty && isFor(one, unitId))
    if (!duty) throw new Refusal(phrase('report-duty-gone'))
    const { report, confirmers } = await handInReport(ctx, duty, unitId, writtenFrom(reportKind(duty.kind), answers))
    const isWaiting = report.state === 'draft'
    const names = { list: confirmers.map(({ name }) => name) }
    return privately(
      message(
        note(isWaiting ? phrase('report-waits-for-head', { names }) : phrase('report-submitted')),
        ...(await reportHead(ctx, report)),
        choices(
          button(phrase('report-button-open'), 'show-report', { report: report.id }),
          button(phrase('report-button-progress'), 'command', { command: 'show-progress' }),
        ),
      ),
      message(phrase(isWaiting ? 'report-noted-waiting' : 'report-noted', { code: report.code })),
    )
  },
})

/** Reports of the unit that are not accepted yet: owed ones first, by their last day. */
function dutyField(): Field<string> {
  const field = choice({
    ask: phrase('report-ask-duty'),
    label: phrase('report-duty'),
    options: async env => {
      const open = await openTo(env)
      const isOnly = new Set(open.map(({ duty }) => duty.campaign?.id)).size < 2
      return open.map(({ duty, state }) => ({
        id: duty.key,
        label: optionLabel(duty, unitIdIn(env.given), state, isOnly),
      }))
    },
  })
  // A button may be older than the decision: better said than "no such choice".
  const parse: typeof field.parse = async (answer, env) => {
    const key = kindOfKey(answer) ? String(answer) : undefined
    const prior = key === undefined ? undefined : await priorReport(env.ctx, unitIdIn(env.given), key)
    if (prior?.state !== 'accepted') return field.parse(answer, env)
    return { problem: phrase('report-already-accepted', { unit: prior.unit.name, code: prior.code }) }
  }
  return preset(
    async env => {
      const open = await openTo(env)
      if (open.length === 0) throw new Refusal(phrase('report-all-accepted'))
      return open.length === 1 ? open[0]?.duty.key : undefined
    },
    { ...field, parse },
  )
}

async function openTo({ ctx, given }: FieldEnv) {
  const unitId = unitIdIn(given)
  const duties = (await currentDuties(ctx)).filter(duty => isFor(duty, unitId))
  const keys = duties.map(({ key }) => key)
  const states = (await reportStates(ctx, keys)).filter(one => one.unitId === unitId)
  const rank = (duty: ReportDuty) => (isOwedOn(duty, ctx.today) ? 0 : duty.isAsked ? 1 : 2)
  const lastOn = (duty: ReportDuty) => lastOnFor(duty, unitId) ?? '9999-12-31'
  return duties
    .map(duty => ({ duty, state: states.find(one => one.dutyKey === duty.key)?.state }))
    .filter(({ state }) => state !== 'accepted')
    .toSorted((a, b) => rank(a.duty) - rank(b.duty) || lastOn(a.duty).localeCompare(lastOn(b.duty)))
}

function optionLabel(duty: ReportDuty, unitId: string, state: string | undefined, isOnlyCampaign: boolean): Phrase {
  const lastOn = lastOnFor(duty, unitId)
  const remarks = [
    ...(duty.campaign && !isOnlyCampaign ? [duty.campaign.title] : []),
    ...(lastOn ? [phrase('report-option-until', { day: { day: lastOn } })] : []),
    ...(state ? [phrase(`report-state-${state}`)] : []),
  ]
  if (remarks.length === 0) return phrase('report-option', { title: dutyTitle(duty) })
  return phrase('report-option-remarks', { title: dutyTitle(duty), remarks: { list: remarks } })
}

/** The questions of every kind, asked for reports of that kind only, and answered by the version before where there is one. */
function kindFields(): Readonly<Record<string, KindField>> {
  return Object.fromEntries(
    reportKinds().flatMap(kind =>
      Object.entries(kind.fields).map(([name, field]) => [`${kind.name}_${name}`, ofKind(kind, name, field)]),
    ),
  )
}

function ofKind(kind: ReportKind, name: string, field: KindField): KindField {
  const before = async (env: FieldEnv) => priorReport(env.ctx, unitIdIn(env.given), String(env.given.duty))
  return {
    ...field,
    when: given => kindOfKey(given.duty) === kind.name,
    preset: async env => {
      const prior = await before(env)
      return prior ? (writtenValue(prior.written, name) ?? null) : field.preset?.(env)
    },
    prefill: async env => {
      const prior = await before(env)
      const text = prior?.written.texts[name]
      return text ?? field.prefill?.(env)
    },
    before: async env => {
      const text = (await before(env))?.written.texts[name]
      const own = (await field.before?.(env)) ?? []
      return text === undefined ? own : [...own, note(phrase('report-was', { text }))]
    },
  }
}

/** The report as it will stand, where it goes, and what to look at again. */
async function preview(env: FieldEnv): Promise<readonly Block[]> {
  const { ctx, given } = env
  const duty = await dutyByKey(ctx, String(given.duty))
  const unitId = unitIdIn(given)
  if (!duty) return []
  const kind = reportKind(duty.kind)
  const targets = await targetsIn(env)
  const written = writtenFrom(kind, given)
  const unit = (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).find(one => one.id === unitId)
  const prior = await priorReport(ctx, unitId, duty.key)
  const address = addresseePhrase(ctx, duty)
  const warnings = kind.check(written, { today: ctx.today, endsOn: duty.endsOn, targets })
  return [
    heading(dutyTitle(duty)),
    facts(
      [phrase('report-unit'), unit?.name ?? ''],
      duty.campaign && [phrase('report-campaign'), duty.campaign.title],
      duty.deadline && [phrase('report-due'), whenPhrase(duty.deadline, currentDay(duty.deadline, unitId))],
      address && [phrase('report-address'), address],
      prior?.sendBackReason === undefined ? undefined : [phrase('report-sent-back-why'), prior.sendBackReason],
    ),
    ...(await onwardLines(ctx, duty)).map(note),
    ...writtenBlocks(duty.kind, written, targets),
    ...lateNote(ctx, duty, unitId, prior?.submittedOn),
    ...warnings.map(warning => note(phrase('report-warning', { warning }))),
  ]
}

function lateNote(ctx: OfficeContext, duty: ReportDuty, unitId: string, submittedOn?: string): readonly Block[] {
  const lastOn = lastOnFor(duty, unitId)
  if (lastOn === undefined || ctx.today <= lastOn || submittedOn !== undefined) return []
  return [note(phrase('report-will-be-late', { day: { day: lastOn } }))]
}
