// What the bot does when it is added to a group, removed from one, or blocked by somebody.
import type { Context } from '../../chat/context.ts'
import type { MembershipChange } from '../../chat/incoming.ts'
import { button, choices, message } from '../../chat/message.ts'
import { type Reply, toAll } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { rosterOn } from '../roster/index.ts'
import { boundTo } from './bind-group.ts'
import { markBlocked, markRemoved } from './group-store.ts'

export async function onMembership(ctx: Context, change: MembershipChange): Promise<Reply | undefined> {
  if (ctx.place.kind === 'private') {
    if (change === 'blocked') await markBlocked(ctx.tx, ctx.account.id, ctx.machineNow)
    return undefined
  }
  if (change === 'added') return greetGroup(ctx)
  if (change === 'removed') await leaveGroup(ctx)
  return undefined
}

function greetGroup(ctx: Context): Reply {
  const { place, office } = ctx
  if (place.group?.officeId && office)
    return toAll(
      message(boundTo({ place, office }), choices(button(phrase('button-help'), 'command', { command: 'help' }))),
    )
  return toAll(
    message(
      phrase('groups-hello'),
      choices({
        ...button(phrase('groups-button-bind'), 'command', { command: 'bind-group' }),
        style: 'primary',
      }),
    ),
  )
}

/** The group hears nothing more; the office should know, or its notices go missing unseen. */
async function leaveGroup(ctx: Context): Promise<void> {
  const { group } = ctx.place
  if (!group) return
  await markRemoved(ctx.tx, group.id, ctx.machineNow)
  if (!group.officeId) return
  ctx.audit({ action: 'group.removed', subject: 'group', subjectId: group.id })
  const officers = await rosterOn(ctx.tx, group.officeId, ctx.today, { roles: ['officer', 'administrator'] })
  for (const officer of officers.filter(one => one.isLinked))
    ctx.send({
      to: { member: officer.id },
      message: message(phrase('groups-removed', { title: group.title })),
      kind: 'group-removed',
    })
}
