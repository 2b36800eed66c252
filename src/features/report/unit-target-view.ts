// The targets a unit answers, with what it pledged and what that counts against, read from roster and pledges.
import type { OfficeContext } from '../../chat/context.ts'
import { type CampaignFacts, type TargetFacts, targetsOf } from '../campaign/index.ts'
import { countedIn, countsIn, targetCounts } from '../pledge/index.ts'
import { concernsUnits, type UnitTarget } from './unit-target.ts'

export async function unitTargets(
  ctx: Pick<OfficeContext, 'tx' | 'office' | 'today'>,
  campaign: CampaignFacts,
  unitId: string,
): Promise<readonly UnitTarget[]> {
  const all = await targetsOf(ctx.tx, ctx.office.id, campaign.id)
  if (!all.some(concernsUnits)) return []
  const { tally, unitIds } = await countsIn({ tx: ctx.tx, officeId: ctx.office.id, on: ctx.today }, campaign.id)
  const people = (base: 'eligible' | 'all') => countedIn(tally, base).byUnit.get(unitId) ?? 0
  return targetCounts(tally, campaign, all, unitIds)
    .filter(({ target }) => concernsUnits(target))
    .map(({ target, pledged }) => ({
      targetId: target.id,
      wording: target.wording,
      base: baseOf(target, people),
      ...(pledged && { pledged: pledged.byUnit.get(unitId) ?? 0 }),
      ...(target.base === 'parent' && target.parentId && { parentId: target.parentId }),
      needsBase: target.scope === 'agency' && target.measure === 'percent',
    }))
}

/** People of the unit, or the unit itself; what the whole office is measured by has its base typed. */
function baseOf({ scope, base }: TargetFacts, people: (base: 'eligible' | 'all') => number) {
  if (scope === 'collective') return 1
  if (scope !== 'individual') return undefined
  return people(base === 'all' ? 'all' : 'eligible')
}
