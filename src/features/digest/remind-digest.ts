// Digests that come by themselves: planned from the campaign's days, asked again when they fire, composed after the commit.
import type { PlanEnv, PlannedReminder, ReminderKind } from '../../delivery/reminder.ts'
import { instantAt } from '../../time/day.ts'
import { outsideQuietHours } from '../../time/office-calendar.ts'
import { type CampaignFacts, campaignById, phasesOf, runningCampaigns } from '../campaign/index.ts'
import { allDeadlines, currentDay } from '../deadline/index.ts'
import { settingOf } from '../setting.ts'
import type { DigestInput } from './compose-digest.ts'
import { type DigestDays, type DigestRules, digestDueOn, digestsBetween } from './digest-due.ts'
import { digestAtPhaseEnd, digestBeforeClosing, digestTime, digestWeekly, weekdays } from './digest-settings.ts'

export const digestReminder: ReminderKind = {
  kind: 'digest',
  canBeMuted: false,
  plan: async env => {
    const planned: PlannedReminder[] = []
    for (const campaign of await runningCampaigns(env.tx, env.office.id))
      planned.push(...plannedFor(env, campaign, await daysOf(env, campaign)))
    return planned
  },
  fire: async (env, { subjectId, details }) => {
    const campaign = await campaignById(env.tx, env.office.id, subjectId)
    if (campaign?.state !== 'running' || typeof details.on !== 'string') return []
    const due = digestDueOn(details.on, await daysOf(env, campaign), rulesOf(env), env.calendar)
    if (!due || due.reason !== details.reason) return []
    const input: DigestInput = { campaign: campaign.id, ...(due.asOf !== undefined && { asOf: due.asOf }) }
    env.startJob({ kind: 'digest', input })
    return []
  },
}

function plannedFor(env: PlanEnv, campaign: CampaignFacts, days: DigestDays): readonly PlannedReminder[] {
  const { today, horizonOn, office, calendar } = env
  return digestsBetween(today, horizonOn, days, rulesOf(env), calendar).map(({ on, reason }) => ({
    key: `${campaign.id}:${on}:${reason}`,
    subjectId: campaign.id,
    dueAt: outsideQuietHours(instantAt(on, settingOf(office, digestTime), calendar.timeZone), calendar),
    details: { on, reason },
  }))
}

function rulesOf({ office }: PlanEnv): DigestRules {
  const chosen = settingOf(office, digestWeekly)
  const weekly = chosen === 'never' ? 0 : weekdays.indexOf(chosen) + 1
  return {
    ...(weekly > 0 && { weekly }),
    atPhaseEnd: settingOf(office, digestAtPhaseEnd),
    daysBeforeClosing: settingOf(office, digestBeforeClosing),
  }
}

async function daysOf({ tx, office, today }: PlanEnv, campaign: CampaignFacts): Promise<DigestDays> {
  const phases = await phasesOf(tx, office.id, campaign.id)
  const closings = (await allDeadlines(tx, office.id, today)).filter(
    one => one.kind === 'phaseClosing' && one.state === 'open' && phases.some(({ id }) => id === one.id),
  )
  return {
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    phaseEnds: phases.length > 0 ? phases.map(({ endsOn }) => endsOn) : [campaign.endsOn],
    closings: closings.map(one => currentDay(one).effectiveLastOn),
  }
}
