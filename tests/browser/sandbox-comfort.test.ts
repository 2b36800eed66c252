// What once annoyed on the page of the sandbox: long things on a phone, two hands at once, buttons twice, the focus lost.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WordedMessage } from '../../src/chat/message.ts'
import { addMessage } from '../../src/platforms/sandbox/sandbox-store.ts'
import { openWebServer, type WebServer } from '../../src/web/web-server.ts'
import { openSandboxWorld, type SandboxWorld } from '../platforms/sandbox-world.ts'
import { chromiumPath, openChromium, sayWhatIsSkipped } from './chromium.ts'
import { openWindow, overflow, patience, phone, says, sees } from './window.ts'

sayWhatIsSkipped()

const lan = 'Nguyễn Thị Lan'
const longUnit = 'Phòng Xây dựng chính quyền, Công tác thanh niên và Tổ chức phi chính phủ số'

describe.skipIf(!chromiumPath)('the page of the sandbox is comfortable', { timeout: 90_000 }, () => {
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

  function as(name: string, chat?: string, options = {}): Promise<Page> {
    const address = `http://127.0.0.1:${server.port}/#${world.id(name)}/${chat ?? world.id(name)}`
    return openWindow(browser, address, problems, options)
  }
  /** A message of the bot in Lan's private chat, as a feature could send it. */
  function shown(message: WordedMessage): Promise<string> {
    const tokens = message.blocks.flatMap(block => (block.block === 'choices' ? block.choices.map(() => 'aaaa') : []))
    const body = { kind: 'shown', message, tokens, files: {} } as const
    return addMessage(world.database, { chatKey: world.id(lan), body, at: new Date() })
  }
  const focused = (page: Page) =>
    page.evaluate<string>(
      '(({ labels, textContent }) => labels?.[0]?.textContent ?? textContent)(document.activeElement)',
    )

  test('20 buttons, 4,000 characters and a table of 9 units fit a phone, and are read from their beginning', async () => {
    const units = Array.from({ length: 9 }, (_, index) => [`${longUnit} ${index}`, `${index}/12`, '3'])
    const labels = Array.from({ length: 20 }, (_, index) => `Việc thứ ${index + 1} của ${index % 3 ? 'tôi' : longUnit}`)
    await shown({
      blocks: [
        { block: 'heading', text: 'Tình hình' },
        { block: 'text', text: 'Thi đua là yêu nước. '.repeat(190) },
        { block: 'table', columns: ['Đơn vị', 'Đã đăng ký', 'Tập thể'], rows: units },
        { block: 'choices', choices: labels.map(label => ({ label, action: 'none' })) },
      ],
    })
    const page = await as(lan, undefined, phone)
    await page.getByRole('heading', { name: 'Tình hình' }).waitFor()
    expect(await isInSight(page.getByRole('heading', { name: 'Tình hình' }))).toBe(true)
    expect(await overflow(page)).toBe(0)
    expect(await page.locator('.bubble .button').count()).toBe(20)
    for (const { x, width } of await boxesOf(page.locator('.bubble .button, .table')))
      expect(x + width).toBeLessThanOrEqual(360)
    expect(await page.locator('.table progress').count()).toBe(9)
  })

  test('a long answer begins at the top, what comes next is followed, and a list of long options does not overlap', async () => {
    const page = await as(lan, undefined, phone)
    const options = Array.from({ length: 9 }, (_, index) => ({ id: `u${index}`, label: `${longUnit} ${index}` }))
    const field = { name: 'unit', kind: 'choice', label: 'Đơn vị', isOptional: false, options } as const
    await shown({
      blocks: [{ block: 'text', text: 'Đơn vị nào?' }],
      form: { formId: 'f', revision: 1, title: 'Thử', current: 'unit', fields: [field] },
    })
    await page.reload()
    await page.locator('.option').first().waitFor()
    const boxes = await boxesOf(page.locator('.option'))
    expect(boxes).toHaveLength(9)
    for (const [index, { y }] of boxes.slice(1).entries())
      expect(y).toBeGreaterThanOrEqual(boxes[index]!.y + boxes[index]!.height)
    await says(page, '/trogiup')
    const answer = page.locator('.message.from-bot').last()
    await expect.poll(() => isInSight(answer.locator('.author')), patience).toBe(true)
    await says(page, 'Cảm ơn')
    await expect.poll(() => isInSight(page.locator('.message.mine').last()), patience).toBe(true)
  })

  test('a button pressed where the other hand was quicker is refused in words, and the newest state is shown', async () => {
    const slow = await as(lan, world.group())
    // This window hears late of what happens, as over a bad connection.
    await slow.addInitScript(`{
      const add = EventSource.prototype.addEventListener
      EventSource.prototype.addEventListener = function (kind, told) {
        if (kind !== 'message') add.call(this, kind, told)
      }
    }`)
    const quick = await as(lan, world.group())
    await says(quick, '/khaosat')
    await slow.reload()
    await slow.getByRole('button', { name: 'Đỏ', exact: true }).waitFor()
    await quick.getByRole('button', { name: 'Đỏ', exact: true }).click()
    await sees(quick, 'trả lời trong chat riêng')
    await slow.getByRole('button', { name: 'Xanh', exact: true }).click()
    await slow.locator('.toast').waitFor()
    await sees(slow, 'trả lời trong chat riêng')
    expect(await slow.locator('.message').last().getByText('Xanh').count()).toBe(0)
  })

  test('a question asked again takes the older copy away, and a confirmation sums up once', async () => {
    const page = await as(lan, world.group())
    await says(page, '/khaosat')
    await page.getByRole('button', { name: 'Đỏ', exact: true }).click()
    await page.getByRole('button', { name: 'Trả lời trong chat riêng' }).click()
    await page.getByLabel('Bí mật', { exact: true }).fill('im lặng')
    expect(await page.locator('.message', { hasText: 'Điều bí mật?' }).count()).toBe(1)
    await page.locator('.form-card .primary').click()
    await page.getByRole('button', { name: 'Hủy', exact: true }).waitFor()
    expect(await page.locator('.message').last().getByText('im lặng').count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Hủy', exact: true }).count()).toBe(1)
  })

  test('an answer in a group keeps saying to whom it is, also when it is changed in place', async () => {
    const page = await as(lan, world.group())
    await says(page, '/khaosat')
    await page.getByRole('button', { name: 'Đỏ', exact: true }).click()
    await sees(page, 'trả lời trong chat riêng')
    expect(await page.locator('.message').last().locator('blockquote').textContent()).toBe(`${lan} /khaosat`)
  })

  test('who answers from the keyboard goes on from there', async () => {
    const page = await as(lan)
    await expect.poll(() => page.evaluate('document.activeElement?.tagName'), patience).toBe('TEXTAREA')
    await page.keyboard.type('/khaosat')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Xanh', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page), patience).toBe('Sắc')
    await page.keyboard.type('lá cây')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page), patience).toBe('Bí mật')
    await page.keyboard.type('im lặng')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page), patience).toBe('Xác nhận')
    await page.keyboard.press('Enter')
    await sees(page, 'Xong: c1 lá cây im lặng')
  })

  test('what is ticked already stands ticked', async () => {
    const options = ['a', 'b', 'c'].map(id => ({ id, label: `Vai trò ${id}` }))
    const field = {
      name: 'roles',
      kind: 'choices',
      label: 'Vai trò',
      isOptional: false,
      options,
      picked: ['b'],
    } as const
    await shown({
      blocks: [{ block: 'text', text: 'Những vai trò nào?' }],
      form: { formId: 'f', revision: 1, title: 'Thử', current: 'roles', fields: [field] },
    })
    const page = await as(lan)
    await page.getByLabel('Vai trò b').waitFor()
    const boxes = await page.getByRole('checkbox').all()
    expect(await Promise.all(boxes.map(box => box.isChecked()))).toEqual([false, true, false])
  })

  test('moving the clock again and again leaves one word about it, away from the newest buttons', async () => {
    for (const day of ['26', '27', '28']) await world.setBell(`2022-01-${day}T08:00:00+07:00`, `Chuông ${day}`)
    const page = await as(lan, world.group())
    for (const day of ['26', '27', '28']) {
      await page.getByRole('button', { name: 'Đến sự kiện kế tiếp' }).click()
      await sees(page, `Chuông ${day}`)
    }
    await page.locator('.toast', { hasText: '28/01/2022' }).waitFor()
    expect(await page.locator('.toast').count()).toBe(1)
    expect((await page.locator('.toast').boundingBox())?.y).toBeLessThan(400)
  })
})

/** Where they stand in the window, in their order. */
async function boxesOf(locator: Locator) {
  const boxes = await Promise.all((await locator.all()).map(one => one.boundingBox()))
  return boxes.filter(box => box !== null)
}

/** Below the bars at the top and above the line one writes in. */
async function isInSight(locator: Locator): Promise<boolean> {
  const box = await locator.boundingBox()
  return box !== null && box.y > 100 && box.y + box.height < locator.page().viewportSize()!.height - 50
}
