// The trail of changes and the delivery log.
import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { readTable } from '../../src/documents/read-table.ts'
import { openLanguages } from '../../src/language/translate.ts'
import { SendFailure } from '../../src/platforms/platform.ts'
import { openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'

let office: TestOffice
let hanh: TestPerson

beforeEach(async () => {
  office = await openTestOffice()
  hanh = office.person('Lê Thị Hạnh')
})

async function transfers(code: string, unit: string) {
  await hanh.says(`/chuyendonvi ${code}`)
  await hanh.presses(unit)
  await hanh.presses('Bỏ qua')
  await hanh.presses('Chuyển đơn vị')
}

describe('the trail of changes', () => {
  it('has a sentence for everything the features write down', () => {
    const files = readdirSync('src/features', { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.ts'),
    )
    const written = files.flatMap(name => [
      ...readFileSync(`src/features/${name}`, 'utf8').matchAll(/action: '([a-z-]+\.[A-Za-z-]+)'/g),
    ])
    const keys = new Set(written.map(([, action = '']) => `audit-${action.replaceAll('.', '-')}`))
    expect(keys.size).toBeGreaterThan(20)
    const known = new Set(openLanguages().keys('vi'))
    expect([...keys].filter(key => !known.has(key))).toEqual([])
  })

  it('says in sentences who did what to whom, newest first, for officers and leaders in private', async () => {
    await transfers('CB006', 'Văn phòng Sở')
    await hanh.says('/caidat works-on-saturday')
    await hanh.presses('Có')
    const bao = office.person('Trần Quốc Bảo')
    await bao.in(office.group()).says('/nhatky')
    expect(bao.hears()).toMatch(
      /08:00 25\/01\/2022 · Lê Thị Hạnh: đổi cài đặt[\s\S]*chuyển đơn vị — Nguyễn Thị Lan · Văn phòng Sở/,
    )
    expect(bao.in(office.group()).hears()).not.toContain('Nguyễn Thị Lan')
    await bao.presses('Danh bạ')
    expect(bao.hears()).toContain('chuyển đơn vị')
    expect(bao.hears()).not.toContain('đổi cài đặt')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/nhatky')
    expect(lan.hears()).toContain('Việc này dành cho: văn phòng, quản trị, lãnh đạo')
  })

  it('turns pages, and shows plainly what nobody worded', async () => {
    const at = new Date('2022-01-20T01:00:00Z')
    await office.database.client.auditEntry.createMany({
      data: Array.from({ length: 30 }, (_, index) => ({
        id: `0a${String(index).padStart(3, '0')}`,
        officeId: office.id,
        at,
        action: 'thing.never-worded',
        subject: 'thing',
        subjectId: 'x',
        details: { name: `Việc ${index}` },
      })),
    })
    await hanh.says('/nhatky')
    expect(hanh.hears()).toContain('Hệ thống: thing.never-worded — Việc 29')
    await hanh.presses('Cũ hơn')
    expect(hanh.hears()).toContain('Việc 17')
    expect(hanh.hears()).not.toContain('Việc 18')
    await hanh.presses('Mới nhất')
    expect(hanh.hears()).toContain('Việc 29')
  })

  it('comes as a file in which nothing acts as a formula', async () => {
    await hanh.says('/caidat Tên cơ quan')
    await hanh.says('=cmd|calc')
    await hanh.says('/nhatky')
    await hanh.presses('Tải về')
    const [file] = hanh.last()!.files
    const table = await readTable(file!.bytes, file!.name)
    expect(table.ok && table.rows.at(-1)?.cells.join(' ')).toContain('=cmd|calc')
  })
})

describe('the delivery log', () => {
  it('shows failures first, to whom, by which channel and why', async () => {
    const lan = office.person('Nguyễn Thị Lan')
    office.platform.break(lan.key, new SendFailure('never', 'Forbidden', { reason: 'blocked' }))
    await transfers('CB006', 'Văn phòng Sở')
    await transfers('CB007', 'Văn phòng Sở')
    await hanh.says('/nhatky')
    await hanh.presses('Nhật ký gửi tin')
    const lines = hanh
      .hears()
      .split('\n')
      .filter(line => line.startsWith('•'))
    expect(lines[0]).toContain(
      '⚠ 08:00 25/01/2022 · Nguyễn Thị Lan (talk) · Báo thay đổi danh bạ: không gửi được, người nhận đã chặn',
    )
    expect(lines.join('\n')).toContain('Nguyễn Văn Nam (talk) · Báo thay đổi danh bạ: đã gửi')
    expect(hanh.hears()).toContain('Báo thay đổi danh bạ: đã gửi 1, đang chờ 0, không gửi được 1')
  })

  it('goes by day and kind, and comes as a file', async () => {
    await transfers('CB007', 'Văn phòng Sở')
    await hanh.says('/nhatky')
    await hanh.presses('Nhật ký gửi tin')
    await hanh.presses('‹ Ngày trước')
    expect(hanh.hears()).toContain('Nhật ký gửi tin ngày 24/01/2022')
    expect(hanh.hears()).toContain('không có tin nào')
    await hanh.presses('Ngày sau ›')
    expect(hanh.hears()).toContain('Nguyễn Văn Nam')
    await hanh.presses('Tải về')
    const [file] = hanh.last()!.files
    const table = await readTable(file!.bytes, file!.name)
    expect(table.ok && table.rows.map(row => row.cells.join('|')).join('\n')).toContain('Nguyễn Văn Nam|talk')
  })
})
