// The Web API's methods, with their published rules: what breaks one is refused as Slack refuses it.
import type { Json, JsonObject } from './json.ts'
import { isObject, problemsOfMessage, problemsOfView } from './limits.ts'
import { type Channel, openIm, type View, type Workspace, type World } from './state.ts'

export class Refused extends Error {
  /** A call that no well-behaved app makes. */
  readonly rule?: string
  constructor(word: string, rule?: string) {
    super(word)
    this.rule = rule
  }
}

export interface Call {
  readonly world: World
  readonly workspace: Workspace
  readonly params: JsonObject
  readonly url: string
}

type Method = (call: Call) => JsonObject

function required(params: JsonObject, name: string): string {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw new Refused('invalid_arguments', `${name} is missing`)
  return value
}

function channelIn({ world, workspace, params }: Call, name = 'channel'): Channel {
  const channel = world.channels.get(required(params, name))
  if (!channel || channel.teamId !== workspace.id) throw new Refused('channel_not_found')
  return channel
}

function writable(call: Call): Channel {
  const channel = channelIn(call)
  if (channel.isArchived) throw new Refused('is_archived')
  if (!channel.hasBot) throw new Refused('not_in_channel')
  const [person] = channel.members
  if (channel.kind === 'im' && call.world.users.get(person ?? '')?.isRemoved) throw new Refused('user_disabled')
  return channel
}

function blocksOf(params: JsonObject): readonly JsonObject[] {
  const blocks = Array.isArray(params.blocks) ? params.blocks.filter(isObject) : []
  const [problem] = problemsOfMessage(blocks)
  if (problem) throw new Refused(problem.startsWith('msg_') ? 'msg_blocks_too_long' : 'invalid_blocks', problem)
  return blocks
}

/** The fallback is read as markup: a mention or a link in it would do something. */
function fallbackOf(params: JsonObject): string {
  const text = required(params, 'text')
  if (text.length > 4_000) throw new Refused('msg_too_long', 'text over 4000')
  if (/<[!@#]|<https?:/.test(text)) throw new Refused('invalid_arguments', 'the fallback text holds live markup')
  return text
}

function picturesKnown({ world, workspace }: Call, blocks: readonly JsonObject[]): void {
  for (const block of blocks) {
    if (block.type !== 'image') continue
    const id = isObject(block.slack_file) ? String(block.slack_file.id) : ''
    const file = world.files.get(id)
    if (!file?.isComplete || file.teamId !== workspace.id) throw new Refused('invalid_blocks', `no picture ${id}`)
  }
}

function post(call: Call, onlyFor?: string): JsonObject {
  const channel = writable(call)
  const { params, world } = call
  const blocks = blocksOf(params)
  picturesKnown(call, blocks)
  const ts = world.nextTs()
  const threadTs = typeof params.thread_ts === 'string' ? params.thread_ts : undefined
  channel.messages.push({ ts, text: fallbackOf(params), blocks, threadTs, onlyFor, fileIds: [], isDeleted: false })
  return { channel: channel.id, ts, message_ts: ts }
}

function ownMessage(call: Call) {
  const channel = channelIn(call)
  const message = channel.messages.find(one => one.ts === call.params.ts && !one.isDeleted && !one.onlyFor)
  if (!message) throw new Refused('message_not_found')
  if (message.userId) throw new Refused('cant_update_message')
  return { channel, message }
}

function viewIn({ params }: Call): JsonObject {
  const view = isObject(params.view) ? params.view : {}
  const [problem] = problemsOfView(view)
  if (problem) throw new Refused('invalid_arguments', problem)
  return view
}

function shown(view: View): JsonObject {
  return { view: { id: view.id, type: 'modal', hash: view.id } }
}

export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': ({ workspace }) => ({
    team: workspace.name,
    team_id: workspace.id,
    user: 'thidua',
    user_id: workspace.botUserId,
  }),
  'users.info': ({ world, params }) => {
    const user = world.users.get(required(params, 'user'))
    if (!user) throw new Refused('user_not_found')
    return { user: { id: user.id, name: 'handle', deleted: user.isRemoved, profile: { real_name: user.name } } }
  },
  'conversations.info': call => {
    const { id, name, hasBot, isArchived, kind } = channelIn(call)
    return { channel: { id, name, is_member: hasBot, is_archived: isArchived, is_im: kind === 'im' } }
  },
  'conversations.open': ({ world, workspace, params }) => {
    const user = world.users.get(required(params, 'users'))
    if (!user || user.teamId !== workspace.id) throw new Refused('users_not_found')
    return { channel: { id: openIm(world, workspace.id, user.id).id } }
  },
  'chat.postMessage': call => post(call),
  'chat.postEphemeral': call => {
    const user = required(call.params, 'user')
    if (!writable(call).members.has(user)) throw new Refused('user_not_in_channel')
    return post(call, user)
  },
  'chat.update': call => {
    const { message, channel } = ownMessage(call)
    const blocks = blocksOf(call.params)
    picturesKnown(call, blocks)
    Object.assign(message, { blocks, text: fallbackOf(call.params) })
    return { channel: channel.id, ts: message.ts }
  },
  'chat.delete': call => {
    const { message, channel } = ownMessage(call)
    message.isDeleted = true
    return { channel: channel.id, ts: message.ts }
  },
  'views.open': call => {
    const { world, params } = call
    const trigger = world.triggers.get(required(params, 'trigger_id'))
    if (!trigger) throw new Refused('invalid_trigger_id', 'nobody gave this trigger')
    if (trigger.until < Date.now()) throw new Refused('expired_trigger_id')
    if (trigger.isUsed) throw new Refused('exchanged_trigger_id')
    const body = viewIn(call)
    trigger.isUsed = true
    const { userId, teamId } = trigger
    const view: View = { id: world.next('V'), userId, teamId, body, isOpen: true, values: {}, errors: {} }
    world.views.set(view.id, view)
    return shown(view)
  },
  'views.update': call => {
    const view = call.world.views.get(required(call.params, 'view_id'))
    if (!view?.isOpen) throw new Refused('not_found')
    changeView(view, viewIn(call))
    return shown(view)
  },
  'views.publish': call => {
    call.world.homes.set(required(call.params, 'user_id'), viewIn(call))
    return {}
  },
  'files.getUploadURLExternal': ({ world, workspace, params, url }) => {
    const name = required(params, 'filename')
    if (!(Number(params.length) > 0)) throw new Refused('invalid_arguments', 'length')
    const id = world.next('F')
    const bytes = new Uint8Array()
    world.files.set(id, { id, teamId: workspace.id, name, mime: mimeOf(name), bytes, isComplete: false })
    return { upload_url: `${url}/upload/${id}?length=${params.length}`, file_id: id }
  },
  'files.completeUploadExternal': call => completeUpload(call),
  'files.info': ({ world, workspace, params, url }) => {
    const file = world.files.get(required(params, 'file'))
    if (!file || file.teamId !== workspace.id) throw new Refused('file_not_found')
    const address = `${url}/files/${file.id}`
    const facts = { id: file.id, name: file.name, mimetype: file.mime, size: file.bytes.length }
    return { file: { ...facts, url_private: address, url_private_download: address } }
  },
  'files.delete': ({ world, params }) => {
    const id = required(params, 'file')
    if (!world.files.delete(id)) throw new Refused('file_not_found')
    for (const channel of world.channels.values())
      for (const message of channel.messages) if (message.fileIds.includes(id)) message.isDeleted = true
    return {}
  },
}

function completeUpload(call: Call): JsonObject {
  const { world, params } = call
  const files = Array.isArray(params.files) ? params.files.filter(isObject) : []
  const ids = files.map(file => String(file.id))
  for (const id of ids) {
    const file = world.files.get(id)
    if (!file || file.bytes.length === 0) throw new Refused('file_not_found', 'completed before it was uploaded')
    file.isComplete = true
  }
  if (params.channel_id !== undefined) {
    const channel = writable({ ...call, params: { channel: params.channel_id } })
    const message = { ts: world.nextTs(), text: '', blocks: [], fileIds: ids, isDeleted: false }
    channel.messages.push({ ...message, threadTs: params.thread_ts as string | undefined })
  }
  return { files: ids.map(id => ({ id })) }
}

/** What was entered stays where the block of the same id does. */
export function changeView(view: View, body: JsonObject): void {
  const blocks: readonly Json[] = Array.isArray(body.blocks) ? body.blocks : []
  const ids = blocks.map(block => (isObject(block) ? block.block_id : undefined))
  view.body = body
  view.errors = {}
  view.values = Object.fromEntries(Object.entries(view.values).filter(([id]) => ids.includes(id)))
}

function mimeOf(name: string): string {
  if (name.endsWith('.png')) return 'image/png'
  return name.endsWith('.csv') ? 'text/csv' : 'application/octet-stream'
}
