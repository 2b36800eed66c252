// The pages that take in and hand out files, on a phone: no script, nothing refused by their own policy.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { openFileLinks } from '../../src/delivery/file-link-store.ts'
import { openLanguages } from '../../src/language/translate.ts'
import { filePages } from '../../src/web/file-pages.ts'
import { openWebServer, type WebServer } from '../../src/web/web-server.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { addOffice } from '../support/office.ts'
import { chromiumPath, openChromium, sayWhatIsSkipped } from './chromium.ts'

sayWhatIsSkipped()

const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true } as const
const folder = join(tmpdir(), `thidua-pages-${process.pid}`)

let browser: Browser
let server: WebServer
let database: TestDatabase

describe.skipIf(!chromiumPath)('the pages for files', () => {
  beforeAll(async () => {
    browser = await openChromium()
    mkdirSync(folder, { recursive: true })
  })
  afterEach(async () => {
    await server.stop()
    await database.close()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function opened() {
    database = await openTestDatabase()
    const { officeId } = await addOffice(database, 'zalo:1', 'Sở Nội vụ')
    const port = await freePort()
    const publicUrl = `http://127.0.0.1:${port}`
    const web = new Hono()
    const heard: string[] = []
    filePages(web, {
      database,
      languages: openLanguages(),
      publicUrl,
      machineNow: () => new Date(),
      receive: async ({ content }) => {
        heard.push(content.kind === 'file' ? content.file.name : content.kind)
        return { kind: 'accepted' }
      },
    })
    server = await openWebServer(web, '127.0.0.1', port)
    const page = await browser.newPage(phone)
    const complaints: string[] = []
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    const chat = { connection: 'zalo:1', chatKey: 'p6', isGroup: false, officeId, voice: 'vi' as const }
    return { page, chat, officeId, heard, complaints, links: openFileLinks(database, publicUrl) }
  }

  it('take in a file by two touches', async () => {
    const { page, chat, heard, complaints, links } = await opened()
    const file = join(folder, 'danh bạ.csv')
    writeFileSync(file, 'Mã;Họ và tên')
    await page.goto(await links.toUpload(chat))
    await page.setInputFiles('input[type=file]', file)
    const button = page.getByRole('button', { name: 'Gửi tệp' })
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    await button.tap()
    await page.getByText('Đã nhận tệp danh bạ.csv').waitFor()
    expect(heard).toEqual(['danh bạ.csv'])
    expect(complaints).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.close()
  })

  it('hand out a file by one', async () => {
    const { page, chat, officeId, complaints, links } = await opened()
    const bytes = Buffer.from('PK')
    const name = 'Báo cáo kết quả phong trào thi đua năm 2022 của Sở Nội vụ (dự thảo).docx'
    const data = { id: newId(), officeId, name, mime: 'application/octet-stream', sha256: 'a', size: 2, bytes }
    await database.client.storedFile.create({ data: { ...data, createdAt: new Date() } })
    await page.goto(await links.toDownload(data.id, chat))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp về' }).tap(),
    ])
    expect(download.suggestedFilename()).toBe(name)
    expect(readFileSync((await download.path())!, 'utf8')).toBe('PK')
    expect(complaints).toEqual([])
    await page.close()
  })
})
