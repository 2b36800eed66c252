// What /thongbao asks: text, file, audience, time, and a last look at exactly what will be sent.
import type { OfficeContext } from '../../chat/context.ts'
import { choice, confirm, type Field, file, multiple, optional, type Parsed, text, when } from '../../chat/field.ts'
import { type Block, facts, note } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import { groupsOf, unitsOn } from '../roster/index.ts'
import { announcementMessage } from './announcement.ts'
import { type DraftAnswers, draftOf, reachFacts } from './announcement-draft.ts'
import { announcementById } from './announcement-store.ts'
import { announcedRoles, chosenAudience, correctedId } from './audience.ts'
import { reachOf } from './audience-view.ts'
import { mayManage } from './may-manage.ts'
import { sendAtField, timingField } from './send-time.ts'

const longestText = 6000

const kinds = choice({
  ask: phrase('announcement-audience-ask'),
  label: phrase('announcement-audience-label'),
  isPrivate: true,
  options: async ({ ctx }) => {
    const groups = await groupsOf(ctx.tx, ctx.office.id)
    const inGroups = groups.length > 0 ? (['allGroups', 'groups'] as const) : []
    const kinds = [...inGroups, 'everyone', 'roles', 'units'] as const
    return kinds.map(kind => ({ id: kind, label: phrase(`announcement-audience-${kind}`) }))
  },
})

/** A correction begins with the audience of what it corrects. */
const audienceField: Field<string> = {
  ...kinds,
  parse: (answer, env) =>
    typeof answer === 'string' && correctedId(answer) !== undefined
      ? readSame(env.ctx, answer)
      : kinds.parse(answer, env),
  show: (value, env) =>
    correctedId(value) !== undefined ? phrase('announcement-audience-same') : kinds.show(value, env),
}

async function readSame(ctx: OfficeContext, answer: string): Promise<Parsed<string>> {
  const corrected = await announcementById(ctx.tx, ctx.office.id, correctedId(answer) ?? '')
  const isFit = corrected?.state === 'sent' && mayManage(ctx, corrected)
  return isFit ? { value: answer } : { problem: phrase('announcement-gone') }
}

const isKind = (kind: string) => (given: Readonly<Record<string, unknown>>) => given.audience === kind

async function somebodyIn(ctx: OfficeContext, given: Readonly<Record<string, unknown>>) {
  const audience = chosenAudience(given)
  if (!audience) return undefined
  const reach = await reachOf(ctx, audience)
  return reach.memberIds.length === 0 ? phrase('announcement-nobody-there') : undefined
}

async function preview(ctx: OfficeContext, given: Readonly<Record<string, unknown>>): Promise<readonly Block[]> {
  const draft = await draftOf(ctx, given as DraftAnswers)
  return [
    note(phrase('announcement-preview')),
    ...announcementMessage(draft.content, ctx.office).blocks,
    note(phrase('announcement-preview-end')),
    facts(...(await reachFacts(ctx, draft))),
  ]
}

export const announceFields = {
  text: text({
    ask: phrase('announcement-text-ask'),
    hint: phrase('announcement-text-hint', { max: longestText }),
    label: phrase('announcement-text-label'),
    isPrivate: true,
    max: longestText,
  }),
  file: optional(
    file({
      ask: phrase('announcement-file-ask'),
      label: phrase('announcement-file-label'),
      isPrivate: true,
    }),
  ),
  audience: audienceField,
  groups: when(
    isKind('groups'),
    multiple({
      ask: phrase('announcement-groups-ask'),
      label: phrase('announcement-groups-label'),
      isPrivate: true,
      options: async ({ ctx }) =>
        (await groupsOf(ctx.tx, ctx.office.id)).map(group => ({ id: group.id, label: group.title })),
    }),
  ),
  roles: when(
    isKind('roles'),
    multiple({
      ask: phrase('announcement-roles-ask'),
      label: phrase('announcement-roles-label'),
      isPrivate: true,
      options: () => announcedRoles.map(role => ({ id: role, label: phrase(`role-${role}`) })),
      check: (roles, { ctx, given }) => somebodyIn(ctx, { ...given, roles }),
    }),
  ),
  units: when(
    isKind('units'),
    multiple({
      ask: phrase('announcement-units-ask'),
      label: phrase('announcement-units-label'),
      isPrivate: true,
      options: async ({ ctx }) =>
        (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).map(unit => ({ id: unit.id, label: unit.name })),
      check: (units, { ctx, given }) => somebodyIn(ctx, { ...given, units }),
    }),
  ),
  sendAt: sendAtField,
  timing: timingField,
  confirm: confirm({
    ask: phrase('announcement-confirm-ask'),
    button: phrase('announcement-confirm-button'),
    isPrivate: true,
    before: ({ ctx, given }) => preview(ctx, given),
  }),
}
