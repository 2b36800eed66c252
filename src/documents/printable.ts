// What may stand in a document: text in NFC without the characters that break XML, calendars or a reader's eyes.

// XML 1.0 forbids the C0 controls but tab and line breaks; the others are noise or half a character.
const UNPRINTABLE = /(?![\n\t])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|\uFFFD/gu
// Zero-width and direction-changing characters can hide what a cell says; U+200D stays, emoji are joined with it.
const INVISIBLE = /[\u00AD\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu

/** The text as it may be written into any document: NFC, line breaks as `\n`, tabs kept, no control characters. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').normalize('NFC')
}

/** The text of a cell somebody else wrote: `printable`, without invisible characters, blanks as plain spaces, trimmed. */
export function cleanCell(text: string): string {
  return printable(text)
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]/gu, ' ')
    .trim()
}
