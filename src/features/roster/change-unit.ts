// A unit is given another name, or comes to its end once nobody serves in it any more.
import type { OfficeContext } from '../../chat/context.ts'
import { choice, type FieldEnv, type Given, text, when } from '../../chat/field.ts'
import { type Block, facts, heading, list, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { fold } from '../../language/vietnamese.ts'
import { lockOffice } from '../office/index.ts'
import { nameWithUnit, unitField } from './roster-fields.ts'
import { readUnitName } from './roster-values.ts'
import { rosterOn, type UnitFacts, unitsOn } from './roster-view.ts'
import { endUnit, groupTitlesOfUnit, peopleFrom, renameUnit, unitCalled } from './unit-store.ts'

const ways = ['rename', 'end'] as const
const mostNamed = 20

const isAboutUnit = (given: Given) => given.what === 'unit'
export const endsUnit = (given: Given) => isAboutUnit(given) && given.unitChange === 'end'

export const unitFields = {
  changedUnit: when(isAboutUnit, unitField({ ask: phrase('unit-which'), label: phrase('roster-column-unit') })),
  unitChange: when(
    isAboutUnit,
    choice({
      ask: phrase('unit-change-ask'),
      label: phrase('unit-change'),
      options: () => ways.map(way => ({ id: way, label: phrase(`unit-change-${way}`) })),
      check: async (way, { ctx, given }) =>
        way === 'end' && (await servingFrom(ctx, String(given.changedUnit))) > 0
          ? phrase('unit-still-has-people', { count: await servingFrom(ctx, String(given.changedUnit)) })
          : undefined,
    }),
  ),
  unitName: when(
    (given: Given) => isAboutUnit(given) && given.unitChange === 'rename',
    text({
      ask: phrase('unit-name-ask'),
      label: phrase('unit-new-name'),
      max: 200,
      isOneParagraph: true,
      check: isFree,
    }),
  ),
}

function servingFrom(ctx: OfficeContext, unitId: string): Promise<number> {
  return peopleFrom(ctx.tx, ctx.office.id, unitId, ctx.today)
}

async function isFree(name: string, { ctx, given }: FieldEnv) {
  const read = readUnitName(name)
  if ('problem' in read) return read.problem
  const other = await unitCalled(ctx.tx, ctx.office.id, fold(name))
  if (!other || other.id === given.changedUnit) return undefined
  return phrase(other.endedOn === null ? 'unit-name-taken' : 'unit-name-of-ended', { name: other.name })
}

async function unitNamed(ctx: OfficeContext, id: string): Promise<UnitFacts> {
  const unit = (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).find(one => one.id === id)
  if (!unit) throw new Refusal(phrase('unit-gone'))
  return unit
}

/** What ending means, before it is confirmed. */
export async function unitLastLook({ ctx, given }: FieldEnv): Promise<readonly Block[]> {
  const unit = await unitNamed(ctx, String(given.changedUnit))
  const groups = await groupTitlesOfUnit(ctx.tx, ctx.office.id, unit.id)
  return [
    facts([phrase('roster-column-unit'), unit.name]),
    note(phrase('unit-end-explained')),
    ...(groups.length > 0 ? [note(phrase('unit-end-groups')), list(groups)] : []),
  ]
}

export async function changeUnit(
  ctx: OfficeContext,
  given: { readonly changedUnit?: string; readonly unitChange?: string; readonly unitName?: string },
): Promise<Reply> {
  await lockOffice(ctx.tx, ctx.office.id)
  const unit = await unitNamed(ctx, given.changedUnit ?? '')
  return given.unitChange === 'end' ? endOf(ctx, unit) : newNameOf(ctx, unit, given.unitName ?? '')
}

async function newNameOf(ctx: OfficeContext, unit: UnitFacts, name: string): Promise<Reply> {
  const problem = await isFree(name, { ctx, given: { changedUnit: unit.id } })
  if (problem) throw new Refusal(problem)
  await renameUnit(ctx.tx, ctx.office.id, unit.id, name)
  const details = { from: unit.name, unit: name }
  ctx.audit({ action: 'unit.renamed', subject: 'unit', subjectId: unit.id, details })
  ctx.planChanged()
  return privately(
    message(heading(phrase('unit-renamed', { from: unit.name, name })), note(phrase('unit-renamed-file'))),
  )
}

async function endOf(ctx: OfficeContext, unit: UnitFacts): Promise<Reply> {
  const people = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { unitId: unit.id, take: mostNamed })
  const count = await servingFrom(ctx, unit.id)
  if (count > 0) throw new Refusal(phrase('unit-still-has-people', { count }), list(people.map(nameWithUnit)))
  await endUnit(ctx.tx, ctx.office.id, unit.id, ctx.today)
  ctx.audit({ action: 'unit.ended', subject: 'unit', subjectId: unit.id, details: { unit: unit.name } })
  ctx.planChanged()
  return privately(message(heading(phrase('unit-ended', { name: unit.name })), note(phrase('unit-ended-stays'))))
}
