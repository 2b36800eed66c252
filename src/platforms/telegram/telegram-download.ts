// Fetches a file's bytes by the way the other requests take, which the platform's own fetch could not (proxy).
import type { Agent, IncomingMessage } from 'node:http'
import http from 'node:http'
import https from 'node:https'
import { SendFailure } from '../platform.ts'

/** What the Bot API hands out at most. */
export const mostDownloadBytes = 20 * 1024 * 1024
const patienceSeconds = 60

/** Throws `SendFailure` without the address, in which the token stands: never for 4xx and too much, offline otherwise. */
export function downloadBytes(address: string, agent: Agent): Promise<Uint8Array> {
  const { get } = address.startsWith('https:') ? https : http
  return new Promise((resolve, reject) => {
    const failed = (detail: string) => reject(new SendFailure('offline', `download: ${detail}`))
    const request = get(address, { agent }, response => {
      collect(response).then(resolve, (error: unknown) => {
        request.destroy()
        if (error instanceof SendFailure) reject(error)
        else failed('broken off')
      })
    })
    request.setTimeout(patienceSeconds * 1000, () => request.destroy())
    request.on('error', error => failed('code' in error ? String(error.code) : 'no connection'))
  })
}

async function collect(response: IncomingMessage): Promise<Uint8Array> {
  const status = response.statusCode ?? 0
  if (status !== 200) {
    response.resume()
    const isFinal = status >= 400 && status < 500 && status !== 429
    throw new SendFailure(isFinal ? 'never' : 'offline', `download: ${status}`, isFinal ? { reason: 'notFound' } : {})
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    const bytes: Buffer = Buffer.from(chunk)
    size += bytes.length
    if (size > mostDownloadBytes) throw tooLarge()
    chunks.push(bytes)
  }
  // A connection that breaks in the middle ends the body early.
  if (!response.complete) throw new SendFailure('offline', 'download: broken off')
  return Buffer.concat(chunks)
}

export function tooLarge(): SendFailure {
  return new SendFailure('never', 'download: the file is larger than 20 MB', { reason: 'rejected' })
}
