// Resolves what a call sends as a file: a fresh upload, a file already on the server, or a refusal.
import { brokenRule, refusal } from '../errors.ts'
import type { StoredFile } from '../state.ts'
import { storeFile } from '../state.ts'
import type { MethodContext } from './method.ts'

const MAX_FILE_BYTES = 50 * 1024 * 1024
const MAX_PHOTO_BYTES = 10 * 1024 * 1024
const ATTACHED = 'attach://'
// The real server goes by the file's name, whatever type the part claims.
const MIME_TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
  ics: 'text/calendar',
  json: 'application/json',
  zip: 'application/zip',
  png: 'image/png',
  jpg: 'image/jpeg',
}

/** Throws 400 for a missing attachment, an unknown file id, an empty or too large file. */
export function sentFile(context: MethodContext, reference: string, folder: 'documents' | 'photos'): StoredFile {
  const { world, files } = context
  if (!reference.startsWith(ATTACHED)) return knownFile(context, reference)
  const upload = files.get(reference.slice(ATTACHED.length))
  if (!upload) throw brokenRule(`there is no uploaded file for ${reference}`)
  if (upload.bytes.length === 0) throw brokenRule('file must be non-empty')
  if (upload.bytes.length > MAX_FILE_BYTES) throw refusal(413, 'Request Entity Too Large')
  if (folder === 'photos') checkPhoto(upload.bytes)
  const extension = /\.(\w+)$/.exec(upload.fileName)?.[1]?.toLowerCase() ?? ''
  return storeFile(world, { ...upload, mimeType: MIME_TYPES[extension] ?? 'application/octet-stream' }, folder)
}

function knownFile({ world }: MethodContext, reference: string): StoredFile {
  const file = world.files.get(reference)
  if (file) return file
  if (/^https?:\/\//i.test(reference)) throw refusal(400, 'failed to get HTTP URL content')
  throw brokenRule('wrong file identifier/HTTP URL specified')
}

function checkPhoto(bytes: Buffer): void {
  if (bytes.length > MAX_PHOTO_BYTES) throw brokenRule('too big for a photo')
  const start = bytes.subarray(0, 4).toString('latin1')
  const isImage = start === '\x89PNG' || start.startsWith('\xff\xd8\xff') || start === 'RIFF' || start === 'GIF8'
  if (!isImage) throw brokenRule('IMAGE_PROCESS_FAILED')
}
