// Calls deadlines to mind 7, 3 and 1 days before and on the last day, to whom they concern, until they are done.
import { type Block, button, choices, type Message, message, note } from '../../chat/message.ts'
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
    return open.filter(one => one.kind !== 'registration').flatMap(one => plannedFor(env, one, unitIds))
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
  if (deadline?.state !== 'open' || typeof lastOn !== 'string') return []
  const allUnitIds = (await unitsOn(env.tx, env.office.id, env.today)).map(unit => unit.id)
  const unitIds = unitsByLastDay(deadline, allUnitIds).get(lastOn)
  if (!unitIds) return []
  const missing = unitIds.filter(id => !deadline.doneUnitIds.includes(id))
  // Nobody is called to mind of what is handed in; the closing itself is still the officers' to hold.
  const isAllDone = unitIds.length > 0 && missing.length === 0
  if (isAllDone && deadline.kind !== 'phaseClosing') return []
  const isForAll = lastOn === currentDay(deadline).effectiveLastOn
  const found = await audienceOf(env, deadline, missing, isForAll)
  const audience = isAllDone ? { ...found, groups: [] } : found
  const body = reminderMessage(env, deadline, lastOn, unitIds[0])
  const own = deadline.kind === 'phaseClosing' ? message(...body.blocks, officerButtons(deadline)) : body
  const about = `deadline:${deadline.id}`
  return [
    ...audience.groups.map((to): Notice => ({ to, message: body, about })),
    ...audience.members.map((to): Notice => ({ to, message: own, about })),
  ]
}

/** Who holds the closing says here that it is done, and is not reminded again. */
function officerButtons({ id }: DeadlineFacts): Block {
  return choices(
    button(phrase('deadline-button-done'), 'mark-deadline-done', { id }),
    button(phrase('deadline-button-open-this'), 'show-deadline', { id }),
  )
}

function reminderMessage(env: FireEnv, deadline: DeadlineFacts, lastOn: string, unitId?: string): Message {
  const stated = currentDay(deadline, unitId)
  const title = phrase(daysLeft(lastOn, env.today) < 0 ? 'deadline-remind-overdue' : 'deadline-remind')
  const dayOff = dayOffPhrase(lastOn, env.calendar)
  const extra: readonly Block[] = dayOff ? [note(phrase('deadline-warning', { warning: dayOff }))] : []
  return message(...deadlineNotice(title, deadline, stated, env.today, env.calendar), ...extra)
}
