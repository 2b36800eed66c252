// What a plan is measured against in this office: its units, its working days, the caps of its time; and which plan is meant.
import type { OfficeContext } from '../../../chat/context.ts'
import { Refusal } from '../../../chat/refusal.ts'
import { phrase } from '../../../language/translate.ts'
import { fighterCapPercent } from '../../campaign/index.ts'
import { calendarOf } from '../../office/index.ts'
import { unitsOn } from '../../roster/index.ts'
import type { PlanRules } from '../reading/plan-rules.ts'
import type { Roster } from './draft-content.ts'
import { itemsIn, type PlanDraft, type PlanItem } from './plan-item.ts'
import { type PlanFacts, planById, savePlan } from './plan-store.ts'

export const planAccess = { who: ['officer', 'administrator'] } as const

export async function rosterHere(ctx: OfficeContext): Promise<Roster> {
  return { name: ctx.office.name, units: await unitsOn(ctx.tx, ctx.office.id, ctx.today) }
}

export async function rulesFor(ctx: OfficeContext, draft: PlanDraft): Promise<PlanRules> {
  const on = itemsIn(draft, 'period')[0]?.value.startsOn || ctx.today
  return { calendar: await calendarOf(ctx.tx, ctx.office), fighterCapPercent: fighterCapPercent(on) }
}

/** A plan that waits for the office. */
export async function requirePlan(ctx: OfficeContext, id: string | undefined): Promise<PlanFacts> {
  const plan = id ? await planById(ctx.tx, ctx.office.id, id) : undefined
  if (!plan) throw new Refusal(phrase('plan-gone'))
  if (plan.state === 'accepted') throw new Refusal(phrase('plan-already-accepted'))
  return plan
}

export function requireItem(plan: PlanFacts, id: string | undefined): PlanItem {
  const item = plan.draft.items.find(one => one.id === id)
  if (!item) throw new Refusal(phrase('plan-item-gone'))
  return item
}

/** Saves the draft; refuses when a colleague changed it at the same moment. Returns the plan as it is now. */
export async function keepDraft(ctx: OfficeContext, plan: PlanFacts, draft: PlanDraft): Promise<PlanFacts> {
  if (!(await savePlan(ctx.tx, ctx.office.id, plan, draft))) throw new Refusal(phrase('plan-changed-meanwhile'))
  return { ...plan, draft, revision: plan.revision + 1 }
}

export function keepItem(ctx: OfficeContext, plan: PlanFacts, item: PlanItem): Promise<PlanFacts> {
  const items = plan.draft.items.map(one => (one.id === item.id ? item : one))
  return keepDraft(ctx, plan, { ...plan.draft, items })
}
