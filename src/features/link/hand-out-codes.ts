// `/mamoi`: link codes for everybody still without an account, for one unit or one person, as files to print and hand out.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, confirm, type Given, when } from '../../chat/field.ts'
import { facts, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer, mayActForUnit } from '../office/index.ts'
import { memberField, type RosterMember, rosterOn, unitField } from '../roster/index.ts'
import { codeAccess } from './code-access.ts'
import { codeValidDays, countOpenCodes } from './link-code-store.ts'
import { mayVouch } from './vouching.ts'

export const handOutCodes = command({
  name: 'hand-out-codes',
  words: ['mamoi'],
  english: ['codes'],
  area: 'office',
  access: codeAccess,
  fields: {
    scope: choice({
      ask: phrase('codes-scope-ask'),
      label: phrase('codes-scope-label'),
      options: ({ ctx }) => [
        ...(isOfficer(ctx) ? [{ id: 'all', label: phrase('codes-scope-all') }] : []),
        { id: 'unit', label: phrase('codes-scope-unit') },
        { id: 'person', label: phrase('codes-scope-person') },
      ],
      check: async (scope, { ctx }) =>
        scope === 'all' && (await recipients(ctx, { scope })).length === 0 ? phrase('codes-all-linked') : undefined,
    }),
    unit: when(
      given => given.scope === 'unit',
      unitField({
        ask: phrase('codes-unit-ask'),
        label: phrase('linking-fact-unit'),
        may: (unitId, ctx) => mayActForUnit(ctx, unitId),
      }),
    ),
    member: when(
      given => given.scope === 'person',
      memberField({
        ask: phrase('codes-person-ask'),
        label: phrase('linking-fact-name'),
        may: (member, ctx) => mayVouch(ctx.member, member),
      }),
    ),
    sure: confirm({
      before: async ({ ctx, given }) => {
        const people = await recipients(ctx, given)
        const ids = people.map(person => person.id)
        const open = await countOpenCodes(ctx.tx, ctx.office.id, ids, ctx.machineNow)
        return [
          facts([phrase('codes-fact-people'), phrase('field-number', { value: people.length })]),
          ...(open > 0 ? [note(phrase('codes-void-earlier', { count: open }))] : []),
          note(phrase('codes-valid', { days: codeValidDays })),
        ]
      },
      button: phrase('codes-button-make'),
    }),
  },
  run: async (ctx, answers) => {
    const people = await recipients(ctx, answers)
    if (people.length === 0) throw new Refusal(phrase('codes-all-linked'))
    ctx.startJob({
      kind: 'compose-code-sheets',
      input: {
        memberIds: people.map(person => person.id),
        officeName: ctx.office.name,
        timeZone: ctx.office.timeZone,
        on: ctx.today,
      },
    })
    return message(phrase('codes-being-made', { count: people.length }))
  },
})

/** Everybody without an account, or the one person named: somebody may want a second account. */
async function recipients(ctx: OfficeContext, given: Given): Promise<readonly RosterMember[]> {
  const officeId = ctx.office.id
  if (given.scope === 'person') {
    const people = await rosterOn(ctx.tx, officeId, ctx.today, { memberIds: [String(given.member)] })
    return people.filter(person => mayVouch(ctx.member, person))
  }
  const unitId = given.scope === 'unit' ? String(given.unit) : undefined
  const people = await rosterOn(ctx.tx, officeId, ctx.today, { unitId })
  return people.filter(person => !person.isLinked && mayVouch(ctx.member, person))
}
