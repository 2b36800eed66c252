// `/gannhom`: says to which office or unit this group belongs, and what will be posted here.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { askedWhere, choice, confirm, type FieldEnv, type Option } from '../../chat/field.ts'
import { type Block, button, choices, facts, heading, list, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { type Reply, toAll } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer, mayActForUnit } from '../office/index.ts'
import { unitsOn } from '../roster/index.ts'
import { bindGroup, unbindGroup } from './group-store.ts'
import { muteMessage } from './mute-reminders.ts'
import { inCharge } from './vouching.ts'

export const bindGroupCommand = command({
  name: 'bind-group',
  words: ['gannhom'],
  english: ['bindgroup'],
  area: 'office',
  access: {
    who: inCharge,
    where: 'group',
    isAllowedInUnboundGroup: true,
  },
  argument: 'target',
  fields: {
    target: choice({
      ask: phrase('groups-target-ask'),
      label: phrase('groups-target-label'),
      before: ({ ctx }) => [note(boundTo(ctx))],
      options: ({ ctx }) => targets(ctx),
    }),
    sure: askedWhere(
      isTakenFromSomebody,
      confirm({
        before: ({ given }) => [
          note(phrase(given.target === 'unbind' ? 'groups-unbind-means' : 'groups-rebind-means')),
        ],
      }),
    ),
  },
  begin: async ctx => requireGroup(ctx),
  run: async (ctx, { target }) => {
    requireGroup(ctx)
    if (target === 'reminders') return muteMessage(ctx)
    if (target === 'unbind') return unbind(ctx)
    return bind(ctx, target === 'office' ? undefined : target)
  },
})

function isTakenFromSomebody({ ctx, given }: FieldEnv): boolean {
  return given.target === 'unbind' || (ctx.place.group?.officeId !== undefined && given.target !== 'reminders')
}

/** Officers decide about every group of the office; a unit's head or contact about a free one and the unit's own. */
function requireGroup(ctx: OfficeContext): void {
  const { group } = ctx.place
  if (group?.officeId && group.officeId !== ctx.office.id) throw new Refusal(phrase('groups-of-another-office'))
  if (isOfficer(ctx)) return
  if (!ctx.member.unit) throw new Refusal(phrase('groups-no-unit'))
  if (group?.officeId && !mayActForUnit(ctx, group.unit?.id)) throw new Refusal(phrase('groups-not-yours'))
}

async function targets(ctx: OfficeContext): Promise<readonly Option[]> {
  const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  const own = units.filter(unit => mayActForUnit(ctx, unit.id)).map(unit => ({ id: unit.id, label: unit.name }))
  const whole = isOfficer(ctx) ? [{ id: 'office', label: phrase('groups-whole-office') }] : []
  if (!ctx.place.group?.officeId) return [...whole, ...own]
  const more = ctx.mutableReminders.length > 0 ? [{ id: 'reminders', label: phrase('groups-button-reminders') }] : []
  return [...whole, ...more, { id: 'unbind', label: phrase('groups-button-unbind') }, ...own]
}

/** What the group is bound to now, as a sentence. */
export function boundTo({ place, office }: Pick<OfficeContext, 'place' | 'office'>) {
  const { group } = place
  if (!group?.officeId) return phrase('groups-not-bound')
  return group.unit
    ? phrase('groups-bound-to-unit', { unit: group.unit.name, office: office.name })
    : phrase('groups-bound-to-office', { office: office.name })
}

async function bind(ctx: OfficeContext, unitId: string | undefined): Promise<Reply> {
  const group = ctx.place.group!
  const unit = (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).find(one => one.id === unitId)
  const isAllowed = unitId === undefined ? isOfficer(ctx) : unit !== undefined && mayActForUnit(ctx, unitId)
  if (!isAllowed) throw new Refusal(phrase('groups-not-yours'))
  const binding = { officeId: ctx.office.id, unitId, threadKey: ctx.place.threadKey, boundById: ctx.member.id }
  const isBound = await bindGroup(ctx.tx, group.id, binding, ctx.machineNow)
  if (!isBound) throw new Refusal(phrase('groups-of-another-office'))
  ctx.audit({ action: 'group.bound', subject: 'group', subjectId: group.id, details: { unit: unitId ?? null } })
  ctx.planChanged()
  return toAll(
    message(
      heading(phrase('groups-bound')),
      facts([phrase('linking-fact-office'), ctx.office.name], unit && [phrase('linking-fact-unit'), unit.name]),
      ...whatComesHere(ctx, unit !== undefined),
    ),
  )
}

function whatComesHere(ctx: OfficeContext, isUnit: boolean): readonly Block[] {
  const items = ['groups-post-campaign', 'groups-post-dates', isUnit ? 'groups-post-unit' : 'groups-post-office']
  const mute = button(phrase('groups-button-reminders'), 'mute-reminders')
  return [
    list([...items.map(key => phrase(key)), phrase('groups-post-names')]),
    ctx.place.threadKey ? note(phrase('groups-post-topic')) : note(phrase('groups-hears')),
    choices(ctx.mutableReminders.length > 0 ? mute : undefined),
  ]
}

async function unbind(ctx: OfficeContext): Promise<Reply> {
  const group = ctx.place.group!
  if (!(await unbindGroup(ctx.tx, group.id, ctx.office.id))) throw new Refusal(phrase('groups-not-bound'))
  ctx.audit({ action: 'group.unbound', subject: 'group', subjectId: group.id })
  ctx.planChanged()
  return toAll(message(phrase('groups-unbound')))
}
