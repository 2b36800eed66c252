// Amending and withdrawing, for oneself, for the unit and for others; codes, locks, versions.
import { describe, expect, it } from 'vitest'
import { openPledgeOffice, pledgesTitle } from './pledge-office.ts'

const lanName = 'Nguyễn Thị Lan'

describe('amending', () => {
  it('changes the title, keeps the code and counts a version', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await lan.presses('Sửa đăng ký')
    await lan.presses('Chiến sĩ thi đua cơ sở')
    await lan.says('Có sáng kiến')
    await lan.presses('Sửa đăng ký')
    expect(lan.hears()).toContain('Đã sửa đăng ký')
    expect(lan.hears()).toContain('Chiến sĩ thi đua cơ sở')
    const [pledge] = await office.pledges()
    expect(pledge).toMatchObject({ code: 'DK-2022-0001', version: 2, titleKey: 'grassrootsFighter' })
    expect(pledge?.versions.map(({ change }) => change)).toEqual(['registered', 'amended'])
    await pledgesTitle(lan, 'Lao động tiên tiến')
    expect(lan.hears()).toContain('DK-2022-0002')
  })

  it('to a title that is pledged already is refused', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await pledgesTitle(lan, 'Chiến sĩ thi đua cơ sở')
    await lan.says('/suadangky DK-2022-0002')
    await lan.presses('Lao động tiên tiến')
    expect(lan.hears()).toContain('Đã có đăng ký Lao động tiên tiến (mã DK-2022-0001)')
  })

  it('nothing says so', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await lan.says('/suadangky dk 2022 1')
    await lan.presses('Bỏ qua')
    await lan.presses('Bỏ qua')
    await lan.presses('Sửa đăng ký')
    expect((await office.pledges())[0]?.version).toBe(1)
  })

  it('without any pledge leads to the first one', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/suadangky')
    expect(lan.hears()).toContain('chưa có đăng ký nào')
    await lan.presses('Đăng ký')
    expect(lan.last()?.message.form?.current).toBe('kind')
  })

  it('an unknown code and somebody else’s pledge are refused', async () => {
    const office = await openPledgeOffice()
    const [lan, nam] = [office.person(lanName), office.person('Nguyễn Văn Nam')]
    for (const one of [lan, nam]) await pledgesTitle(one, 'Lao động tiên tiến')
    await lan.says('/suadangky DK-2022-0099')
    expect(lan.hears()).toContain('Không có đăng ký “DK-2022-0099”')
    await lan.says('/rutdangky DK-2022-0002')
    expect(lan.hears()).toContain('DK-2022-0002 không phải của đồng chí')
  })

  it('is refused after the lock day, but not to the office, which says why; the person is told', async () => {
    const office = await openPledgeOffice({ lockedOn: '2022-01-25' })
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await office.clockTo('2022-01-26', '09:00')
    await lan.says('/suadangky DK-2022-0001')
    expect(lan.hears()).toContain('đã khóa sau ngày 25/01/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/suadangky DK-2022-0001')
    await hanh.presses('Chiến sĩ thi đua cơ sở')
    await hanh.presses('Bỏ qua')
    await hanh.says('Theo đề nghị của đơn vị')
    await hanh.presses('Sửa đăng ký')
    expect(lan.hears()).toContain('Lê Thị Hạnh đã sửa đăng ký thi đua của đồng chí')
    expect((await office.pledges())[0]?.versions[1]?.reason).toBe('Theo đề nghị của đơn vị')
  })

  it('an old receipt’s button still works, and says when the pledge is gone', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    const receipt = lan.last()!
    const amend = receipt.tokens[lan.buttons().indexOf('Sửa đăng ký')]!
    await pledgesTitle(lan, 'Chiến sĩ thi đua cơ sở')
    await lan.says('/rutdangky DK-2022-0001')
    await lan.presses('Rút đăng ký')
    expect(await lan.pressesToken(amend)).toMatchObject({ notice: expect.stringContaining('DK-2022-0001 đã rút') })
  })
})

describe('withdrawing', () => {
  it('asks first, keeps the row and frees the title', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await lan.says('/rutdangky')
    await lan.presses('DK-2022-0001')
    expect(lan.hears()).toContain('Rút đăng ký này?')
    await lan.presses('Rút đăng ký')
    expect(lan.hears()).toContain('Đã rút đăng ký DK-2022-0001')
    await pledgesTitle(lan, 'Lao động tiên tiến')
    expect((await office.pledges()).map(({ code, state }) => [code, state])).toEqual([
      ['DK-2022-0001', 'withdrawn'],
      ['DK-2022-0002', 'active'],
    ])
  })

  it('by the person and the unit’s contact at once happens once', async () => {
    const office = await openPledgeOffice()
    const [lan, mai] = [office.person(lanName), office.person('Hoàng Thị Mai')]
    await pledgesTitle(lan, 'Lao động tiên tiến')
    for (const one of [lan, mai]) await one.says('/rutdangky DK-2022-0001')
    await Promise.all([lan.presses('Rút đăng ký'), mai.presses('Rút đăng ký')])
    const [pledge] = await office.pledges()
    expect(pledge?.versions.map(({ change }) => change)).toEqual(['registered', 'withdrawn'])
  })
})

describe('for others', () => {
  it('a unit’s contact pledges for somebody of the own unit, who is told and may change it', async () => {
    const office = await openPledgeOffice()
    const [mai, lan] = [office.person('Hoàng Thị Mai'), office.person(lanName)]
    await mai.says('/dangkyho Nguyễn Thị Lan')
    await mai.presses('Danh hiệu thi đua')
    await mai.presses('Lao động tiên tiến')
    await mai.presses('Bỏ qua')
    expect(mai.hears()).toContain('Nguyễn Thị Lan – Phòng Công chức viên chức')
    await mai.presses('Đăng ký')
    expect(mai.hears()).toContain('nhập hộ')
    expect(lan.hears()).toContain('Hoàng Thị Mai đã đăng ký thi đua hộ đồng chí')
    await lan.presses('Rút đăng ký')
    await lan.presses('Rút đăng ký')
    expect(mai.reads().join('\n')).not.toContain('đã rút đăng ký thi đua của đồng chí')
  })

  it('not for somebody of another unit', async () => {
    const office = await openPledgeOffice()
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/dangkyho Bùi Đức Anh')
    expect(mai.last()?.message.form?.current).toBe('member')
    expect(await office.pledges()).toHaveLength(0)
  })

  it('not by staff, and not in a group', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangkyho')
    expect(lan.hears()).toContain('Việc này dành cho')
    const there = office.person('Lê Thị Hạnh').in(office.group())
    await there.says('/dangkyho')
    expect(there.hears()).toContain('chỉ dùng trong chat riêng')
  })

  it('the office may for anyone, and is told when the person is not counted', async () => {
    const office = await openPledgeOffice()
    const anh = office.person('Bùi Đức Anh')
    await office.change(tx =>
      tx.eligibility.create({
        data: {
          id: 'e1',
          officeId: office.id,
          memberId: anh.id,
          isEligible: false,
          reason: 'nghỉ thai sản',
          validFrom: '2022-01-01',
          recordedAt: new Date('2022-01-01T00:00:00Z'),
        },
      }),
    )
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/dangkyho CB009')
    await hanh.presses('Danh hiệu thi đua')
    await hanh.presses('Lao động tiên tiến')
    await hanh.presses('Bỏ qua')
    await hanh.presses('Đăng ký')
    expect(hanh.hears()).toContain('không thuộc đối tượng thi đua')
    expect(hanh.hears()).not.toContain('thai sản')
    expect((await office.pledges())[0]?.state).toBe('active')
  })
})

describe('a unit', () => {
  it('pledges a collective title through its head, without being asked which unit', async () => {
    const office = await openPledgeOffice()
    const tuan = office.person('Đặng Minh Tuấn')
    await tuan.says('/dangkytapthe')
    expect(tuan.last()?.message.form?.current).toBe('kind')
    await tuan.presses('Danh hiệu thi đua')
    expect(tuan.buttons()).not.toContain('Lao động tiên tiến')
    await tuan.presses('Tập thể Lao động xuất sắc')
    await tuan.presses('Bỏ qua')
    await tuan.presses('Đăng ký')
    expect(tuan.hears()).toContain('đã bao gồm Tập thể Lao động tiên tiến')
    expect((await office.pledges())[0]).toMatchObject({ subject: 'collective', memberId: null, isOnBehalf: false })
  })

  it('once: the contact is told that the head did it', async () => {
    const office = await openPledgeOffice()
    for (const name of ['Đặng Minh Tuấn', 'Hoàng Thị Mai']) {
      const one = office.person(name)
      await one.says('/dangkytapthe')
      await one.presses('Danh hiệu thi đua')
      await one.presses('Tập thể Lao động tiên tiến')
    }
    await office.person('Đặng Minh Tuấn').presses('Bỏ qua')
    await office.person('Hoàng Thị Mai').presses('Bỏ qua')
    await Promise.all([
      office.person('Đặng Minh Tuấn').presses('Đăng ký'),
      office.person('Hoàng Thị Mai').presses('Đăng ký'),
    ])
    expect(await office.pledges()).toHaveLength(1)
    const heard = [office.person('Đặng Minh Tuấn').hears(), office.person('Hoàng Thị Mai').hears()].join('\n')
    expect(heard).toContain('Đã có đăng ký Tập thể Lao động tiên tiến')
  })

  it('of any name is the office’s to enter; staff may not', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/dangkytapthe')
    await hanh.says('cải cách')
    await hanh.presses('Cam kết khác')
    await hanh.says('Không có hồ sơ trễ hạn')
    await hanh.presses('Bỏ qua')
    await hanh.presses('Đăng ký')
    expect(hanh.hears()).toContain('Phòng Cải cách hành chính')
    expect(hanh.hears()).toContain('nhập hộ')
    const lan = office.person(lanName)
    await lan.says('/dangkytapthe')
    expect(lan.hears()).toContain('Việc này dành cho')
  })
})

describe('a transfer', () => {
  it('leaves the pledge with its unit and counts the person where they serve now', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await office.change(async tx => {
      const where = { memberId: lan.id, validTo: null }
      await tx.unitMembership.updateMany({ where, data: { validTo: '2022-01-31' } })
      await tx.unitMembership.create({
        data: {
          id: 'm2',
          officeId: office.id,
          memberId: lan.id,
          unitId: office.unitId('Phòng Cải cách hành chính'),
          validFrom: '2022-02-01',
          recordedAt: new Date('2022-01-31T00:00:00Z'),
        },
      })
    })
    await office.clockTo('2022-02-10', '09:00')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/dsdangky')
    expect(hanh.hears()).toMatch(/Phòng Công chức viên chức[^\n]*0\/3/)
    expect(hanh.hears()).toMatch(/Phòng Cải cách hành chính[^\n]*1\/3/)
    await hanh.presses('Danh sách đăng ký')
    expect(hanh.hears()).toContain('Nguyễn Thị Lan – Phòng Công chức viên chức')
  })
})
