// `/xuat`: everything this person may take along as a file, from all features; asked in a group, answered in private.
import { type Action, action } from '../../chat/action.ts'
import { type Command, command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, button, type Choice, choices, heading, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { type CampaignFacts, campaignsIn, titleAfterLabel } from '../campaign/index.ts'
import type { Feature } from '../feature.ts'
import type { OfferedPaper, PaperOffer } from '../offer.ts'
import { allowedSheets, paperOffers } from './exportable.ts'

const papersPerPage = 8

/** `all` is asked late: every feature says what it offers. */
export function showExports(all: () => readonly Feature[]): Command {
  return command({
    name: 'show-exports',
    words: ['xuat'],
    english: ['export'],
    area: 'report',
    access: { who: 'linked' },
    run: async ctx => privately(await menu(all(), ctx)),
  })
}

export function chooseCampaign(all: () => readonly Feature[]): Action {
  return action({
    name: 'choose-export-campaign',
    access: { who: 'linked' },
    run: async (ctx, args) => inPlace(await menu(all(), ctx, args.campaign)),
  })
}

/** Several of one kind: which one? */
export function choosePaper(all: () => readonly Feature[]): Action {
  return action({
    name: 'choose-paper',
    access: { who: 'linked' },
    run: async (ctx, args) => {
      const offer = paperOffers(all()).find(one => one.name === args.paper)
      if (!offer) throw new Refusal(phrase('form-button-expired'))
      return inPlace(paperList(offer, await offer.offered(ctx), Math.max(0, Number(args.from ?? 0) || 0)))
    },
  })
}

function paperList(offer: PaperOffer, offered: readonly OfferedPaper[], from: number): Message {
  if (offered.length === 0) throw new Refusal(phrase('paper-none-now'))
  const turn = (key: string, to: number) =>
    button(phrase(key), 'choose-paper', { paper: offer.name, from: String(Math.max(0, to)) })
  return message(
    heading(phrase(`paper-${offer.name}`)),
    phrase('paper-which'),
    choices(
      ...offered.slice(from, from + papersPerPage).map(one => paperButton(offer, one)),
      from > 0 ? turn('button-previous-page', from - papersPerPage) : undefined,
      offered.length > from + papersPerPage ? turn('button-next-page', from + papersPerPage) : undefined,
    ),
  )
}

function paperButton(offer: PaperOffer, { id, label }: OfferedPaper): Choice {
  return button(label, 'export-paper', { paper: offer.name, id })
}

async function menu(all: readonly Feature[], ctx: OfficeContext, chosen?: string): Promise<Message> {
  const campaigns = await exportCampaigns(ctx)
  const campaign = campaigns.find(({ id }) => id === chosen) ?? campaigns[0]
  return message(
    heading(phrase('paper-heading')),
    ...sheetBlocks(all, ctx, campaign, campaigns),
    ...(await paperBlocks(all, ctx)),
    heading(phrase('paper-calendar')),
    choices(button(phrase('paper-button-calendar'), 'offer-calendar')),
    note(phrase('paper-own-data')),
  )
}

/** Running ones first, the latest first; also what is closed has lists and reports. */
async function exportCampaigns(ctx: OfficeContext): Promise<readonly CampaignFacts[]> {
  const running = await campaignsIn(ctx.tx, ctx.office.id, ['running'])
  const closed = await campaignsIn(ctx.tx, ctx.office.id, ['closed'])
  return [...running.toReversed(), ...closed.toReversed()]
}

function sheetBlocks(
  all: readonly Feature[],
  ctx: OfficeContext,
  campaign: CampaignFacts | undefined,
  campaigns: readonly CampaignFacts[],
): readonly Block[] {
  const allowed = allowedSheets(all, ctx)
  if (allowed.length === 0) return []
  const of: Readonly<Record<string, string>> = campaign ? { campaign: campaign.id } : {}
  const unitName = allowed.some(({ unitId }) => unitId !== undefined) ? ctx.member.unit?.name : undefined
  const others = campaigns.filter(one => one !== campaign).slice(0, 3)
  return [
    heading(phrase('paper-sheets')),
    ...(campaign ? [note(phrase('paper-of-campaign', { campaign: titleAfterLabel(campaign.title) }))] : []),
    ...(unitName === undefined ? [] : [note(phrase('paper-of-unit', { unit: unitName }))]),
    choices(
      ...allowed.map(({ offer }) =>
        button(phrase(`sheet-${offer.name}`), 'export-sheets', { ...of, sheets: offer.name }),
      ),
      allowed.length > 1 ? button(phrase('paper-button-all-sheets'), 'export-sheets', of) : undefined,
      ...others.map(one =>
        button(phrase('paper-button-campaign', { campaign: one.title }), 'choose-export-campaign', {
          campaign: one.id,
        }),
      ),
    ),
  ]
}

async function paperBlocks(all: readonly Feature[], ctx: OfficeContext): Promise<readonly Block[]> {
  const buttons: Choice[] = []
  for (const offer of paperOffers(all)) {
    const offered = await offer.offered(ctx)
    const [only, second] = offered
    if (only && !second) buttons.push(paperButton(offer, only))
    if (second) buttons.push(button(phrase(`paper-${offer.name}`), 'choose-paper', { paper: offer.name }))
  }
  if (buttons.length === 0) return []
  return [heading(phrase('paper-papers')), note(phrase('paper-drafts')), choices(...buttons)]
}
