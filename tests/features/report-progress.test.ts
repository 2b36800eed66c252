// Progress, deadlines and requests: who still owes, whose day is later, what the group hears.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campaignById } from '../../src/features/campaign/index.ts'
import { periodsOf } from '../../src/features/report/duty.ts'
import { figuresOf } from '../../src/features/report/figure-view.ts'
import { countsOf } from '../../src/features/report/progress.ts'
import { standingOf } from '../../src/features/report/report.ts'
import { readPaper } from '../../src/features/report/report-fields.ts'
import { figureLines, readFigures, type UnitTarget } from '../../src/features/report/unit-target.ts'
import { addDays } from '../../src/time/day.ts'
import { openReportOffice, other, pledgesOfUnit, reportsOn, unit } from './report-office.ts'

const first = 'Đợt thi đua thứ nhất'

describe('progress', () => {
  it('in a group is counts only; names go to the office and to the unit', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await reportsOn(office.person('Hoàng Thị Mai'), first)
    await office.clockTo('2022-07-16', '09:00')
    const lan = office.person('Nguyễn Thị Lan')
    const group = lan.in(office.group())
    await group.says('/tiendo')
    expect(group.hears()).toContain(`Báo cáo kết quả ${first}: 1/3`)
    expect(group.hears()).toContain('đúng hạn 1, chưa nộp 2, quá hạn 2')
    for (const name of [unit, other]) expect(group.hears()).not.toContain(name)
    await group.presses('Xem chi tiết')
    expect(group.reads().join('\n')).not.toContain(other)
    await lan.presses(`Báo cáo kết quả ${first}`)
    expect(lan.hears()).not.toContain(other)
    const huong = office.person('Võ Thị Hương')
    await huong.says('/tiendo')
    await huong.presses(`Báo cáo kết quả ${first}`)
    expect(huong.hears()).toContain(`${other}: chưa nộp, quá hạn`)
    expect(huong.hears()).not.toContain(unit)
    const bao = office.person('Trần Quốc Bảo')
    await bao.says('/tiendo')
    await bao.presses(`Báo cáo kết quả ${first}`)
    expect(bao.hears()).toContain(`${other}: chưa nộp, quá hạn`)
    expect(bao.hears()).toContain(`${unit}: đã nộp, chờ duyệt, nộp ngày 05/7/2022`)
    await bao.presses(`Mở: ${unit}`)
    expect(bao.hears()).toContain('Hoàn thành 100% nhiệm vụ')
    expect(bao.buttons()).not.toContain('Duyệt')
  })

  it('a unit with its own extension is in time by its own day', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/giahan')
    await hanh.presses('Tổng kết đợt thi đua')
    await hanh.presses('Một đơn vị')
    await hanh.presses(unit)
    await hanh.says('đến hết ngày 20/7/2022')
    await hanh.says('Bận kiểm tra')
    await hanh.presses('Gia hạn')
    await office.clockTo('2022-07-18', '09:00')
    const mai = office.person('Hoàng Thị Mai')
    await reportsOn(mai, first)
    expect(mai.hears()).not.toContain('trễ hạn')
    await reportsOn(office.person('Võ Thị Hương'), first)
    expect(office.person('Võ Thị Hương').hears()).toContain('trễ hạn')
    await hanh.says('/tiendo')
    await hanh.presses(`Báo cáo kết quả ${first}`)
    expect(hanh.hears()).toContain('nộp ngày 18/7/2022 (gia hạn đến hết ngày 20/7/2022)')
    expect(hanh.hears()).toContain('Nộp đúng hạn: 1')
    expect(hanh.hears()).toContain('Quá hạn: 1')
  })

  it('a report on a chain shows what comes after it, and the later link what it still waits for', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/dathan Báo cáo kết quả đợt 1')
    await hanh.presses('Tất cả đơn vị')
    await hanh.says('UBND tỉnh')
    await hanh.says('Sở Nội vụ')
    await hanh.says('trước ngày 20/7/2022')
    await hanh.presses('Đặt thời hạn')
    await hanh.says('/suahan')
    await hanh.presses('Báo cáo kết quả đợt 1')
    await hanh.presses('Chờ việc nào xong trước')
    await hanh.presses('Tổng kết đợt thi đua')
    await hanh.presses('Xong')
    await hanh.presses('Sửa')
    const mai = office.person('Hoàng Thị Mai')
    await reportsOn(mai, first)
    expect(mai.hears()).toContain('Báo cáo kết quả đợt 1 – gửi UBND tỉnh, qua Sở Nội vụ – trước ngày 20/7/2022')
    await hanh.says('/han')
    await hanh.presses('Xem: Báo cáo kết quả đợt 1')
    expect(hanh.hears()).toContain(`chưa nộp: Văn phòng Sở, ${other}`)
    expect(hanh.hears()).not.toContain(`, ${unit}`)
  })
})

describe('what is owed', () => {
  it('is the unit’s report until it is handed in, and again when it comes back', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const [mai, hanh] = [office.person('Hoàng Thị Mai'), office.person('Lê Thị Hạnh')]
    await mai.says('/viectoi')
    expect(mai.hears()).toMatch(new RegExp(`Báo cáo kết quả ${first} – hạn .*14/7/2022, còn 9 ngày`, 'u'))
    expect(mai.hears()).not.toContain('thứ hai')
    expect(mai.hears()).not.toContain('Tổng kết đợt thi đua')
    await reportsOn(mai, first)
    await mai.says('/viectoi')
    expect(mai.hears()).not.toContain(first)
    await mai.says('/han')
    expect(mai.hears()).toContain(
      'Tổng kết đợt thi đua (Đợt thi đua thứ nhất) – Hạn: trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022. Đã nộp',
    )
    await hanh.says('/viectoi')
    expect(hanh.hears()).toContain('Có 1 báo cáo chờ đồng chí duyệt')
    await hanh.says('/tralai BC-2022-0001')
    await hanh.says('Thiếu')
    await mai.says('/viectoi')
    expect(mai.hears()).toContain(`Báo cáo kết quả ${first}: bị trả lại`)
    expect(await office.database.client.deadlineDone.count()).toBe(0)
  })
})

describe('reminders', () => {
  it('leave a unit in peace from the moment it has handed in, until its report comes back', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const [mai, huong, hanh] = [
      office.person('Hoàng Thị Mai'),
      office.person('Võ Thị Hương'),
      office.person('Lê Thị Hạnh'),
    ]
    await hanh.says('/yeucaubaocao')
    await hanh.presses('Báo cáo đột xuất')
    await hanh.says('Báo cáo nhanh')
    await hanh.presses('Một số đơn vị')
    for (const name of [unit, other]) await hanh.presses(name)
    await hanh.presses('Xong')
    await hanh.presses('Bỏ qua')
    await hanh.says('đến hết ngày 21/7/2022')
    await hanh.presses('Gửi yêu cầu')
    await mai.presses('Viết báo cáo')
    await mai.presses('Báo cáo nhanh')
    await mai.says('Đã làm')
    for (let skipped = 0; skipped < 3; skipped += 1) await mai.presses('Bỏ qua')
    await mai.presses('Nộp báo cáo')
    const reminded = (person: typeof mai) =>
      person.reads().filter(text => /Báo cáo nhanh[\s\S]*Còn 7 ngày/u.test(text)).length
    await office.clockTo('2022-07-14', '09:00')
    expect([reminded(mai), reminded(huong)]).toEqual([0, 1])
    await hanh.says('/tralai BC-2022-0001')
    await hanh.says('Thiếu')
    await office.clockTo('2022-07-18', '09:00')
    expect(mai.hears()).toContain('Còn 3 ngày')
  })

  it('of a closing reach the office’s group while a unit is missing, and then only who holds it', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const group = office.person('Nguyễn Thị Lan').in(office.group())
    const reminders = () => group.reads().filter(text => text.includes('Tổng kết đợt thi đua')).length
    await reportsOn(office.person('Hoàng Thị Mai'), first)
    await office.clockTo('2022-07-07', '09:00')
    expect(reminders()).toBe(1)
    await reportsOn(office.person('Võ Thị Hương'), first)
    await reportsOn(office.person('Lê Thị Hạnh'), first, { forUnit: 'Văn phòng Sở' })
    await office.clockTo('2022-07-14', '09:00')
    expect(reminders()).toBe(1)
    expect(office.person('Lê Thị Hạnh').hears()).toContain('3/3')
  })
})

describe('a unit that is excused', () => {
  it('owes nothing, is not counted as missing, and may be expected again', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const [mai, hanh] = [office.person('Hoàng Thị Mai'), office.person('Lê Thị Hạnh')]
    await hanh.says('/tiendo')
    await hanh.presses(`Báo cáo kết quả ${first}`)
    await hanh.presses('Miễn cho một đơn vị')
    await hanh.presses(unit)
    await hanh.says('Mới thành lập')
    expect(mai.hears()).toContain('được miễn: Báo cáo kết quả Đợt thi đua thứ nhất')
    expect(mai.hears()).toContain('Lý do: Mới thành lập')
    await mai.says('/viectoi')
    expect(mai.hears()).not.toContain(first)
    await hanh.presses('Tiến độ báo cáo')
    expect(hanh.hears()).toContain('0/2')
    expect(hanh.hears()).toContain('được miễn')
    await hanh.presses(`Thôi miễn: ${unit}`)
    expect(mai.hears()).toContain('lại phải nộp')
    await mai.says('/viectoi')
    expect(mai.hears()).toContain(first)
    await hanh.says('/tiendo')
    expect(hanh.hears()).toContain('0/3')
  })

  it('may hand in all the same; nobody but the office excuses', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const [mai, hanh] = [office.person('Hoàng Thị Mai'), office.person('Lê Thị Hạnh')]
    await mai.says('/mienbaocao')
    expect(mai.hears()).toContain('Việc này dành cho: văn phòng')
    expect(await office.database.client.reportExcuse.count()).toBe(0)
    await hanh.says('/mienbaocao')
    await hanh.presses(`Báo cáo kết quả ${first}`)
    await hanh.presses(unit)
    await hanh.says('Mới thành lập')
    await reportsOn(mai, first)
    await hanh.says('/tiendo')
    expect(hanh.hears()).toContain('1/3')
  })
})

describe('a closed campaign', () => {
  it('still shows who was late', async () => {
    const office = await openReportOffice({ at: '2022-07-18' })
    await reportsOn(office.person('Hoàng Thị Mai'), first)
    await office.database.client.campaign.updateMany({ data: { state: 'closed' } })
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/tiendo')
    await hanh.presses(`Báo cáo kết quả ${first}`)
    expect(hanh.hears()).toContain('Nộp trễ hạn: 1')
    await hanh.says('/baocao')
    expect(hanh.hears()).toContain('Hiện chưa có đợt, kỳ hay yêu cầu nào phải báo cáo')
  })
})

describe('a campaign without phases', () => {
  it('goes by quarters, or as the office decides, and nothing is ever overdue', async () => {
    const office = await openReportOffice({ hasPhases: false, at: '2022-05-05' })
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/viectoi')
    expect(mai.hears()).toContain('Báo cáo kết quả quý I năm 2022')
    expect(mai.hears()).not.toContain('quý II')
    expect(mai.hears()).not.toContain('⚠')
    await reportsOn(mai, 'quý I năm 2022')
    expect(mai.hears()).not.toContain('trễ hạn')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/tiendo')
    expect(hanh.hears()).toContain('Báo cáo kết quả quý I năm 2022: 1/3')
    expect(hanh.hears()).not.toContain('quá hạn')
    await office.setting('report-period', 'month')
    await mai.says('/baocao')
    expect(mai.buttons().join()).toContain('Báo cáo kết quả tháng 5/2022')
  })

  it('periods follow one another without a gap and cover the campaign', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map(days => addDays('2020-01-01', days))
    const size = fc.constantFrom('month', 'quarter', 'half')
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), size, (startsOn, length, periodSize) => {
        const endsOn = addDays(startsOn, length)
        const periods = periodsOf({ startsOn, endsOn }, periodSize)
        expect(periods[0]!.firstOn <= startsOn && periods[0]!.lastOn >= startsOn).toBe(true)
        expect(periods.at(-1)!.firstOn <= endsOn && periods.at(-1)!.lastOn >= endsOn).toBe(true)
        for (const [index, next] of periods.slice(1).entries())
          expect(next.firstOn).toBe(addDays(periods[index]!.lastOn, 1))
      }),
    )
  })
})

describe('asking for a report', () => {
  it('reaches the units concerned, counts as a deadline, and is done when all have handed in', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const [mai, huong, hanh] = [
      office.person('Hoàng Thị Mai'),
      office.person('Võ Thị Hương'),
      office.person('Lê Thị Hạnh'),
    ]
    await hanh.says('/yeucaubaocao')
    await hanh.presses('Báo cáo đột xuất')
    await hanh.says('Báo cáo nhanh về chuyển đổi số')
    await hanh.presses('Một số đơn vị')
    await hanh.presses(unit)
    await hanh.presses('Xong')
    await hanh.says('Giám đốc Sở')
    await hanh.says('Văn phòng Sở')
    await hanh.says('đến hết ngày 08/7/2022')
    expect(hanh.hears()).toContain(`Đơn vị phải báo cáo: ${unit}`)
    await hanh.presses('Gửi yêu cầu')
    expect(mai.hears()).toContain('Báo cáo nhanh về chuyển đổi số')
    expect(mai.in(office.group(unit)).hears()).toContain('Yêu cầu báo cáo')
    expect(huong.reads()).toEqual([])
    await huong.says('/baocao')
    expect(huong.buttons().join()).not.toContain('chuyển đổi số')
    await mai.presses('Viết báo cáo')
    await mai.presses('Báo cáo nhanh về chuyển đổi số')
    await mai.says('Đã triển khai 5 việc')
    for (let skipped = 0; skipped < 3; skipped += 1) await mai.presses('Bỏ qua')
    expect(mai.hears()).toContain('Nơi nhận: gửi Giám đốc Sở, qua Văn phòng Sở')
    await mai.presses('Nộp báo cáo')
    const request = () => office.database.client.deadline.findFirstOrThrow({ where: { isReport: true } })
    expect((await request()).state).toBe('done')
    await hanh.says('/tralai BC-2022-0001')
    await hanh.says('Thiếu kinh phí')
    expect((await request()).state).toBe('open')
    await office.clockTo('2022-07-08', '09:00')
    expect(mai.hears()).toContain('Hôm nay là ngày cuối')
  })

  it('for a review is asked once per campaign; its day then counts', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/yeucaubaocao')
    await hanh.presses('Báo cáo sơ kết')
    await hanh.presses('Tất cả đơn vị')
    await hanh.presses('Bỏ qua')
    await hanh.says('trước ngày 10/7/2022')
    await hanh.presses('Gửi yêu cầu')
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/viectoi')
    expect(mai.hears()).toMatch(/Báo cáo sơ kết Phong trào thi đua năm 2022 – hạn .*09\/7\/2022/u)
    await hanh.says('/yeucaubaocao')
    await hanh.presses('Báo cáo sơ kết')
    await hanh.presses('Tất cả đơn vị')
    await hanh.presses('Bỏ qua')
    await hanh.says('trước ngày 12/7/2022')
    expect(hanh.hears()).toContain('Đã yêu cầu')
    expect(await office.database.client.reportRequest.count()).toBe(1)
  })
})

describe('figures', () => {
  it('stand as of any day: pledged, reported, accepted', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await pledgesOfUnit(office)
    await office.clockTo('2022-07-06', '09:00')
    const [mai, hanh] = [office.person('Hoàng Thị Mai'), office.person('Lê Thị Hạnh')]
    await reportsOn(mai, first, { figures: '1: 4\n2: 1' })
    await office.clockTo('2022-07-07', '09:00')
    await hanh.says('/duyet')
    await hanh.presses('Duyệt')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/rutdangky')
    await lan.presses('DK-2022-0001')
    await lan.presses('Rút')
    const figuresAsOf = (asOf: string) =>
      office.database.transaction(async tx => {
        const campaign = await campaignById(tx, office.id, office.campaignId)
        const scope = { tx, office: { id: office.id, timeZone: 'Asia/Ho_Chi_Minh' }, today: '2022-07-07', asOf }
        const [workers, fighters] = await figuresOf(scope, campaign!, `phase:phase:${office.first}`)
        const short = ({ pledged, base, reported, accepted }: NonNullable<typeof workers>) => ({
          pledged,
          base,
          reported: reported?.value,
          accepted: accepted?.value,
        })
        return [short(workers!), short(fighters!)]
      })
    expect(await figuresAsOf('2022-07-04')).toEqual([
      { pledged: 0, base: 9 },
      { pledged: 0, base: 0 },
    ])
    expect(await figuresAsOf('2022-07-06')).toEqual([
      { pledged: 2, base: 9, reported: 4 },
      { pledged: 1, base: 2, reported: 1 },
    ])
    expect(await figuresAsOf('2022-07-07')).toEqual([
      { pledged: 1, base: 9, reported: 4, accepted: 4 },
      { pledged: 0, base: 1, reported: 1, accepted: 1 },
    ])
    await hanh.says('/tiendo')
    await hanh.presses(`Báo cáo kết quả ${first}`)
    await hanh.presses('Số liệu theo chỉ tiêu')
    expect(hanh.hears()).toContain('Đã đăng ký: 1/9')
    expect(hanh.hears()).toContain('Đã duyệt: 4/4')
    expect(hanh.hears()).toContain('Cần đạt: 9')
  })

  const targets: readonly UnitTarget[] = [
    { targetId: 'a', wording: 'A', base: 15, pledged: 12, needsBase: false },
    { targetId: 'b', wording: 'B', base: 15, parentId: 'a', needsBase: false },
    { targetId: 'c', wording: 'C', needsBase: true },
  ]

  it.each([
    ['1: 12', { a: '12/15' }],
    ['- 1. 12\n2) 3', { a: '12/15', b: '3/12' }],
    ['2: 3/14', { b: '3/14' }],
    ['1: A: 7', { a: '7/15' }],
    ['3: 38/40', { c: '38/40' }],
    ['1: -', {}],
  ])('%j is read', (text, expected) => {
    const read = readFigures(text, targets, [])
    const figures = 'figures' in read ? read.figures : []
    expect(Object.fromEntries(figures.map(one => [one.targetId, `${one.value}/${one.base}`]))).toEqual(expected)
  })

  it.each(['12', '4: 1', '1: 1\n1: 2', '1: 80%', '1: mười', '1: 16', '3: 38', '1: 2,5', '1: -1', '1: 1\n2: 2'])(
    '%j is refused',
    text => expect(readFigures(text, targets, [])).toHaveProperty('problems'),
  )

  it('what is written out is read back as it was', () => {
    const amount = fc.record({ value: fc.nat(15), isThere: fc.boolean() })
    fc.assert(
      fc.property(amount, amount, (a, c) => {
        const start = [
          ...(a.isThere ? [{ targetId: 'a', value: a.value, base: 15 }] : []),
          ...(c.isThere ? [{ targetId: 'c', value: c.value, base: 40 }] : []),
        ]
        const lines = figureLines(start, targets)
        expect(readFigures(lines, targets, [])).toEqual({ figures: start })
      }),
    )
  })

  it.each([
    ['15/BC-VP ngày 10/7/2022', { number: '15/BC-VP', on: '2022-07-10' }],
    ['Số: 15/BC-VP, ngày 10/7/2022', { number: '15/BC-VP', on: '2022-07-10' }],
    ['15/BC-VP', { number: '15/BC-VP' }],
    ['15/BC-VP ngày mưa', undefined],
  ])('the paper %j', (typed, value) => {
    const read = readPaper(typed, '2022-07-20')
    expect('value' in read ? read.value : undefined).toEqual(value)
  })
})

describe('how a unit stands', () => {
  it.each([
    [undefined, '2022-07-14', '2022-07-14', { status: 'missing', isLate: false, isOverdue: false }],
    [undefined, '2022-07-14', '2022-07-15', { status: 'missing', isLate: false, isOverdue: true }],
    [undefined, undefined, '2030-01-01', { status: 'missing', isLate: false, isOverdue: false }],
    ['submitted', '2022-07-14', '2022-07-20', { status: 'submitted', isLate: false, isOverdue: false }],
    ['sentBack', '2022-07-14', '2022-07-20', { status: 'sentBack', isLate: false, isOverdue: true }],
    ['accepted', '2022-07-13', '2022-07-20', { status: 'accepted', isLate: true, isOverdue: false }],
  ] as const)('%s by %s on %s', (state, lastOn, today, expected) => {
    const report = state && { state, submittedOn: '2022-07-14' }
    expect(standingOf(report, lastOn, today)).toEqual(expected)
  })

  it('every unit is counted once: handed in, waiting, sent back or missing', () => {
    const status = fc.constantFrom('missing', 'draft', 'submitted', 'accepted', 'sentBack')
    fc.assert(
      fc.property(fc.array(fc.record({ status, isLate: fc.boolean(), isOverdue: fc.boolean() })), standings => {
        const sound = standings.map(one => ({
          ...one,
          isLate: one.isLate && ['submitted', 'accepted'].includes(one.status),
        }))
        const counts = countsOf(sound)
        expect(counts.handedIn + counts.waitingForHead + counts.sentBack + counts.missing).toBe(counts.total)
        expect(counts.inTime + counts.late).toBe(counts.handedIn)
      }),
    )
  })
})

describe('in English', () => {
  it('a report is handed in, reviewed and counted', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await office.database.client.member.updateMany({ data: { language: 'en' } })
    const [mai, hanh] = [office.person('Hoàng Thị Mai'), office.person('Lê Thị Hạnh')]
    await mai.says('/report')
    await mai.presses('Report on Đợt thi đua thứ nhất')
    await mai.says('1: 3')
    await mai.says('All done')
    for (let skipped = 0; skipped < 5; skipped += 1) await mai.presses('Skip')
    await mai.presses('Hand in')
    expect(mai.hears()).toContain('✓ The report is handed in.')
    await hanh.says('/review')
    await hanh.presses('Accept')
    expect(mai.hears()).toContain("Your unit's report is accepted")
    await hanh.says('/progress')
    expect(hanh.hears()).toContain('in time 1, accepted 1, missing 2')
  })
})
