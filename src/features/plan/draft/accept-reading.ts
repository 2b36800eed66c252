// Reads and accepts a plan in one go, where nobody is there to look at it: the sample office.
import { readPlan } from '../reading/read-plan.ts'
import { type Applying, campaignOfPlan } from './apply-draft.ts'
import type { RegistrationDays } from './draft-content.ts'
import { draftOf } from './draft-plan.ts'
import { acceptPlan, insertPlan } from './plan-store.ts'

type Source = { readonly text: string; readonly fileName: string }

/** Returns the draft campaign's id; the plan is kept as accepted, so that a corrected one can be compared with it. */
export async function acceptReading(to: Applying, { text, fileName }: Source, days: RegistrationDays): Promise<string> {
  const read = readPlan(text)
  if (!read.ok) throw new Error(`the plan could not be read: ${read.reason}`)
  const plan = await insertPlan(to.tx, to.officeId, { fileName, draft: draftOf(read.reading) }, to)
  const { campaignId, draft } = await campaignOfPlan(to, plan.draft, days)
  await acceptPlan(to.tx, to.officeId, plan, { campaignId, draft }, to)
  return campaignId
}
