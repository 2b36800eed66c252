// Units in conversation: another name, and the end of one.
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'

let office: TestOffice
let hanh: TestPerson

beforeEach(async () => {
  office = await openTestOffice()
  hanh = office.person('Lê Thị Hạnh')
})

async function chooses(unit: string, way: string) {
  await hanh.says('/danhba')
  await hanh.presses('Đổi tên, kết thúc đơn vị')
  await hanh.presses(unit)
  await hanh.presses(way)
}

describe('a unit', () => {
  it('gets another name, under which everything of it goes on', async () => {
    await chooses('Phòng Cải cách hành chính', 'Đổi tên')
    await hanh.says('Văn phòng Sở')
    expect(hanh.hears()).toContain('Đã có đơn vị “Văn phòng Sở”')
    await hanh.says('=cmd')
    expect(hanh.hears()).toContain('không phải tên đơn vị')
    await hanh.says('Phòng Cải cách hành chính và Văn thư')
    expect(hanh.hears()).toContain(
      'Đã đổi tên “Phòng Cải cách hành chính” thành “Phòng Cải cách hành chính và Văn thư”',
    )
    await hanh.says('/danhba Bùi Đức Anh')
    expect(hanh.hears()).toContain('Đơn vị: Phòng Cải cách hành chính và Văn thư')
    await hanh.says('/nhatky')
    expect(await office.database.client.auditEntry.count({ where: { action: 'unit.renamed' } })).toBe(1)
    expect(hanh.hears()).toContain('đổi tên đơn vị “Phòng Cải cách hành chính”')
  })

  it('does not end while somebody serves in it', async () => {
    await chooses('Phòng Cải cách hành chính', 'Kết thúc')
    expect(hanh.hears()).toContain('Đơn vị còn 2 người')
    expect(hanh.hears()).toContain('/chuyendonvi')
  })

  it('ends once it is empty: gone from lists, its group free again, its past kept', async () => {
    const to = office.unitId('Văn phòng Sở')
    const from = office.unitId('Phòng Cải cách hành chính')
    await office.database.client.unitMembership.updateMany({ where: { unitId: from }, data: { unitId: to } })
    await chooses('Phòng Cải cách hành chính', 'Kết thúc')
    expect(hanh.hears()).toContain('Các nhóm chat sau thôi gắn với cơ quan')
    await hanh.presses('Xác nhận')
    expect(hanh.hears()).toContain('Đã kết thúc đơn vị “Phòng Cải cách hành chính”')
    await hanh.says('/danhba')
    expect(hanh.hears()).not.toContain('Phòng Cải cách hành chính')
    await hanh.in(office.group('Phòng Cải cách hành chính')).says('/dangky')
    expect(hanh.in(office.group('Phòng Cải cách hành chính')).hears()).toContain('chưa được gắn')
  })
})
