// Nudges by themselves: planned from the reports' last days, asked again when they fire, silent to who has handed in.
import type { Recipient } from '../../chat/context.ts'
import type { FireEnv, Notice, PlanEnv, PlannedReminder, ReminderKind } from '../../delivery/reminder.ts'
import type { Day } from '../../time/day.ts'
import { reminderInstant } from '../../time/office-calendar.ts'
import { audienceOf, currentDay, unitsByLastDay } from '../deadline/index.ts'
import { allDuties, type ReportDuty } from '../report/index.ts'
import { unitsOn } from '../roster/index.ts'
import { addressNudges } from './address-nudges.ts'
import { nudgeAbout } from './nudge-log.ts'
import { countMessage, nudgeMessage, officeMessage } from './nudge-message.ts'
import { paceOf, type Step, stepDays, steps } from './nudge-plan.ts'
import { isNudged, type OwedDuty, owedDuty } from './owing-view.ts'
import { type Staff, staffOn } from './staff-view.ts'

export const missingReports: ReminderKind = {
  kind: 'nudge',
  canBeMuted: true,
  plan: async env => {
    const duties = (await allDuties(env)).filter(isNudged)
    const unitIds = (await unitsOn(env.tx, env.office.id, env.today)).map(unit => unit.id)
    return duties.flatMap(duty => plannedFor(env, duty, unitIds))
  },
  fire: async (env, { details }) => {
    const step = steps.find(one => one === details.step)
    if (!step || typeof details.duty !== 'string' || typeof details.lastOn !== 'string') return []
    const owed = await owedDuty(env, details.duty, details.lastOn)
    if (!owed || !isNudged(owed.progress.duty)) return []
    const staff = await staffOn(env)
    if (step === 'count') return countNotices(env, owed, details.lastOn, staff)
    return personNotices(env, owed, { step, lastOn: details.lastOn }, staff)
  },
}

function plannedFor(env: PlanEnv, duty: ReportDuty, unitIds: readonly string[]): readonly PlannedReminder[] {
  if (!duty.deadline) return []
  const pace = paceOf(env.office)
  return [...unitsByLastDay(duty.deadline, unitIds).keys()].flatMap(lastOn => {
    if (lastOn > env.horizonOn) return []
    return stepDays(lastOn, pace, env.calendar).map(({ step, on }) => ({
      key: `${duty.key}:${lastOn}:${step}:${on}`,
      subjectId: `${duty.key}:${lastOn}:${step}`,
      dueAt: reminderInstant(on, env.calendar),
      details: { duty: duty.key, lastOn, step },
    }))
  })
}

async function personNotices(
  env: FireEnv,
  { progress: { duty }, owing }: OwedDuty,
  { step, lastOn }: { readonly step: Exclude<Step, 'count'>; readonly lastOn: Day },
  staff: Staff,
): Promise<readonly Notice[]> {
  const { addressed, missed } = addressNudges(owing, step, staff.lineOf)
  // What the office reads with the count of the same day it need not read twice.
  const isCounted = stepDays(lastOn, paceOf(env.office), env.calendar).some(
    one => one.step === 'count' && one.on === env.today,
  )
  const told = addressed.filter(({ units }) => !isCounted || units.some(({ rank }) => rank !== 'office'))
  return [...told, ...missed].map(({ person, units }): Notice => {
    const unitIds = units.map(({ owing: one }) => one.unit.id)
    const about = nudgeAbout(step, duty.key, unitIds)
    return { to: { member: person.id }, message: nudgeMessage(env, duty, units), about }
  })
}

/** Groups while somebody is missing; the office as long as the closing is its own to hold. */
async function countNotices(
  env: FireEnv,
  { progress, owing }: OwedDuty,
  lastOn: string,
  staff: Staff,
): Promise<readonly Notice[]> {
  const { duty } = progress
  if (!duty.deadline || (owing.length === 0 && duty.deadline.kind !== 'phaseClosing')) return []
  const isForAll = lastOn === currentDay(duty.deadline).effectiveLastOn
  const unitIds = owing.map(({ unit }) => unit.id)
  const about = nudgeAbout('count', duty.key, unitIds)
  const { groups } = await audienceOf(env, duty.deadline, unitIds, isForAll)
  const told: readonly Recipient[] = owing.length > 0 ? groups : []
  const body = countMessage(env, progress, isForAll ? undefined : unitIds[0])
  const officers = staff.officers().filter(({ presence }) => presence.kind === 'here')
  return [
    ...told.map((to): Notice => ({ to, message: body, about, priority: 'broadcast' })),
    ...officers.map(({ id }): Notice => ({ to: { member: id }, message: officeMessage(env, progress, owing), about })),
  ]
}
