// Reads a call's parameters and uploads from the query, a form, JSON or multipart, as the real server accepts all four.
import type { IncomingMessage } from 'node:http'
import { refusal } from './errors.ts'
import type { JsonObject } from './json.ts'
import { isObject, parseJson } from './json.ts'
import type { Upload } from './multipart.ts'
import { parseMultipart } from './multipart.ts'

const MAX_UPLOAD_BYTES = 50 * 1024 * 1024

export interface RawCall {
  readonly raw: JsonObject
  readonly files: ReadonlyMap<string, Upload>
  readonly fromForm: boolean
}

/** Throws 413 over 50 MB and 400 for a body that cannot be read. */
export async function readCall(request: IncomingMessage, query: URLSearchParams): Promise<RawCall> {
  const body = await bodyOf(request)
  const type = request.headers['content-type'] ?? ''
  const fromQuery = Object.fromEntries(query)
  const noFiles: ReadonlyMap<string, Upload> = new Map()
  if (type.startsWith('multipart/form-data')) {
    const parts = parseMultipart(body, type)
    if (!parts) throw refusal(400, "can't parse multipart body")
    return { raw: { ...fromQuery, ...parts.fields }, files: parts.files, fromForm: true }
  }
  if (type.startsWith('application/json') && body.length > 0) {
    const value = parseJson(body.toString('utf8'))
    if (!isObject(value)) throw refusal(400, "can't parse JSON object")
    return { raw: { ...fromQuery, ...value }, files: noFiles, fromForm: false }
  }
  const form = Object.fromEntries(new URLSearchParams(body.toString('utf8')))
  return { raw: { ...fromQuery, ...form }, files: noFiles, fromForm: true }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.from(chunk)
    size += bytes.length
    // Read on to the end, so that the client gets the answer instead of a broken connection.
    if (size <= MAX_UPLOAD_BYTES + 64 * 1024) chunks.push(bytes)
  }
  if (size > MAX_UPLOAD_BYTES + 64 * 1024) throw refusal(413, 'Request Entity Too Large')
  return Buffer.concat(chunks)
}
