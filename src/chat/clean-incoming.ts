// Every text that comes in, whatever the platform: composed accents, no control characters, no broken halves of letters.
import type { Incoming } from './incoming.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g

export function cleanIncoming(incoming: Incoming): Incoming {
  return cleanValue(incoming) as Incoming
}

/** Direction marks go too: in a name they would turn the rest of a line around. */
function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(unwanted, '')
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanValue)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanValue(inner)]))
}
