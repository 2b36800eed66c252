// How a report is told: whose, on what, when, to whom and by which way, and what it says; all of it in private only.
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, button, type Choice, facts, heading, list, note } from '../../chat/message.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { allDeadlines, currentDay, routePhrase, throughName, whenPhrase } from '../deadline/index.ts'
import { settingOf } from '../setting.ts'
import { dutyTitle, lastOnFor, type ReportDuty } from './duty.ts'
import { dutyByKey } from './duty-view.ts'
import { type Standing, standingOf, type Written } from './report.ts'
import { paperPhrase } from './report-fields.ts'
import { reportKind } from './report-kind.ts'
import { reportThrough, reportTo } from './report-settings.ts'
import { historyOf, type ReportFacts } from './report-view.ts'
import { amountText, type UnitTarget } from './unit-target.ts'
import { unitTargets } from './unit-target-view.ts'

/** "Báo cáo kết quả Đợt thi đua thứ nhất", also where the phase was taken out of the plan since. */
export function reportTitle(report: NamedReport, duty: ReportDuty | undefined): Wordable {
  return dutyTitle({ kind: report.kind, name: nameOf(report, duty) })
}

/** The same as it stands under "BÁO CÁO". */
export function paperTitle(report: NamedReport, duty: ReportDuty | undefined): Phrase {
  return phrase(`report-paper-of-${report.kind}`, { name: nameOf(report, duty) })
}

type NamedReport = Pick<ReportFacts, 'kind' | 'phaseName' | 'requested' | 'campaignTitle'>

function nameOf(report: NamedReport, duty: ReportDuty | undefined) {
  return duty?.name ?? report.phaseName ?? report.requested ?? report.campaignTitle ?? ''
}

/** "gửi Văn phòng Sở, qua …": a request's own way, otherwise the office's. */
export function addresseePhrase(ctx: Pick<OfficeContext, 'office'>, duty: ReportDuty | undefined): Phrase | undefined {
  return routePhrase(wayOf(ctx.office, duty))
}

/** The same behind "Kính gửi": "Văn phòng Sở (qua …)". */
export function addresseeName(office: OfficeContext['office'], duty: ReportDuty | undefined): Wordable {
  const way = wayOf(office, duty)
  return throughName(way) ?? way.toWhom
}

function wayOf(office: OfficeContext['office'], duty: ReportDuty | undefined) {
  const toWhom = duty?.deadline?.toWhom ?? (settingOf(office, reportTo) || office.name)
  const through = duty?.deadline?.toWhom ? duty.deadline.through : settingOf(office, reportThrough) || undefined
  return { toWhom, through }
}

/** The next links of the chain: what the office reports onwards, to whom and by which way. */
export async function onwardLines(ctx: OfficeContext, duty: ReportDuty | undefined): Promise<readonly Phrase[]> {
  const id = duty?.deadline?.id
  if (id === undefined) return []
  const later = (await allDeadlines(ctx.tx, ctx.office.id, ctx.today)).filter(
    one => one.state === 'open' && one.waitsFor.includes(id),
  )
  return later.map(one => {
    const args = { what: one.what, deadline: whenPhrase(one, currentDay(one)) }
    const route = routePhrase(one)
    return route ? phrase('report-onward-route', { ...args, route }) : phrase('report-onward', args)
  })
}

function standingIn(ctx: Pick<OfficeContext, 'today'>, report: ReportFacts, duty: ReportDuty | undefined): Standing {
  return standingOf(report, duty && lastOnFor(duty, report.unit.id), ctx.today)
}

/** "đã nộp, trễ hạn, nhập hộ". */
export function stateWords(standing: Standing, isOnBehalf = false): Phrase {
  const words = [
    phrase(`report-state-${standing.status}`),
    ...(standing.isLate ? [phrase('report-late')] : []),
    ...(standing.isOverdue ? [phrase('report-overdue')] : []),
    ...(isOnBehalf ? [phrase('report-on-behalf')] : []),
  ]
  return phrase('field-list', { list: { list: words } })
}

/** Everything about a report but what it says. */
export async function reportHead(ctx: OfficeContext, report: ReportFacts): Promise<readonly Block[]> {
  const duty = await dutyByKey(ctx, report.dutyKey)
  const { written, submittedAt, sendBackReason } = report
  const submitted = submittedAt && dayOf(submittedAt, ctx.office.timeZone)
  const address = addresseePhrase(ctx, duty)
  const onward = await onwardLines(ctx, duty)
  return [
    heading(reportTitle(report, duty)),
    facts(
      [phrase('report-code'), report.code],
      [phrase('report-unit'), report.unit.name],
      report.campaignTitle === undefined ? undefined : [phrase('report-campaign'), report.campaignTitle],
      [phrase('report-state'), stateWords(standingIn(ctx, report, duty), report.isOnBehalf)],
      sendBackReason === undefined ? undefined : [phrase('report-reason'), sendBackReason],
      submitted === undefined
        ? undefined
        : [phrase('report-submitted-on'), phrase('field-day', { day: { day: submitted } })],
      duty?.deadline && [phrase('report-due'), whenPhrase(duty.deadline, currentDay(duty.deadline, report.unit.id))],
      address && [phrase('report-address'), address],
      written.paper && [phrase('report-paper'), paperPhrase(written.paper)],
    ),
    ...(onward.length > 0 ? [note(phrase('report-then')), list(onward)] : []),
  ]
}

/** What it says: figures, texts, and how many files lie beside it. */
export function writtenBlocks(
  kind: ReportFacts['kind'],
  written: Written,
  targets: readonly UnitTarget[],
): readonly Block[] {
  const figures = targets.flatMap(target => {
    const figure = written.figures.find(one => one.targetId === target.targetId)
    return figure ? [figureLine(target, amountText(figure))] : []
  })
  const { evidence } = written
  return [
    ...(figures.length > 0 ? [heading(phrase('report-figures')), list(figures, true)] : []),
    ...reportKind(kind).summarise(written),
    ...(evidence.length > 0 ? [heading(phrase('report-evidence')), list(evidence.map(file => `📎 ${file.name}`))] : []),
  ]
}

function figureLine(target: UnitTarget, figure: string): Phrase {
  const args = { target: target.wording, figure }
  if (target.pledged === undefined) return phrase('report-target-figure', args)
  return phrase('report-target-figure-pledged', { ...args, pledged: target.pledged })
}

/** The whole report, as it is read before a decision. */
export async function reportBlocks(ctx: OfficeContext, report: ReportFacts): Promise<readonly Block[]> {
  const duty = await dutyByKey(ctx, report.dutyKey)
  const targets = duty?.campaign ? await unitTargets(ctx, duty.campaign, report.unit.id) : []
  return [...(await reportHead(ctx, report)), ...writtenBlocks(report.kind, report.written, targets)]
}

export async function historyBlocks(ctx: OfficeContext, report: ReportFacts): Promise<readonly Block[]> {
  const lines = (await historyOf(ctx, report.id)).map(event => {
    const day = { day: dayOf(event.recordedAt, ctx.office.timeZone) }
    const by = event.by ?? phrase('report-nobody')
    const args = { day, by, change: phrase(`report-change-${event.change}`) }
    if (event.reason === undefined) return phrase('report-history-line', args)
    return phrase('report-history-line-reason', { ...args, reason: event.reason })
  })
  return [heading(phrase('report-history')), list(lines)]
}

export function writeButton(duty: string, unit: string, label: Wordable = phrase('report-button-write')): Choice {
  return button(label, 'command', { command: 'write-report', unit, duty })
}

export function evidenceButton(report: ReportFacts): Choice | undefined {
  const count = report.written.evidence.length
  return count === 0
    ? undefined
    : button(phrase('report-button-evidence', { count }), 'show-evidence', { report: report.id })
}
