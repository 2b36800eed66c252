// Pledging from a group: kind, title and movement stay there, everything else is private.
import { describe, expect, it } from 'vitest'
import { SendFailure } from '../../src/platforms/platform.ts'
import { movementName, openPledgeOffice } from './pledge-office.ts'

const lanName = 'Nguyễn Thị Lan'

describe('in a group', () => {
  it('kind and title are asked there, the rest in private, and the group sees the code only', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    const there = lan.in(office.group())
    await there.says('/dangky')
    await there.presses('Danh hiệu thi đua')
    await there.presses('Lao động tiên tiến')
    expect(there.hears()).toContain('trả lời trong chat riêng')
    expect(lan.last()?.message.form?.current).toBe('commitment')
    await lan.says('Bí mật của tôi')
    await lan.presses('Đăng ký')
    expect(lan.hears()).toContain('Bí mật của tôi')
    expect(there.hears()).toBe('Đã ghi nhận, mã DK-2022-0001.')
    expect(there.reads().join('\n')).not.toContain('Bí mật')
    expect(there.reads()).toHaveLength(1)
  })

  it('a movement may be chosen there', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    const there = lan.in(office.group('Phòng Công chức viên chức'))
    await there.says('/dangky')
    await there.presses('Phong trào hưởng ứng')
    await there.presses(movementName)
    await lan.presses('Bỏ qua')
    await lan.presses('Đăng ký')
    expect(there.hears()).toBe('Đã ghi nhận, mã DK-2022-0001.')
  })

  it('free text moves to the private chat before it is asked, and does not come back to the group', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    const there = lan.in(office.group())
    await there.says('/dangky')
    await there.presses('Sáng kiến')
    expect(lan.last()?.message.form?.current).toBe('content')
    await lan.says('Sáng kiến riêng tư')
    await there.says('/tieptuc')
    expect(there.reads().join('\n')).not.toContain('riêng tư')
    await lan.presses('Bỏ qua')
    await lan.presses('Đăng ký')
    expect(there.reads().join('\n')).not.toContain('riêng tư')
    expect(there.hears()).toContain('DK-2022-0001')
  })

  it('somebody whose private chat is not open yet gets a button that opens it and goes on there', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await office.change(tx =>
      tx.chatAccount.updateMany({ where: { remoteId: lan.key }, data: { privateChatKey: null } }),
    )
    const there = lan.in(office.group())
    await there.says('/dangky')
    await there.presses('Danh hiệu thi đua')
    await there.presses('Lao động tiên tiến')
    expect(there.hears()).toContain('bấm nút dưới đây để mở chat riêng')
    expect(lan.reads()).toEqual([])
    await there.presses('Trả lời trong chat riêng')
    expect(lan.last()?.message.form?.current).toBe('commitment')
    await lan.presses('Bỏ qua')
    await lan.presses('Đăng ký')
    expect(there.hears()).toBe('Đã ghi nhận, mã DK-2022-0001.')
  })

  it('a blocked private chat loses the receipt, never the pledge', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    const there = lan.in(office.group())
    await there.says('/dangky')
    await there.presses('Danh hiệu thi đua')
    await there.presses('Lao động tiên tiến')
    const question = lan.last()!
    await lan.presses('Bỏ qua')
    office.platform.break(lan.key, new SendFailure('never', 'blocked', { reason: 'blocked' }))
    await lan.presses('Đăng ký')
    expect(question).toBeDefined()
    expect(await office.pledges()).toHaveLength(1)
    expect(there.hears()).toBe('Đã ghi nhận, mã DK-2022-0001.')
  })

  it('a button pressed by somebody else is refused politely and changes nothing', async () => {
    const office = await openPledgeOffice()
    const there = office.person(lanName).in(office.group())
    await there.says('/dangky')
    const outcome = await office.person('Nguyễn Văn Nam').in(office.group()).presses('Danh hiệu thi đua')
    expect(outcome).toMatchObject({ kind: 'expired' })
    expect(there.last()?.message.form?.current).toBe('kind')
  })

  it('the state of registration is told in counts, names only in private to who may see them', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName).in(office.group('Phòng Công chức viên chức'))
    await lan.says('/dsdangky')
    expect(lan.hears()).toContain('0/9')
    expect(lan.hears()).toContain('Phòng Công chức viên chức')
    for (const name of ['Nguyễn Văn Nam', lanName]) expect(lan.hears()).not.toContain(name)
    await lan.presses('Xem chi tiết trong chat riêng')
    expect(office.person(lanName).hears()).toContain('Phòng Cải cách hành chính')
    expect(office.person(lanName).buttons()).not.toContain('Ai chưa đăng ký')
  })

  it('an amendment is asked for in private and the group sees the code', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Cam kết khác')
    await lan.says('Điều thầm kín')
    await lan.presses('Bỏ qua')
    await lan.presses('Đăng ký')
    const there = lan.in(office.group())
    await there.says('/suadangky')
    await lan.presses('DK-2022-0001')
    await lan.says('Điều thầm kín khác')
    await lan.presses('Bỏ qua')
    await lan.presses('Sửa đăng ký')
    expect(there.reads().join('\n')).not.toContain('thầm kín')
    expect(there.hears()).toContain('DK-2022-0001')
  })
})
