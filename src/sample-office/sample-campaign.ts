// The sample office's campaign of 2022, launched: made by reading its plan, with the registration days the office set itself.
import { z } from 'zod'
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/open-database.ts'
import { enqueue } from '../delivery/outbox.ts'
import { writeAudit } from '../delivery/received.ts'
import type { Engine } from '../engine.ts'
import { launchCampaign, launchMessage } from '../features/campaign/index.ts'
import { acceptReading } from '../features/plan/index.ts'
import { groupsOf, unitsOn } from '../features/roster/index.ts'
import { dayOf } from '../time/day.ts'
import planData from './data/plan.json' with { type: 'json' }

/** The plan line by line as it was pasted; it names no registration days. */
const planShape = z.object({
  setByTheOffice: z.object({ opensOn: z.string(), dueOn: z.string(), lockedOn: z.string() }),
  lines: z.array(z.string()),
})

/** Posts the launch to every group, as an office's own launch does; returns the connections through which it goes out. */
export async function startSampleCampaign(
  engine: Engine,
  tx: Tx,
  office: { readonly id: string; readonly name: string; readonly timeZone: string },
): Promise<readonly string[]> {
  const now = engine.now()
  const { id: officeId, name } = office
  const today = dayOf(now, office.timeZone)
  const { lines, setByTheOffice } = planShape.parse(planData)
  const to = { tx, officeId, now, today, roster: { name, units: await unitsOn(tx, officeId, today) } }
  const campaignId = await acceptReading(to, { text: lines.join('\n'), fileName: 'ke-hoach-2022.docx' }, setByTheOffice)
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
