// Takes the text out of whatever document an office sends, judging it by its bytes and never by its name.

import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { decodeText } from './read-text.ts'

/** Why there is no text: each has its own sentence in the texts. */
export type DocumentProblem =
  | 'tooLarge'
  | 'tooManyPages'
  | 'empty'
  | 'scanned'
  | 'encrypted'
  | 'damaged'
  | 'zipBomb'
  | 'oldWord'
  | 'notADocument'

export type DocumentFormat = 'docx' | 'pdf' | 'text'
export type DocumentRead =
  | { readonly ok: true; readonly text: string; readonly format: DocumentFormat }
  | { readonly ok: false; readonly problem: DocumentProblem }

const LARGEST_FILE_BYTES = 20 * 1024 * 1024
// No plan is longer than a few dozen pages; a longer text only costs time.
const LONGEST_TEXT = 1_000_000
const OLE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ZIP_SIGNATURES = [Buffer.from('504b0304', 'hex'), Buffer.from('504b0506', 'hex')]
const PDF_SIGNATURE = Buffer.from('%PDF-')
// The format allows other bytes before its signature (ISO 32000-1, annex H, note 13).
const PDF_SIGNATURE_REACH = 1024
// [MS-OFFCRYPTO] 2.3.4: an encrypted .docx is an OLE file with a stream of this name.
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * The text of a .docx, a .pdf with a text layer, or plain text (UTF-8, UTF-16, Windows-1258), a line per line or
 * paragraph. The name only tells a damaged file from one that never was a document.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<DocumentRead> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length > LARGEST_FILE_BYTES) return refuse('tooLarge')
  if (buffer.length === 0) return refuse('empty')
  return within(await read(buffer, fileName))
}

async function read(bytes: Buffer, fileName: string): Promise<DocumentRead> {
  if (startsWith(bytes, OLE_SIGNATURE)) return refuse(bytes.includes(ENCRYPTED_STREAM) ? 'encrypted' : 'oldWord')
  if (ZIP_SIGNATURES.some(signature => startsWith(bytes, signature))) return readDocx(bytes)
  if (bytes.subarray(0, PDF_SIGNATURE_REACH).includes(PDF_SIGNATURE)) return readPdf(bytes)
  if (/\.(?:docx|pdf)$/iu.test(fileName)) return refuse('damaged')
  const text = decodeText(bytes)
  if (text === undefined || /^\s*(?:<(?:!doctype|html|\?xml)|\{\\rtf)/iu.test(text)) return refuse('notADocument')
  return { ok: true, text, format: 'text' }
}

function within(result: DocumentRead): DocumentRead {
  if (!result.ok) return result
  if (result.text.trim() === '') return refuse('empty')
  return result.text.length > LONGEST_TEXT ? refuse('tooLarge') : result
}

function refuse(problem: DocumentProblem): DocumentRead {
  return { ok: false, problem }
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}
