// What the office decides about itself, and its days off.
import { describe, expect, it } from 'vitest'
import { features } from '../../src/features/index.ts'
import { officeProfile } from '../../src/features/office/office-profile.ts'
import { openLanguages } from '../../src/language/translate.ts'
import { openTestOffice } from '../support/office.ts'
import { openPledgeOffice } from './pledge-office.ts'

describe('/caidat', () => {
  it('every setting of every feature has its name, explanation and choices in both languages', () => {
    const { keys } = openLanguages()
    const settings = [...officeProfile, ...features.flatMap(feature => feature.settings ?? [])]
    const wanted = settings.flatMap(({ key, kind, choices = [] }) => [
      `setting-${key}`,
      `setting-${key}-hint`,
      ...(kind === 'choice' ? choices.map(choice => `setting-${key}-${choice}`) : []),
    ])
    const groups = features.filter(feature => feature.settings?.length).map(feature => `settings-of-${feature.name}`)
    for (const language of ['vi', 'en'] as const) {
      const known = new Set(keys(language))
      expect(
        [...wanted, ...groups].filter(key => !known.has(key)),
        language,
      ).toEqual([])
    }
  })

  it('shows what is, explains, takes a typed value or a button, and goes back to the standard', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/caidat')
    expect(hanh.hears()).toContain('Giờ nhắc việc: 08:00')
    await hanh.says('/caidat Giờ nhắc việc')
    expect(hanh.hears()).toContain('Lời nhắc gửi vào giờ này')
    await hanh.says('25h')
    expect(hanh.hears()).toContain('Ghi giờ trong ngày')
    await hanh.says('7h30')
    expect(hanh.hears()).toContain('Đã đổi Giờ nhắc việc: 07:30')
    await hanh.says('/caidat Giờ nhắc việc')
    await hanh.says('7:30')
    expect(hanh.hears()).toContain('đang là “07:30” rồi')
    await hanh.presses('Mặc định (08:00)')
    expect(await office.database.client.officeSetting.count()).toBe(0)
  })

  it('decides whether people are called “đồng chí” or “anh/chị”, in groups and in private, but not in English', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-18' })
    const [hanh, nam, lan] = ['Lê Thị Hạnh', 'Nguyễn Văn Nam', 'Nguyễn Thị Lan'].map(office.person)
    await office.database.client.member.updateMany({ where: { name: 'Nguyễn Thị Lan' }, data: { language: 'en' } })
    await hanh!.says('/caidat Cách xưng hô')
    expect(hanh!.buttons().slice(0, 2)).toEqual(['đồng chí', 'anh/chị'])
    await hanh!.presses('anh/chị')
    await hanh!.says('/caidat Cách xưng hô')
    expect(hanh!.buttons().slice(0, 2)).toEqual(['đồng chí', 'anh/chị'])
    await hanh!.presses('Hủy')
    await office.clockTo('2022-02-11', '09:00')
    expect(nam!.hears()).toContain('Anh/chị chưa đăng ký thi đua')
    expect(lan!.hears()).toContain('have not pledged')
    await nam!.says('/dangky')
    expect(nam!.hears()).toContain('Anh/chị đăng ký nội dung nào?')
    await nam!.presses('Cam kết khác')
    await nam!.says('Giúp đỡ các đồng chí mới')
    await nam!.presses('Bỏ qua')
    await nam!.presses('Đăng ký')
    expect(nam!.hears()).toContain('Giúp đỡ các đồng chí mới')
    await hanh!.says('/ketthuc')
    await hanh!.presses('Bỏ qua')
    await hanh!.presses('Kết thúc phong trào')
    expect(nam!.in(office.group()).hears()).toContain('Trân trọng cảm ơn các anh/chị')
  })

  it('warns when reminders fall into the quiet hours', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/caidat Giờ nhắc việc')
    await hanh.says('21:00')
    expect(hanh.hears()).toContain('21:00 nằm trong giờ yên lặng; tin sẽ chờ đến 06:30')
  })

  it('takes days, yes and no, and the office’s own name', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/caidat deadline-days-before')
    await hanh.says('1 5')
    expect(hanh.hears()).toContain('5, 1 ngày trước')
    await hanh.says('/caidat works-on-saturday')
    await hanh.presses('Có')
    expect(hanh.hears()).toContain('Đã đổi Làm việc thứ Bảy: Có')
    await hanh.says('/caidat Tên cơ quan')
    await hanh.says('Sở Nội vụ tỉnh *Hà Tĩnh*')
    expect((await office.database.client.office.findFirst())?.name).toBe('Sở Nội vụ tỉnh *Hà Tĩnh*')
  })

  it('moves the reminders that were planned', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/caidat works-on-saturday')
    await hanh.presses('Có')
    expect(await office.database.client.reminder.count({ where: { officeId: office.id } })).toBeGreaterThan(0)
  })

  it('speaks English, and is for officers only', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await office.database.client.member.updateMany({ where: { name: 'Lê Thị Hạnh' }, data: { language: 'en' } })
    await hanh.says('/settings Form of address')
    await hanh.presses('plain')
    expect(hanh.hears()).toContain('Form of address is now: plain')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/caidat')
    expect(lan.hears()).toContain('Việc này dành cho')
  })
})

describe('/ngaynghi', () => {
  it('shows the holidays of 2022 and 2023', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/ngaynghi')
    expect(hanh.hears()).toContain('Ngày nghỉ năm 2022')
    expect(hanh.hears()).toContain('Thứ Hai, 11/4/2022: nghỉ – Nghỉ bù Giỗ Tổ Hùng Vương')
    expect(hanh.hears()).toContain('Ngày nghỉ năm 2023')
  })

  it('adds days off, skipping what is off anyway, and removes one again', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/ngaynghi')
    await hanh.presses('Thêm ngày nghỉ')
    await hanh.says('32/3')
    expect(hanh.hears()).toContain('Không hiểu ngày này')
    await hanh.says('17/3 - 21/3/2022')
    await hanh.says('Nghỉ bão')
    expect(hanh.hears()).toContain('Đã ghi ngày nghỉ: 17/3/2022 – 21/3/2022 (Nghỉ bão)')
    const days = await office.database.client.workingDayChange.findMany({ orderBy: { on: 'asc' } })
    expect(days.map(day => day.on)).toEqual(['2022-03-17', '2022-03-18', '2022-03-21'])
    await hanh.says('/ngaynghi')
    expect(hanh.hears()).toContain('Thứ Năm, 17/3/2022: nghỉ – Nghỉ bão')
    await hanh.presses('Bỏ một thay đổi')
    await hanh.presses('Thứ Năm, 17/3/2022')
    expect(hanh.hears()).toContain('ngày 17/3/2022 lại theo lịch chung')
  })

  it('adds a swapped working day; a holiday may be worked', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/ngaynghi')
    await hanh.presses('Thêm ngày làm bù')
    await hanh.says('05/02/2022')
    await hanh.says('Làm bù')
    expect(hanh.hears()).toContain('Đã ghi ngày làm việc: 05/02/2022 (Làm bù)')
    await hanh.says('/ngaynghi')
    await hanh.presses('Thêm ngày làm bù')
    await hanh.says('ngày mai')
    await hanh.says('x')
    expect(hanh.hears()).toContain('vốn đã là ngày làm việc')
  })
})
