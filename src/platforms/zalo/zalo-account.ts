// A Zalo Official Account as a platform: signed webhook in, customer care and group messages out, tokens that rotate.
import type { Hono } from 'hono'
import type { Platform, Receive } from '../platform.ts'
import { checkAccount } from './zalo-account-check.ts'
import { wordsIn, type ZaloParts } from './zalo-bot.ts'
import type { ZaloAccountConfig } from './zalo-config.ts'
import { downloadFile } from './zalo-download.ts'
import { hear } from './zalo-hear.ts'
import { openInFlight } from './zalo-in-flight.ts'
import { openOaApi } from './zalo-oa-api.ts'
import { decodeOaEvent, isForAnother } from './zalo-oa-decode.ts'
import { readOaEvent, type ZaloOaEvent } from './zalo-oa-event.ts'
import { openNames } from './zalo-oa-names.ts'
import { oaTransport } from './zalo-oa-transport.ts'
import { isFresh, isSigned } from './zalo-secret.ts'
import { sendDelivery, type Wire } from './zalo-send.ts'
import { openTokens } from './zalo-token.ts'
import { mountWebhook } from './zalo-webhook.ts'

/** The smallest tier's requests a minute, as resellers report it: Zalo publishes only the app's 4000. */
const limits = { perSecond: 1.5, perPrivateChatPerSecond: 1, perGroupPerMinute: 20 }

export function openZaloAccount(config: ZaloAccountConfig, { log, patience, ...parts }: ZaloParts): Platform {
  const connection = `zalo-oa:${config.oaId}`
  const requestSeconds = patience?.request ?? 30
  const tokens = openTokens({ database: parts.database, config, log, now: parts.now, requestSeconds })
  const api = openOaApi(config, tokens, requestSeconds)
  const names = openNames(api, parts.now)
  let ownName: string | undefined
  let words: ReadonlySet<string> = new Set()
  const wire: Wire = {
    ...parts,
    transport: oaTransport(api, connection, config.oaId, parts.now, () => ownName),
    inFlight: openInFlight(),
    words: () => words,
  }

  async function handle(event: ZaloOaEvent, receive: Receive): Promise<void> {
    if (isForAnother(event, config.oaId)) return
    const isGroup = event.event_name.startsWith('user_send_group_')
    const group = event.recipient?.group_id ?? event.recipient?.id
    await names.learn(event.sender?.id ?? event.follower?.id, isGroup ? group : undefined)
    const hearing = { oaId: config.oaId, names: ownName ? [ownName] : [], words }
    const heard = decodeOaEvent(event, hearing, names)
    if (heard) await hear(wire, heard, receive)
  }

  const path = `/zalo/oa/${config.oaId}`
  return {
    name: 'zalo',
    connection,
    limits,
    // A group of the account's needs a paid tier and an asset: most offices have none.
    tellsOneByOne: true,
    sharesNoPhone: true,
    start: async menu => {
      words = wordsIn(menu)
      const { name } = await api.getAccount()
      ownName = name
      log.info({ connection, name }, 'connected to the Zalo Official Account')
    },
    mount: (web: Hono, receive) =>
      mountWebhook(web, {
        path,
        isGenuine: (http, raw) => isGenuine(config, raw, http.req.header('x-zevent-signature') ?? '', parts.now()),
        read: readOaEvent,
        handle: event => handle(event, receive),
        log,
      }),
    send: delivery => sendDelivery(wire, delivery),
    probe: async () => void (await api.getAccount()),
    check: () => checkAccount({ database: parts.database, config, api, now: parts.now }),
    download: async file => (await parts.links.received(file.handle)) ?? downloadFile(file.handle, config.apiRoot),
    stop: () => wire.inFlight.idle(),
  }
}

function isGenuine(config: ZaloAccountConfig, raw: string, signature: string, now: Date): boolean {
  // Read before the signature is known to be right: only to compute it.
  const timestamp = /"timestamp"\s*:\s*"?(\d+)"?/.exec(raw)?.[1] ?? ''
  return isSigned(raw, timestamp, signature, config) && isFresh(timestamp, now)
}
