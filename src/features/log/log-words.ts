// Log entries as sentences. Every feature words its own `audit-<noun>-<verb>` and `delivery-kind-<kind>`; what nobody worded is shown plainly.
import { type Phrase, type PhraseArgument, phrase, type Wordable } from '../../language/translate.ts'
import { dayOf, timeOf } from '../../time/day.ts'
import { failureReason } from '../office/index.ts'
import type { AuditLine, DeliveryLine } from './log-view.ts'

export type Word = (wordable: Wordable) => string

const shownDetails = ['name', 'title', 'code', 'unit', 'file', 'reason'] as const

export function instantText(at: Date, timeZone: string, word: Word): string {
  const day = word(phrase('field-day', { day: { day: dayOf(at, timeZone) } }))
  return `${timeOf(at, timeZone)} ${day}`
}

export function whatHappened(line: AuditLine, word: Word): string {
  const details = Object.fromEntries(
    Object.entries(line.details).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  )
  return wordedOr(word, `audit-${line.action.replaceAll('.', '-')}`, details, line.action)
}

/** "Lê Thị Hạnh: phân quyền — Nguyễn Văn Nam". */
export function auditSentence(line: AuditLine, word: Word): string {
  const about = [line.about, ...shownDetails.map(key => line.details[key])].filter(
    (part, index, all) => typeof part === 'string' && part !== '' && all.indexOf(part) === index,
  )
  const actor = line.actor ?? word(phrase('log-operator'))
  const sentence = `${actor}: ${whatHappened(line, word)}`
  return about.length > 0 ? `${sentence} — ${about.slice(0, 2).join(' · ')}` : sentence
}

export function kindName(kind: string, word: Word): string {
  const reminder = /^reminder:(.+)$/u.exec(kind)?.[1]
  if (reminder === 'several') return word(phrase('delivery-several-reminders'))
  if (reminder) return wordedOr(word, `reminder-${reminder}`, {}, reminder)
  return wordedOr(word, `delivery-kind-${kind}`, {}, kind)
}

function stateName(line: DeliveryLine): Phrase {
  return phrase(`delivery-state-${line.state}`)
}

/** How it went, in one phrase per circumstance. */
export function deliveryRemarks(line: DeliveryLine): readonly Phrase[] {
  return [
    stateName(line),
    ...(line.attempts > 1 ? [phrase('delivery-tries', { count: line.attempts })] : []),
    ...(line.isPossiblyTwice ? [phrase('delivery-possibly-twice')] : []),
    ...(line.state === 'failed' && line.failure ? [failureReason(line.failure)] : []),
  ]
}

function wordedOr(word: Word, key: string, args: Readonly<Record<string, PhraseArgument>>, otherwise: string): string {
  try {
    return word(phrase(key, args))
  } catch {
    return otherwise
  }
}
