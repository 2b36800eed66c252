// One press settles an item: taken out, taken back, found right, as read, or which of two versions counts.
import { action } from '../../../chat/action.ts'
import { Refusal } from '../../../chat/refusal.ts'
import { phrase } from '../../../language/translate.ts'
import { chooseMine, chooseTheirs } from './compare-plan.ts'
import { besides, itemMessage, sectionMessage } from './look-at-plan.ts'
import type { PlanItem } from './plan-item.ts'
import { keepItem, planAccess, requireItem, requirePlan } from './plan-office.ts'
import { sectionItems } from './plan-sections.ts'

const ways: Readonly<Record<string, (item: PlanItem) => PlanItem>> = {
  remove: item => ({ ...item, isRemoved: true }),
  restore: item => ({ ...item, isRemoved: undefined }),
  right: item => ({ ...item, isChecked: true }),
  'as-read': item => ({ ...item, value: item.read, isRemoved: undefined }) as PlanItem,
  keep: ({ change: _change, was: _was, ...item }) => ({ ...item, read: undefined }) as PlanItem,
  mine: chooseMine,
  theirs: chooseTheirs,
}

export const settlePlanItem = action({
  name: 'settle-plan-item',
  access: planAccess,
  run: async (ctx, { plan: id, item: itemId, to = '' }) => {
    const before = await requirePlan(ctx, id)
    const item = requireItem(before, itemId)
    const way = ways[to]
    if (!way || ((to === 'mine' || to === 'theirs') && !item.question)) throw new Refusal(phrase('plan-item-settled'))
    const settled = way(item)
    const plan = await keepItem(ctx, before, settled)
    // One question after the other, without the way back over the summary.
    const isNextAsked = item.question !== undefined && sectionItems(plan.draft, 'question').length > 0
    return besides(ctx, isNextAsked ? sectionMessage(ctx, plan, 'question', 0) : await itemMessage(ctx, plan, settled))
  },
})
