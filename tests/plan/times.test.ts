// What the plan's words for times mean, and what they do not: no year is invented, a document's date sets no deadline.
import { describe, expect, it } from 'vitest'
import { readDates } from '../../src/features/plan/reading/anniversary-dates.ts'
import { findDueTimes, leadingDueTime } from '../../src/features/plan/reading/due-times.ts'
import { findRanges } from '../../src/features/plan/reading/time-ranges.ts'
import { findTimes, resolveTime } from '../../src/features/plan/reading/times.ts'

const IN_2022 = { year: 2022, issuedOn: '2022-01-24' } as const
const NO_YEAR = { year: null, issuedOn: null } as const

describe('a time', () => {
  it.each([
    ['ngày 07/4/2014', '2014-04-07', '2014-04-07'],
    ['ngày 24 tháng 01 năm 2022', '2022-01-24', '2022-01-24'],
    ['15.7.2022', '2022-07-15', '2022-07-15'],
    ['tháng 02/2024', '2024-02-01', '2024-02-29'],
    ['tháng 6 năm 2022', '2022-06-01', '2022-06-30'],
    ['11/2021', '2021-11-01', '2021-11-30'],
    ['quý II/2022', '2022-04-01', '2022-06-30'],
    ['6 tháng cuối năm 2023', '2023-07-01', '2023-12-31'],
    ['đầu năm 2022', '2022-01-01', '2022-01-01'],
    ['hết năm 2022', '2022-12-31', '2022-12-31'],
  ])('%s', (text, firstOn, lastOn) => {
    const [time] = findTimes(text)
    expect(resolveTime(time!, null)).toMatchObject({ firstOn, lastOn, isYearGiven: true })
  })

  it.each(['ngày 20/11', 'tháng 9', 'năm học 2020-2021', 'học kỳ I'])('%s cannot be resolved by itself', text => {
    expect(resolveTime(findTimes(text)[0]!, null)).toBeUndefined()
  })

  it.each([
    ['tháng 9', '2023-09-01'],
    ['tháng 5', '2024-05-01'],
  ])('%s falls into its half of the school year', (text, firstOn) => {
    expect(resolveTime(findTimes(text)[0]!, '2023-2024')).toMatchObject({ firstOn, isYearGiven: false })
  })

  it.each(['31/02/2022', 'số 34/2014/CT-TW', 'tỷ lệ 28/32', '100%'])('%s is none', text => {
    expect(findTimes(text).filter(one => resolveTime(one, null) !== undefined)).toEqual([])
  })
})

describe('a stretch', () => {
  it.each([
    ['từ tháng 01/2022 đến 30/6/2022', '2022-01-01', '2022-06-30'],
    ['Từ ngày 07/12/2022 đến 14/12/2022', '2022-12-07', '2022-12-14'],
    ['từ 05/9 đến 20/11/2023', '2023-09-05', '2023-11-20'],
    ['từ 01/12 đến 26/3/2024', '2023-12-01', '2024-03-26'],
    ['từ 07 đến 14/12/2022', '2022-12-07', '2022-12-14'],
    ['từ nay đến hết ngày 30/6/2022', '2022-01-24', '2022-06-30'],
    ['từ đầu năm 2022 đến ngày 30/6/2022', '2022-01-01', '2022-06-30'],
    ['từ ngày 01/8/2024 đến hết năm 2024', '2024-08-01', '2024-12-31'],
    ['từ 01/4/2026 - 30/6/2026', '2026-04-01', '2026-06-30'],
    ['từ ngày 09/3/2023 đến hết năm học 2022 - 2023', '2023-03-09', null],
  ])('%s', (text, from, to) => {
    expect(findRanges(text, IN_2022)).toMatchObject([{ from, to }])
  })

  it('"từ nay" in a plan without a date has no start', () => {
    expect(findRanges('từ nay đến ngày 30/6/2022', NO_YEAR)).toMatchObject([{ from: null, to: '2022-06-30' }])
  })
})

describe('a due time', () => {
  it.each([
    ['hoàn thành trước ngày 15/7/2022', { by: '2022-07-15', text: 'hoàn thành trước ngày 15/7/2022' }],
    ['gửi về Sở chậm nhất ngày 29/02/2024', { by: '2024-02-29', text: 'chậm nhất ngày 29/02/2024' }],
    ['nộp trước 16 giờ 00 ngày 25/3/2023', { by: '2023-03-25' }],
    ['báo cáo trước ngày 15 tháng 12 năm 2021', { by: '2021-12-15' }],
    ['đến hết ngày 31/3/2023', { by: '2023-03-31' }],
    ['xong trong tháng 10/2023', { from: '2023-10-01', to: '2023-10-31', by: null }],
    ['tổ chức vào ngày 10/01/2023', { from: '2023-01-10', to: '2023-01-10' }],
    ['trình trong quý IV/2026', { from: '2026-10-01', to: '2026-12-31' }],
    ['trước ngày 15/11', { by: '2022-11-15', isYearGiven: false }],
  ])('%s', (text, due) => {
    expect(findDueTimes(text, IN_2022)).toMatchObject([due])
  })

  it.each([
    'Chỉ thị số 02/CT-UBND ngày 19/01/2022 của Ủy ban nhân dân tỉnh',
    'Nghị quyết số 01-NQ-ĐUK ngày 10/10/2016 của Ban Thường vụ',
    'kỷ niệm 92 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2022)',
    'mục tiêu đến năm 2025 và giai đoạn 2021 - 2025',
    'kế hoạch 6 tháng đầu năm 2022',
  ])('none: %s', text => {
    expect(findDueTimes(text, IN_2022)).toEqual([])
  })

  it.each([
    ['Tháng 6/2022: Khối trưởng gửi báo cáo', { from: '2022-06-01', to: '2022-06-30' }],
    ['Trước 30/11/2022: Các đơn vị gửi báo cáo', { by: '2022-11-30' }],
    ['Từ ngày 07/12/2022 đến 14/12/2022: thẩm định', { from: '2022-12-07', to: '2022-12-14' }],
    ['Quý II: giao lưu', { from: '2022-04-01', to: '2022-06-30', isYearGiven: false }],
  ])('opens %s', (text, due) => {
    expect(leadingDueTime(text, IN_2022)).toMatchObject(due)
  })

  it('is never taken from the title where that has no year', () => {
    expect(leadingDueTime('Quý II: giao lưu', NO_YEAR)).toBeUndefined()
  })
})

describe('the dates of a commemoration', () => {
  it.each([
    ['(03/02/1930 - 03/02/2022)', { originalOn: '1930-02-03', anniversaryOn: '2022-02-03' }],
    ['(28/5/2007 28/5/2022)', { originalOn: '2007-05-28', anniversaryOn: '2022-05-28' }],
    ['(1945 - 2024)', { originalYear: 1945, originalOn: null, anniversaryOn: null }],
    ['20/11', { dayMonth: '20/11', originalOn: null, anniversaryOn: null }],
    ['(20/11/2022)', { originalOn: null, anniversaryOn: '2022-11-20' }],
    ['(28/8/1945)', { originalOn: '1945-08-28', anniversaryOn: null }],
  ])('%s', (text, dates) => {
    expect(readDates(text, 77, 2022)).toMatchObject(dates)
  })
})
