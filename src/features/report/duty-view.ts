// The reports an office expects, read from its campaigns, its requests and their days.
import type { OfficeFacts } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import { type CampaignFacts, campaignsIn, type PhaseFacts, phasesOf } from '../campaign/index.ts'
import { allDeadlines, type DeadlineFacts } from '../deadline/index.ts'
import { settingOf } from '../setting.ts'
import { isWritableOn, periodsOf, type ReportDuty } from './duty.ts'
import { type Moment, momentOf } from './moment.ts'
import { reportPeriod } from './report-settings.ts'

export type DutyScope = Moment & { readonly tx: Tx; readonly office: Pick<OfficeFacts, 'id' | 'settings' | 'timeZone'> }

type Request = Awaited<ReturnType<typeof requestsOf>>[number]

function requestsOf(scope: DutyScope) {
  const { until } = momentOf(scope)
  return scope.tx.reportRequest.findMany({
    where: { officeId: scope.office.id, ...(until && { createdAt: { lte: until } }) },
    orderBy: { createdAt: 'asc' },
  })
}

/** Everything that is, or will be, reported on: running campaigns, or also those closed; and requests not taken back. */
export async function allDuties(
  scope: DutyScope,
  states: readonly CampaignFacts['state'][] = ['running'],
): Promise<readonly ReportDuty[]> {
  const { tx, office, today } = scope
  const deadlines = await allDeadlines(tx, office.id, today, states)
  const known = (id: string | undefined) => deadlines.find(one => one.id === id)
  const requests = (await requestsOf(scope)).filter(request => known(request.deadlineId)?.state !== 'cancelled')
  const duties: ReportDuty[] = []
  for (const campaign of await campaignsIn(tx, office.id, states)) {
    const phases = await phasesOf(tx, office.id, campaign.id)
    const own =
      phases.length > 0 ? phases.map(phase => ofPhase(campaign, phase, known(phase.id))) : periods(scope, campaign)
    const reviews = (['interim', 'final'] as const).map(kind => ofReview(kind, campaign, requests, known))
    duties.push(...own, ...reviews)
  }
  return [...duties, ...requests.filter(one => one.kind === 'oneOff').map(one => ofRequest(one, known(one.deadlineId)))]
}

/** What can be written today. */
export async function currentDuties(scope: DutyScope): Promise<readonly ReportDuty[]> {
  return (await allDuties(scope)).filter(duty => isWritableOn(duty, scope.today))
}

export async function dutyByKey(scope: DutyScope, key: string): Promise<ReportDuty | undefined> {
  return (await allDuties(scope, ['running', 'closed'])).find(duty => duty.key === key)
}

function ofPhase(campaign: CampaignFacts, phase: PhaseFacts, deadline: DeadlineFacts | undefined): ReportDuty {
  return {
    key: `phase:phase:${phase.id}`,
    kind: 'phase',
    name: phase.name,
    campaign,
    phaseId: phase.id,
    startsOn: phase.startsOn,
    endsOn: phase.endsOn,
    deadline: deadline?.state === 'cancelled' ? undefined : deadline,
    isAsked: true,
  }
}

function periods({ office }: DutyScope, campaign: CampaignFacts): readonly ReportDuty[] {
  return periodsOf(campaign, settingOf(office, reportPeriod)).map(({ firstOn, lastOn, name }) => ({
    key: `phase:period:${campaign.id}:${firstOn}:${lastOn}`,
    kind: 'phase',
    name,
    campaign,
    startsOn: firstOn,
    endsOn: lastOn,
    isAsked: true,
  }))
}

/** Reviews are owed where the office asked for them; otherwise a unit may hand one in. */
function ofReview(
  kind: 'interim' | 'final',
  campaign: CampaignFacts,
  requests: readonly Request[],
  known: (id: string | undefined) => DeadlineFacts | undefined,
): ReportDuty {
  const request = requests.find(one => one.kind === kind && one.campaignId === campaign.id)
  return {
    key: `${kind}:campaign:${campaign.id}`,
    kind,
    name: campaign.title,
    campaign,
    requestId: request?.id,
    startsOn: campaign.startsOn,
    deadline: known(request?.deadlineId),
    isAsked: request !== undefined,
  }
}

function ofRequest(request: Request, deadline: DeadlineFacts | undefined): ReportDuty {
  return {
    key: `oneOff:request:${request.id}`,
    kind: 'oneOff',
    name: request.what,
    requestId: request.id,
    deadline,
    isAsked: true,
  }
}
