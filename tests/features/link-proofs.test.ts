// Getting in without a code: the own phone number, or a request that the office or the unit approves.
import { describe, expect, it } from 'vitest'
import { normalPhone } from '../../src/features/roster/index.ts'
import { addOffice, openTestOffice, type TestOffice } from '../support/office.ts'

async function unlinkAll(office: TestOffice, name: string): Promise<void> {
  const memberId = office.person(name).id
  await office.database.transaction(tx => tx.link.updateMany({ where: { memberId }, data: { endedAt: new Date() } }))
}

/** As an import or a correction would write it. */
async function setPhone(office: TestOffice, name: string, written: string): Promise<void> {
  const { id } = office.person(name)
  const phone = normalPhone(written)
  await office.database.transaction(tx => tx.member.update({ where: { id }, data: { phone } }))
}

async function requestAs(office: TestOffice, name: string, account = 'Máy mới') {
  await unlinkAll(office, name)
  const stranger = office.stranger(account)
  await stranger.says('/lienket')
  await stranger.presses('Gửi yêu cầu')
  await stranger.presses('Phòng Công chức viên chức')
  await stranger.says(name)
  return stranger
}

describe('the own phone number', () => {
  it('links where it stands on the roster once, however it is written', async () => {
    const office = await openTestOffice()
    for (const phone of ['+84912000105', '0912 000 105', '84912000105']) {
      const stranger = office.stranger(`Máy ${phone}`)
      await stranger.says('/lienket')
      await stranger.presses('Dùng số điện thoại')
      expect(stranger.buttons()).toContain('Chia sẻ số điện thoại của tôi')
      await stranger.sharesPhone(phone)
      expect(stranger.hears()).toContain('Họ và tên: Nguyễn Thị Lan')
    }
    await setPhone(office, 'Bùi Đức Anh', '+84 (0) 912.345.678')
    const stranger = office.stranger('Máy khác')
    await stranger.sharesPhone('84912345678')
    expect(stranger.hears()).toContain('Họ và tên: Bùi Đức Anh')
  })

  it('goes on with what was wanted', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Máy')
    await stranger.says('/taikhoan')
    await stranger.presses('Liên kết tài khoản')
    await stranger.presses('Dùng số điện thoại')
    await stranger.sharesPhone('+84912000105')
    expect(stranger.hears()).toContain('Tài khoản chat của Nguyễn Thị Lan')
  })

  it('must be shared, not typed, and be the own one', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Máy')
    await stranger.says('/lienket')
    await stranger.presses('Dùng số điện thoại')
    await stranger.says('0912000105')
    expect(stranger.hears()).toContain('không chứng minh được')
    await stranger.sharesPhone('0912000105', false)
    expect(stranger.hears()).toContain('số của người khác')
    await stranger.says('/batdau')
    expect(stranger.hears()).not.toContain('Nguyễn Thị Lan')
  })

  it('that nobody or several people have leads to the other ways', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Máy')
    await stranger.sharesPhone('0999999999')
    expect(stranger.hears()).toContain('không có trong danh bạ')
    await setPhone(office, 'Nguyễn Văn Nam', '0912000105')
    await stranger.sharesPhone('0912000105')
    expect(stranger.hears()).toContain('nhiều người')
    await stranger.presses('Nhập mã liên kết')
    expect(stranger.hears()).toContain('gõ mã liên kết')
  })

  it('does not move an account from one person to another', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.sharesPhone('0912000105')
    expect(lan.hears()).toContain('đã liên kết với Nguyễn Thị Lan')
    await lan.sharesPhone('0912000106')
    expect(lan.hears()).toContain('gỡ liên kết hiện tại trước')
  })

  it('of somebody who has left opens nothing', async () => {
    const office = await openTestOffice()
    const { id } = office.person('Nguyễn Thị Lan')
    await office.database.transaction(tx => tx.member.update({ where: { id }, data: { leftOn: '2022-01-20' } }))
    const stranger = office.stranger('Máy')
    await stranger.sharesPhone('0912000105')
    expect(stranger.hears()).toContain('không có trong danh bạ')
  })
})

describe('a request', () => {
  it('goes to the officers and those in charge of the unit, and nobody else', async () => {
    const office = await openTestOffice()
    const stranger = await requestAs(office, 'Nguyễn Thị Lan')
    expect(stranger.hears()).toContain('Đã gửi yêu cầu')
    for (const name of ['Lê Thị Hạnh', 'Đặng Minh Tuấn', 'Hoàng Thị Mai'])
      expect(office.person(name).hears()).toContain('Tài khoản chat: Máy mới')
    for (const name of ['Võ Thị Hương', 'Nguyễn Văn Nam', 'Trần Quốc Bảo'])
      expect(office.person(name).reads()).toEqual([])
  })

  it('approved by the unit contact links the account, and the others see who decided', async () => {
    const office = await openTestOffice()
    const stranger = await requestAs(office, 'Nguyễn Thị Lan')
    const mai = office.person('Hoàng Thị Mai')
    const outcome = await mai.presses('Duyệt')
    expect(outcome).toMatchObject({ notice: 'Đã duyệt yêu cầu.' })
    expect(stranger.hears()).toContain('Hoàng Thị Mai duyệt')
    const tuan = office.person('Đặng Minh Tuấn')
    expect(tuan.reads()).toHaveLength(1)
    expect(tuan.hears()).toContain('Hoàng Thị Mai đã duyệt')
    expect(tuan.buttons()).toEqual([])
    await stranger.presses('Bắt đầu')
    expect(stranger.hears()).toContain('Xin chào đồng chí Nguyễn Thị Lan')
  })

  it('is decided once: an old button says who was first', async () => {
    const office = await openTestOffice()
    const stranger = await requestAs(office, 'Nguyễn Thị Lan')
    const tuan = office.person('Đặng Minh Tuấn')
    const token = tuan.last()!.tokens[0]!
    await office.person('Lê Thị Hạnh').presses('Từ chối')
    const outcome = await tuan.pressesToken(token)
    expect(outcome).toMatchObject({ notice: 'Yêu cầu này đã bị Lê Thị Hạnh từ chối.' })
    expect(stranger.hears()).toContain('từ chối')
    await stranger.says('/taikhoan')
    expect(stranger.hears()).toContain('chưa được liên kết')
  })

  it('that two people decide at once has one result', async () => {
    const office = await openTestOffice()
    await requestAs(office, 'Nguyễn Thị Lan')
    const [hanh, tuan] = [office.person('Lê Thị Hạnh'), office.person('Đặng Minh Tuấn')]
    const outcomes = await Promise.all([hanh.presses('Duyệt'), tuan.presses('Từ chối')])
    const notices = outcomes.map(outcome => ('notice' in outcome ? outcome.notice : ''))
    expect(notices.filter(text => text?.startsWith('Yêu cầu này đã'))).toHaveLength(1)
    expect(hanh.hears()).toBe(tuan.hears())
  })

  it('leads back to what was wanted', async () => {
    const office = await openTestOffice()
    await unlinkAll(office, 'Nguyễn Thị Lan')
    const stranger = office.stranger('Máy mới')
    await stranger.says('/taikhoan')
    await stranger.presses('Liên kết tài khoản')
    await stranger.presses('Gửi yêu cầu')
    await stranger.presses('Phòng Công chức viên chức')
    await stranger.says('Nguyễn Thị Lan')
    await office.person('Lê Thị Hạnh').presses('Duyệt')
    await stranger.presses('Làm tiếp việc đang dở')
    expect(stranger.hears()).toContain('Tài khoản chat của Nguyễn Thị Lan')
  })

  it('needs the exact name of somebody not yet linked, in that unit', async () => {
    const office = await openTestOffice()
    await unlinkAll(office, 'Nguyễn Thị Lan')
    const stranger = office.stranger('Máy mới')
    await stranger.says('/lienket')
    await stranger.presses('Gửi yêu cầu')
    await stranger.presses('Phòng Công chức viên chức')
    for (const name of ['Lan', 'Nguyễn', 'Nguyễn Văn Nam', 'Bùi Đức Anh']) {
      await stranger.says(name)
      expect(stranger.hears()).toContain('Không tìm thấy')
    }
    await stranger.says('nguyen thi lan')
    expect(stranger.hears()).toContain('Đã gửi yêu cầu')
  })

  it('is not a way to guess names', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Máy mới')
    await stranger.says('/lienket')
    await stranger.presses('Gửi yêu cầu')
    await stranger.presses('Văn phòng Sở')
    for (let index = 0; index < 11; index++) await stranger.says(`Nguyễn Văn ${index}`)
    expect(stranger.hears()).toContain('thử sai quá nhiều lần')
  })

  it('asks which of two people of the same name', async () => {
    const office = await openTestOffice()
    const nam = office.person('Nguyễn Văn Nam').id
    await unlinkAll(office, 'Nguyễn Văn Nam')
    await office.database.transaction(tx =>
      tx.member.update({
        where: { id: nam },
        data: { name: 'Nguyễn Thị Lan', foldedName: 'nguyen thi lan', position: 'Văn thư' },
      }),
    )
    const stranger = await requestAs(office, 'Nguyễn Thị Lan')
    expect(stranger.hears()).toContain('Đồng chí chọn một')
    await stranger.presses('Văn thư')
    expect(stranger.hears()).toContain('Chức vụ: Văn thư')
  })

  it('waits once per account, and not for somebody already linked', async () => {
    const office = await openTestOffice()
    const stranger = await requestAs(office, 'Nguyễn Thị Lan')
    await unlinkAll(office, 'Nguyễn Văn Nam')
    await stranger.says('/lienket request')
    await stranger.presses('Phòng Công chức viên chức')
    await stranger.says('Nguyễn Văn Nam')
    expect(stranger.hears()).toContain('đang chờ duyệt')
    const bao = office.person('Trần Quốc Bảo')
    await bao.says('/lienket request')
    await bao.presses('Phòng Công chức viên chức')
    await bao.says('Nguyễn Văn Nam')
    expect(bao.hears()).toContain('đang liên kết với Trần Quốc Bảo')
  })

  it('needs no decision once the account got in another way', async () => {
    const office = await openTestOffice()
    const stranger = await requestAs(office, 'Nguyễn Thị Lan')
    await stranger.sharesPhone('0912000105')
    expect(stranger.hears()).toContain('Đã liên kết tài khoản')
    const outcome = await office.person('Lê Thị Hạnh').presses('Từ chối')
    expect(outcome).toMatchObject({ notice: expect.stringContaining('bằng cách khác') })
    await stranger.says('/batdau')
    expect(stranger.hears()).toContain('Xin chào đồng chí Nguyễn Thị Lan')
  })

  it('for an administrator is decided by an administrator only', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    const dung = office.person('Phạm Văn Dũng')
    await office.database.transaction(tx =>
      tx.roleAssignment.create({
        data: {
          id: 'grant-for-dung',
          officeId: office.id,
          memberId: dung.id,
          role: 'officer',
          validFrom: '2022-01-01',
          recordedAt: new Date(),
        },
      }),
    )
    await unlinkAll(office, 'Lê Thị Hạnh')
    const stranger = office.stranger('Máy mới')
    await stranger.says('/lienket request')
    await stranger.presses('Văn phòng Sở')
    await stranger.says('Lê Thị Hạnh')
    expect(stranger.hears()).toContain('Đã gửi yêu cầu')
    expect(dung.reads()).toEqual([])
    await dung.says('/yeucau')
    expect(dung.hears()).toContain('Không có yêu cầu')
    expect(hanh.reads()).toEqual([])
  })

  it('asks for the office where there are several', async () => {
    const office = await openTestOffice()
    await addOffice(office.database, office.platform.connection, 'Sở Tư pháp', 'x')
    await unlinkAll(office, 'Nguyễn Thị Lan')
    const stranger = office.stranger('Máy mới')
    await stranger.says('/lienket')
    await stranger.presses('Gửi yêu cầu')
    await stranger.presses('Sở Nội vụ')
    await stranger.presses('Phòng Công chức viên chức')
    await stranger.says('Nguyễn Thị Lan')
    expect(stranger.hears()).toContain('Đã gửi yêu cầu')
    expect(office.person('Lê Thị Hạnh').hears()).toContain('Máy mới')
  })
})

describe('the list of requests', () => {
  it('shows each decider the own ones and is worked through in place, in private', async () => {
    const office = await openTestOffice()
    await requestAs(office, 'Nguyễn Thị Lan', 'Máy một')
    await requestAs(office, 'Nguyễn Văn Nam', 'Máy hai')
    const mai = office.person('Hoàng Thị Mai')
    await mai.in(office.group()).says('/yeucau')
    expect(mai.in(office.group()).hears()).not.toContain('Lan')
    expect(mai.hears()).toContain('đang chờ: 2')
    await mai.presses('Duyệt')
    expect(mai.reads().some(text => text.includes('đang chờ: 1'))).toBe(true)
    const huong = office.person('Võ Thị Hương')
    await huong.says('/requests')
    expect(huong.hears()).toContain('Không có yêu cầu')
    const bao = office.person('Trần Quốc Bảo')
    await bao.says('/yeucau')
    expect(bao.hears()).toContain('Việc này dành cho')
  })
})
