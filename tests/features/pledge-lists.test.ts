// Coverage, lists with names, targets and the file: who sees what.
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/documents/read-table.ts'
import { features } from '../../src/features/index.ts'
import { openPledgeOffice, pledgesTitle } from './pledge-office.ts'

const lanName = 'Nguyễn Thị Lan'
const hanhName = 'Lê Thị Hạnh'

describe('the state of registration', () => {
  it('counts distinct people per unit and in total, and collective pledges', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await pledgesTitle(lan, 'Chiến sĩ thi đua cơ sở')
    const huong = office.person('Võ Thị Hương')
    await huong.says('/dangkytapthe')
    await huong.presses('Danh hiệu thi đua')
    await huong.presses('Tập thể Lao động tiên tiến')
    await huong.presses('Bỏ qua')
    await huong.presses('Đăng ký')
    const hanh = office.person(hanhName)
    await hanh.says('/dsdangky')
    expect(hanh.hears()).toContain('1/9')
    expect(hanh.hears()).toMatch(/Phòng Công chức viên chức[^\n]*1\/4/)
    expect(hanh.hears()).toMatch(/Phòng Cải cách hành chính[^\n]*0\/2[^\n]*1/)
    await hanh.presses('Theo danh hiệu')
    expect(hanh.hears()).toContain('Lao động tiên tiến: 1')
    expect(hanh.hears()).toContain('Tập thể Lao động tiên tiến: 1')
  })

  it('leaves people who are not counted out of both numbers, and tells the office', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await office.change(tx =>
      tx.eligibility.create({
        data: {
          id: 'e1',
          officeId: office.id,
          memberId: lan.id,
          isEligible: false,
          validFrom: '2022-01-01',
          recordedAt: new Date('2022-01-01T00:00:00Z'),
        },
      }),
    )
    const hanh = office.person(hanhName)
    await hanh.says('/dsdangky')
    expect(hanh.hears()).toContain('0/8')
    expect(hanh.hears()).toMatch(/Ngoài đối tượng thi đua[^\n]*1/)
    await hanh.presses('Danh sách đăng ký')
    await hanh.presses('Ngoài đối tượng thi đua')
    expect(hanh.hears()).toContain(lanName)
  })

  it('shows pledges against the targets that name a title, higher titles included', async () => {
    const office = await openPledgeOffice()
    await pledgesTitle(office.person(lanName), 'Chiến sĩ thi đua cơ sở')
    const hanh = office.person(hanhName)
    await hanh.says('/dsdangky')
    await hanh.presses('Đăng ký so với chỉ tiêu')
    const bar = hanh.last()!.message.blocks.find(block => block.block === 'progress')
    expect(bar).toMatchObject({ done: 1, total: 9 })
    expect(hanh.hears()).toContain('90% cá nhân đạt Lao động tiên tiến (cần 9 trên 9)')
    await hanh.presses('‹ Quay lại')
    expect(hanh.hears()).toContain('Đơn vị đăng ký đủ')
  })
})

describe('names', () => {
  it('of who is missing are for the office; a contact sees the own unit; staff see counts', async () => {
    const office = await openPledgeOffice()
    await pledgesTitle(office.person(lanName), 'Lao động tiên tiến')
    const [hanh, mai, lan] = [office.person(hanhName), office.person('Hoàng Thị Mai'), office.person(lanName)]
    await hanh.says('/dsdangky')
    await hanh.presses('Ai chưa đăng ký')
    expect(hanh.hears()).toContain('Còn 8 người chưa đăng ký')
    expect(hanh.hears()).toContain('Bùi Đức Anh – Phòng Cải cách hành chính')
    expect(hanh.hears()).not.toContain(lanName)
    await hanh.presses('Chọn đơn vị')
    await hanh.presses('Phòng Công chức viên chức')
    expect(hanh.hears()).not.toContain('Bùi Đức Anh')
    await mai.says('/dsdangky')
    await mai.presses('Ai chưa đăng ký')
    expect(mai.hears()).toContain('Nguyễn Văn Nam')
    expect(mai.hears()).not.toContain('Bùi Đức Anh')
    await lan.says('/dsdangky')
    expect(lan.hears()).toContain('1/9')
    expect(lan.buttons()).not.toContain('Danh sách đăng ký')
  })

  it('stay closed to somebody whose role has ended since the button was sent', async () => {
    const office = await openPledgeOffice()
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/dsdangky')
    await office.change(tx => tx.roleAssignment.deleteMany({ where: { memberId: mai.id } }))
    const outcome = await mai.presses('Ai chưa đăng ký')
    expect(outcome).toMatchObject({ notice: expect.stringContaining('Danh sách tên chỉ dành cho') })
  })

  it('asked for in a group come in private', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    const there = hanh.in(office.group())
    await there.says('/dsdangky')
    await there.presses('Xem chi tiết trong chat riêng')
    await hanh.presses('Ai chưa đăng ký')
    expect(hanh.hears()).toContain(lanName)
    expect(there.reads().join('\n')).not.toContain(lanName)
  })
})

describe('the file', () => {
  it('holds pledges, coverage and who is missing; no text in it becomes a formula', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Cam kết khác')
    await lan.says('=cmd|calc')
    await lan.presses('Bỏ qua')
    await lan.presses('Đăng ký')
    const hanh = office.person(hanhName)
    await hanh.says('/dsdangky')
    await hanh.presses('Xuất .xlsx')
    const [file] = hanh.last()!.files
    expect(file?.name).toBe('so-lieu-thi-dua-2022-01-25.xlsx')
    const read = await readTable(file!.bytes, file!.name)
    const cells = read.ok ? read.rows.flatMap(row => row.cells) : []
    expect(cells).toContain('DK-2022-0001')
    expect(cells).toContain('=cmd|calc')
    expect(Buffer.from(file!.bytes).includes('<f>')).toBe(false)
  })
})

describe('what is owed', () => {
  const pledge = features.find(({ name }) => name === 'pledge')!

  it('is told in /viectoi until there is a pledge', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-01-31' })
    const lan = office.person(lanName)
    await lan.says('/viectoi')
    expect(lan.hears()).toContain('Chưa đăng ký thi đua: Phong trào thi đua năm 2022')
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await lan.says('/viectoi')
    expect(lan.hears()).not.toContain('Chưa đăng ký thi đua')
  })

  it('is stored about a person in full, and erased but for what is counted', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Sáng kiến')
    await lan.says('Ý tưởng của Lan')
    await lan.says('Lan sẽ làm')
    await lan.presses('Đăng ký')
    const { database } = office
    const before = await database.transaction(tx => pledge.personalData!(tx, office.id, lan.id))
    expect(JSON.stringify(before)).toContain('Ý tưởng của Lan')
    expect(JSON.stringify(before)).toContain('DK-2022-0001')
    await database.transaction(tx => pledge.erase!(tx, office.id, lan.id, new Date()))
    const [row] = await office.pledges()
    expect(row).toMatchObject({ code: 'DK-2022-0001', kind: 'initiative', state: 'active', content: null })
    expect(JSON.stringify(row)).not.toContain('Lan')
    await lan.presses('Đăng ký của tôi')
    expect(lan.buttons()[0]).toContain('đã xóa theo yêu cầu')
  })
})
