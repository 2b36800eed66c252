// What people do in Slack, as events and interactions on the wire; and what they see.
import type { Delivered, Envelope } from './delivery.ts'
import { blocksOf, buttonIn, enteredValue, inputsOf, isFilled, labelOf, stateOf } from './inputs.ts'
import type { JsonObject } from './json.ts'
import { isObject } from './limits.ts'
import { changeView } from './methods.ts'
import {
  type Channel,
  type Message,
  newTrigger,
  openIm,
  type User,
  type View,
  type Workspace,
  type World,
} from './state.ts'

export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mime: string
}

export interface People {
  readonly user: (name: string, workspace?: Workspace) => User
  readonly channel: (name: string, members: readonly User[], hasBot?: boolean) => Channel
  readonly im: (user: User) => Channel
  readonly invitesBot: (by: User, channel: Channel) => Promise<Delivered>
  readonly says: (user: User, channel: Channel, text: string, more?: JsonObject) => Promise<Delivered>
  readonly commands: (user: User, channel: Channel, text: string) => Promise<Delivered>
  readonly sendsFile: (user: User, channel: Channel, upload: Upload) => Promise<Delivered>
  readonly presses: (user: User, channel: Channel, message: Message, label: string) => Promise<Delivered>
  readonly pressesInView: (view: View, label: string) => Promise<Delivered>
  readonly pressesInHome: (user: User, label: string) => Promise<Delivered>
  readonly opensHome: (user: User) => Promise<Delivered>
  readonly event: (event: JsonObject, workspace?: Workspace) => Promise<Delivered>
  readonly openView: (user: User) => View | undefined
  readonly enters: (view: View, label: string, value: string | Upload) => void
  /** Presses the dialog's own button. Throws what Slack says itself where a required input is empty. */
  readonly submits: (view: View) => Promise<Delivered>
  readonly closes: (view: View) => Promise<Delivered>
  /** Words shown to this person alone about a press or a command. */
  readonly toldTo: (user: User) => readonly string[]
  readonly told: (userId: string, text: string) => void
}

interface Parts {
  readonly world: World
  readonly deliver: (envelope: Envelope) => Promise<Delivered>
  readonly url: () => string
  readonly home: Workspace
}

const ADDRESS_MS = 30 * 60_000

export function createPeople({ world, deliver, url, home }: Parts): People {
  const heard: { readonly userId: string; readonly text: string }[] = []
  const told = (userId: string, text: string) => void heard.push({ userId, text })
  const workspaceOf = (id: string) => world.workspaces.get(id)!

  function event(body: JsonObject, workspace = home): Promise<Delivered> {
    const payload = { type: 'event_callback', team_id: workspace.id, event_id: world.next('Ev'), event: body }
    return deliver({ kind: 'events_api', payload })
  }

  function putMessage(user: User, channel: Channel, text: string, fileIds: readonly string[] = []): Message {
    const message = { ts: world.nextTs(), userId: user.id, text, blocks: [], fileIds, isDeleted: false }
    channel.messages.push(message)
    return message
  }

  /** Slack writes `&`, `<` and `>` out and sends what was typed as elements beside it. */
  function saidEvent(user: User, channel: Channel, text: string, more: JsonObject): JsonObject {
    const { botUserId } = workspaceOf(channel.teamId)
    const message = putMessage(user, channel, text)
    const isIm = channel.kind === 'im'
    const mention = isIm
      ? []
      : [
          { type: 'user', user_id: botUserId },
          { type: 'text', text: ' ' },
        ]
    const elements = [...mention, { type: 'text', text }]
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return {
      type: isIm ? 'message' : 'app_mention',
      ...(isIm && { channel_type: 'im' }),
      user: user.id,
      channel: channel.id,
      ts: message.ts,
      text: isIm ? escaped : `<@${botUserId}> ${escaped}`,
      blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
      ...more,
    }
  }

  async function interact(user: User, payload: JsonObject): Promise<Delivered> {
    const person = { id: user.id, name: 'handle', username: 'handle', team_id: user.teamId }
    return deliver({ kind: 'interactive', payload: { team: { id: user.teamId }, user: person, ...payload } })
  }

  function upload(user: User, { name, bytes, mime }: Upload): JsonObject {
    const id = world.next('F')
    world.files.set(id, { id, teamId: user.teamId, name, mime, bytes, isComplete: true })
    return { id, name, mimetype: mime, size: bytes.length }
  }

  function pressInView(user: User, view: JsonObject, label: string): Promise<Delivered> {
    const action = buttonIn(blocksOf(view), label)
    return interact(user, {
      type: 'block_actions',
      trigger_id: newTrigger(world, user.teamId, user.id),
      container: { type: 'view', view_id: view.id },
      view: { id: view.id, type: view.type, private_metadata: view.private_metadata ?? '' },
      actions: [{ action_id: action.action_id, value: action.value }],
    })
  }

  const viewOwner = (view: View) => world.users.get(view.userId)!

  async function submits(view: View): Promise<Delivered> {
    for (const block of inputsOf(view))
      if (!block.optional && !Object.values(view.values[String(block.block_id)] ?? {}).some(isFilled))
        throw new Error(`Please complete this required field: ${labelOf(block)}`)
    const trigger = newTrigger(world, view.teamId, view.userId)
    const shown = {
      id: view.id,
      type: 'modal',
      private_metadata: view.body.private_metadata,
      state: { values: stateOf(view) },
    }
    const result = await interact(viewOwner(view), { type: 'view_submission', trigger_id: trigger, view: shown })
    applyAck(view, result.body)
    return result
  }

  function applyAck(view: View, ack: JsonObject | undefined): void {
    if (ack?.response_action === 'errors' && isObject(ack.errors)) {
      const known = inputsOf(view).map(block => block.block_id)
      const stray = Object.keys(ack.errors).find(id => !known.includes(id))
      if (stray) throw new Error(`the acknowledgement names no input of the view: ${stray}`)
      view.errors = ack.errors as Record<string, string>
    } else if (ack?.response_action === 'update' && isObject(ack.view)) changeView(view, ack.view)
    else view.isOpen = false
  }

  function addressFor(user: User, channel: Channel, ts: string): string {
    const id = world.next('response-')
    world.addresses.set(id, { channelId: channel.id, ts, userId: user.id, uses: 0, until: Date.now() + ADDRESS_MS })
    return `${url()}/respond/${id}`
  }

  return {
    user: (name, workspace = home) => {
      const made = { id: world.next('U'), teamId: workspace.id, name, isRemoved: false }
      world.users.set(made.id, made)
      return made
    },
    channel: (name, members, hasBot = true) => {
      const id = world.next('C')
      const teamId = members[0]?.teamId ?? home.id
      const ids = new Set(members.map(one => one.id))
      const made: Channel = { id, teamId, name, kind: 'channel', members: ids, hasBot, isArchived: false, messages: [] }
      world.channels.set(id, made)
      return made
    },
    im: user => openIm(world, user.teamId, user.id),
    invitesBot: (by, channel) => {
      channel.hasBot = true
      const { botUserId } = workspaceOf(channel.teamId)
      return event({ type: 'member_joined_channel', user: botUserId, channel: channel.id, inviter: by.id })
    },
    says: (user, channel, text, more = {}) => event(saidEvent(user, channel, text, more), workspaceOf(user.teamId)),
    commands: async (user, channel, text) => {
      const [command = '', ...rest] = text.split(' ')
      const ids = { team_id: user.teamId, channel_id: channel.id, user_id: user.id, user_name: 'handle' }
      const trigger = { trigger_id: newTrigger(world, user.teamId, user.id) }
      const payload = { command, text: rest.join(' '), ...ids, ...trigger }
      const result = await deliver({ kind: 'slash_commands', payload })
      if (typeof result.body?.text === 'string') told(user.id, result.body.text)
      return result
    },
    sendsFile: (user, channel, file) => {
      const sent = upload(user, file)
      const message = putMessage(user, channel, '', [String(sent.id)])
      const where = { channel: channel.id, channel_type: channel.kind, ts: message.ts, user: user.id }
      return event({ type: 'message', subtype: 'file_share', text: '', files: [sent], ...where })
    },
    presses: (user, channel, message, label) => {
      const action = buttonIn(message.blocks, label)
      const container = { type: 'message', message_ts: message.ts, is_ephemeral: message.onlyFor !== undefined }
      return interact(user, {
        type: 'block_actions',
        trigger_id: newTrigger(world, user.teamId, user.id),
        response_url: addressFor(user, channel, message.ts),
        channel: { id: channel.id, name: channel.name },
        container: { ...container, channel_id: channel.id, ...(message.threadTs && { thread_ts: message.threadTs }) },
        actions: [{ action_id: action.action_id, value: action.value }],
      })
    },
    pressesInView: (view, label) => pressInView(viewOwner(view), { ...view.body, id: view.id }, label),
    pressesInHome: (user, label) => pressInView(user, { ...world.homes.get(user.id), id: `VH${user.id}` }, label),
    opensHome: user =>
      event({ type: 'app_home_opened', user: user.id, channel: openIm(world, user.teamId, user.id).id, tab: 'home' }),
    event,
    openView: user => [...world.views.values()].findLast(view => view.userId === user.id && view.isOpen),
    enters: (view, label, value) => {
      const block = inputsOf(view).find(one => labelOf(one) === label)
      if (!block) throw new Error(`no input “${label}”; there are: ${inputsOf(view).map(labelOf).join(', ')}`)
      const element = isObject(block.element) ? block.element : {}
      const entered =
        typeof value === 'string' ? enteredValue(element, value) : { files: [upload(viewOwner(view), value)] }
      view.values[String(block.block_id)] = { [String(element.action_id)]: { type: element.type, ...entered } }
    },
    submits,
    closes: view => {
      view.isOpen = false
      const shown = { id: view.id, type: 'modal', private_metadata: view.body.private_metadata ?? '' }
      if (!view.body.notify_on_close) return Promise.resolve({ status: 200, body: undefined })
      return interact(viewOwner(view), { type: 'view_closed', view: shown })
    },
    toldTo: user => heard.filter(one => one.userId === user.id).map(one => one.text),
    told,
  }
}
