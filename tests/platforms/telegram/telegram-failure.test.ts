// What each refusal of Telegram and each broken connection means for a message.
import { GrammyError, HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { SendFailure } from '../../../src/platforms/platform.ts'
import { toSendFailure } from '../../../src/platforms/telegram/telegram-failure.ts'

const token = '7000000001:AAF-local-bot-api-server-token-000000'

function refusal(code: number, description: string, parameters: object = {}): unknown {
  const body = { ok: false as const, error_code: code, description, parameters }
  return toSendFailure(new GrammyError("Call to 'sendMessage' failed!", body, 'sendMessage', { chat_id: 1 }))
}

function broken(reason: string, code?: string): unknown {
  const message = `request to https://api.telegram.org/bot${token}/sendMessage failed, reason: ${reason}`
  const error = Object.assign(new Error(message), code === undefined ? {} : { code })
  return toSendFailure(new HttpError("Network request for 'sendMessage' failed!", error))
}

describe('a refusal', () => {
  test.each([
    [429, 'Too Many Requests: retry after 7', { retry_after: 7 }, { kind: 'retryAfter', retryAfterSeconds: 7 }],
    [
      400,
      'Bad Request: group chat was upgraded to a supergroup chat',
      { migrate_to_chat_id: -1002100000001 },
      { kind: 'moved', newChatKey: '-1002100000001' },
    ],
    [403, 'Forbidden: bot was blocked by the user', {}, { kind: 'never', reason: 'blocked' }],
    [403, 'Forbidden: user is deactivated', {}, { kind: 'never', reason: 'deactivated' }],
    [403, 'Forbidden: bot was kicked from the supergroup chat', {}, { kind: 'never', reason: 'removed' }],
    [403, 'Forbidden: bot is not a member of the channel chat', {}, { kind: 'never', reason: 'removed' }],
    [403, 'Forbidden: the group chat was deleted', {}, { kind: 'never', reason: 'removed' }],
    [403, "Forbidden: bot can't initiate conversation with a user", {}, { kind: 'never', reason: 'notStarted' }],
    [403, 'Forbidden: CHAT_WRITE_FORBIDDEN', {}, { kind: 'never', reason: 'rejected' }],
    [400, 'Bad Request: chat not found', {}, { kind: 'never', reason: 'notFound' }],
    [400, 'Bad Request: not enough rights to send text messages', {}, { kind: 'never', reason: 'rejected' }],
    [400, "Bad Request: can't parse entities", {}, { kind: 'never', reason: 'rejected' }],
    [413, 'Request Entity Too Large', {}, { kind: 'never', reason: 'rejected' }],
    [401, 'Unauthorized', {}, { kind: 'revoked' }],
    [404, 'Not Found', {}, { kind: 'revoked' }],
    [500, 'Internal Server Error', {}, { kind: 'offline' }],
    [502, 'Bad Gateway', {}, { kind: 'offline' }],
    [504, 'Gateway Timeout', {}, { kind: 'unknown' }],
  ])('%d %s', (code, description, parameters, expected) => {
    const failure = refusal(code, description, parameters)
    expect(failure).toBeInstanceOf(SendFailure)
    expect(failure).toMatchObject(expected)
    expect((failure as SendFailure).message).toContain(description)
  })
})

describe('a connection that', () => {
  test.each([
    ['was refused', 'connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED', 'offline'],
    ['found no name', 'getaddrinfo ENOTFOUND api.telegram.org', 'ENOTFOUND', 'offline'],
    ['timed out while connecting', 'connect ETIMEDOUT 149.154.167.220:443', 'ETIMEDOUT', 'offline'],
    ['failed at every address', '', 'ETIMEDOUT', 'offline'],
    ['met a wrong certificate', 'certificate has expired', 'CERT_HAS_EXPIRED', 'offline'],
    [
      'broke during the handshake',
      'Client network socket disconnected before secure TLS connection was established',
      'ECONNRESET',
      'offline',
    ],
    ['the proxy refused', 'proxy connection refused with 407', 'ERR_PROXY_REFUSED', 'offline'],
    ['the SOCKS proxy refused', 'Socks5 proxy rejected connection - HostUnreachable', undefined, 'offline'],
    ['met a gateway', `Unexpected token '<', "<html><hea"... is not valid JSON`, undefined, 'offline'],
    ['was reset', 'socket hang up', 'ECONNRESET', 'unknown'],
    ['timed out while reading', 'read ETIMEDOUT', 'ETIMEDOUT', 'unknown'],
    ['ended in the middle of the answer', 'Unexpected end of JSON input', undefined, 'unknown'],
  ])('%s', (_, reason, code, kind) => {
    const failure = broken(reason, code)
    expect(failure).toMatchObject({ kind })
    expect(JSON.stringify([failure, (failure as SendFailure).message])).not.toContain('AAF-')
  })

  test('was never answered', () => {
    const late = new HttpError("Network request for 'sendMessage' failed!", new Error('timed out after 30 seconds'))
    expect(toSendFailure(late)).toMatchObject({ kind: 'unknown' })
  })
})

test('a bug is no failure of Telegram', () => {
  const bug = new TypeError('x is undefined')
  expect(toSendFailure(bug)).toBe(bug)
})
