// Where a message that only one person sees can still be changed: the address that came with its pressed button.
import type { Database } from '../../db/open-database.ts'

/** Slack says half an hour; a little less, so that none ends on the way. */
const goodForMillis = 29 * 60_000

export async function rememberReply({ client }: Database, messageKey: string, address: string, now: Date) {
  const data = { address, givenAt: now }
  await client.slackReply.deleteMany({ where: { givenAt: { lt: new Date(now.getTime() - goodForMillis) } } })
  await client.slackReply.upsert({ where: { messageKey }, create: { messageKey, ...data }, update: data })
}

export async function replyAddress({ client }: Database, messageKey: string, now: Date): Promise<string | undefined> {
  const since = new Date(now.getTime() - goodForMillis)
  const row = await client.slackReply.findFirst({ where: { messageKey, givenAt: { gte: since } } })
  return row?.address
}
