// A person as the office sees them, with what may be done about them.
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, facts, heading, list, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { yesNoPhrase } from '../../language/common-phrases.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { type MemberCard, memberCard, type UnitSpan } from './member-view.ts'
import { roleList } from './roster-message.ts'

/** The card of somebody on the office's roster; refuses for anybody else. */
export async function cardOf(ctx: OfficeContext, memberId: string): Promise<MemberCard> {
  const card = await memberCard(ctx.tx, ctx.office.id, memberId, ctx.today)
  if (!card) throw new Refusal(phrase('office-member-gone'))
  return card
}

/** `said` stands above the card: what was just done. */
export async function personCard(ctx: OfficeContext, memberId: string, said?: Phrase): Promise<Message> {
  const card = await cardOf(ctx, memberId)
  const has = (value: string | undefined): Wordable => value ?? phrase('card-nothing')
  return message(
    said,
    heading(card.name),
    facts(
      [phrase('roster-column-unit'), unitFact(card)],
      [phrase('roster-column-position'), has(card.position)],
      [phrase('card-post'), yesNoPhrase(card.holdsPost)],
      [phrase('roster-column-roles'), phrase('field-list', { list: roleList(card.roles) })],
      [phrase('roster-column-eligibility'), eligibilityFact(card)],
      [phrase('roster-column-code'), has(card.code)],
      [phrase('roster-column-phone'), has(card.phone)],
      [phrase('roster-column-email'), has(card.email)],
      [phrase('card-accounts'), phrase('field-number', { value: card.accountCount })],
      card.leftOn ? [phrase('card-left'), phrase('field-day', { day: { day: card.leftOn } })] : undefined,
    ),
    ...(card.otherUnits.length > 0 ? [note(phrase('card-other-units')), list(card.otherUnits.map(spanLine))] : []),
    card.leftOn === undefined && cardButtons(card),
  )
}

function unitFact(card: MemberCard): Wordable {
  if (!card.unit) return phrase('card-no-unit')
  return phrase('card-unit-since', { unit: card.unit.name, day: { day: card.unit.since } })
}

function eligibilityFact(card: MemberCard): Phrase {
  if (card.isEligible) return phrase('yes')
  return card.ineligibleBecause ? phrase('card-counts-not', { reason: card.ineligibleBecause }) : phrase('no')
}

function spanLine({ unit, validFrom, validTo }: UnitSpan): Phrase {
  if (!validTo) return phrase('card-span-open', { unit, from: { day: validFrom } })
  return phrase('card-span', { unit, from: { day: validFrom }, to: { day: validTo } })
}

function cardButtons({ id }: MemberCard) {
  const roster = (key: string, args: Readonly<Record<string, string>>) =>
    button(phrase(key), 'command', { command: 'manage-roster', member: id, ...args })
  return choices(
    button(phrase('button-transfer'), 'command', { command: 'transfer-member', member: id }),
    button(phrase('button-roles'), 'command', { command: 'manage-roles', member: id }),
    roster('button-eligibility', { what: 'eligibility' }),
    roster('button-edit-member', { what: 'edit' }),
    { ...roster('button-mark-left', { what: 'leave' }), style: 'danger' },
  )
}
