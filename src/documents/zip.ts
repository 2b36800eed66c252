// The little of the ZIP format that judging and repacking an .xlsx needs: sizes are known before anything is unpacked.
import { crc32, inflateRawSync } from 'node:zlib'

/** One file of an archive, as the central directory lists it; sizes in bytes. */
export type ZipEntry = {
  readonly path: string
  readonly isEncrypted: boolean
  readonly isDeflated: boolean
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly headerOffset: number
}

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16
const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT_BYTES = 0xffff

/** The files of the archive, read from its central directory only; `undefined` when there is no sound directory. */
export function listZip(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const count = bytes.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  while (entries.length < count) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL_HEADER) return undefined
    const pathBytes = bytes.readUInt16LE(at + 28)
    entries.push({
      path: bytes.toString('utf8', at + 46, at + 46 + pathBytes),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      isDeflated: bytes.readUInt16LE(at + 10) === 8,
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      headerOffset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + pathBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(bytes: Buffer): number | undefined {
  const last = bytes.length - END_BYTES
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT_BYTES; at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  return undefined
}

/** The contents of one file. Throws when it is damaged or grows beyond the size its directory promised. */
export function unzipEntry(bytes: Buffer, entry: ZipEntry): Buffer {
  if (bytes.readUInt32LE(entry.headerOffset) !== LOCAL_HEADER) throw new Error(`no local header for ${entry.path}`)
  const start =
    entry.headerOffset + 30 + bytes.readUInt16LE(entry.headerOffset + 26) + bytes.readUInt16LE(entry.headerOffset + 28)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  const unpacked = entry.isDeflated ? inflateRawSync(packed, { maxOutputLength: entry.unpackedBytes + 1 }) : packed
  if (unpacked.length !== entry.unpackedBytes) throw new Error(`${entry.path} is not as long as promised`)
  return unpacked
}

/** An archive with these files in it, stored without compression: for handing on what has been checked. */
export function storeZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path, 'utf8')
    const common = commonFields(name, content)
    const local = Buffer.concat([uint32(LOCAL_HEADER), common, name, content])
    // Central header: version made by, then the common fields, comment length, disk, attributes (2 + 4), offset.
    directory.push(
      Buffer.concat([uint32(CENTRAL_HEADER), Buffer.from([20, 0]), common, Buffer.alloc(10), uint32(offset), name]),
    )
    parts.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END_OF_DIRECTORY, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listing, end])
}

/** The 26 bytes both headers share: version, flags (names in UTF-8), method, time, checksum, sizes, lengths. */
function commonFields(name: Buffer, content: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(content.length, 14)
  fields.writeUInt32LE(content.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
