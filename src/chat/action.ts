// What a button outside a form does: declared like a command, with its own rights, checked when it is pressed.
import type { Access } from './access.ts'
import type { Context, OfficeContext } from './context.ts'
import type { Message } from './message.ts'
import type { Reply } from './reply.ts'

type Arguments = Readonly<Record<string, string>>

export type Action = {
  /** Unique over all features: 'approve-pledge'. */
  readonly name: string
  readonly access: Access
  // biome-ignore lint/suspicious/noExplicitAny: the context is typed where the action is declared
  readonly run: (ctx: any, args: Arguments) => Promise<Reply | Message>
}

export function action(declaration: {
  readonly name: string
  readonly access: Access
  readonly run: (ctx: OfficeContext, args: Arguments) => Promise<Reply | Message>
}): Action {
  return declaration
}

export function openAction(declaration: {
  readonly name: string
  readonly access: Access
  readonly run: (ctx: Context, args: Arguments) => Promise<Reply | Message>
}): Action {
  return declaration
}
