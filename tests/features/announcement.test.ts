// /thongbao: written once, seen before it goes, sent to groups or people, with a receipt.
import { describe, expect, it } from 'vitest'
import { SendFailure } from '../../src/platforms/platform.ts'
import { openTestOffice, type TestOffice, unitNames } from '../support/office.ts'

const text = 'Kính gửi các đồng chí!\n\nHọp *giao ban* lúc 14h, phòng <b>201</b>.\n\nTrân trọng.'

function officer(office: TestOffice) {
  return office.person('Lê Thị Hạnh')
}

/** Up to the question of the time; the text and the audience's buttons in the order they are pressed. */
async function compose(office: TestOffice, said: string, ...pressed: readonly string[]) {
  const hanh = officer(office)
  await hanh.says('/thongbao')
  await hanh.says(said)
  await hanh.presses('Bỏ qua')
  for (const label of pressed) await hanh.presses(label)
  return hanh
}

async function announceNow(office: TestOffice, said: string, ...pressed: readonly string[]) {
  const hanh = await compose(office, said, ...pressed)
  await hanh.presses('Gửi ngay')
  await hanh.presses('Gửi thông báo')
  return hanh
}

describe('announcing now', () => {
  it('shows the very message that every group gets, with audience and count', async () => {
    const office = await openTestOffice()
    const hanh = await compose(office, text, 'Tất cả các nhóm')
    await hanh.presses('Gửi ngay')
    const preview = hanh.last()?.message.blocks ?? []
    expect(hanh.hears()).toContain('Nơi nhận: tất cả các nhóm')
    expect(hanh.hears()).toContain('Số nơi nhận: 4 nhóm')
    await hanh.presses('Gửi thông báo')
    expect(hanh.hears()).toContain('Thông báo đang được gửi đi')
    const got = hanh.in(office.group()).last()?.message.blocks ?? []
    expect(got.map(block => ('text' in block ? block.text : ''))).toEqual([
      'Thông báo của Sở Nội vụ',
      'Kính gửi các đồng chí!',
      'Họp *giao ban* lúc 14h, phòng <b>201</b>.',
      'Trân trọng.',
    ])
    expect(preview.slice(1, 1 + got.length)).toEqual(got)
    for (const unit of unitNames) expect(hanh.in(office.group(unit)).hears()).toContain('Họp *giao ban*')
  })

  it('takes the text after the command, and only the chosen groups hear it', async () => {
    const office = await openTestOffice()
    const hanh = officer(office)
    await hanh.says('/thongbao Nộp báo cáo trước thứ Sáu')
    await hanh.presses('Bỏ qua')
    await hanh.presses('Một số nhóm')
    await hanh.presses('Văn phòng Sở')
    await hanh.presses('Phòng Cải cách')
    await hanh.presses('Xong')
    await hanh.presses('Gửi ngay')
    expect(hanh.hears()).toContain('Số nơi nhận: 2 nhóm')
    await hanh.presses('Gửi thông báo')
    expect(hanh.in(office.group('Văn phòng Sở')).hears()).toContain('Nộp báo cáo trước thứ Sáu')
    expect(hanh.in(office.group('Phòng Công chức viên chức')).reads()).toEqual([])
    expect(hanh.in(office.group()).reads()).toEqual([])
  })

  it('reaches the people of a role or a unit in private', async () => {
    const office = await openTestOffice()
    await announceNow(office, 'Mời các trưởng đơn vị họp', 'Riêng từng người theo vai trò', 'trưởng đơn vị', 'Xong')
    expect(office.person('Đặng Minh Tuấn').hears()).toContain('Mời các trưởng đơn vị họp')
    expect(office.person('Võ Thị Hương').hears()).toContain('Mời các trưởng đơn vị họp')
    expect(office.person('Nguyễn Thị Lan').reads()).toEqual([])
    await announceNow(office, 'Phòng ta trực cuối tuần', 'Riêng từng người của đơn vị', 'Phòng Cải cách', 'Xong')
    expect(office.person('Bùi Đức Anh').hears()).toContain('Phòng ta trực cuối tuần')
    expect(office.person('Nguyễn Thị Lan').reads()).toEqual([])
  })

  it('carries a picture as a picture and a file as a file', async () => {
    const office = await openTestOffice()
    const hanh = officer(office)
    for (const [name, mime, block] of [
      ['ap-phich.png', 'image/png', 'image'],
      ['ke-hoach.pdf', 'application/pdf', 'file'],
    ] as const) {
      await hanh.says('/thongbao')
      await hanh.says('Xem tệp kèm theo')
      await hanh.sends({ name, mime, bytes: new Uint8Array([1, 2, 3]) })
      await hanh.presses('Tất cả các nhóm')
      await hanh.presses('Gửi ngay')
      await hanh.presses('Gửi thông báo')
      const got = hanh.in(office.group()).last()
      expect(got?.message.blocks.map(one => one.block)).toEqual(['heading', 'text', block])
      expect(got?.files[0]?.name).toBe(name)
    }
  })

  it('refuses an empty role, a text that is too long, and those who may not', async () => {
    const office = await openTestOffice()
    await office.database.client.roleAssignment.deleteMany({ where: { role: 'union' } })
    const hanh = await compose(office, 'Mời họp', 'Riêng từng người theo vai trò', 'công đoàn', 'Xong')
    expect(hanh.hears()).toContain('Chưa có ai thuộc lựa chọn này')
    await hanh.says('/huy')
    await hanh.says('/thongbao')
    await hanh.says('a'.repeat(6001))
    expect(hanh.hears()).toContain('tối đa 6.000 ký tự')
    await hanh.says('b'.repeat(6000))
    expect(hanh.hears()).toContain('ảnh hoặc tệp kèm theo')
    const lan = office.person('Nguyễn Thị Lan')
    for (const words of ['/thongbao', '/dsthongbao', '/doigiothongbao']) {
      await lan.says(words)
      expect(lan.hears()).toContain('Việc này dành cho: văn phòng, quản trị, lãnh đạo')
    }
  })

  it('is sent once, however it is answered: by a native form, or by two taps', async () => {
    const office = await openTestOffice()
    const hanh = officer(office)
    await hanh.says('/thongbao')
    await hanh.fills({ text: 'Họp lúc 14h', file: '', audience: 'allGroups', sendAt: 'now' })
    const token = hanh.last()?.tokens[0] ?? ''
    await Promise.all([hanh.pressesToken(token), hanh.pressesToken(token)])
    expect(hanh.in(office.group()).reads()).toHaveLength(1)
    expect(await office.database.client.announcement.count()).toBe(1)
  })

  it('is written in private even when begun in a group', async () => {
    const office = await openTestOffice()
    const hanh = officer(office)
    await hanh.in(office.group()).says('/thongbao')
    expect(hanh.hears()).toContain('Đồng chí soạn nội dung thông báo')
    expect(hanh.in(office.group()).hears()).toContain('trả lời trong chat riêng')
  })

  it('offers no groups where none is bound', async () => {
    const office = await openTestOffice()
    await office.database.client.chatGroup.updateMany({ data: { officeId: null } })
    const hanh = await compose(office, 'Mời họp')
    expect(hanh.buttons()).toContain('Riêng từng người trong danh bạ')
    expect(hanh.buttons()).not.toContain('Tất cả các nhóm')
  })

  it('speaks English to who chose it', async () => {
    const office = await openTestOffice()
    await office.database.client.member.updateMany({ where: { name: 'Lê Thị Hạnh' }, data: { language: 'en' } })
    const hanh = officer(office)
    await hanh.says('/announce Meeting at two')
    await hanh.presses('Skip')
    await hanh.presses('Everybody on the roster')
    await hanh.presses('Send now')
    expect(hanh.hears()).toContain('Recipients: 9 people')
    await hanh.presses('Send announcement')
    await hanh.presses('See receipt')
    expect(hanh.hears()).toContain('People: 9 of 9 arrived')
    expect(office.person('Bùi Đức Anh').hears()).toContain('Thông báo của Sở Nội vụ')
  })
})

describe('the receipt', () => {
  it('says what reached whom, who is not linked, who blocked the bot, which group removed it', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    const nam = office.person('Nguyễn Văn Nam')
    await office.database.client.link.deleteMany({ where: { memberId: lan.id } })
    office.platform.break(nam.key, new SendFailure('never', 'bot was blocked by the user', { reason: 'blocked' }))
    const hanh = await compose(office, 'Mời họp', 'Riêng từng người trong danh bạ')
    await hanh.presses('Gửi ngay')
    expect(hanh.hears()).toContain('9 người, trong đó 1 người chưa nhận được')
    await hanh.presses('Gửi thông báo')
    await hanh.presses('Xem kết quả gửi')
    expect(hanh.hears()).toContain('Cá nhân: đã tới 7/9')
    expect(hanh.hears()).toContain('Nguyễn Thị Lan: chưa liên kết tài khoản')
    expect(hanh.hears()).toContain('Nguyễn Văn Nam: đã chặn trợ lý')
    expect(hanh.hears()).toContain('Đã gửi xong')

    const gone = office.group('Phòng Cải cách hành chính')
    office.platform.break(gone.key, new SendFailure('never', 'bot was kicked', { reason: 'removed' }))
    await announceNow(office, 'Họp toàn sở', 'Tất cả các nhóm')
    await hanh.presses('Xem kết quả gửi')
    expect(hanh.hears()).toContain('Nhóm: đã tới 3/4')
    expect(hanh.hears()).toContain('⚠ Phòng Cải cách hành chính: trợ lý không còn trong nhóm')
    expect(hanh.hears()).toContain('✓ Văn phòng Sở')
  })

  it('shows what still waits, and is refreshed in place', async () => {
    const office = await openTestOffice()
    const group = office.group('Văn phòng Sở')
    office.platform.break(group.key, new SendFailure('retryAfter', 'flood', { retryAfterSeconds: 3600 }))
    const hanh = await announceNow(office, 'Họp toàn sở', 'Tất cả các nhóm')
    await hanh.presses('Xem kết quả gửi')
    expect(hanh.hears()).toContain('… Văn phòng Sở: đang chờ gửi')
    expect(hanh.hears()).toContain('Chưa gửi xong')
    const before = hanh.reads().length
    await office.database.client.outgoingMessage.updateMany({ where: { state: 'pending' }, data: { state: 'sent' } })
    await hanh.presses('Làm mới')
    expect(hanh.reads()).toHaveLength(before)
    expect(hanh.hears()).toContain('Nhóm: đã tới 4/4')
  })

  it('comes to the author by itself after ten minutes, and to nobody else', async () => {
    const office = await openTestOffice()
    const bao = office.person('Trần Quốc Bảo')
    await bao.says('/thongbao Chúc các đồng chí năm mới')
    await bao.presses('Bỏ qua')
    await bao.presses('Tất cả các nhóm')
    await bao.presses('Gửi ngay')
    await bao.presses('Gửi thông báo')
    await office.clockTo('2022-01-25', '08:09')
    expect(bao.hears()).not.toContain('Kết quả gửi thông báo')
    await office.clockTo('2022-01-25', '08:11')
    expect(bao.hears()).toContain('Kết quả gửi thông báo')
    expect(bao.hears()).toContain('Nhóm: đã tới 4/4')
    expect(officer(office).reads()).toEqual([])
  })

  it('is for the author and the office: another leader is refused', async () => {
    const office = await openTestOffice()
    const hanh = await announceNow(office, 'Họp', 'Riêng từng người theo vai trò', 'lãnh đạo', 'Xong')
    const { id } = await office.database.client.announcement.findFirstOrThrow()
    const bao = office.person('Trần Quốc Bảo')
    await bao.says('/dsthongbao')
    expect(bao.hears()).toContain('Chưa có thông báo nào')
    await office.database.client.announcement.update({ where: { id }, data: { authorId: bao.id } })
    await bao.says('/dsthongbao')
    await bao.presses('08:00 ngày 25/01/2022')
    expect(bao.buttons()).toContain('Xem kết quả gửi')
    await office.database.client.announcement.update({ where: { id }, data: { authorId: hanh.id } })
    const outcome = await bao.presses('Xem kết quả gửi')
    expect(outcome).toMatchObject({ notice: expect.stringContaining('chỉ dành cho người soạn thông báo') })
  })

  it('leads to a correction for the same people, under its own heading', async () => {
    const office = await openTestOffice()
    const hanh = await announceNow(office, 'Họp lúc 14h', 'Riêng từng người theo vai trò', 'trưởng đơn vị', 'Xong')
    await hanh.presses('Gửi đính chính')
    await hanh.says('Họp lúc 15h, không phải 14h')
    await hanh.presses('Bỏ qua')
    await hanh.presses('Gửi ngay')
    expect(hanh.hears()).toContain('riêng từng người có vai trò: trưởng đơn vị')
    await hanh.presses('Gửi thông báo')
    const tuan = office.person('Đặng Minh Tuấn')
    expect(tuan.hears()).toContain('Đính chính thông báo lúc 08:00 ngày 25/01/2022 của Sở Nội vụ')
    expect(tuan.hears()).toContain('Họp lúc 15h')
    expect(office.person('Nguyễn Thị Lan').reads()).toEqual([])
  })
})
