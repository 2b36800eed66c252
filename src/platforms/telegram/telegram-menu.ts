// The command menus Telegram shows: per scope and language, from the commands' own declarations. Pure.
import type { CommandMenu } from '../../chat/command.ts'
import { isVisible, shortLine } from '../block-lines.ts'

type Scope = 'all_private_chats' | 'all_group_chats' | 'all_chat_administrators'

export type CommandList = {
  readonly scope: { readonly type: Scope }
  /** Absent in the list for everybody whose app speaks neither language: Vietnamese. */
  readonly language_code?: 'vi' | 'en'
  readonly commands: readonly { readonly command: string; readonly description: string }[]
}

const mostCommands = 100
const mostDescription = 256

/**
 * In private everybody sees everything that works there; groups see what staff use in groups; a group's
 * administrators also what only works in groups and is for managers, such as binding the group.
 */
export function commandLists(menu: CommandMenu): readonly CommandList[] {
  const inGroups = menu.filter(entry => entry.where !== 'private')
  const scopes: readonly (readonly [Scope, CommandMenu])[] = [
    ['all_private_chats', menu.filter(entry => entry.where !== 'group')],
    ['all_group_chats', inGroups.filter(entry => !entry.isForManagers)],
    ['all_chat_administrators', inGroups.filter(entry => !entry.isForManagers || entry.where === 'group')],
  ]
  return scopes.flatMap(([type, entries]) => [
    { scope: { type }, commands: listed(entries, 'vi') },
    { scope: { type }, language_code: 'vi' as const, commands: listed(entries, 'vi') },
    { scope: { type }, language_code: 'en' as const, commands: listed(entries, 'en') },
  ])
}

function listed(menu: CommandMenu, language: 'vi' | 'en'): CommandList['commands'] {
  return menu
    .map(({ word, english, description }) => ({
      command: language === 'vi' ? word : english,
      description: shortLine(description[language], mostDescription),
    }))
    .filter(({ command, description }) => /^[a-z0-9_]{1,32}$/.test(command) && isVisible(description))
    .slice(0, mostCommands)
}
