// Deliveries to Slack: one person's answers, changes in place, files, and what to do when a chat or a workspace is gone.
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Block } from '../../../src/chat/message.ts'
import type { Delivery, SendFailure } from '../../../src/platforms/platform.ts'
import { connectionFailure } from '../../../src/platforms/slack/slack-failure.ts'
import type { Channel, User } from '../../support/slack-server/state.ts'
import { png } from '../platform-contract.ts'
import { messagesFor, seenIn } from './slack-seen.ts'
import { deliveryTo, openSlackWorld, type SlackWorld } from './slack-world.ts'

let world: SlackWorld
let lan: User
let im: Channel

beforeEach(async () => {
  world = await openSlackWorld()
  lan = world.lan
  im = world.server.im(lan)
})

afterEach(async () => {
  await world.stop()
  expect(world.server.violations).toEqual([])
})

const say = (text: string): { readonly blocks: readonly Block<string>[] } => ({ blocks: [{ block: 'text', text }] })
const button = { block: 'choices', choices: [{ label: 'Tiếp', action: 'a' }] } as const

async function sends(channel: Channel, more: Partial<Delivery>): Promise<readonly string[]> {
  const sent: string[] = []
  await world.platform.send(deliveryTo(channel, { partSent: async id => void sent.push(id), ...more }))
  return sent
}

async function failure(channel: Channel, more: Partial<Delivery> = { message: say('thử') }): Promise<SendFailure> {
  return sends(channel, more).then(
    () => {
      throw new Error('it was sent')
    },
    error => error,
  )
}

const toLan = () => ({ key: `${lan.teamId}:${lan.id}`, name: 'Lan Lê' })

describe('an answer to one person in a channel', () => {
  it('is seen by that person alone; what is meant for all is seen by all', async () => {
    await sends(world.channel, { message: say('Chỉ Lan'), addressedTo: toLan() })
    await sends(world.channel, { message: say('Cả phòng') })
    expect(seenIn(world.server, world.channel, lan).map(({ text }) => text)).toEqual(['Chỉ Lan', 'Cả phòng'])
    expect(seenIn(world.server, world.channel, world.minh).map(({ text }) => text)).toEqual(['Cả phòng'])
  })

  it('is changed in place and taken away by the address that came with its press', async () => {
    const old = await sends(world.channel, {
      message: { blocks: [...say('Câu hỏi').blocks, button] },
      addressedTo: toLan(),
    })
    await world.server.presses(lan, world.channel, messagesFor(world.channel, lan)[0]!, 'Tiếp')
    const changed = await sends(world.channel, { message: say('Đã xong'), addressedTo: toLan(), replaces: old })
    expect(changed).toEqual(old)
    expect(seenIn(world.server, world.channel, lan)).toMatchObject([{ text: 'Đã xong', buttons: [] }])
    await sends(world.channel, { replaces: changed, removes: true })
    expect(seenIn(world.server, world.channel, lan)).toEqual([])
  })

  it('goes to the private chat of somebody who left the channel meanwhile', async () => {
    world.channel.members.delete(lan.id)
    await sends(world.channel, { message: say('Kết quả'), addressedTo: toLan() })
    expect(seenIn(world.server, im, lan).map(({ text }) => text)).toEqual(['Kết quả'])
  })

  it('with a file stands for all, since files cannot be shown to one', async () => {
    const file = { name: 'biểu đồ.png', mime: 'image/png', bytes: async () => png }
    const message = { blocks: [{ block: 'image', fileId: 'x', alt: 'Biểu đồ' } as const] }
    await sends(world.channel, { message, addressedTo: toLan(), file: async () => file })
    expect(seenIn(world.server, world.channel, world.minh)[0]?.files[0]?.name).toBe('biểu đồ.png')
  })

  it('stays in the thread it was asked in', async () => {
    await sends(world.channel, { message: say('Trong luồng'), addressedTo: toLan(), threadKey: '1643090000.000100' })
    expect(world.channel.messages[0]?.threadTs).toBe('1643090000.000100')
  })
})

it('a message in the private chat is changed in place, and sent anew where it is gone', async () => {
  const old = await sends(im, { message: say('Câu hỏi') })
  expect(await sends(im, { message: say('Đã xong'), replaces: old })).toEqual(old)
  expect(seenIn(world.server, im, lan).map(({ text }) => text)).toEqual(['Đã xong'])
  await sends(im, { replaces: old, removes: true })
  expect(await sends(im, { message: say('Mới'), replaces: old })).not.toEqual(old)
})

it('a picture is uploaded once for a workspace, and once more for another', async () => {
  const other = world.server.addWorkspace('Sở Y tế')
  await world.store.install({
    teamId: other.id,
    teamName: other.name,
    botToken: other.token,
    botUserId: other.botUserId,
    scopes: '',
  })
  const thu = world.server.user('Thu', other)
  let remoteId: string | undefined
  let reads = 0
  const bytes = async () => {
    reads += 1
    return png
  }
  const file = async () => ({ name: 'a.png', mime: 'image/png', remoteId, bytes })
  const fileUploaded = async (_: string, id: string) => {
    remoteId = id
  }
  const message = { blocks: [{ block: 'image', fileId: 'x', alt: 'Biểu đồ' } as const] }
  for (const channel of [im, world.channel, world.server.im(thu)]) await sends(channel, { message, file, fileUploaded })
  expect(reads).toBe(2)
  expect(seenIn(world.server, world.server.im(thu), thu)[0]?.files).toHaveLength(1)
})

describe('what cannot be delivered', () => {
  it('archived, left, deleted and gone are told apart', async () => {
    world.channel.isArchived = true
    expect(await failure(world.channel)).toMatchObject({ kind: 'never', reason: 'removed' })
    world.channel.isArchived = false
    world.channel.hasBot = false
    expect(await failure(world.channel)).toMatchObject({ kind: 'never', reason: 'removed' })
    world.server.world.channels.delete(world.channel.id)
    expect(await failure(world.channel)).toMatchObject({ kind: 'never', reason: 'notFound' })
    lan.isRemoved = true
    expect(await failure(im)).toMatchObject({ kind: 'never', reason: 'deactivated' })
  })

  it('a token taken back holds everything where it is the only one; an installed workspace is given up alone', async () => {
    const other = world.server.addWorkspace('Sở Y tế')
    await world.store.install({
      teamId: other.id,
      teamName: other.name,
      botToken: other.token,
      botUserId: other.botUserId,
      scopes: '',
    })
    const thu = world.server.user('Thu', other)
    const theirs = world.server.im(thu)
    await sends(theirs, { message: say('Chào') })
    other.isRevoked = true
    expect(await failure(theirs)).toMatchObject({ kind: 'never', reason: 'removed' })
    expect(await world.store.installation(other.id)).toBeUndefined()
    expect(await failure(theirs)).toMatchObject({ kind: 'never', reason: 'removed' })
    await sends(im, { message: say('Vẫn nói') })
    world.server.workspace.isRevoked = true
    expect(await failure(im)).toMatchObject({ kind: 'revoked' })
  })

  it('Slack’s own trouble is waited for; a flood as long as it says', async () => {
    const once = { method: 'chat.postMessage', times: 1 } as const
    world.server.fault({ ...once, kind: '429', retryAfterSeconds: 17 })
    expect(await failure(im)).toMatchObject({ kind: 'retryAfter', retryAfterSeconds: 17 })
    for (const [error, kind] of [
      ['service_unavailable', 'offline'],
      ['fatal_error', 'unknown'],
      ['invalid_blocks', 'never'],
      ['missing_scope', 'revoked'],
    ] as const) {
      world.server.fault({ ...once, kind: { error } })
      expect(await failure(im), error).toMatchObject({ kind })
    }
    expect(seenIn(world.server, im, lan)).toEqual([])
  })

  it('no error carries a token', async () => {
    world.server.fault({ method: 'chat.postMessage', times: 1, kind: 'dropBefore' })
    const error = await failure(im)
    expect(`${error.message} ${error.stack}`).not.toContain('xoxb')
    expect(world.logged()).not.toContain('xoxb')
  })

  const causes: readonly (readonly [string, Error, string])[] = [
    [
      'nobody listens',
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
      'offline',
    ],
    ['no name', new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) }), 'offline'],
    [
      'cut off',
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) }),
      'unknown',
    ],
    ['no answer in time', new DOMException('late', 'TimeoutError'), 'unknown'],
    [
      'several addresses, none there',
      new TypeError('fetch failed', {
        cause: new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]),
      }),
      'offline',
    ],
  ]
  test.each(causes)('a broken connection: %s', (_name, error, kind) => {
    expect(connectionFailure(error)).toMatchObject({ kind })
  })
})
