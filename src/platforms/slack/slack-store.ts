// Everything Slack needs remembered, bound to the database: the rest of this folder knows only this.
import type { Database } from '../../db/open-database.ts'
import {
  type Installation,
  installationOf,
  installations,
  revokeInstallation,
  saveInstallation,
} from './slack-installation-store.ts'
import { rememberReply, replyAddress } from './slack-reply-store.ts'
import {
  addView,
  moveView,
  type NewView,
  takeParked,
  type ViewChange,
  type ViewState,
  viewOf,
} from './slack-view-store.ts'

export type SlackStore = ReturnType<typeof openSlackStore>

export function openSlackStore(database: Database) {
  const now = () => new Date()
  return {
    installation: (teamId: string) => installationOf(database, teamId),
    installations: () => installations(database),
    install: (one: Installation) => saveInstallation(database, one, now()),
    revoke: (teamId: string) => revokeInstallation(database, teamId, now()),
    addView: (view: NewView) => addView(database, view, now()),
    view: (id: string) => viewOf(database, id),
    moveView: (id: string, from: readonly ViewState[], change: ViewChange, triggerId?: string) =>
      moveView(database, id, from, change, now(), triggerId),
    takeParked: (id: string) => takeParked(database, id, now()),
    rememberReply: (messageKey: string, address: string) => rememberReply(database, messageKey, address, now()),
    replyAddress: (messageKey: string) => replyAddress(database, messageKey, now()),
  }
}
