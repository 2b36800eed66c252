// Every version of a campaign: when, by whom, and what changed.
import { action } from '../../chat/action.ts'
import { type Block, heading, list, message, text } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf, timeOf } from '../../time/day.ts'
import { changesBetween } from './campaign-changes.ts'
import { type CampaignVersionFacts, versionsOf } from './version-store.ts'

export const campaignHistoryAction = action({
  name: 'campaign-history',
  access: { who: ['officer', 'administrator', 'leader'] },
  run: async (ctx, { campaign = '' }) => {
    const versions = await versionsOf(ctx.tx, ctx.office.id, campaign)
    const last = versions.at(-1)
    if (!last) throw new Refusal(phrase('campaign-gone'))
    const parts = versions.flatMap((version, index) => versionBlocks(version, versions[index - 1], ctx.office.timeZone))
    return privately(message(heading(phrase('campaign-history-heading', { title: last.content.title })), ...parts))
  },
})

function versionBlocks(
  version: CampaignVersionFacts,
  before: CampaignVersionFacts | undefined,
  timeZone: string,
): readonly Block[] {
  const when = {
    version: version.version,
    day: { day: dayOf(version.recordedAt, timeZone) },
    time: timeOf(version.recordedAt, timeZone),
    name: version.recordedBy ?? phrase('campaign-history-nobody'),
  }
  if (!before) return [text(phrase('campaign-history-launched', when))]
  const said = version.reason ? [phrase('campaign-correction-reason', { reason: version.reason })] : []
  return [
    text(phrase('campaign-history-version', when)),
    list([...changesBetween(before.content, version.content), ...said]),
  ]
}
