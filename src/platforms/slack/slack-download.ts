// Fetches a file that was sent to the bot: its private address opens only with the bot's token.
import type { IncomingFile } from '../../chat/incoming.ts'
import { SendFailure } from '../platform.ts'
import type { SlackClients } from './slack-client.ts'
import { connectionFailure } from './slack-failure.ts'
import { readKey } from './slack-key.ts'

/** What the core takes. */
const mostBytes = 20 * 1024 * 1024
const patienceMillis = 60_000

/** Throws `SendFailure`: never for what is gone or too much, offline otherwise. */
export async function downloadFile(clients: SlackClients, { handle, size }: IncomingFile): Promise<Uint8Array> {
  if (size > mostBytes) throw tooLarge()
  const { teamId, id } = readKey(handle)
  const { client, token } = await clients.workspace(teamId)
  const { file } = await client.files.info({ file: id }).catch(async error => {
    throw await clients.failed(teamId, error)
  })
  const address = file?.url_private_download ?? file?.url_private
  if (!address) throw new SendFailure('never', 'download: no address', { reason: 'notFound' })
  return collect(await request(address, token))
}

async function request(address: string, token: string): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(patienceMillis)
    return await fetch(address, { headers: { authorization: `Bearer ${token}` }, signal })
  } catch (error) {
    throw new SendFailure('offline', `download: ${error instanceof Error ? connectionFailure(error).message : error}`)
  }
}

async function collect(response: Response): Promise<Uint8Array> {
  const { status } = response
  const isFinal = status >= 400 && status < 500 && status !== 429
  if (isFinal) throw new SendFailure('never', `download: ${status}`, { reason: 'notFound' })
  if (!response.ok) throw new SendFailure('offline', `download: ${status}`)
  // Without a good token Slack sends its login page instead.
  if (response.headers.get('content-type')?.startsWith('text/html') && response.redirected)
    throw new SendFailure('never', 'download: the token does not open it', { reason: 'rejected' })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length
      if (size > mostBytes) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof SendFailure) throw error
    throw new SendFailure('offline', 'download: broken off')
  }
  return Buffer.concat(chunks)
}

function tooLarge(): SendFailure {
  return new SendFailure('never', 'download: the file is larger than 20 MB', { reason: 'rejected' })
}
