// What doctor asks Slack: whose tokens these are, what they may do, and whether a connection can be had.
import type { Logger } from 'pino'
import type { Finding } from '../platform.ts'
import { openClient, type SlackClients, type Workspace } from './slack-client.ts'
import type { SlackConfig } from './slack-config.ts'
import { toSendFailure } from './slack-failure.ts'
import { botScopes } from './slack-manifest.ts'
import { eventsPath, installPath } from './slack-paths.ts'

const requestMillis = 15_000

/** Never throws: what is wrong is what is looked for. */
export async function checkSlack(config: SlackConfig, clients: SlackClients, log: Logger): Promise<readonly Finding[]> {
  const workspaces = await clients.all().catch((error: unknown) => error)
  if (!Array.isArray(workspaces))
    return [refused('Slack', workspaces, 'SLACK_BOT_TOKEN'), await eventsFinding(config, log)]
  const none: Finding[] =
    workspaces.length > 0
      ? []
      : [{ isGood: false, what: 'No workspace has installed the app.', advice: `Open PUBLIC_URL${installPath}.` }]
  const found: Finding[] = []
  for (const workspace of workspaces) found.push(...(await workspaceFindings(workspace)))
  return [...none, ...found, await eventsFinding(config, log)]
}

async function workspaceFindings({ client, teamName, teamId }: Workspace): Promise<readonly Finding[]> {
  try {
    const { team, user, response_metadata: more } = await client.auth.test()
    const scopes = more?.scopes ?? []
    const missing = botScopes.filter(scope => scopes.length > 0 && !scopes.includes(scope))
    return [
      { isGood: true, what: `The bot's token is that of @${user} in the workspace ${team}.` },
      ...(missing.length > 0
        ? [
            {
              isGood: false,
              what: `In ${team} the bot lacks ${missing.join(', ')}.`,
              advice: 'Paste the manifest that npm run slack:manifest writes into the app, then install it again.',
            },
          ]
        : []),
    ]
  } catch (error) {
    return [refused(`Slack, workspace ${teamName || teamId}`, error, 'SLACK_BOT_TOKEN, or install the app again')]
  }
}

async function eventsFinding({ events, apiUrl }: SlackConfig, log: Logger): Promise<Finding> {
  if (events.by === 'http')
    return {
      isGood: true,
      what: `Slack must post events to ${events.publicUrl}${eventsPath}; whether it does, its app page says.`,
    }
  try {
    const client = openClient({ apiUrl }, events.appToken, log, requestMillis)
    await client.apps.connections.open()
    return { isGood: true, what: 'Socket Mode gives a connection.' }
  } catch (error) {
    return refused('Socket Mode', error, 'SLACK_APP_TOKEN (scope connections:write), and turn Socket Mode on')
  }
}

function refused(who: string, error: unknown, what: string): Finding {
  const failure = toSendFailure(error)
  const detail = failure instanceof Error ? failure.message : String(failure)
  const isAway = /no answer|HTTP 5/.test(detail)
  const advice = isAway ? 'See whether this machine reaches SLACK_API_URL.' : `Set ${what}.`
  return { isGood: false, what: `${who}: ${detail}.`, advice }
}
