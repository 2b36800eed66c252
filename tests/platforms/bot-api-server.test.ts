// Facts about the local Bot API server: a genuine client works against it, by polling and by webhook.
import { createServer } from 'node:http'
import type { Api } from 'grammy'
import { Bot, InputFile, InputMediaBuilder } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BotApiServer } from '../support/bot-api-server/server.ts'
import type { User } from '../support/bot-api-server/state.ts'
import { post, refused, startTestWorld } from '../support/bot-api-server/test-world.ts'

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const button = (text: string, data: string) => ({ inline_keyboard: [[{ text, callback_data: data }]] })

let server: BotApiServer
let api: Api
let lan: User

beforeEach(async () => {
  ;({ server, api, lan } = await startTestWorld())
})

afterEach(() => server.stop())

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
    expect((await post(server, 'SENDMESSAGE', form)).ok).toBe(true)
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
