// Draws QR codes, so that a phone can open a link or carry a code without anybody typing it.
import { toBuffer } from 'qrcode'

/** A QR code as PNG, black on white with its quiet zone, one module four pixels. Throws above some 2,300 bytes of text. */
export async function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: 4 })
}
