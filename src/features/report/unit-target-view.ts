// The targets a unit answers, with what it pledged and what that counts against, read from roster and pledges.
import type { OfficeContext } from '../../chat/context.ts'
import { type CampaignFacts, type TargetFacts, targetsOf } from '../campaign/index.ts'
import { countedOn, pledgedTo } from '../pledge/index.ts'
import { concernsUnits, type UnitTarget } from './unit-target.ts'

export async function unitTargets(
  ctx: Pick<OfficeContext, 'tx' | 'office' | 'today'>,
  campaign: CampaignFacts,
  unitId: string,
): Promise<readonly UnitTarget[]> {
  const scope = { tx: ctx.tx, officeId: ctx.office.id, on: ctx.today }
  const all = (await targetsOf(ctx.tx, ctx.office.id, campaign.id)).filter(concernsUnits)
  if (all.length === 0) return []
  const eligible = (await countedOn(scope, 'eligible')).byUnit.get(unitId) ?? 0
  const serving = (await countedOn(scope, 'all')).byUnit.get(unitId) ?? 0
  const targets: UnitTarget[] = []
  for (const target of all) {
    const subject = target.scope === 'individual' ? 'individual' : 'collective'
    const pledged = target.titleKey && (await pledgedTo(scope, campaign, subject, target.titleKey))
    targets.push({
      targetId: target.id,
      wording: target.wording,
      base: baseOf(target, { eligible, serving }),
      ...(pledged && { pledged: pledged.byUnit.get(unitId) ?? 0 }),
      ...(target.base === 'parent' && target.parentId && { parentId: target.parentId }),
      needsBase: target.scope === 'agency' && target.measure === 'percent',
    })
  }
  return targets
}

/** People of the unit, or the unit itself; what the whole office is measured by has its base typed. */
function baseOf({ scope, base }: TargetFacts, people: { readonly eligible: number; readonly serving: number }) {
  if (scope === 'collective') return 1
  if (scope !== 'individual') return undefined
  return base === 'all' ? people.serving : people.eligible
}
