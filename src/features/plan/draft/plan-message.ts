// What the office sees of a plan that was read: first what needs its word, then what was found, with counts, in the plan's order.
import type { OfficeContext } from '../../../chat/context.ts'
import {
  type Block,
  button,
  choices,
  facts,
  heading,
  list,
  type Message,
  message,
  text,
} from '../../../chat/message.ts'
import { type Phrase, phrase, type Wordable } from '../../../language/translate.ts'
import { draftAnomalies } from './draft-anomalies.ts'
import { openBodies } from './draft-content.ts'
import { itemsIn, type PlanDraft, stands } from './plan-item.ts'
import { rosterHere, rulesFor } from './plan-office.ts'
import { isOpen, type Section, sectionItems, sections } from './plan-sections.ts'
import type { PlanFacts } from './plan-store.ts'
import { anomalyPhrase, itemPhrase, shortText } from './plan-wording.ts'

const mostAnomalies = 8
const mostChanges = 20

export async function planCard(ctx: OfficeContext, plan: PlanFacts): Promise<Message> {
  const { draft } = plan
  const open = openBodies(draft, await rosterHere(ctx))
  const anomalies = draftAnomalies(draft, await rulesFor(ctx, draft)).map(anomalyPhrase)
  const doubts = sectionItems(draft, 'doubt').length
  const title = itemsIn(draft, 'title')[0]?.value
  return message(
    heading(title ? phrase('plan-heading', { title }) : phrase('plan-heading-untitled')),
    originFacts(draft),
    ...questionBlocks(plan, open),
    ...anomalyBlocks(anomalies),
    doubts > 0 && text(phrase('plan-doubts', { count: doubts })),
    ...(plan.campaignId ? changeBlocks(draft) : []),
    text(phrase('plan-found')),
    list(foundPhrases(draft)),
    choices(...sectionButtons(plan, doubts)),
    choices(
      { ...button(phrase('plan-button-accept'), 'accept-plan', { plan: plan.id }), style: 'primary' },
      button(phrase('plan-button-other'), 'command', { command: 'read-plan' }),
      { ...button(phrase('plan-button-drop'), 'drop-plan', { plan: plan.id }), style: 'danger' },
    ),
  )
}

function originFacts({ origin: { number, issuedOn, issuer, signerRole, signerName } }: PlanDraft): Block {
  const dated =
    issuedOn && phrase('plan-number-and-day', { number: number ?? phrase('plan-missing'), day: { day: issuedOn } })
  const signer = [signerRole, signerName].filter(one => one !== undefined)
  return facts(
    dated || number ? [phrase('plan-label-number'), dated || (number ?? '')] : undefined,
    issuer ? [phrase('plan-label-issuer'), issuer] : undefined,
    signer.length > 0 ? [phrase('plan-label-signer'), phrase('field-list', { list: { list: signer } })] : undefined,
  )
}

/** What has to be answered before it can be accepted, each with its button. */
function questionBlocks({ id, draft }: PlanFacts, bodies: readonly string[]): readonly Block[] {
  const open = sectionItems(draft, 'question')
  if (open.length + bodies.length === 0) return []
  const asked: readonly Phrase[] = [
    ...open.map(item => phrase(item.question ? 'plan-ask-choose' : 'plan-ask-complete', { item: itemPhrase(item) })),
    ...bodies.map(body => phrase('plan-ask-body', { body })),
  ]
  return [
    text(phrase('plan-questions', { count: asked.length })),
    list(asked),
    choices(
      open.length > 0
        ? button(phrase('plan-button-questions', { count: open.length }), 'show-plan-section', {
            plan: id,
            section: 'question',
          })
        : undefined,
      bodies.length > 0
        ? button(phrase('plan-button-bodies', { count: bodies.length }), 'command', {
            command: 'match-plan-body',
            plan: id,
          })
        : undefined,
    ),
  ]
}

function anomalyBlocks(anomalies: readonly Phrase[]): readonly Block[] {
  if (anomalies.length === 0) return []
  const left = anomalies.length - mostAnomalies
  const shown = anomalies.slice(0, mostAnomalies)
  return [
    text(phrase('plan-anomalies', { count: anomalies.length })),
    list(left > 0 ? [...shown, phrase('plan-more', { count: left })] : shown),
  ]
}

/** A corrected plan is looked at by what becomes of each item. */
function changeBlocks(draft: PlanDraft): readonly Block[] {
  const changed = sectionItems(draft, 'change').map(item =>
    phrase(`plan-change-${item.change ?? 'changed'}`, { item: itemPhrase(item) }),
  )
  if (changed.length === 0) return [text(phrase('plan-no-changes'))]
  const left = changed.length - mostChanges
  const shown = changed.slice(0, mostChanges)
  return [
    text(phrase('plan-changes', { count: changed.length })),
    list(left > 0 ? [...shown, phrase('plan-more', { count: left })] : shown),
  ]
}

function foundPhrases(draft: PlanDraft): readonly Wordable[] {
  const theme = itemsIn(draft, 'theme')[0]
  const period = itemsIn(draft, 'period')[0]
  const groups = sections
    .filter(section => section !== 'head')
    .map(section => phrase(`plan-count-${section}`, { count: countOf(draft, section) }))
  return [
    theme ? itemPhrase(theme) : phrase('plan-no-theme'),
    ...(period ? [itemPhrase(period)] : []),
    ...groups,
    ...(draft.roles.length > 0 ? [phrase('plan-count-role', { count: draft.roles.length })] : []),
  ]
}

function countOf(draft: PlanDraft, section: Section): number {
  return sectionItems(draft, section).filter(stands).length
}

function sectionButtons({ id, draft }: PlanFacts, doubts: number) {
  const changes = sectionItems(draft, 'change').length
  const toSection = (section: Section, count: number) =>
    button(phrase(`plan-button-${section}`, { count }), 'show-plan-section', { plan: id, section })
  return [
    changes > 0 ? toSection('change', changes) : undefined,
    doubts > 0 ? toSection('doubt', doubts) : undefined,
    ...sections.map(section => toSection(section, countOf(draft, section))),
    draft.roles.length > 0
      ? button(phrase('plan-button-role', { count: draft.roles.length }), 'show-plan-roles', { plan: id })
      : undefined,
  ]
}

/** One item as it stands: removed, asked, doubted, changed, or as read. */
export function stateOf(item: PlanDraft['items'][number]): Phrase | undefined {
  if (item.isRemoved) return phrase('plan-state-removed')
  if (item.question) return phrase('plan-state-question')
  if (isOpen(item)) return phrase('plan-state-incomplete')
  return item.change ? phrase(`plan-state-${item.change}`) : undefined
}

export function itemLabel(ctx: OfficeContext, number: number, item: PlanDraft['items'][number]): string {
  return `${number}. ${shortText(ctx.word(itemPhrase(item)))}`
}
