// The receipt of an announcement as its author and the office read it, in private.
import { type Block, button, choices, facts, heading, list, type Message, message, note } from '../../chat/message.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { excerpt, instantPhrase } from './announcement.ts'
import { correctButton } from './announcement-buttons.ts'
import type { Announcement } from './announcement-store.ts'
import type { Fate, Receipt } from './receipt-view.ts'

const mostListed = 30

type Told = { readonly announcement: Announcement; readonly receipt: Receipt; readonly audience: Wordable }

function isSettled({ groups, people }: Receipt): boolean {
  return [...groups, ...people].every(one => one.state !== 'waiting')
}

export function receiptMessage(told: Told, timeZone: string): Message {
  const { announcement, receipt, audience } = told
  const { groups, people, lostGroups, possiblyTwice } = receipt
  const waiting = count([...groups, ...people], 'waiting')
  return message(
    heading(phrase('announcement-receipt-heading')),
    facts(
      [phrase('announcement-text-label'), excerpt(announcement.content.text, 120)],
      [phrase('announcement-sent-at-label'), instantPhrase(announcement.sentAt ?? announcement.sendAt, timeZone)],
      [phrase('announcement-audience-label'), audience],
      groups.length > 0 ? [phrase('announcement-groups-label'), arrived(groups)] : undefined,
      people.length > 0 ? [phrase('announcement-people-label'), arrived(people)] : undefined,
      waiting > 0
        ? [phrase('announcement-waiting-label'), phrase('announcement-count', { count: waiting })]
        : undefined,
    ),
    ...fates(groups.map(groupLine)),
    ...unreached(people),
    lostGroups > 0 && note(phrase('announcement-lost-groups', { count: lostGroups })),
    possiblyTwice > 0 && note(phrase('announcement-possibly-twice', { count: possiblyTwice })),
    groups.length + people.length === 0 && note(phrase('announcement-reached-nobody')),
    note(phrase(isSettled(receipt) ? 'announcement-all-settled' : 'announcement-still-waiting')),
    choices(
      button(phrase('announcement-button-refresh'), 'refresh-announcement-receipt', { id: announcement.id }),
      correctButton(announcement.id),
    ),
  )
}

function count(fates: readonly Fate[], state: Fate['state']): number {
  return fates.filter(one => one.state === state).length
}

function arrived(fates: readonly Fate[]): Phrase {
  return phrase('announcement-arrived', { done: count(fates, 'arrived'), total: fates.length })
}

function groupLine({ name, state, why }: Fate): Phrase {
  if (state === 'arrived') return phrase('announcement-fate-arrived', { name })
  if (state === 'waiting') return phrase('announcement-fate-waiting', { name })
  return phrase('announcement-fate-failed', { name, why: phrase(`announcement-why-${why ?? 'other'}`) })
}

/** Those whom it did not reach, by reason: people who got it are only counted. */
function unreached(people: readonly Fate[]): readonly Block[] {
  const failed = people.filter(person => person.state === 'failed')
  if (failed.length === 0) return []
  return [heading(phrase('announcement-unreached', { count: failed.length })), ...fates(failed.map(groupLine))]
}

function fates(lines: readonly Phrase[]): readonly Block[] {
  if (lines.length === 0) return []
  const more = lines.length - mostListed
  const shown = more > 0 ? [...lines.slice(0, mostListed), phrase('announcement-and-more', { count: more })] : lines
  return [list(shown)]
}
