// Reports: from the first question to acceptance, sent back, late, on behalf, confirmed by the head.
import { describe, expect, it } from 'vitest'
import { thinOut, usualRetention } from '../../src/delivery/thin-out.ts'
import { openReportOffice, other, pledgesOfUnit, reportsOn, unit } from './report-office.ts'

const picture = (name: string) => ({ name, bytes: new TextEncoder().encode(name) })
const first = 'Đợt thi đua thứ nhất'

describe('writing a report', () => {
  it('asks for everything, starts from the pledges, and reads back what will stand', async () => {
    const office = await openReportOffice()
    await pledgesOfUnit(office)
    await office.setting('report-to', 'Văn phòng Sở')
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/baocao')
    expect(mai.buttons()).toContain('Báo cáo kết quả Đợt thi đua thứ nhất (hạn hết ngày 14/7/2022)')
    expect(mai.buttons()).toContain(`Báo cáo sơ kết Phong trào thi đua năm 2022`)
    await mai.presses('Báo cáo kết quả Đợt thi đua thứ nhất')
    expect(mai.hears()).toContain('1. 90% cá nhân đạt Lao động tiên tiến: 2/4')
    expect(mai.hears()).toContain('2. trong đó 15% đạt Chiến sĩ thi đua cơ sở: 1/4')
    expect(mai.hears()).not.toContain('Công đoàn')
    expect(mai.last()?.message.form?.fields.find(field => field.name === 'phase_figures')?.prefill).toBe(
      '1: 2/4\n2: 1/4',
    )
    await mai.says('1: 3')
    expect(mai.hears()).toContain('Kết quả nổi bật')
    await mai.says('Hoàn thành 100% nhiệm vụ')
    await mai.presses('Bỏ qua')
    await mai.says('Thiếu người; đề nghị bổ sung biên chế')
    await mai.presses('Bỏ qua')
    await mai.sends(picture('ảnh 1.jpg'))
    await mai.sends(picture('ảnh 2.jpg'))
    await mai.presses('Xong')
    await mai.says('15/BC-CCVC ngày 10/7/2022')
    const heard = mai.hears()
    expect(heard).toContain('Hạn nộp: trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022')
    expect(heard).toContain('Nơi nhận: gửi Văn phòng Sở')
    expect(heard).toContain('1. 90% cá nhân đạt Lao động tiên tiến: 3/4 (đăng ký 2)')
    expect(heard).toContain('2. trong đó 15% đạt Chiến sĩ thi đua cơ sở: 1/3 (đăng ký 1)')
    expect(heard).toContain('📎 ảnh 2.jpg')
    await mai.presses('Nộp báo cáo')
    expect(mai.hears()).toContain('✓ Đã nộp báo cáo')
    expect(mai.hears()).toContain('Mã báo cáo: BC-2022-0001')
    expect(mai.hears()).toContain('Văn bản đã ký: số 15/BC-CCVC ngày 10/7/2022')
    expect(mai.hears()).toContain('Tình trạng: đã nộp, chờ duyệt')
  })

  it('keeps its evidence', async () => {
    const office = await openReportOffice()
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/baocao')
    await mai.presses('Báo cáo kết quả Đợt thi đua thứ nhất')
    await mai.says('1: 3')
    await mai.says('Hoàn thành 100% nhiệm vụ')
    for (const _skipped of ['hạn chế', 'khó khăn', 'gương']) await mai.presses('Bỏ qua')
    await mai.sends(picture('ảnh 1.jpg'))
    await thinOut(office.database, new Date(Date.now() + 300 * 86_400_000), usualRetention)
    expect(await office.database.client.storedFile.count()).toBe(1)
  })

  it('says line by line what is wrong with figures', async () => {
    const office = await openReportOffice()
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/baocao đợt 1')
    expect(mai.hears()).toContain('Đồng chí nộp báo cáo nào?')
    await mai.presses('Báo cáo kết quả Đợt thi đua thứ nhất')
    await mai.says('12\n3: 1\n1: 50%\n2: nhiều')
    expect(mai.hears()).toContain('Có 4 dòng chưa đúng')
    expect(mai.hears()).toContain('không có chỉ tiêu số 3')
    expect(mai.hears()).toContain('không ghi phần trăm')
    await mai.says('1: 9')
    expect(mai.hears()).toContain('Chỉ tiêu 1: 9 nhiều hơn 4')
    await mai.says('1: 9/10\n2: -')
    expect(mai.hears()).toContain('Kết quả nổi bật')
  })

  it('warns of what to look at again, and refuses nothing for it', async () => {
    const office = await openReportOffice({ at: '2022-06-20' })
    await pledgesOfUnit(office)
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/baocao')
    await mai.presses('Báo cáo kết quả Đợt thi đua thứ nhất')
    await mai.says('1: 1\n2: -')
    await mai.says('Kết quả')
    for (let skipped = 0; skipped < 5; skipped += 1) await mai.presses('Bỏ qua')
    expect(mai.hears()).toContain('kỳ báo cáo kết thúc ngày 30/6/2022')
    expect(mai.hears()).toContain('chưa có số liệu của chỉ tiêu 2')
    expect(mai.hears()).toContain('chỉ tiêu 1 thấp hơn số đã đăng ký')
    await mai.presses('Nộp báo cáo')
    expect(mai.hears()).toContain('✓ Đã nộp báo cáo')
  })

  it('keeps half-written ones side by side and takes each up where it was', async () => {
    const office = await openReportOffice()
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/baocao')
    await mai.presses('Báo cáo kết quả Đợt thi đua thứ nhất')
    await mai.says('1: 3')
    await mai.says('Viết dở')
    await mai.says('/tiendo')
    await mai.presses('Báo cáo kết quả Đợt thi đua thứ hai')
    await mai.presses('Viết báo cáo')
    expect(mai.hears()).toContain('Số liệu theo chỉ tiêu')
    await mai.says('/viectoi')
    await mai.presses('1. Viết báo cáo')
    expect(mai.hears()).toContain('Hạn chế, tồn tại')
    await mai.in(office.group(unit)).says('/baocao')
    expect(mai.hears()).toContain('Hạn chế, tồn tại')
  })

  it('begun in a group goes on in private, and the group hears the code alone', async () => {
    const office = await openReportOffice()
    const mai = office.person('Hoàng Thị Mai')
    const group = mai.in(office.group(unit))
    await group.says('/baocao')
    await group.presses('Báo cáo kết quả Đợt thi đua thứ nhất')
    expect(mai.hears()).toContain('Số liệu theo chỉ tiêu')
    await mai.says('1: 3')
    await mai.says('Bí mật của đơn vị')
    for (let skipped = 0; skipped < 5; skipped += 1) await mai.presses('Bỏ qua')
    await mai.presses('Nộp báo cáo')
    expect(group.hears()).toBe('Đã nhận báo cáo, mã BC-2022-0001.')
  })

  it('is for those who see to a unit', async () => {
    const office = await openReportOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/baocao')
    expect(lan.hears()).toContain('Việc này dành cho')
    await lan.says('/duyet')
    expect(lan.hears()).toContain('Việc này dành cho')
    await lan.says('/yeucaubaocao')
    expect(lan.hears()).toContain('Việc này dành cho')
  })

  it('says so when there is nothing to report', async () => {
    const office = await openReportOffice({ at: '2022-07-01' })
    await office.database.client.campaign.updateMany({ data: { state: 'draft' } })
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/baocao')
    expect(mai.hears()).toContain('Hiện chưa có đợt, kỳ hay yêu cầu nào phải báo cáo')
    await mai.says('/tiendo')
    expect(mai.hears()).toContain('Hiện chưa có báo cáo nào phải nộp')
  })

  it('for another unit or a phase ahead cannot be forced', async () => {
    const office = await openReportOffice({ at: '2022-06-20' })
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/baocao')
    expect(mai.buttons().join()).not.toContain('thứ hai')
    await mai.fills({ unit: office.unitId(other), duty: `phase:phase:${office.first}` })
    expect(await office.reports()).toEqual([])
    expect(await mai.fills({ duty: `phase:phase:${office.second}` })).toMatchObject({ kind: 'fieldErrors' })
  })
})

describe('both phases of a campaign', () => {
  it('one report in time and sent back, one late, one entered on behalf', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const [mai, huong, hanh] = ['Hoàng Thị Mai', 'Võ Thị Hương', 'Lê Thị Hạnh'].map(office.person) as never as [
      ReturnType<typeof office.person>,
      ReturnType<typeof office.person>,
      ReturnType<typeof office.person>,
    ]
    await reportsOn(mai, first)
    expect(hanh.hears()).toContain(`Báo cáo mới của ${unit}`)
    await hanh.says('/duyet')
    expect(hanh.hears()).toContain('Hoàn thành 100% nhiệm vụ được giao')
    await hanh.presses('Trả lại')
    await hanh.says('Thiếu số liệu chỉ tiêu 2')
    expect(hanh.hears()).toContain('Đã trả lại báo cáo BC-2022-0001')
    expect(mai.hears()).toContain('Báo cáo của đơn vị bị trả lại')
    expect(mai.hears()).toContain('Lý do: Thiếu số liệu chỉ tiêu 2')
    await mai.presses('Sửa và nộp lại')
    expect(mai.hears()).toContain('Lý do trả lại: Thiếu số liệu chỉ tiêu 2')
    expect(mai.hears()).toContain('Hoàn thành 100% nhiệm vụ được giao')
    await mai.presses('Sửa')
    await mai.presses('Số liệu theo chỉ tiêu')
    await office.clockTo('2022-07-20', '09:00')
    await mai.says('2: 1')
    await mai.presses('Nộp báo cáo')
    // Handed in first on 05/7: later versions do not make it late.
    expect(mai.hears()).toContain('Tình trạng: đã nộp, chờ duyệt')
    expect(mai.hears()).not.toContain('trễ hạn')
    await reportsOn(huong, first)
    expect(huong.hears()).toContain('Tình trạng: đã nộp, chờ duyệt, trễ hạn')
    await reportsOn(hanh, first, { forUnit: 'Văn phòng Sở', figures: '1: 2' })
    await hanh.says('/tiendo')
    await hanh.presses('Báo cáo kết quả Đợt thi đua thứ nhất')
    expect(hanh.hears()).toContain('Đơn vị đã nộp: 3/3')
    expect(hanh.hears()).toContain('Nộp đúng hạn: 1')
    expect(hanh.hears()).toContain('Nộp trễ hạn: 2')
    await hanh.says('/duyet')
    for (const left of [3, 2, 1]) {
      expect(hanh.hears()).toContain(`Còn ${left} báo cáo chờ duyệt`)
      await hanh.presses('Duyệt')
    }
    expect(hanh.hears()).toContain('Không còn báo cáo nào chờ đồng chí duyệt')
    expect(mai.hears()).toContain('✓ Báo cáo của đơn vị đã được duyệt')
    const rows = await office.reports()
    expect(rows.map(row => row.state)).toEqual(['accepted', 'accepted', 'accepted'])
    expect(rows[0]!.versions.map(one => one.change)).toEqual(['submitted', 'sentBack', 'submitted', 'accepted'])
    await office.clockTo('2022-12-20', '09:00')
    await mai.says('/baocao')
    expect(mai.buttons().join()).not.toContain('thứ nhất')
    await mai.says('/huy')
    await reportsOn(mai, 'Đợt thi đua thứ hai')
    expect(mai.hears()).toContain('BC-2022-0004')
  })

  it('an officer enters it for a unit, marked as such', async () => {
    const office = await openReportOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await reportsOn(hanh, first, { forUnit: unit })
    expect(hanh.hears()).toContain('Tình trạng: đã nộp, chờ duyệt, nhập hộ')
    const [row] = await office.reports()
    expect(row).toMatchObject({ isOnBehalf: true, enteredById: hanh.id, unit: { name: unit } })
  })

  it('only one is accepted: another is refused, a mistake goes back first', async () => {
    const office = await openReportOffice()
    const [mai, hanh] = [office.person('Hoàng Thị Mai'), office.person('Lê Thị Hạnh')]
    await reportsOn(mai, first)
    const old = mai.last()!
    await hanh.says('/duyet')
    const accept = hanh.last()!.tokens[0]!
    await hanh.presses('Duyệt')
    expect(await hanh.pressesToken(accept)).toMatchObject({ notice: expect.stringContaining('đã được xử lý') })
    await mai.pressesToken(old.tokens[0]!)
    expect(mai.buttons()).not.toContain('Sửa và nộp lại')
    await mai.says(`/baocao phase:phase:${office.first}`)
    expect(mai.hears()).toContain('đã được duyệt (mã BC-2022-0001)')
    await hanh.says('/tralai BC-2022-0001')
    await hanh.says('Nhầm số liệu')
    expect((await office.reports())[0]).toMatchObject({ state: 'sentBack', sendBackReason: 'Nhầm số liệu' })
    await mai.says('/viectoi')
    expect(mai.hears()).toContain('bị trả lại, cần sửa và nộp lại')
  })

  it('an old decision does not fall on a newer version', async () => {
    const office = await openReportOffice()
    const [mai, hanh] = [office.person('Hoàng Thị Mai'), office.person('Lê Thị Hạnh')]
    await reportsOn(mai, first)
    await hanh.says('/duyet')
    const accept = hanh.last()!.tokens[0]!
    await mai.presses('Mở báo cáo')
    await mai.presses('Sửa và nộp lại')
    await mai.presses('Nộp báo cáo')
    expect(await hanh.pressesToken(accept)).toMatchObject({
      notice: expect.stringContaining('vừa được người khác thay đổi'),
    })
    expect((await office.reports())[0]!.state).toBe('submitted')
  })
})

describe('the head of the unit', () => {
  it('confirms before the report counts, where the office wishes so', async () => {
    const office = await openReportOffice({ at: '2022-07-12' })
    await office.setting('report-head-confirms', 'yes')
    const [mai, tuan, hanh] = [
      office.person('Hoàng Thị Mai'),
      office.person('Đặng Minh Tuấn'),
      office.person('Lê Thị Hạnh'),
    ]
    await reportsOn(mai, first)
    expect(mai.hears()).toContain('chờ Đặng Minh Tuấn xác nhận')
    await hanh.says('/duyet')
    expect(hanh.hears()).toContain('Không còn báo cáo nào')
    await hanh.says('/tiendo')
    await hanh.presses('Báo cáo kết quả Đợt thi đua thứ nhất')
    expect(hanh.hears()).toContain('Đơn vị đã nộp: 0/3')
    expect(hanh.hears()).toContain('Chờ trưởng đơn vị xác nhận: 1')
    expect(tuan.hears()).toContain('chờ đồng chí xác nhận')
    const confirm = tuan.last()!.tokens[0]!
    await tuan.says('/viectoi')
    expect(tuan.hears()).toContain('Có 1 báo cáo chờ đồng chí duyệt')
    await office.clockTo('2022-07-18', '09:00')
    await tuan.pressesToken(confirm)
    expect(tuan.reads().join('\n')).toContain('Đã xác nhận báo cáo BC-2022-0001')
    expect(mai.hears()).toContain('Đặng Minh Tuấn đã xác nhận')
    expect(hanh.reads().join('\n')).toContain(`Báo cáo mới của ${unit}`)
    // It counted only from that day on.
    expect((await office.reports())[0]).toMatchObject({ state: 'submitted', submittedOn: '2022-07-18' })
  })

  it('may send it back to the contact, and reports without asking anybody', async () => {
    const office = await openReportOffice()
    await office.setting('report-head-confirms', 'yes')
    const [mai, tuan] = [office.person('Hoàng Thị Mai'), office.person('Đặng Minh Tuấn')]
    await reportsOn(mai, first)
    await tuan.presses('Trả lại')
    await tuan.says('Bổ sung kết quả quý II')
    expect(mai.hears()).toContain('Lý do: Bổ sung kết quả quý II')
    await reportsOn(tuan, 'Đợt thi đua thứ hai')
    expect(tuan.hears()).toContain('✓ Đã nộp báo cáo')
  })
})

describe('the evidence', () => {
  it('opens as files for who reviews, and for nobody of another unit', async () => {
    const office = await openReportOffice()
    const [mai, hanh, anh] = [
      office.person('Hoàng Thị Mai'),
      office.person('Lê Thị Hạnh'),
      office.person('Bùi Đức Anh'),
    ]
    await mai.says('/baocao')
    await mai.presses('Báo cáo kết quả Đợt thi đua thứ nhất')
    await mai.says('1: 3')
    await mai.says('Kết quả')
    for (let skipped = 0; skipped < 3; skipped += 1) await mai.presses('Bỏ qua')
    await mai.sends(picture('biên bản.pdf'))
    await mai.presses('Xong')
    await mai.presses('Bỏ qua')
    await mai.presses('Nộp báo cáo')
    await hanh.says('/duyet')
    await hanh.presses('Mở minh chứng (1)')
    expect(hanh.last()?.files.map(file => file.name)).toEqual(['biên bản.pdf'])
    await anh.says('/tiendo')
    expect(anh.reads().join('\n')).not.toContain(unit)
    expect(anh.buttons().join()).not.toContain('Mở:')
  })
})

describe('beside the reports', () => {
  it('pledges that wait follow in the same queue, and are one button away before that', async () => {
    const office = await openReportOffice()
    await office.setting('pledge-approval', 'officer')
    await pledgesOfUnit(office)
    const hanh = office.person('Lê Thị Hạnh')
    await reportsOn(office.person('Hoàng Thị Mai'), first)
    await hanh.says('/duyet')
    expect(hanh.buttons()).toEqual(['Duyệt', 'Trả lại', 'Đăng ký chờ duyệt (2)'])
    await hanh.presses('Duyệt')
    expect(hanh.hears()).toContain('Đã duyệt báo cáo')
    expect(hanh.hears()).toContain('Nguyễn Thị Lan')
    for (const left of [1, 0]) {
      await hanh.presses('Duyệt')
      if (left > 0) expect(hanh.hears()).toContain('Nguyễn Văn Nam')
    }
    await hanh.says('/duyet')
    expect(hanh.hears()).toContain('Không còn báo cáo nào')
  })

  it('a person sees the own part in them, and the log who did what', async () => {
    const office = await openReportOffice()
    const [mai, hanh] = [office.person('Hoàng Thị Mai'), office.person('Lê Thị Hạnh')]
    await reportsOn(mai, first)
    await hanh.says('/tralai BC-2022-0001')
    await hanh.says('Thiếu số liệu')
    await mai.says('/dulieutoi')
    expect(mai.hears()).toContain('Báo cáo đã viết, duyệt hoặc trả lại')
    expect(mai.hears()).toContain(`BC-2022-0001 | ${unit} | nộp`)
    await hanh.says('/nhatky')
    expect(hanh.hears()).toContain('Hoàng Thị Mai: nộp báo cáo')
    expect(hanh.hears()).toContain('Lê Thị Hạnh: trả lại báo cáo')
  })
})
