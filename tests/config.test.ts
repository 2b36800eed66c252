// What the configuration refuses before anything starts.
import { describe, expect, it } from 'vitest'
import { ConfigProblem, readConfig } from '../src/config.ts'

const telegram = { TELEGRAM_BOT_TOKEN: '123456789:abcdefghijklmnopqrstuvwxyz' }

describe('pacing', () => {
  it('is kept unless told otherwise', () => {
    expect(readConfig(telegram).telegram?.isUnpaced).toBe(false)
    expect(readConfig({ ...telegram, TELEGRAM_PACING: '' }).telegram?.isUnpaced).toBe(false)
  })

  it('may be off against a server on this machine', () => {
    const local = { ...telegram, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081', TELEGRAM_PACING: 'off' }
    expect(readConfig(local).telegram?.isUnpaced).toBe(true)
  })

  it('may not be off against Telegram or another machine', () => {
    for (const root of ['', 'https://api.telegram.org', 'http://10.0.0.7:8081'])
      expect(() => readConfig({ ...telegram, TELEGRAM_API_ROOT: root, TELEGRAM_PACING: 'off' })).toThrow(ConfigProblem)
    expect(() => readConfig({ ...telegram, TELEGRAM_PACING: 'maybe' })).toThrow(/TELEGRAM_PACING must be on or off/)
  })
})
