// What Slack knows: workspaces, people, channels with their messages, files, dialogs, Home tabs, addresses to answer at.
import type { JsonObject } from './json.ts'

export interface User {
  readonly id: string
  readonly teamId: string
  readonly name: string
  isRemoved: boolean
}

export interface Message {
  readonly ts: string
  /** Empty for the bot's own. */
  readonly userId?: string
  text: string
  blocks: readonly JsonObject[]
  readonly threadTs?: string
  /** Shown to this person only. */
  readonly onlyFor?: string
  readonly fileIds: readonly string[]
  isDeleted: boolean
}

export interface Channel {
  readonly id: string
  readonly teamId: string
  readonly name: string
  readonly kind: 'channel' | 'im'
  readonly members: Set<string>
  hasBot: boolean
  isArchived: boolean
  readonly messages: Message[]
}

export interface StoredFile {
  readonly id: string
  readonly teamId: string
  readonly name: string
  readonly mime: string
  bytes: Uint8Array
  isComplete: boolean
}

export interface View {
  readonly id: string
  readonly userId: string
  readonly teamId: string
  body: JsonObject
  isOpen: boolean
  /** What the person has entered, by block and action. */
  values: Record<string, Record<string, JsonObject>>
  /** What Slack shows at fields after a refused submission. */
  errors: Readonly<Record<string, string>>
}

export interface Workspace {
  readonly id: string
  readonly name: string
  token: string
  readonly botUserId: string
  isRevoked: boolean
}

export interface World {
  readonly workspaces: Map<string, Workspace>
  readonly users: Map<string, User>
  readonly channels: Map<string, Channel>
  readonly files: Map<string, StoredFile>
  readonly views: Map<string, View>
  readonly homes: Map<string, JsonObject>
  /** Triggers that were handed out, until when they live, and whether they were used. */
  readonly triggers: Map<
    string,
    { readonly userId: string; readonly teamId: string; readonly until: number; isUsed: boolean }
  >
  readonly addresses: Map<
    string,
    { readonly channelId: string; readonly ts: string; readonly userId: string; uses: number; readonly until: number }
  >
  readonly next: (prefix: string) => string
  readonly nextTs: () => string
}

export function createWorld(): World {
  let counter = 100
  let lastTs = 0
  return {
    workspaces: new Map(),
    users: new Map(),
    channels: new Map(),
    files: new Map(),
    views: new Map(),
    homes: new Map(),
    triggers: new Map(),
    addresses: new Map(),
    next: prefix => `${prefix}${(counter++).toString().padStart(8, '0')}`,
    nextTs: () => {
      lastTs = Math.max(lastTs + 1, Date.now())
      return `${Math.floor(lastTs / 1000)}.${String(lastTs % 1000).padStart(3, '0')}000`
    },
  }
}

function imOf(world: World, teamId: string, userId: string): Channel | undefined {
  return [...world.channels.values()].find(one => one.teamId === teamId && one.kind === 'im' && one.members.has(userId))
}

export function openIm(world: World, teamId: string, userId: string): Channel {
  const known = imOf(world, teamId, userId)
  if (known) return known
  const id = world.next('D')
  const made: Channel = {
    id,
    teamId,
    name: 'directmessage',
    kind: 'im',
    members: new Set([userId]),
    hasBot: true,
    isArchived: false,
    messages: [],
  }
  world.channels.set(id, made)
  return made
}

const TRIGGER_MS = 3_000

export function newTrigger(world: World, teamId: string, userId: string): string {
  const id = world.next('trigger.')
  world.triggers.set(id, { userId, teamId, until: Date.now() + TRIGGER_MS, isUsed: false })
  return id
}
