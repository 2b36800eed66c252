// Days and times as people type them, and the ones that make no sense.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateText, parseDate, parseInstant, parseTime } from '../../src/language/vietnamese.ts'

const TODAY = '2022-07-10'
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('days', () => {
  it.each([
    ['15/7/2022', '2022-07-15'],
    ['15/07/2022', '2022-07-15'],
    ['15-7-2022', '2022-07-15'],
    ['15.7.2022', '2022-07-15'],
    ['15 / 7 / 2022', '2022-07-15'],
    ['15/7/22', '2022-07-15'],
    ['2022-07-15', '2022-07-15'],
    ['2022/7/5', '2022-07-05'],
    ['15/7', '2022-07-15'],
    ['10/7', '2022-07-10'],
    ['9/7', '2023-07-09'],
    ['29/2', '2024-02-29'],
    ['29/02/2024', '2024-02-29'],
    ['hôm nay', '2022-07-10'],
    ['Ngày mai', '2022-07-11'],
    ['ngày kia', '2022-07-12'],
    ['hôm qua', '2022-07-09'],
    ['today', '2022-07-10'],
    ['TOMORROW', '2022-07-11'],
    ['ngày 15 tháng 7 năm 2022', '2022-07-15'],
    ['Ngày 02 tháng 9', '2022-09-02'],
    ['15 tháng 7', '2022-07-15'],
    ['15 tháng 7/2023', '2023-07-15'],
    ['ngay 15 thang 7', '2022-07-15'],
    ['ngày 15/7/2022', '2022-07-15'],
    ['thứ Sáu, 15/7/2022', '2022-07-15'],
    ['Chủ nhật ngày 17/7', '2022-07-17'],
    ['mùng 2 tháng 9', '2022-09-02'],
    ['03/02/1930', '1930-02-03'],
    ['ngày 15 tháng 7 năm 2022'.normalize('NFD'), '2022-07-15'],
  ])('%s is %s', (text, on) => expect(parseDate(text, TODAY)).toBe(on))

  it.each([
    '30/02',
    '30/02/2022',
    '29/02/2023',
    '31/4/2022',
    '0/1/2022',
    '1/0/2022',
    '32/1',
    '15/13/2022',
    '2022-02-30',
    '',
    'mai mốt',
    '15',
    '15/7/2022 8h30',
    '15/7/202',
    '15/7/0022',
    '1/2/3/4',
    'constructor',
    '😀',
  ])('"%s" is no day', text => expect(parseDate(text, TODAY)).toBeUndefined())

  it('tomorrow passes the end of a month and of a year', () => {
    expect(parseDate('ngày mai', '2022-12-31')).toBe('2023-01-01')
    expect(parseDate('mai', '2024-02-28')).toBe('2024-02-29')
  })

  it('a day as an office writes it is read back the same', () => {
    fc.assert(
      fc.property(anyDay, on => {
        expect(parseDate(dateText(on), TODAY)).toBe(on)
      }),
    )
  })

  it('a day without a year is never in the past and at most a leap year away', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (on, today) => {
        const next = parseDate(`${on.slice(8)}/${on.slice(5, 7)}`, today)!
        expect(next >= today).toBe(true)
        expect(next.slice(4)).toBe(on.slice(4))
        expect(Number(next.slice(0, 4)) - Number(today.slice(0, 4))).toBeLessThanOrEqual(8)
      }),
    )
  })

  it('never throws on what people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const on = parseDate(text, TODAY)
        if (on !== undefined) expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
      }),
    )
  })
})

describe('times', () => {
  it.each([
    ['8h30', '08:30'],
    ['08:30', '08:30'],
    ['8:05', '08:05'],
    ['8 giờ', '08:00'],
    ['8h', '08:00'],
    ['8 giờ 30', '08:30'],
    ['8 giờ 30 phút', '08:30'],
    ['8 giờ rưỡi', '08:30'],
    ['14H00', '14:00'],
    ['3 giờ chiều', '15:00'],
    ['8h tối', '20:00'],
    ['1 giờ trưa', '13:00'],
    ['12 giờ trưa', '12:00'],
    ['7h sáng', '07:00'],
    ['3pm', '15:00'],
    ['12 am', '00:00'],
    ['8:30 pm', '20:30'],
    ['0h', '00:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (text, time) => expect(parseTime(text)).toBe(time))

  it.each(['24:00', '8h60', '25h', '8', '830', '', 'giờ', '8:3', '15/7', '8h30 ngày mai', '99999h', '8:300', '1 ha'])(
    '"%s" is no time',
    text => expect(parseTime(text)).toBeUndefined(),
  )
})

describe('a day with a time', () => {
  it.each([
    ['15/7/2022 8h30', '2022-07-15', '08:30'],
    ['8h30 ngày mai', '2022-07-11', '08:30'],
    ['8h30', '2022-07-10', '08:30'],
    ['8h30 hôm nay', '2022-07-10', '08:30'],
    ['lúc 8 giờ ngày 15/7/2022', '2022-07-15', '08:00'],
    ['8 giờ 15/7/2022', '2022-07-15', '08:00'],
    ['8h 15/7', '2022-07-15', '08:00'],
    ['8h30 sáng mai', '2022-07-11', '08:30'],
    ['8h tối nay', '2022-07-10', '20:00'],
    ['14:00, 15/7', '2022-07-15', '14:00'],
    ['15/7/2022 14:00', '2022-07-15', '14:00'],
    ['2022-07-15 14:00', '2022-07-15', '14:00'],
    ['15-7-2022 9 giờ', '2022-07-15', '09:00'],
    ['ngày 15 tháng 7 năm 2022 vào lúc 9 giờ rưỡi', '2022-07-15', '09:30'],
    ['tomorrow at 3pm', '2022-07-11', '15:00'],
  ])('%s is %s at %s', (text, on, time) => expect(parseInstant(text, TODAY)).toEqual({ on, time }))

  it.each(['15/7/2022', 'ngày mai', '8h30 30/02', '25h ngày mai', '8h30 bao giờ', '', 'mai', '8h30 9h30'])(
    '"%s" is not both',
    text => expect(parseInstant(text, TODAY)).toBeUndefined(),
  )
})
