// `/tonghop`: where the whole campaign stands, today or on any earlier day; for leaders and officers, in private.
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, date, type FieldEnv, preset, unasked } from '../../chat/field.ts'
import { message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { here, inPlace, privately, type Reply } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { type Day, endOfDay } from '../../time/day.ts'
import {
  type CampaignFacts,
  campaignById,
  campaignName,
  campaignsAt,
  campaignsIn,
  requireRunningCampaign,
} from '../campaign/index.ts'
import { overseers } from '../office/index.ts'
import type { DigestInput } from './compose-digest.ts'
import { type Detail, detailMessage, details } from './digest-message.ts'
import { digestOf } from './digest-view.ts'

export const showDigest = command({
  name: 'show-digest',
  words: ['tonghop'],
  english: ['digest'],
  area: 'report',
  access: { who: overseers },
  argument: 'asOf',
  begin: async ctx => {
    const closed = await campaignsIn(ctx.tx, ctx.office.id, ['closed'])
    if (closed.length === 0) await requireRunningCampaign(ctx)
  },
  fields: {
    day: unasked(
      choice({
        ask: phrase('digest-ask-day'),
        label: phrase('digest-day'),
        options: () => [{ id: 'other', label: phrase('digest-button-other-day') }],
      }),
    ),
    asOf: unasked(
      date({
        ask: phrase('digest-ask-day'),
        label: phrase('digest-day'),
        hint: phrase('digest-day-hint'),
        isPrivate: true,
        check: dayProblem,
      }),
      given => given.day === 'other',
    ),
    campaign: preset(
      async env => {
        const [first, second] = await campaignsFor(env)
        return second ? undefined : first?.id
      },
      choice({
        ask: phrase('digest-ask-campaign'),
        label: phrase('report-campaign'),
        isPrivate: true,
        options: async env => (await campaignsFor(env)).map(one => ({ id: one.id, label: campaignName(one) })),
      }),
    ),
  },
  run: async (ctx, { campaign, asOf, day }): Promise<Reply> => {
    const input: DigestInput = { campaign, ...(asOf !== undefined && asOf < ctx.today && { asOf }) }
    ctx.startJob({ kind: 'digest', input })
    const wasAsked = day !== undefined || (await campaignsFor({ ctx, given: { asOf } })).length > 1
    return wasAsked ? privately(message(phrase('digest-preparing'))) : { where: 'here' }
  },
})

async function dayProblem(on: Day, env: FieldEnv): Promise<Phrase | undefined> {
  const { today } = env.ctx
  if (on > today) return phrase('digest-day-ahead', { day: { day: on }, today: { day: today } })
  const found = await campaignsFor({ ctx: env.ctx, given: { asOf: on } })
  return found.length > 0 ? undefined : phrase('digest-day-without-campaign', { day: { day: on } })
}

/** Those that run or ran on the day; today also the closed ones where nothing runs. */
async function campaignsFor({ ctx, given }: Pick<FieldEnv, 'ctx' | 'given'>): Promise<readonly CampaignFacts[]> {
  const { tx, office, today } = ctx
  const { asOf } = given
  const isPast = typeof asOf === 'string' && asOf < today
  if (isPast) return campaignsAt(tx, office.id, endOfDay(asOf, office.timeZone))
  const running = await campaignsAt(tx, office.id)
  return running.length > 0 ? running : campaignsIn(tx, office.id, ['closed'])
}

export const showDigestDetail = action({
  name: 'show-digest-detail',
  access: { who: overseers },
  run: async (ctx, args) => {
    const detail: Detail = details.find(one => one === args.detail) ?? 'targets'
    const body = await detailOf(ctx, args, detail)
    if (ctx.place.kind === 'group') return privately(body)
    return args.turn ? inPlace(body) : here(body)
  },
})

async function detailOf(ctx: OfficeContext, args: Readonly<Record<string, string>>, detail: Detail) {
  const campaign = await campaignById(ctx.tx, ctx.office.id, args.campaign ?? '')
  if (!campaign) throw new Refusal(phrase('digest-campaign-gone'))
  const { asOf } = args
  const isPast = asOf !== undefined && asOf < ctx.today
  const digest = await digestOf({ ...ctx, asOf: isPast ? asOf : undefined }, campaign)
  return detailMessage(digest, detail, Math.max(0, Number(args.page) || 0), isPast)
}
