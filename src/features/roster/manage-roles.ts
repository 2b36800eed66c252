// `/phanquyen`: who may do what in the office, from today on.
import { command } from '../../chat/command.ts'
import { hasRole, type OfficeContext, type Role } from '../../chat/context.ts'
import { type FieldEnv, multiple } from '../../chat/field.ts'
import { list, message, text } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { lockOffice, officersOnly } from '../office/index.ts'
import { administratorsOn, setRoles } from './member-store.ts'
import { cardOf, personCard } from './person-card.ts'
import { memberField } from './roster-fields.ts'
import { roleList } from './roster-message.ts'
import { assignableRoles } from './roster-values.ts'

const none = 'member'

function grantable(ctx: OfficeContext): readonly Role[] {
  return assignableRoles.filter(role => role !== 'administrator' || hasRole(ctx, 'administrator'))
}

async function explained({ ctx, given }: FieldEnv) {
  const card = await cardOf(ctx, String(given.member))
  return [
    text(phrase('roles-now', { name: card.name, roles: roleList(card.roles) })),
    list(
      [none, ...grantable(ctx)].map(role =>
        phrase('roles-line', {
          role: phrase(`role-${role}`),
          may: phrase(`roles-may-${role}`),
        }),
      ),
    ),
  ]
}

export const manageRoles = command({
  name: 'manage-roles',
  words: ['phanquyen'],
  english: ['roles'],
  area: 'office',
  access: { who: officersOnly, where: 'private' },
  argument: 'member',
  fields: {
    member: memberField({ ask: phrase('roles-who'), label: phrase('roster-person') }),
    roles: multiple({
      ask: phrase('roles-which'),
      label: phrase('roster-column-roles'),
      before: explained,
      options: ({ ctx }) => [none, ...grantable(ctx)].map(role => ({ id: role, label: phrase(`role-${role}`) })),
      ticked: async ({ ctx, given }) => {
        const { roles } = await cardOf(ctx, String(given.member))
        return grantable(ctx).filter(role => roles.includes(role))
      },
      check: roles => (roles.includes(none) && roles.length > 1 ? phrase('roles-none-alone') : undefined),
    }),
  },
  run: async (ctx, { member, roles }) => {
    await lockOffice(ctx.tx, ctx.office.id)
    const card = await cardOf(ctx, member)
    if (card.leftOn) throw new Refusal(phrase('leave-already', { name: card.name, day: { day: card.leftOn } }))
    const had = card.roles.filter(role => role !== 'member')
    const chosen = assignableRoles.filter(role => roles.includes(role))
    // An officer neither gives nor takes the administrator's role.
    const mayTake = hasRole(ctx, 'administrator')
    const next = assignableRoles.filter(
      role => chosen.includes(role) || (role === 'administrator' && !mayTake && had.includes(role)),
    )
    if (had.includes('administrator') && !next.includes('administrator')) await refuseLastAdministrator(ctx, member)
    if (next.length === had.length && next.every(role => had.includes(role)))
      throw new Refusal(phrase('roles-unchanged', { name: card.name, roles: roleList(had) }))
    await setRoles(ctx.tx, ctx.office.id, member, next, ctx.today, ctx)
    const details = { from: had.join(', '), roles: next.join(', ') }
    ctx.audit({ action: 'member.roles-changed', subject: 'member', subjectId: member, details })
    ctx.planChanged()
    if (member !== ctx.member.id)
      ctx.send({ to: { member }, kind: 'roster', message: message(phrase('roles-told', { roles: roleList(next) })) })
    return privately(await personCard(ctx, member, phrase('roles-done', { name: card.name, roles: roleList(next) })))
  },
})

async function refuseLastAdministrator(ctx: OfficeContext, memberId: string): Promise<void> {
  const administrators = await administratorsOn(ctx.tx, ctx.office.id, ctx.today)
  if (administrators.every(id => id === memberId)) throw new Refusal(phrase('roles-last-administrator'))
}
