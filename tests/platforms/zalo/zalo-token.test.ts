// The refresh token works once: two processes race for it, one dies in between, and what is lost is said.
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../src/db/open-database.ts'
import { openFileLinks } from '../../../src/delivery/file-link-store.ts'
import { openLanguages } from '../../../src/language/translate.ts'
import { openZaloAccount } from '../../../src/platforms/zalo/zalo-account.ts'
import { openTokens } from '../../../src/platforms/zalo/zalo-token.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { startZaloServer, type ZaloServer } from '../../support/zalo-server/server.ts'
import { accountConfig } from './zalo-world.ts'

const log = pino({ level: 'silent' })
const oauth = '/v4/oa/access_token'
let server: ZaloServer
let database: TestDatabase
let other: Database
let aheadMillis: number
const now = () => new Date(Date.now() + aheadMillis)
const hours = (count: number) => {
  aheadMillis += count * 3_600_000
}

beforeEach(async () => {
  aheadMillis = 0
  server = await startZaloServer()
  database = await openTestDatabase()
  other = await openDatabase(database.url, { isDurable: false })
})

afterEach(async () => {
  expect(server.world.violations).toEqual([])
  await other.close()
  await database.close()
  await server.stop()
})

const tokensOf = (own: Database, more: object = {}) =>
  openTokens({ database: own, config: { ...accountConfig(server), ...more }, log, now, requestSeconds: 1 })

describe('the tokens of an Official Account', () => {
  it('are exchanged once when several want them, in two processes at once', async () => {
    const [here, there] = [tokensOf(database), tokensOf(other)]
    const got = await Promise.all([here.access(), there.access(), here.access(), there.access()])
    expect(new Set(got).size).toBe(1)
    expect(server.account.refreshes).toBe(1)
  })

  it('are exchanged ahead of their end, each time with the token that came last', async () => {
    const [here, there] = [tokensOf(database), tokensOf(other)]
    const first = await here.access()
    hours(20)
    expect(await there.access()).toBe(first)
    hours(4)
    const second = await there.access()
    expect(second).not.toBe(first)
    hours(24)
    expect(await here.access()).not.toBe(second)
    expect(server.account.refreshes).toBe(3)
  })

  it('wait out a process that died before it asked', async () => {
    await tokensOf(database).access()
    hours(24)
    const until = new Date(now().getTime() + 1_500)
    await database.client.zaloToken.updateMany({ data: { refreshingBy: 'dead', refreshingUntil: until } })
    expect(await tokensOf(other).access()).toMatch(/^access-2-/)
  })

  it('go on with the old one to its end when the answer to an exchange was lost, then say what to do', async () => {
    const tokens = tokensOf(database)
    const first = await tokens.access()
    hours(23.5)
    server.fault({ kind: 'dropAfter', where: oauth })
    expect(await tokens.access()).toBe(first)
    // The refresh token is used up, and nobody has its successor.
    expect(await tokens.access()).toBe(first)
    hours(2)
    await expect(tokens.access()).rejects.toMatchObject({
      kind: 'revoked',
      message: expect.stringContaining('set ZALO_OA_REFRESH_TOKEN'),
    })
    expect(await database.client.zaloToken.findFirst()).toMatchObject({ lostWhy: expect.stringContaining('-14020') })
  })

  it('begin anew with another token in the configuration once the chain is broken, not before', async () => {
    await tokensOf(database).access()
    const other = tokensOf(database, { refreshToken: 'made-by-hand' })
    expect(await other.access()).toMatch(/^access-1-/)
    await database.client.zaloToken.updateMany({ data: { lostAt: now(), accessToken: null } })
    server.account.refreshToken = 'made-by-hand'
    expect(await other.access()).toMatch(/^access-2-/)
  })

  it('are not thrown away by an outage of the token service', async () => {
    server.fault({ kind: 'gateway', where: oauth, code: 502 })
    await expect(tokensOf(database).access()).rejects.toMatchObject({ kind: 'offline' })
    expect(await tokensOf(other).access()).toMatch(/^access-1-/)
  })

  it('are exchanged at once when Zalo refuses one before its time', async () => {
    const links = openFileLinks(database, undefined)
    const parts = { database, languages: openLanguages(), links, now, log, patience: { request: 1, poll: 1 } }
    const platform = openZaloAccount(accountConfig(server), parts)
    await platform.start([])
    server.account.accessTokens.clear()
    await platform.probe!()
    expect(server.account.refreshes).toBe(2)
  })

  it('are looked at by doctor, which exchanges nothing', async () => {
    const links = openFileLinks(database, undefined)
    const parts = { database, languages: openLanguages(), links, now, log, patience: { request: 1, poll: 1 } }
    const platform = openZaloAccount(accountConfig(server), parts)
    expect(await platform.check!()).toMatchObject([{ isGood: true, what: expect.stringContaining('no token yet') }])
    await platform.start([])
    expect(await platform.check!()).toMatchObject([
      { isGood: true },
      { isGood: true, what: expect.stringContaining('Sở Nội vụ') },
    ])
    await database.client.zaloToken.updateMany({ data: { lostAt: now(), lostWhy: '-14020' } })
    expect((await platform.check!()).slice(0, 1)).toMatchObject([
      { isGood: false, advice: expect.stringContaining('ZALO_OA_REFRESH_TOKEN') },
    ])
    expect(server.account.refreshes).toBe(1)
  })
})
