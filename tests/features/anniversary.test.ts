// Anniversaries: adding, showing, announcing ahead and on the day.
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { aheadDays } from '../../src/features/anniversary/anniversary.ts'
import { addAnniversaries, itemOf, majorDays } from '../../src/features/anniversary/index.ts'
import { dayOf } from '../../src/time/day.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

/** Adds lines through the conversation. */
async function add(office: TestOffice, lines: string): Promise<void> {
  const hanh = office.person('Lê Thị Hạnh')
  await hanh.says('/themngay')
  await hanh.presses('Tự ghi')
  await hanh.says(lines)
  await hanh.presses('Thêm ngày kỷ niệm')
}

/** A running campaign of 2022 with its two phases. */
async function runCampaign(office: TestOffice): Promise<void> {
  const campaign = newId()
  const dated = { officeId: office.id, startsOn: '2022-01-01', endsOn: '2022-12-31' }
  await office.database.transaction(async tx => {
    await tx.campaign.create({
      data: {
        ...dated,
        id: campaign,
        kind: 'regular',
        state: 'running',
        title: 'Phong trào',
        year: 2022,
        createdAt: new Date(),
      },
    })
    const phases = [
      ['Đợt thi đua thứ nhất', '2022-01-01', '2022-06-30'],
      ['Đợt thi đua thứ hai', '2022-07-01', '2022-12-31'],
    ] as const
    for (const [index, [name, startsOn, endsOn]] of phases.entries())
      await tx.phase.create({
        data: { id: newId(), officeId: office.id, campaignId: campaign, ordinal: index + 1, name, startsOn, endsOn },
      })
  })
}

describe('adding', () => {
  it('reads several lines back item by item, then adds them', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/themngay')
    await hanh.presses('Tự ghi')
    await hanh.says(
      'kỷ niệm 92 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2022); 68 năm Ngày Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2022)\nNgày Giỗ Tổ Hùng Vương (10/3 âm lịch)\nNgày thành lập Sở Ngoại vụ (2005)',
    )
    const heard = hanh.hears()
    expect(heard).toContain('Đã đọc được 4 ngày')
    expect(heard).toContain(
      '1. 03/02/2022 (Thứ Năm) – Ngày thành lập Đảng Cộng sản Việt Nam: 92 năm, còn 9 ngày (gốc: 03/02/1930)',
    )
    expect(heard).toContain('2. 07/5/2022 (Thứ Bảy) – Ngày Chiến thắng Điện Biên Phủ: 68 năm')
    expect(heard).toContain('3. 10/4/2022 (Chủ nhật) – Ngày Giỗ Tổ Hùng Vương: ngày 10/3 âm lịch')
    expect(heard).toContain('4. Ngày thành lập Sở Ngoại vụ: 17 năm (từ năm 2005; chưa rõ ngày)')
    await hanh.presses('Thêm ngày kỷ niệm')
    expect(hanh.hears()).toContain('✓ Đã thêm 4 ngày')
    await hanh.presses('Danh sách')
    expect(hanh.hears()).toContain('Ngày Chiến thắng Điện Biên Phủ')
  })

  it('tells what the dates contradict, what is outside the phase and what is there already', async () => {
    const office = await openTestOffice()
    await runCampaign(office)
    await add2(office)
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/themngay')
    await hanh.presses('Tự ghi')
    await hanh.says(
      '176 năm ngày sinh Đình nguyên Tiến sỹ Phan Đình Phùng (06/6/1847 - 06/6/2022), lãnh tụ của Phong trào Cần Vương\nNgày thành lập Đảng Cộng sản Việt Nam (03/02/1930)',
    )
    await hanh.presses('Đợt thi đua thứ hai')
    expect(hanh.hears()).toContain('ghi 176 năm, nhưng từ 1847 đến 2022 là 175 năm')
    expect(hanh.hears()).toContain('rơi vào ngày 06/6/2022, ngoài thời gian của Đợt thi đua thứ hai')
    expect(hanh.hears()).toContain('“Ngày thành lập Đảng Cộng sản Việt Nam” đã có trong danh sách')
    await hanh.presses('Thêm ngày kỷ niệm')
    expect(hanh.hears()).toContain('✓ Đã thêm 1 ngày')
    expect(hanh.hears()).toContain('Bỏ qua 1 ngày đã có')
    await hanh.says('/ngayle')
    await hanh.presses('Cả năm')
    expect(hanh.hears()).toMatch(
      /06\/6\/2022 \(Thứ Hai\) – Ngày sinh Đình nguyên.*175 năm – năm lẻ 5.*⚠ ngoài thời gian của Đợt thi đua thứ hai/,
    )
  })

  async function add2(office: TestOffice): Promise<void> {
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/themngay')
    await hanh.presses('Tự ghi')
    await hanh.says('92 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2022)')
    await hanh.presses('Đợt thi đua thứ nhất')
    await hanh.presses('Thêm ngày kỷ niệm')
  }

  it('a wrong line is told with its number and nothing is added', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/themngay')
    await hanh.presses('Tự ghi')
    await hanh.says('Ngày thành lập Sở (28/8/1945)\nNgày thành lập Trạm (30/02/1990)')
    expect(hanh.hears()).toContain('Dòng 2')
    expect(hanh.hears()).toContain('không hiểu ngày “30/02/1990”')
    expect(await office.database.client.anniversary.count()).toBe(0)
  })

  it('the major days in one press', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/ngayle')
    expect(hanh.hears()).toContain('chưa có ngày lễ')
    await hanh.presses('Bảy ngày lễ lớn')
    expect(hanh.hears()).toContain('Đã đọc được 9 ngày')
    await hanh.presses('Thêm ngày kỷ niệm')
    await hanh.says('/ngayle')
    expect(hanh.hears()).toContain('01/02/2022 (Thứ Ba) – Tết Nguyên đán Nhâm Dần')
    await hanh.says('/themngay')
    await hanh.presses('Bảy ngày lễ lớn')
    expect(hanh.hears()).toContain('“Tết Nguyên đán” đã có trong danh sách')
    const outcome = await hanh.presses('Thêm ngày kỷ niệm')
    expect(JSON.stringify(outcome)).toContain('đều đã có trong danh sách')
  })

  it('from the catalogue by words without accents, by date, several at once', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/themngay')
    await hanh.presses('Chọn từ danh mục')
    await hanh.says('xyz')
    expect(hanh.hears()).toContain('không có trong danh mục')
    await hanh.says('phu nu')
    expect(hanh.buttons()).toEqual(
      expect.arrayContaining(['Ngày Quốc tế Phụ nữ', 'Ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam']),
    )
    await hanh.says('cong doan\n27/7\nquoc te phu nu')
    expect(hanh.hears()).toContain('Đã đọc được 3 ngày')
    await hanh.presses('Thêm ngày kỷ niệm')
    expect(await office.database.client.anniversary.count({ where: { catalogueId: { not: null } } })).toBe(3)
  })

  it('is for the office only', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/themngay')
    expect(lan.hears()).toContain('Việc này dành cho: văn phòng, quản trị')
    await lan.says('/ngayle')
    expect(lan.hears()).toContain('chưa có ngày lễ')
    expect(lan.buttons()).toEqual([])
  })

  it('in English', async () => {
    const office = await openTestOffice()
    await office.database.client.member.updateMany({ data: { language: 'en' } })
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/addanniversary')
    await hanh.presses('My own')
    await hanh.says('Founding of the office (01/02/2012)')
    expect(hanh.hears()).toContain('01/02/2022 (Tuesday) – Founding of the office: 10 years – round year, 7 days left')
    await hanh.presses('Add anniversaries')
    await hanh.says('/anniversaries')
    expect(hanh.hears()).toContain('Founding of the office')
  })
})

describe('showing and managing', () => {
  it('gives officers the hint about ceremonies, nobody else', async () => {
    const office = await openTestOffice()
    await add(office, 'Ngày thành lập Sở (28/02/1946)')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/ngayle')
    expect(hanh.hears()).toContain('chỉ tổ chức lễ kỷ niệm vào năm tròn')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.in(office.group()).says('/ngayle')
    expect(lan.in(office.group()).hears()).toContain('Ngày thành lập Sở: 76 năm')
    expect(lan.in(office.group()).hears()).not.toContain('lễ kỷ niệm vào')
  })

  it('spans: this month, the whole year, all', async () => {
    const office = await openTestOffice({ at: '2022-04-15' })
    await add(office, 'Ngày A (03/4/2000)\nNgày B (20/4/2000)\nNgày C (20/12/2000)\nNgày D (03/02/2000)')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/ngayle')
    expect(hanh.hears()).not.toContain('Ngày A')
    expect(hanh.hears()).toContain('Ngày B')
    await hanh.presses('Tháng này')
    expect(hanh.hears()).toContain('Ngày A: 22 năm, đã qua')
    expect(hanh.hears()).not.toContain('Ngày C')
    await hanh.presses('Cả năm')
    expect(hanh.hears()).toMatch(/Ngày D[\s\S]*Ngày A[\s\S]*Ngày B[\s\S]*Ngày C/)
    await hanh.presses('Tất cả')
    expect(hanh.hears()).toMatch(/Ngày B[\s\S]*Ngày C[\s\S]*03\/02\/2023.*Ngày D: 23 năm/)
  })

  it('an announcement can be switched off and on, a day removed and put back', async () => {
    const office = await openTestOffice()
    await add(office, 'Ngày thành lập Sở (14/02/2002)')
    const hanh = office.person('Lê Thị Hạnh')
    const planned = () =>
      office.database.client.reminder.count({ where: { kind: 'anniversary-day', state: 'planned' } })
    await hanh.says('/ngayle')
    await hanh.presses('Quản lý')
    await hanh.presses('Ngày thành lập Sở')
    expect(hanh.hears()).toContain(
      'lập thành tích chào mừng kỷ niệm 20 năm Ngày thành lập Sở (14/02/2002 - 14/02/2022)',
    )
    const before = await planned()
    expect(before).toBeGreaterThan(0)
    await hanh.presses('Tắt thông báo')
    expect(hanh.hears()).toContain('Có thông báo: Không')
    expect(await planned()).toBe(0)
    await hanh.presses('Bật thông báo')
    expect(await planned()).toBe(before)
    await hanh.presses('Xóa khỏi danh sách')
    expect(await planned()).toBe(0)
    await hanh.presses('Khôi phục')
    expect(await planned()).toBe(before)
  })

  it('what is no longer marked is not announced until the office wishes so', async () => {
    const office = await openTestOffice({ at: '2026-05-01' })
    await add(office, 'Thành lập thành phố Hà Tĩnh (28/5/2007)')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/ngayle')
    expect(hanh.hears()).toContain('đã thôi tổ chức')
    expect(await office.database.client.reminder.count({ where: { kind: 'anniversary-day' } })).toBe(0)
    await hanh.presses('Quản lý')
    await hanh.presses('Thành lập')
    await hanh.presses('Bật thông báo')
    expect(await office.database.client.reminder.count({ where: { kind: 'anniversary-day' } })).toBeGreaterThan(0)
  })
})

describe('announcing', () => {
  it('7 days and 1 day before, earlier on days off, and the greeting on the day itself', async () => {
    const office = await openTestOffice({ at: '2022-04-20' })
    await add(office, '68 năm Ngày Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2022)')
    const group = office.person('Nguyễn Thị Lan').in(office.group())
    // 30/4 is a holiday on a Saturday: 7 days before 07/5 moves to Friday 29/4.
    await office.clockTo('2022-04-29', '07:59')
    expect(group.reads()).toEqual([])
    await office.clockTo('2022-04-29', '08:01')
    expect(group.hears()).toContain('Còn 8 ngày đến ngày kỷ niệm')
    expect(group.hears()).toContain(
      'lập thành tích chào mừng kỷ niệm 68 năm Ngày Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2022)',
    )
    await office.clockTo('2022-05-06', '08:01')
    expect(group.hears()).toContain('Ngày mai là ngày kỷ niệm')
    // Saturday 07/5: the greeting does not move.
    await office.clockTo('2022-05-07', '08:01')
    expect(group.hears()).toBe(
      'Kỷ niệm 68 năm Ngày Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2022)\n\nHôm nay, Thứ Bảy, ngày 07/5/2022',
    )
    expect(group.reads()).toHaveLength(3)
    expect(office.person('Nguyễn Thị Lan').in(office.group('Văn phòng Sở')).reads()).toEqual([])
  })

  it('not on two days running only because days off moved them together', async () => {
    const office = await openTestOffice()
    await add(office, 'Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930)')
    const rows = await office.database.client.reminder.findMany({
      where: { kind: 'anniversary-ahead', dueAt: { lt: new Date('2022-02-03') } },
    })
    // 7 days before is Thursday 27/01; the day before, 02/02, is Tết and would move to Friday 28/01.
    expect(rows.map(row => dayOf(row.dueAt, 'Asia/Ho_Chi_Minh'))).toEqual(['2022-01-27'])
  })

  it('on the days the office chose, also one after the other', () => {
    const calendar = {
      timeZone: 'Asia/Ho_Chi_Minh',
      weeklyDaysOff: [6, 7],
      overrides: [],
      reminderTime: '08:00',
      quietFrom: '20:00',
      quietTo: '06:30',
    }
    expect(aheadDays('2022-07-27', [1, 2], calendar)).toEqual(['2022-07-25', '2022-07-26'])
    // Sunday and Saturday before a Monday are both Friday.
    expect(aheadDays('2022-06-06', [2, 1], calendar)).toEqual(['2022-06-03'])
  })

  it('several of one day in one message', async () => {
    const office = await openTestOffice({ at: '2022-08-15' })
    await add(
      office,
      'Ngày Cách mạng tháng Tám thành công (19/8/1945)\nNgày truyền thống Công an nhân dân (19/8/1945)\nNgày hội Toàn dân bảo vệ an ninh Tổ quốc (19/8/2005)',
    )
    const group = office.person('Nguyễn Thị Lan').in(office.group())
    await office.clockTo('2022-08-19', '08:01')
    expect(group.reads()).toHaveLength(2)
    for (const text of [
      'Hôm nay, Thứ Sáu, ngày 19/8/2022',
      'Kỷ niệm 77 năm Ngày Cách mạng tháng Tám thành công',
      'Kỷ niệm 77 năm Ngày truyền thống Công an nhân dân',
      'Kỷ niệm 17 năm Ngày hội Toàn dân bảo vệ an ninh Tổ quốc',
    ])
      expect(group.hears()).toContain(text)
  })

  it('lunar days by the Vietnamese calendar', async () => {
    const office = await openTestOffice({ at: '2030-01-10' })
    await add(office, 'Tết Nguyên đán (01/01 âm lịch)')
    const group = office.person('Nguyễn Thị Lan').in(office.group())
    await office.clockTo('2030-02-02', '08:01')
    expect(group.hears()).toContain('Hôm nay, Thứ Bảy, ngày 02/02/2030, ngày 1/1 âm lịch')
    expect(group.hears()).toMatch(/^Tết Nguyên đán Canh Tuất/u)
  })

  it('all groups if the office wishes so, and unit groups where there is no other', async () => {
    const office = await openTestOffice()
    await office.database.client.chatGroup.updateMany({ where: { unitId: null }, data: { removedAt: new Date() } })
    await add(office, 'Ngày thành lập Sở (27/01/2002)')
    const lan = office.person('Nguyễn Thị Lan')
    await office.clockTo('2022-01-27', '08:01')
    expect(lan.in(office.group('Văn phòng Sở')).hears()).toContain(
      'Kỷ niệm 20 năm Ngày thành lập Sở (27/01/2002 - 27/01/2022) – năm tròn',
    )
    await office.database.client.chatGroup.updateMany({ data: { removedAt: null } })
    await office.database.client.officeSetting.create({
      data: { officeId: office.id, key: 'notice-groups', value: 'all', changedAt: new Date() },
    })
    await add(office, 'Ngày khác (28/01/2002)')
    await office.clockTo('2022-01-28', '08:01')
    expect(lan.in(office.group()).hears()).toContain('Ngày khác')
    expect(lan.in(office.group('Văn phòng Sở')).hears()).toContain('Ngày khác')
  })

  it('after an absence a greeting is worded as past, an announcement of a past day is not made', async () => {
    const office = await openTestOffice()
    await add(office, 'Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930)')
    const group = office.person('Nguyễn Thị Lan').in(office.group())
    await office.absentUntil('2022-02-05', '09:00')
    expect(group.reads()).toHaveLength(1)
    expect(group.hears()).toContain('Ngày 03/02/2022 vừa qua là ngày kỷ niệm')
    expect(group.hears()).not.toContain('Còn 7 ngày')
  })

  it('a removed day stays silent even if its reminder is still planned', async () => {
    const office = await openTestOffice()
    await add(office, 'Ngày thành lập Sở (27/01/2002)')
    await office.database.client.anniversary.updateMany({ data: { endedAt: new Date() } })
    await office.clockTo('2022-01-28')
    expect(office.person('Nguyễn Thị Lan').in(office.group()).reads()).toEqual([])
  })
})

describe('for the seed', () => {
  it('adds each day once', async () => {
    const office = await openTestOffice()
    const items = majorDays().map(itemOf)
    const by = { now: new Date('2022-01-25T00:00:00Z') }
    const first = await office.database.transaction(tx => addAnniversaries(tx, office.id, items, by))
    const second = await office.database.transaction(tx => addAnniversaries(tx, office.id, items, by))
    expect([first.added.length, first.skipped, second.added.length, second.skipped]).toEqual([9, 0, 0, 9])
  })
})
