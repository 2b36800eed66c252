// What leaves for Zalo: kept to its rules, each refusal understood, files by address where Zalo carries none.
import { afterEach, describe, expect, it, test } from 'vitest'
import type { WordedMessage } from '../../../src/chat/message.ts'
import { newId } from '../../../src/db/new-id.ts'
import { botFailure } from '../../../src/platforms/zalo/zalo-bot-failure.ts'
import { oaFailure } from '../../../src/platforms/zalo/zalo-oa-failure.ts'
import { png } from '../platform-contract.ts'
import { downloaded } from './zalo-sight.ts'
import { deliveryTo, openZaloWorld, type ZaloWorld, type ZaloWorldOptions } from './zalo-world.ts'

let world: ZaloWorld | undefined
afterEach(async () => {
  expect(world?.server.world.violations ?? []).toEqual([])
  await world?.stop()
  world = undefined
})

async function open(kind: 'bot' | 'account', options: ZaloWorldOptions = {}): Promise<ZaloWorld> {
  world = await openZaloWorld(kind, options)
  return world
}

describe('what Zalo’s refusals mean', () => {
  test.each([
    [200, 429, 'Quota exceeded', { kind: 'retryAfter' }],
    [200, 401, 'Unauthorized', { kind: 'revoked' }],
    [404, undefined, 'Not Found', { kind: 'revoked' }],
    [200, 404, 'chat not found', { kind: 'never', reason: 'notFound' }],
    [200, 400, 'text is too long', { kind: 'never', reason: 'rejected' }],
    [200, 400, 'chat not found', { kind: 'never', reason: 'notFound' }],
    [200, 403, 'bot was blocked by the user', { kind: 'never', reason: 'blocked' }],
    [200, 403, 'Internal server error', { kind: 'unknown' }],
    [200, 408, 'Request timeout', { kind: 'unknown' }],
    [502, 502, 'Bad Gateway', { kind: 'offline' }],
  ])('the bot: HTTP %i, code %s “%s” → %j', (status, code, description, failure) => {
    expect(botFailure('sendMessage', { status, body: {} }, { description, error_code: code })).toMatchObject(failure)
  })

  test.each([
    [-230, { kind: 'never', reason: 'silent' }],
    [-213, { kind: 'never', reason: 'notStarted' }],
    [-227, { kind: 'never', reason: 'deactivated' }],
    [-237, { kind: 'never', reason: 'removed' }],
    [-403, { kind: 'never', reason: 'removed' }],
    [-244, { kind: 'never', reason: 'blocked' }],
    [-210, { kind: 'never', reason: 'rejected' }],
    [-32, { kind: 'retryAfter', retryAfterSeconds: 60 }],
    [-211, { kind: 'retryAfter', retryAfterSeconds: 3600 }],
    [-216, { kind: 'revoked' }],
    [-224, { kind: 'revoked' }],
  ])('the account: %i → %j', (code, failure) => {
    expect(oaFailure('/v3.0/oa/message/cs', code, '')).toMatchObject(failure)
  })
})

async function stored({ database }: ZaloWorld, name: string, mime: string, bytes: Uint8Array): Promise<string> {
  const id = newId()
  const data = { id, name, mime, size: bytes.length, sha256: id, bytes: new Uint8Array(bytes), createdAt: new Date() }
  await database.client.storedFile.create({ data })
  return id
}

async function sendsFile(here: ZaloWorld, name: string, mime: string, bytes: Uint8Array) {
  const fileId = await stored(here, name, mime, bytes)
  const uploads: string[] = []
  const block = mime.startsWith('image/')
    ? ({ block: 'image', fileId, alt: 'Biểu đồ' } as const)
    : ({ block: 'file', fileId, name } as const)
  const file = async () => ({ name, mime, remoteId: uploads.at(-1), bytes: async () => bytes })
  const more = { file, fileUploaded: async (_id: string, remoteId: string) => void uploads.push(remoteId) }
  const send = () =>
    here.platform.send(deliveryTo({ id: here.lan.id, isGroup: false }, { message: { blocks: [block] }, ...more }))
  await send()
  return { send, seen: () => here.server.seen(here.lan.id) }
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('a file on its way to Zalo', () => {
  it('goes as an address from the bot', async () => {
    const { seen } = await sendsFile(await open('bot'), 'báo cáo.docx', docx, Buffer.from('PK'))
    const address = /https?:\S+\/tep\/\S+/.exec(seen()[0]!.text)![0]
    expect(await downloaded(address)).toMatchObject({ name: 'báo cáo.docx' })
  })

  it('as a picture is fetched by Zalo from our address', async () => {
    const { seen } = await sendsFile(await open('bot'), 'biểu đồ.png', 'image/png', png)
    expect(seen()).toMatchObject([{ text: 'Biểu đồ', file: { name: 'biểu đồ.png' } }])
  })

  it('that Zalo cannot fetch is said as an address', async () => {
    const here = await open('bot')
    here.server.fault({ kind: 'error', where: 'sendPhoto', code: 400, description: 'photo url is invalid' })
    const { seen } = await sendsFile(here, 'biểu đồ.png', 'image/png', png)
    expect(seen()[0]!.text).toMatch(/biểu đồ\.png[\s\S]*\/tep\//)
  })

  it('without any public address says what to do instead', async () => {
    const { seen } = await sendsFile(await open('bot', { isPublic: false }), 'báo cáo.docx', docx, Buffer.from('PK'))
    expect(seen()[0]!.text).toContain('báo người quản trị đặt PUBLIC_URL')
  })

  it('is uploaded to the account once, and again when Zalo has forgotten it', async () => {
    const here = await open('account')
    const { send, seen } = await sendsFile(here, 'báo cáo.docx', docx, Buffer.from('PK'))
    await send()
    expect(here.server.world.uploads.size).toBe(1)
    here.server.world.uploads.clear()
    await send()
    expect(seen().map(({ file }) => file?.name)).toEqual(['báo cáo.docx', 'báo cáo.docx', 'báo cáo.docx'])
  })

  it('goes as an address from the account where it takes no such kind or size', async () => {
    const here = await open('account')
    await sendsFile(here, 'danh sách.xlsx', 'application/vnd.ms-excel', Buffer.from('PK'))
    const { seen } = await sendsFile(here, 'to.pdf', 'application/pdf', Buffer.alloc(6 * 1024 * 1024))
    expect(seen().map(({ text }) => /\/tep\//.test(text))).toEqual([true, true])
  })
})

describe('a file that Zalo names by an address', () => {
  it('is fetched from Zalo only, never from this machine’s surroundings', async () => {
    const here = await open('bot')
    const picture = { name: 'photo.jpg', mime: 'image/jpeg', bytes: png }
    here.server.sendsPicture(here.lan, { id: here.lan.id, isGroup: false }, picture)
    await here.hears(1)
    const { content } = here.received[0]!
    if (content.kind !== 'file') throw new Error(`not a file: ${content.kind}`)
    expect(Buffer.from(await here.platform.download(content.file))).toEqual(png)
    for (const handle of ['http://127.0.0.1:1/', 'file:///etc/passwd', 'x'])
      await expect(here.platform.download({ ...content.file, handle })).rejects.toMatchObject({ kind: 'never' })
  })
})

describe('a message to Zalo', () => {
  it('of people’s words calls nobody in a group of the account', async () => {
    const here = await open('account')
    const message: WordedMessage = { blocks: [{ block: 'text', text: 'Xem [@123] và [@all]' }] }
    await here.platform.send(deliveryTo({ id: here.group.id, isGroup: true }, { message }))
    expect(here.server.seen(here.group.id)[0]!.text.replaceAll('\u2060', '')).toBe('Xem [@123] và [@all]')
  })

  it('leaves no token in a failure or a line of the log', async () => {
    const here = await open('bot')
    here.server.fault({ kind: 'dropAfter', where: 'sendMessage' })
    const message: WordedMessage = { blocks: [{ block: 'text', text: 'a' }] }
    const failure = await here.platform.send(deliveryTo({ id: here.lan.id, isGroup: false }, { message })).catch(String)
    expect(failure).not.toContain('zalo-bot-secret')
    expect(here.logged()).not.toContain('zalo-bot-secret')
  })
})

describe('doctor on the bot', () => {
  it('knows the token, the webhook, and what is missing for files and groups', async () => {
    const here = await open('bot', { isPublic: false, canJoinGroups: false })
    const found = await here.platform.check!()
    expect(found.filter(({ isGood }) => !isGood).map(({ advice }) => advice)).toEqual([
      expect.stringContaining('PUBLIC_URL'),
      expect.stringContaining('ZALO_BOT_GROUPS'),
    ])
    here.server.fault({ kind: 'error', where: 'getMe', code: 401, description: 'Unauthorized' })
    expect(await here.platform.check!()).toMatchObject([
      { isGood: false, advice: expect.stringContaining('ZALO_BOT_TOKEN') },
    ])
  })
})
