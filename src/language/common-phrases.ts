// Phrases that every feature shares, so that yes, Monday and "đồng chí" are said one way.
import { type Phrase, phrase } from './translate.ts'

/** How the office addresses people: `comrade` says "đồng chí", `plain` says "anh/chị". */
export type AddressStyle = 'comrade' | 'plain'

export function yesNoPhrase(value: boolean): Phrase {
  return phrase(value ? 'yes' : 'no')
}

/** `isoWeekday` is 1 for Monday to 7 for Sunday. */
export function weekdayPhrase(isoWeekday: number): Phrase {
  return phrase(`weekday-${isoWeekday}`)
}

/** A person's name as the office says it in the middle of a sentence. */
export function addressPhrase(name: string, style: AddressStyle): Phrase {
  return phrase(`address-${style}`, { name })
}
