// The program as it is started: one clear sentence when it cannot, the address when it can, a quick stop when asked.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../support/free-port.ts'

let folder: string
const running: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-main-'))
})

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function start(environment: Readonly<Record<string, string>>) {
  const env = { PATH: process.env.PATH, DATABASE_URL: `file:${join(folder, 'data', 'a.db')}`, ...environment }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { env })
  running.push(child)
  const output = { out: '', err: '' }
  child.stdout.on('data', chunk => {
    output.out += chunk
  })
  child.stderr.on('data', chunk => {
    output.err += chunk
  })
  const exit = new Promise<number | null>(resolve => child.once('exit', resolve))
  async function until(text: string): Promise<void> {
    await expect.poll(() => output.out + output.err, { timeout: 40_000 }).toMatch(/./)
    expect(output.err).toBe('')
    await expect.poll(() => output.out, { timeout: 10_000 }).toContain(text)
  }
  return { child, output, exit, until }
}

test('with no configuration it opens the sandbox with its sample office, tells where, and stops when asked', async () => {
  const port = await freePort()
  const { child, output, exit, until } = start({ PORT: String(port), LOG_LEVEL: 'warn' })
  await until(`Sandbox: http://127.0.0.1:${port}`)
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
  const people = (await (await fetch(`http://127.0.0.1:${port}/api/people`)).json()) as { name: string }[]
  expect(people.length).toBeGreaterThan(3)
  const clock = (await (await fetch(`http://127.0.0.1:${port}/api/clock`)).json()) as { now: string }
  expect(clock.now.slice(0, 10)).toBe('2022-01-25')
  const again = start({ PORT: String(port), LOG_LEVEL: 'warn' })
  expect(await again.exit).toBe(1)
  expect(again.output.err).toBe(
    `Port ${port} is already in use: stop the other program, or set PORT to another number.\n`,
  )
  // An open stream must not hold up the stop.
  await fetch(`http://127.0.0.1:${port}/api/events`)
  const askedAt = Date.now()
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
  expect(Date.now() - askedAt).toBeLessThan(10_000)
  expect(output.err).toBe('')
}, 90_000)

test('every wrong value is told in a sentence of its own', async () => {
  const { output, exit } = start({ PORT: 'x', SANDBOX: 'maybe', LOG_LEVEL: '' })
  expect(await exit).toBe(1)
  expect(output.err.trim().split('\n')).toHaveLength(2)
  expect(output.err).toContain('PORT must be')
  expect(output.err).toContain('SANDBOX must be on or off')
})
