// Finds a .pdf whose streams would unpack to far more than any document holds, before the reader unpacks them.
import { inflateSync } from 'node:zlib'

const LARGEST_STREAM_BYTES = 40 * 1024 * 1024
const LARGEST_TOTAL_BYTES = 200 * 1024 * 1024
const STREAM = Buffer.from('stream')
const END_OF_STREAM = Buffer.from('endstream')
const ZLIB_FIRST_BYTE = 0x78
const MOST_LAYERS = 3

export function isPdfBomb(bytes: Buffer): boolean {
  let total = 0
  for (let at = bytes.indexOf(STREAM); at !== -1; at = bytes.indexOf(STREAM, at)) {
    const start = afterLineEnd(bytes, at + STREAM.length)
    const end = bytes.indexOf(END_OF_STREAM, start)
    if (end === -1) return false
    total += unpackedSize(bytes.subarray(start, end))
    if (total > LARGEST_TOTAL_BYTES) return true
    at = end + END_OF_STREAM.length
  }
  return false
}

function afterLineEnd(bytes: Buffer, at: number): number {
  const afterReturn = bytes[at] === 0x0d ? at + 1 : at
  return bytes[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn
}

/** The size after all layers of packing; a stream beyond the limit counts as a whole bomb. */
function unpackedSize(stream: Buffer): number {
  let content = stream
  for (let layer = 0; layer < MOST_LAYERS && content[0] === ZLIB_FIRST_BYTE; layer++) {
    try {
      content = inflateSync(content, { maxOutputLength: LARGEST_STREAM_BYTES })
    } catch (error) {
      const isTooLarge =
        error instanceof RangeError ||
        (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return isTooLarge ? LARGEST_TOTAL_BYTES + 1 : content.length
    }
  }
  return content.length
}
