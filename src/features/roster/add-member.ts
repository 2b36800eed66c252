// Adding one person by hand: the same checks as a roster file of one row.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { type Given, optional, parsed, text, when } from '../../chat/field.ts'
import { list } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { fold, nfc } from '../../language/vietnamese.ts'
import { personCard } from './person-card.ts'
import { planRosterChange, type RosterPlan } from './plan-roster-change.ts'
import type { RosterRow } from './roster-sheet.ts'
import { applyRosterPlan, currentRoster } from './roster-store.ts'
import { readEmail, readPhone } from './roster-values.ts'
import { unitsOn } from './roster-view.ts'

const isAdding = (given: Given) => given.what === 'add'

/** A unit by button or name; a name nobody knows becomes a new unit. */
const unitName = parsed<string>({
  ask: phrase('add-unit-ask'),
  label: phrase('roster-column-unit'),
  hint: phrase('add-unit-hint'),
  options: async ({ ctx }) =>
    (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).map(unit => ({ id: unit.name, label: unit.name })),
  read: async (typed, { ctx }) => {
    const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
    const known = units.find(unit => fold(unit.name) === fold(typed))
    return typed.length > 200
      ? { problem: phrase('field-too-long', { length: typed.length, max: 200 }) }
      : { value: known?.name ?? typed }
  },
  show: name => name,
})

const phone = parsed<string>({
  ask: phrase('add-phone-ask'),
  label: phrase('roster-column-phone'),
  read: readPhone,
  show: value => value,
})

const email = parsed<string>({
  ask: phrase('add-email-ask'),
  label: phrase('roster-column-email'),
  read: readEmail,
  show: value => value,
})

export const addFields = {
  name: when(isAdding, text({ ask: phrase('add-name-ask'), label: phrase('roster-column-name'), max: 120 })),
  unit: when(isAdding, unitName),
  position: when(
    isAdding,
    optional(text({ ask: phrase('add-position-ask'), label: phrase('roster-column-position'), max: 200 })),
  ),
  phone: when(isAdding, optional(phone)),
  email: when(isAdding, optional(email)),
  code: when(
    isAdding,
    optional(
      text({
        ask: phrase('add-code-ask'),
        label: phrase('roster-column-code'),
        hint: phrase('add-code-hint'),
        max: 40,
      }),
    ),
  ),
}

type NewMember = {
  readonly name?: string
  readonly unit?: string
  readonly position?: string
  readonly phone?: string
  readonly email?: string
  readonly code?: string
}

/** Somebody who left before and is recognised comes back with their history. */
export async function addMember(ctx: OfficeContext, given: NewMember): Promise<Reply> {
  const { name = '', unit = '', position = '', phone = '', email = '', code = '' } = given
  const row: RosterRow = { row: 1, cells: { name: nfc(name), unit, position, phone, email, code } }
  const current = await currentRoster(ctx.tx, ctx.office.id, ctx.today)
  const rules = { today: ctx.today, mayMakeAdministrators: hasRole(ctx, 'administrator') }
  const whole = planRosterChange(
    current,
    { headings: { unit: '' }, ignoredHeadings: [], headingRow: 0, rows: [row] },
    rules,
  )
  const plan: RosterPlan = { ...whole, left: [], kept: [] }
  const problem = plan.problems[0]
  if (problem) throw new Refusal(problem.message)
  const back = plan.changed.find(change => change.isBack)
  if (plan.added.length === 0 && !back) throw alreadyThere(plan)
  const [addedId = ''] = await applyRosterPlan(ctx.tx, ctx.office.id, plan, ctx)
  const memberId = back?.id ?? addedId
  ctx.audit({
    action: back ? 'member.returned' : 'member.added',
    subject: 'member',
    subjectId: memberId,
    details: { unit },
  })
  return privately(await personCard(ctx, memberId, phrase(back ? 'add-came-back' : 'add-done')))
}

function alreadyThere(plan: RosterPlan): Refusal {
  const names = plan.changed.map(change => change.name)
  return names.length > 0 ? new Refusal(phrase('add-known-as'), list(names)) : new Refusal(phrase('add-known'))
}
