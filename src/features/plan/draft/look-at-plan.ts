// Looks at a plan part by part: its items with their passages and the reader's doubt, one item with all that can be done to it.
import { action } from '../../../chat/action.ts'
import type { OfficeContext } from '../../../chat/context.ts'
import {
  type Block,
  button,
  choices,
  facts,
  heading,
  list,
  type Message,
  message,
  note,
  text,
} from '../../../chat/message.ts'
import { inPlace, privately, type Reply } from '../../../chat/reply.ts'
import { type Phrase, phrase } from '../../../language/translate.ts'
import { fold } from '../../../language/vietnamese.ts'
import { resolveBody } from './draft-content.ts'
import { isByHand, isDoubtful, type PlanItem } from './plan-item.ts'
import { itemLabel, planCard, stateOf } from './plan-message.ts'
import { planAccess, requireItem, requirePlan, rosterHere } from './plan-office.ts'
import { addable, type Section, sectionItems, sectionOf } from './plan-sections.ts'
import type { PlanFacts } from './plan-store.ts'
import { itemPhrase, shortText } from './plan-wording.ts'

const pageSize = 5
const longestQuote = 300

export const showPlan = action({
  name: 'show-plan',
  access: planAccess,
  run: async (ctx, { plan }) => besides(ctx, await planCard(ctx, await requirePlan(ctx, plan))),
})

export const showPlanSection = action({
  name: 'show-plan-section',
  access: planAccess,
  run: async (ctx, { plan, section = 'head', page = '0' }) =>
    besides(ctx, sectionMessage(ctx, await requirePlan(ctx, plan), section as Section, Number(page))),
})

export const showPlanItem = action({
  name: 'show-plan-item',
  access: planAccess,
  run: async (ctx, { plan: id, item = '' }) => {
    const plan = await requirePlan(ctx, id)
    return besides(ctx, await itemMessage(ctx, plan, requireItem(plan, item)))
  },
})

export const showPlanRoles = action({
  name: 'show-plan-roles',
  access: planAccess,
  run: async (ctx, { plan: id }) => {
    const plan = await requirePlan(ctx, id)
    const roster = await rosterHere(ctx)
    const blocks = plan.draft.roles.flatMap(({ body, duties }): readonly Block[] => {
      const match = resolveBody(plan.draft, body, roster)
      const named = match?.kind === 'units' ? roster.units.filter(unit => match.ids.includes(unit.id)) : []
      const who =
        named.length > 0 ? phrase('plan-role-units', { units: { list: named.map(unit => unit.name) } }) : undefined
      return [heading(body), ...(who ? [note(who)] : []), list(duties.map(duty => shortText(duty, longestQuote)))]
    })
    return besides(ctx, message(heading(phrase('plan-section-role')), ...blocks, choices(backTo(plan))))
  },
})

export function sectionMessage(ctx: OfficeContext, plan: PlanFacts, section: Section, page: number): Message {
  const items = sectionItems(plan.draft, section)
  const from = Math.min(page, Math.max(0, Math.ceil(items.length / pageSize) - 1)) * pageSize
  const shown = items.slice(from, from + pageSize)
  const group = addable(section)
  const turn = (to: number) => ({ plan: plan.id, section, page: String(to) })
  return message(
    heading(phrase(`plan-section-${section}`)),
    items.length === 0 && text(phrase('plan-section-empty')),
    items.length > pageSize &&
      note(phrase('plan-page', { first: from + 1, last: from + shown.length, count: items.length })),
    ...shown.flatMap((item, index) => itemBlocks(ctx, from + index + 1, item)),
    choices(
      ...shown.map((item, index) =>
        button(itemLabel(ctx, from + index + 1, item), 'show-plan-item', { plan: plan.id, item: item.id }),
      ),
    ),
    choices(
      from > 0 ? button(phrase('button-previous-page'), 'show-plan-section', turn(from / pageSize - 1)) : undefined,
      from + pageSize < items.length
        ? button(phrase('button-next-page'), 'show-plan-section', turn(from / pageSize + 1))
        : undefined,
      group
        ? button(phrase(`plan-button-add-${group}`), 'command', {
            command: 'edit-plan',
            plan: plan.id,
            item: `new-${group}`,
          })
        : undefined,
      backTo(plan),
    ),
  )
}

function backTo(plan: PlanFacts) {
  return button(phrase('plan-button-summary'), 'show-plan', { plan: plan.id })
}

function itemBlocks(ctx: OfficeContext, number: number, item: PlanItem): readonly Block[] {
  const passage = passagePhrase(ctx, item)
  const remarks = [stateOf(item), doubtPhrase(item)].filter(one => one !== undefined)
  const line = { number: String(number), item: itemPhrase(item) }
  return [
    text(
      remarks.length > 0
        ? phrase('plan-line-remarks', { ...line, remarks: { list: remarks } })
        : phrase('plan-line', line),
    ),
    ...(passage ? [note(passage)] : []),
  ]
}

/** Only where the passage says more than the item. */
function passagePhrase(ctx: OfficeContext, item: PlanItem): Phrase | undefined {
  const quote = item.evidence?.quote
  if (!quote || fold(ctx.word(itemPhrase(item))).includes(fold(quote).replace(/[.;,]+$/u, ''))) return undefined
  return phrase('plan-passage', { quote: shortText(quote, longestQuote) })
}

function doubtPhrase(item: PlanItem): Phrase | undefined {
  if (!isDoubtful(item) || !item.evidence) return undefined
  return phrase('plan-doubt', { percent: Math.round(item.evidence.sureness * 100) })
}

export async function itemMessage(_ctx: OfficeContext, plan: PlanFacts, item: PlanItem): Promise<Message> {
  const { question, was, evidence, read } = item
  const byHand = isByHand(item) && read !== undefined && !item.isRemoved
  const valued = (value: unknown) => itemPhrase({ ...item, value } as PlanItem)
  const doubt = doubtPhrase(item)
  const state = stateOf(item)
  return message(
    heading(phrase(`plan-group-${item.group}`)),
    facts(
      [phrase(question ? 'plan-label-mine' : 'plan-label-now'), itemPhrase(item)],
      question
        ? [
            phrase('plan-label-theirs'),
            question.theirs === undefined ? phrase('plan-theirs-gone') : valued(question.theirs),
          ]
        : undefined,
      was !== undefined && item.change === 'changed' ? [phrase('plan-label-was'), valued(was)] : undefined,
      byHand && !question ? [phrase('plan-label-read'), valued(read)] : undefined,
      evidence?.quote ? [phrase('plan-label-passage'), shortText(evidence.quote, 800)] : undefined,
      state ? [phrase('plan-label-state'), state] : undefined,
    ),
    read === undefined && text(phrase('plan-added-by-hand')),
    doubt && text(doubt),
    choices(...itemButtons(plan, item)),
    choices(
      button(phrase('button-back'), 'show-plan-section', {
        plan: plan.id,
        section: sectionOf(item),
        page: pageOf(plan, item),
      }),
      backTo(plan),
    ),
  )
}

function pageOf({ draft }: PlanFacts, item: PlanItem): string {
  return String(Math.floor(sectionItems(draft, sectionOf(item)).findIndex(({ id }) => id === item.id) / pageSize))
}

function itemButtons(plan: PlanFacts, item: PlanItem) {
  const args = { plan: plan.id, item: item.id }
  const settle = (to: string) => button(phrase(`plan-button-${to}`), 'settle-plan-item', { ...args, to })
  if (item.question) return [settle('mine'), settle('theirs')]
  if (item.isRemoved) return [settle('restore')]
  if (item.change === 'ended') return [settle('keep')]
  const isRemovable = !['title', 'period'].includes(item.group)
  return [
    button(phrase('plan-button-edit'), 'command', { command: 'edit-plan', ...args }),
    isDoubtful(item) ? settle('right') : undefined,
    item.read !== undefined && isByHand(item) ? settle('as-read') : undefined,
    isRemovable ? { ...settle('remove'), style: 'danger' as const } : undefined,
  ]
}

/** In a group nothing of the office's housekeeping is shown. */
export function besides(ctx: OfficeContext, body: Message): Reply {
  return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
}
