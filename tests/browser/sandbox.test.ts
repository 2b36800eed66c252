// The sandbox as people use it, in a real browser: two windows, forms, the clock, a phone, and the keyboard alone.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWebServer, type WebServer } from '../../src/web/web-server.ts'
import { openSandboxWorld, type SandboxWorld } from '../platforms/sandbox-world.ts'
import { chromiumPath, openChromium, sayWhatIsSkipped } from './chromium.ts'
import { openWindow, overflow, patience, phone, says, sees } from './window.ts'

sayWhatIsSkipped()

const unitName = 'Phòng Công chức viên chức'

describe.skipIf(!chromiumPath)('the page of the sandbox', { timeout: 90_000 }, () => {
  let browser: Browser
  let world: SandboxWorld
  let server: WebServer
  let problems: string[]

  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser?.close())

  beforeEach(async () => {
    problems = []
    world = await openSandboxWorld()
    server = await openWebServer(world.web, '127.0.0.1', 0)
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await server.stop()
    await world.stop()
    expect(problems).toEqual([])
  })

  function open(path = '/', options: BrowserContextOptions = {}): Promise<Page> {
    return openWindow(browser, `http://127.0.0.1:${server.port}${path}`, problems, options)
  }
  const as = (name: string, chat?: string, options?: BrowserContextOptions, query = '') =>
    open(`/${query}#${world.id(name)}/${chat ?? world.id(name)}`, options)

  const inList = (page: Page, name: string) => page.locator('.people .row', { hasText: name })

  test('two windows see each other live, with unread counts where the chat is not open', async () => {
    const group = world.group(unitName)
    const lan = await as('Nguyễn Thị Lan', group)
    const nam = await as('Nguyễn Văn Nam', group)
    const mai = await as('Hoàng Thị Mai')
    await says(lan, 'Chào đồng chí Nam')
    await sees(nam, 'Chào đồng chí Nam')
    await mai.getByRole('img', { name: '1 tin chưa đọc' }).waitFor()
    await says(nam, 'Chào đồng chí Lan')
    await sees(lan, 'Chào đồng chí Lan')
    await mai.getByRole('button', { name: unitName }).click()
    await sees(mai, 'Chào đồng chí Lan')
    await expect.poll(() => mai.locator('.badge').count(), patience).toBe(0)
  })

  test('what people type is shown as typed, never interpreted', async () => {
    const text = '<img src=x onerror="document.title=1"> <b>đậm</b> & *sao* https://vd.vn/?a=1&b=2.'
    const lan = await as('Nguyễn Thị Lan', world.group(unitName))
    await says(lan, text)
    expect(await lan.locator('.message.mine .bubble p').textContent()).toBe(text)
    expect(await lan.locator('.message.mine a').getAttribute('href')).toBe('https://vd.vn/?a=1&b=2')
    expect(await lan.title()).not.toBe('1')
  })

  test('a form is filled in natively: errors beside the field, options, dates, lists, files, and the end in its place', async () => {
    const lan = await as('Nguyễn Thị Lan')
    await says(lan, '/moithu')
    const submit = lan.getByRole('button', { name: 'Trả lời', exact: true }).and(lan.locator('.primary'))
    await lan.getByLabel('Số', { exact: true }).fill('99')
    await submit.click()
    await lan.getByRole('alert').getByText('Phải là số từ 1 đến 10').waitFor()
    expect(await lan.getByLabel('Số', { exact: true }).getAttribute('aria-invalid')).toBe('true')
    await lan.getByLabel('Số', { exact: true }).fill('3')
    await lan.keyboard.press('Enter')
    await lan.getByLabel('Ngày', { exact: true }).fill('2022-07-07')
    await submit.click()
    await lan.getByLabel('Danh sách').fill('một\nsai')
    await submit.click()
    await lan.getByRole('alert').getByText('Dòng 2').waitFor()
    await lan.getByLabel('Danh sách').fill('một\nhai')
    await submit.click()
    await lan.getByLabel('Lọc lựa chọn').fill('mục 20')
    await lan.getByLabel('Mục 20').check()
    await submit.click()
    await lan.getByRole('button', { name: 'Bỏ qua', exact: true }).click()
    const file = { name: 'đơn.txt', mimeType: 'text/plain', buffer: Buffer.from('đơn') }
    await lan.getByLabel('Tệp', { exact: true }).setInputFiles(file)
    await sees(lan, '3|2022-07-07|một+hai|m20|-|đơn.txt')
  })

  test('buttons work in a group, and somebody else is politely told', async () => {
    const group = world.group(unitName)
    const lan = await as('Nguyễn Thị Lan', group)
    const nam = await as('Nguyễn Văn Nam', group)
    await says(lan, '/khaosat')
    await nam.getByRole('button', { name: 'Đỏ', exact: true }).click()
    await nam.locator('.toast', { hasText: 'của người khác' }).waitFor()
    await lan.getByRole('button', { name: 'Xanh', exact: true }).click()
    await lan.getByRole('button', { name: 'Trả lời trong chat riêng' }).click()
    await lan.getByRole('heading', { name: 'Trợ lý thi đua', level: 2 }).waitFor()
    await sees(lan, 'Xanh gì?')
  })

  test('the clock is moved to the next event, by a day and to a moment', async () => {
    await world.setBell('2022-02-03T07:00:00+07:00', 'Mừng ngày thành lập Đảng')
    const lan = await as('Nguyễn Thị Lan', world.group())
    const clock = lan.getByRole('timer')
    expect(await clock.textContent()).toContain('25/01/2022 08:0')
    await lan.getByRole('button', { name: 'Đến sự kiện kế tiếp' }).click()
    await sees(lan, 'Mừng ngày thành lập Đảng')
    await expect.poll(() => clock.textContent(), patience).toContain('03/02/2022 07:0')
    await lan.getByRole('button', { name: '+1 ngày' }).click()
    await expect.poll(() => clock.textContent(), patience).toContain('04/02/2022')
    await lan.getByLabel('Đến thời điểm').fill('2022-03-30T16:30')
    await lan.getByRole('button', { name: 'Chuyển' }).click()
    await expect.poll(() => clock.textContent(), patience).toContain('30/03/2022 16:30')
  })

  test('on a phone one column at a time, nothing wider than the screen', async () => {
    const page = await open('/', phone)
    await inList(page, 'Nguyễn Thị Lan').waitFor()
    expect(await overflow(page)).toBe(0)
    await inList(page, 'Nguyễn Thị Lan').tap()
    await page.getByRole('button', { name: unitName }).tap()
    expect(await overflow(page)).toBe(0)
    expect(await page.locator('.chats').isVisible()).toBe(false)
    await says(page, `${'rấtdài'.repeat(40)} và một câu thường`)
    await says(page, '/khaosat')
    await page.getByRole('button', { name: 'Đỏ', exact: true }).waitFor()
    expect(await overflow(page)).toBe(0)
    const name = 'Danh sách đăng ký thi đua của toàn cơ quan năm 2022.xlsx'
    await page.locator('.composer input[type=file]').setInputFiles({ name, mimeType: 'a/b', buffer: Buffer.from('x') })
    await page.getByRole('link', { name: `Tải về ${name}` }).waitFor()
    const hidden = "(box => box.scrollWidth - box.clientWidth)(document.querySelector('.messages'))"
    expect(await page.evaluate(hidden)).toBe(0)
    expect(await page.getByRole('button', { name: '+1 ngày' }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Chỉnh giờ' }).tap()
    await page.getByRole('button', { name: '+1 ngày' }).waitFor()
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Quay lại' }).tap()
    await page.getByRole('button', { name: unitName }).waitFor()
  })

  test('everything is reached by the keyboard alone, and the focus is seen', async () => {
    const page = await open()
    const focused = () => page.evaluate<string>("document.activeElement?.textContent ?? ''")
    await inList(page, 'Nguyễn Thị Lan').waitFor()
    await page.getByLabel('Tìm theo tên, đơn vị, vai trò').focus()
    await page.keyboard.type('phong cong chuc')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toContain('Đặng Minh Tuấn')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toContain('Nguyễn Thị Lan')
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    const list = page.getByRole('navigation', { name: 'Các cuộc trò chuyện' })
    await list.getByRole('button', { name: unitName }).waitFor()
    await list.getByRole('button').first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: unitName, level: 2 }).waitFor()
    await tabTo(page, 'TEXTAREA')
    await page.keyboard.type('dòng một')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('dòng hai')
    await page.keyboard.press('Enter')
    await sees(page, 'dòng hai')
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA')
  })

  test('the page speaks English when asked', async () => {
    const page = await as('Nguyễn Thị Lan', undefined, {}, '?lang=en')
    await page.getByRole('textbox', { name: 'Write a message' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    const small = await as('Nguyễn Thị Lan', undefined, phone, '?lang=en')
    const { x, width } = (await small.getByRole('link', { name: 'Tiếng Việt' }).boundingBox())!
    expect(x + width).toBeLessThanOrEqual(360)
  })

  test('a start link begins the private chat of whoever is chosen', async () => {
    const page = await open('/?start=hello')
    await inList(page, 'Nguyễn Thị Lan').click()
    await page.locator('.message.from-bot').first().waitFor()
  })
})

async function tabTo(page: Page, tag: string): Promise<void> {
  for (let count = 0; count < 12; count++) {
    if ((await page.evaluate('document.activeElement?.tagName')) === tag) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${tag}`)
}
