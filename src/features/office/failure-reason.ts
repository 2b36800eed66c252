// What kept a message from its reader, as a person says it.
import { type Phrase, phrase } from '../../language/translate.ts'

const known = [
  'blocked',
  'deactivated',
  'removed',
  'notFound',
  'notStarted',
  'silent',
  'notLinked',
  'groupRemoved',
  'unknown',
]

/** `why` as the sender wrote it down; a platform's own words are not for readers. */
export function failureReason(why: string): Phrase {
  return phrase(known.includes(why) ? `delivery-why-${why}` : 'delivery-why-other')
}
