// All that a digest tells, read once: the same coverage, figures and counts that every other message and paper shows.
import type { OfficeFacts } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import { addDays, type Day } from '../../time/day.ts'
import { announcedBetween, type Occurrence } from '../anniversary/index.ts'
import type { CampaignFacts } from '../campaign/index.ts'
import { allDeadlines, currentDay, type DeadlineFacts } from '../deadline/index.ts'
import { type Coverage, countsIn } from '../pledge/index.ts'
import {
  allDuties,
  concernsUnits,
  figuresOf,
  isWritableOn,
  lastOnFor,
  momentOf,
  type Progress,
  progressOf,
  type Remark,
  remarksOf,
  type TargetFigures,
} from '../report/index.ts'

export type DigestScope = {
  readonly tx: Tx
  readonly office: OfficeFacts
  readonly today: Day
  /** As it stood at the end of this day; today where left out. */
  readonly asOf?: Day
}

export type Digest = {
  readonly campaign: CampaignFacts
  /** The day it tells of. */
  readonly on: Day
  readonly coverage: Coverage
  /** Of the targets that units answer. */
  readonly figures: readonly TargetFigures[]
  /** What was asked of units and had begun. */
  readonly reports: readonly Progress[]
  readonly deadlines: readonly DeadlineFacts[]
  readonly anniversaries: readonly Occurrence[]
  readonly difficulties: readonly Remark[]
  readonly examples: readonly Remark[]
}

const daysAhead = 30

export async function digestOf(scope: DigestScope, campaign: CampaignFacts): Promise<Digest> {
  const { tx, office } = scope
  const { on, until } = momentOf(scope)
  const counts = await countsIn({ tx, officeId: office.id, on, until }, campaign.id)
  return {
    campaign,
    on,
    coverage: counts.coverage,
    figures: (await figuresOf(scope, campaign, undefined, counts)).filter(({ target }) => concernsUnits(target)),
    reports: await reportsOf(scope, campaign),
    deadlines: await deadlinesAhead(scope),
    anniversaries: await announcedBetween(tx, office.id, on, addDays(on, daysAhead)),
    difficulties: await remarksOf(scope, campaign, 'difficulties'),
    examples: await remarksOf(scope, campaign, 'examples'),
  }
}

/** Of this campaign, and of no campaign at all: what is still to come in by its last day, then what is complete. */
async function reportsOf(scope: DigestScope, campaign: CampaignFacts): Promise<readonly Progress[]> {
  const { on } = momentOf(scope)
  const duties = (await allDuties(scope, ['running', 'closed'])).filter(
    duty => (duty.campaign === undefined || duty.campaign.id === campaign.id) && duty.isAsked && isWritableOn(duty, on),
  )
  const isComplete = ({ counts }: Progress) => counts.handedIn === counts.total
  const rank = (one: Progress) => (isComplete(one) ? '9' : (lastOnFor(one.duty, undefined) ?? one.duty.endsOn ?? '8'))
  return (await progressOf(scope, duties.toReversed())).toSorted((a, b) => rank(a).localeCompare(rank(b)))
}

/** Open today; on a past day everything that was then still to come. */
async function deadlinesAhead(scope: DigestScope): Promise<readonly DeadlineFacts[]> {
  const { on, until } = momentOf(scope)
  const lastOn = (one: DeadlineFacts) => currentDay(one).effectiveLastOn
  const isMeant = ({ state }: DeadlineFacts) => state === 'open' || (until !== undefined && state === 'done')
  const all = await allDeadlines(scope.tx, scope.office.id, on, until ? ['running', 'closed'] : ['running'])
  return all
    .filter(one => isMeant(one) && lastOn(one) >= on && lastOn(one) <= addDays(on, daysAhead))
    .toSorted((a, b) => lastOn(a).localeCompare(lastOn(b)))
}
