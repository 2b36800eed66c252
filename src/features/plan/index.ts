// Plans: the office's document read, looked at, corrected and made a campaign; what the sample office uses of it.
import type { Feature } from '../feature.ts'
import { acceptPlanAction, dropPlan } from './draft/accept-plan.ts'
import { editPlan } from './draft/edit-plan-item.ts'
import { showPlan, showPlanItem, showPlanRoles, showPlanSection } from './draft/look-at-plan.ts'
import { matchPlanBody } from './draft/match-plan-body.ts'
import { planData } from './draft/plan-data.ts'
import { planOwed } from './draft/plan-owed.ts'
import { readPlanCommand, readPlanJob } from './draft/read-office-plan.ts'
import { settlePlanItem } from './draft/settle-plan-item.ts'

export { acceptReading } from './draft/accept-reading.ts'

export const planFeature: Feature = {
  name: 'plan',
  commands: [readPlanCommand, editPlan, matchPlanBody],
  actions: [showPlan, showPlanSection, showPlanItem, showPlanRoles, settlePlanItem, acceptPlanAction, dropPlan],
  jobs: [readPlanJob],
  owed: planOwed,
  personalData: planData,
}
