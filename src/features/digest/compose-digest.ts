// Reads a digest, draws its picture and puts both into one message: slow work, done outside any transaction that writes.
import { hasRole, isInOffice, type OfficeFacts } from '../../chat/context.ts'
import type { Message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { officeOf } from '../../chat/speaker-store.ts'
import type { Tx } from '../../db/open-database.ts'
import { type JobTools, jobKind } from '../../delivery/job.ts'
import { drawChart, pngMime } from '../../documents/chart.ts'
import { phrase } from '../../language/translate.ts'
import { type Day, dayOf } from '../../time/day.ts'
import { campaignById } from '../campaign/index.ts'
import { overseers } from '../office/index.ts'
import { pictureDaysKept, withPicture } from '../report/index.ts'
import { rosterOn } from '../roster/index.ts'
import { digestAlt, digestChart } from './digest-chart.ts'
import { digestMessage } from './digest-message.ts'
import { type Digest, digestOf } from './digest-view.ts'

export type DigestInput = { readonly campaign: string; readonly asOf?: Day }

export const composeDigest = jobKind<DigestInput, Message>({
  kind: 'digest',
  work: async (input, tools) => {
    const digest = await tools.read(tx => readDigest(tx, input, tools))
    const bytes = drawChart(digestChart(digest, tools.word))
    const fileId = await tools.saveFile({ name: 'tong-hop.png', mime: pngMime, bytes, daysKept: pictureDaysKept })
    return withPicture(digestMessage(digest, input.asOf !== undefined), fileId, digestAlt(digest))
  },
  // Roles may have ended since it was asked for.
  done: async (ctx, body) => (isInOffice(ctx) && hasRole(ctx, ...overseers) ? privately(body) : undefined),
  tell: async ({ tx, office, today }, body) =>
    (await readersOf(tx, office, today)).map(member => ({ to: { member }, message: body })),
})

async function readDigest(tx: Tx, { campaign: id, asOf }: DigestInput, { officeId, now }: JobTools): Promise<Digest> {
  const office = await officeOf(tx, officeId ?? '')
  const campaign = office && (await campaignById(tx, office.id, id))
  if (!office || !campaign) throw new Refusal(phrase('digest-campaign-gone'))
  return digestOf({ tx, office, today: dayOf(now, office.timeZone), asOf }, campaign)
}

/** Leaders and officers who can be written to. */
async function readersOf(tx: Tx, office: OfficeFacts, today: Day): Promise<readonly string[]> {
  const people = await rosterOn(tx, office.id, today, { roles: ['leader', 'officer'] })
  return people.filter(({ isLinked }) => isLinked).map(({ id }) => id)
}
