// What every handler of this folder works with, and what goes back to Slack.
import type { Logger } from 'pino'
import type { CommandMenu } from '../../chat/command.ts'
import type { SlackClients } from './slack-client.ts'
import type { Dialogs } from './slack-dialog.ts'
import type { Responder } from './slack-respond.ts'
import type { SlackStore } from './slack-store.ts'

/** What goes back to Slack within three seconds; undefined is a bare "received". */
export type Ack = object | undefined

export type HandleParts = {
  readonly clients: SlackClients
  readonly dialogs: Dialogs
  readonly store: SlackStore
  readonly respond: Responder
  readonly log: Logger
  readonly menu: () => CommandMenu
  /** Runs on after the acknowledgement; waited for when the program stops. */
  readonly later: (work: Promise<unknown>) => void
}
