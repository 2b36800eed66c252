// One client per workspace, and what has to be looked up there: the bot itself, people, channels, private chats.
import { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import { SendFailure } from '../platform.ts'
import type { SlackConfig } from './slack-config.ts'
import { toSendFailure } from './slack-failure.ts'
import { keyOf } from './slack-key.ts'
import { boltLogger } from './slack-log.ts'
import { remembering } from './slack-memory.ts'
import type { SlackStore } from './slack-store.ts'

export type Workspace = {
  readonly teamId: string
  readonly teamName: string
  readonly client: webApi.WebClient
  readonly token: string
  readonly botUserId: string
  /** Installed by OAuth: losing it concerns this workspace alone. */
  readonly isInstalled: boolean
}

export type Channel = { readonly title?: string; readonly isMember: boolean }

export type SlackClients = {
  /** Throws `SendFailure` where the app is not installed. */
  readonly workspace: (teamId: string) => Promise<Workspace>
  readonly all: () => Promise<readonly Workspace[]>
  readonly own: () => Promise<Workspace | undefined>
  readonly personName: (teamId: string, userId: string) => Promise<string | undefined>
  readonly channel: (teamId: string, channelId: string) => Promise<Channel>
  /** The private chat with somebody, opened where it is not; undefined where Slack refuses. */
  readonly privateChat: (teamId: string, userId: string) => Promise<string | undefined>
  readonly forget: (teamId: string, id: string) => void
  /** What a request threw, in our words; a workspace that took the app away is written down. */
  readonly failed: (teamId: string, error: unknown) => Promise<unknown>
}

export type Patience = { readonly requestMillis: number }

const hourMillis = 3_600_000
const minuteMillis = 60_000

export function openClients(
  config: SlackConfig,
  store: SlackStore,
  log: Logger,
  patience: Patience = { requestMillis: 20_000 },
): SlackClients {
  const clientFor = (token: string) => openClient(config, token, log, patience.requestMillis)
  const known = new Map<string, Workspace>()
  let own: Workspace | undefined

  async function ownWorkspace(): Promise<Workspace | undefined> {
    if (own || !config.botToken) return own
    const client = clientFor(config.botToken)
    const { team_id: teamId = '', team: teamName = '', user_id: botUserId = '' } = await failing(client.auth.test())
    own = { teamId, teamName, client, token: config.botToken, botUserId, isInstalled: false }
    return own
  }

  async function workspace(teamId: string): Promise<Workspace> {
    const first = await ownWorkspace()
    if (first?.teamId === teamId) return first
    const row = await store.installation(teamId)
    if (!row) throw new SendFailure('never', `workspace ${teamId}: the app is not installed`, { reason: 'removed' })
    const before = known.get(teamId)
    if (before?.token === row.botToken) return before
    const { teamName, botToken: token, botUserId } = row
    const made = { teamId, teamName, client: clientFor(token), token, botUserId, isInstalled: true }
    known.set(teamId, made)
    return made
  }

  const names = remembering(hourMillis, async (key: string): Promise<string | undefined> => {
    const [teamId = '', user = ''] = key.split(':')
    const { user: found } = await (await workspace(teamId)).client.users.info({ user })
    return found?.profile?.real_name || found?.real_name || found?.name
  })
  const channels = remembering(10 * minuteMillis, async (key: string): Promise<Channel> => {
    const [teamId = '', channel = ''] = key.split(':')
    const { channel: found } = await (await workspace(teamId)).client.conversations.info({ channel })
    return { title: found?.name, isMember: found?.is_member === true }
  })
  const chats = remembering(24 * hourMillis, async (key: string): Promise<string | undefined> => {
    const [teamId = '', users = ''] = key.split(':')
    return (await (await workspace(teamId)).client.conversations.open({ users })).channel?.id
  })

  return {
    workspace,
    own: ownWorkspace,
    all: async () => {
      const first = await ownWorkspace()
      const others = await store.installations()
      const teams = [...new Set([...(first ? [first.teamId] : []), ...others.map(({ teamId }) => teamId)])]
      return Promise.all(teams.map(workspace))
    },
    personName: (teamId, userId) => names.get(keyOf(teamId, userId)).catch(() => undefined),
    channel: (teamId, channelId) => channels.get(keyOf(teamId, channelId)).catch(() => ({ isMember: false })),
    privateChat: (teamId, userId) => chats.get(keyOf(teamId, userId)).catch(() => undefined),
    forget: (teamId, id) => {
      for (const memory of [names, channels, chats]) memory.forget(keyOf(teamId, id))
    },
    failed: async (teamId, error) => {
      const failure = toSendFailure(error)
      if (!(failure instanceof SendFailure) || failure.kind !== 'revoked') return failure
      if (own?.teamId === teamId) return failure
      const isLost = ['token_revoked', 'account_inactive', 'invalid_auth'].includes(failure.message)
      if (isLost) await store.revoke(teamId)
      // The other workspaces go on: only what goes to this one is given up.
      return new SendFailure('never', `workspace ${teamId}: ${failure.message}`, { reason: 'removed' })
    },
  }
}

/** Tries once: waiting and trying again are the sender's business. */
export function openClient(
  config: Pick<SlackConfig, 'apiUrl'>,
  token: string | undefined,
  log: Logger,
  millis: number,
) {
  return new webApi.WebClient(token, {
    slackApiUrl: config.apiUrl,
    logger: boltLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: millis,
    allowAbsoluteUrls: false,
  })
}

async function failing<T>(request: Promise<T>): Promise<T> {
  return request.catch(error => {
    throw toSendFailure(error)
  })
}
