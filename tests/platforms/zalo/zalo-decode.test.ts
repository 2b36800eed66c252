// Recorded payloads of both of Zalo's interfaces, and the names by which people call the bot.
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { decodeBotUpdate } from '../../../src/platforms/zalo/zalo-bot-decode.ts'
import { readBotUpdate } from '../../../src/platforms/zalo/zalo-bot-update.ts'
import { withoutMention } from '../../../src/platforms/zalo/zalo-mention.ts'
import { decodeOaEvent, isForAnother } from '../../../src/platforms/zalo/zalo-oa-decode.ts'
import { readOaEvent } from '../../../src/platforms/zalo/zalo-oa-event.ts'

type Recorded = {
  readonly name: string
  readonly payload: unknown
  readonly hears?: object
  readonly place?: object
  readonly eventId?: string
}

const recorded = (file: string): readonly Recorded[] =>
  JSON.parse(readFileSync(new URL(`../recorded/zalo/${file}.json`, import.meta.url), 'utf8'))

const words = new Set(['dangky', 'thongbao', 'pledge'])
const hearing = { names: ['Trợ lý Thi đua', 'bot.VDKyGxQvc'], words, hearsGroups: true }
const oaId = '1234567890123456789'
const account = { names: ['Sở Nội vụ Hà Tĩnh'], words, oaId }
const names = { person: () => 'Nguyễn Thị Lan', group: () => undefined }

function heardByBot(payload: unknown, more: Partial<typeof hearing> = {}) {
  const update = readBotUpdate(payload)
  return update && decodeBotUpdate(update, { ...hearing, ...more })
}

function heardByAccount(payload: unknown) {
  const event = readOaEvent(payload)
  return event && decodeOaEvent(event, account, names)
}

describe('the Bot Platform', () => {
  test.each(recorded('bot-texts'))('$name', ({ payload, hears, eventId }) => {
    expect(heardByBot(payload)).toMatchObject({ eventId, content: hears })
    const decomposed = JSON.parse(JSON.stringify(payload).normalize('NFD'))
    expect(heardByBot(decomposed)).toMatchObject({ content: hears })
  })

  test.each(recorded('bot-ignored'))('leaves alone: $name', ({ payload }) => {
    expect(heardByBot(payload)).toBeUndefined()
  })

  it('does not hear groups where they are not turned on', () => {
    const group = recorded('bot-texts').find(({ name }) => name.startsWith('a group'))!
    expect(heardByBot(group.payload, { hearsGroups: false })).toBeUndefined()
  })

  it('keeps half letters and zeros out of the database, and gives the nameless a name', () => {
    const from = { id: 'a1b2c3', display_name: ' ', is_bot: false }
    const chat = { id: 'a1b2c3', chat_type: 'PRIVATE' }
    const message = { message_id: '1', text: 'a\u0000b\ud83d', from, chat, date: 1 }
    const heard = heardByBot({ event_name: 'message.text.received', message })
    expect(heard).toMatchObject({ content: { text: 'ab\ufffd' }, speaker: { name: 'Zalo b2c3' } })
  })
})

describe('an Official Account', () => {
  test.each(recorded('account').filter(({ hears }) => hears))('$name', ({ payload, hears, place, eventId }) => {
    expect(heardByAccount(payload)).toMatchObject({ eventId, place, content: hears })
    expect(heardByAccount(JSON.parse(JSON.stringify(payload).normalize('NFD')))).toMatchObject({ content: hears })
  })

  test.each(recorded('account').filter(({ hears }) => !hears))('leaves alone: $name', ({ payload }) => {
    expect(heardByAccount(payload)).toBeUndefined()
  })

  it('leaves to another account of the same app what is that account’s', () => {
    const [text, group] = recorded('account').map(({ payload }) => readOaEvent(payload)!)
    expect(isForAnother(text!, oaId)).toBe(false)
    expect(isForAnother(text!, '999')).toBe(true)
    expect(isForAnother(group!, '999')).toBe(true)
  })
})

describe('the name the bot is called by', () => {
  test.each([
    ['@Trợ lý Thi đua 1', '1'],
    ['@trợ lý thi đua, đăng ký', 'đăng ký'],
    ['@Trợ lý Thi đua: thongbao Họp lúc 9h', 'thongbao Họp lúc 9h'],
    ['đăng ký @Trợ lý Thi đua', 'đăng ký'],
    ['@bot.VDKyGxQvc /dangky', '/dangky'],
    ['@Tên Lạ Chưa Biết /dangky thêm', '/dangky thêm'],
    ['@Tên Lạ Chưa Biết số 2', 'số 2'],
    ['@Tên Lạ đăng ký ngay', 'đăng ký ngay'],
    ['@Bot xin chào', 'xin chào'],
    ['@Bot', ''],
  ])('“%s” says “%s”', (text, said) => {
    expect(withoutMention(text, hearing)).toEqual({ text: said, isCalled: true })
  })

  test.each(['xin chào', 'gửi lan@Trợ lý nhé', 'a@b.vn 1'])('“%s” calls nobody', text => {
    expect(withoutMention(text, hearing)).toEqual({ text, isCalled: false })
  })
})
