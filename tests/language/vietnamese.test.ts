// Vietnamese text: what counts as the same word, and how days and numbers are written and read.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateText,
  dayMonthText,
  fold,
  foldWord,
  nearest,
  nfc,
  numberText,
  parseNumber,
  sameName,
} from '../../src/language/vietnamese.ts'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('folding', () => {
  it.each([
    ['Đăng  ký', 'dang ky'],
    ['  ĐỒNG CHÍ\tNguyễn Văn Hoà ', 'dong chi nguyen van hoa'],
    ['Chiến sỹ thi đua', 'chien si thi dua'],
    ['chiến sĩ thi đua', 'chien si thi dua'],
    ['Hòa', 'hoa'],
    ['Sở Nội vụ (Văn phòng)', 'so noi vu (van phong)'],
    ['Ðăng ký', 'dang ky'],
    ['ky luat', 'ky luat'],
  ])('%s is searched as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
    expect(fold(text.normalize('NFD'))).toBe(folded)
  })

  it('a command word keeps letters and digits only', () => {
    expect(foldWord('/Đăng ký')).toBe('dangky')
    expect(foldWord('DK-0012 ')).toBe('dk0012')
    expect(foldWord('🎉')).toBe('')
  })

  it('folding twice changes nothing more, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('text is stored composed', () => {
    expect(nfc('Hoà'.normalize('NFD'))).toBe('Hoà')
    expect(nfc('Hoà'.normalize('NFD'))).toHaveLength(3)
  })
})

describe('the same name', () => {
  it.each([
    ['Nguyễn Văn Hoà', 'nguyễn văn  hòa'],
    ['Trần Thuý', 'Trần Thúy'],
    ['Chiến sỹ thi đua', 'Chiến sĩ thi đua'],
    ['Lê Thị Thuỷ', 'Lê Thị Thủy'.normalize('NFD')],
  ])('%s is %s', (a, b) => expect(sameName(a, b)).toBe(true))

  it.each([
    ['Hòa', 'Hoa'],
    ['Hòa', 'Hoả'],
    ['Lan', 'Lân'],
    ['Đức', 'Dức'],
    ['Nguyễn An', 'Nguyễn Ân'],
  ])('%s is not %s', (a, b) => expect(sameName(a, b)).toBe(false))
})

describe('the nearest word', () => {
  const words = ['dangky', 'dangkytapthe', 'baocao', 'han', 'huy', 'trogiup']
  it.each([
    ['dangki', 'dangky'],
    ['/đăng kí', 'dangky'],
    ['baocoa', 'baocao'],
    ['dangkitapte', 'dangkytapthe'],
    ['hann', 'han'],
    ['huy', 'huy'],
  ])('%s is close to %s', (typed, meant) => expect(nearest(typed, words)).toBe(meant))

  it.each(['xyzxyz', '', '🎉', 'ab', 'thoitiethomnay'])('%s is close to nothing', typed => {
    expect(nearest(typed, words)).toBeUndefined()
  })

  it('a word of the list is always its own nearest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), word => {
        expect(nearest(word, words)).toBe(word)
      }),
    )
  })
})

describe('days as an office writes them', () => {
  it.each([
    ['2022-07-07', '07/7/2022', '07/7'],
    ['2022-02-03', '03/02/2022', '03/02'],
    ['2022-01-25', '25/01/2022', '25/01'],
    ['2022-12-31', '31/12/2022', '31/12'],
    ['1954-05-07', '07/5/1954', '07/5'],
    ['2022-10-10', '10/10/2022', '10/10'],
  ])('%s is %s', (on, full, short) => {
    expect(dateText(on)).toBe(full)
    expect(dayMonthText(on)).toBe(short)
  })

  it('a zero stands before days 1–9 and months 1–2, nowhere else', () => {
    fc.assert(
      fc.property(anyDay, on => {
        expect(dateText(on)).toMatch(/^\d\d\/(0[12]|[3-9]|1[0-2])\/\d{4}$/u)
      }),
    )
  })

  it('refuses what is no day', () => {
    expect(() => dateText('7/7/2022')).toThrow('7/7/2022')
  })
})

describe('numbers', () => {
  it('are written in the language', () => {
    expect(numberText(1234.5)).toBe('1.234,5')
    expect(numberText(1234.5, 'en')).toBe('1,234.5')
    expect(numberText(-0.25)).toBe('-0,25')
  })

  it.each([
    ['1.234,5', 1234.5],
    ['1 234', 1234],
    ['1\u00a0234,5', 1234.5],
    ['1.234', 1234],
    ['1.234.567', 1234567],
    ['1,234.5', 1234.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['1,234', 1.234],
    ['15%', 15],
    ['15 %', 15],
    ['98,5%', 98.5],
    ['-3', -3],
    ['+3', 3],
    ['-0', 0],
    ['01', 1],
    [' 7 ', 7],
  ])('%s is read as %d', (text, value) => expect(parseNumber(text)).toBe(value))

  it.each([
    '',
    '%',
    '-',
    'mười',
    '2 - 3',
    '1.23.4',
    '1,2,3',
    '12a',
    '1e5',
    'Infinity',
    '0x10',
    '9'.repeat(400),
    '1.234,5,6',
  ])('"%s" is no number', text => expect(parseNumber(text)).toBeUndefined())

  it('what is written in Vietnamese is read back the same', () => {
    const value = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(hundredths => hundredths / 100)
    fc.assert(
      fc.property(value, number => {
        expect(parseNumber(numberText(number))).toBe(number === 0 ? 0 : number)
      }),
    )
  })
})
