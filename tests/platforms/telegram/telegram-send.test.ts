// What only Telegram has: forced replies, topics, numbers that change, parts that are kept.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '../../../src/chat/message.ts'
import type { Delivery } from '../../../src/platforms/platform.ts'
import type { BotApiServer } from '../../support/bot-api-server/server.ts'
import type { Chat } from '../../support/bot-api-server/state.ts'
import { deliveryTo, openTelegramWorld, type TelegramWorld } from './telegram-world.ts'

let world: TelegramWorld
let server: BotApiServer

beforeEach(async () => {
  world = await openTelegramWorld()
  server = world.server
})

afterEach(async () => {
  await world.stop()
  expect(server.violations).toEqual([])
})

const text = (said: string): Block<string> => ({ block: 'text', text: said })
const button: Block<string> = { block: 'choices', choices: [{ label: 'Tiếp', action: 'a' }] }

async function send(chat: { id: number; kind?: string }, more: Partial<Delivery>): Promise<readonly string[]> {
  const sent: string[] = []
  await world.platform.send(deliveryTo(chat, { partSent: async id => void sent.push(id), ...more }))
  return sent
}

const standing = (chat: Chat) => server.messagesIn(chat).filter(view => view.isFromBot && !view.isDeleted)

describe('a free-text question in a group', () => {
  const addressedTo = { key: '1002', name: 'Minh <b>' }
  const question = { blocks: [text('Nội dung?')], expectsText: { placeholder: 'Cam kết' } }

  test('asks one person, whose answer reaches the bot in privacy mode', async () => {
    const { group, minh, received } = world
    await send(group, { message: question, addressedTo })
    const asked = server.lastMessageIn(group)!
    expect(asked.forceReply).toEqual({ placeholder: 'Cam kết', asks: [1002] })
    expect(asked.text).toBe('Minh <b>\n\nNội dung?')
    server.says(minh, group, 'hoàn thành 100%', { replyTo: asked })
    await world.hears(1)
    expect(received[0]!.content).toMatchObject({
      text: 'hoàn thành 100%',
      isAddressed: true,
      replyToKey: String(asked.messageId),
    })
  })

  test('is never edited: what replaces it is sent anew, and it is taken away', async () => {
    const { group } = world
    const asked = await send(group, { message: question, addressedTo })
    await send(group, { message: { blocks: [text('Cảm ơn')] }, replaces: asked })
    expect(standing(group).map(view => view.text)).toEqual(['Cảm ơn'])
    expect(server.callsOf('editMessageText')).toEqual([])
  })

  test('an edit that would have to force a reply becomes a new message', async () => {
    const { group } = world
    const old = await send(group, { message: { blocks: [text('Chọn'), button] } })
    await send(group, { message: question, addressedTo, replaces: old })
    expect(standing(group).map(view => [view.text, view.forceReply !== undefined])).toEqual([
      ['Minh <b>\n\nNội dung?', true],
    ])
  })
})

describe('where a message goes', () => {
  test('an answer in a group replies to what was said, also when that is gone', async () => {
    const { group, lan } = world
    const said = server.says(lan, group, '/viectoi')
    await send(group, { message: { blocks: [text('a')] }, replyToKey: String(said.messageId) })
    expect(server.lastMessageIn(group)?.replyToId).toBe(said.messageId)
    await send(group, { message: { blocks: [text('b')] }, replyToKey: '99999' })
    expect(server.lastMessageIn(group)?.text).toBe('b')
  })

  test('topics get their answers, General is addressed without a topic, a lost topic falls back to it', async () => {
    const { lan, minh } = world
    const forum = server.group({ title: 'Diễn đàn', members: [lan, minh], isForum: true })
    server.addsBot(forum, lan)
    const thread = server.topic(forum, 'Thi đua')
    await send(forum, { message: { blocks: [text('trong chủ đề')] }, threadKey: String(thread) })
    expect(server.lastMessageIn(forum)?.threadId).toBe(thread)
    for (const threadKey of [undefined, '1']) {
      await send(forum, { message: { blocks: [text('chung')] }, threadKey })
      expect(server.lastMessageIn(forum)?.threadId).toBeUndefined()
    }
    server.closesTopic(forum, thread)
    await send(forum, { message: { blocks: [text('vẫn đến')] }, threadKey: String(thread) })
    expect(server.lastMessageIn(forum)).toMatchObject({ text: 'vẫn đến', threadId: undefined })
  })

  test('a group that became a supergroup says its new number', async () => {
    const moved = server.upgrades(world.group)
    await expect(send(world.group, { message: { blocks: [text('x')] } })).rejects.toMatchObject({
      kind: 'moved',
      newChatKey: String(moved.id),
    })
  })

  test('a group that removed the bot, and a deleted account, are never reached again', async () => {
    server.removesBot(world.group, world.lan)
    await expect(send(world.group, { message: { blocks: [text('x')] } })).rejects.toMatchObject({ reason: 'removed' })
    server.deactivates(world.lan)
    await expect(send(world.lan, { message: { blocks: [text('x')] } })).rejects.toMatchObject({ reason: 'deactivated' })
    await expect(send({ id: 424242 }, { message: { blocks: [text('x')] } })).rejects.toMatchObject({
      reason: 'notFound',
    })
  })

  test('a request that is never answered may have arrived', async () => {
    server.fault({ kind: 'hang', method: 'sendMessage', times: 1 })
    await expect(send(world.lan, { message: { blocks: [text('x')] } })).rejects.toMatchObject({ kind: 'unknown' })
  })
})

describe('a lost answer', () => {
  test('to an edit or a removal is simply tried again, for neither harms twice', async () => {
    const { group } = world
    const old = await send(group, { message: { blocks: [text('Chọn'), button] } })
    const edit = { message: { blocks: [text('Xong')] }, replaces: old }
    server.fault({ kind: 'dropAfter', method: 'editMessageText', times: 1 })
    await expect(send(group, edit)).rejects.toMatchObject({ kind: 'offline' })
    expect(await send(group, edit)).toEqual(old)
    server.fault({ kind: 'dropAfter', method: 'deleteMessage', times: 1 })
    const removal = { replaces: old, removes: true }
    await expect(send(group, removal)).rejects.toMatchObject({ kind: 'offline' })
    await send(group, removal)
    expect(standing(group)).toEqual([])
  })
})

describe('messages of several parts', () => {
  const long = (word: string) => ({ blocks: [text(`${word} `.repeat(1500).trim()), button] })

  test('keep their number when they are changed; what is left over goes', async () => {
    const { lan } = world
    const old = await send(lan, { message: long('chữ') })
    expect(old).toHaveLength(2)
    expect(await send(lan, { message: long('câu'), replaces: old })).toEqual(old)
    const shorter = await send(lan, { message: { blocks: [text('ngắn')] }, replaces: old })
    expect(shorter).toEqual(old.slice(0, 1))
    expect(standing(server.privateChat(lan)).map(view => view.text)).toEqual(['ngắn'])
    const longer = await send(lan, { message: long('lại'), replaces: shorter })
    expect(longer[0]).toBe(shorter[0])
    expect(standing(server.privateChat(lan)).at(-1)?.buttons.flat()).toHaveLength(1)
  })

  test('take a turn for every request and note each part before the next one goes', async () => {
    const events: string[] = []
    const chat = server.privateChat(world.lan)
    await send(world.lan, {
      message: long('chữ'),
      turn: async () => void events.push(`turn ${standing(chat).length}`),
      partSent: async () => void events.push(`noted ${standing(chat).length}`),
    })
    expect(events).toEqual(['turn 0', 'noted 1', 'turn 1', 'noted 2'])
  })

  test('go on where they were cut off, also as an edit', async () => {
    const { lan } = world
    const old = await send(lan, { message: long('chữ') })
    server.forgetCalls()
    await send(lan, { message: long('câu'), replaces: old, alreadySent: old.slice(0, 1) })
    expect(server.calls.map(({ method }) => method).filter(method => method !== 'getUpdates')).toEqual([
      'editMessageText',
    ])
  })
})
