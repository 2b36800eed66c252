// Facts about the .ics files: whole days, lines a phone can read, and texts that come out as they went in.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeCalendar } from '../../src/documents/calendar-file.ts'
import { printable } from '../../src/documents/printable.ts'

const stampedAt = new Date('2022-01-25T01:00:00Z')
const event = { uid: 'anniversary-3@office-1', on: '2022-02-03', title: 'Kỷ niệm 92 năm Ngày thành lập Đảng' }

function linesOf(calendar: string): readonly string[] {
  return calendar.replace(/\r\n[ \t]/g, '').split('\r\n')
}

function propertyOf(calendar: string, property: string): string {
  const lines = linesOf(calendar)
  const beforeAlarm = lines.slice(0, lines.indexOf('BEGIN:VALARM'))
  // A property without a value is left out.
  const line = beforeAlarm.find(one => one.startsWith(`${property}:`)) ?? `${property}:`
  const escapes: Record<string, string> = { n: '\n', N: '\n' }
  return line.slice(property.length + 1).replace(/\\(.)/g, (_, next: string) => escapes[next] ?? next)
}

test('an event is one whole day, over the end of a month and a year too', () => {
  const lines = linesOf(composeCalendar({ name: 'Lịch', events: [{ ...event, on: '2022-12-31' }], stampedAt }))
  expect(lines).toContain('DTSTART;VALUE=DATE:20221231')
  expect(lines).toContain('DTEND;VALUE=DATE:20230101')
  expect(lines).toContain('UID:anniversary-3@office-1')
  expect(lines).toContain('DTSTAMP:20220125T010000Z')
})

test('the same facts make the same file', () => {
  const calendar = { name: 'Lịch', events: [event], stampedAt }
  expect(composeCalendar(calendar)).toBe(composeCalendar(calendar))
})

test.each([
  [0, 'TRIGGER:PT8H'],
  [1, 'TRIGGER:-PT16H'],
  [7, 'TRIGGER:-P6DT16H'],
])('the alarm %i days before rings at eight in the morning', (alarmDaysBefore, trigger) => {
  const lines = linesOf(composeCalendar({ name: 'Lịch', events: [{ ...event, alarmDaysBefore }] }))
  expect(lines).toContain(trigger)
  const alarm = lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM'))
  expect(alarm).toContain(`DESCRIPTION:${event.title}`)
})

test('an alarm has the description it must have even when the title has nothing to show', () => {
  const lines = linesOf(composeCalendar({ name: 'Lịch', events: [{ ...event, title: '\u0000', alarmDaysBefore: 1 }] }))
  expect(lines.slice(lines.indexOf('BEGIN:VALARM'))).toContain(`DESCRIPTION:${event.uid}`)
})

test('there is no alarm unless asked for, and a calendar may be empty', () => {
  expect(composeCalendar({ name: 'Lịch', events: [event] })).not.toContain('VALARM')
  const empty = linesOf(composeCalendar({ name: 'Lịch', events: [] }))
  expect(empty[0]).toBe('BEGIN:VCALENDAR')
  expect(empty.at(-2)).toBe('END:VCALENDAR')
})

test.each(['2022-02-30', '2022-2-3', 'mai', ''])('the day %j does not exist and is refused', on => {
  expect(() => composeCalendar({ name: 'Lịch', events: [{ ...event, on }] })).toThrow(RangeError)
})

test('any text comes out as it went in, on lines of at most 75 bytes ended by CRLF', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.constant('Thi đua; lập thành tích, chào mừng \\n\nBEGIN:VEVENT\r\nEND:VCALENDAR\rấ'.repeat(5)),
  )
  fc.assert(
    fc.property(text, text, text, (title, description, name) => {
      const events = [{ ...event, title, description, alarmDaysBefore: 3 }]
      const calendar = composeCalendar({ name, events })
      expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(linesOf(calendar).filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1)
      expect(propertyOf(calendar, 'SUMMARY')).toBe(printable(title))
      expect(propertyOf(calendar, 'DESCRIPTION')).toBe(printable(description))
      expect(propertyOf(calendar, 'X-WR-CALNAME')).toBe(printable(name))
    }),
  )
})
