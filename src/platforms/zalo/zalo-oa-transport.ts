// How an Official Account speaks: texts, pictures and papers it takes are uploaded once, all else is said as an address.
import { SendFailure } from '../platform.ts'
import type { OaApi, OaMessage } from './zalo-oa-api.ts'
import { isUploadGone } from './zalo-oa-failure.ts'
import type { Medium, Sent, ZaloChat, ZaloTransport } from './zalo-transport.ts'
import { uncalled } from './zalo-words.ts'

const megabyte = 1024 * 1024
const mostBytes = { image: megabyte, file: 5 * megabyte } as const
const papers = /\.(pdf|docx?)$/i
/** An answer tells no time: what people say is dated by Zalo's clock, which may be behind ours. */
const clockSlackMillis = 5_000

type Kind = keyof typeof mostBytes

export function oaTransport(
  api: OaApi,
  connection: string,
  oaId: string,
  now: () => Date,
  calledInGroup: () => string | undefined,
): ZaloTransport {
  const asSent = (remoteId: string): Sent => ({ remoteId, at: new Date(now().getTime() - clockSlackMillis) })

  async function carry(chat: ZaloChat, medium: Medium): Promise<Sent | undefined> {
    const kind = kindOf(medium)
    if (!kind) return undefined
    const known = medium.file.remoteId
    if (known !== undefined) {
      try {
        return asSent(await api.send(chat, messageOf(kind, known)))
      } catch (error) {
        // Zalo forgets uploads after a week.
        if (!isUploadGone(error)) throw error
      }
    }
    const bytes = await medium.file.bytes()
    if (bytes.length > mostBytes[kind]) return undefined
    const uploaded = await upload(kind, medium, bytes)
    if (uploaded === undefined) return undefined
    const sent = asSent(await api.send(chat, messageOf(kind, uploaded)))
    await medium.uploaded(medium.fileId, uploaded).catch(() => undefined)
    return sent
  }

  /** Nothing is sent by it: tried again, it harms nobody. */
  async function upload(kind: Kind, medium: Medium, bytes: Uint8Array): Promise<string | undefined> {
    try {
      return await api.upload(kind, medium.name ?? medium.file.name, medium.file.mime, bytes)
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error
      if (error.kind === 'never') return undefined
      throw error.kind === 'unknown' ? new SendFailure('offline', error.message) : error
    }
  }

  return {
    connection,
    takesFiles: true,
    privateAddress: `https://zalo.me/${oaId}`,
    calledInGroup,
    say: async (chat, text) => asSent(await api.send(chat, { text: chat.isGroup ? uncalled(text) : text })),
    carry,
  }
}

function kindOf({ kind, file, name = file.name }: Medium): Kind | undefined {
  if (kind === 'picture') return /^image\/(png|jpeg)$/.test(file.mime) ? 'image' : undefined
  return papers.test(name) ? 'file' : undefined
}

function messageOf(kind: Kind, uploaded: string): OaMessage {
  if (kind === 'file') return { attachment: { type: 'file', payload: { token: uploaded } } }
  const elements = [{ media_type: 'image', attachment_id: uploaded }]
  return { attachment: { type: 'template', payload: { template_type: 'media', elements } } }
}
