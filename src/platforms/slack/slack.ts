// Slack through Bolt's client, sockets and signatures: events in, deliveries out, dialogs between. The wiring of this folder.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { CommandMenu } from '../../chat/command.ts'
import type { Platform, Receive } from '../platform.ts'
import { checkSlack } from './slack-check.ts'
import { openClients, type Patience } from './slack-client.ts'
import type { SlackConfig } from './slack-config.ts'
import { slackConnection } from './slack-decode.ts'
import { openDialogs } from './slack-dialog.ts'
import { downloadFile } from './slack-download.ts'
import { handlePayload } from './slack-handle.ts'
import { mountEvents } from './slack-http.ts'
import { mountInstall } from './slack-install.ts'
import type { Ack } from './slack-parts.ts'
import type { SlackPayload } from './slack-payload.ts'
import { openResponder } from './slack-respond.ts'
import { sendDelivery } from './slack-send.ts'
import { listenOnSocket } from './slack-socket.ts'
import type { SlackStore } from './slack-store.ts'

/** Slack waits three seconds; the work goes on after that. */
const ackMillis = 2_700

/** One connection for all workspaces: keys carry the workspace. Nothing is sent before `start`. */
export function openSlack(config: SlackConfig, store: SlackStore, log: Logger, patience?: Patience): Platform {
  const clients = openClients(config, store, log, patience)
  const dialogs = openDialogs({ clients, store, log })
  const respond = openResponder(store, log)
  const underway = new Set<Promise<unknown>>()
  let menu: CommandMenu = []

  function later(work: Promise<unknown>): void {
    const watched = work
      .catch(error => log.warn({ detail: String(error) }, 'what follows an acknowledgement failed'))
      .finally(() => underway.delete(watched))
    underway.add(watched)
  }

  const parts = { clients, dialogs, store, respond, log, menu: () => menu, later }

  async function handle(payload: SlackPayload, receive: Receive): Promise<Ack> {
    const work = handlePayload(parts, payload, receive)
    // Slack repeats events, and only events.
    if (payload.kind === 'event') return work
    later(work)
    return Promise.race([work, sleep(ackMillis, undefined, { ref: false })])
  }

  const { events, oauth, apiUrl } = config

  return {
    name: 'slack',
    connection: slackConnection,
    sharesNoPhone: true,
    // One message a second in a channel, and several hundred a minute in a workspace.
    limits: { perSecond: 8, perPrivateChatPerSecond: 1, perGroupPerMinute: 60 },
    start: async known => {
      menu = known
      const own = await clients.own()
      log.info({ connection: slackConnection, team: own?.teamId, by: events.by }, 'connected to Slack')
    },
    mount: (web, receive) => {
      if (events.by === 'http')
        mountEvents(web, { signingSecret: events.signingSecret, log, handle: payload => handle(payload, receive) })
      if (oauth) mountInstall(web, { oauth, apiUrl, store, log })
    },
    ...(events.by === 'socket' && {
      poll: (receive: Receive, signal: AbortSignal, mayPoll?: () => boolean) =>
        listenOnSocket(
          { appToken: events.appToken, apiUrl, log, mayPoll, handle: payload => handle(payload, receive) },
          signal,
        ),
    }),
    send: delivery => sendDelivery({ clients, dialogs, store, respond, log }, delivery),
    probe: async () => {
      const [first] = await clients.all()
      if (!first) return
      await first.client.auth.test().catch(async error => {
        throw await clients.failed(first.teamId, error)
      })
    },
    check: () => checkSlack(config, clients, log),
    download: file => downloadFile(clients, file),
    stop: async () => {
      await Promise.all(underway)
    },
  }
}
