// /suakehoach: corrects an item of a plan that was read, or adds one; nothing of a campaign changes before it is accepted.
import { command } from '../../../chat/command.ts'
import { choice } from '../../../chat/field.ts'
import { privately } from '../../../chat/reply.ts'
import { phrase } from '../../../language/translate.ts'
import { freeId } from './compare-plan.ts'
import { type EditAnswers, editedValue } from './edit-answers.ts'
import { groupOf, itemFields, itemGiven } from './edit-plan-fields.ts'
import { itemMessage } from './look-at-plan.ts'
import { planField } from './plan-field.ts'
import { type PlanDraft, type PlanItem, sameValue } from './plan-item.ts'
import { keepDraft, planAccess, requirePlan } from './plan-office.ts'
import { itemPhrase, shortText } from './plan-wording.ts'

const addable = ['phase', 'target', 'deadline', 'anniversary', 'movement'] as const

export const editPlan = command({
  name: 'edit-plan',
  words: ['suakehoach'],
  english: ['editplan'],
  area: 'campaign',
  access: planAccess,
  subject: ['plan', 'item'],
  fields: {
    plan: planField(),
    item: choice({
      ask: phrase('plan-edit-which'),
      label: phrase('plan-edit-item'),
      isPrivate: true,
      options: async ({ ctx, given }) => {
        const { draft } = await requirePlan(ctx, String(given.plan))
        return [
          ...addable.map(group => ({ id: `new-${group}`, label: phrase(`plan-button-add-${group}`) })),
          ...draft.items.map(item => ({ id: item.id, label: shortText(ctx.word(itemPhrase(item)), 60) })),
        ]
      },
    }),
    ...itemFields,
  },
  run: async (ctx, answers) => {
    const before = await requirePlan(ctx, answers.plan)
    const item = await itemGiven({ ctx, given: answers })
    const value = editedValue(groupOf(answers), answers as EditAnswers, item)
    const { draft, id } = withValue(before.draft, groupOf(answers), item, value)
    const plan = await keepDraft(ctx, before, draft)
    return privately(await itemMessage(ctx, plan, draft.items.find(one => one.id === id)!))
  },
})

/** What a row of the campaign was made of is marked as changed, so that the row follows. */
function withValue(draft: PlanDraft, group: PlanItem['group'], item: PlanItem | undefined, value: unknown) {
  if (!item) {
    const id = freeId(group, new Set(draft.items.map(one => one.id)))
    const last = draft.items.findLastIndex(one => one.group === group)
    const added = { group, id, value } as PlanItem
    return { id, draft: { ...draft, items: draft.items.toSpliced(last < 0 ? draft.items.length : last + 1, 0, added) } }
  }
  const isSame = sameValue(item.value, value)
  const marks = item.rowId && !isSame ? { change: 'changed' as const, was: item.was ?? item.value } : {}
  const { question: _, ...known } = item
  const edited = { ...known, ...marks, value, isRemoved: undefined, isChecked: true } as PlanItem
  return { id: item.id, draft: { ...draft, items: draft.items.map(one => (one.id === item.id ? edited : one)) } }
}
