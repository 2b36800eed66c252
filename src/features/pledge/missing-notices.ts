// What is said while pledges are missing: counts to groups, and to each person one message with all that concerns them.
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
import type { FireEnv, Notice } from '../../delivery/reminder.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { deadlinePhrase } from '../../time/deadline-wording.ts'
import type { OfficeCalendar } from '../../time/office-calendar.ts'
import { awayOn } from '../absence/index.ts'
import type { CampaignFacts } from '../campaign/index.ts'
import { leftPhrase } from '../deadline/index.ts'
import { groupsOf, type RosterMember, rosterOn, type UnitFacts } from '../roster/index.ts'
import { dayPhrase } from './coverage-message.ts'
import { type Coverage, coverageIn, missingByUnit, missingIn, missingLinked } from './coverage-view.ts'
import { coverageOf, type UnitCount } from './pledge.ts'
import { exportButton } from './pledge-message.ts'
import type { PledgeScope } from './pledge-view.ts'

const namesShown = 30

type Found = {
  readonly scope: PledgeScope
  readonly campaign: CampaignFacts
  readonly coverage: Coverage
  /** How many are missing, by unit. */
  readonly missing: ReadonlyMap<string, number>
  readonly calendar: OfficeCalendar
  /** Who is away is not reminded. */
  readonly away: ReadonlyMap<string, Day>
}

/** Nothing once nobody is missing. */
export async function missingNotices(env: FireEnv, campaign: CampaignFacts): Promise<readonly Notice[]> {
  const scope: PledgeScope = { tx: env.tx, officeId: env.office.id, on: env.today }
  const missing = await missingByUnit(scope, campaign.id)
  const away = await awayOn(env.tx, env.office.id, env.today)
  const owing = (await missingLinked(scope, campaign.id)).filter(id => !away.has(id))
  if (missing.size === 0 && owing.length === 0) return []
  const { calendar } = env
  const found: Found = { scope, campaign, coverage: await coverageIn(scope, campaign.id), missing, calendar, away }
  return [...(await groupNotices(found)), ...(await personalNotices(found, owing))]
}

/** "Đã đăng ký 41/58": the whole office's count to its groups, its own to a unit's, unless nobody is missing there. */
async function groupNotices(found: Found): Promise<readonly Notice[]> {
  const { scope, coverage, missing } = found
  const groups = await groupsOf(scope.tx, scope.officeId)
  return groups.flatMap((group): Notice[] => {
    const own = coverage.units.find(({ unit }) => unit.id === group.unit?.id)
    if (group.unit && !missing.has(group.unit.id)) return []
    const counted = group.unit ? own : coverage.total
    return counted ? [{ to: { group: group.id }, message: counts(found, counted) }] : []
  })
}

function counts({ campaign, scope, calendar }: Found, count: UnitCount): Message {
  return message(
    heading(phrase('pledge-still-open-heading', { campaign: campaign.title })),
    coverageBlock(count),
    ...dueBlocks(campaign, scope.on, calendar),
    choices(registerButton(campaign)),
  )
}

function coverageBlock(count: UnitCount): Block {
  const { pledged, eligible } = coverageOf(count)
  return progress(phrase('pledge-coverage-total'), pledged, eligible)
}

/** What a notice says to somebody: the own pledge, the names of the own unit, the office's counts. */
type Concern = { readonly owes: boolean; readonly unit?: UnitFacts; readonly isOfficer: boolean }

/** People of the same concern get one and the same message, so that it is worded once. */
async function personalNotices(found: Found, owing: readonly string[]): Promise<readonly Notice[]> {
  const { tx, officeId, on } = found.scope
  const helpers = await rosterOn(tx, officeId, on, { roles: ['unitHead', 'unitContact', 'officer'] })
  const present = helpers.filter(({ id, isLinked }) => isLinked && !found.away.has(id))
  const linked = new Map(present.map(one => [one.id, one]))
  const bodies = new Map<string, Message>()
  const notices: Notice[] = []
  for (const id of new Set([...owing, ...linked.keys()])) {
    const concern = concernOf(found, linked.get(id), owing.includes(id))
    if (!concern.owes && !concern.unit && !concern.isOfficer) continue
    const key = `${concern.owes}:${concern.unit?.id}:${concern.isOfficer}`
    const body = bodies.get(key) ?? (await personal(found, concern))
    bodies.set(key, body)
    notices.push({ to: { member: id }, message: body })
  }
  return notices
}

function concernOf({ missing }: Found, helper: RosterMember | undefined, owes: boolean): Concern {
  const isHelper = helper?.roles.some(role => role === 'unitHead' || role === 'unitContact')
  const unit = isHelper && helper?.unit && missing.has(helper.unit.id) ? helper.unit : undefined
  return { owes, unit, isOfficer: helper?.roles.includes('officer') ?? false }
}

async function personal(found: Found, concern: Concern): Promise<Message> {
  const { campaign, scope } = found
  const { owes, unit, isOfficer } = concern
  const isOnlyUnit = unit !== undefined && !owes && !isOfficer
  return message(
    heading(titleOf(campaign, concern)),
    owes && phrase('pledge-owed-text'),
    ...(isOfficer ? officeBlocks(found) : []),
    unit && !isOnlyUnit && phrase('pledge-missing-in-unit', { unit: unit.name }),
    ...(unit ? [list(await namesIn(found, unit))] : []),
    ...dueBlocks(campaign, scope.on, found.calendar),
    choices(
      owes ? registerButton(campaign) : undefined,
      unit ? button(phrase('pledge-button-for'), 'command', { command: 'register-pledge-for' }) : undefined,
      unit || isOfficer
        ? button(phrase('pledge-button-missing'), 'show-missing', {
            campaign: campaign.id,
            ...(unit && !isOfficer && { unit: unit.id }),
          })
        : undefined,
      isOfficer ? exportButton({ campaign: campaign.id }) : undefined,
    ),
  )
}

function titleOf({ title }: CampaignFacts, { owes, unit, isOfficer }: Concern): Phrase {
  if (owes) return phrase('pledge-owed-heading', { campaign: title })
  if (isOfficer || !unit) return phrase('pledge-still-open-heading', { campaign: title })
  return phrase('pledge-missing-heading', { campaign: title, unit: unit.name })
}

/** The office gets counts per unit, and the names behind a button. */
function officeBlocks({ coverage, missing }: Found): readonly Block[] {
  const units = coverage.units.filter(({ unit }) => missing.has(unit.id))
  const lines = units.map(({ unit }) =>
    phrase('pledge-unit-missing', { unit: unit.name, count: missing.get(unit.id) ?? 0 }),
  )
  return [coverageBlock(coverage.total), ...(lines.length > 0 ? [list(shortened(lines, lines.length))] : [])]
}

async function namesIn({ scope, campaign, missing }: Found, unit: UnitFacts): Promise<readonly Wordable[]> {
  const shown = await missingIn(scope, campaign.id, { unitId: unit.id, take: namesShown })
  return shortened(
    shown.map(({ name }) => name),
    missing.get(unit.id) ?? 0,
  )
}

function shortened(lines: readonly Wordable[], count: number): readonly Wordable[] {
  const shown = lines.slice(0, namesShown)
  return count > shown.length ? [...shown, phrase('pledge-and-more', { count: count - shown.length })] : shown
}

export function registerButton({ id }: CampaignFacts) {
  const press = button(phrase('pledge-button-register'), 'command', { command: 'register-pledge', campaign: id })
  return { ...press, style: 'primary' as const }
}

/** By when, and how long that still is; the same form as for other deadlines. */
export function dueBlocks({ dueOn, lockedOn }: CampaignFacts, today: Day, calendar: OfficeCalendar): readonly Block[] {
  if (dueOn === undefined && lockedOn === undefined) return []
  const days = facts(
    dueOn === undefined ? undefined : [phrase('pledge-due-on'), deadlinePhrase({ wording: 'by', statedOn: dueOn })],
    lockedOn === undefined ? undefined : [phrase('pledge-locked-on'), dayPhrase(lockedOn)],
  )
  if (dueOn === undefined) return [days]
  return [days, text(today > dueOn ? phrase('pledge-counts-as-late') : leftPhrase(dueOn, today, calendar))]
}
