// Giving and taking roles.
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../support/office.ts'

describe('/phanquyen', () => {
  it('says what each role may do, and gives it from today on', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    const lan = office.person('Nguyễn Thị Lan')
    await hanh.says('/phanquyen Nguyễn Thị Lan')
    expect(hanh.hears()).toContain('Nguyễn Thị Lan hiện có vai trò: nhân viên')
    expect(hanh.hears()).toContain('văn phòng: làm mọi việc của Văn phòng')
    await hanh.presses('văn phòng')
    await hanh.presses('công đoàn')
    await hanh.presses('Xong')
    expect(hanh.hears()).toContain('Đã phân quyền cho Nguyễn Thị Lan: văn phòng, công đoàn')
    expect(lan.hears()).toContain('Vai trò của đồng chí từ hôm nay: văn phòng, công đoàn')
    await lan.says('/danhba')
    expect(lan.hears()).toContain('Tổng số: 9')
  })

  it('shows the present roles ticked, so that one more is one press', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/phanquyen Võ Thị Hương')
    expect(hanh.buttons()).toEqual(expect.arrayContaining(['✓ đầu mối', '✓ trưởng đơn vị', 'công đoàn', 'Xong']))
    await hanh.presses('công đoàn')
    await hanh.presses('✓ đầu mối')
    await hanh.presses('Xong')
    expect(hanh.hears()).toContain('Đã phân quyền cho Võ Thị Hương: trưởng đơn vị, công đoàn')
  })

  it('takes roles away by choosing member', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/phanquyen CB004')
    await hanh.says('nhân viên, lãnh đạo')
    expect(hanh.hears()).toContain('“Nhân viên” nghĩa là không có vai trò nào khác')
    await hanh.says('nhân viên')
    expect(hanh.hears()).toContain('Đã phân quyền cho Đặng Minh Tuấn: nhân viên')
    const spans = await office.database.client.roleAssignment.findMany({
      where: { role: 'unitHead', validTo: '2022-01-24' },
    })
    expect(spans).toHaveLength(1)
  })

  it('changes nothing where nothing changes', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/phanquyen CB004')
    await hanh.says('trưởng đơn vị')
    expect(hanh.hears()).toContain('đã có đúng vai trò này')
  })

  it('never takes the last administrator, and an officer neither gives nor takes that role', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    const lan = office.person('Nguyễn Thị Lan')
    await hanh.says('/phanquyen Lê Thị Hạnh')
    await hanh.says('văn phòng')
    expect(hanh.hears()).toContain('người quản trị cuối cùng')
    await hanh.says('/huy')
    await hanh.says('/phanquyen Nguyễn Thị Lan')
    await hanh.says('văn phòng')
    await lan.says('/phanquyen Nguyễn Văn Nam')
    expect(lan.buttons()).not.toContain('quản trị')
    await lan.says('quản trị')
    expect(lan.hears()).toContain('Không có lựa chọn này')
    await lan.says('/huy')
    await lan.says('/phanquyen Lê Thị Hạnh')
    await lan.says('lãnh đạo')
    expect(lan.hears()).toContain('Đã phân quyền cho Lê Thị Hạnh: lãnh đạo, quản trị')
  })

  it('is not for others', async () => {
    const office = await openTestOffice()
    const bao = office.person('Trần Quốc Bảo')
    await bao.says('/phanquyen')
    expect(bao.hears()).toContain('Việc này dành cho: văn phòng, quản trị')
  })

  it('lets nobody finish by typing what was begun in a role that was taken away meanwhile', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    const lan = office.person('Nguyễn Thị Lan')
    await hanh.says('/phanquyen Nguyễn Thị Lan')
    await hanh.says('văn phòng')
    await lan.says('/phanquyen Nguyễn Văn Nam')
    await hanh.says('/phanquyen Nguyễn Thị Lan')
    await hanh.says('nhân viên')
    await lan.says('công đoàn')
    expect(lan.hears()).toContain('Việc này dành cho')
    const given = await office.database.client.roleAssignment.findMany({
      where: { role: 'union', member: { name: 'Nguyễn Văn Nam' } },
    })
    expect(given).toEqual([])
  })
})
