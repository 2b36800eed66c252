// One browser window of the sandbox as the tests use it: opened at an address, every console error collected.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true }

/** For `expect.poll`: machines that run the tests may be busy. */
export const patience = { timeout: 20_000 }

/** What the console of any window complains about goes to `problems`. */
export async function openWindow(
  browser: Browser,
  address: string,
  problems: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(patience.timeout)
  page.on('console', entry => ['error', 'warning'].includes(entry.type()) && problems.push(entry.text()))
  page.on('pageerror', error => problems.push(error.message))
  await page.goto(address)
  return page
}

/** Types it and sends it; resolves when it stands in the chat. */
export async function says(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nhập tin nhắn' }).fill(text)
  await page.keyboard.press('Enter')
  await page.locator('.message.mine', { hasText: text }).last().waitFor()
}

export function sees(page: Page, text: string): Promise<void> {
  return page.locator('.message', { hasText: text }).last().waitFor()
}

/** How many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
