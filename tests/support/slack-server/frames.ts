// The server's side of a web socket (RFC 6455), as little of it as Slack uses: text, ping, pong and close.
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

export interface Socket {
  readonly send: (value: unknown) => void
  readonly close: () => void
  /** Cuts the line without a word. */
  readonly cut: () => void
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const TEXT = 1
const CLOSE = 8
const PING = 9
const PONG = 10

export function acceptSocket(
  request: IncomingMessage,
  stream: Duplex,
  onMessage: (text: string) => void,
  onEnd: () => void,
): Socket {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64')
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  )
  let buffered = Buffer.alloc(0)
  const write = (opcode: number, payload: Buffer) => {
    if (!stream.destroyed) stream.write(frame(opcode, payload))
  }
  stream.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk])
    for (let read = readFrame(buffered); read; read = readFrame(buffered)) {
      buffered = buffered.subarray(read.length)
      if (read.opcode === TEXT) onMessage(read.payload.toString())
      if (read.opcode === PING) write(PONG, read.payload)
      if (read.opcode === CLOSE) {
        write(CLOSE, read.payload)
        stream.end()
      }
    }
  })
  stream.on('error', () => {})
  stream.on('close', onEnd)
  return {
    send: value => write(TEXT, Buffer.from(JSON.stringify(value))),
    close: () => write(CLOSE, Buffer.from([0x03, 0xe8])),
    cut: () => void stream.destroy(),
  }
}

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0]), uint32(length)])
  return Buffer.concat([head, payload])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Clients mask what they send. */
function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | undefined {
  if (bytes.length < 2) return undefined
  const short = bytes[1]! & 127
  const at = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < at + 4) return undefined
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  const isMasked = (bytes[1]! & 128) !== 0
  const start = at + (isMasked ? 4 : 0)
  if (bytes.length < start + size) return undefined
  const mask = bytes.subarray(at, at + 4)
  const payload = Buffer.from(bytes.subarray(start, start + size))
  if (isMasked) for (let index = 0; index < size; index++) payload[index]! ^= mask[index % 4]!
  return { opcode: bytes[0]! & 15, payload, length: start + size }
}
