// The operator's command line as a program of its own: standard output, exit codes, and the database it leaves.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../src/db/open-database.ts'
import { prf, scoreAll } from './plan/score.mjs'
import { emptyDatabaseUrl } from './support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'thidua-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Said = {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly json: () => Record<string, unknown>
}

const loader = import.meta.resolve('tsx')
const entry = join(import.meta.dirname, '../src/cli.ts')

function cli(url: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Said> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: url, ...more }
    const child = spawn(process.execPath, ['--import', loader, entry, ...args], { env })
    let out = ''
    let err = ''
    child.stdout.on('data', chunk => (out += chunk))
    child.stderr.on('data', chunk => (err += chunk))
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err, json: () => JSON.parse(out) }))
  })
}

function fileWith(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

const slow = 180_000

describe('the operator', () => {
  it(
    'makes an office, imports its roster, makes a code and moves the clock',
    async () => {
      const url = await emptyDatabaseUrl()
      const made = await cli(url, ['office', 'create', '--name', 'Sở Nội vụ', '--json'])
      expect(made).toMatchObject({ code: 0 })
      const office = String(made.json().officeId)
      expect(made.json().code).toMatch(/^[A-Z0-9-]{8,}$/)

      const path = fileWith('ds.csv', [
        'STT,Email,Họ và tên,Đơn vị,Vai trò,Mã,Ngày sinh',
        '1,lan@so.vn,Nguyễn Thị Lan,Phòng A,đầu mối,CB1,1990',
        '2,,,Phòng A,,,',
        '3,,Nguyễn Văn Nam,Phòng A,thủ kho,,',
      ])
      const dry = await cli(url, ['roster', 'import', path, '--office', office, '--dry-run', '--json'])
      expect(dry.code).toBe(1)
      expect(dry.json()).toMatchObject({
        added: 1,
        changed: 0,
        left: 0,
        problems: [
          { row: 3, column: 'Họ và tên', message: 'thiếu họ và tên' },
          { row: 4, column: 'Vai trò', message: expect.stringContaining('thủ kho') },
        ],
        ignoredHeadings: ['Ngày sinh'],
      })
      const database = await openDatabase(url)
      expect(await database.client.member.count()).toBe(0)

      expect((await cli(url, ['roster', 'import', path, '--office', office])).out).toContain('added 1')
      expect(await database.client.member.findMany({ select: { code: true } })).toEqual([{ code: 'CB1' }])
      expect(await database.client.auditEntry.count({ where: { action: 'roster.imported' } })).toBe(1)

      for (const key of ['cb1', 'LAN@so.vn']) {
        const code = await cli(url, ['--json', 'code', key])
        expect(code.code).toBe(0)
        expect(Object.keys(code.json())).toEqual(['code', 'expiresAt'])
      }
      expect(await database.client.linkCode.count({ where: { voidedAt: null } })).toBe(2)

      const moved = await cli(url, ['clock', '2022-07-07T08:00:00+07:00', '--json'])
      expect(moved).toMatchObject({ code: 0 })
      expect(moved.json()).toEqual({ now: '2022-07-07T01:00:00.000Z', fired: 0 })
      await database.close()
    },
    slow,
  )

  it(
    'refuses with 1, wrong usage with 2, a wrong configuration with 3, and never mixes words into the JSON',
    async () => {
      const url = await emptyDatabaseUrl()
      const unknown = await cli(url, ['code', 'CB9', '--json'], { LOG_LEVEL: 'trace' })
      expect(unknown.code).toBe(1)
      expect(unknown.json()).toEqual({ error: expect.stringContaining('CB9') })
      const file = fileWith('x.csv', ['Họ và tên,Đơn vị', 'Lan,A'])
      const noOffice = await cli(url, ['roster', 'import', file, '--office', 'x', '--json'])
      expect(noOffice.code).toBe(1)
      expect(noOffice.json()).toEqual({ error: expect.stringContaining('no office x') })
      for (const args of [['roster', 'import', '--json'], []]) {
        expect((await cli(url, args)).code, args.join(' ')).toBe(2)
      }
      const help = await cli(url, ['roster', 'import', '--help'])
      expect(help).toMatchObject({ code: 0, err: '' })
      expect(help.out).toContain('--dry-run')
      const config = await cli('mysql://x', ['offices', '--json'])
      expect(config.code).toBe(3)
      expect(config.json()).toEqual({ error: expect.stringContaining('DATABASE_URL') })
    },
    slow,
  )

  it(
    'prints what a plan says, in the form that can be scored from outside, without a database',
    async () => {
      const given = join(import.meta.dirname, 'plan/data/given')
      const read = await cli('file:/nowhere/at/all.db', ['plan', 'read', join(given, 'foreign-affairs.docx'), '--json'])
      expect(read).toMatchObject({ code: 0, err: '' })
      const truth = JSON.parse(readFileSync(join(given, 'foreign-affairs.json'), 'utf8'))
      const predicted = read.json() as { file: string }
      expect(predicted.file).toBe('foreign-affairs')
      const { total } = scoreAll({ plan: truth }, { plan: predicted })
      expect(prf(total.overall!).f1).toBeGreaterThanOrEqual(0.97)
      const told = await cli('file:/nowhere/at/all.db', ['plan', 'read', join(given, 'foreign-affairs.txt')])
      expect(told.out).toContain('Theme: Đoàn kết, đổi mới')
      const none = await cli('', ['plan', 'read', fileWith('thu.txt', ['Kính gửi anh']), '--json'])
      expect(none.code).toBe(1)
      expect(none.json()).toEqual({ error: expect.stringContaining('thu.txt: it is') })
      expect((await cli('', ['plan', 'read', join(folder, 'none.txt')])).err).toContain('cannot be read')
    },
    slow,
  )

  it(
    'moves the clock only where nobody outside is spoken to',
    async () => {
      const url = await emptyDatabaseUrl()
      const real = { TELEGRAM_BOT_TOKEN: '123456789:abcdefghijklmnopqrstuvwxyz' }
      expect((await cli(url, ['clock', '2022-07-07T08:00:00+07:00', '--json'], real)).code).toBe(1)
      for (const never of ['mai', '2022-02-30T08:00:00+07:00'])
        expect((await cli(url, ['clock', never, '--json'])).code, never).toBe(2)
      const local = { ...real, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' }
      expect((await cli(url, ['clock', '2022-07-07T08:00:00+07:00', '--json'], local)).code).toBe(0)
    },
    slow,
  )
})
