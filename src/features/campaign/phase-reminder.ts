// The groups hear when a phase, or a campaign without phases, begins and when it is about to end.
import type { Message } from '../../chat/message.ts'
import { facts, heading, message, text } from '../../chat/message.ts'
import type { Tx } from '../../db/open-database.ts'
import type { FireEnv, Notice, PlanEnv, PlannedReminder, ReminderKind } from '../../delivery/reminder.ts'
import { phrase } from '../../language/translate.ts'
import { type Day, daysBetween } from '../../time/day.ts'
import { deadlinePhrase, reminderDays } from '../../time/deadline-wording.ts'
import { reminderInstant, workingDayOnOrAfter } from '../../time/office-calendar.ts'
import { whoToTell } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import { pledgeButtons } from './campaign-message.ts'
import { phaseClosingDays } from './campaign-settings.ts'
import {
  type CampaignFacts,
  campaignById,
  type PhaseFacts,
  phaseById,
  phasesOf,
  runningCampaigns,
  targetsOf,
} from './campaign-store.ts'
import { closingAhead } from './campaign-wording.ts'

/** On the first working day of a phase, at the office's hour. */
export const phaseOpening: ReminderKind = {
  kind: 'phase-opening',
  canBeMuted: true,
  plan: async env => {
    const phases = await runningPhases(env.tx, env.office.id)
    return phases
      .filter(({ startsOn }) => startsOn <= env.horizonOn)
      .map(phase => planned(env, phase, phase.startsOn, workingDayOnOrAfter(phase.startsOn, env.calendar)))
  },
  fire: async (env, { subjectId, details }) => {
    const found = await runningPhase(env, subjectId)
    if (!found || found.phase.startsOn !== details.on || found.phase.endsOn < env.today) return []
    const targets = await targetsOf(env.tx, env.office.id, found.campaign.id)
    return toGroups(env, openingMessage(found.phase, found.campaign, targets.length > 0))
  },
}

/** So many days before the last day of a phase, moved to the working day before. */
export const phaseClosing: ReminderKind = {
  kind: 'phase-closing',
  canBeMuted: true,
  plan: async env => {
    const phases = await runningPhases(env.tx, env.office.id)
    const days = settingOf(env.office, phaseClosingDays)
    return phases.flatMap(phase => {
      const on = phase.endsOn <= env.horizonOn ? reminderDays(phase.endsOn, days, env.calendar) : []
      return on.filter(day => day >= phase.startsOn).map(day => planned(env, phase, phase.endsOn, day))
    })
  },
  fire: async (env, { subjectId, details }) => {
    const found = await runningPhase(env, subjectId)
    if (!found || found.phase.endsOn !== details.on || found.phase.endsOn < env.today) return []
    return toGroups(env, closingMessageOf(found.phase, env.today))
  },
}

/** `on` is the fact the reminder was planned from: when it has moved, the reminder is void. */
function planned(env: PlanEnv, phase: PhaseFacts, on: Day, remindOn: Day): PlannedReminder {
  const dueAt = reminderInstant(remindOn, env.calendar)
  return { key: `${phase.id}:${on}:${remindOn}`, subjectId: phase.id, dueAt, details: { on } }
}

async function runningPhases(tx: Tx, officeId: string): Promise<readonly PhaseFacts[]> {
  const phases: PhaseFacts[] = []
  for (const campaign of await runningCampaigns(tx, officeId)) {
    const own = await phasesOf(tx, officeId, campaign.id)
    phases.push(...(own.length > 0 ? own : [wholeOf(campaign)]))
  }
  return phases
}

/** A campaign without phases begins and ends as one. */
function wholeOf({ id, title: name, startsOn, endsOn }: CampaignFacts): PhaseFacts {
  return { id, name, startsOn, endsOn, ordinal: 0 }
}

async function runningPhase({ tx, office }: FireEnv, subjectId: string) {
  const campaign = await campaignById(tx, office.id, subjectId)
  const hasPhases = campaign !== undefined && (await phasesOf(tx, office.id, subjectId)).length > 0
  const whole = campaign && !hasPhases ? { phase: wholeOf(campaign), campaign } : undefined
  const found = whole ?? (await phaseById(tx, office.id, subjectId))
  return found?.campaign.state === 'running' ? found : undefined
}

async function toGroups(env: FireEnv, body: Message): Promise<readonly Notice[]> {
  const told = await whoToTell(env)
  return told.map(to => ({ to, message: body, priority: 'broadcast' }))
}

function openingMessage(phase: PhaseFacts, campaign: CampaignFacts, hasTargets: boolean): Message {
  return message(
    heading(phrase('phase-opening-heading', { name: phase.name })),
    text(phrase('phase-opening-text', { starts: { day: phase.startsOn }, ends: { day: phase.endsOn } })),
    campaign.theme !== undefined && text(phrase('campaign-theme', { theme: campaign.theme })),
    phase.goal !== undefined && phase.goal.length <= 300 && text(phase.goal),
    closingFacts(phase),
    pledgeButtons(campaign.id, hasTargets),
  )
}

function closingMessageOf(phase: PhaseFacts, today: Day): Message {
  const days = daysBetween(today, phase.endsOn)
  const ends = { day: phase.endsOn }
  const { name } = phase
  const title = days === 0 ? phrase('phase-closing-last-heading', { name }) : phrase('phase-closing-heading', { name })
  const said = days === 0 ? phrase('phase-closing-today', { ends }) : phrase('phase-closing-text', { days, ends })
  // A closing due within the phase is called to mind as a deadline on these very days: not twice.
  const isDueLater = phase.closing !== undefined && phase.closing.effectiveLastOn > phase.endsOn
  return message(heading(title), text(said), isDueLater && closingFacts(phase))
}

function closingFacts({ closing }: PhaseFacts) {
  if (!closing) return undefined
  return facts([
    phrase('phase-closing-summary'),
    phrase('phase-closing-by', { what: closingAhead(closing), deadline: deadlinePhrase(closing) }),
  ])
}
