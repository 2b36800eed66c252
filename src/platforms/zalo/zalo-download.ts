// Fetches what Zalo hands on as an address: a picture, a file sent to the Official Account.
import { SendFailure } from '../platform.ts'

const mostBytes = 20 * 1024 * 1024
const timeoutSeconds = 60

/** Throws `SendFailure`. Never from this machine's own surroundings: https, or where the interface itself is. */
export async function downloadFile(address: string, apiRoot: string): Promise<Uint8Array> {
  if (!isZalos(address, apiRoot))
    throw new SendFailure('never', 'download: not an address of Zalo', { reason: 'rejected' })
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutSeconds * 1000) })
    if (!response.ok || !response.body)
      throw new SendFailure(response.status >= 500 ? 'offline' : 'never', `download: ${response.status}`, {
        reason: 'notFound',
      })
    return await readAll(response.body)
  } catch (error) {
    if (error instanceof SendFailure) throw error
    throw new SendFailure('offline', `download: ${error instanceof Error ? error.name : 'failed'}`)
  }
}

function isZalos(address: string, apiRoot: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, origin } = new URL(address)
  return protocol === 'https:' || origin === new URL(apiRoot).origin
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > mostBytes) throw new SendFailure('never', 'download: too large', { reason: 'rejected' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
