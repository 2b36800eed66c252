// The questions about an item, each beginning with what it says now: several at once in a native form, one by one elsewhere.
import {
  choice,
  type Field,
  type FieldEnv,
  type Given,
  multiple,
  optional,
  parsed,
  text,
  when,
} from '../../../chat/field.ts'
import { phrase } from '../../../language/translate.ts'
import { deadlinePhrase, parseDeadline } from '../../../time/deadline-wording.ts'
import { type AnniversaryItem, readAnniversary } from '../../anniversary/index.ts'
import {
  basisField,
  readTargetLine,
  type SingleTarget,
  themeField,
  titleField,
  windowField,
} from '../../campaign/index.ts'
import type { StatedDay } from '../../deadline/index.ts'
import { unitsOn } from '../../roster/index.ts'
import { isGroup } from './edit-answers.ts'
import type { DeadlineDraft, Group, ItemOf, PlanItem } from './plan-item.ts'
import { itemsIn } from './plan-item.ts'
import { requireItem, requirePlan } from './plan-office.ts'
import { itemPhrase } from './plan-wording.ts'

const isPrivate = true

export function groupOf({ item }: Given): Group {
  return String(item).replace(/^new-/u, '').replace(/-\d+$/u, '') as Group
}

/** Undefined while one is being added. */
export async function itemGiven({ ctx, given }: Pick<FieldEnv, 'ctx' | 'given'>): Promise<PlanItem | undefined> {
  if (String(given.item).startsWith('new-')) return undefined
  return requireItem(await requirePlan(ctx, String(given.plan)), String(given.item))
}

/** A field of one group that begins with what the item says now. */
function own<G extends Group, T>(
  group: G,
  known: (item: ItemOf<G>, env: FieldEnv) => string | undefined,
  field: Field<T>,
): Field<T | undefined> {
  return when(isGroup(group), {
    ...field,
    isPrivate,
    isTogether: true,
    prefill: async env => {
      const item = await itemGiven(env)
      return item ? known(item as ItemOf<G>, env) : undefined
    },
  })
}

function line(what: string, max: number) {
  return text({ ask: phrase(`plan-edit-${what}-ask`), label: phrase(`plan-edit-${what}`), max, isOneParagraph: true })
}

const targetLine = parsed<Omit<SingleTarget, 'id'>>({
  ask: phrase('plan-edit-target-ask'),
  label: phrase('plan-edit-target'),
  hint: phrase('plan-edit-target-hint'),
  read: typed => {
    const read = readTargetLine(typed)
    if ('problem' in read) return read
    const [first, second] = read.value
    if (!first || second || first.children.length > 0) return { problem: phrase('plan-edit-target-one') }
    const { children: _, ...target } = first
    return { value: target }
  },
  show: target => target.wording,
})

const scopes = ['individual', 'collective', 'agency', 'union'] as const
const scopeField = choice({
  ask: phrase('plan-edit-scope-ask'),
  label: phrase('plan-edit-scope'),
  options: () => scopes.map(id => ({ id, label: phrase(`target-scope-${id}`) })),
}) as Field<SingleTarget['scope']>

const dayLine = parsed<AnniversaryItem>({
  ask: phrase('plan-edit-day-ask'),
  label: phrase('plan-edit-day'),
  hint: phrase('plan-edit-day-hint'),
  read: async (typed, env) => {
    const [period] = itemsIn((await requirePlan(env.ctx, String(env.given.plan))).draft, 'period')
    return readAnniversary(typed, period?.value.endsOn || env.ctx.today)
  },
  show: ({ name }) => name,
})

const dayPhase = choice({
  ask: phrase('plan-edit-day-phase-ask'),
  label: phrase('plan-edit-day-phase'),
  options: async ({ ctx, given }) => [
    { id: 'none', label: phrase('anniversary-no-phase') },
    ...itemsIn((await requirePlan(ctx, String(given.plan))).draft, 'phase').map(({ id, value }) => ({
      id,
      label: value.name,
    })),
  ],
})

function stated(what: string) {
  return parsed<StatedDay>({
    ask: phrase(`plan-edit-${what}-ask`),
    label: phrase(`plan-edit-${what}`),
    hint: phrase('deadline-day-hint'),
    read: (typed, { ctx }) => {
      const read = parseDeadline(typed, ctx.today)
      if (!read) return { problem: phrase('deadline-not-understood') }
      return read.wording === 'none' ? { problem: phrase('deadline-needs-day') } : { value: read }
    },
    show: value => deadlinePhrase(value),
  })
}

/** As it is typed, so that it can be read again. */
function typedDay({ ctx }: FieldEnv, day: DeadlineDraft['stated']): string | undefined {
  if (!day) return undefined
  const { wording, statedOn, startsOn } = day
  if (wording !== 'before') return ctx.word(deadlinePhrase(day))
  const args = { stated: { day: statedOn }, starts: { day: startsOn ?? statedOn } }
  return ctx.word(phrase(startsOn ? 'plan-typed-before-from' : 'plan-typed-before', args))
}

function typedWindow({ ctx }: FieldEnv, startsOn?: string, endsOn?: string): string | undefined {
  if (!startsOn || !endsOn) return undefined
  return ctx.word(phrase('campaign-period', { starts: { day: startsOn }, ends: { day: endsOn } }))
}

const unitsField = multiple({
  ask: phrase('plan-edit-units-ask'),
  label: phrase('plan-edit-units'),
  options: async ({ ctx }) =>
    (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).map(({ id, name }) => ({ id, label: name })),
  ticked: async env => {
    const item = await itemGiven(env)
    return item?.group === 'deadline' ? (item.value.units ?? []) : []
  },
})

export const itemFields = {
  title: own('title', ({ value }) => value || undefined, titleField),
  theme: own('theme', ({ value }) => value, themeField),
  basis: own('basis', ({ value }) => value, basisField),
  periodWindow: own('period', ({ value }, env) => typedWindow(env, value.startsOn, value.endsOn), windowField),
  phaseName: own('phase', ({ value }) => value.name, line('phase-name', 200)),
  phaseWindow: own('phase', ({ value }, env) => typedWindow(env, value.startsOn, value.endsOn), windowField),
  closing: optional(own('phase', ({ value }) => value.closing?.what, line('closing', 300))),
  closingDue: optional(own('phase', ({ value }, env) => typedDay(env, value.closing), stated('closing-due'))),
  goal: optional(own('phase', ({ value }) => value.goal, line('goal', 1500))),
  target: own('target', ({ value }) => value.wording, targetLine),
  scope: own('target', ({ value }) => value.scope, scopeField),
  day: own('anniversary', (item, { ctx }) => ctx.word(itemPhrase(item)), dayLine),
  dayPhase: own('anniversary', ({ value }) => (value.phase ? `phase-${value.phase}` : 'none'), dayPhase),
  movement: own('movement', ({ value }) => value.name, line('movement', 300)),
  movementPeriod: optional(own('movement', ({ value }) => value.period, line('movement-period', 40))),
  what: own('deadline', ({ value }) => value.what, line('what', 600)),
  due: optional(own('deadline', ({ value }, env) => typedDay(env, value.stated), stated('due'))),
  who: optional(own('deadline', ({ value }) => value.who, line('who', 300))),
  units: optional(when(isGroup('deadline'), { ...unitsField, isPrivate, isTogether: true })),
  toWhom: optional(own('deadline', ({ value }) => value.toWhom, line('to', 300))),
  through: optional(own('deadline', ({ value }) => value.through, line('through', 300))),
}
