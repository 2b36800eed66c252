// What Slack needs from the environment.
import { z } from 'zod'
import { matching, rootOf, text, url } from '../setting-value.ts'

const token = (prefix: string, place: string) =>
  matching(new RegExp(`^${prefix}[\\w-]{10,}$`), `must begin with ${prefix}, as Slack shows it under ${place}`)

export const slackShape = z.object({
  PUBLIC_URL: url(['https:', 'http:']),
  SLACK_BOT_TOKEN: token('xoxb-', 'OAuth & Permissions'),
  SLACK_APP_TOKEN: token('xapp-', 'Basic Information, App-Level Tokens'),
  SLACK_SIGNING_SECRET: matching(
    /^[0-9a-f]{16,64}$/,
    'must be the hexadecimal signing secret of Basic Information, App Credentials',
  ),
  SLACK_CLIENT_ID: matching(/^\d+\.\d+$/, 'must look like 1234567890.1234567890'),
  SLACK_CLIENT_SECRET: text,
  SLACK_API_URL: url(['https:', 'http:']),
})

type Values = z.infer<typeof slackShape>

/** An app installed in one workspace by hand, in any number of them by OAuth, or both. */
export type SlackConfig = {
  /** Ends with a slash. */
  readonly apiUrl: string
  readonly botToken?: string
  readonly oauth?: { readonly clientId: string; readonly clientSecret: string; readonly publicUrl: string }
  readonly events:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly publicUrl: string; readonly signingSecret: string }
}

/** Undefined also where what is given is not enough: `slackProblems` says what is missing. */
export function slackConfig(values: Values): SlackConfig | undefined {
  if (slackProblems(values).length > 0) return undefined
  const publicUrl = values.PUBLIC_URL && rootOf(values.PUBLIC_URL)
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = values
  const oauth = clientId && clientSecret && publicUrl ? { clientId, clientSecret, publicUrl } : undefined
  if (!botToken && !oauth) return undefined
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = values
  return {
    apiUrl: `${rootOf(values.SLACK_API_URL ?? 'https://slack.com/api')}/`,
    botToken,
    oauth,
    events: appToken
      ? { by: 'socket', appToken }
      : { by: 'http', publicUrl: publicUrl!, signingSecret: signingSecret! },
  }
}

/** What is given but does not fit together, a sentence each. */
export function slackProblems(values: Values): readonly string[] {
  const hasOAuth = values.SLACK_CLIENT_ID !== undefined || values.SLACK_CLIENT_SECRET !== undefined
  const hasOAuthPair = values.SLACK_CLIENT_ID !== undefined && values.SLACK_CLIENT_SECRET !== undefined
  const isWanted = values.SLACK_BOT_TOKEN !== undefined || hasOAuth
  const isHalf = values.SLACK_APP_TOKEN !== undefined || values.SLACK_SIGNING_SECRET !== undefined
  if (!isWanted)
    return isHalf ? ['Slack needs SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.'] : []
  return [
    ...(hasOAuth && !hasOAuthPair ? ['SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together: set both.'] : []),
    ...(hasOAuth && !values.PUBLIC_URL
      ? ['SLACK_CLIENT_ID needs PUBLIC_URL, the address to which Slack sends people back after installing.']
      : []),
    ...(!values.SLACK_APP_TOKEN && !(values.SLACK_SIGNING_SECRET && values.PUBLIC_URL)
      ? ['Slack needs SLACK_APP_TOKEN (Socket Mode), or PUBLIC_URL and SLACK_SIGNING_SECRET (events over HTTP).']
      : []),
  ]
}
