// Reminders of registration: that it opens, and that it is still open while somebody is missing.
import { choices, heading, message } from '../../chat/message.ts'
import type { FireEnv, PlanEnv, PlannedReminder, ReminderKind } from '../../delivery/reminder.ts'
import { phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { reminderInstant } from '../../time/office-calendar.ts'
import { type CampaignFacts, campaignById, runningCampaigns } from '../campaign/index.ts'
import { whoToTell } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import { dueBlocks, missingNotices, registerButton } from './missing-notices.ts'
import { daysBeforeDue, lateDays, openingDay, weeklyDays } from './pledge-plan.ts'
import { isOpenOn } from './pledge-rights.ts'
import { pledgeReminderDays, pledgeWeekly } from './pledge-settings.ts'

export const pledgeOpens: ReminderKind = {
  kind: 'pledge-open',
  canBeMuted: true,
  plan: async env => {
    const running = await runningCampaigns(env.tx, env.office.id)
    return running.flatMap(campaign => plannedOn(env, campaign, openingDay(campaign, env.calendar)))
  },
  fire: async (env, { subjectId }) => {
    const campaign = await openNow(env, subjectId)
    if (!campaign) return []
    const body = message(
      heading(phrase('pledge-open-heading', { campaign: campaign.title })),
      phrase('pledge-open-text'),
      ...dueBlocks(campaign, env.today, env.calendar),
      choices(registerButton(campaign)),
    )
    const told = await whoToTell(env)
    return told.map(to => ({ to, message: body, about: `campaign:${campaign.id}` }))
  },
}

export const pledgeMissing: ReminderKind = {
  kind: 'pledge-missing',
  canBeMuted: true,
  plan: async env => {
    const running = await runningCampaigns(env.tx, env.office.id)
    return running.flatMap(campaign => {
      const days = settingOf(env.office, pledgeReminderDays)
      const before = daysBeforeDue(campaign, days, env.calendar)
      const late = lateDays(campaign, days, env.calendar)
      const isWeekly = settingOf(env.office, pledgeWeekly)
      const weekly = isWeekly ? weeklyDays(campaign, env.today, env.horizonOn, env.calendar) : []
      return [...new Set([...before, ...late, ...weekly])].flatMap(on => plannedOn(env, campaign, on))
    })
  },
  fire: async (env, { subjectId }) => {
    const campaign = await openNow(env, subjectId)
    if (!campaign) return []
    return missingNotices(env, campaign)
  },
}

function plannedOn(env: PlanEnv, campaign: CampaignFacts, on: Day | undefined): readonly PlannedReminder[] {
  if (on === undefined || on < env.today || on > env.horizonOn) return []
  return [{ key: `${campaign.id}:${on}`, subjectId: campaign.id, dueAt: reminderInstant(on, env.calendar) }]
}

/** The campaign, if people may still pledge to it; the facts may have changed since this was planned. */
async function openNow(env: FireEnv, campaignId: string): Promise<CampaignFacts | undefined> {
  const campaign = await campaignById(env.tx, env.office.id, campaignId)
  const isOpen = campaign?.state === 'running' && isOpenOn(campaign, env.today)
  return isOpen ? campaign : undefined
}
