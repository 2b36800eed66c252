// What a reminder or a scheduled job has to say becomes rows of the same transaction, folded per chat.
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/open-database.ts'
import type { Engine } from '../engine.ts'
import { type FiredNotice, foldNotices } from './fold-notices.ts'
import { enqueue } from './outbox.ts'

type Where = { readonly officeId: string; readonly traceId: string; readonly now: Date }

/** Returns the connections to wake once it is committed. */
export async function enqueueNotices(
  engine: Engine,
  tx: Tx,
  where: Where,
  notices: readonly FiredNotice[],
): Promise<readonly string[]> {
  const outgoing = foldNotices(notices).map(notice => ({ ...notice, rowId: newId() }))
  const envelope = { ...where, languages: engine.languages, machineNow: engine.machineNow() }
  const connections = await enqueue(tx, outgoing, envelope)
  await engine.announceWork(tx, connections)
  return connections
}
