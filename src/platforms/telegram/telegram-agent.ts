// How requests leave: directly or through a proxy, with connections kept open and given up early when they cannot be made.
import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { SocksProxyAgent } from 'socks-proxy-agent'
import { connectTimeout } from '../connection-failure.ts'
import type { TelegramConfig } from './telegram-config.ts'
import { proxyRefused } from './telegram-failure.ts'

const connectSeconds = 10

export function openAgent({ apiRoot, proxy }: Pick<TelegramConfig, 'apiRoot' | 'proxy'>): http.Agent {
  if (proxy === undefined) return impatient(apiRoot.startsWith('https:') ? https.Agent : http.Agent)
  if (proxy.startsWith('socks')) return new SocksProxyAgent(proxy, { keepAlive: true, timeout: connectSeconds * 1000 })
  const agent = new HttpsProxyAgent(proxy, { keepAlive: true })
  // Otherwise the proxy's own page of refusal would pass for Telegram's answer.
  agent.on('proxyConnect', ({ statusCode }: { statusCode: number }, request: http.ClientRequest) => {
    if (statusCode === 200) return
    request.destroy(Object.assign(new Error(`proxy connection refused with ${statusCode}`), { code: proxyRefused }))
  })
  return agent
}

type Connect = (options: http.ClientRequestArgs, done?: (error: Error | null, socket: Socket) => void) => Socket

/**
 * Where Telegram is blocked, packets vanish: without this the whole request would run into its time limit,
 * and nobody could tell whether it had arrived.
 */
function impatient(Agent: typeof http.Agent | typeof https.Agent): http.Agent {
  const agent = new Agent({ keepAlive: true })
  const opened = Agent === https.Agent ? 'secureConnect' : 'connect'
  // Node documents `createConnection` as the place to override; its types leave it out.
  const connectable = agent as unknown as { createConnection: Connect }
  const connect = connectable.createConnection.bind(agent)
  connectable.createConnection = (options, done) => {
    const socket = connect(options, done)
    const timer = setTimeout(() => {
      socket.destroy(Object.assign(new Error('no connection in time'), { code: connectTimeout }))
    }, connectSeconds * 1000)
    socket.once(opened, () => clearTimeout(timer))
    socket.once('close', () => clearTimeout(timer))
    return socket
  }
  return agent
}
