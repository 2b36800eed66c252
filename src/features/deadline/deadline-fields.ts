// The questions that the forms about deadlines share: by when in words, for whom, and which deadline.
import { z } from 'zod'
import { choice, type Field, type Given, multiple, type Parsed, parsed, when } from '../../chat/field.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { deadlinePhrase, parseDeadline } from '../../time/deadline-wording.ts'
import { unitsOn } from '../roster/index.ts'
import { currentDay, type StatedDay } from './deadline.ts'
import { shortName } from './deadline-message.ts'
import { openDeadlines } from './deadline-view.ts'

const statedDay = z.object({
  wording: z.enum(['before', 'by', 'within']),
  statedOn: z.string(),
  startsOn: z.string().optional(),
  effectiveLastOn: z.string(),
})

/** The day answered so far; undefined before it was. */
export function givenDay(given: Given): StatedDay | undefined {
  return statedDay.optional().parse(given.due ?? undefined)
}

/** Reads "trước ngày 15/7/2022", "đến hết ngày …", "trong tháng …": a day that is still to come. */
function readDay(text: string, today: Day): Parsed<StatedDay> {
  const deadline = parseDeadline(text, today)
  if (!deadline) return { problem: phrase('deadline-not-understood') }
  if (deadline.wording === 'none') return { problem: phrase('deadline-needs-day') }
  if (deadline.effectiveLastOn < today)
    return { problem: phrase('deadline-already-over', { last: { day: deadline.effectiveLastOn } }) }
  return { value: deadline }
}

export function dayField(ask: Phrase): Field<StatedDay> {
  return parsed<StatedDay>({
    ask,
    label: phrase('deadline-label-when'),
    hint: phrase('deadline-day-hint'),
    read: (text, { ctx }) => readDay(text, ctx.today),
    show: value => deadlinePhrase(value),
  })
}

/** All units, or some. */
export const scopeField = choice({
  ask: phrase('deadline-ask-scope'),
  label: phrase('deadline-label-who'),
  options: () => [
    { id: 'all', label: phrase('deadline-all-units') },
    { id: 'some', label: phrase('deadline-some-units') },
  ],
})

const unitsField = multiple({
  ask: phrase('deadline-ask-units'),
  label: phrase('deadline-label-units'),
  options: async ({ ctx }) =>
    (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).map(unit => ({ id: unit.id, label: unit.name })),
})

export const chosenUnitsField = when(given => given.scope === 'some', unitsField)

/** One of the open deadlines; those of a campaign's registration are set with the campaign. */
export function deadlineField(ask: Phrase, kinds: readonly string[]): Field<string> {
  return choice({
    ask,
    label: phrase('deadline-label-what'),
    options: async ({ ctx }) => {
      const open = await openDeadlines(ctx.tx, ctx.office.id, ctx.today)
      return open
        .filter(one => kinds.includes(one.kind))
        .map(one => ({
          id: one.id,
          label: phrase('deadline-option', {
            what: shortName(ctx, one),
            last: { day: currentDay(one).effectiveLastOn },
          }),
        }))
    },
  })
}
