// Announces anniversaries ahead of time, and greets on the day itself, several of one day in one message.
import { type Block, heading, list, type Message, message, note } from '../../chat/message.ts'
import type { FireEnv, Notice, PlanEnv, PlannedReminder, ReminderKind } from '../../delivery/reminder.ts'
import { phrase } from '../../language/translate.ts'
import { addDays, type Day, daysBetween } from '../../time/day.ts'
import { workingDayOnOrBefore } from '../../time/office-calendar.ts'
import { reminderInstant } from '../deadline/index.ts'
import { groupsToTell } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import type { Occurrence } from './anniversary.ts'
import { noticeLine, readyLine } from './anniversary-message.ts'
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
  const daysBefore = settingOf(env.office, anniversaryDaysBefore).filter(days => days > 0)
  const days = new Set(daysBefore.map(count => workingDayOnOrBefore(addDays(on, -count), env.calendar)))
  return [...days].map(day => ({ key: `${on}:${day}`, subjectId: on, dueAt: reminderInstant(day, env.calendar) }))
}

async function toGroups(
  env: FireEnv,
  on: Day,
  say: (occurrences: readonly Occurrence[]) => Message,
  standsAlone: boolean,
): Promise<readonly Notice[]> {
  const occurrences = await announcedBetween(env.tx, env.office.id, on, on)
  if (occurrences.length === 0) return []
  const groups = await groupsToTell(env.tx, env.office)
  const body = say(occurrences)
  return groups.map(group => ({ to: { group: group.id }, message: body, standsAlone, about: `anniversary:${on}` }))
}

function aheadMessage(env: FireEnv, on: Day, occurrences: readonly Occurrence[]): Message {
  return message(
    heading(phrase('anniversary-ahead', { days: daysBetween(env.today, on) })),
    list(occurrences.map(noticeLine)),
    ...readyBlocks(occurrences),
  )
}

function readyBlocks(occurrences: readonly Occurrence[]): readonly Block[] {
  return [note(phrase('anniversary-ready-label')), list(occurrences.map(readyLine))]
}

function greeting(env: FireEnv, on: Day, occurrences: readonly Occurrence[]): Message {
  const key = on === env.today ? 'anniversary-greeting' : 'anniversary-greeting-late'
  return message(
    heading(phrase(key, { day: { day: on } })),
    list(occurrences.map(noticeLine)),
    ...readyBlocks(occurrences),
  )
}
