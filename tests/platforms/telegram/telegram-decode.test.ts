// Telegram's updates as events of ours, from recorded payloads of the published types.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Incoming } from '../../../src/chat/incoming.ts'
import { decodeUpdate } from '../../../src/platforms/telegram/telegram-decode.ts'
import { readUpdate } from '../../../src/platforms/telegram/telegram-update.ts'
import type { Json } from '../../support/bot-api-server/json.ts'
import { problemsOfType } from '../../support/bot-api-server/validate.ts'

const bot = { id: 7000000001, username: 'thidua_bot', connection: 'telegram:7000000001' }

function recorded(name: string): Readonly<Record<string, Json>> {
  return JSON.parse(readFileSync(new URL(`../recorded/telegram/${name}.json`, import.meta.url), 'utf8'))
}

function decoded(update: unknown): Incoming | undefined {
  const read = readUpdate(update)
  return read && decodeUpdate(read, bot)
}

function table(name: string, expected: Readonly<Record<string, object>>): void {
  const updates = recorded(name)
  test.each(Object.keys(updates))(`${name}: %s`, key => {
    expect(problemsOfType(['Update'], updates[key]!)).toEqual([])
    const incoming = decoded(updates[key])
    expect(incoming?.connection).toBe('telegram:7000000001')
    expect(incoming?.eventId).toMatch(/^u7000000\d\d$/)
    expect(incoming).toMatchObject(expected[key] ?? { content: `nothing is expected of ${key}` })
  })
}

const lan = { key: '1001', name: 'Lan Lê', handle: 'lan_snv', language: 'vi' }
const minh = { key: '1002', name: 'Minh', language: 'en' }
const inPrivate = { kind: 'private', key: '1001' }
const inGroup = { kind: 'group', key: '-4500001', title: 'Sở Nội vụ' }
const text = (said: string, isAddressed = false, more: object = {}) => ({
  content: { kind: 'text', text: said, isAddressed, ...more },
})

describe('what people say', () => {
  table('texts', {
    'private text in NFD with an emoji': {
      place: inPrivate,
      speaker: lan,
      ...text('đăng ký thi đua 😀', false, { messageKey: '50' }),
    },
    'start without payload': { place: inPrivate, content: { kind: 'start', payload: '' } },
    'start with payload': { content: { kind: 'start', payload: 'L-8F3K_2' } },
    'start naming the bot': { content: { kind: 'start', payload: 'abc' } },
    'start in a group': { place: inGroup, ...text('/start abc', true) },
    'command of this bot': text('/dangky danh hiệu\nLao động tiên tiến', true),
    'plain command': { speaker: minh, ...text('/viectoi') },
    'mention after an emoji': text('😀 cho hỏi hạn nộp', true),
    'mention first': text('đăng ký', true),
    'mention by name': text('ơi, hạn nào?', true),
    'mention before a command': text('/dangky', true),
    'mention of somebody else': text('@lan_snv xem giúp'),
    'reply to the bot': text('Hoàn thành 100% hồ sơ', true, { replyToKey: '60', messageKey: '61' }),
    'reply to a colleague': text('đồng ý', false, { replyToKey: '58' }),
    'in a topic': { place: { threadKey: '12', isForum: true }, ...text('/ngay', false, { replyToKey: undefined }) },
    'in General': { place: { kind: 'group', isForum: true }, ...text('/ngay') },
    'in a chain of replies': text('tiếp', true, { replyToKey: '70' }),
    'with half a character and NUL': text('ab\uFFFDc'),
    'HTML and Markdown': text('<b>x</b> *y* &amp; [z](http://a.vn)'),
  })

  test('a thread that is no topic, and General, have no thread', () => {
    const { 'in General': general, 'in a chain of replies': chain } = recorded('texts')
    expect(decoded(general)?.place.threadKey).toBeUndefined()
    expect(decoded(chain)?.place.threadKey).toBeUndefined()
  })
})

describe('files, contacts, presses and the bot’s own standing', () => {
  table('files', {
    'document with a caption': {
      content: {
        kind: 'file',
        messageKey: '80',
        caption: 'Phòng Nội vụ',
        file: { handle: 'BQACAgUAA1', name: 'danh sách.xlsx', size: 20480 },
      },
    },
    'bare document': { content: { file: { name: 'document', size: 0, mime: 'application/octet-stream' } } },
    '30 MB document': { content: { file: { size: 31_457_280 } } },
    'photo in a group, as a reply': {
      content: { kind: 'file', replyToKey: '60', file: { handle: 'AgAC3', mime: 'image/jpeg', size: 90000 } },
    },
    'own contact': { content: { kind: 'contact', phone: '+84901234567', isOwn: true } },
    'contact of somebody else': { content: { kind: 'contact', isOwn: false } },
    'contact without an account': { content: { kind: 'contact', isOwn: false } },
  })

  table('presses', {
    'in a group': { place: inGroup, speaker: minh, content: { kind: 'press', token: '01JABC.2', messageKey: '90' } },
    'in a topic': { place: { threadKey: '12' }, content: { token: '01JABC.0' } },
    'of a message that is gone': { place: inGroup, content: { token: '01JABC.1', messageKey: '92' } },
  })

  const change = (name: string) => ({ content: { kind: 'membership', change: name } })
  table('memberships', {
    added: { place: inGroup, speaker: lan, ...change('added') },
    'added as administrator': change('added'),
    'added back after a ban': change('added'),
    'removed from a group': change('removed'),
    'removed from a supergroup': change('removed'),
    promoted: { speaker: { isGroupAdministrator: true }, ...change('promoted') },
    demoted: change('demoted'),
    blocked: { place: inPrivate, ...change('blocked') },
    unblocked: change('unblocked'),
    upgraded: { place: inGroup, content: { kind: 'moved', newKey: '-1002100000001' } },
    'restricted and out': change('removed'),
  })
})

describe('what is left alone', () => {
  const ignored = recorded('ignored')
  test.each(Object.keys(ignored))('%s', name => {
    expect(problemsOfType(['Update'], ignored[name]!)).toEqual([])
    expect(decoded(ignored[name])).toBeUndefined()
  })

  const strange = { ...recorded('hostile'), ...recorded('unknown') }
  test.each(Object.keys(strange))('%s', name => {
    expect(decoded(strange[name])).toBeUndefined()
  })
})
