// The first minute with the program as it is started without any configuration: the three things README and page say to try.

import { pino } from 'pino'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openProgram, type Program } from '../../src/program.ts'
import { emptyDatabaseUrl } from '../support/database.ts'
import { chromiumPath, openChromium, sayWhatIsSkipped } from './chromium.ts'
import { openWindow, overflow, phone, says, sees } from './window.ts'

sayWhatIsSkipped()

const lan = 'Đóng vai Nguyễn Thị Lan'

describe.skipIf(!chromiumPath)('the first minute in the sample office', { timeout: 90_000 }, () => {
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

  const open = (options?: BrowserContextOptions, query = '') =>
    openWindow(browser, `http://127.0.0.1:${program.port}/${query}`, problems, options)
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()

  test('the page says what this is, whose office it is, and that nothing leaves this machine', async () => {
    const page = await open()
    const hints = page.getByRole('region', { name: 'Ba việc nên thử' })
    await hints.getByText('cơ quan mẫu Sở Nội vụ tỉnh Hà Tĩnh').waitFor()
    expect(await hints.getByRole('listitem').count()).toBe(3)
    expect(await page.getByRole('timer').textContent()).toContain('25/01/2022')
    const small = await open(phone)
    await small.getByRole('button', { name: lan }).waitFor()
    expect(await overflow(small)).toBe(0)
  })

  test('1. a member pledges in the group: the free text is asked in private, the group hears only the code', async () => {
    const page = await open()
    await press(page, lan)
    await page.getByRole('heading', { name: 'Sở Nội vụ tỉnh Hà Tĩnh', level: 2 }).waitFor()
    const nam = await open()
    await nam.locator('.people .row', { hasText: 'Nguyễn Văn Nam' }).first().click()
    await nam.getByRole('button', { name: 'Sở Nội vụ tỉnh Hà Tĩnh' }).click()
    await says(page, '/dangky')
    await press(page, 'Danh hiệu thi đua')
    await press(page, 'Lao động tiên tiến')
    await press(page, 'Trả lời trong chat riêng')
    await page.getByLabel('Cam kết', { exact: true }).fill('Hoàn thành 100% hồ sơ đúng hạn')
    await page.locator('.form-card .primary').click()
    await press(page, 'Đăng ký')
    await sees(page, 'Đã ghi nhận đăng ký')
    const receipt = (await page.locator('.message').last().textContent()) ?? ''
    const code = /DK-2022-\d{4}/.exec(receipt)?.[0]
    expect(code).toBeDefined()
    expect(receipt).toContain('Hoàn thành 100% hồ sơ đúng hạn')
    await sees(nam, `mã ${code}`)
    expect(await nam.locator('.messages').textContent()).not.toContain('Hoàn thành 100% hồ sơ đúng hạn')
  })

  test('2. to the next event: an announcement arrives in the group by itself', async () => {
    const page = await open(phone)
    await page.getByRole('button', { name: lan }).tap()
    await page.getByRole('button', { name: 'Chỉnh giờ' }).tap()
    await page.getByRole('button', { name: 'Đến sự kiện kế tiếp' }).tap()
    await sees(page, 'Ngày thành lập Đảng Cộng sản Việt Nam')
    expect(await page.getByRole('timer').textContent()).toContain('27/01/2022')
  })

  test('3. the officer sees who is missing, announces, and looks at the deadlines', async () => {
    const page = await open()
    await page.getByRole('button', { name: /^Đóng vai (?!Nguyễn Thị Lan)/ }).click()
    await says(page, '/dsdangky')
    await sees(page, 'Đã đăng ký')
    await press(page, 'Ai chưa đăng ký')
    await sees(page, 'Chưa đăng ký')
    await says(page, '/han')
    await sees(page, '28/02/2022')
    await says(page, '/taikhoan')
    await sees(page, 'dữ liệu mẫu')
    await says(page, '/thongbao')
    await page.locator('.form-card textarea').fill('Chiều nay 14 giờ họp toàn cơ quan.')
    await page.locator('.form-card .primary').click()
    await press(page, 'Bỏ qua')
    await press(page, 'Tất cả các nhóm')
    await press(page, 'Gửi ngay')
    await press(page, 'Gửi thông báo')
    await page.locator('.chats').getByRole('button', { name: 'Thanh tra Sở' }).click()
    await sees(page, 'Chiều nay 14 giờ họp toàn cơ quan.')
  })
})
