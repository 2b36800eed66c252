// Facts about what the local Bot API server refuses: every published rule, floods, and faults on demand.
import { Api, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BotApiServer } from '../support/bot-api-server/server.ts'
import { startBotApiServer } from '../support/bot-api-server/server.ts'
import type { User } from '../support/bot-api-server/state.ts'
import { post, refused, startTestWorld } from '../support/bot-api-server/test-world.ts'

const button = (text: string, data: string) => ({ inline_keyboard: [[{ text, callback_data: data }]] })

let server: BotApiServer
let api: Api
let lan: User

beforeEach(async () => {
  ;({ server, api, lan } = await startTestWorld())
})

afterEach(() => server.stop())

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
    const answer = await post(server, method, isChatCall ? { chat_id: lan.id, ...params } : params)
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

describe('floods and faults', () => {
  test('one message a second in a private chat, twenty a minute in a group, thirty a second in all', async () => {
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
    at = new Date(at.getTime() + 60_000)
    const crowd = Array.from({ length: 31 }, (_, n) => strict.user({ id: 100 + n, firstName: `N${n}` }))
    for (const person of crowd) strict.starts(person)
    for (const person of crowd.slice(1)) await paced.sendMessage(person.id, 'a')
    expect((await refused(paced.sendMessage(crowd[0]!.id, 'a'))).error_code).toBe(429)
    expect(strict.violations).toHaveLength(3)
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
