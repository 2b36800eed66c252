// The app's manifest, from the commands' own declarations: what Slack must know of the app before anybody can install it. Pure.
import type { CommandMenu } from '../../chat/command.ts'
import { shortLine } from '../block-lines.ts'
import { eventsPath, redirectPath } from './slack-paths.ts'
import { wordOf } from './slack-words.ts'

/** What the bot may do in a workspace, each for a request or an event of this folder. */
export const botScopes = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
] as const

const botEvents = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_id_changed',
  'channel_left',
  'group_archive',
  'group_deleted',
  'group_left',
  'member_joined_channel',
  'message.im',
  'tokens_revoked',
  'user_change',
] as const

const mostCommands = 50
/** Reaches every command, also those beyond the fifty: `/thidua dangky`. */
export const anyCommand = 'thidua'
const mostDescription = 2_000

/** Without a public address everything comes by Socket Mode. */
export function slackManifest(menu: CommandMenu, publicUrl?: string) {
  const requestUrl = publicUrl && publicUrl + eventsPath
  const where = requestUrl ? { request_url: requestUrl } : {}
  return {
    display_information: {
      name: wordOf('vi', 'slack-title'),
      description: wordOf('vi', 'slack-app-description'),
      background_color: '#b3261e',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: anyCommand, always_online: true },
      slash_commands: [
        ...offered(menu).map(({ word, description }) => slashCommand(word, description.vi, requestUrl)),
        {
          ...slashCommand(anyCommand, wordOf('vi', 'slack-any-command'), requestUrl),
          usage_hint: wordOf('vi', 'slack-any-command-usage'),
        },
      ],
    },
    oauth_config: {
      ...(publicUrl && { redirect_urls: [publicUrl + redirectPath] }),
      scopes: { bot: botScopes },
    },
    settings: {
      event_subscriptions: { ...where, bot_events: botEvents },
      interactivity: { is_enabled: true, ...where },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: false,
    },
  }
}

/** Everybody's commands first: whoever manages will sooner learn the longer way. */
function offered(menu: CommandMenu): CommandMenu {
  const fitting = menu.filter(({ word }) => /^[a-z0-9_-]{1,31}$/.test(word))
  const inOrder = [...fitting.filter(one => !one.isForManagers), ...fitting.filter(one => one.isForManagers)]
  return inOrder.slice(0, mostCommands - 1)
}

function slashCommand(word: string, description: string, url: string | undefined) {
  const said = { command: `/${word}`, description: shortLine(description, mostDescription), should_escape: false }
  return { ...said, ...(url && { url }) }
}
