// The bot's own card: who it is, its commands per scope and language, its names and descriptions, its files.
import { chatIn } from '../access.ts'
import { brokenRule, refusal } from '../errors.ts'
import type { Json, JsonObject } from '../json.ts'
import { objectIn, objectsIn, textIn } from '../json.ts'
import type { World } from '../state.ts'
import { codePoints } from '../text.ts'
import { userJson } from '../wire.ts'
import type { Method, MethodContext, MethodTable } from './method.ts'

const MAX_COMMANDS = 100
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024

export const profileMethods: MethodTable = {
  getMe: ({ world }) => ({
    ...userJson(world, world.bot.id),
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_guest_queries: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  }),
  setMyCommands: context => {
    const commands = objectsIn(context.params, 'commands')
    if (commands.length > MAX_COMMANDS) throw brokenRule(`there can be no more than ${MAX_COMMANDS} commands`)
    context.world.commandLists.set(scopeKey(context), commands.map(checkedCommand))
    return true
  },
  deleteMyCommands: context => {
    context.world.commandLists.delete(scopeKey(context))
    return true
  },
  getMyCommands: context => context.world.commandLists.get(scopeKey(context)) ?? [],
  setMyName: setText('name', 64),
  getMyName: getText('name'),
  setMyDescription: setText('description', 512),
  getMyDescription: getText('description'),
  setMyShortDescription: setText('short_description', 120),
  getMyShortDescription: getText('short_description'),
  getFile: ({ world, params }) => fileInfo(world, textIn(params, 'file_id') ?? ''),
}

/** Lists are kept per scope and language: `{"type":"default"} vi`. */
export function commandListKey(scope: JsonObject, languageCode: string): string {
  return `${JSON.stringify(scope, Object.keys(scope).sort())} ${languageCode}`
}

function scopeKey({ world, params }: MethodContext): string {
  const scope = objectIn(params, 'scope') ?? { type: 'default' }
  if (scope.chat_id !== undefined) chatIn(world, scope)
  return commandListKey(scope, languageIn(params))
}

function languageIn(params: JsonObject): string {
  const code = textIn(params, 'language_code') ?? ''
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw brokenRule('invalid language code specified')
  return code
}

function checkedCommand(entry: JsonObject): JsonObject {
  const command = (textIn(entry, 'command') ?? '').trim().replace(/^\//, '')
  const description = (textIn(entry, 'description') ?? '').trim()
  if (command === '') throw brokenRule('command must be non-empty')
  if (codePoints(command) > 32) throw brokenRule('command length must not exceed 32')
  if (!/^[a-z0-9_]+$/.test(command)) throw brokenRule('BOT_COMMAND_INVALID')
  if (description === '') throw brokenRule('command description must be non-empty')
  if (codePoints(description) > 256) throw brokenRule('command description length must not exceed 256')
  return { command, description }
}

function setText(field: string, limit: number): Method {
  return ({ world, params }) => {
    const text = textIn(params, field) ?? ''
    if (codePoints(text) > limit) throw brokenRule(`${field} is too long`)
    world.profile.set(`${field} ${languageIn(params)}`, text)
    return true
  }
}

function getText(field: string): Method {
  return ({ world, params }) => ({ [field]: world.profile.get(`${field} ${languageIn(params)}`) ?? '' })
}

function fileInfo(world: World, fileId: string): Json {
  const file = world.files.get(fileId)
  if (!file) throw refusal(400, 'wrong file_id or the file is temporarily unavailable')
  if (file.sizeBytes > MAX_DOWNLOAD_BYTES) throw refusal(400, 'file is too big')
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.sizeBytes, file_path: file.path }
}
