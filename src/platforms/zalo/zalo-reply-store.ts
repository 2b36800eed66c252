// What the adapter answers by itself is answered once, however often Zalo tells of the event.
import { isUniqueViolation } from '../../db/database-error.ts'
import type { Database } from '../../db/open-database.ts'

const daysKept = 30
const dayMillis = 86_400_000

/** False when it was answered before, here or by the core. */
export async function isFirstReply({ client }: Database, connection: string, key: string, now: Date): Promise<boolean> {
  if ((await client.receivedEvent.count({ where: { connection, eventId: key } })) > 0) return false
  try {
    await client.zaloReply.create({ data: { connection, key, at: now } })
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
  const before = new Date(now.getTime() - daysKept * dayMillis)
  await client.zaloReply.deleteMany({ where: { connection, at: { lt: before } } })
  return true
}

/** Whether this person ever said something in private. */
export async function isKnown({ client }: Database, connection: string, remoteId: string): Promise<boolean> {
  return (await client.chatAccount.count({ where: { connection, remoteId, privateChatKey: { not: null } } })) > 0
}
