// A digest as it reads on one screen of a phone, and its details behind buttons.
import {
  type Block,
  button,
  type Choice,
  choices,
  facts,
  heading,
  list,
  type Message,
  message,
  note,
  progress,
  text,
} from '../../chat/message.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { nameOn, type Occurrence, yearsPhrase } from '../anniversary/index.ts'
import { currentDay, type DeadlineFacts } from '../deadline/index.ts'
import { coverageOf } from '../pledge/index.ts'
import { dutyTitle, figureBlocks, type Progress, type Remark } from '../report/index.ts'
import { completeUnits } from './digest-chart.ts'
import type { Digest } from './digest-view.ts'
import { targetsStanding } from './target-standing.ts'

export const details = ['targets', 'units', 'reports', 'difficulties', 'examples', 'ahead'] as const
export type Detail = (typeof details)[number]

const aheadShown = 3
const reportsShown = 2
const perPage: Readonly<Record<Detail, number>> = {
  targets: 6,
  units: 20,
  reports: 8,
  difficulties: 5,
  examples: 5,
  ahead: 15,
}
const longestRemark = 400

export function digestMessage(digest: Digest, isPast: boolean): Message {
  const { campaign, on, coverage, figures, reports } = digest
  const total = coverageOf(coverage.total)
  const units = completeUnits(digest)
  const standing = targetsStanding(figures)
  const ahead = aheadLines(digest)
  return message(
    heading(phrase(isPast ? 'digest-heading-past' : 'digest-heading', { day: { day: on } })),
    text(campaign.title),
    progress(phrase('digest-coverage-people'), total.pledged, total.eligible),
    facts(
      [phrase('digest-coverage-units'), phrase('digest-of', { done: units.complete, total: units.total })],
      standing.counted === 0 ? undefined : [phrase('digest-targets'), phrase('digest-targets-standing', standing)],
      ...reports.slice(0, reportsShown).map(one => [dutyTitle(one.duty), countsPhrase(one)] as const),
    ),
    ...(ahead.length > 0 ? [note(phrase('digest-ahead')), list(ahead.slice(0, aheadShown))] : []),
    choices(...detailButtons(digest, isPast)),
  )
}

/** "7/9, trễ hạn 2, quá hạn 2". */
function countsPhrase({ counts }: Progress): Phrase {
  const rest = (['late', 'overdue'] as const).filter(part => counts[part] > 0)
  const words = [
    phrase('digest-of', { done: counts.handedIn, total: counts.total }),
    ...rest.map(part => phrase(`report-part-${part}`, { count: counts[part] })),
  ]
  return phrase('field-list', { list: { list: words } })
}

function detailButtons(digest: Digest, isPast: boolean, shown?: Detail): readonly Choice[] {
  const counts: Readonly<Record<Detail, number>> = {
    targets: digest.figures.length,
    units: digest.coverage.units.length,
    reports: digest.reports.length,
    difficulties: digest.difficulties.length,
    examples: digest.examples.length,
    ahead: digest.deadlines.length + digest.anniversaries.length,
  }
  const args = argsOf(digest, isPast)
  const others = details.filter(one => one !== shown && counts[one] > 0)
  return [
    ...others.map(one =>
      button(phrase(`digest-button-${one}`, { count: counts[one] }), 'show-digest-detail', {
        ...args,
        detail: one,
        ...(shown && { turn: 'yes' }),
      }),
    ),
    ...(shown ? [] : [button(phrase('digest-button-other-day'), 'command', { command: 'show-digest', day: 'other' })]),
  ]
}

function argsOf({ campaign, on }: Digest, isPast: boolean): Readonly<Record<string, string>> {
  return { campaign: campaign.id, ...(isPast && { asOf: on }) }
}

/** One page of a detail; it turns in place, the digest itself stays. */
export function detailMessage(digest: Digest, detail: Detail, page: number, isPast: boolean): Message {
  const all = detailItems(digest, detail)
  const size = perPage[detail]
  const shown = all.slice(page * size, (page + 1) * size)
  const turn = (to: number) => ({ ...argsOf(digest, isPast), detail, page: String(to), turn: 'yes' })
  return message(
    heading(phrase(`digest-title-${detail}`, { day: { day: digest.on } })),
    note(digest.campaign.title),
    ...(shown.length > 0 ? shown.flat() : [text(phrase('digest-nothing'))]),
    choices(
      page > 0 ? button(phrase('button-previous-page'), 'show-digest-detail', turn(page - 1)) : undefined,
      all.length > (page + 1) * size
        ? button(phrase('button-next-page'), 'show-digest-detail', turn(page + 1))
        : undefined,
    ),
    choices(...detailButtons(digest, isPast, detail)),
  )
}

function detailItems(digest: Digest, detail: Detail): readonly (readonly Block[])[] {
  switch (detail) {
    case 'targets':
      return digest.figures.map(one => figureBlocks([one]))
    case 'units':
      return digest.coverage.units.map(one => {
        const { pledged, eligible } = coverageOf(one)
        return [progress(one.unit.name, pledged, eligible)]
      })
    case 'reports':
      return digest.reports.map(one => [
        progress(dutyTitle(one.duty), one.counts.handedIn, one.counts.total),
        note(phrase('digest-report-counts', { ...one.counts })),
      ])
    case 'ahead':
      return aheadLines(digest).map(line => [list([line])])
    default:
      return digest[detail].map(remarkBlocks)
  }
}

function remarkBlocks({ unitName, text: said }: Remark): readonly Block[] {
  const letters = [...said]
  return [note(unitName), text(letters.length > longestRemark ? `${letters.slice(0, longestRemark).join('')}…` : said)]
}

/** Deadlines and anniversaries together, in the order of their days. */
function aheadLines({ deadlines, anniversaries }: Digest): readonly Wordable[] {
  const dated = [
    ...deadlines.map(one => ({ on: currentDay(one).effectiveLastOn, line: deadlineLine(one) })),
    ...anniversaries.map(one => ({ on: one.on, line: anniversaryLine(one) })),
  ]
  return dated.toSorted((a, b) => a.on.localeCompare(b.on)).map(({ line }) => line)
}

function deadlineLine(deadline: DeadlineFacts): Phrase {
  const day: Day = currentDay(deadline).effectiveLastOn
  return phrase('digest-ahead-deadline', { day: { day }, what: deadline.what })
}

function anniversaryLine(occurrence: Occurrence): Phrase {
  const years = yearsPhrase(occurrence)
  const line = { day: { day: occurrence.on }, name: nameOn(occurrence) }
  return years ? phrase('digest-ahead-years', { ...line, years }) : phrase('digest-ahead-anniversary', line)
}
