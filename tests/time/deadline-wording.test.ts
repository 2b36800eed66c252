// What worded deadlines mean, in the very words of the plans, and when to remind of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLanguages } from '../../src/language/translate.ts'
import { dateText } from '../../src/language/vietnamese.ts'
import { addDays } from '../../src/time/day.ts'
import { deadlinePhrase, effectiveLastDay, parseDeadline, reminderDays } from '../../src/time/deadline-wording.ts'
import { isWorkingDay, type OfficeCalendar } from '../../src/time/office-calendar.ts'

const TODAY = '2022-01-25'
const languages = openLanguages()
const calendar: OfficeCalendar = {
  timeZone: 'Asia/Ho_Chi_Minh',
  weeklyDaysOff: [6, 7],
  overrides: [],
  reminderTime: '08:00',
  quietFrom: '21:00',
  quietTo: '07:00',
}
const anyDay = fc.integer({ min: 0, max: 365 * 30 }).map(days => addDays('2010-01-01', days))

describe('reading a deadline', () => {
  it.each([
    ['trước ngày 15/7/2022', 'before', '2022-07-15', undefined, '2022-07-14'],
    ['hoàn thành trước ngày 31/12/2022', 'before', '2022-12-31', undefined, '2022-12-30'],
    ['Trước 30/11/2022', 'before', '2022-11-30', undefined, '2022-11-29'],
    ['trước ngày 01/3/2024', 'before', '2024-03-01', undefined, '2024-02-29'],
    ['trước tháng 7/2022', 'before', '2022-07-01', undefined, '2022-06-30'],
    ['trước ngày 15 tháng 7 năm 2022', 'before', '2022-07-15', undefined, '2022-07-14'],
    ['trước ngày 15/7', 'before', '2022-07-15', undefined, '2022-07-14'],
    ['đến ngày 15/7/2022', 'by', '2022-07-15', undefined, '2022-07-15'],
    ['đến hết ngày 15/7/2022', 'by', '2022-07-15', undefined, '2022-07-15'],
    ['hết ngày 15/7/2022', 'by', '2022-07-15', undefined, '2022-07-15'],
    ['chậm nhất ngày 15/7/2022', 'by', '2022-07-15', undefined, '2022-07-15'],
    ['chậm nhất là ngày 15/7/2022', 'by', '2022-07-15', undefined, '2022-07-15'],
    ['chậm nhất đến hết ngày 15/7/2022.', 'by', '2022-07-15', undefined, '2022-07-15'],
    ['Hạn nộp: đến ngày 15/7/2022', 'by', '2022-07-15', undefined, '2022-07-15'],
    ['15/7/2022', 'by', '2022-07-15', undefined, '2022-07-15'],
    ['ngày mai', 'by', '2022-01-26', undefined, '2022-01-26'],
    ['đến hết năm 2022', 'by', '2022-12-31', undefined, '2022-12-31'],
    ['hết tháng 6/2022', 'by', '2022-06-30', undefined, '2022-06-30'],
    ['cuối năm 2022', 'by', '2022-12-31', undefined, '2022-12-31'],
    ['cuối tháng 02/2024', 'by', '2024-02-29', undefined, '2024-02-29'],
    ['trong tháng 6/2022', 'within', '2022-06-30', '2022-06-01', '2022-06-30'],
    ['Tháng 6/2022', 'within', '2022-06-30', '2022-06-01', '2022-06-30'],
    ['Tháng 02/2022', 'within', '2022-02-28', '2022-02-01', '2022-02-28'],
    ['tháng 6 năm 2022', 'within', '2022-06-30', '2022-06-01', '2022-06-30'],
    ['6/2022', 'within', '2022-06-30', '2022-06-01', '2022-06-30'],
    ['tháng 01', 'within', '2022-01-31', '2022-01-01', '2022-01-31'],
    ['quý II/2022', 'within', '2022-06-30', '2022-04-01', '2022-06-30'],
    ['quý 4 năm 2022', 'within', '2022-12-31', '2022-10-01', '2022-12-31'],
    ['6 tháng đầu năm 2022', 'within', '2022-06-30', '2022-01-01', '2022-06-30'],
    ['trong năm 2022', 'within', '2022-12-31', '2022-01-01', '2022-12-31'],
    ['từ ngày 07/12/2022 đến 14/12/2022', 'within', '2022-12-14', '2022-12-07', '2022-12-14'],
    ['Từ ngày 07/12 đến ngày 14/12/2022', 'within', '2022-12-14', '2022-12-07', '2022-12-14'],
    ['từ 15/11 đến hết ngày 15/01/2023', 'within', '2023-01-15', '2022-11-15', '2023-01-15'],
    ['từ tháng 01/2022 đến 30/6/2022', 'within', '2022-06-30', '2022-01-01', '2022-06-30'],
    ['từ tháng 01/2022 (đến 30/6/2022)', 'within', '2022-06-30', '2022-01-01', '2022-06-30'],
    ['Từ đầu năm 2022 đến ngày 30/6/2022', 'within', '2022-06-30', '2022-01-01', '2022-06-30'],
    ['Từ ngày 01/7/2022 đến hết năm 2022', 'within', '2022-12-31', '2022-07-01', '2022-12-31'],
    ['từ ngày 01/7/2022 đến trước ngày 31/12/2022', 'before', '2022-12-31', '2022-07-01', '2022-12-30'],
    ['before 15/7/2022', 'before', '2022-07-15', undefined, '2022-07-14'],
    ['by 15/7/2022', 'by', '2022-07-15', undefined, '2022-07-15'],
    ['TRƯỚC NGÀY 15/7/2022'.normalize('NFD'), 'before', '2022-07-15', undefined, '2022-07-14'],
  ])('%s', (text, wording, statedOn, startsOn, effectiveLastOn) => {
    expect(parseDeadline(text, TODAY)).toEqual({ wording, statedOn, startsOn, effectiveLastOn })
  })

  it.each([
    ['không thời hạn', { wording: 'none' }],
    ['Không có thời hạn', { wording: 'none' }],
    ['từ tháng 01/2022', { wording: 'none', startsOn: '2022-01-01' }],
    ['từ ngày 15/7/2022', { wording: 'none', startsOn: '2022-07-15' }],
  ])('%s has no end', (text, deadline) => expect(parseDeadline(text, TODAY)).toEqual(deadline))

  it.each([
    'trước ngày 30/02/2022',
    'từ ngày 15/12/2022 đến 14/12/2022',
    'tháng 13/2022',
    'quý 5/2022',
    'định kỳ',
    'theo yêu cầu',
    'đăng tải kịp thời',
    'trước',
    '',
  ])('"%s" is not understood', text => expect(parseDeadline(text, TODAY)).toBeUndefined())

  it('a month without a year is the next one that is not over', () => {
    expect(parseDeadline('trong tháng 6', '2022-06-30')?.effectiveLastOn).toBe('2022-06-30')
    expect(parseDeadline('trong tháng 6', '2022-07-01')?.effectiveLastOn).toBe('2023-06-30')
  })

  it('"trước ngày" always ends the day before, "đến ngày" on the day', () => {
    fc.assert(
      fc.property(anyDay, on => {
        expect(parseDeadline(`trước ngày ${dateText(on)}`, TODAY)?.effectiveLastOn).toBe(addDays(on, -1))
        expect(parseDeadline(`đến ngày ${dateText(on)}`, TODAY)?.effectiveLastOn).toBe(on)
      }),
    )
  })
})

describe('wording a deadline', () => {
  it.each([
    [{ wording: 'before', statedOn: '2022-07-15' }, 'trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022'],
    [{ wording: 'by', statedOn: '2022-07-15' }, 'đến hết ngày 15/7/2022'],
    [{ wording: 'within', statedOn: '2022-06-30', startsOn: '2022-06-01' }, 'từ ngày 01/6/2022 đến hết ngày 30/6/2022'],
    [
      { wording: 'before', statedOn: '2022-12-31', startsOn: '2022-07-01' },
      'từ ngày 01/7/2022 đến trước ngày 31/12/2022 — chậm nhất hết ngày 30/12/2022',
    ],
    [{ wording: 'none' }, 'không thời hạn'],
    [{ wording: 'none', statedOn: null, startsOn: '2022-01-01' }, 'từ ngày 01/01/2022, không thời hạn'],
  ] as const)('%o', (deadline, words) => expect(languages.word('vi', deadlinePhrase(deadline))).toBe(words))

  it('speaks English too', () => {
    const worded = languages.word('en', deadlinePhrase({ wording: 'before', statedOn: '2022-07-15' }))
    expect(worded).toBe('before 15/7/2022 — at the latest by the end of 14/7/2022')
  })

  it('what it says in Vietnamese is read back as the same deadline', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('before', 'by'), (statedOn, wording) => {
        const [said = ''] = languages.word('vi', deadlinePhrase({ wording, statedOn })).split(' — ')
        expect(parseDeadline(said, TODAY)).toEqual({
          wording,
          statedOn,
          effectiveLastOn: effectiveLastDay(wording, statedOn),
        })
      }),
    )
  })

  it('no deadline has no last day', () => {
    expect(effectiveLastDay('none')).toBeUndefined()
    expect(effectiveLastDay('by', null)).toBeUndefined()
  })
})

describe('reminders of a deadline', () => {
  it.each([
    ['2022-07-14', [7, 3, 1, 0], ['2022-07-07', '2022-07-11', '2022-07-13', '2022-07-14']],
    // 30/12/2022 is a Friday; nothing moves but three days before stays on Tuesday.
    ['2022-12-30', [7, 3, 1, 0], ['2022-12-23', '2022-12-27', '2022-12-29', '2022-12-30']],
    // A Sunday: the last day and the day before both land on Friday.
    ['2022-07-17', [7, 3, 1, 0], ['2022-07-08', '2022-07-14', '2022-07-15']],
    // The week of Tết: everything inside it lands on 28/01.
    ['2022-02-04', [7, 3, 1, 0], ['2022-01-28']],
    ['2022-07-14', [], []],
  ])('of %s at %o days before are on %o', (effectiveLastOn, daysBefore, days) => {
    expect(reminderDays(effectiveLastOn, daysBefore, calendar)).toEqual(days)
  })

  it('are working days, distinct, in order, never after the day counted', () => {
    const anyCounts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
    fc.assert(
      fc.property(anyDay, anyCounts, (effectiveLastOn, daysBefore) => {
        const days = reminderDays(effectiveLastOn, daysBefore, calendar)
        expect(days.every(on => isWorkingDay(on, calendar) && on <= effectiveLastOn)).toBe(true)
        expect(days).toEqual([...new Set(days)].toSorted())
        expect(days.length).toBeLessThanOrEqual(daysBefore.length)
        expect(days.length > 0).toBe(daysBefore.length > 0)
      }),
    )
  })
})
