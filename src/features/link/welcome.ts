// How a linked person is greeted: who the office knows them as, and the few things they will want first.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { type Block, button, type Choice, choices, facts } from '../../chat/message.ts'
import { phrase, type Wordable } from '../../language/translate.ts'

/** Name, unit, position, roles and office of the speaker. */
export function whoYouAre({ member, office }: OfficeContext): Block {
  const roles = member.roles.filter(role => role !== 'member')
  const named = roles.length > 0 ? roles : member.roles
  return facts(
    [phrase('linking-fact-name'), member.name],
    member.unit && [phrase('linking-fact-unit'), member.unit.name],
    member.position ? [phrase('linking-fact-position'), member.position] : undefined,
    [
      phrase('linking-fact-roles'),
      phrase('linking-roles', { roles: { list: named.map(role => phrase(`role-${role}`)) } }),
    ],
    [phrase('linking-fact-office'), office.name],
  )
}

/** The three or four most useful buttons for what this person does. */
export function homeButtons(ctx: OfficeContext): Block {
  const word = (label: Wordable, name: string): Choice => button(label, 'command', { word: name })
  const handsOut = hasRole(ctx, 'officer', 'administrator', 'unitContact')
  const isOffice = hasRole(ctx, 'officer', 'administrator')
  return choices(
    { ...word(phrase('linking-button-tasks'), 'viectoi'), style: 'primary' },
    isOffice ? word(phrase('linking-button-roster'), 'danhba') : word(phrase('linking-button-pledge'), 'dangky'),
    handsOut
      ? button(phrase('linking-button-codes'), 'command', { command: 'hand-out-codes' })
      : word(phrase('linking-button-campaign'), 'kehoach'),
    button(phrase('button-help'), 'command', { command: 'help' }),
  )
}
