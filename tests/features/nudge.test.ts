// Nudges by themselves: who still owes a report hears of it, step by step up the line; nobody else, and nothing twice.
import { describe, expect, it } from 'vitest'
import { type Line, nextInLine, type Person, type Presence } from '../../src/features/nudge/next-in-line.ts'
import { nudgesIn } from '../../src/features/nudge/nudge-log.ts'
import { stepDays } from '../../src/features/nudge/nudge-plan.ts'
import { dayOf } from '../../src/time/day.ts'
import type { TestOffice } from '../support/office.ts'
import { openReportOffice, other, reportsOn, unit } from './report-office.ts'

const first = 'Đợt thi đua thứ nhất'
const title = `Báo cáo kết quả ${first}`
const mai = 'Hoàng Thị Mai'
const tuan = 'Đặng Minh Tuấn'
const huong = 'Võ Thị Hương'
const hanh = 'Lê Thị Hạnh'
const bao = 'Trần Quốc Bảo'

/** The days on which somebody was nudged; the office also where the group heard a count. */
async function nudgedOn(office: TestOffice, name: string): Promise<readonly string[]> {
  const rows = await office.database.client.outgoingMessage.findMany({
    where: { toMemberId: office.person(name).id, aboutKey: { contains: 'nudge:' }, state: 'sent' },
    orderBy: { id: 'asc' },
  })
  return rows.map(row => dayOf(row.createdAt, 'Asia/Ho_Chi_Minh').slice(5))
}

describe('step by step', () => {
  it('the contact before the last day, then the head, the office and the leader, on working days', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await office.clockTo('2022-07-25')
    // The last day is Thursday 14/7: Friday, Monday and Tuesday follow.
    expect(await nudgedOn(office, mai)).toEqual(['07-07', '07-11', '07-13', '07-14'])
    expect(await nudgedOn(office, tuan)).toEqual(['07-15'])
    // Văn phòng Sở has neither contact nor head: its nudges come to the officer, with the counts of 07/7 and 14/7.
    expect(await nudgedOn(office, hanh)).toEqual(['07-07', '07-11', '07-13', '07-14', '07-15', '07-18'])
    expect(await nudgedOn(office, bao)).toEqual(['07-19'])
    expect(office.person(mai).reads()[0]).toContain(`Nhắc nộp: ${title}`)
    expect(office.person(mai).reads()[0]).toContain('Hạn: trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022')
    expect(office.person(mai).reads()[0]).toContain('Còn 7 ngày')
    expect(office.person(tuan).hears()).toContain('Đã quá hạn 1 ngày')
    for (const name of [unit, other]) expect(office.person(bao).hears()).toContain(`${name}: chưa nộp, quá hạn`)
  })

  it('the contact’s button opens the report of the own unit', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await office.clockTo('2022-07-07', '09:00')
    const person = office.person(mai)
    await person.presses('Viết báo cáo')
    expect(person.last()?.message.form?.current).toBe('phase_figures')
  })

  it('stops for a unit as soon as it has handed in, and begins anew when its report comes back', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await office.clockTo('2022-07-12')
    await reportsOn(office.person(mai), first)
    await office.clockTo('2022-07-15', '07:00')
    expect(await nudgedOn(office, mai)).toEqual(['07-07', '07-11'])
    expect(await nudgedOn(office, huong)).toEqual(['07-07', '07-11', '07-13', '07-14'])
    await office.person(hanh).says('/tralai BC-2022-0001')
    await office.person(hanh).says('Thiếu số liệu')
    await office.clockTo('2022-07-15', '09:00')
    expect(office.person(tuan).hears()).toContain(`${unit}: bị trả lại, quá hạn`)
    await office.person(mai).says('/baocao')
    await office.person(mai).presses(title)
    await office.person(mai).presses('Nộp báo cáo')
    await office.clockTo('2022-07-19')
    expect(office.person(bao).hears()).not.toContain(unit)
    expect(office.person(bao).hears()).toContain(other)
  })

  it('who is done is left in peace to the end; the office holds the closing until it says so', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await reportsOn(office.person(mai), first)
    await reportsOn(office.person(huong), first)
    await reportsOn(office.person(hanh), first, { forUnit: 'Văn phòng Sở' })
    const group = office.person(mai).in(office.group())
    const before = group.reads().length
    await office.clockTo('2022-07-07', '09:00')
    expect(group.reads()).toHaveLength(before)
    expect(office.person(hanh).hears()).toContain('3/3')
    await office.person(hanh).presses('Đã xong')
    await office.clockTo('2022-07-25')
    expect(await nudgedOn(office, hanh)).toEqual(['07-07'])
    expect(await nudgedOn(office, bao)).toEqual([])
  })

  it('over Tết counts working days, and says what is left of them', async () => {
    const office = await openReportOffice({ at: '2022-01-20', hasPhases: false })
    const officer = office.person(hanh)
    await officer.says('/yeucaubaocao')
    await officer.presses('Báo cáo đột xuất')
    await officer.says('Báo cáo nhanh')
    await officer.presses('Một số đơn vị')
    await officer.presses(unit)
    await officer.presses('Xong')
    await officer.presses('Bỏ qua')
    await officer.says('đến hết ngày 28/01/2022')
    await officer.presses('Gửi yêu cầu')
    await office.clockTo('2022-02-12')
    const days = (name: string) => nudgedOn(office, name)
    expect(await days(mai)).toEqual(['01-21', '01-25', '01-27', '01-28'])
    // 29/01 to 06/02 is a weekend, Tết and a weekend.
    expect(await days(tuan)).toEqual(['02-07'])
    expect((await days(hanh)).at(-1)).toBe('02-08')
    expect(await days(bao)).toEqual(['02-09'])
  })

  it('follows the office’s own days, and leaves out the steps it does not want', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await office.setting('nudge-days-before', '2')
    await office.setting('nudge-head-after', '')
    await office.setting('nudge-leader-after', '1,5')
    await office.person(hanh).says('/giahan')
    await office.person(hanh).presses('Tổng kết đợt thi đua')
    await office.person(hanh).presses('Tất cả')
    await office.person(hanh).says('đến hết ngày 21/7/2022')
    await office.person(hanh).says('Chờ số liệu')
    await office.person(hanh).presses('Gia hạn')
    await office.clockTo('2022-08-01')
    expect(await nudgedOn(office, mai)).toEqual(['07-19'])
    expect(await nudgedOn(office, tuan)).toEqual([])
    expect(await nudgedOn(office, bao)).toEqual(['07-22', '07-28'])
  })
})

describe('the group', () => {
  it('hears how many have handed in, twice and not four times, and never who', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await reportsOn(office.person(mai), first)
    const group = office.person(mai).in(office.group())
    const before = group.reads().length
    await office.clockTo('2022-07-25')
    const heard = group.reads().slice(before)
    expect(heard).toHaveLength(2)
    for (const text of heard) {
      expect(text).toContain('1/3')
      for (const name of [unit, other, huong]) expect(text).not.toContain(name)
    }
  })

  it('may switch it off; the people concerned hear of it all the same', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const group = office.person(hanh).in(office.group())
    await group.says('/gannhom')
    await group.presses('Nhắc việc trong nhóm')
    await group.presses('✓ Đôn đốc nộp báo cáo')
    const before = group.reads().length
    await office.clockTo('2022-07-14', '09:00')
    expect(group.reads()).toHaveLength(before)
    expect(await nudgedOn(office, mai)).toHaveLength(4)
    expect(await nudgedOn(office, hanh)).toHaveLength(4)
  })
})

describe('somebody who is not there', () => {
  it('is not nudged: the next in line is, and reads why', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    await office.person(mai).says('/nghi 11/7')
    await office.clockTo('2022-07-13', '09:00')
    expect(await nudgedOn(office, mai)).toEqual(['07-13'])
    expect(await nudgedOn(office, tuan)).toEqual(['07-07', '07-11'])
    expect(office.person(tuan).hears()).toContain('vì: Hoàng Thị Mai nghỉ đến hết ngày 11/7/2022')
    await office.person(tuan).presses('Viết báo cáo')
    expect(office.person(tuan).last()?.message.form?.current).toBe('phase_figures')
  })

  it('nor is a whole unit that is away: the office is told', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    for (const name of [mai, tuan]) await office.person(name).says('/nghi 31/7')
    await office.clockTo('2022-07-11', '09:00')
    expect(office.person(hanh).hears()).toContain(`${unit}: chưa nộp`)
    expect(office.person(hanh).hears()).toContain('Hoàng Thị Mai nghỉ đến hết ngày 31/7/2022')
    expect(await nudgedOn(office, tuan)).toEqual([])
  })

  it('who cannot be reached stands in the log as such, and the next in line is told', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    await office.change(tx =>
      tx.link.updateMany({
        where: { memberId: office.person(mai).id },
        data: { endedAt: new Date() },
      }),
    )
    await office.clockTo('2022-07-07', '09:00')
    expect(await nudgedOn(office, tuan)).toEqual(['07-07'])
    expect(office.person(tuan).hears()).toContain('chưa liên lạc được với Hoàng Thị Mai')
    const rows = await office.database.client.outgoingMessage.findMany({ where: { toMemberId: office.person(mai).id } })
    expect(rows.map(({ state, failure }) => [state, failure])).toEqual([['failed', 'notLinked']])
  })

  it('the head alone is asked for a report that waits for the head’s word', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    await office.setting('report-head-confirms', 'yes')
    await reportsOn(office.person(mai), first)
    await office.clockTo('2022-07-07', '09:00')
    expect(await nudgedOn(office, mai)).toEqual([])
    expect(office.person(tuan).hears()).toContain('chờ trưởng đơn vị xác nhận')
    await office.person(tuan).presses('Mở báo cáo')
    expect(office.person(tuan).buttons()).toContain('Xác nhận nộp')
  })
})

describe('silence', () => {
  it('for a unit that the office has excused, until it is expected again', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    const officer = office.person(hanh)
    await officer.says('/mienbaocao')
    await officer.presses(title)
    await officer.presses(unit)
    await officer.says('Mới thành lập')
    await office.clockTo('2022-07-11', '09:00')
    expect(await nudgedOn(office, mai)).toEqual([])
    await officer.says('/tiendo')
    await officer.presses(title)
    await officer.presses(`Thôi miễn: ${unit}`)
    await office.clockTo('2022-07-13', '09:00')
    expect(await nudgedOn(office, mai)).toEqual(['07-13'])
  })

  it('for an office whose campaign has no closing: nothing is ever overdue', async () => {
    const office = await openReportOffice({ at: '2022-04-05', hasPhases: false })
    await office.clockTo('2022-12-31')
    for (const name of [mai, tuan, bao]) expect(await nudgedOn(office, name)).toEqual([])
  })
})

it('after an absence of the program everybody reads one message', async () => {
  const office = await openReportOffice({ at: '2022-07-06' })
  await office.absentUntil('2022-07-22', '10:00')
  for (const name of [mai, tuan, hanh, bao]) {
    expect(office.person(name).reads(), name).toHaveLength(1)
    expect(office.person(name).hears()).toContain('Tin trong thời gian trợ lý gián đoạn')
  }
})

it('on one day everybody reads one message, whatever is due', async () => {
  const office = await openReportOffice({ at: '2022-07-04' })
  await office.change(tx => tx.campaign.updateMany({ data: { dueOn: '2022-07-14' } }))
  const officer = office.person(hanh)
  await officer.says('/dathan Nộp phụ lục')
  await officer.presses('Tất cả đơn vị')
  await officer.presses('Bỏ qua')
  await officer.says('trước ngày 15/7/2022')
  await officer.presses('Đặt thời hạn')
  const counts = () => [mai, tuan, huong, hanh].map(name => office.person(name).reads().length)
  const before = counts()
  await office.clockTo('2022-07-07', '09:00')
  expect(counts()).toEqual(before.map(count => count + 1))
  const heard = office.person(mai).hears()
  for (const text of [title, 'Nộp phụ lục', 'chưa đăng ký thi đua']) expect(heard).toContain(text)
})

describe('the rules', () => {
  const calendar = {
    timeZone: 'Asia/Ho_Chi_Minh',
    weeklyDaysOff: [6, 7],
    overrides: [],
    reminderTime: '08:00',
    quietFrom: '20:00',
    quietTo: '06:30',
  }
  const pace = { contact: [3, 0], count: [0], head: [1], office: [2], leader: [3] }

  it.each([
    // A Friday: the weekend does not count.
    ['2022-07-15', '07-12 07-15 | 07-15 | 07-18 07-19 07-20'],
    // A Sunday: before it on Friday, after it from Monday.
    ['2022-07-17', '07-14 07-15 | 07-15 | 07-18 07-19 07-20'],
    // In Tết: the last working day before, the first ones after.
    ['2022-02-03', '01-28 | 01-28 | 02-07 02-08 02-09'],
  ])('of a last day on %s are nudged %s', (lastOn, expected) => {
    const days = stepDays(lastOn, pace, calendar)
    const on = (...steps: readonly string[]) =>
      days
        .filter(({ step }) => steps.includes(step))
        .map(one => one.on.slice(5))
        .join(' ')
    expect([on('contact'), on('count'), on('head', 'office', 'leader')].join(' | ')).toBe(expected)
  })

  const here: Presence = { kind: 'here', platform: 'telegram' }
  const away: Presence = { kind: 'away', lastOn: '2022-07-11' }
  const unreachable: Presence = { kind: 'unreachable', why: 'blocked' }
  const people = (...presences: readonly Presence[]): readonly Person[] =>
    presences.map((presence, index) => ({ id: `${index}`, name: `${index}`, presence }))
  const line = (contact: readonly Person[], head: readonly Person[], office = people(here)): Line => ({
    contact,
    head,
    office,
    leader: people(here),
  })

  it.each([
    ['one contact of two away', line(people(here, away), people(here)), 'contact', 1],
    ['the contact away', line(people(away), people(here)), 'head', 1],
    ['no contact at all', line([], people(here, here)), 'head', 2],
    ['contact away, head not to be reached', line(people(away), people(unreachable)), 'office', 1],
    ['nobody but the leader', line(people(away), [], people(away)), 'leader', 1],
  ] as const)('%s', (_, found, rank, count) => {
    const result = nextInLine(found, 'contact')
    expect([result.rank, result.told.length]).toEqual([rank, count])
  })

  it('nobody is nobody, and everybody passed over is named once', () => {
    const gone = people(away)
    const result = nextInLine({ contact: gone, head: gone, office: gone, leader: gone }, 'contact')
    expect(result).toEqual({ told: [], passedOver: gone })
  })

  it('a row’s key says what it was about, also folded with others', () => {
    const key = 'deadline:7 nudge:head:u1,u2:phase:phase:9 nudge:byHand::oneOff:request:3'
    expect(nudgesIn(key)).toEqual([
      { step: 'head', unitIds: ['u1', 'u2'], dutyKey: 'phase:phase:9' },
      { step: 'byHand', unitIds: [], dutyKey: 'oneOff:request:3' },
    ])
  })
})
