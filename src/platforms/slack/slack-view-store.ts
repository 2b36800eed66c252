// The dialogs and Home tabs that wait for an answer, where the process that answers finds them: it may be another one.
import { newId } from '../../db/new-id.ts'
import type { Database, Prisma } from '../../db/open-database.ts'

export type ViewState =
  /** Nothing is open: a dialog may be opened while the trigger lives. */
  | 'trigger'
  /** It stands before the person and can be changed. */
  | 'open'
  /** It was sent in: what comes next is handed over in the acknowledgement. */
  | 'submitting'
  | 'closed'

export type ViewRow = {
  readonly id: string
  readonly surface: 'dialog' | 'home'
  readonly state: ViewState
  readonly teamId: string
  /** The account, the chat in which it was asked for, and the person's private chat. */
  readonly userKey: string
  readonly chatKey: string
  readonly homeKey: string
  readonly viewId?: string
  readonly triggerId?: string
  readonly changedAt: Date
}

export type NewView = Omit<ViewRow, 'id' | 'changedAt'>
/** `triggerId` is what happened last: whoever acted on an earlier one has nothing to say any more. */
export type ViewChange = Partial<Pick<ViewRow, 'viewId' | 'triggerId'>> & {
  readonly state: ViewState
  readonly parked?: object
}

/** Stands for no parked view. */
const nothing = {}
const keptMillis = 24 * 3_600_000

/** The id is the trace of everything that will answer it. */
export async function addView({ client }: Database, view: NewView, now: Date): Promise<string> {
  const { teamId: teamKey, ...rest } = view
  const id = newId()
  await client.slackView.deleteMany({ where: { changedAt: { lt: new Date(now.getTime() - keptMillis) } } })
  await client.slackView.create({ data: { id, teamKey, ...rest, changedAt: now } })
  return id
}

export async function viewOf({ client }: Database, id: string): Promise<ViewRow | undefined> {
  const row = await client.slackView.findFirst({ where: { id } })
  if (!row) return undefined
  const { teamKey: teamId, surface, state, viewId, triggerId, parked: _, ...rest } = row
  return {
    ...rest,
    teamId,
    surface: surface === 'home' ? 'home' : 'dialog',
    state: state as ViewState,
    viewId: viewId ?? undefined,
    triggerId: triggerId ?? undefined,
  }
}

/** False when it is in none of the states named any more, or something else happened after `triggerId`. */
export async function moveView(
  { client }: Database,
  id: string,
  from: readonly ViewState[],
  change: ViewChange,
  now: Date,
  triggerId?: string,
): Promise<boolean> {
  const { parked, ...rest } = change
  const { count } = await client.slackView.updateMany({
    where: { id, state: { in: [...from] }, triggerId },
    data: { ...rest, ...(parked && { parked: parked as Prisma.InputJsonObject }), changedAt: now },
  })
  return count > 0
}

/** What was parked last, taken away; whoever parks something meanwhile is heard next time. */
export async function takeParked({ client }: Database, id: string, now: Date): Promise<object | undefined> {
  const row = await client.slackView.findFirst({ where: { id }, select: { parked: true, changedAt: true } })
  if (!row?.parked || Object.keys(row.parked).length === 0) return undefined
  const { count } = await client.slackView.updateMany({
    where: { id, changedAt: row.changedAt },
    data: { parked: nothing, changedAt: now },
  })
  return count > 0 ? (row.parked as object) : undefined
}
