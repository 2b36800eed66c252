// Writes calendar files (.ics, RFC 5545) that phones and Outlook subscribe to: whole days, stable identities.
import { createEvents, type EventAttributes } from 'ics'
import { printable } from './printable.ts'

/** A whole-day event. `uid` stays the same for the same fact, so a calendar updates it instead of adding another. */
export type CalendarEvent = {
  readonly uid: string
  /** Calendar day, `yyyy-mm-dd`. */
  readonly on: string
  readonly title: string
  readonly description?: string
  /** An alarm at 08:00 this many days before; 0 is the morning of the day itself. */
  readonly alarmDaysBefore?: number
}

/** `stampedAt` is when the file was made (the machine's now without it); give it where files are compared. */
export type Calendar = {
  readonly name: string
  readonly events: readonly CalendarEvent[]
  readonly stampedAt?: Date
}

const ALARM_HOUR = 8
const LONGEST_LINE_BYTES = 75

/** The text of the .ics: CRLF, UTF-8 lines of at most 75 bytes. Throws on a day that does not exist. */
export function composeCalendar({ name, events, stampedAt }: Calendar): string {
  const { error, value } = createEvents(
    events.map(event => attributesOf(event, stampedAt)),
    { productId: '-//thidua//VI', method: 'PUBLISH', calName: escapeText(name) },
  )
  if (error) throw error
  return foldLines(value ?? '')
}

function attributesOf(event: CalendarEvent, stampedAt: Date | undefined): EventAttributes {
  const title = printable(event.title)
  const attributes: EventAttributes & { timestamp?: number } = {
    uid: printable(event.uid),
    start: dateArray(event.on, 0),
    end: dateArray(event.on, 1),
    title,
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
  }
  if (event.description) attributes.description = printable(event.description)
  if (stampedAt) attributes.timestamp = stampedAt.getTime()
  if (event.alarmDaysBefore !== undefined) {
    // A display alarm must have a description (RFC 5545, 3.6.6), which the library does not escape.
    attributes.alarms = [
      { action: 'display', description: escapeText(title || event.uid), trigger: alarmTrigger(event.alarmDaysBefore) },
    ]
  }
  return attributes
}

/** A whole day begins at midnight, so eight in the morning of n days before is n-1 days and 16 hours earlier. */
function alarmTrigger(daysBefore: number): { before: boolean; days: number; hours: number } {
  if (daysBefore === 0) return { before: false, days: 0, hours: ALARM_HOUR }
  return { before: true, days: daysBefore - 1, hours: 24 - ALARM_HOUR }
}

function dateArray(day: string, daysLater: number): [number, number, number] {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`)
  date.setUTCDate(date.getUTCDate() + daysLater)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

function escapeText(text: string): string {
  return printable(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/** The library folds after 75 characters; the standard counts bytes, and Vietnamese letters have up to three. */
function foldLines(text: string): string {
  return text
    .replace(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n')
}

function foldLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > LONGEST_LINE_BYTES) {
      lines.push(current)
      current = ' '
      bytes = 1
    }
    current += character
    bytes += size
  }
  return [...lines, current].join('\r\n')
}
