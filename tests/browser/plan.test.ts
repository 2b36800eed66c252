// The office's plan in a real browser: sent as a file, looked through, corrected in one form, accepted and launched.
import { pino } from 'pino'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openProgram, type Program } from '../../src/program.ts'
import { planFile } from '../features/plan-office.ts'
import { emptyDatabaseUrl } from '../support/database.ts'
import { chromiumPath, openChromium, sayWhatIsSkipped } from './chromium.ts'
import { openWindow, overflow, phone, says, sees } from './window.ts'

sayWhatIsSkipped()

describe.skipIf(!chromiumPath)('a plan in the sandbox, on a phone', { timeout: 180_000 }, () => {
  let browser: Browser
  let program: Program
  let problems: string[] = []

  beforeAll(async () => {
    browser = await openChromium()
    const config = readConfig({ DATABASE_URL: await emptyDatabaseUrl(), PORT: '0' })
    program = await openProgram(config, pino({ level: process.env.TEST_LOG ?? 'silent' }))
  })
  afterAll(async () => {
    await program?.stop()
    await browser?.close()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    expect(problems).toEqual([])
    problems = []
  })

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()

  /** The officer's private chat, with the plan sent for a campaign of its own. */
  async function sends(path: string): Promise<Page> {
    const page = await openWindow(browser, `http://127.0.0.1:${program.port}/`, problems, phone)
    await page.getByRole('button', { name: /^Đóng vai (?!Nguyễn Thị Lan)/ }).click()
    await says(page, '/kehoach')
    await sees(page, 'tệp .docx, .pdf')
    const { name, bytes } = planFile(path)
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
    await page.locator('.form-card input[type=file]').last().setInputFiles(file)
    await press(page, 'Lập phong trào mới')
    return page
  }

  test.each(['given/home-affairs.docx', 'given/foreign-affairs.pdf'])('%s from the file to the launch', async path => {
    const page = await sends(path)
    await sees(page, 'Đã đọc được:')
    expect(await overflow(page)).toBe(0)
    await press(page, /^Đợt \(2\)/u)
    await press(page, /^1\. Đợt thi đua thứ nhất/u)
    await press(page, 'Sửa')
    const form = page.locator('.together').last()
    await form.getByLabel('Tên đợt').fill('Đợt 1')
    await form.getByLabel('Hạn tổng kết').fill('khi nào xong')
    await form.locator('.primary').click()
    await form.locator('.problem').waitFor()
    await form.getByLabel('Hạn tổng kết').fill('trước ngày 20/7/2022')
    await form.locator('.primary').click()
    await sees(page, 'hạn trước ngày 20/7/2022 — chậm nhất hết ngày 19/7/2022')
    expect(await overflow(page)).toBe(0)
    await press(page, 'Về bản tóm tắt')
    await press(page, 'Chấp nhận')
    await sees(page, 'Chưa có gì gửi vào nhóm')
    await press(page, 'Phát động…')
    await press(page, /^Phát động$/u)
    await sees(page, 'Đã phát động:')
  })

  test('the plan of the blocs asks which bodies are units, and is launched once they are', async () => {
    const page = await sends('given/blocs.txt')
    await sees(page, 'là đơn vị nào trong danh bạ?')
    await press(page, /^Khớp đơn vị/u)
    const summary = page.locator('.message', { hasText: 'Đã đọc được:' })
    for (let asked = 0; (await summary.count()) < 2 && asked < 12; asked++) {
      await page.locator('.form-card').last().getByRole('button', { name: 'Ngoài cơ quan' }).click()
      await page.waitForTimeout(500)
    }
    await press(page, 'Chấp nhận')
    await sees(page, 'Chưa có gì gửi vào nhóm')
    await press(page, 'Phát động…')
    await press(page, /^Phát động$/u)
    await sees(page, 'Đã phát động:')
  })
})
