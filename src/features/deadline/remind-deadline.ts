// Calls deadlines to mind 7, 3 and 1 days before and on the last day, to whom they concern, until they are done. Reports are nudged for instead.
import { type Block, type Message, message, note } from '../../chat/message.ts'
import type { DueReminder, FireEnv, Notice, PlanEnv, PlannedReminder, ReminderKind } from '../../delivery/reminder.ts'
import { phrase } from '../../language/translate.ts'
import { reminderDays } from '../../time/deadline-wording.ts'
import { reminderInstant } from '../../time/office-calendar.ts'
import { unitsOn } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import { currentDay, type DeadlineFacts, daysLeft, unitsByLastDay } from './deadline.ts'
import { audienceOf } from './deadline-audience.ts'
import { dayOffPhrase, deadlineNotice } from './deadline-message.ts'
import { deadlineDaysBefore } from './deadline-settings.ts'
import { deadlineById, openDeadlines } from './deadline-view.ts'

export const deadlineReminders: ReminderKind = {
  kind: 'deadline',
  canBeMuted: true,
  plan: async env => {
    const open = await openDeadlines(env.tx, env.office.id, env.today)
    const unitIds = (await unitsOn(env.tx, env.office.id, env.today)).map(unit => unit.id)
    return open
      .filter(one => one.kind !== 'registration' && !one.isReport)
      .flatMap(one => plannedFor(env, one, unitIds))
  },
  fire,
}

function plannedFor(env: PlanEnv, deadline: DeadlineFacts, unitIds: readonly string[]): readonly PlannedReminder[] {
  const daysBefore = settingOf(env.office, deadlineDaysBefore)
  return [...unitsByLastDay(deadline, unitIds).keys()].flatMap(lastOn => {
    if (lastOn > env.horizonOn) return []
    return reminderDays(lastOn, daysBefore, env.calendar).map(day => ({
      key: `${deadline.id}:${lastOn}:${day}`,
      subjectId: `${deadline.id}:${lastOn}`,
      dueAt: reminderInstant(day, env.calendar),
      details: { deadlineId: deadline.id, lastOn },
    }))
  })
}

async function fire(env: FireEnv, reminder: DueReminder): Promise<readonly Notice[]> {
  const { deadlineId, lastOn } = reminder.details
  const deadline = await deadlineById(env.tx, env.office.id, String(deadlineId), env.today)
  if (deadline?.state !== 'open' || deadline.isReport || typeof lastOn !== 'string') return []
  const allUnitIds = (await unitsOn(env.tx, env.office.id, env.today)).map(unit => unit.id)
  const unitIds = unitsByLastDay(deadline, allUnitIds).get(lastOn)
  if (!unitIds) return []
  const missing = unitIds.filter(id => !deadline.doneUnitIds.includes(id))
  if (unitIds.length > 0 && missing.length === 0) return []
  const isForAll = lastOn === currentDay(deadline).effectiveLastOn
  const { groups, members } = await audienceOf(env, deadline, missing, isForAll)
  const body = reminderMessage(env, deadline, lastOn, unitIds[0])
  const about = `deadline:${deadline.id}`
  return [...groups, ...members].map((to): Notice => ({ to, message: body, about }))
}

function reminderMessage(env: FireEnv, deadline: DeadlineFacts, lastOn: string, unitId?: string): Message {
  const stated = currentDay(deadline, unitId)
  const title = phrase(daysLeft(lastOn, env.today) < 0 ? 'deadline-remind-overdue' : 'deadline-remind')
  const dayOff = dayOffPhrase(lastOn, env.calendar)
  const extra: readonly Block[] = dayOff ? [note(phrase('deadline-warning', { warning: dayOff }))] : []
  return message(...deadlineNotice(title, deadline, stated, env.today, env.calendar), ...extra)
}
