// Hands a report in: it counts at once or waits for the unit's head; the deadline and the office hear of it.
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { yearOf } from '../../time/day.ts'
import { handedIn, owedAgain } from '../deadline/index.ts'
import { type RosterMember, rosterOn } from '../roster/index.ts'
import type { ReportDuty } from './duty.ts'
import { dutyByKey } from './duty-view.ts'
import type { Written } from './report.ts'
import { evidenceButton, reportBlocks, reportHead } from './report-message.ts'
import { headsToConfirm } from './report-rights.ts'
import { insertReport, updateReport, type Writing } from './report-store.ts'
import { priorReport, type ReportFacts, reportById } from './report-view.ts'

export function writingOf(ctx: OfficeContext): Writing {
  return { tx: ctx.tx, officeId: ctx.office.id, now: ctx.now, byId: ctx.member.id }
}

export type HandedIn = { readonly report: ReportFacts; readonly confirmers: readonly RosterMember[] }

/** Throws where the report was accepted already, or changed while it was written. */
export async function handInReport(
  ctx: OfficeContext,
  duty: ReportDuty,
  unitId: string,
  written: Written,
): Promise<HandedIn> {
  const prior = await priorReport(ctx, unitId, duty.key)
  if (prior?.state === 'accepted') throw alreadyAccepted(prior)
  const confirmers = await headsToConfirm(ctx, unitId)
  const isOnBehalf = ctx.member.unit?.id !== unitId
  const state = confirmers.length > 0 ? 'draft' : 'submitted'
  const submittedOn = state === 'submitted' && !prior?.submittedOn ? ctx.today : undefined
  const writing = writingOf(ctx)
  const id =
    prior?.id ??
    (await insertReport(writing, duty.campaign?.year ?? yearOf(ctx.today), {
      ...{ unitId, duty, written, state, isOnBehalf, submittedOn },
    }))
  if (prior) {
    const change = state === 'submitted' ? 'submitted' : 'written'
    const fromStates = ['draft', 'submitted', 'sentBack'] as const
    const update = { id, version: prior.version, fromStates, change, state, written, isOnBehalf, submittedOn } as const
    if (!(await updateReport(writing, update))) throw changedMeanwhile(prior)
  }
  const report = await reportById(ctx, id)
  if (!report) throw new Error(`report ${id} was not written`)
  ctx.audit({
    action: state === 'submitted' ? 'report.submitted' : 'report.written',
    subject: 'report',
    subjectId: id,
    details: { code: report.code, unit: report.unit.name, isOnBehalf, version: report.version },
  })
  await tellNext(ctx, report, duty, confirmers)
  return { report, confirmers }
}

/** Who has the next word is asked for it; the deadline knows whether the unit still owes. */
export async function tellNext(
  ctx: OfficeContext,
  report: ReportFacts,
  duty: ReportDuty | undefined,
  confirmers: readonly RosterMember[],
): Promise<void> {
  if (report.state === 'draft') {
    // What had counted and is written anew waits for the head again.
    if (duty?.deadline) await owedAgain(ctx, duty.deadline.id, report.unit.id)
    return tell(ctx, report, confirmers, 'report-confirm', await confirmMessage(ctx, report))
  }
  if (duty?.deadline) await handedIn(ctx, duty.deadline.id, report.unit.id)
  const officers = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { roles: ['officer'] })
  const others = officers.filter(officer => officer.id !== ctx.member.id)
  await tell(ctx, report, others, 'report-submitted', await arrivedMessage(ctx, report))
}

export async function tell(
  ctx: OfficeContext,
  report: ReportFacts,
  members: readonly RosterMember[],
  kind: string,
  body: Message,
): Promise<void> {
  for (const member of members.filter(({ isLinked }) => isLinked))
    ctx.send({ to: { member: member.id }, message: body, kind, about: `report:${report.id}` })
}

/** Contacts of the unit and whoever entered the report, but not the speaker. */
export async function writersOf(ctx: OfficeContext, report: ReportFacts): Promise<readonly RosterMember[]> {
  const { tx, office, today } = ctx
  const contacts = await rosterOn(tx, office.id, today, { unitId: report.unit.id, roles: ['unitContact'] })
  const entered = report.enteredById ? await rosterOn(tx, office.id, today, { memberIds: [report.enteredById] }) : []
  const all = [...contacts, ...entered].filter(one => one.id !== ctx.member.id)
  return all.filter((one, index) => all.findIndex(other => other.id === one.id) === index)
}

async function arrivedMessage(ctx: OfficeContext, report: ReportFacts): Promise<Message> {
  return message(
    note(phrase('report-arrived', { unit: report.unit.name })),
    ...(await reportHead(ctx, report)),
    choices(
      { ...button(phrase('report-button-open'), 'show-report', { report: report.id }), style: 'primary' },
      button(phrase('report-button-queue'), 'command', { command: 'review-reports' }),
    ),
  )
}

/** What waits for the head's word, with everything it says. */
export async function confirmMessage(ctx: OfficeContext, report: ReportFacts): Promise<Message> {
  const args = { report: report.id, version: String(report.version) }
  return message(
    note(phrase('report-confirm-wanted')),
    ...(await reportBlocks(ctx, report)),
    choices(
      { ...button(phrase('report-button-confirm'), 'confirm-report', args), style: 'primary' },
      evidenceButton(report),
      button(phrase('report-button-amend'), 'command', {
        command: 'write-report',
        unit: report.unit.id,
        duty: report.dutyKey,
      }),
      button(phrase('report-button-send-back'), 'command', { command: 'send-back-report', report: report.id }),
    ),
  )
}

function alreadyAccepted(report: ReportFacts): Refusal {
  return new Refusal(
    phrase('report-already-accepted', { unit: report.unit.name, code: report.code }),
    choices(button(phrase('report-button-open'), 'show-report', { report: report.id })),
  )
}

export function changedMeanwhile(report: ReportFacts): Refusal {
  return new Refusal(phrase('report-changed-since', { code: report.code }))
}

/** The duty of a report, where it still stands. */
export async function dutyOf(ctx: OfficeContext, report: ReportFacts): Promise<ReportDuty | undefined> {
  return dutyByKey(ctx, report.dutyKey)
}
