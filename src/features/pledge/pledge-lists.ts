// Lists with names, only for those who may see them, only in private, page by page: pledges, and who is missing.

import { action } from '../../chat/action.ts'
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, list, type Message, message, note } from '../../chat/message.ts'
import { pageButtons } from '../../chat/page-buttons.ts'
import { Refusal } from '../../chat/refusal.ts'
import type { Reply } from '../../chat/reply.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import type { CampaignFacts } from '../campaign/index.ts'
import { isOfficer, maySeeNamesOf } from '../office/index.ts'
import { unitsOn } from '../roster/index.ts'
import { countMissing, missingByUnit, missingIn } from './coverage-view.ts'
import { backButton, chosenCampaign, coverageReply, coverageView, objectsView, targetsView } from './list-pledges.ts'
import { pledgeKinds } from './pledge.ts'
import { exportButton, inPrivate, pledgeLine, stateWords, subjectName } from './pledge-message.ts'
import { scopeOf } from './pledge-rights.ts'
import { countPledges, type PledgeFacts, type PledgeQuery, pledgesWhere } from './pledge-view.ts'

const namesPerPage = 25
const unitsPerPage = 8

const filters = ['all', ...pledgeKinds, 'collective', 'late', 'waiting', 'sentBack', 'notCounted'] as const
type Filter = (typeof filters)[number]

const linked = { who: 'linked' } as const

export const pledgeListActions = [
  action({
    name: 'show-coverage',
    access: linked,
    run: async (ctx, args): Promise<Reply> => {
      const campaign = await chosenCampaign(ctx, args.campaign)
      if (!args.private) return coverageReply(ctx, campaign)
      return inPrivate(ctx, await coverageView(ctx, campaign, pageOf(args)))
    },
  }),
  action({
    name: 'show-pledge-objects',
    access: linked,
    run: async (ctx, args) => inPrivate(ctx, await objectsView(ctx, await chosenCampaign(ctx, args.campaign))),
  }),
  action({
    name: 'show-pledge-targets',
    access: linked,
    run: async (ctx, args) => inPrivate(ctx, await targetsView(ctx, await chosenCampaign(ctx, args.campaign))),
  }),
  action({
    name: 'show-missing',
    access: linked,
    run: async (ctx, args) => {
      const campaign = await chosenCampaign(ctx, args.campaign)
      return inPrivate(ctx, await missingView(ctx, campaign, unitFor(ctx, args.unit), pageOf(args)))
    },
  }),
  action({
    name: 'show-pledges',
    access: linked,
    run: async (ctx, args) => {
      const campaign = await chosenCampaign(ctx, args.campaign)
      const filter = filters.find(one => one === args.filter) ?? 'all'
      return inPrivate(ctx, await pledgesView(ctx, campaign, unitFor(ctx, args.unit), filter, pageOf(args)))
    },
  }),
  action({
    name: 'choose-pledge-unit',
    access: linked,
    run: async (ctx, args) => {
      const campaign = await chosenCampaign(ctx, args.campaign)
      unitFor(ctx, undefined)
      return inPrivate(ctx, await unitChoice(ctx, campaign, args.next ?? 'show-missing', pageOf(args)))
    },
  }),
]

function pageOf(args: Readonly<Record<string, string>>): number {
  return Math.max(0, Number(args.page) || 0)
}

/** The unit whose names are shown; undefined is the whole office. Throws for those who see counts only. */
function unitFor(ctx: OfficeContext, wanted: string | undefined): string | undefined {
  if (isOfficer(ctx) || hasRole(ctx, 'leader')) return wanted
  const unitId = wanted ?? ctx.member.unit?.id
  if (unitId === undefined || !maySeeNamesOf(ctx, unitId)) throw new Refusal(phrase('pledge-counts-only'))
  return unitId
}

function seesAll(ctx: OfficeContext): boolean {
  return isOfficer(ctx) || hasRole(ctx, 'leader')
}

async function missingView(
  ctx: OfficeContext,
  campaign: CampaignFacts,
  unitId: string | undefined,
  page: number,
): Promise<Message> {
  const scope = scopeOf(ctx)
  const count = await countMissing(scope, campaign.id, unitId)
  const shown = await missingIn(scope, campaign.id, { unitId, take: namesPerPage, skip: page * namesPerPage })
  const args = { campaign: campaign.id, ...(unitId && { unit: unitId }) }
  const names = shown.map(({ name, unitName }) =>
    unitName === undefined || unitId !== undefined ? name : phrase('office-name-with-unit', { name, unit: unitName }),
  )
  return message(
    heading(phrase('pledge-missing-heading', { campaign: campaign.title, unit: await unitLabel(ctx, unitId) })),
    phrase(count === 0 ? 'pledge-missing-none' : 'pledge-missing-count', { count }),
    names.length > 0 && list(names),
    choices(
      ...pageButtons(page, count > (page + 1) * namesPerPage, 'show-missing', args),
      ...(seesAll(ctx) ? [chooseUnitButton(campaign, 'show-missing')] : []),
      exportButton(args),
      backButton(campaign),
    ),
  )
}

function chooseUnitButton(campaign: CampaignFacts, then: string) {
  return button(phrase('pledge-button-by-unit'), 'choose-pledge-unit', { campaign: campaign.id, next: then })
}

async function unitLabel(ctx: OfficeContext, unitId: string | undefined): Promise<Wordable> {
  const unit = unitId && (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).find(({ id }) => id === unitId)
  return unit ? unit.name : phrase('pledge-whole-office')
}

function queryOf(campaignId: string, unitId: string | undefined, filter: Filter): PledgeQuery {
  const base = { campaignId, unitId }
  if (filter === 'all') return base
  if (filter === 'collective') return { ...base, subject: 'collective' }
  if (filter === 'late') return { ...base, isLate: true }
  if (filter === 'waiting' || filter === 'sentBack') return { ...base, states: [filter] }
  if (filter === 'notCounted') return { ...base, subject: 'individual', isNotCounted: true }
  return { ...base, kind: filter }
}

async function pledgesView(
  ctx: OfficeContext,
  campaign: CampaignFacts,
  unitId: string | undefined,
  filter: Filter,
  page: number,
): Promise<Message> {
  const query = queryOf(campaign.id, unitId, filter)
  const count = await countPledges(scopeOf(ctx), query)
  const shown = await pledgesWhere(scopeOf(ctx), query, { take: namesPerPage, skip: page * namesPerPage })
  const args = { campaign: campaign.id, ...(unitId && { unit: unitId }) }
  const others = filters.filter(one => one !== filter)
  return message(
    heading(phrase('pledge-list-heading', { campaign: campaign.title, unit: await unitLabel(ctx, unitId) })),
    note(phrase('pledge-list-count', { filter: phrase(`pledge-filter-${filter}`), count })),
    shown.length > 0 && list(shown.map(rowOf)),
    choices(
      ...pageButtons(page, count > (page + 1) * namesPerPage, 'show-pledges', { ...args, filter }),
      ...others.map(one => button(phrase(`pledge-filter-${one}`), 'show-pledges', { ...args, filter: one })),
      ...(seesAll(ctx) ? [chooseUnitButton(campaign, 'show-pledges')] : []),
      exportButton(args),
      backButton(campaign),
    ),
  )
}

function rowOf(pledge: PledgeFacts): Wordable {
  return phrase('pledge-row', { who: subjectName(pledge), what: pledgeLine(pledge), state: stateWords(pledge) })
}

async function unitChoice(ctx: OfficeContext, campaign: CampaignFacts, then: string, page: number): Promise<Message> {
  if (!seesAll(ctx)) throw new Refusal(phrase('pledge-counts-only'))
  const known = then === 'show-missing' ? 'show-missing' : 'show-pledges'
  const missing = await missingByUnit(scopeOf(ctx), campaign.id)
  const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  const shown = units.slice(page * unitsPerPage, (page + 1) * unitsPerPage)
  const here = { campaign: campaign.id, next: known }
  return message(
    phrase('pledge-ask-unit'),
    choices(
      ...shown.map(({ id, name }) => {
        const label = phrase('pledge-unit-missing', { unit: name, count: missing.get(id) ?? 0 })
        return button(known === 'show-missing' ? label : name, known, { campaign: campaign.id, unit: id })
      }),
      ...pageButtons(page, units.length > (page + 1) * unitsPerPage, 'choose-pledge-unit', here),
      button(phrase('pledge-whole-office'), known, { campaign: campaign.id }),
    ),
  )
}
