// Slow work outside any transaction: claimed with a lease, tried again, its result handed back as an event.
import type { Access } from '../chat/access.ts'
import type { Context } from '../chat/context.ts'
import type { IncomingFile } from '../chat/incoming.ts'
import type { Message } from '../chat/message.ts'
import type { Reply } from '../chat/reply.ts'
import type { Tx } from '../db/open-database.ts'
import type { Language, Wordable } from '../language/translate.ts'
import type { NewFile } from './file-store.ts'
import type { Notice, PlanEnv } from './reminder.ts'

/** `daysKept` of what is made only to be sent at once, or read only to be imported: the chat has it by then. */
export const handoutDays = 7

/** What slow work may use. It writes nothing but files; facts are written by `done`, in the update's transaction. */
export type JobTools = {
  readonly officeId?: string
  readonly machineNow: Date
  readonly now: Date
  readonly word: (wordable: Wordable) => string
  /** For what is not read by the one who asked alone: an office's paper. */
  readonly wordIn: (language: Language) => (wordable: Wordable) => string
  /** Reads without holding a transaction open. */
  readonly read: <T>(query: (tx: Tx) => Promise<T>) => Promise<T>
  /** Throws a `Refusal` where it is kept no longer. */
  readonly readFile: (fileId: string) => Promise<NewFile>
  readonly saveFile: (file: NewFile) => Promise<string>
  /** Fetches a file the speaker sent, from the platform it came from. */
  readonly download: (file: IncomingFile) => Promise<Uint8Array>
  readonly privateLink: (payload: string) => string | undefined
}

export type JobKind = {
  readonly kind: string
  /** Asked once more when the result is there: the right may have gone meanwhile. */
  readonly access?: Access
  /** Returns a JSON value. A thrown `Refusal` is told to the one who asked; anything else is tried again. */
  // biome-ignore lint/suspicious/noExplicitAny: input and result are JSON, typed where the kind is declared
  readonly work: (input: any, tools: JobTools) => Promise<unknown>
  /** Runs as the one who asked, where they asked. */
  // biome-ignore lint/suspicious/noExplicitAny: see work
  readonly done: (ctx: any, result: any, input: any) => Promise<Reply | Message | undefined>
  /** What a job that a reminder asked for has to say, from the facts at that moment. */
  // biome-ignore lint/suspicious/noExplicitAny: see work
  readonly tell?: (env: PlanEnv, result: any, input: any) => Promise<readonly Notice[]>
}

/** Declares a kind with its types; `Input` and `Result` must survive JSON. */
export function jobKind<Input, Result, C extends Context = Context>(kind: {
  readonly kind: string
  readonly access?: Access
  readonly work: (input: Input, tools: JobTools) => Promise<Result>
  readonly done: (ctx: C, result: Result, input: Input) => Promise<Reply | Message | undefined>
  readonly tell?: (env: PlanEnv, result: Result, input: Input) => Promise<readonly Notice[]>
}): JobKind {
  return kind
}
