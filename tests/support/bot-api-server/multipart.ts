// Reads multipart/form-data leniently, because grammY's part headers (unquoted file names) defeat strict parsers.

export interface Upload {
  readonly fileName: string
  readonly mimeType: string
  readonly bytes: Buffer
}

export interface Multipart {
  readonly fields: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, Upload>
}

/** Parses a multipart body; `undefined` when it is not well formed. */
export function parseMultipart(body: Buffer, contentType: string): Multipart | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (!boundary) return undefined
  const fields: Record<string, string> = {}
  const files = new Map<string, Upload>()
  for (const part of partsOf(body, boundary)) {
    const end = part.indexOf('\r\n\r\n')
    if (end < 0) return undefined
    const headers = part.subarray(0, end).toString('utf8')
    const content = part.subarray(end + 4)
    const name = parameterOf(headers, 'name')
    if (name === undefined) return undefined
    const fileName = parameterOf(headers, 'filename')
    if (fileName === undefined) fields[name] = content.toString('utf8')
    else files.set(name, { fileName, mimeType: mimeTypeIn(headers), bytes: Buffer.from(content) })
  }
  return { fields, files }
}

function* partsOf(body: Buffer, boundary: string): Generator<Buffer> {
  const delimiter = Buffer.from(`--${boundary}`)
  let start = body.indexOf(delimiter)
  while (start >= 0) {
    const contentStart = start + delimiter.length + 2
    const next = body.indexOf(`\r\n--${boundary}`, contentStart)
    if (next < 0) return
    yield body.subarray(contentStart, next)
    start = next + 2
  }
}

function parameterOf(headers: string, name: string): string | undefined {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? ''
  const quoted = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1]
  return quoted ?? new RegExp(`;\\s*${name}=([^;]*)`, 'i').exec(disposition)?.[1]?.trim()
}

function mimeTypeIn(headers: string): string {
  return /^content-type:\s*([^;\r\n]+)/im.exec(headers)?.[1]?.trim() ?? 'application/octet-stream'
}
