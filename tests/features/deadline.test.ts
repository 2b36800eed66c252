// Deadlines: setting, showing, extending, correcting, ending them.
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

const unit = 'Phòng Công chức viên chức'

/** A deadline through the conversation, for all units unless told. */
async function set(office: TestOffice, what: string, due: string, units?: readonly string[]): Promise<void> {
  const hanh = office.person('Lê Thị Hạnh')
  await hanh.says(`/dathan ${what}`)
  await hanh.presses(units ? 'Một số đơn vị' : 'Tất cả đơn vị')
  for (const one of units ?? []) await hanh.presses(one)
  if (units) await hanh.presses('Xong')
  await hanh.presses('Bỏ qua')
  await hanh.says(due)
  await hanh.presses('Đặt thời hạn')
}

/** A running campaign with two phases and their closings, as the plan of 2022 has them. */
async function runCampaign(office: TestOffice): Promise<{ readonly first: string; readonly second: string }> {
  const campaign = newId()
  const [first, second] = [newId(), newId()]
  await office.database.transaction(async tx => {
    await tx.campaign.create({
      data: {
        id: campaign,
        officeId: office.id,
        kind: 'regular',
        state: 'running',
        title: 'Phong trào thi đua năm 2022',
        year: 2022,
        startsOn: '2022-01-01',
        endsOn: '2022-12-31',
        opensOn: '2022-02-07',
        dueOn: '2022-02-28',
        lockedOn: '2022-03-15',
        createdAt: new Date('2022-01-20T00:00:00Z'),
      },
    })
    const common = { officeId: office.id, campaignId: campaign, closingWording: 'before' as const }
    await tx.phase.create({
      data: {
        ...common,
        id: first,
        ordinal: 1,
        name: 'Đợt thi đua thứ nhất',
        startsOn: '2022-01-01',
        endsOn: '2022-06-30',
        closing: 'Tổng kết đợt thi đua',
        closingStatedOn: '2022-07-15',
        closingEffectiveLastOn: '2022-07-14',
      },
    })
    await tx.phase.create({
      data: {
        ...common,
        id: second,
        ordinal: 2,
        name: 'Đợt thi đua thứ hai',
        startsOn: '2022-07-01',
        endsOn: '2022-12-31',
        closing: 'Tổng kết phong trào thi đua',
        closingStatedOn: '2022-12-31',
        closingEffectiveLastOn: '2022-12-30',
      },
    })
  })
  return { first, second }
}

describe('setting a deadline', () => {
  it('reads the day in words, shows the trap, tells the groups concerned', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/dathan')
    expect(hanh.hears()).toContain('Việc gì phải hoàn thành?')
    await hanh.says('Nộp báo cáo đợt một')
    await hanh.presses('Tất cả đơn vị')
    await hanh.says('UBND tỉnh')
    await hanh.says('Sở Nội vụ')
    await hanh.says('trước ngày 15/7/2022')
    expect(hanh.hears()).toContain('trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022')
    expect(hanh.hears()).toContain('“Trước ngày 15/7/2022” không tính ngày 15/7/2022')
    expect(hanh.hears()).toContain('Sẽ nhắc vào: 07/7/2022, 11/7/2022, 13/7/2022, 14/7/2022')
    expect(office.person('Nguyễn Thị Lan').in(office.group()).reads()).toEqual([])
    await hanh.presses('Đặt thời hạn')
    expect(hanh.hears()).toContain('✓ Đã đặt thời hạn')
    for (const name of [unit, 'Phòng Cải cách hành chính']) expect(hanh.in(office.group(name)).reads()).toEqual([])
    const group = hanh.in(office.group()).hears()
    expect(group).toContain('Thời hạn mới')
    expect(group).toContain('Nộp báo cáo đợt một')
    expect(group).toContain('chậm nhất hết ngày 14/7/2022')
    expect(group).toContain('gửi UBND tỉnh, qua Sở Nội vụ')
  })

  it('for some units is told to their groups alone, or to their contacts in private', async () => {
    const office = await openTestOffice()
    await office.database.client.chatGroup.updateMany({ where: { title: unit }, data: { removedAt: new Date() } })
    await set(office, 'Nộp phụ lục', 'đến hết ngày 31/3/2022', [unit, 'Phòng Cải cách hành chính'])
    expect(office.person('Hoàng Thị Mai').hears()).toContain('Nộp phụ lục')
    expect(office.person('Đặng Minh Tuấn').reads()).toEqual([])
    const other = office.person('Bùi Đức Anh').in(office.group('Phòng Cải cách hành chính'))
    expect(other.hears()).toContain('Nộp phụ lục')
    expect(other.in(office.group()).reads()).toEqual([])
  })

  it('on a day off is warned of, never refused', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/dathan Tổng kết năm')
    await hanh.presses('Tất cả đơn vị')
    await hanh.presses('Bỏ qua')
    await hanh.says('đến hết ngày 31/12/2022')
    expect(hanh.hears()).toContain('ngày 31/12/2022 là ngày nghỉ (Thứ Bảy)')
    await hanh.presses('Đặt thời hạn')
    await hanh.says('/han')
    expect(hanh.hears()).toContain('đến hết ngày 31/12/2022')
  })

  it.each([
    ['bao giờ cũng được', 'Không hiểu thời hạn này'],
    ['không thời hạn', 'Thời hạn phải có ngày kết thúc'],
    ['trước ngày 25/01/2022', 'Thời hạn này đã qua: chậm nhất hết ngày 24/01/2022'],
    ['30/02/2022', 'Không hiểu thời hạn này'],
  ])('%s is asked again', async (due, problem) => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/dathan Việc')
    await hanh.presses('Tất cả đơn vị')
    await hanh.presses('Bỏ qua')
    await hanh.says(due)
    expect(hanh.hears()).toContain(problem)
    await hanh.says('trong tháng 6/2022')
    expect(hanh.hears()).toContain('từ ngày 01/6/2022 đến hết ngày 30/6/2022')
  })

  it('is for the office only', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    for (const words of ['/dathan', '/giahan', '/suahan']) {
      await lan.says(words)
      expect(lan.hears()).toContain('Việc này dành cho: văn phòng, quản trị')
    }
  })
})

describe('showing deadlines', () => {
  it('lists what concerns the unit, in order, with days left and overdue ones marked', async () => {
    const office = await openTestOffice()
    await set(office, 'Việc của Cải cách', '28/02/2022', ['Phòng Cải cách hành chính'])
    await set(office, 'Việc chung', 'trước ngày 10/02/2022')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/han')
    expect(lan.hears()).toContain(`Thời hạn của ${unit}`)
    expect(lan.hears()).toContain(
      'Việc chung – Hạn: trước ngày 10/02/2022 — chậm nhất hết ngày 09/02/2022. Còn 15 ngày.',
    )
    expect(lan.hears()).not.toContain('Việc của Cải cách')
    await lan.presses('Toàn cơ quan')
    expect(lan.hears()).toMatch(/Việc chung[\s\S]*Việc của Cải cách[\s\S]*Dành cho: Phòng Cải cách hành chính/)
    await office.clockTo('2022-02-12')
    await lan.says('/han')
    expect(lan.hears()).toContain('⚠ Đã quá hạn 3 ngày')
    expect(lan.hears()).toContain('Có 1 thời hạn đã quá hạn')
  })

  it('in a group shows what concerns that group', async () => {
    const office = await openTestOffice()
    await set(office, 'Việc của Cải cách', '28/02/2022', ['Phòng Cải cách hành chính'])
    const lan = office.person('Nguyễn Thị Lan')
    const here = lan.in(office.group(unit))
    await here.says('/han')
    expect(here.hears()).toContain('Hiện không có thời hạn nào')
    expect(here.buttons()).not.toContain('Của tôi')
    const all = lan.in(office.group())
    await all.says('/han')
    expect(all.hears()).toContain('Việc của Cải cách')
  })

  it('takes phase closings and registration days from the campaign', async () => {
    const office = await openTestOffice()
    await runCampaign(office)
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/han')
    const heard = lan.hears()
    expect(heard).toContain(
      'Tổng kết đợt thi đua (Đợt thi đua thứ nhất) – Hạn: trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022',
    )
    expect(heard).toContain(
      'Tổng kết phong trào thi đua (Đợt thi đua thứ hai) – Hạn: trước ngày 31/12/2022 — chậm nhất hết ngày 30/12/2022',
    )
    expect(heard).toContain('Mở đăng ký thi đua: Phong trào thi đua năm 2022 – Hạn: từ ngày 07/02/2022')
    expect(heard).toContain('Khóa đăng ký thi đua')
    await lan.presses('Của tôi')
    expect(lan.hears()).toContain('Hạn đăng ký thi đua')
    expect(lan.hears()).not.toContain('Tổng kết')
  })

  it('speaks English', async () => {
    const office = await openTestOffice()
    await set(office, 'Report', 'trước ngày 10/02/2022')
    await office.database.client.member.updateMany({ where: { name: 'Nguyễn Thị Lan' }, data: { language: 'en' } })
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/deadlines')
    expect(lan.hears()).toContain('Report – due: before 10/02/2022')
    expect(lan.hears()).toContain('15 days left')
  })

  it('says so when there is none, and belongs to one office', async () => {
    const office = await openTestOffice()
    await office.database.transaction(async tx => {
      await tx.office.create({ data: { id: 'other', name: 'Sở khác', createdAt: new Date() } })
      await tx.deadline.create({
        data: {
          id: newId(),
          officeId: 'other',
          kind: 'obligation',
          what: 'Việc nơi khác',
          wording: 'by',
          statedOn: '2022-03-01',
          effectiveLastOn: '2022-03-01',
          createdAt: new Date(),
        },
      })
    })
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/han')
    expect(lan.hears()).toContain('Hiện không có thời hạn nào')
  })
})

describe('extending', () => {
  it('for all keeps the old day beside the new one, and tells the groups once', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'trước ngày 10/3/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/giahan')
    await hanh.presses('Nộp báo cáo')
    await hanh.presses('Tất cả')
    expect(hanh.hears()).toContain('Hạn hiện nay: trước ngày 10/3/2022')
    await hanh.says('đến hết ngày 09/3/2022')
    expect(hanh.hears()).toContain('Gia hạn phải muộn hơn hạn hiện nay')
    await hanh.says('đến hết ngày 20/3/2022')
    await hanh.says('Chờ số liệu của tỉnh')
    expect(hanh.hears()).toContain('Hạn mới: đến hết ngày 20/3/2022')
    await hanh.presses('Gia hạn')
    expect(hanh.hears()).toContain('✓ Đã gia hạn')
    const group = hanh.in(office.group())
    expect(group.reads()).toHaveLength(2)
    expect(group.hears()).toContain('đến hết ngày 20/3/2022')
    expect(group.hears()).toContain('Lý do: Chờ số liệu của tỉnh')
    await hanh.presses('Xem thời hạn này')
    expect(hanh.hears()).toContain('Hạn ban đầu: trước ngày 10/3/2022')
    expect(hanh.hears()).toContain('Gia hạn cho tất cả: đến hết ngày 20/3/2022')
  })

  it('for one unit counts for that unit alone', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'đến hết ngày 10/3/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/giahan')
    await hanh.presses('Nộp báo cáo')
    await hanh.presses('Một đơn vị')
    await hanh.presses(unit)
    await hanh.says('đến hết ngày 20/3/2022')
    await hanh.says('Thiếu người')
    await hanh.presses('Gia hạn')
    expect(hanh.in(office.group()).reads()).toHaveLength(1)
    expect(hanh.in(office.group(unit)).hears()).toContain(`Gia hạn cho ${unit}`)
    expect(hanh.in(office.group(unit)).hears()).toContain('đến hết ngày 20/3/2022')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/han')
    expect(lan.hears()).toContain('đến hết ngày 20/3/2022')
    const anh = office.person('Bùi Đức Anh')
    await anh.says('/han')
    expect(anh.hears()).toContain('đến hết ngày 10/3/2022')
    await anh.presses('Toàn cơ quan')
    expect(anh.hears()).toContain('1 đơn vị được gia hạn riêng')
  })

  it('refuses a unit that is not concerned, and says when nothing is open', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/giahan')
    expect(hanh.hears()).toContain('Hiện không có thời hạn nào đang mở')
    await set(office, 'Nộp phụ lục', '10/3/2022', ['Phòng Cải cách hành chính'])
    await hanh.says('/giahan')
    await hanh.presses('Nộp phụ lục')
    await hanh.presses('Một đơn vị')
    expect(hanh.buttons()).not.toContain(unit)
    await hanh.says(unit)
    expect(hanh.hears()).toContain('không thuộc diện thực hiện')
  })

  it('works for the closing of a phase', async () => {
    const office = await openTestOffice()
    await runCampaign(office)
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/giahan')
    await hanh.presses('Tổng kết đợt thi đua')
    await hanh.presses('Tất cả')
    await hanh.says('trước ngày 25/7/2022')
    await hanh.says('Bận họp')
    await hanh.presses('Gia hạn')
    await hanh.says('/han')
    expect(hanh.hears()).toContain('trước ngày 25/7/2022 — chậm nhất hết ngày 24/7/2022')
    expect(hanh.hears()).toContain('hạn cũ: trước ngày 15/7/2022')
  })
})

describe('a chain of obligations', () => {
  it('shows which earlier ones a later one still waits for, names only to who may see them', async () => {
    const office = await openTestOffice()
    const { first } = await runCampaign(office)
    await set(office, 'Báo cáo UBND tỉnh', 'trước ngày 20/7/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/suahan')
    await hanh.presses('Báo cáo UBND tỉnh')
    await hanh.presses('Chờ việc nào xong trước')
    expect(hanh.buttons().join()).not.toContain('Tổng kết phong trào')
    await hanh.presses('Tổng kết đợt thi đua')
    await hanh.presses('Xong')
    await hanh.presses('Sửa')
    await hanh.presses('Xem thời hạn này')
    expect(hanh.hears()).toContain('Còn chờ')
    expect(hanh.hears()).toContain(`(hết ngày 14/7/2022): chưa nộp: Văn phòng Sở, ${unit}, Phòng Cải cách hành chính`)
    await office.database.client.deadline.updateMany({ where: { id: first }, data: { state: 'done' } })
    await hanh.says('/han')
    await hanh.presses('Xem: Báo cáo UBND tỉnh')
    expect(hanh.hears()).not.toContain('Còn chờ')
  })
})

describe('what nobody marks as done', () => {
  it('stays in the list for thirty days, then only under the office’s own button', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'đến hết ngày 10/3/2022')
    const [hanh, mai] = ['Lê Thị Hạnh', 'Hoàng Thị Mai'].map(office.person)
    await office.clockTo('2022-04-09', '09:00')
    await hanh!.says('/han')
    expect(hanh!.hears()).toContain('Đã quá hạn 30 ngày')
    await office.clockTo('2022-04-10', '09:00')
    for (const word of ['/han', '/viectoi']) {
      await mai!.says(word)
      expect(mai!.hears()).not.toContain('Nộp báo cáo')
    }
    expect(mai!.buttons()).not.toContain('Quá hạn lâu (1)')
    await hanh!.says('/han')
    expect(hanh!.hears()).not.toContain('Nộp báo cáo')
    await hanh!.presses('Quá hạn lâu (1)')
    expect(hanh!.hears()).toContain('Đã quá hạn 31 ngày')
    await hanh!.presses('Xem: Nộp báo cáo')
    expect(hanh!.hears()).toContain('Tình trạng: ⚠ Đã quá hạn 31 ngày')
    await hanh!.presses('Đã xong')
    await hanh!.says('/han')
    expect(hanh!.buttons()).not.toContain('Quá hạn lâu (1)')
  })

  it('a closing is settled with its campaign', async () => {
    const office = await openTestOffice()
    await runCampaign(office)
    await office.clockTo('2022-07-20', '09:00')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/han')
    expect(hanh.hears()).toContain('Tổng kết đợt thi đua')
    await hanh.says('/ketthuc')
    await hanh.presses('Bỏ qua')
    await hanh.presses('Kết thúc phong trào')
    for (const word of ['/han', '/viectoi']) {
      await hanh.says(word)
      expect(hanh.hears()).not.toContain('Tổng kết')
    }
  })
})

describe('ending and correcting', () => {
  it('done takes it off the list; it can be reopened', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', '10/3/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/han')
    await hanh.presses('Xem: Nộp báo cáo')
    await hanh.presses('Đã xong')
    expect(hanh.hears()).toContain('Tình trạng: đã xong')
    await hanh.presses('Danh sách thời hạn')
    expect(hanh.hears()).toContain('Hiện không có thời hạn nào')
    await office.database.client.deadline.findFirstOrThrow({ where: { state: 'done', doneAt: { not: null } } })
  })

  it('reopening puts it back', async () => {
    const office = await openTestOffice()
    await runCampaign(office)
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/han')
    await hanh.presses('Xem: Tổng kết đợt')
    await hanh.presses('Đã xong')
    await hanh.presses('Mở lại')
    expect(hanh.hears()).toContain('Tình trạng: Còn 170 ngày')
  })

  it('cancelling asks once more, tells the groups, and an old button says what happened', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', '10/3/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/han')
    const list = hanh.last()!
    const open = list.tokens[0]!
    await hanh.pressesToken(open)
    await hanh.presses('Hủy thời hạn')
    expect(hanh.hears()).toContain('Hủy thời hạn này?')
    expect(hanh.in(office.group()).reads()).toHaveLength(1)
    const sure = hanh.last()!.tokens[0]!
    await hanh.pressesToken(sure)
    expect(hanh.in(office.group()).hears()).toContain('Thời hạn đã hủy')
    expect(hanh.in(office.group()).hears()).not.toContain('Còn')
    const again = await hanh.pressesToken(sure)
    expect(JSON.stringify(again)).toContain('đã xong hoặc đã hủy')
    expect(hanh.in(office.group()).reads()).toHaveLength(2)
  })

  it('a corrected day ends what was granted on top of the wrong one', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', '10/3/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/giahan')
    await hanh.presses('Nộp báo cáo')
    await hanh.presses('Tất cả')
    await hanh.says('20/3/2022')
    await hanh.says('Ghi nhầm')
    await hanh.presses('Gia hạn')
    await hanh.says('/suahan')
    await hanh.presses('Nộp báo cáo')
    await hanh.presses('Ngày')
    await hanh.says('đến hết ngày 15/3/2022')
    await hanh.presses('Sửa')
    expect(hanh.hears()).toContain('đến hết ngày 15/3/2022')
    const entry = await office.database.client.auditEntry.findFirstOrThrow({ where: { action: 'deadline.changed' } })
    expect(entry.details).toMatchObject({ was: { statedOn: '2022-03-10' }, is: { statedOn: '2022-03-15' } })
  })

  it('text, units and route can be corrected too', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo các', '10/3/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/suahan')
    await hanh.presses('Nộp báo các')
    await hanh.presses('Nội dung')
    await hanh.says('Nộp báo cáo')
    await hanh.presses('Sửa')
    expect(hanh.hears()).toContain('Nội dung: Nộp báo cáo')
    await hanh.says('/suahan')
    await hanh.presses('Nộp báo cáo')
    await hanh.presses('Đơn vị thực hiện')
    await hanh.presses('Một số đơn vị')
    await hanh.presses(unit)
    await hanh.presses('Xong')
    await hanh.presses('Sửa')
    expect(hanh.hears()).toContain(`Đơn vị thực hiện: ${unit}`)
    await hanh.says('/suahan')
    await hanh.presses('Nộp báo cáo')
    await hanh.presses('Nơi nhận')
    await hanh.says('Văn phòng Sở')
    await hanh.presses('Bỏ qua')
    await hanh.presses('Sửa')
    expect(hanh.hears()).toContain('Gửi đến: Văn phòng Sở')
  })
})
