// The questions about a campaign's content, asked alike when it is drafted and when it is changed.
import { date, type FieldEnv, type Given, lines, number, optional, parsed, text, when } from '../../chat/field.ts'
import { type Block, list, text as says } from '../../chat/message.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { type Day, yearOf } from '../../time/day.ts'
import type { MovementContent, PhaseContent, TargetContent } from './campaign-content.ts'
import { movementPhrase, phasePhrase, targetViews } from './campaign-wording.ts'
import { readMovementLine } from './movement-line.ts'
import { readPhaseLine, readWindow } from './phase-line.ts'
import { readTargetLine } from './target-line.ts'

/** Lines of targets and movements: one line may hold several. */
export type TargetLines = readonly (readonly TargetContent[])[]
export type MovementLines = readonly (readonly MovementContent[])[]
export type Window = { readonly startsOn: Day; readonly endsOn: Day }

const isPrivate = true

export const titleField = text({
  ask: phrase('campaign-title-ask'),
  label: phrase('campaign-title'),
  hint: phrase('campaign-title-hint'),
  max: 300,
  isLong: false,
  isOneParagraph: true,
  isPrivate,
})

export const themeField = text({
  ask: phrase('campaign-theme-ask'),
  label: phrase('campaign-theme-label'),
  hint: phrase('campaign-theme-hint'),
  max: 500,
  isOneParagraph: true,
  isPrivate,
})

export const basisField = text({
  ask: phrase('campaign-basis-ask'),
  label: phrase('campaign-basis'),
  hint: phrase('campaign-basis-hint'),
  max: 1500,
  isOneParagraph: true,
  isPrivate,
})

const askedYear = number({
  ask: phrase('campaign-year-ask'),
  label: phrase('campaign-year-label'),
  min: 2000,
  max: 2100,
  isPrivate,
  check: year => (Number.isInteger(year) ? undefined : phrase('field-not-a-number')),
})

/** Offered: this year and the next. A year is shown without grouping. */
export const yearField = {
  ...askedYear,
  options: ({ ctx }: FieldEnv) =>
    [yearOf(ctx.today), yearOf(ctx.today) + 1].map(year => ({ id: String(year), label: String(year) })),
  show: (year: number): Wordable => String(year),
}

export const windowField = parsed<Window>({
  ask: phrase('campaign-window-ask'),
  label: phrase('campaign-when'),
  hint: phrase('campaign-window-hint'),
  isPrivate,
  read: (typed, { ctx }) => {
    const value = readWindow(typed, ctx.today)
    return value ? { value } : { problem: phrase('campaign-window-problem') }
  },
  show: ({ startsOn, endsOn }) => phrase('campaign-period', { starts: { day: startsOn }, ends: { day: endsOn } }),
})

type Before = (env: FieldEnv) => readonly Block[] | Promise<readonly Block[]>

export function phasesField(before?: Before) {
  return lines<PhaseContent>({
    ask: phrase('campaign-phases-ask'),
    label: phrase('campaign-phases'),
    hint: phrase('campaign-phases-hint'),
    isPrivate,
    max: 20,
    before,
    readLine: (line, { ctx }) => readPhaseLine(line, ctx.today),
    showItem: phasePhrase,
  })
}

export function targetsField(before?: Before) {
  return lines<readonly TargetContent[]>({
    ask: phrase('campaign-targets-ask'),
    label: phrase('campaign-targets'),
    hint: phrase('campaign-targets-hint'),
    isPrivate,
    max: 60,
    before,
    readLine: readTargetLine,
    showItem: targets => phrase('field-list', { list: { list: targets.map(target => target.wording) } }),
  })
}

export function movementsField(before?: Before) {
  return lines<readonly MovementContent[]>({
    ask: phrase('campaign-movements-ask'),
    label: phrase('campaign-movements'),
    hint: phrase('campaign-movements-hint'),
    isPrivate,
    max: 60,
    before,
    readLine: readMovementLine,
    showItem: movements => phrase('field-list', { list: { list: movements.map(movementPhrase) } }),
  })
}

/** The three registration days, each of which may be skipped, in their order. */
export function registrationFields(asked: (given: Given) => boolean, before?: Before) {
  return {
    opensOn: when(asked, optional(dayField('opens', undefined, before))),
    dueOn: when(asked, optional(dayField('due', given => given.opensOn))),
    lockedOn: when(asked, optional(dayField('locked', given => given.dueOn ?? given.opensOn))),
  }
}

function dayField(what: 'opens' | 'due' | 'locked', notBefore?: (given: Given) => unknown, before?: Before) {
  return date({
    ask: phrase(`campaign-${what}-ask`),
    label: phrase(`campaign-${what}-label`),
    hint: phrase('campaign-registration-skip'),
    isPrivate,
    before,
    check: (on, { given }) => {
      const earliest = notBefore?.(given)
      const isEarly = typeof earliest === 'string' && on < earliest
      return isEarly ? phrase('campaign-days-order', { day: { day: earliest } }) : undefined
    },
  })
}

/** What was read of the lines before, item by item. */
export function readBack(key: Phrase, items: readonly Wordable[]): readonly Block[] {
  return items.length > 0 ? [says(key), list(items)] : []
}

export function targetsReadBack(given: Given): readonly Block[] {
  const targets = ((given.targets ?? []) as TargetLines).flat()
  return readBack(phrase('campaign-targets-read', { count: targets.length }), targetViews(targets))
}
