// Deadline reminders: on which days, to whom, and when they stay silent.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { currentDay, type DeadlineFacts, unitsByLastDay } from '../../src/features/deadline/deadline.ts'
import { instantAt, timeOf } from '../../src/time/day.ts'
import { reminderInstant } from '../../src/time/office-calendar.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

const unit = 'Phòng Công chức viên chức'
const other = 'Phòng Cải cách hành chính'

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

async function plannedDays(office: TestOffice): Promise<readonly string[]> {
  const rows = await office.database.client.reminder.findMany({
    where: { kind: 'deadline', state: 'planned' },
    orderBy: { dueAt: 'asc' },
  })
  return rows.map(row => `${row.dueAt.toISOString().slice(0, 10)} ${timeOf(row.dueAt, 'Asia/Ho_Chi_Minh')}`)
}

describe('the days', () => {
  it('are counted from the effective last day, moved to the working day before', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'trước ngày 15/7/2022')
    // 7, 3, 1 and 0 days before 14/7; 3 days before is Monday 11/7.
    expect(await plannedDays(office)).toEqual([
      '2022-07-07 08:00',
      '2022-07-11 08:00',
      '2022-07-13 08:00',
      '2022-07-14 08:00',
    ])
  })

  it('several that land on one day are one', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'đến hết ngày 02/5/2022')
    // 02/5 and 03/5 are holidays, 30/4 and 01/5 a weekend: 3, 1 and 0 days before all move to 29/4.
    expect(await plannedDays(office)).toEqual(['2022-04-25 08:00', '2022-04-29 08:00'])
  })

  it('follow the office’s own days and hour', async () => {
    const office = await openTestOffice()
    await office.database.client.officeSetting.createMany({
      data: [
        { officeId: office.id, key: 'deadline-days-before', value: '5', changedAt: new Date() },
        { officeId: office.id, key: 'reminder-time', value: '21:00', changedAt: new Date() },
      ],
    })
    await set(office, 'Nộp báo cáo', 'đến hết ngày 17/3/2022')
    // 12/3 is a Saturday; 21:00 lies in the quiet hours: their end that same morning.
    const rows = await office.database.client.reminder.findMany({ where: { kind: 'deadline' } })
    expect(rows.map(row => row.dueAt)).toEqual([instantAt('2022-03-11', '06:30', 'Asia/Ho_Chi_Minh')])
  })
})

describe('how far it still is', () => {
  it('is told in working days where a holiday lies in between, and when none is left', async () => {
    const office = await openTestOffice({ at: '2022-01-20' })
    await set(office, 'Nộp báo cáo', 'đến hết ngày 03/02/2022')
    const group = office.person('Nguyễn Thị Lan').in(office.group())
    await office.clockTo('2022-01-27', '09:00')
    expect(group.hears()).toContain('Còn 7 ngày (1 ngày làm việc)')
    // Tết: three days, one day before and the day itself all move to 28/01.
    await office.clockTo('2022-02-08', '09:00')
    expect(group.hears()).toContain('Còn 6 ngày, nhưng hôm nay là ngày làm việc cuối cùng trước hạn')
  })
})

describe('whom they reach', () => {
  it('not who is away: the head is told instead', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'trước ngày 15/3/2022')
    await office.clockTo('2022-03-06')
    await office.person('Hoàng Thị Mai').says('/nghi 10/3')
    await office.clockTo('2022-03-07', '09:00')
    const reminded = (name: string) =>
      office
        .person(name)
        .reads()
        .filter(text => text.includes('Nộp báo cáo')).length
    expect([reminded('Hoàng Thị Mai'), reminded('Đặng Minh Tuấn')]).toEqual([0, 1])
    await office.clockTo('2022-03-11', '09:00')
    expect([reminded('Hoàng Thị Mai'), reminded('Đặng Minh Tuấn')]).toEqual([1, 1])
  })

  it('the office’s group and the contacts of all units; the head where there is no contact', async () => {
    const office = await openTestOffice()
    await office.database.client.roleAssignment.updateMany({
      where: { member: { name: 'Hoàng Thị Mai' } },
      data: { validTo: '2022-01-31' },
    })
    await set(office, 'Nộp báo cáo', 'trước ngày 15/3/2022')
    await office.clockTo('2022-03-07', '09:00')
    const lan = office.person('Nguyễn Thị Lan')
    const heard = lan.in(office.group()).hears()
    expect(heard).toContain('Nhắc thời hạn')
    expect(heard).toContain('Hạn: trước ngày 15/3/2022 — chậm nhất hết ngày 14/3/2022')
    expect(heard).toContain('Còn 7 ngày')
    for (const name of [unit, other]) expect(lan.in(office.group(name)).reads()).toEqual([])
    expect(office.person('Đặng Minh Tuấn').hears()).toContain('Nộp báo cáo')
    expect(office.person('Hoàng Thị Mai').reads()).toEqual([])
    expect(
      office
        .person('Võ Thị Hương')
        .reads()
        .filter(text => text.includes('Nộp báo cáo')),
    ).toHaveLength(1)
    expect(lan.reads()).toEqual([])
  })

  it('unit groups too where the office wishes so, or has no group of its own', async () => {
    const office = await openTestOffice()
    await office.database.client.officeSetting.create({
      data: { officeId: office.id, key: 'notice-groups', value: 'all', changedAt: new Date() },
    })
    await set(office, 'Nộp báo cáo', 'trước ngày 15/3/2022')
    await office.clockTo('2022-03-07', '09:00')
    const lan = office.person('Nguyễn Thị Lan')
    for (const name of [undefined, unit]) expect(lan.in(office.group(name)).hears()).toContain('Còn 7 ngày')
    await office.database.client.officeSetting.deleteMany()
    await office.database.client.chatGroup.updateMany({ where: { unitId: null }, data: { removedAt: new Date() } })
    await office.clockTo('2022-03-11', '09:00')
    expect(lan.in(office.group(unit)).hears()).toContain('Còn 3 ngày')
  })

  it('only the units concerned', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp phụ lục', 'đến hết ngày 14/3/2022', [other])
    await office.clockTo('2022-03-07', '09:00')
    const lan = office.person('Nguyễn Thị Lan')
    expect(lan.in(office.group()).reads()).toEqual([])
    expect(lan.in(office.group(unit)).reads()).toEqual([])
    expect(lan.in(office.group(other)).hears()).toContain('Còn 7 ngày')
    expect(office.person('Hoàng Thị Mai').reads()).toEqual([])
  })

  it('not the unit that has done its part', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp phụ lục', 'đến hết ngày 14/3/2022', [unit, other])
    const deadline = await office.database.client.deadline.findFirstOrThrow()
    const done = { deadlineId: deadline.id, officeId: office.id, doneAt: new Date() }
    await office.database.client.deadlineDone.create({ data: { ...done, unitId: office.unitId(unit) } })
    const lan = office.person('Nguyễn Thị Lan')
    const before = lan.in(office.group(unit)).reads().length
    await office.clockTo('2022-03-07', '09:00')
    expect(lan.in(office.group(unit)).reads()).toHaveLength(before)
    expect(office.person('Hoàng Thị Mai').reads()).toEqual([])
    expect(lan.in(office.group(other)).hears()).toContain('Còn 7 ngày')
    await office.database.client.deadlineDone.create({ data: { ...done, unitId: office.unitId(other) } })
    const heard = lan.in(office.group(other)).reads().length
    await office.clockTo('2022-03-14', '09:00')
    expect(lan.in(office.group(other)).reads()).toHaveLength(heard)
  })

  it('a unit with its own extension is reminded of its own day', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'đến hết ngày 14/3/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/giahan')
    await hanh.presses('Nộp báo cáo')
    await hanh.presses('Một đơn vị')
    await hanh.presses(unit)
    await hanh.says('đến hết ngày 24/3/2022')
    await hanh.says('Thiếu người')
    await hanh.presses('Gia hạn')
    const ours = hanh.in(office.group(unit))
    const before = ours.reads().length
    await office.clockTo('2022-03-14', '09:00')
    expect(ours.reads()).toHaveLength(before)
    expect(hanh.in(office.group()).hears()).toContain('Hôm nay là ngày cuối')
    expect(hanh.in(office.group(other)).reads()).toEqual([])
    await office.clockTo('2022-03-17', '09:00')
    expect(ours.hears()).toContain('Hạn: đến hết ngày 24/3/2022')
    expect(ours.hears()).toContain('Còn 7 ngày')
    expect(hanh.in(office.group()).hears()).toContain('Hôm nay là ngày cuối')
  })

  it('the closing of a phase is called to mind like any other', async () => {
    const office = await openTestOffice()
    await office.database.transaction(async tx => {
      const id = newId()
      const common = { officeId: office.id, startsOn: '2022-01-01', endsOn: '2022-06-30' }
      await tx.campaign.create({
        data: {
          ...common,
          id,
          kind: 'regular',
          state: 'running',
          title: 'Phong trào',
          year: 2022,
          createdAt: new Date(),
        },
      })
      await tx.phase.create({
        data: {
          ...common,
          id: newId(),
          campaignId: id,
          ordinal: 1,
          name: 'Đợt một',
          closing: 'Tổng kết đợt',
          closingWording: 'before',
          closingStatedOn: '2022-07-15',
          closingEffectiveLastOn: '2022-07-14',
        },
      })
    })
    await set(office, 'Việc khác', '01/3/2022')
    await office.clockTo('2022-07-14', '09:00')
    const group = office.person('Nguyễn Thị Lan').in(office.group())
    expect(group.hears()).toContain('Tổng kết đợt (Đợt một)')
    expect(group.hears()).toContain('Hôm nay là ngày cuối')
    // The office holds it: units owe nothing here, and who holds it can say so at once.
    expect(office.person('Hoàng Thị Mai').reads().join('\n')).not.toContain('Tổng kết đợt')
    const hanh = office.person('Lê Thị Hạnh')
    expect(hanh.hears()).toContain('Tổng kết đợt (Đợt một)')
    await hanh.presses('Đã xong')
    await hanh.says('/han')
    expect(hanh.hears()).not.toContain('Tổng kết đợt')
  })
})

describe('silence', () => {
  async function remindedAfter(press: (office: TestOffice) => Promise<void>): Promise<number> {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'đến hết ngày 14/3/2022')
    await press(office)
    const group = office.person('Nguyễn Thị Lan').in(office.group())
    const before = group.reads().length
    await office.clockTo('2022-03-15', '09:00')
    return group.reads().length - before
  }

  it('once done or cancelled, but not otherwise', async () => {
    const end = (label: string, sure?: string) => async (office: TestOffice) => {
      const hanh = office.person('Lê Thị Hạnh')
      await hanh.says('/han')
      await hanh.presses('Xem: Nộp báo cáo')
      await hanh.presses(label)
      if (sure) await hanh.presses(sure)
    }
    expect(await remindedAfter(async () => {})).toBe(3)
    expect(await remindedAfter(end('Đã xong'))).toBe(0)
    expect(await remindedAfter(end('Hủy thời hạn', 'Hủy thời hạn này'))).toBe(0)
  })

  it('the facts are asked again at the moment of firing', async () => {
    const silenced = await remindedAfter(async office => {
      await office.database.client.deadline.updateMany({ data: { state: 'done' } })
    })
    expect(silenced).toBe(0)
  })

  it('after an absence all is said once, with what is overdue marked', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'đến hết ngày 14/3/2022')
    const group = office.person('Nguyễn Thị Lan').in(office.group())
    await office.absentUntil('2022-03-16', '10:00')
    expect(group.reads()).toHaveLength(2)
    expect(group.hears()).toContain('Tin trong thời gian trợ lý gián đoạn')
    expect(group.hears()).toContain('⚠ Đã quá hạn 2 ngày')
  })

  it('a muted group hears none', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'đến hết ngày 14/3/2022')
    await office.database.client.chatGroup.updateMany({
      where: { unitId: null },
      data: { mutedReminders: ['deadline'] },
    })
    await office.clockTo('2022-03-15', '09:00')
    expect(office.person('Nguyễn Thị Lan').in(office.group()).reads()).toHaveLength(1)
  })
})

describe('what a unit owes', () => {
  it('stands in the tasks of its contact, not in everybody’s', async () => {
    const office = await openTestOffice()
    await set(office, 'Nộp báo cáo', 'đến hết ngày 14/3/2022', [unit])
    await office.clockTo('2022-03-15', '09:00')
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/viectoi')
    expect(mai.hears()).toContain('Nộp báo cáo')
    for (const name of ['Nguyễn Thị Lan', 'Võ Thị Hương']) {
      const person = office.person(name)
      await person.says('/viectoi')
      expect(person.hears()).not.toContain('Nộp báo cáo')
    }
  })
})

describe('which day counts', () => {
  const day = (on: string) => ({ wording: 'by', statedOn: on, effectiveLastOn: on }) as const
  const plain: DeadlineFacts = {
    id: 'd',
    kind: 'obligation',
    state: 'open',
    what: 'x',
    stated: day('2022-03-10'),
    units: [],
    extensions: [],
    isReport: false,
    doneUnitIds: [],
    waitsFor: [],
  }

  it('is never earlier than what was granted to all, and each unit has exactly one', () => {
    const date = fc.integer({ min: 10, max: 28 }).map(number => `2022-03-${number}`)
    const extension = fc.record({ on: date, unitId: fc.constantFrom(undefined, 'a', 'b', 'c') })
    fc.assert(
      fc.property(fc.array(extension, { maxLength: 6 }), granted => {
        const deadline = { ...plain, extensions: granted.map(({ on, unitId }) => ({ ...day(on), unitId })) }
        const general = currentDay(deadline).effectiveLastOn
        for (const id of ['a', 'b', 'c']) expect(currentDay(deadline, id).effectiveLastOn >= general).toBe(true)
        const spread = [...unitsByLastDay(deadline, ['a', 'b', 'c']).values()].flat()
        expect(spread.toSorted()).toEqual(['a', 'b', 'c'])
      }),
    )
  })

  it('reminders stay on their day, whatever the hour', () => {
    const calendar = {
      timeZone: 'Asia/Ho_Chi_Minh',
      weeklyDaysOff: [6, 7],
      overrides: [],
      quietFrom: '20:00',
      quietTo: '06:30',
    }
    for (const reminderTime of ['00:00', '05:00', '06:30', '08:00', '19:59', '20:00', '23:59']) {
      const at = reminderInstant('2022-03-10', { ...calendar, reminderTime })
      const time = timeOf(at, calendar.timeZone)
      expect(at >= instantAt('2022-03-10', '06:30', calendar.timeZone)).toBe(true)
      expect(time >= '06:30' && time < '20:00').toBe(true)
      expect(at < instantAt('2022-03-11', '00:00', calendar.timeZone)).toBe(true)
    }
  })
})
