// Sends pictures and documents: uploaded once for this bot, by Telegram's own id ever after.
import type { Api } from 'grammy'
import { InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import type { Delivery, OutgoingFile } from '../platform.ts'
import { isRefusal } from './telegram-failure.ts'
import { remoteIdOf } from './telegram-remote-id.ts'
import type { MediumPart } from './telegram-render.ts'
import type { Wire } from './telegram-send.ts'

export type PlaceOptions = {
  message_thread_id?: number
  reply_parameters?: { message_id: number; allow_sending_without_reply: true }
}

const mostPhotoBytes = 10 * 1024 * 1024
const fileIsStale = /wrong (remote )?file|file_reference|can't use file of type|file_id/i
const noPhoto = /PHOTO_|IMAGE_PROCESS_FAILED|too big for a photo/i

/** By its id where it was uploaded before; Telegram forgets ids rarely, and then it is uploaded again. */
export async function sendMedium(
  wire: Wire,
  delivery: Delivery,
  part: MediumPart,
  place: PlaceOptions,
): Promise<string> {
  const file = await delivery.file(part.fileId)
  const kind = part.kind === 'photo' && /^image\/(png|jpeg|webp)$/.test(file.mime) ? 'photo' : 'document'
  const [knownKind, known] = file.remoteId?.split(':') ?? []
  if (known !== undefined && knownKind === kind) {
    try {
      return await sendFile(wire.api, delivery, { part, kind, media: known, place })
    } catch (error) {
      if (!isRefusal(error, fileIsStale)) throw error
    }
  }
  return uploadFile(wire, delivery, part, kind, file, place)
}

async function uploadFile(
  wire: Wire,
  delivery: Delivery,
  part: MediumPart,
  kind: 'photo' | 'document',
  file: OutgoingFile,
  place: PlaceOptions,
): Promise<string> {
  const bytes = await file.bytes()
  const fitting = bytes.length > mostPhotoBytes ? 'document' : kind
  const media = () => new InputFile(bytes, wireName(file.name))
  const remember = async (message: Message) => {
    const remoteId = uploadedId(message)
    if (remoteId === undefined) return
    // The message is out: a lost note costs one more upload, an error here would cost a second message.
    await delivery
      .fileUploaded(part.fileId, remoteId)
      .catch(() => wire.log.warn({ file: part.fileId }, 'an uploaded file is not remembered'))
  }
  try {
    return await sendFile(wire.uploadApi, delivery, { part, kind: fitting, media: media(), place }, remember)
  } catch (error) {
    if (fitting === 'document' || !isRefusal(error, noPhoto)) throw error
    return sendFile(wire.uploadApi, delivery, { part, kind: 'document', media: media(), place }, remember)
  }
}

type FileRequest = {
  readonly part: MediumPart
  readonly kind: 'photo' | 'document'
  readonly media: string | InputFile
  readonly place: PlaceOptions
}

async function sendFile(
  api: Api,
  delivery: Delivery,
  { part, kind, media, place }: FileRequest,
  remember?: (message: Message) => Promise<void>,
): Promise<string> {
  const options = {
    ...place,
    ...(part.html !== '' && { caption: part.html, parse_mode: 'HTML' as const }),
    ...(part.markup && { reply_markup: part.markup }),
  }
  await delivery.turn()
  const chat = Number(delivery.chatKey)
  const sent =
    kind === 'photo' ? await api.sendPhoto(chat, media, options) : await api.sendDocument(chat, media, options)
  const remoteId = remoteIdOf('medium', sent.message_id)
  await delivery.partSent(remoteId)
  await remember?.(sent)
  return remoteId
}

function uploadedId(message: Message): string | undefined {
  const photo = message.photo?.at(-1)
  if (photo) return `photo:${photo.file_id}`
  return message.document && `document:${message.document.file_id}`
}

/** grammY writes the name into a header as it is: what would end it there is replaced. */
function wireName(name: string): string {
  const safe = name.replace(/[\p{Cc}";\\/]/gu, '_').trim()
  return safe === '' ? 'file' : safe
}
