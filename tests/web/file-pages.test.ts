// Files by address: short-lived, for whom they were made, handed out by a button and taken in once.
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Incoming } from '../../src/chat/incoming.ts'
import { newId } from '../../src/db/new-id.ts'
import { openFileLinks } from '../../src/delivery/file-link-store.ts'
import { openLanguages } from '../../src/language/translate.ts'
import type { FileLinks } from '../../src/platforms/file-links.ts'
import { filePages } from '../../src/web/file-pages.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { addOffice } from '../support/office.ts'

const publicUrl = 'https://thidua.example.gov.vn'
const languages = openLanguages()

let database: TestDatabase
let links: FileLinks
let web: Hono
let received: Incoming[]
let officeId: string
let aheadHours: number
let isDown: boolean

beforeEach(async () => {
  database = await openTestDatabase()
  received = []
  aheadHours = 0
  isDown = false
  const machineNow = () => new Date(Date.now() + aheadHours * 3_600_000)
  links = openFileLinks(database, publicUrl, machineNow)
  web = new Hono()
  const receive = async (incoming: Incoming) => {
    if (isDown) throw new Error('the database is away')
    received.push(incoming)
    return { kind: 'accepted' } as const
  }
  filePages(web, { database, languages, publicUrl, receive, machineNow })
  officeId = (await addOffice(database, 'zalo:1', 'Sở Nội vụ')).officeId
})

afterEach(() => database.close())

const lan = () => ({ connection: 'zalo:1', chatKey: 'p6', isGroup: false, officeId, voice: 'vi' as const })

async function storedFile(more: { readonly name?: string; readonly mime?: string; readonly officeId?: string } = {}) {
  const { name = 'danh sách “mới”.csv', mime = 'text/csv' } = more
  const bytes = Buffer.from('Mã;Họ và tên')
  const data = {
    id: newId(),
    officeId: more.officeId ?? officeId,
    name,
    mime,
    size: bytes.length,
    bytes,
    sha256: newId(),
  }
  await database.client.storedFile.create({ data: { ...data, createdAt: new Date() } })
  return data.id
}

const opens = (address: string, init?: RequestInit) => web.request(address, init)
const presses = (address: string, headers: Record<string, string> = {}) => opens(address, { method: 'POST', headers })

function form(name: string, content: string): RequestInit {
  const body = new FormData()
  body.append('file', new File([content], name, { type: 'text/csv' }))
  return { method: 'POST', body }
}

describe('a file that goes out by address', () => {
  it('is offered by a page, and handed over by its button', async () => {
    const address = await links.toDownload(await storedFile(), lan())
    const page = await opens(address)
    expect(await page.text()).toContain('danh sách “mới”.csv')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('cache-control')).toBe('no-store')
    const file = await presses(address, { origin: publicUrl, 'sec-fetch-site': 'same-origin' })
    expect(await file.text()).toBe('Mã;Họ và tên')
    const disposition = file.headers.get('content-disposition')!
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''danh%20s/)
  })

  it('is not used up by a chat that looks at the page for a preview, but by five downloads', async () => {
    const address = await links.toDownload(await storedFile(), lan())
    for (let looks = 0; looks < 9; looks++) expect((await opens(address)).status).toBe(200)
    for (let times = 0; times < 5; times++) expect((await presses(address)).status).toBe(200)
    expect((await presses(address)).status).toBe(404)
  })

  it('is gone after a day, for a wrong token, and where a file is no longer there', async () => {
    const address = await links.toDownload(await storedFile(), lan())
    expect((await opens(`${address}x`)).status).toBe(404)
    expect((await opens(address.replace('/tep/', '/gui/'))).status).toBe(404)
    aheadHours = 25
    expect((await opens(address)).status).toBe(404)
    aheadHours = 0
    await database.client.storedFile.deleteMany()
    expect((await presses(address)).status).toBe(404)
  })

  it('dies with the link of the account, and with the binding of the group', async () => {
    const mine = await links.toDownload(await storedFile(), lan())
    const group = { ...lan(), chatKey: 'g-office', isGroup: true }
    const ours = await links.toDownload(await storedFile(), group)
    expect([(await opens(mine)).status, (await opens(ours)).status]).toEqual([200, 200])
    await database.client.link.updateMany({ data: { endedAt: new Date() } })
    await database.client.chatGroup.updateMany({ data: { officeId: null } })
    expect([(await opens(mine)).status, (await opens(ours)).status]).toEqual([404, 404])
  })

  it('of another office is nobody’s', async () => {
    const elsewhere = (await addOffice(database, 'zalo:2', 'Sở Ngoại vụ', 'x')).officeId
    const address = await links.toDownload(await storedFile({ officeId: elsewhere }), lan())
    expect((await presses(address)).status).toBe(404)
  })

  it('is kept by its hash alone', async () => {
    const address = await links.toDownload(await storedFile(), lan())
    const token = address.split('/').at(-1)!
    expect(JSON.stringify(await database.client.fileLink.findMany())).not.toContain(token)
  })

  it('is not handed to what another site’s page posts', async () => {
    const address = await links.toDownload(await storedFile(), lan())
    expect((await presses(address, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await presses(address, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await presses(address, { origin: 'null' })).status).toBe(403)
  })

  it('as a picture is shown at once, and only as a picture', async () => {
    const picture = await links.toPicture(await storedFile({ name: 'a.png', mime: 'image/png' }), lan())
    const shown = await opens(picture)
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    const page = await links.toPicture(await storedFile({ name: 'a.html', mime: 'text/html' }), lan())
    expect((await opens(page)).status).toBe(404)
  })
})

describe('a file that comes in through a page', () => {
  it('reaches the core as its sender’s, once, and can be fetched by its handle', async () => {
    const address = await links.toUpload(lan())
    expect(await (await opens(address)).text()).toContain('type="file"')
    const answer = await opens(address, form('C:\\fake\\danh bạ.csv'.normalize('NFD'), 'Mã;Tên'))
    expect(await answer.text()).toContain('Đã nhận tệp danh bạ.csv')
    expect(received).toMatchObject([
      {
        connection: 'zalo:1',
        place: { kind: 'private', key: 'p6' },
        speaker: { key: 'p6', name: 'Nguyễn Thị Lan' },
        content: { kind: 'file', file: { name: 'danh bạ.csv', size: 8, mime: 'text/csv' } },
      },
    ])
    const { content } = received[0]!
    const bytes = content.kind === 'file' ? await links.received(content.file.handle) : undefined
    expect(Buffer.from(bytes!).toString()).toBe('Mã;Tên')
    expect(await (await opens(address)).text()).toContain('đã được dùng')
  })

  it('is handed on when the page is sent again after we went down with it kept', async () => {
    const address = await links.toUpload(lan())
    isDown = true
    expect((await opens(address, form('a.csv', 'một'))).status).toBe(500)
    isDown = false
    await opens(address, form('b.csv', 'hai'))
    await opens(address, form('b.csv', 'hai'))
    expect(received.map(({ content }) => content.kind === 'file' && content.file.name)).toEqual(['a.csv', 'a.csv'])
    expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(1)
  })

  it('must be there and not too large, and the address then still works', async () => {
    const address = await links.toUpload(lan())
    expect((await opens(address, { method: 'POST', body: new FormData() })).status).toBe(400)
    expect((await opens(address, form('leer.csv', ''))).status).toBe(400)
    expect((await opens(address, form('lớn.csv', 'x'.repeat(20 * 1024 * 1024 + 1)))).status).toBe(400)
    expect((await opens(address, form('lớn.csv', 'x'.repeat(22 * 1024 * 1024)))).status).toBe(413)
    expect((await opens(address, { ...form('a.csv', 'a'), headers: { origin: 'https://evil.example' } })).status).toBe(
      403,
    )
    expect(received).toEqual([])
    expect((await opens(address, form('a.csv', 'a'))).status).toBe(200)
  })

  it('is refused once the account is unlinked, and after a day', async () => {
    const address = await links.toUpload(lan())
    aheadHours = 25
    expect((await opens(address, form('a.csv', 'a'))).status).toBe(404)
    aheadHours = 0
    await database.client.link.updateMany({ data: { endedAt: new Date() } })
    expect((await opens(address, form('a.csv', 'a'))).status).toBe(404)
    expect(received).toEqual([])
  })
})
