// Facts about the people the local Bot API server plays: groups, privacy mode, refusals, pressed buttons.
import type { Api } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BotApiServer } from '../support/bot-api-server/server.ts'
import type { User } from '../support/bot-api-server/state.ts'
import type { TestWorld } from '../support/bot-api-server/test-world.ts'
import { officeGroup, refused, startTestWorld } from '../support/bot-api-server/test-world.ts'

const button = (text: string, data: string) => ({ inline_keyboard: [[{ text, callback_data: data }]] })

let world: TestWorld
let server: BotApiServer
let api: Api
let lan: User
let minh: User

beforeEach(async () => {
  world = await startTestWorld()
  ;({ server, api, lan, minh } = world)
})

afterEach(() => server.stop())

describe('groups', () => {
  test('in privacy mode show the bot commands, mentions and replies only', async () => {
    const group = officeGroup(world)
    const asked = await api.sendMessage(group.id, 'Lan ơi, bao nhiêu?', {
      reply_markup: { force_reply: true, selective: true },
    })
    const heard = (text: string, replyTo?: number) =>
      server.says(lan, group, text, replyTo ? { replyTo: { chatId: group.id, messageId: replyTo } } : {}).updateId
    expect(heard('chào cả nhà')).toBeUndefined()
    expect(heard('/dangky@other_bot')).toBeUndefined()
    expect(heard('/dangky')).toBeDefined()
    expect(heard('@thidua_bot giúp')).toBeDefined()
    expect(heard('12', asked.message_id)).toBeDefined()
    server.promotesBot(group, lan)
    expect(heard('chào cả nhà')).toBeDefined()
    expect((await api.getChatAdministrators(group.id)).map(member => member.status)).toEqual(['creator'])
  })

  test('let a bot delete the messages of others only as an administrator', async () => {
    const group = officeGroup(world)
    const { messageId } = server.says(lan, group, '/nham')
    expect((await refused(api.deleteMessage(group.id, messageId))).description).toContain("can't be deleted")
    server.promotesBot(group)
    await api.deleteMessage(group.id, messageId)
  })

  test('tell the bot who joins only when it asked and is an administrator', async () => {
    const group = officeGroup(world)
    const an = server.user({ id: 1003, firstName: 'An' })
    await api.getUpdates({ allowed_updates: ['message', 'chat_member', 'edited_message'] })
    server.joins(an, group)
    server.promotesBot(group)
    server.leaves(an, group)
    const { updateId, ...said } = server.says(minh, group, 'Nhờ Lan nhé', { mentions: [lan] })
    server.edits(minh, said, 'Nhờ An nhé')
    const updates = await api.getUpdates()
    expect(updates.filter(update => update.chat_member)).toHaveLength(1)
    const message = updates.find(update => update.update_id === updateId)?.message
    expect(message?.entities?.[0]).toMatchObject({ type: 'text_mention', offset: 4, length: 3, user: { id: lan.id } })
    expect(updates.at(-1)?.edited_message?.text).toBe('Nhờ An nhé')
  })

  test('that removed the bot, or never had it, refuse it', async () => {
    const stranger = server.group({ title: 'Khác', members: [minh] })
    expect((await refused(api.sendMessage(stranger.id, 'a'))).description).toContain('chat not found')
    const group = officeGroup(world, { isSupergroup: true })
    server.removesBot(group, lan)
    expect((await refused(api.sendMessage(group.id, 'a'))).description).toBe(
      'Forbidden: bot was kicked from the supergroup chat',
    )
    const other = officeGroup(world, { isSupergroup: true })
    await api.leaveChat(other.id)
    expect((await refused(api.sendMessage(other.id, 'a'))).description).toContain('bot is not a member')
  })

  test('that are upgraded answer with their new id', async () => {
    const group = officeGroup(world)
    const larger = server.upgrades(group)
    const error = await refused(api.sendMessage(group.id, 'a'))
    expect(error.parameters.migrate_to_chat_id).toBe(larger.id)
    await api.sendMessage(larger.id, 'b')
    const messages = (await api.getUpdates()).flatMap(update => update.message ?? [])
    expect(messages.map(message => message.migrate_to_chat_id ?? message.migrate_from_chat_id)).toEqual(
      expect.arrayContaining([larger.id, group.id]),
    )
  })

  test('with topics take messages into a topic, and General without its number', async () => {
    const forum = officeGroup(world, { isForum: true })
    const topic = server.topic(forum, 'Phòng Tổng hợp')
    await api.sendMessage(forum.id, 'trong chủ đề', { message_thread_id: topic })
    expect(server.lastMessageIn(forum)?.threadId).toBe(topic)
    expect((await refused(api.sendMessage(forum.id, 'a', { message_thread_id: 1 }))).description).toContain(
      'message thread not found',
    )
    expect(server.violations).toHaveLength(1)
    const said = server.says(lan, forum, '/dangky', { threadId: topic })
    const update = (await api.getUpdates()).find(({ update_id }) => update_id === said.updateId)
    expect(update?.message).toMatchObject({ is_topic_message: true, message_thread_id: topic })
  })
})

describe('people out of reach', () => {
  test('refuse the bot as Telegram words it', async () => {
    expect((await refused(api.sendMessage(4242, 'a'))).description).toContain('chat not found')
    officeGroup(world)
    expect((await refused(api.sendMessage(minh.id, 'a'))).description).toContain("can't initiate conversation")
    server.blocks(lan)
    expect((await refused(api.sendMessage(lan.id, 'a'))).description).toBe('Forbidden: bot was blocked by the user')
    server.unblocks(lan)
    await api.sendMessage(lan.id, 'a')
    server.deactivates(lan)
    expect((await refused(api.sendMessage(lan.id, 'a'))).description).toBe('Forbidden: user is deactivated')
    expect(server.violations).toEqual([])
  })
})

describe('buttons people press', () => {
  test('an old or deleted message still sends its press', async () => {
    const { message_id } = await api.sendMessage(lan.id, 'Chọn', { reply_markup: button('Có', 'y') })
    const old = server.lastMessageIn(lan)!
    await api.deleteMessage(lan.id, message_id)
    const { updateId } = server.presses(lan, old, 0)
    const update = (await api.getUpdates()).find(({ update_id }) => update_id === updateId)
    expect(update?.callback_query).toMatchObject({ data: 'y', message: { date: 0, message_id } })
  })

  test('a late press is too old to be answered', async () => {
    await api.sendMessage(lan.id, 'Chọn', { reply_markup: button('Có', 'y') })
    const press = server.presses(lan, server.lastMessageIn(lan)!, 0)
    server.expiresQueries()
    expect((await refused(api.answerCallbackQuery(press.queryId ?? ''))).description).toContain('query is too old')
    expect(server.violations).toEqual([])
  })

  test('a start link moves a person to the private chat, a contact button shares the number', async () => {
    const group = officeGroup(world)
    const url = 'https://t.me/thidua_bot?start=form_12'
    await api.sendMessage(group.id, 'Viết riêng', { reply_markup: { inline_keyboard: [[{ text: 'Mở', url }]] } })
    server.presses(minh, server.lastMessageIn(group)!, 'Mở')
    expect(server.messagesIn(minh).at(-1)?.text).toBe('/start form_12')
    await api.sendMessage(minh.id, 'Số điện thoại?', {
      reply_markup: { keyboard: [[{ text: 'Gửi số', request_contact: true }]] },
    })
    server.presses(minh, server.lastMessageIn(minh)!, 'Gửi số')
    const contact = (await api.getUpdates()).at(-1)?.message?.contact
    expect(contact).toEqual({ phone_number: minh.phoneNumber, first_name: 'Minh', user_id: minh.id })
  })
})
