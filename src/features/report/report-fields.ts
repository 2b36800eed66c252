// The questions that kinds of reports share: figures per target, texts, evidence, the signed paper.
import { askedWhere, type Field, type FieldEnv, files, optional, parsed, text } from '../../chat/field.ts'
import { type Block, heading, list } from '../../chat/message.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { nfc, parseDate } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'
import { dutyByKey } from './duty-view.ts'
import type { Figure, Paper, Written } from './report.ts'
import { priorReport } from './report-view.ts'
import { amountText, figureLines, readFigures, startingFigures, type UnitTarget } from './unit-target.ts'
import { unitTargets } from './unit-target-view.ts'

const longest = 6000

/** A text of the report, private to whoever writes it. */
export function textOf(name: string): Field<string> {
  return text({
    ask: phrase(`report-ask-${name}`),
    label: phrase(`report-${name}`),
    max: longest,
    isPrivate: true,
  })
}

export function unitIdIn(given: FieldEnv['given']): string {
  return String(given.unit ?? '')
}

/** Empty where the report belongs to no campaign. */
export async function targetsIn({ ctx, given }: FieldEnv): Promise<readonly UnitTarget[]> {
  const duty = await dutyByKey(ctx, String(given.duty))
  return duty?.campaign ? unitTargets(ctx, duty.campaign, unitIdIn(given)) : []
}

/** All targets in one list: what was pledged stands there, and only what differs is typed. */
export function figuresField(): Field<readonly Figure[] | undefined> {
  const field: Field<readonly Figure[]> = {
    kind: 'lines',
    isLong: true,
    isPrivate: true,
    ask: phrase('report-ask-figures'),
    label: phrase('report-figures'),
    hint: phrase('report-figures-hint'),
    before: async env => [heading(phrase('report-figures')), list(await startLines(env), true)],
    prefill: async env => figureLines(await startOf(env), await targetsIn(env)) || undefined,
    parse: async (answer, env) => {
      const read = readFigures(typeof answer === 'string' ? answer : '', await targetsIn(env), await startOf(env))
      if ('figures' in read) return { value: read.figures }
      return { problem: phrase('field-lines-wrong', { count: read.problems.length }), details: read.problems }
    },
    show: async (figures, env) => figuresPhrase(figures, await targetsIn(env)),
  }
  return askedWhere(async env => (await targetsIn(env)).length > 0, field)
}

async function startOf(env: FieldEnv): Promise<readonly Figure[]> {
  const prior = await priorReport(env.ctx, unitIdIn(env.given), String(env.given.duty))
  return prior ? prior.written.figures : startingFigures(await targetsIn(env))
}

async function startLines(env: FieldEnv): Promise<readonly Wordable[]> {
  const start = await startOf(env)
  return (await targetsIn(env)).map(target => {
    const figure = start.find(one => one.targetId === target.targetId)
    if (figure) return phrase('report-target-figure', { target: target.wording, figure: amountText(figure) })
    if (target.base === undefined) return target.wording
    return phrase('report-target-of', { target: target.wording, base: target.base })
  })
}

/** "1. 90% … : 12/15", by the numbers of the question. */
function figuresPhrase(figures: readonly Figure[], targets: readonly UnitTarget[]): Phrase {
  const lines = targets.flatMap((target, index) => {
    const figure = figures.find(one => one.targetId === target.targetId)
    const number = String(index + 1)
    return figure ? [phrase('report-numbered-figure', { number, figure: amountText(figure) })] : []
  })
  return lines.length > 0 ? phrase('report-figure-list', { list: { list: lines } }) : phrase('report-no-figures')
}

export function evidenceField() {
  return optional(
    files({
      ask: phrase('report-ask-evidence'),
      label: phrase('report-evidence'),
      hint: phrase('report-evidence-hint'),
      isPrivate: true,
    }),
  )
}

export function paperField() {
  return optional(
    parsed<Paper>({
      ask: phrase('report-ask-paper'),
      label: phrase('report-paper'),
      hint: phrase('report-paper-hint'),
      isPrivate: true,
      read: (typed, { ctx }) => readPaper(typed, ctx.today),
      show: paperPhrase,
    }),
  )
}

/** "15/BC-VP ngày 10/7/2022": the words from the last day on are the day. */
export function readPaper(typed: string, today: Day): { readonly value: Paper } | { readonly problem: Phrase } {
  const [, number = '', day] =
    /^(?:số\s*:?\s*)?(.*?)(?:,?\s+(?:ngày|ngay|dated|of)\s+(.+))?$/iu.exec(nfc(typed).trim()) ?? []
  if (number === '' || number.length > 60) return { problem: phrase('report-paper-not-understood') }
  if (day === undefined) return { value: { number } }
  const on = parseDate(day, today)
  return on ? { value: { number, on } } : { problem: phrase('report-paper-not-understood') }
}

export function paperPhrase({ number, on }: Paper): Phrase {
  return on ? phrase('report-paper-dated', { number, on: { day: on } }) : phrase('report-paper-number', { number })
}

/** A heading and a text for each that was written. */
export function textBlocks({ texts }: Written, names: readonly string[]): readonly Block[] {
  return names.flatMap(name => {
    const written = texts[name]
    return written === undefined ? [] : [heading(phrase(`report-${name}`)), { block: 'text' as const, text: written }]
  })
}

/** Warnings that kinds share: the report comes before its time is over; figures are missing; nothing hard was met. */
export function tooEarly(today: Day, endsOn: Day | undefined): readonly Phrase[] {
  return endsOn !== undefined && today < endsOn ? [phrase('report-check-early', { ends: { day: endsOn } })] : []
}

export function missingFigures({ figures }: Written, targets: readonly UnitTarget[]): readonly Phrase[] {
  const open = targets.flatMap(({ targetId }, index) =>
    figures.some(figure => figure.targetId === targetId) ? [] : [String(index + 1)],
  )
  return open.length > 0 ? [phrase('report-check-figures', { targets: { list: open } })] : []
}

/** Fewer than were pledged: a reader will ask why. */
export function belowPledge(written: Written, targets: readonly UnitTarget[]): readonly Phrase[] {
  const below = targets.flatMap(({ targetId, pledged }, index) => {
    const figure = written.figures.find(one => one.targetId === targetId)
    return figure && pledged !== undefined && figure.value < pledged ? [String(index + 1)] : []
  })
  const isExplained = written.texts.shortcomings !== undefined || written.texts.difficulties !== undefined
  return below.length > 0 && !isExplained ? [phrase('report-check-below', { targets: { list: below } })] : []
}
