// Announces anniversaries ahead of time, and commemorates on the day itself, several of one day in one message.
import { heading, list, type Message, message, note, text } from '../../chat/message.ts'
import type { FireEnv, Notice, PlanEnv, PlannedReminder, ReminderKind } from '../../delivery/reminder.ts'
import { phrase } from '../../language/translate.ts'
import { type Day, daysBetween } from '../../time/day.ts'
import { reminderInstant } from '../../time/office-calendar.ts'
import { whoToTell } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import { aheadDays, type Occurrence } from './anniversary.ts'
import { commemoration, noticeLine, readyLine, todayLine } from './anniversary-message.ts'
import { anniversaryDaysBefore } from './anniversary-settings.ts'
import { announcedBetween } from './anniversary-view.ts'

/** A greeting this many days late says nothing to anybody any more. */
const lateGreetingDays = 7

export const anniversaryAhead: ReminderKind = {
  kind: 'anniversary-ahead',
  canBeMuted: true,
  plan: async env => {
    const days = await daysToCome(env)
    return days.flatMap(on => plannedAhead(env, on))
  },
  fire: async (env, { subjectId: on }) => {
    if (on <= env.today) return []
    return toGroups(env, on, occurrences => aheadMessage(env, on, occurrences), false)
  },
}

/** Never moved: on the day itself at the office's hour, also on a day off. */
export const anniversaryDay: ReminderKind = {
  kind: 'anniversary-day',
  canBeMuted: true,
  plan: async env => {
    const days = await daysToCome(env)
    return days.map(on => ({ key: on, subjectId: on, dueAt: reminderInstant(on, env.calendar) }))
  },
  fire: async (env, { subjectId: on }) => {
    if (on > env.today || daysBetween(on, env.today) > lateGreetingDays) return []
    return toGroups(env, on, occurrences => greeting(env, on, occurrences), true)
  },
}

async function daysToCome(env: PlanEnv): Promise<readonly Day[]> {
  const occurrences = await announcedBetween(env.tx, env.office.id, env.today, env.horizonOn)
  return [...new Set(occurrences.map(({ on }) => on))]
}

function plannedAhead(env: PlanEnv, on: Day): readonly PlannedReminder[] {
  const daysBefore = settingOf(env.office, anniversaryDaysBefore)
  return aheadDays(on, daysBefore, env.calendar).map(day => ({
    key: `${on}:${day}`,
    subjectId: on,
    dueAt: reminderInstant(day, env.calendar),
  }))
}

async function toGroups(
  env: FireEnv,
  on: Day,
  say: (occurrences: readonly Occurrence[]) => Message,
  standsAlone: boolean,
): Promise<readonly Notice[]> {
  const occurrences = await announcedBetween(env.tx, env.office.id, on, on)
  if (occurrences.length === 0) return []
  const told = await whoToTell(env)
  const body = say(occurrences)
  return told.map(to => ({ to, message: body, standsAlone, about: `anniversary:${on}` }))
}

function aheadMessage(env: FireEnv, on: Day, occurrences: readonly Occurrence[]): Message {
  return message(
    heading(phrase('anniversary-ahead', { days: daysBetween(env.today, on) })),
    list(occurrences.map(noticeLine)),
    note(phrase('anniversary-ready-label')),
    list(occurrences.map(readyLine)),
  )
}

/** On the day: "Kỷ niệm 75 năm Ngày …", one as the heading, several as a list. */
function greeting(env: FireEnv, on: Day, occurrences: readonly Occurrence[]): Message {
  const when = on === env.today ? todayLine(occurrences[0]!) : phrase('anniversary-greeting-late', { day: { day: on } })
  const lines = occurrences.map(commemoration)
  if (lines.length === 1 && on === env.today) return message(heading(lines[0]!), text(when))
  return message(heading(when), list(lines))
}
