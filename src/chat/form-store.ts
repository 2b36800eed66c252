// Half-filled forms in the database: what was typed survives restarts and moves with its owner.

import { newId } from '../db/new-id.ts'
import type { Prisma, Tx } from '../db/open-database.ts'
import type { Phrase } from '../language/translate.ts'
import type { Option } from './field.ts'

/** What is being asked, beyond the field itself. */
export type Asking = {
  readonly field: string
  readonly page?: number
  /** Several things fitted what was typed: these are offered. */
  readonly narrowed?: { readonly options: readonly Option[]; readonly prompt: Phrase }
  readonly picked?: readonly string[]
}

export type FormState = {
  readonly id: string
  readonly officeId?: string
  readonly ownerKey: string
  readonly command: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly revision: number
  readonly connection: string
  readonly chatKey: string
  readonly groupId?: string
  readonly groupRowId?: string
  readonly threadKey?: string
  readonly asking?: Asking
  readonly askedRowId?: string
  readonly isParked: boolean
  readonly changedAt: Date
}

type FormRow = Awaited<ReturnType<Tx['form']['findFirstOrThrow']>>

function asState(row: FormRow): FormState {
  return {
    id: row.id,
    officeId: row.officeId ?? undefined,
    ownerKey: row.ownerKey,
    command: row.command,
    answers: row.answers as Record<string, unknown>,
    revision: row.revision,
    connection: row.connection,
    chatKey: row.chatKey,
    groupId: row.groupId ?? undefined,
    groupRowId: row.groupRowId ?? undefined,
    threadKey: row.threadKey ?? undefined,
    asking: row.asking ? (JSON.parse(row.asking) as Asking) : undefined,
    askedRowId: row.askedRowId ?? undefined,
    isParked: row.isParked,
    changedAt: row.changedAt,
  }
}

/** The owner's unfinished forms, the one touched last first. */
export async function openForms(tx: Tx, ownerKey: string): Promise<readonly FormState[]> {
  const rows = await tx.form.findMany({
    where: { ownerKey, state: 'open' },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(asState)
}

export async function formById(tx: Tx, id: string): Promise<FormState | undefined> {
  const row = await tx.form.findUnique({ where: { id } })
  return row && row.state === 'open' ? asState(row) : undefined
}

type NewForm = Pick<FormState, 'officeId' | 'ownerKey' | 'command' | 'connection' | 'chatKey' | 'groupId' | 'threadKey'>

/** It is written with its first question: one that is complete at once never is. */
export function newForm(form: NewForm, now: Date): FormState {
  return { ...form, id: newId(now), answers: {}, revision: 0, isParked: false, changedAt: now }
}

/** Saves what changed. The revision was counted up, so that older buttons are recognised. */
export async function saveForm(tx: Tx, form: FormState, now: Date): Promise<void> {
  const { id, officeId, command, answers, asking, ...rest } = form
  const changes = {
    ...rest,
    answers: answers as Prisma.InputJsonObject,
    groupId: form.groupId ?? null,
    groupRowId: form.groupRowId ?? null,
    threadKey: form.threadKey ?? null,
    asking: asking ? JSON.stringify(asking) : null,
    askedRowId: form.askedRowId ?? null,
    changedAt: now,
  }
  await tx.form.upsert({
    where: { id },
    create: { id, officeId, command, openedAt: now, ...changes },
    update: changes,
    select: { id: true },
  })
}

export async function endForm(tx: Tx, id: string, state: 'done' | 'cancelled', now: Date): Promise<void> {
  await tx.form.updateMany({ where: { id }, data: { state, changedAt: now } })
}

/** Only one form at a time is asked; the owner's others wait for `/tieptuc`. */
export async function parkOthers(tx: Tx, ownerKey: string, exceptId: string): Promise<void> {
  await tx.form.updateMany({
    where: { ownerKey, state: 'open', isParked: false, id: { not: exceptId } },
    data: { isParked: true },
  })
}

/** The account in whose private chat the form is asked. */
export async function accountAskedIn(
  tx: Tx,
  { connection, chatKey }: Pick<FormState, 'connection' | 'chatKey'>,
): Promise<string | undefined> {
  const account = await tx.chatAccount.findFirst({
    where: { connection, privateChatKey: chatKey },
    select: { id: true },
  })
  return account?.id
}
