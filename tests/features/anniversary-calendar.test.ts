// The calendar on one's own phone: a private address, its revocation, and the file.
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { addDeadline } from '../../src/features/deadline/index.ts'
import { calendarFeedRoutes } from '../../src/web/calendar-feed.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

async function prepared(): Promise<{ readonly office: TestOffice; readonly get: (path: string) => Promise<Response> }> {
  const office = await openTestOffice({ webAddress: 'https://thidua.example.vn/' })
  const hanh = office.person('Lê Thị Hạnh')
  await hanh.says('/themngay')
  await hanh.presses('Tự ghi')
  await hanh.says('Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930)')
  await hanh.presses('Thêm ngày kỷ niệm')
  const stated = (on: string) => ({ wording: 'by', statedOn: on, effectiveLastOn: on }) as const
  await office.database.transaction(async tx => {
    const by = { now: new Date('2022-01-25T00:00:00Z') }
    const before = { wording: 'before', statedOn: '2022-07-15', effectiveLastOn: '2022-07-14' } as const
    await addDeadline(tx, office.id, { what: 'Nộp báo cáo', toWhom: 'Sở', stated: before, unitIds: [] }, by)
    const unitIds = [office.unitId('Phòng Cải cách hành chính')]
    await addDeadline(tx, office.id, { what: 'Việc riêng', stated: stated('2022-03-01'), unitIds }, by)
  })
  const { database, languages, now, machineNow } = office.app.engine
  const web = new Hono()
  calendarFeedRoutes(web, { database, languages, now, machineNow })
  return { office, get: async path => web.request(path) }
}

const addressIn = (text: string) => /https:\/\/thidua\.example\.vn(\/lich\/[\w-]{22}\.ics)/.exec(text)?.[1]
const unfolded = async (answer: Response) => (await answer.text()).replace(/\r\n /g, '')

describe('a calendar address', () => {
  it('serves the deadlines of the unit and the anniversaries, with the effective last day', async () => {
    const { office, get } = await prepared()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/han')
    await lan.presses('Lịch trên điện thoại')
    const path = addressIn(lan.hears())!
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    const text = await unfolded(answer)
    expect(text).toContain('SUMMARY:Hạn: Nộp báo cáo')
    expect(text).toContain('DTSTART;VALUE=DATE:20220714')
    expect(text).toContain('Ngày thành lập Đảng Cộng sản Việt Nam (92 năm)')
    expect(text).not.toContain('Việc riêng')
  })

  it('is stored as a hash only, shown once, ends when renewed or revoked', async () => {
    const { office, get } = await prepared()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/ngayle')
    await lan.presses('Lịch trên điện thoại')
    const first = addressIn(lan.hears())!
    const rows = await office.database.client.calendarFeed.findMany()
    expect(JSON.stringify(rows)).not.toContain(first.slice(6, 28))
    await lan.says('/han')
    await lan.presses('Lịch trên điện thoại')
    expect(lan.hears()).toContain('Đồng chí đã có một địa chỉ lịch')
    expect(addressIn(lan.hears())).toBeUndefined()
    await lan.presses('Tạo địa chỉ mới')
    const second = addressIn(lan.hears())!
    expect((await get(first)).status).toBe(404)
    expect((await get(second)).status).toBe(200)
    const revoke = lan.last()!.tokens[lan.buttons().indexOf('Thu hồi địa chỉ')]!
    await lan.pressesToken(revoke)
    expect(lan.hears()).toContain('✓ Đã thu hồi')
    expect((await get(second)).status).toBe(404)
  })

  it('pressed in a group is answered in private', async () => {
    const { office } = await prepared()
    const lan = office.person('Nguyễn Thị Lan')
    const here = lan.in(office.group())
    await here.says('/han')
    await here.presses('Lịch trên điện thoại')
    expect(addressIn(lan.hears())).toBeDefined()
    expect(here.reads().some(text => text.includes('/lich/'))).toBe(false)
  })

  it('of somebody who left, or never given, is not found', async () => {
    const { office, get } = await prepared()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/han')
    await lan.presses('Lịch trên điện thoại')
    const path = addressIn(lan.hears())!
    await office.database.client.member.updateMany({
      where: { name: 'Nguyễn Thị Lan' },
      data: { leftOn: '2022-01-20' },
    })
    expect((await get(path)).status).toBe(404)
    for (const wrong of ['/lich/AAAAAAAAAAAAAAAAAAAAAA.ics', '/lich/x', '/lich/.ics', '/lich/%00.ics'])
      expect((await get(wrong)).status).toBe(404)
  })

  it('the file comes as a file', async () => {
    const { office } = await prepared()
    const anh = office.person('Bùi Đức Anh')
    await anh.says('/han')
    await anh.presses('Lịch trên điện thoại')
    await anh.presses('Tải tệp .ics')
    const [file] = anh.last()!.files
    expect(file!.name).toBe('lich-thi-dua.ics')
    const text = new TextDecoder().decode(file!.bytes).replace(/\r\n /g, '')
    expect(text).toContain('Việc riêng')
    expect(text).toContain('BEGIN:VALARM')
  })
})

describe('without an address of its own', () => {
  it('the program offers the file alone', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/han')
    await lan.presses('Lịch trên điện thoại')
    expect(lan.hears()).toContain('chỉ gửi được tệp lịch')
    expect(lan.buttons()).toEqual(['Tải tệp .ics'])
    const outcome = await lan.presses('Tải tệp .ics')
    expect(JSON.stringify(outcome)).toContain('Chưa có thời hạn hay ngày kỷ niệm nào')
  })
})
