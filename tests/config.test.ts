// What the configuration refuses before anything starts.
import { describe, expect, it } from 'vitest'
import { ConfigProblem, readConfig } from '../src/config.ts'

const telegram = { TELEGRAM_BOT_TOKEN: '123456789:abcdefghijklmnopqrstuvwxyz' }

describe('pacing', () => {
  it('is kept unless told otherwise', () => {
    expect(readConfig(telegram).telegram?.isUnpaced).toBe(false)
    expect(readConfig({ ...telegram, TELEGRAM_PACING: '' }).telegram?.isUnpaced).toBe(false)
  })

  it('may be off against a server on this machine', () => {
    const local = { ...telegram, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081', TELEGRAM_PACING: 'off' }
    expect(readConfig(local).telegram?.isUnpaced).toBe(true)
  })

  it('may not be off against Telegram or another machine', () => {
    for (const root of ['', 'https://api.telegram.org', 'http://10.0.0.7:8081'])
      expect(() => readConfig({ ...telegram, TELEGRAM_API_ROOT: root, TELEGRAM_PACING: 'off' })).toThrow(ConfigProblem)
    expect(() => readConfig({ ...telegram, TELEGRAM_PACING: 'maybe' })).toThrow(/TELEGRAM_PACING must be on or off/)
  })
})

describe('Zalo', () => {
  const bot = { ZALO_BOT_TOKEN: '4129876543210:abcdefgh' }
  const account = {
    ZALO_OA_ID: '1234567890',
    ZALO_APP_ID: '98765',
    ZALO_APP_SECRET: 'a',
    ZALO_OA_SECRET: 'b',
    ZALO_OA_REFRESH_TOKEN: 'c',
    PUBLIC_URL: 'https://thidua.example.gov.vn/',
  }

  it('polls for the bot unless there are a public address and a secret', () => {
    expect(readConfig(bot).zaloBot).toMatchObject({ updates: { by: 'polling' }, hearsGroups: false })
    const posted = { ...bot, PUBLIC_URL: account.PUBLIC_URL, ZALO_WEBHOOK_SECRET: 'sixteen-signs-ok' }
    expect(readConfig(posted).zaloBot?.updates).toMatchObject({
      by: 'webhook',
      publicUrl: 'https://thidua.example.gov.vn',
    })
    expect(() => readConfig({ ...bot, ZALO_WEBHOOK_SECRET: 'sixteen-signs-ok' })).toThrow(/needs PUBLIC_URL/)
  })

  it('takes an Official Account whole, with a public address, or not at all', () => {
    expect(readConfig(account).zaloAccount).toMatchObject({ oaId: '1234567890', apiRoot: 'https://openapi.zalo.me' })
    expect(() => readConfig({ ...account, ZALO_APP_SECRET: '' })).toThrow(/needs ZALO_APP_SECRET beside ZALO_OA_ID/)
    expect(() => readConfig({ ...account, PUBLIC_URL: '' })).toThrow(/ZALO_OA_ID needs PUBLIC_URL/)
  })

  it('may be both at once, and then the sandbox is off', () => {
    const both = readConfig({ ...bot, ...account })
    expect(both.realPlatforms).toEqual(['zalo bot', 'zalo account'])
    expect(both).toMatchObject({ sandbox: false, clockIsFree: false })
  })
})

describe('Slack', () => {
  const token = { SLACK_BOT_TOKEN: 'xoxb-1234567890-abc' }
  const http = { SLACK_SIGNING_SECRET: '0123456789abcdef', PUBLIC_URL: 'https://thidua.example/' }

  it('listens on a socket with an app token, else over HTTP under its address', () => {
    const socket = readConfig({ ...token, ...http, SLACK_APP_TOKEN: 'xapp-1-A123-456-abc' }).slack
    expect(socket?.events.by).toBe('socket')
    const posted = readConfig({ ...token, ...http })
    expect(posted.slack?.events).toEqual({
      by: 'http',
      publicUrl: 'https://thidua.example',
      signingSecret: '0123456789abcdef',
    })
    expect(posted.slack?.apiUrl).toBe('https://slack.com/api/')
    expect(posted.realPlatforms).toEqual(['slack'])
    expect(posted.sandbox).toBe(false)
  })

  it('may be installed by OAuth, with a token of its own or without', () => {
    const oauth = { SLACK_CLIENT_ID: '123.456', SLACK_CLIENT_SECRET: 'secret' }
    expect(readConfig({ ...oauth, ...http }).slack).toMatchObject({ oauth: { clientId: '123.456' } })
    expect(readConfig({ ...oauth, ...http, ...token }).slack).toMatchObject({ botToken: token.SLACK_BOT_TOKEN })
  })

  it.each([
    [{ ...token }, /SLACK_APP_TOKEN \(Socket Mode\)/],
    [{ ...token, SLACK_SIGNING_SECRET: '0123456789abcdef' }, /PUBLIC_URL/],
    [{ SLACK_APP_TOKEN: 'xapp-1-A123-456-abc' }, /Slack needs SLACK_BOT_TOKEN/],
    [{ ...http, SLACK_CLIENT_ID: '123.456' }, /belong together/],
    [
      { SLACK_CLIENT_ID: '123.456', SLACK_CLIENT_SECRET: 'x', SLACK_APP_TOKEN: 'xapp-1-A123-456-abc' },
      /needs PUBLIC_URL/,
    ],
    [{ SLACK_BOT_TOKEN: 'xoxp-1234567890' }, /must begin with xoxb-/],
    [{ ...token, ...http, CLOCK_START: '2022-01-25T08:00:00+07:00' }, /CLOCK_START/],
  ])('says what is missing: %j', (environment, problem) => {
    expect(() => readConfig(environment)).toThrow(problem)
  })
})
