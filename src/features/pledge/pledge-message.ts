// How a pledge is told: in one line, as facts, as a receipt; names and free texts only ever in private.
import type { Context, OfficeContext } from '../../chat/context.ts'
import {
  type Block,
  button,
  type Choice,
  choices,
  facts,
  heading,
  type Message,
  message,
  note,
} from '../../chat/message.ts'
import { inPlace, privately, type Reply } from '../../chat/reply.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { titleAfterLabel, titleName, titlesOn } from '../campaign/index.ts'
import { type PledgeContent, type PledgeSubject, titlesBelow } from './pledge.ts'
import type { PledgeFacts } from './pledge-view.ts'

export type PledgeObject = PledgeContent & { readonly movementName?: string }

/** What is pledged, in words: the title, the movement, or the person's own text. */
export function objectOf(pledge: PledgeObject): Wordable {
  if (pledge.kind === 'title') return titleName(pledge.titleKey ?? '')
  if (pledge.kind === 'movement') return pledge.movementName ?? phrase('pledge-movement-gone')
  return pledge.content ?? phrase('pledge-text-erased')
}

export function kindName(kind: PledgeContent['kind']): Phrase {
  return phrase(`pledge-kind-${kind}`)
}

/** "DK-2022-0007 · Lao động tiên tiến", long texts cut: for buttons and lists. */
export function pledgeLine(pledge: PledgeFacts): Phrase {
  const object = objectOf(pledge)
  return phrase('pledge-line', { code: pledge.code, what: typeof object === 'string' ? cut(object, 60) : object })
}

function cut(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

export function subjectName(pledge: Pick<PledgeFacts, 'subject' | 'member' | 'unit'>): Wordable {
  if (pledge.subject === 'collective') return pledge.unit?.name ?? phrase('pledge-nobody')
  if (!pledge.member) return phrase('pledge-nobody')
  if (!pledge.unit) return pledge.member.name
  return phrase('office-name-with-unit', { name: pledge.member.name, unit: pledge.unit.name })
}

/** Everything about a pledge but its history. */
export function pledgeFacts(pledge: PledgeFacts, timeZone: string): Block {
  const hasText = pledge.kind === 'commitment' || pledge.kind === 'initiative'
  return facts(
    [phrase('pledge-code'), pledge.code],
    [phrase(`pledge-subject-${pledge.subject}`), subjectName(pledge)],
    [phrase('pledge-campaign'), titleAfterLabel(pledge.campaignTitle)],
    [hasText ? kindName(pledge.kind) : phrase('pledge-what'), objectOf(pledge)],
    pledge.commitment === undefined ? undefined : [phrase('pledge-commitment'), pledge.commitment],
    [phrase('pledge-registered-on'), phrase('field-day', { day: { day: dayOf(pledge.registeredAt, timeZone) } })],
    [phrase('pledge-state'), stateWords(pledge)],
  )
}

/** "đang hiệu lực, trễ hạn, nhập hộ". */
export function stateWords(pledge: Pick<PledgeFacts, 'state' | 'isLate' | 'isOnBehalf'>): Phrase {
  const words = [
    phrase(`pledge-state-${pledge.state}`),
    ...(pledge.isLate ? [phrase('pledge-late')] : []),
    ...(pledge.isOnBehalf ? [phrase('pledge-on-behalf')] : []),
  ]
  return phrase('field-list', { list: { list: words } })
}

/** "đã bao gồm Lao động tiên tiến": a pledge to the higher title shows the lower ones. */
export function includedNote(
  titleKey: string | undefined,
  startsOn: string,
  subject: PledgeSubject,
): Block | undefined {
  if (titleKey === undefined) return undefined
  const below = titlesBelow(titleKey, titlesOn(startsOn, subject))
  if (below.length === 0) return undefined
  return note(phrase('pledge-includes', { titles: { list: below.map(titleName) } }))
}

export function changeButtons(pledge: PledgeFacts): readonly Choice[] {
  return [
    button(phrase('pledge-button-amend'), 'command', { command: 'amend-pledge', pledge: pledge.id }),
    button(phrase('pledge-button-withdraw'), 'command', { command: 'withdraw-pledge', pledge: pledge.id }),
  ]
}

export function mineButton(): Choice {
  return button(phrase('pledge-button-mine'), 'show-my-pledges')
}

/** Pledges, coverage and who is missing as one .xlsx. */
export function exportButton(of: { readonly campaign: string; readonly unit?: string }): Choice {
  return button(phrase('pledge-button-export'), 'export-sheets', { ...of, sheets: 'pledges,coverage' })
}

/** The full receipt is private; a group only sees the code. */
export function receipt(
  ctx: OfficeContext,
  title: Phrase,
  pledge: PledgeFacts,
  notes: readonly (Block | undefined)[] = [],
): Reply {
  const body = message(
    heading(title),
    pledgeFacts(pledge, ctx.office.timeZone),
    ...notes,
    choices(...changeButtons(pledge), mineButton()),
  )
  return privately(body, groupNote(pledge))
}

function groupNote(pledge: Pick<PledgeFacts, 'code'>): Message {
  return message(phrase('pledge-noted', { code: pledge.code }))
}

/** A list turned page by page: in the pressed message in private, from a group into the private chat. */
export function inPrivate(ctx: Context, body: Message): Reply {
  return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
}
