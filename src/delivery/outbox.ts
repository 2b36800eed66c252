// Turns what a transaction wants to say into rows of that same transaction: worded, addressed, in order.
import type { Outgoing } from '../chat/context.ts'
import type { Message, WordedMessage } from '../chat/message.ts'
import { wordMessage } from '../chat/word-message.ts'
import type { Prisma, Tx } from '../db/open-database.ts'
import type { Languages } from '../language/translate.ts'
import type { Voice } from '../language/voice.ts'
import { type Address, addressesOf } from './address-store.ts'

export type OutgoingRow = Outgoing & { readonly rowId: string }

export type Envelope = {
  readonly languages: Languages
  readonly officeId?: string
  readonly traceId: string
  /** The calendar clock's instant, shown with the message; waiting and retries go by the machine clock. */
  readonly now: Date
  readonly machineNow: Date
  /** Where questions to this account go: known without asking. */
  readonly home?: { readonly account: string; readonly address: Address }
}

/** What a message with a secret is about, so that it can be blanked. */
export const secretKey = 'secret'

const priorities = { answer: 0, personal: 1, broadcast: 2 } as const
const chunkSize = 200
const fewRows = 3

/** Inserts the rows and returns the connections whose senders have work. Somebody without any account gets a failed row: the log says so. */
export async function enqueue(tx: Tx, rows: readonly OutgoingRow[], envelope: Envelope): Promise<readonly string[]> {
  if (rows.length === 0) return []
  const addresses = await addressesFor(tx, rows, envelope)
  const words = wordedOnce(envelope.languages)
  const data = rows.map((row, index) => rowData(row, addresses[index]!, words, envelope))
  await insertRows(tx, data)
  return [...new Set(addresses.flatMap(address => (address.connection ? [address.connection] : [])))]
}

/** Prisma plans a single insert once, one of many rows anew each time. */
async function insertRows(tx: Tx, data: readonly Prisma.OutgoingMessageCreateManyInput[]): Promise<void> {
  if (data.length <= fewRows) {
    for (const row of data) await tx.outgoingMessage.create({ data: row, select: { id: true } })
    return
  }
  for (let from = 0; from < data.length; from += chunkSize)
    await tx.outgoingMessage.createMany({ data: data.slice(from, from + chunkSize) })
}

async function addressesFor(tx: Tx, rows: readonly OutgoingRow[], { home }: Envelope): Promise<readonly Address[]> {
  const isHome = ({ to, isQuestion }: OutgoingRow) => isQuestion && 'account' in to && to.account === home?.account
  return home && rows.every(isHome) ? rows.map(() => home.address) : addressesOf(tx, rows)
}

function rowData(
  row: OutgoingRow,
  address: Address,
  words: (message: Message, voice: Voice) => WordedMessage,
  envelope: Envelope,
): Prisma.OutgoingMessageCreateManyInput {
  return {
    id: row.rowId,
    officeId: envelope.officeId ?? address.officeId ?? null,
    connection: address.connection ?? '',
    toMemberId: 'member' in row.to ? row.to.member : null,
    toGroupId: 'group' in row.to ? row.to.group : null,
    toAccountId: 'account' in row.to ? row.to.account : (row.addressedTo ?? null),
    threadKey: row.threadKey ?? address.threadKey ?? null,
    lane: address.lane,
    priority: priorities[row.priority ?? 'personal'],
    kind: row.kind,
    aboutKey: row.about ?? (row.message.isSecret ? secretKey : null),
    traceId: envelope.traceId,
    language: address.voice,
    message: words(row.message, address.voice) as unknown as Prisma.InputJsonObject,
    replacesId: row.replaces ?? null,
    removes: row.removes ?? false,
    replyToKey: row.replyToKey ?? null,
    notBefore: envelope.machineNow,
    state: address.connection ? 'pending' : 'failed',
    failure: address.connection ? null : (address.why ?? 'notLinked'),
    createdAt: envelope.now,
  }
}

/** The same message to 300 groups is worded once per voice. */
function wordedOnce(languages: Languages) {
  const known = new Map<Message, Map<Voice, WordedMessage>>()
  return (message: Message, voice: Voice): WordedMessage => {
    const byVoice = known.get(message) ?? new Map<Voice, WordedMessage>()
    known.set(message, byVoice)
    const worded = byVoice.get(voice) ?? wordMessage(languages, voice, message)
    byVoice.set(voice, worded)
    return worded
  }
}
