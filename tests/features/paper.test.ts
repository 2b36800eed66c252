// `/xuat`: what each may take along, only in private, only of their own office and unit.
import { describe, expect, it } from 'vitest'
import { thinOut, usualRetention } from '../../src/delivery/thin-out.ts'
import { readTable } from '../../src/documents/read-table.ts'
import { openPledgeOffice, pledgesTitle } from './pledge-office.ts'

const lanName = 'Nguyễn Thị Lan'
const hanhName = 'Lê Thị Hạnh'
const maiName = 'Hoàng Thị Mai'
const other = 'Phòng Cải cách hành chính'

type Sent = { readonly name: string; readonly bytes: Uint8Array }

async function cellsOf(file: Sent | undefined): Promise<readonly string[]> {
  if (!file) throw new Error('no file was sent')
  const read = await readTable(file.bytes, file.name)
  if (!read.ok) throw new Error(read.problem)
  return read.rows.flatMap(({ cells }) => cells)
}

describe('the menu', () => {
  it('offers an officer every list, and anybody the calendar', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/xuat')
    for (const label of ['Danh sách đăng ký', 'Tỷ lệ đăng ký', 'Nhật ký gửi tin', 'Tất cả trong một tệp'])
      expect(hanh.buttons()).toContain(label)
    const lan = office.person(lanName)
    await lan.says('/xuat')
    expect(lan.buttons()).toEqual(['Lịch thời hạn, ngày kỷ niệm'])
    expect(lan.hears()).toContain('/dulieutoi')
  })

  it('asked in a group comes in private', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    const there = hanh.in(office.group())
    await there.says('/xuat')
    expect(there.reads().join('\n')).not.toContain('Danh sách đăng ký')
    expect(hanh.buttons()).toContain('Danh sách đăng ký')
    await hanh.presses('Danh sách đăng ký')
    expect(hanh.last()!.files).toHaveLength(1)
  })
})

describe('a list', () => {
  it('of the whole office is the officer’s, of the own unit the contact’s', async () => {
    const office = await openPledgeOffice()
    await pledgesTitle(office.person(lanName), 'Lao động tiên tiến')
    await pledgesTitle(office.person('Bùi Đức Anh'), 'Lao động tiên tiến')
    const hanh = office.person(hanhName)
    await hanh.says('/xuat')
    await hanh.presses('Danh sách đăng ký')
    const [file] = hanh.last()!.files
    expect(file?.name).toBe('danh-sach-dang-ky-2022-01-25.xlsx')
    const all = await cellsOf(file)
    expect(all).toContain(lanName)
    expect(all).toContain('Bùi Đức Anh')

    const mai = office.person(maiName)
    await mai.says('/xuat')
    expect(mai.hears()).toContain('Chỉ gồm số liệu của Phòng Công chức viên chức')
    expect(mai.buttons()).not.toContain('Nhật ký gửi tin')
    await mai.presses('Danh sách đăng ký')
    const own = await cellsOf(mai.last()!.files[0])
    expect(own).toContain(lanName)
    expect(own).not.toContain('Bùi Đức Anh')
    await mai.says('/xuat')
    await mai.presses('Tỷ lệ đăng ký')
    expect(await cellsOf(mai.last()!.files[0])).not.toContain(other)
  })

  it('is refused once the role has gone, also from a button shown before', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/xuat')
    await office.change(tx => tx.roleAssignment.deleteMany({ where: { memberId: hanh.id } }))
    const outcome = await hanh.presses('Danh sách đăng ký')
    expect(outcome).toMatchObject({ notice: expect.stringContaining('không thuộc phạm vi') })
    expect(await office.database.client.storedFile.count()).toBe(0)
  })

  it('goes by itself after a week, and the trail says who took it', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/xuat')
    await hanh.presses('Danh sách đăng ký')
    await thinOut(office.database, new Date(Date.now() + 8 * 86_400_000), usualRetention)
    expect(await office.database.client.storedFile.count()).toBe(0)
    await hanh.says('/nhatky')
    expect(hanh.hears()).toContain('xuất tệp')
  })
})
