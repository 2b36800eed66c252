// Officers switch the announcement of an anniversary off and on, and take it from the list or back onto it.

import { action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, facts, heading, type Message, message, note } from '../../chat/message.ts'
import { pageButtons } from '../../chat/page-buttons.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { addDays, yearOf } from '../../time/day.ts'
import { type AnniversaryFacts, isRetired, occurrencesBetween, yearOnlyIn } from './anniversary.ts'
import { occurrenceLine, originPhrase, readyLine, yearOnlyLine } from './anniversary-message.ts'
import { endAnniversary, switchAnnouncement, withoutKnown } from './anniversary-store.ts'
import { anniversariesOf, anniversaryById } from './anniversary-view.ts'
import { catalogueEntry } from './catalogue.ts'

const officers = { who: ['officer', 'administrator'] } as const
const pageSize = 8

export const manageAnniversaries = action({
  name: 'manage-anniversaries',
  access: officers,
  run: async (ctx, args) => {
    const all = await anniversariesOf(ctx.tx, ctx.office.id)
    const page = Number(args.page ?? 0)
    const shown = all.slice(page * pageSize, (page + 1) * pageSize)
    return besides(
      ctx,
      message(
        heading(phrase('anniversary-manage')),
        phrase('anniversary-manage-ask'),
        choices(...shown.map(one => button(labelOf(one), 'show-anniversary', { id: one.id }))),
        choices(
          ...pageButtons(page, (page + 1) * pageSize < all.length, 'manage-anniversaries'),
          button(phrase('anniversary-button-list'), 'list-anniversaries'),
        ),
      ),
    )
  },
})

export const showAnniversary = action({
  name: 'show-anniversary',
  access: officers,
  run: async (ctx, args) => besides(ctx, await detail(ctx, args.id)),
})

export const switchAnniversary = action({
  name: 'switch-anniversary',
  access: officers,
  run: async (ctx, args) => {
    const { anniversary, isRemoved } = await requireAnniversary(ctx, args.id)
    if (isRemoved) throw new Refusal(phrase('anniversary-gone'))
    const isOn = args.on === 'yes'
    const retired = nextOccurrence(ctx, anniversary)
    await switchAnnouncement(ctx.tx, ctx.office.id, anniversary.id, isOn, retired !== undefined && isRetired(retired))
    recordChange(ctx, isOn ? 'anniversary.announced' : 'anniversary.silenced', anniversary)
    return besides(ctx, await detail(ctx, anniversary.id))
  },
})

export const removeAnniversary = action({
  name: 'remove-anniversary',
  access: officers,
  run: async (ctx, args) => {
    const { anniversary, isRemoved } = await requireAnniversary(ctx, args.id)
    if (isRemoved) throw new Refusal(phrase('anniversary-gone'))
    await endAnniversary(ctx.tx, ctx.office.id, anniversary.id, ctx.now)
    recordChange(ctx, 'anniversary.removed', anniversary)
    return besides(ctx, await detail(ctx, anniversary.id))
  },
})

export const restoreAnniversary = action({
  name: 'restore-anniversary',
  access: officers,
  run: async (ctx, args) => {
    const { anniversary, isRemoved } = await requireAnniversary(ctx, args.id)
    const isFree = (await withoutKnown(ctx.tx, ctx.office.id, [anniversary])).length > 0
    if (!isRemoved || !isFree) throw new Refusal(phrase('anniversary-already-there'))
    await endAnniversary(ctx.tx, ctx.office.id, anniversary.id, null)
    recordChange(ctx, 'anniversary.restored', anniversary)
    return besides(ctx, await detail(ctx, anniversary.id))
  },
})

async function requireAnniversary(ctx: OfficeContext, id: string | undefined) {
  const found = id ? await anniversaryById(ctx.tx, ctx.office.id, id) : undefined
  if (!found) throw new Refusal(phrase('anniversary-gone'))
  return found
}

function recordChange(ctx: OfficeContext, action: string, { id, name }: AnniversaryFacts): void {
  ctx.audit({ action, subject: 'anniversary', subjectId: id, details: { name } })
  ctx.planChanged()
}

function nextOccurrence(ctx: OfficeContext, anniversary: AnniversaryFacts) {
  return occurrencesBetween([anniversary], ctx.today, addDays(ctx.today, 400))[0]
}

async function detail(ctx: OfficeContext, id: string | undefined): Promise<Message> {
  const { anniversary, isRemoved } = await requireAnniversary(ctx, id)
  const next = nextOccurrence(ctx, anniversary)
  const [yearOnly] = yearOnlyIn([anniversary], yearOf(ctx.today))
  const entry = catalogueEntry(anniversary.catalogueId)
  const isOn = anniversary.isAnnounced && !(next && isRetired(next))
  return message(
    heading(anniversary.name),
    facts(
      [phrase('anniversary-label-origin'), phrase('anniversary-origin', { origin: originPhrase(anniversary) })],
      next ? [phrase('anniversary-label-next'), occurrenceLine(next, ctx.today)] : undefined,
      yearOnly ? [phrase('anniversary-label-next'), yearOnlyLine(yearOnly)] : undefined,
      next ? [phrase('anniversary-label-ready'), readyLine(next)] : undefined,
      isRemoved
        ? [phrase('anniversary-label-state'), phrase('anniversary-removed')]
        : [phrase('anniversary-label-announced'), phrase(isOn ? 'yes' : 'no')],
    ),
    entry && isUnverified(entry.verified) && note(phrase('anniversary-unverified')),
    choices(
      ...detailButtons(anniversary, isRemoved, isOn),
      button(phrase('anniversary-button-back'), 'manage-anniversaries'),
    ),
  )
}

export function isUnverified(verified: string): boolean {
  return verified.includes('memory')
}

function detailButtons({ id, calendar }: AnniversaryFacts, isRemoved: boolean, isOn: boolean) {
  if (isRemoved) return [button(phrase('anniversary-button-restore'), 'restore-anniversary', { id })]
  const toggle = button(phrase(isOn ? 'anniversary-button-off' : 'anniversary-button-on'), 'switch-anniversary', {
    id,
    on: isOn ? 'no' : 'yes',
  })
  return [
    ...(calendar === 'yearOnly' ? [] : [toggle]),
    button(phrase('anniversary-button-remove'), 'remove-anniversary', { id }),
  ]
}

function labelOf(one: AnniversaryFacts) {
  const name = [...one.name]
  const short = name.length > 44 ? `${name.slice(0, 44).join('')}…` : one.name
  return one.isAnnounced ? short : phrase('anniversary-label-silent', { name: short })
}

/** In a group nothing of the office's housekeeping is shown. */
function besides(ctx: OfficeContext, body: Message): Reply {
  return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
}
