// Reminders of registration: that it opens, and who has not pledged yet; groups hear counts, names go to who may act.
import {
  type Block,
  button,
  choices,
  facts,
  heading,
  list,
  type Message,
  message,
  progress,
  text,
} from '../../chat/message.ts'
import type { FireEnv, Notice, PlanEnv, PlannedReminder, ReminderKind } from '../../delivery/reminder.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { type Day, instantAt } from '../../time/day.ts'
import { deadlinePhrase } from '../../time/deadline-wording.ts'
import { type CampaignFacts, campaignById, runningCampaigns } from '../campaign/index.ts'
import { leftPhrase } from '../deadline/index.ts'
import { groupsOf, groupsToTell, type RosterMember, rosterOn } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import { dayPhrase } from './coverage-message.ts'
import { type Coverage, coverageIn, missingByUnit, missingIn, missingLinked } from './coverage-view.ts'
import { coverageOf, type UnitCount } from './pledge.ts'
import { daysBeforeDue, openingDay, weeklyDays } from './pledge-plan.ts'
import { isOpenOn } from './pledge-rights.ts'
import { pledgeReminderDays, pledgeWeekly } from './pledge-settings.ts'
import type { PledgeScope } from './pledge-view.ts'

const namesShown = 30

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
      ...dueBlocks(campaign, env.today),
      choices(registerButton()),
    )
    const groups = await groupsToTell(env.tx, env.office)
    return groups.map(group => ({ to: { group: group.id }, message: body, about: `campaign:${campaign.id}` }))
  },
}

export const pledgeMissing: ReminderKind = {
  kind: 'pledge-missing',
  canBeMuted: true,
  plan: async env => {
    const running = await runningCampaigns(env.tx, env.office.id)
    return running.flatMap(campaign => {
      const before = daysBeforeDue(campaign, settingOf(env.office, pledgeReminderDays), env.calendar)
      const isWeekly = settingOf(env.office, pledgeWeekly)
      const weekly = isWeekly ? weeklyDays(campaign, env.today, env.horizonOn, env.calendar) : []
      return [...new Set([...before, ...weekly])].flatMap(on => plannedOn(env, campaign, on))
    })
  },
  fire: async (env, { subjectId }) => {
    const campaign = await openNow(env, subjectId)
    if (!campaign) return []
    const scope: PledgeScope = { tx: env.tx, officeId: env.office.id, on: env.today }
    const coverage = await coverageIn(scope, campaign.id)
    const missing = await missingByUnit(scope, campaign.id)
    const people = await missingLinked(scope, campaign.id)
    if (missing.size === 0 && people.length === 0) return []
    // One and the same message for everybody, so that it is worded once.
    const reminder = personal(campaign, env.today)
    return [
      ...(await groupNotices(env, campaign, coverage, missing)),
      ...people.map(id => ({ to: { member: id }, message: reminder })),
      ...(await unitNotices(env, scope, campaign, missing)),
      ...(await officeNotices(env, campaign, coverage, missing)),
    ]
  },
}

function plannedOn(env: PlanEnv, campaign: CampaignFacts, on: Day | undefined): readonly PlannedReminder[] {
  if (on === undefined || on < env.today || on > env.horizonOn) return []
  const dueAt = instantAt(on, env.calendar.reminderTime, env.calendar.timeZone)
  return [{ key: `${campaign.id}:${on}`, subjectId: campaign.id, dueAt }]
}

/** The campaign, if people may still pledge to it; the facts may have changed since this was planned. */
async function openNow(env: FireEnv, campaignId: string): Promise<CampaignFacts | undefined> {
  const campaign = await campaignById(env.tx, env.office.id, campaignId)
  const isOpen = campaign?.state === 'running' && isOpenOn(campaign, env.today)
  return isOpen ? campaign : undefined
}

function registerButton() {
  const press = button(phrase('pledge-button-register'), 'command', { command: 'register-pledge' })
  return { ...press, style: 'primary' as const }
}

/** By when, and how long that still is; the same form as for other deadlines. */
function dueBlocks({ dueOn, lockedOn }: CampaignFacts, today: Day): readonly Block[] {
  if (dueOn === undefined && lockedOn === undefined) return []
  const days = facts(
    dueOn === undefined ? undefined : [phrase('pledge-due-on'), deadlinePhrase({ wording: 'by', statedOn: dueOn })],
    lockedOn === undefined ? undefined : [phrase('pledge-locked-on'), dayPhrase(lockedOn)],
  )
  return dueOn === undefined ? [days] : [days, text(leftPhrase(dueOn, today))]
}

type Missing = ReadonlyMap<string, number>

/** "Đã đăng ký 41/58": silent where nobody is missing. */
async function groupNotices(env: FireEnv, campaign: CampaignFacts, coverage: Coverage, missing: Missing) {
  const groups = await groupsOf(env.tx, env.office.id)
  return groups.flatMap((group): Notice[] => {
    const own = coverage.units.find(({ unit }) => unit.id === group.unit?.id)
    if (group.unit && !missing.has(group.unit.id)) return []
    const counted = group.unit ? own : coverage.total
    return counted ? [{ to: { group: group.id }, message: counts(campaign, counted, env.today) }] : []
  })
}

function counts(campaign: CampaignFacts, count: UnitCount, on: Day): Message {
  const { pledged, eligible } = coverageOf(count)
  return message(
    heading(phrase('pledge-still-open-heading', { campaign: campaign.title })),
    progress(phrase('pledge-coverage-total'), pledged, eligible),
    ...dueBlocks(campaign, on),
    choices(registerButton()),
  )
}

function personal(campaign: CampaignFacts, on: Day): Message {
  return message(
    heading(phrase('pledge-owed-heading', { campaign: campaign.title })),
    phrase('pledge-owed-text'),
    ...dueBlocks(campaign, on),
    choices(registerButton()),
  )
}

/** Heads and contacts get the names of their own unit. */
async function unitNotices(
  env: FireEnv,
  scope: PledgeScope,
  campaign: CampaignFacts,
  missing: Missing,
): Promise<readonly Notice[]> {
  const helpers = await rosterOn(env.tx, env.office.id, env.today, { roles: ['unitHead', 'unitContact'] })
  const reachable = helpers.filter(one => one.isLinked && one.unit && missing.has(one.unit.id))
  const bodies = new Map<string, Message>()
  const notices: Notice[] = []
  for (const helper of reachable) {
    const unit = helper.unit!
    const body = bodies.get(unit.id) ?? (await namesOf(scope, campaign, unit, missing.get(unit.id) ?? 0))
    bodies.set(unit.id, body)
    notices.push({ to: { member: helper.id }, message: body })
  }
  return notices
}

async function namesOf(
  scope: PledgeScope,
  campaign: CampaignFacts,
  unit: NonNullable<RosterMember['unit']>,
  count: number,
): Promise<Message> {
  const shown = await missingIn(scope, campaign.id, { unitId: unit.id, take: namesShown })
  const names: Wordable[] = shown.map(({ name }) => name)
  const more = count > shown.length ? [phrase('pledge-and-more', { count: count - shown.length })] : []
  return message(
    heading(phrase('pledge-missing-heading', { campaign: campaign.title, unit: unit.name })),
    list([...names, ...more]),
    ...dueBlocks(campaign, scope.on),
    choices(
      button(phrase('pledge-button-for'), 'command', { command: 'register-pledge-for' }),
      button(phrase('pledge-button-missing'), 'show-missing', { campaign: campaign.id, unit: unit.id }),
    ),
  )
}

/** The office gets counts per unit, and the names behind a button. */
async function officeNotices(
  env: FireEnv,
  campaign: CampaignFacts,
  coverage: Coverage,
  missing: Missing,
): Promise<readonly Notice[]> {
  const officers = await rosterOn(env.tx, env.office.id, env.today, { roles: ['officer'] })
  const units = coverage.units.filter(({ unit }) => missing.has(unit.id))
  const lines = units
    .slice(0, namesShown)
    .map(({ unit }) => phrase('pledge-unit-missing', { unit: unit.name, count: missing.get(unit.id) ?? 0 }))
  const more = units.length > lines.length ? [phrase('pledge-and-more', { count: units.length - lines.length })] : []
  const total = coverageOf(coverage.total)
  const body = message(
    heading(phrase('pledge-still-open-heading', { campaign: campaign.title })),
    progress(phrase('pledge-coverage-total'), total.pledged, total.eligible),
    lines.length > 0 && list([...lines, ...more]),
    ...dueBlocks(campaign, env.today),
    choices(
      button(phrase('pledge-button-missing'), 'show-missing', { campaign: campaign.id }),
      button(phrase('pledge-button-export'), 'export-pledges', { campaign: campaign.id }),
    ),
  )
  return officers.filter(({ isLinked }) => isLinked).map(({ id }) => ({ to: { member: id }, message: body }))
}
