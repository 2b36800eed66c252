// Finds what a pressed button stands for, in the stored message that carried it, and only where it was sent to.
import { z } from 'zod'
import type { Context } from './context.ts'
import { type Choice, choicesOf, type WordedMessage } from './message.ts'

const tokenShape = z.string().regex(/^[0-9a-z]{20}\.\d{1,3}$/)

export type Pressed = { readonly rowId: string; readonly choice: Choice<string> }

/** A token is `<row id>.<index>`; see `Delivery.token`. */
export async function pressedChoice(ctx: Context, token: string): Promise<Pressed | undefined> {
  if (!tokenShape.safeParse(token).success) return undefined
  const [rowId = '', index = ''] = token.split('.')
  const row = await ctx.tx.outgoingMessage.findUnique({
    where: { id: rowId },
    select: { message: true, toGroupId: true, toAccountId: true, toMemberId: true },
  })
  if (!row) return undefined
  const isHere = row.toGroupId
    ? row.toGroupId === ctx.place.group?.id
    : row.toAccountId === ctx.account.id || (row.toMemberId !== null && row.toMemberId === ctx.member?.id)
  if (!isHere) return undefined
  const choice = choicesOf(row.message as unknown as WordedMessage)[Number(index)]
  return choice && { rowId, choice }
}

export function tokenOf(rowId: string, choiceIndex: number): string {
  return `${rowId}.${choiceIndex}`
}
