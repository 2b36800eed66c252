// One-time link codes as text: how they are made, read back from what people type, and hashed for the database.
import { createHash, randomInt } from 'node:crypto'

/** 32 letters and digits that cannot be taken for one another: no 0, 1, I, O. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const groupLength = 4
const groupCount = 3

/** Three groups of four with dashes, `K7QM-2XPD-9RTW`: 60 bits of chance, and fit for a deep link as it stands. */
export function newCodeText(): string {
  return Array.from({ length: groupCount }, () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-')
}

/** What is stored of a code. Case, spaces and dashes do not matter; a whole deep link (`…?start=CODE`) counts as its code. */
export function codeHash(typed: string): string {
  return createHash('sha256').update(normalised(typed)).digest('hex')
}

function normalised(typed: string): string {
  const code = /[?&]start=([\w-]+)/u.exec(typed)?.[1] ?? typed
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
}
