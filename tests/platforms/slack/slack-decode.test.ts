// Slack's events as events of ours, from payloads of the published shapes.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Decoded, decodeEvent } from '../../../src/platforms/slack/slack-decode.ts'
import { readPayload } from '../../../src/platforms/slack/slack-payload.ts'
import { unmarked } from '../../../src/platforms/slack/slack-text.ts'

const bot = { teamId: 'T0SNV', botUserId: 'UBOT' }

function recorded(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL(`../recorded/slack/${name}.json`, import.meta.url), 'utf8'))
}

function decoded(body: unknown): Decoded | undefined {
  const payload = readPayload(body)
  return payload?.kind === 'event' ? decodeEvent(payload.event, bot) : undefined
}

function table(name: string, expected: Readonly<Record<string, object>>): void {
  const bodies = recorded(name)
  test.each(Object.keys(bodies))(`${name}: %s`, key => {
    expect(readPayload(bodies[key])).toMatchObject({ kind: 'event', teamId: 'T0SNV', eventId: 'Ev0PV52K25' })
    expect(decoded(bodies[key])).toMatchObject(expected[key] ?? { contents: `nothing is expected of ${key}` })
  })
}

const inPrivate = { channelId: 'DLAN', userId: 'ULAN', isPrivate: true }
const inChannel = { channelId: 'CSNV', userId: 'ULAN', isPrivate: false }
const text = (said: string, isAddressed = false) => ({ contents: [{ kind: 'text', text: said, isAddressed }] })
const membership = (change: string) => ({ contents: [{ kind: 'membership', change }] })

describe('what people say', () => {
  table('texts', {
    'private text in NFD with an emoji': { ...inPrivate, ...text('đăng ký thi đua 😀') },
    'private text without elements': text('Nguyễn <Lan> & hatinh.gov.vn lan@a.vn'),
    'bold, code and a link': text('đậm *sao* mã http://a.vn'),
    'a list': text('Kết quả:\n\n- một\n- hai'),
    'mention first': { ...inChannel, ...text('đăng ký', true) },
    'mention with a comma': text('dangky', true),
    'mention alone': text('', true),
    'mention in a thread': { threadKey: '1643090000.000100', ...text('viectoi', true) },
    'mention of a colleague too': text('@UMINH nộp chưa?', true),
    'everybody and a channel': text('@here #CSNV', true),
  })

  test('markup that stands for words becomes words, whatever is wrong with it', () => {
    expect(unmarked('a <b c> <> <!subteam^S1|@phong> <!date^1^{date}|25/01> <tel:091|091> &amp;lt;')).toBe(
      'a <b c> <> @phong 25/01 091 &lt;',
    )
  })
})

describe('files', () => {
  table('files', {
    'a file': {
      ...inPrivate,
      contents: [
        { kind: 'file', file: { handle: 'T0SNV:F0RDC39U1', name: 'danh sách.csv', size: 420, mime: 'text/csv' } },
      ],
    },
    'two files with words': {
      contents: [
        { kind: 'file', file: { handle: 'T0SNV:F1', name: 'Ảnh', mime: 'image/jpeg' }, caption: 'Minh chứng' },
        { kind: 'file', file: { handle: 'T0SNV:F2', name: 'b.pdf' }, caption: undefined },
      ],
    },
  })
})

describe('what becomes of the bot and of people', () => {
  table('memberships', {
    'the bot joins': { ...inChannel, ...membership('added') },
    'the bot is removed': { ...inChannel, ...membership('removed') },
    'from a private channel': { channelId: 'GPRIV', ...membership('removed') },
    'the channel is archived': { ...inChannel, ...membership('removed') },
    'the channel is deleted': { ...inChannel, ...membership('removed') },
    'the channel gets another id': { channelId: 'GSNV', contents: [{ kind: 'moved', newKey: 'T0SNV:CNEW' }] },
    'somebody leaves the workspace': { userId: 'UMINH', isPrivate: true, ...membership('blocked') },
  })
})

describe('what is nobody’s business here', () => {
  const ignored = recorded('ignored')
  test.each(Object.keys(ignored))('ignored: %s', key => {
    expect(readPayload(ignored[key])).toMatchObject({ kind: 'event' })
    expect(decoded(ignored[key])).toBeUndefined()
  })

  const unknown = recorded('unknown')
  test.each(Object.keys(unknown))('unknown: %s', key => {
    expect(decoded(unknown[key])).toBeUndefined()
  })
})
