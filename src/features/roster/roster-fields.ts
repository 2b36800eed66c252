// Fields that ask for a person or a unit of the office: by name without accents, by code, or by button.
import type { OfficeContext } from '../../chat/context.ts'
import { type Field, type FieldEnv, lookup, type Option, type Parsed } from '../../chat/field.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { fold } from '../../language/vietnamese.ts'
import { type RosterMember, rosterOn, unitsOn } from './roster-view.ts'

type Asked = Pick<Field<string>, 'ask' | 'label' | 'hint' | 'isPrivate'>

const mostShown = 24

/** A person is shown with the unit: two people may have the same name. */
export function nameWithUnit(member: Pick<RosterMember, 'name' | 'unit'>): Wordable {
  return member.unit ? phrase('office-name-with-unit', { name: member.name, unit: member.unit.name }) : member.name
}

/** `may` leaves out whom this speaker may not choose. */
export function memberField(
  asked: Asked & { readonly may?: (member: RosterMember, ctx: OfficeContext) => boolean },
): Field<string> {
  async function find(text: string, { ctx }: FieldEnv): Promise<Parsed<string>> {
    const [byId] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [text] })
    const found = byId ? [byId] : await rosterOn(ctx.tx, ctx.office.id, ctx.today, { search: text, take: 200 })
    const allowed = found.filter(member => asked.may?.(member, ctx) ?? true)
    if (found.length > 0 && allowed.length === 0) return { problem: phrase('office-not-your-unit') }
    const exact = allowed.filter(
      member => fold(member.name) === fold(text) || member.code === text.trim().toUpperCase(),
    )
    const fitting = exact.length > 0 ? exact : allowed
    if (fitting.length === 1) return { value: fitting[0]!.id }
    if (fitting.length === 0) return { problem: phrase('office-nobody-called', { name: text.slice(0, 80) }) }
    if (fitting.length > mostShown) return { problem: phrase('office-too-many-called', { count: fitting.length }) }
    return {
      choose: fitting.map(member => ({ id: member.id, label: nameWithUnit(member) })),
      prompt: phrase('field-which-one'),
    }
  }
  return lookup({
    ...asked,
    kind: 'member',
    find,
    show: async (id, { ctx }) => {
      const [member] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [id] })
      return member ? nameWithUnit(member) : id
    },
  })
}

/** `may` leaves out units this speaker may not choose. */
export function unitField(
  asked: Asked & { readonly may?: (unitId: string, ctx: OfficeContext) => boolean },
): Field<string> {
  async function options({ ctx }: FieldEnv): Promise<readonly Option[]> {
    const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
    return units.filter(unit => asked.may?.(unit.id, ctx) ?? true).map(unit => ({ id: unit.id, label: unit.name }))
  }
  return lookup({
    ...asked,
    kind: 'unit',
    options,
    find: async (text, env) => {
      const all = await options(env)
      const folded = fold(text)
      const exact = all.find(unit => unit.id === text || fold(String(unit.label)) === folded)
      if (exact) return { value: exact.id }
      const fitting = all.filter(unit => fold(String(unit.label)).includes(folded))
      if (fitting.length === 1) return { value: fitting[0]!.id }
      if (fitting.length === 0) return { problem: phrase('office-no-unit-called', { name: text.slice(0, 80) }) }
      return { choose: fitting, prompt: phrase('field-which-one') }
    },
    show: async (id, env) => (await options(env)).find(unit => unit.id === id)?.label ?? id,
  })
}
