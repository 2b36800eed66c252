// The sample office's campaign of 2022, launched: what its plan says, word for word, and the registration days it set itself.
import { z } from 'zod'
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/open-database.ts'
import { enqueue } from '../delivery/outbox.ts'
import { writeAudit } from '../delivery/received.ts'
import type { Engine } from '../engine.ts'
import { addAnniversaries, readAnniversary } from '../features/anniversary/index.ts'
import { contentFrom, draftCampaign, launchCampaign, launchMessage } from '../features/campaign/index.ts'
import { groupsOf } from '../features/roster/index.ts'
import type { Day } from '../time/day.ts'
import anniversaryData from './data/anniversaries.json' with { type: 'json' }
import campaignData from './data/campaign.json' with { type: 'json' }

const anniversaryShape = z.array(z.object({ phase: z.int(), lines: z.array(z.string()) }))

/** Posts the launch to every group, as an office's own launch does; returns the connections through which it goes out. */
export async function startSampleCampaign(engine: Engine, tx: Tx, officeId: string): Promise<readonly string[]> {
  const now = engine.now()
  const { plan, setByTheOffice } = campaignData
  const { opensOn, dueOn, lockedOn } = setByTheOffice
  const drafted = contentFrom({ ...plan, opensOn, dueOn, lockedOn })
  const campaignId = await draftCampaign(tx, officeId, drafted, { now })
  await addAnniversariesOf(tx, officeId, campaignId, drafted.startsOn, now)
  const content = await launchCampaign(tx, officeId, campaignId, { now })
  if (!content) throw new Error('the sample campaign could not be launched')
  const groups = await groupsOf(tx, officeId)
  const details = { groups: groups.length }
  const launched = { action: 'campaign.launched', subject: 'campaign', subjectId: campaignId, details }
  await writeAudit(tx, officeId, undefined, [launched], now)
  const rows = groups.map(group => ({
    rowId: newId(),
    to: { group: group.id },
    message: launchMessage(campaignId, content),
    kind: 'campaign-launch',
    priority: 'broadcast' as const,
    about: `campaign:${campaignId}`,
  }))
  const { languages, machineNow } = engine
  return enqueue(tx, rows, { languages, officeId, traceId: newId(), now, machineNow: machineNow() })
}

/** The anniversaries as the plan words them, each with the phase that names it. */
async function addAnniversariesOf(tx: Tx, officeId: string, campaignId: string, today: Day, now: Date): Promise<void> {
  for (const { phase, lines } of anniversaryShape.parse(anniversaryData)) {
    const items = lines.map(line => {
      const read = readAnniversary(line, today)
      if ('problem' in read) throw new Error(`the sample office has an unreadable anniversary: ${line}`)
      return read.value
    })
    await addAnniversaries(tx, officeId, items, { now, campaignId, phaseOrdinal: phase - 1 })
  }
}
