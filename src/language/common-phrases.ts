// Phrases that every feature shares, so that yes and Monday are said one way.
import { type Phrase, phrase } from './translate.ts'

export function yesNoPhrase(value: boolean): Phrase {
  return phrase(value ? 'yes' : 'no')
}

/** `isoWeekday` is 1 for Monday to 7 for Sunday. */
export function weekdayPhrase(isoWeekday: number): Phrase {
  return phrase(`weekday-${isoWeekday}`)
}
