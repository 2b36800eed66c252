// Facts about the local Bot API server: a genuine client works against it, and every published rule refuses.
import { createServer } from 'node:http'
import { Api, Bot, GrammyError, InputFile, InputMediaBuilder } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BotApiServer } from '../support/bot-api-server/server.ts'
import { startBotApiServer } from '../support/bot-api-server/server.ts'
import type { User } from '../support/bot-api-server/state.ts'

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const button = (text: string, data: string) => ({ inline_keyboard: [[{ text, callback_data: data }]] })

let server: BotApiServer
let api: Api
let lan: User
let minh: User

beforeEach(async () => {
  server = await startBotApiServer({ webhookRetryMs: 5 })
  api = new Api(server.token, { apiRoot: server.url })
  lan = server.user({ id: 1001, firstName: 'Lan', username: 'lan_snv', languageCode: 'vi' })
  minh = server.user({ id: 1002, firstName: 'Minh' })
  server.starts(lan)
})

afterEach(() => server.stop())

/** The refusal of a call; fails when the call was accepted. */
async function refused(call: Promise<unknown>): Promise<GrammyError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof GrammyError) return error
  throw new Error(`not refused: ${String(error)}`)
}

interface RawAnswer {
  readonly ok: boolean
  readonly description?: string
  readonly result?: unknown
}

/** Calls a method with parameters that no typed client would send. */
async function post(method: string, body: object | URLSearchParams): Promise<RawAnswer> {
  const isForm = body instanceof URLSearchParams
  const init = isForm ? { body } : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`${server.url}/bot${server.token}/${method}`, { method: 'POST', ...init })
  return JSON.parse(await response.text())
}

function officeGroup(options: { isForum?: boolean; isSupergroup?: boolean; privacyMode?: boolean } = {}) {
  const group = server.group({ title: 'Sở Nội vụ', members: [lan, minh], ...options })
  server.addsBot(group, lan)
  return group
}

describe('a genuine client', () => {
  test('learns who the bot is and sends formatted text that people see', async () => {
    expect((await api.getMe()).username).toBe('thidua_bot')
    const sent = await api.sendMessage(lan.id, '<b>Đăng ký</b> &lt;thi đua&gt; 😀 <a href="https://a.vn/x">xem</a>', {
      parse_mode: 'HTML',
      reply_markup: button('Đồng ý', 'yes'),
    })
    const seen = server.lastMessageIn(lan)
    expect(sent.text).toBe('Đăng ký <thi đua> 😀 xem')
    expect(seen?.entities.map(({ type, text }) => [type, text])).toEqual([
      ['bold', 'Đăng ký'],
      ['text_link', 'xem'],
    ])
    expect(seen?.buttons[0]?.[0]).toMatchObject({ text: 'Đồng ý', callbackData: 'yes' })
    expect(server.violations).toEqual([])
  })

  test('uploads a document, sends it again by its id, and sends albums', async () => {
    const file = new InputFile(Buffer.from('nội dung'), 'đăng ký (1).xlsx')
    const sent = await api.sendDocument(lan.id, file, { caption: '<i>Danh sách</i>', parse_mode: 'HTML' })
    expect(sent.document).toMatchObject({ file_name: 'đăng ký (1).xlsx', file_size: 10 })
    expect(server.lastMessageIn(lan)?.document?.bytes.toString()).toBe('nội dung')
    await api.sendDocument(lan.id, sent.document.file_id)
    const album = await api.sendMediaGroup(lan.id, [
      InputMediaBuilder.photo(new InputFile(PNG, 'a.png')),
      InputMediaBuilder.photo(new InputFile(PNG, 'b.png'), { caption: 'hai ảnh' }),
    ])
    expect(album).toHaveLength(2)
    const groupIds = server.messagesIn(lan).map(message => message.mediaGroupId)
    expect(new Set(groupIds.filter(Boolean)).size).toBe(1)
    await api.sendPhoto(lan.id, new InputFile(PNG, 'qr.png'))
    expect(server.lastMessageIn(lan)?.photo?.bytes.equals(PNG)).toBe(true)
    expect(server.violations).toEqual([])
  })

  test('downloads what a person sent, but nothing above 20 MB', async () => {
    const chat = server.privateChat(lan)
    server.sendsDocument(lan, chat, { name: 'ds.csv', bytes: Buffer.from('a,b'), mime: 'text/csv' })
    server.sendsDocument(lan, chat, { name: 'to.zip', bytes: Buffer.from('x'), mime: 'a/b', sizeBytes: 30_000_000 })
    const updates = await api.getUpdates()
    const [small, large] = updates.flatMap(update => update.message?.document ?? [])
    const { file_path } = await api.getFile(small?.file_id ?? '')
    const response = await fetch(`${server.url}/file/bot${server.token}/${file_path}`)
    expect(await response.text()).toBe('a,b')
    expect((await refused(api.getFile(large?.file_id ?? ''))).description).toContain('file is too big')
  })

  test('edits a message in place, answers the press once and deletes', async () => {
    const { message_id } = await api.sendMessage(lan.id, 'Chọn', { reply_markup: button('Có', 'y') })
    const before = server.lastMessageIn(lan)!
    const press = server.presses(lan, before, 'Có')
    await api.answerCallbackQuery(press.queryId ?? '', { text: 'Đã ghi' })
    expect(press.answer()).toEqual({ text: 'Đã ghi', showAlert: false })
    await api.editMessageText(lan.id, message_id, 'Xong')
    expect(server.lastMessageIn(lan)).toMatchObject({ text: 'Xong', buttons: [], isEdited: true })
    expect((await refused(api.editMessageText(lan.id, message_id, 'Xong'))).description).toContain('is not modified')
    expect(server.violations).toEqual([])
    expect((await refused(api.answerCallbackQuery(press.queryId ?? ''))).description).toContain('query is too old')
    expect(server.violations).toHaveLength(1)
    await api.deleteMessage(lan.id, message_id)
    expect(server.messagesIn(lan).at(-1)?.isDeleted).toBe(true)
    expect((await refused(api.deleteMessage(lan.id, message_id))).description).toContain('message to delete not found')
    expect((await refused(api.editMessageText(lan.id, message_id, 'a'))).description).toContain(
      'message to edit not found',
    )
  })

  test('may use a form, whose strings are read by their described types', async () => {
    const form = new URLSearchParams({
      chat_id: String(lan.id),
      text: 'mẫu',
      disable_notification: 'true',
      reply_markup: JSON.stringify(button('Có', 'y')),
    })
    expect((await post('SENDMESSAGE', form)).ok).toBe(true)
    expect(server.callsOf('sendMessage')[0]?.params).toMatchObject({ chat_id: lan.id, disable_notification: true })
    expect(server.lastMessageIn(lan)?.buttons).toHaveLength(1)
  })

  test('registers commands per scope and language', async () => {
    const commands = [{ command: 'dangky', description: 'Đăng ký thi đua' }]
    await api.setMyCommands(commands, { scope: { type: 'all_group_chats' }, language_code: 'vi' })
    expect(server.commandsOf({ type: 'all_group_chats' }, 'vi')).toEqual(commands)
    expect(await api.getMyCommands()).toEqual([])
    expect(await api.getMyCommands({ scope: { type: 'all_group_chats' }, language_code: 'vi' })).toEqual(commands)
    await api.deleteMyCommands({ scope: { type: 'all_group_chats' }, language_code: 'vi' })
    expect(server.commandsOf({ type: 'all_group_chats' }, 'vi')).toBeUndefined()
    await api.setMyDescription('Trợ lý thi đua', { language_code: 'vi' })
    expect((await api.getMyDescription({ language_code: 'vi' })).description).toBe('Trợ lý thi đua')
    expect(server.violations).toEqual([])
  })
})

describe('updates', () => {
  test('are kept until an offset confirms them, and a repeat comes once more', async () => {
    server.says(lan, server.privateChat(lan), 'chào')
    const first = await api.getUpdates()
    expect((await api.getUpdates()).map(update => update.update_id)).toEqual(first.map(update => update.update_id))
    const next = first.at(-1)!.update_id + 1
    expect(await api.getUpdates({ offset: next })).toEqual([])
    server.repeats(next - 1)
    expect((await api.getUpdates({ offset: next }))[0]?.message?.text).toBe('chào')
    expect(await api.getUpdates({ offset: next })).toEqual([])
  })

  test('end a long poll as soon as they come', async () => {
    const [started] = await api.getUpdates()
    const poll = api.getUpdates({ offset: started!.update_id + 1, timeout: 20 })
    await new Promise(resolve => setTimeout(resolve, 30))
    server.says(lan, server.privateChat(lan), '/dangky@thidua_bot 1')
    const [update] = await poll
    expect(update?.message?.entities).toEqual([{ type: 'bot_command', offset: 0, length: 18 }])
  })

  test('refuse two pollers at once, and polling beside a webhook', async () => {
    const [started] = await api.getUpdates()
    const first = refused(api.getUpdates({ offset: started!.update_id + 1, timeout: 20 }))
    await new Promise(resolve => setTimeout(resolve, 30))
    await api.getUpdates({ offset: started!.update_id + 1 })
    expect((await first).error_code).toBe(409)
    await api.setWebhook('http://127.0.0.1:9/x')
    expect((await refused(api.getUpdates())).description).toContain('webhook is active')
  })

  test('reach a polling bot of grammY, also hostile ones', async () => {
    const bot = new Bot(server.token, { client: { apiRoot: server.url } })
    const heard: string[] = []
    bot.on('message:text', ctx => void heard.push(ctx.msg.text))
    void bot.start({ allowed_updates: ['message'] })
    server.raw({ never_seen: { strange: true } })
    server.says(lan, server.privateChat(lan), 'tôi đây')
    await expect.poll(() => heard).toEqual(['/start', 'tôi đây'])
    server.blocks(lan)
    await expect.poll(() => server.pendingUpdates()).toBe(0)
    await bot.stop()
    expect(server.violations).toEqual([])
  })

  test('come to a webhook with its secret, in order per chat, repeated until taken', async () => {
    const seen: string[] = []
    let refusals = 2
    const receiver = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(Buffer.from(chunk))
      const update = JSON.parse(Buffer.concat(chunks).toString())
      if (request.headers['x-telegram-bot-api-secret-token'] !== 's3cret') refusals = 99
      refusals -= 1
      if (refusals >= 0) return void response.writeHead(500).end()
      seen.push(update.message.text)
      const reply = { method: 'sendMessage', chat_id: update.message.chat.id, text: `nghe: ${update.message.text}` }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
    })
    await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
    const address = receiver.address()
    const port = typeof address === 'object' ? address?.port : 0
    server.says(lan, server.privateChat(lan), 'một')
    await api.setWebhook(`http://127.0.0.1:${port}/tg`, { secret_token: 's3cret' })
    server.says(lan, server.privateChat(lan), 'hai')
    await expect.poll(() => seen).toEqual(['/start', 'một', 'hai'])
    await expect.poll(() => server.lastMessageIn(lan)?.text).toBe('nghe: hai')
    expect(await api.getWebhookInfo()).toMatchObject({
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    })
    receiver.close()
  })
})

describe('groups', () => {
  test('in privacy mode show the bot commands, mentions and replies only', async () => {
    const group = officeGroup()
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
    const group = officeGroup()
    const { messageId } = server.says(lan, group, '/nham')
    expect((await refused(api.deleteMessage(group.id, messageId))).description).toContain("can't be deleted")
    server.promotesBot(group)
    await api.deleteMessage(group.id, messageId)
  })

  test('tell the bot who joins only when it asked and is an administrator', async () => {
    const group = officeGroup()
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
    const group = officeGroup({ isSupergroup: true })
    server.removesBot(group, lan)
    expect((await refused(api.sendMessage(group.id, 'a'))).description).toBe(
      'Forbidden: bot was kicked from the supergroup chat',
    )
    const other = officeGroup({ isSupergroup: true })
    await api.leaveChat(other.id)
    expect((await refused(api.sendMessage(other.id, 'a'))).description).toContain('bot is not a member')
  })

  test('that are upgraded answer with their new id', async () => {
    const group = officeGroup()
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
    const forum = officeGroup({ isForum: true })
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
    officeGroup()
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

describe('broken rules', () => {
  const html: readonly (readonly [string, string])[] = [
    ['<Nguyễn>', 'Unsupported start tag "nguyễn" at byte offset 0'],
    ['é <b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    ['é <b>a</i>', 'Unmatched end tag at byte offset 7, expected "</b>", found "</i>"'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['a <b', 'Unclosed start tag at byte offset 2'],
  ]
  test.each(html)('HTML %s is refused', async (text, message) => {
    const error = await refused(api.sendMessage(lan.id, text, { parse_mode: 'HTML' }))
    expect(error.description).toBe(`Bad Request: can't parse entities: ${message}`)
  })

  const calls: readonly (readonly [string, string, object, string])[] = [
    ['text over 4096', 'sendMessage', { text: 'ă'.repeat(4097) }, 'message is too long'],
    ['empty text', 'sendMessage', { text: ' \n ' }, 'message text is empty'],
    ['a missing field', 'sendMessage', {}, 'required field "text" is missing'],
    ['an unknown field', 'sendMessage', { text: 'a', reply_to_message_id: 1 }, 'unknown field "reply_to_message_id"'],
    ['a wrong type', 'sendMessage', { text: 5 }, 'text: expected a String'],
    [
      'a wrong nested type',
      'sendMessage',
      { text: 'a', reply_markup: { force_reply: 'yes' } },
      'force_reply: expected a Boolean',
    ],
    [
      'callback data over 64 bytes',
      'sendMessage',
      { text: 'a', reply_markup: button('a', 'ế'.repeat(22)) },
      'BUTTON_DATA_INVALID',
    ],
    ['an empty callback', 'sendMessage', { text: 'a', reply_markup: button('a', '') }, 'BUTTON_DATA_INVALID'],
    [
      'a button of two kinds',
      'sendMessage',
      { text: 'a', reply_markup: { inline_keyboard: [[{ text: 'a', url: 'https://a.vn', callback_data: 'x' }]] } },
      'exactly one optional field',
    ],
    [
      '13 buttons in a row',
      'sendMessage',
      {
        text: 'a',
        reply_markup: { inline_keyboard: [Array.from({ length: 13 }, () => ({ text: 'a', callback_data: 'x' }))] },
      },
      'more than 12',
    ],
    ['an unknown parse mode', 'sendMessage', { text: 'a', parse_mode: 'bbcode' }, 'unsupported parse_mode'],
    ['a caption over 1024', 'sendDocument', { document: 'attach://none', caption: 'a' }, 'no uploaded file'],
    ['an album of one', 'sendMediaGroup', { media: [{ type: 'photo', media: 'x' }] }, '2-10 items'],
    [
      'a wrong union member',
      'sendMediaGroup',
      { media: [{ type: 'photo' }, { type: 'photo', media: 'x' }] },
      'required field "media" is missing',
    ],
    ['an unknown action', 'sendChatAction', { action: 'sleeping' }, 'wrong parameter action'],
    [
      'a command with diacritics',
      'setMyCommands',
      { commands: [{ command: 'đăngký', description: 'a' }] },
      'BOT_COMMAND_INVALID',
    ],
    [
      'a command without description',
      'setMyCommands',
      { commands: [{ command: 'dangky', description: '' }] },
      'description must be non-empty',
    ],
    [
      '101 commands',
      'setMyCommands',
      { commands: Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: 'a' })) },
      'no more than 100',
    ],
    ['a language of three letters', 'setMyCommands', { commands: [], language_code: 'vie' }, 'invalid language code'],
    [
      'a callback answer over 200',
      'answerCallbackQuery',
      { callback_query_id: '1', text: 'a'.repeat(201) },
      'MESSAGE_TOO_LONG',
    ],
    ['a bad webhook secret', 'setWebhook', { url: 'https://a.vn/x', secret_token: 'có dấu' }, 'unallowed characters'],
    ['a webhook without https', 'setWebhook', { url: 'http://a.vn/x' }, 'An HTTPS URL must be provided'],
    ['an unknown method', 'sendEverything', {}, 'Not Found'],
  ]
  test.each(calls)('%s is refused and noted', async (_what, method, params, message) => {
    const isChatCall = method.startsWith('send')
    const answer = await post(method, isChatCall ? { chat_id: lan.id, ...params } : params)
    expect(answer.ok).toBe(false)
    expect(answer.description).toContain(message)
    expect(server.violations).toHaveLength(1)
  })

  test('captions are measured after parsing: 1024 characters pass, one more does not', async () => {
    const file = () => new InputFile(Buffer.from('x'), 'a.txt')
    await api.sendDocument(lan.id, file(), { caption: `<b>${'ă'.repeat(1024)}</b>`, parse_mode: 'HTML' })
    const error = await refused(api.sendDocument(lan.id, file(), { caption: 'ă'.repeat(1025) }))
    expect(error.description).toBe('Bad Request: message caption is too long')
  })

  test('a reply to a missing message is refused unless it may go without', async () => {
    const missing = { message_id: 99_999 }
    expect((await refused(api.sendMessage(lan.id, 'a', { reply_parameters: missing }))).description).toContain(
      'message to be replied not found',
    )
    await api.sendMessage(lan.id, 'a', { reply_parameters: { ...missing, allow_sending_without_reply: true } })
  })

  test('a message that forced a reply cannot be edited', async () => {
    const { message_id } = await api.sendMessage(lan.id, 'Bao nhiêu?', { reply_markup: { force_reply: true } })
    expect((await refused(api.editMessageText(lan.id, message_id, 'b'))).description).toContain("can't be edited")
  })

  test('a wrong token is unauthorized', async () => {
    const stranger = new Api('123:wrong', { apiRoot: server.url })
    expect((await refused(stranger.getMe())).error_code).toBe(401)
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
    const group = officeGroup()
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

describe('floods and faults', () => {
  test('one message a second in a private chat, twenty a minute in a group', async () => {
    let at = new Date('2022-01-25T01:00:00Z')
    const strict = await startBotApiServer({ enforceLimits: true, now: () => at })
    const paced = new Api(strict.token, { apiRoot: strict.url })
    const an = strict.user({ id: 1, firstName: 'An' })
    strict.starts(an)
    const group = strict.group({ title: 'Nhóm', members: [an] })
    strict.addsBot(group)
    await paced.sendMessage(an.id, '1')
    const early = await refused(paced.sendMessage(an.id, '2'))
    expect([early.error_code, early.parameters.retry_after]).toEqual([429, 1])
    at = new Date(at.getTime() + 1000)
    await paced.sendMessage(an.id, '3')
    for (let sent = 0; sent < 20; sent += 1) await paced.sendMessage(group.id, `${sent}`)
    expect((await refused(paced.sendMessage(group.id, '21'))).parameters.retry_after).toBe(60)
    expect(strict.violations).toHaveLength(2)
    await strict.stop()
  })

  test('a call before retry_after is over breaks a rule', async () => {
    server.fault({ kind: '429', method: 'sendMessage', times: 1, retryAfterSeconds: 30 })
    const error = await refused(api.sendMessage(lan.id, 'a'))
    expect([error.error_code, error.parameters.retry_after]).toEqual([429, 30])
    expect(server.violations).toEqual([])
    expect((await refused(api.sendMessage(lan.id, 'a'))).error_code).toBe(429)
    expect(server.violations).toHaveLength(1)
    server.healthy()
    await api.sendMessage(lan.id, 'a')
  })

  test.each(['500', '502', 'dropBefore', 'dropAfter', 'malformed', '401'] as const)('%s fails once', async kind => {
    server.fault({ kind, method: 'sendMessage', times: 1 })
    await expect(api.sendMessage(lan.id, 'một')).rejects.toThrow()
    const wasDone = kind === 'dropAfter' || kind === 'malformed'
    expect(server.lastMessageIn(lan)?.text).toBe(wasDone ? 'một' : '/start')
    await api.sendMessage(lan.id, 'hai')
    expect(server.callsOf('sendMessage').map(call => call.fault)).toEqual([kind, undefined])
  })

  test('a hanging call stays open until the server is healthy again', async () => {
    server.fault({ kind: 'hang', times: 1 })
    let isSettled = false
    const call = api.getMe().finally(() => {
      isSettled = true
    })
    const outcome = expect(call).rejects.toThrow()
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(isSettled).toBe(false)
    server.healthy()
    await outcome
  })
})
