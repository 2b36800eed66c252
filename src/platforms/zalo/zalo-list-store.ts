// Keeps the lists people were shown until they are answered, replaced or too old, so that a number means what it meant.
import { z } from 'zod'
import type { Database, Prisma, Tx } from '../../db/open-database.ts'
import type { ShownList } from './zalo-answer.ts'
import { type ListContent, numbersOf } from './zalo-list.ts'

export type { Database }

/** In whose conversation; `personKey` is empty in private chats, and in groups where anybody may answer. */
export type ListPlace = { readonly connection: string; readonly chatKey: string; readonly personKey: string }

export type NewList = ListPlace & {
  /** The same for every try of the same message. */
  readonly id: string
  readonly isAnswer: boolean
  /** The content with its numbers from `first`; without numbers where `first` is undefined. */
  readonly count: (first: number | undefined) => { readonly content: ListContent; readonly isQuestion: boolean }
}

const hoursOpen = 24
const daysRemembered = 7
const hourMillis = 3_600_000
/** Beyond it nobody wants to type. */
const highestNumber = 90
const mostLists = 30

/** Numbers it after what is still to be answered; an answer begins at 1, and takes the place of what it collides with. */
export async function prepareList(database: Database, list: NewList, now: Date): Promise<ListContent> {
  return database.transaction(async tx => {
    const known = await tx.zaloList.findUnique({ where: { id: list.id } })
    if (known) return contentOf(known.content)
    const { connection, chatKey, personKey } = list
    const before = new Date(now.getTime() - daysRemembered * 24 * hourMillis)
    await tx.zaloList.deleteMany({ where: { expiresAt: { lt: before } } })
    const first = list.isAnswer ? 1 : await firstFree(tx, list, now)
    const { content, isQuestion } = list.count(first)
    const numbers = numbersOf(content)
    await tx.zaloList.create({
      data: {
        id: list.id,
        connection,
        chatKey,
        personKey,
        formId: content.form?.formId ?? null,
        content: content as unknown as Prisma.InputJsonObject,
        firstNumber: Math.min(...numbers, numbers[0] ?? 0),
        lastNumber: Math.max(0, ...numbers),
        isQuestion,
        expiresAt: new Date(now.getTime() + hoursOpen * hourMillis),
      },
    })
    return content
  })
}

/** Undefined while a question waits whose answer may be a number. */
async function firstFree(tx: Tx, place: ListPlace, now: Date): Promise<number | undefined> {
  const open = await tx.zaloList.findMany({
    where: { ...sameChat(place), shownAt: { not: null }, endedAt: null, expiresAt: { gt: now } },
    select: { isQuestion: true, lastNumber: true },
  })
  if (open.some(({ isQuestion }) => isQuestion)) return undefined
  const next = Math.max(0, ...open.map(({ lastNumber }) => lastNumber)) + 1
  return next > highestNumber ? 1 : next
}

/** What is shown to one may collide with what is shown to everybody, and the other way round. */
function sameChat({ connection, chatKey, personKey }: ListPlace) {
  return { connection, chatKey, ...(personKey !== '' && { personKey: { in: [personKey, ''] } }) }
}

export type Shown = ListPlace & {
  /** Undefined for a message without choices. */
  readonly id?: string
  readonly isAnswer: boolean
  readonly replaces: readonly string[]
  readonly remoteIds: readonly string[]
  readonly shownAt: Date
}

/** The message stands in the chat: what it replaces, and an earlier question of the conversation it answers in, is over. */
export async function markShown(database: Database, shown: Shown, now: Date): Promise<void> {
  const { connection, chatKey, personKey, id = '', isAnswer, replaces, shownAt } = shown
  await database.transaction(async tx => {
    const own = await tx.zaloList.findUnique({ where: { id } })
    const others = await tx.zaloList.findMany({
      where: { connection, chatKey, endedAt: null, id: { not: id } },
      select: {
        id: true,
        personKey: true,
        formId: true,
        isQuestion: true,
        remoteIds: true,
        firstNumber: true,
        lastNumber: true,
      },
    })
    const isOver = (one: (typeof others)[number]) => {
      if (one.remoteIds?.split(',').some(remoteId => replaces.includes(remoteId))) return true
      if (one.personKey !== personKey) return false
      if (isAnswer && (one.formId !== null || one.isQuestion)) return true
      if (!own || own.lastNumber === 0 || one.lastNumber === 0) return false
      return one.firstNumber <= own.lastNumber && own.firstNumber <= one.lastNumber
    }
    const over = others.filter(isOver).map(one => one.id)
    await tx.zaloList.updateMany({ where: { id: { in: over } }, data: { endedAt: now } })
    if (own) await tx.zaloList.update({ where: { id }, data: { shownAt, remoteIds: shown.remoteIds.join(',') } })
  })
}

export async function closeList({ client }: Database, id: string, now: Date): Promise<void> {
  await client.zaloList.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
}

/** What this person was shown in this chat, newest first, also what is over. */
export async function shownLists({ client }: Database, place: ListPlace): Promise<readonly ShownList[]> {
  const rows = await client.zaloList.findMany({
    where: { ...place, personKey: { in: [place.personKey, ''] }, shownAt: { not: null } },
    orderBy: [{ shownAt: 'desc' }, { id: 'desc' }],
    take: mostLists,
  })
  return rows.map(row => ({
    id: row.id,
    content: contentOf(row.content),
    isQuestion: row.isQuestion,
    formId: row.formId ?? undefined,
    shownAt: row.shownAt!,
    expiresAt: row.expiresAt,
    isEnded: row.endedAt !== null,
  }))
}

const contentShape = z.custom<ListContent>(
  value => typeof value === 'object' && value !== null && 'choices' in value,
  'not the content of a list',
)

function contentOf(stored: unknown): ListContent {
  return contentShape.parse(stored)
}
