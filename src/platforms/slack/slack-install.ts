// Installing in any workspace by OAuth: to Slack with a signed state, back with a code, and the token into the database.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Logger } from 'pino'
import { openClient } from './slack-client.ts'
import type { SlackConfig } from './slack-config.ts'
import { botScopes } from './slack-manifest.ts'
import { installPath, redirectPath } from './slack-paths.ts'
import type { SlackStore } from './slack-store.ts'
import { wordOf } from './slack-words.ts'

const cookieName = 'thidua-slack-install'
const stateMinutes = 15
const requestMillis = 15_000

type Parts = {
  readonly oauth: NonNullable<SlackConfig['oauth']>
  readonly apiUrl: string
  readonly store: SlackStore
  readonly log: Logger
}

export function mountInstall(web: Hono, { oauth, apiUrl, store, log }: Parts): void {
  const { clientId, clientSecret, publicUrl } = oauth
  const redirectUri = publicUrl + redirectPath
  const client = openClient({ apiUrl }, undefined, log, requestMillis)

  web.get(installPath, c => {
    const state = newState(clientSecret)
    const isSecure = publicUrl.startsWith('https:')
    setCookie(c, cookieName, state, { httpOnly: true, secure: isSecure, sameSite: 'Lax', maxAge: stateMinutes * 60 })
    const address = new URL('/oauth/v2/authorize', apiUrl)
    const asked = { client_id: clientId, scope: botScopes.join(','), redirect_uri: redirectUri, state }
    for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
    return c.redirect(address.toString())
  })

  web.get(redirectPath, async c => {
    const { code, state = '' } = c.req.query()
    // The cookie says that it is the same browser: nobody can be made to finish what another began.
    if (!code || !isState(state, clientSecret) || getCookie(c, cookieName) !== state) return sorry(c)
    try {
      const given = await client.oauth.v2.access({
        client_id: clientId,
        client_secret: clientSecret,
        code,
        redirect_uri: redirectUri,
      })
      const { team, access_token: botToken, bot_user_id: botUserId, scope: scopes = '' } = given
      if (!team?.id || !botToken || !botUserId) return sorry(c)
      const teamName = team.name ?? team.id
      await store.install({ teamId: team.id, teamName, botToken, botUserId, scopes })
      log.info({ team: team.id }, 'a workspace installed the app')
      return c.text(wordOf('vi', 'slack-installed', { team: teamName }))
    } catch (error) {
      log.warn(
        { detail: error instanceof Error ? error.message : String(error) },
        'a workspace could not install the app',
      )
      return sorry(c)
    }
  })
}

function sorry(c: Context) {
  return c.text(wordOf('vi', 'slack-not-installed'), 400)
}

function newState(secret: string): string {
  const body = `${Date.now()}.${randomBytes(12).toString('hex')}`
  return `${body}.${signatureOf(body, secret)}`
}

function isState(state: string, secret: string): boolean {
  const [at = '', nonce = '', signature = ''] = state.split('.')
  const expected = Buffer.from(signatureOf(`${at}.${nonce}`, secret))
  const given = Buffer.from(signature)
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected)
  return isOurs && Date.now() - Number(at) < stateMinutes * 60_000
}

function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(`slack install:${body}`).digest('hex')
}
