// The log says what went wrong, never whose name or which token it went wrong with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from '../src/log.ts'
import { openTestDatabase, type TestDatabase } from './support/database.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())

function logged(error: unknown): string {
  const lines: string[] = []
  openLog('info', { write: line => void lines.push(line) }).error({ err: error }, 'a bug')
  return lines.join('')
}

describe('an error in the log', () => {
  it('names what a query got wrong without its arguments', async () => {
    const data = { id: 'a', name: 'Nguyễn Thị Lan', phone: '0912000105' }
    const error: unknown = await test.client.member.create({ data: data as never }).catch((thrown: unknown) => thrown)
    const line = logged(error)
    expect(line).toContain('foldedName')
    expect(line).toContain('log.test.ts')
    expect(line).not.toContain('Nguyễn Thị Lan')
    expect(line).not.toContain('0912000105')
  })

  it('leaves out what databases add about the row', () => {
    const error = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (phone)=(0912000105)' })
    expect(logged(error)).toContain('23505')
    expect(logged(error)).not.toContain('0912000105')
  })

  it('is free of bot tokens', () => {
    const token = '123456789:AAabcdefghijklmnopqrstuvwxyz01234'
    expect(logged(new Error(`fetch https://api.telegram.org/bot${token}/getMe failed`))).not.toContain('AAabcdef')
  })
})
