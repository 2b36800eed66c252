// How anniversaries are read: as the plans write them, and as people type them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnniversaryItem,
  contradictions,
  joinWrappedLines,
  readAnniversary,
  splitItems,
} from '../../src/features/anniversary/parse-anniversary.ts'

const today = '2022-01-25'

function read(part: string): AnniversaryItem | string {
  const result = readAnniversary(part, today)
  return 'value' in result ? result.value : result.problem.key
}

function readAll(text: string): readonly (AnniversaryItem | string)[] {
  return joinWrappedLines(text).split('\n').flatMap(splitItems).map(read)
}

/** Part III of the plan of 2022, line by line as its pages break. */
const phaseOne = `
kỷ niệm 92 năm Ngày thành lập Đảng Cộng sản Việt Nam

(03/02/1930 - 03/02/2022), gắn với hoạt động mừng Xuân Nhâm Dần; 47 năm

Ngày giải phóng miền Nam, thống nhất đất nước (30/4/1975 - 30/4/2022); 68 năm

Ngày Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2022); 132 năm Ngày sinh

Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2022); 115 năm Ngày sinh Tổng Bí thư

Lê Duẩn (07/4/1907 - 07/4/2022); 65 năm Ngày Bác Hồ về thăm Hà Tĩnh

(15/6/1957 - 15/6/2022) và 15 năm thành lập thành phố Hà Tĩnh (28/5/2007 -

28/5/2022).`
const phaseTwo = `a) Đợt thi đua thứ hai (từ ngày 01/7/2022 đến ngày 31/12/2022): thi đua lập thành tích chào mừng kỷ niệm 77 năm Ngày Cách mạng tháng Tám thành công

(19/8/1945 - 19/8/2022) và Ngày Quốc khánh nước Cộng hoà xã hội chủ nghĩa

Việt Nam (02/9/1945 - 02/9/2022); kỷ niệm 75 năm Ngày Thương binh Liệt sỹ

(27/7/1947 - 27/7/2022); kỷ niệm 175 năm ngày sinh Đình nguyên Tiến sỹ Phan

Đình Phùng (06/6/1847 - 06/6/2022), lãnh tụ của Phong trào Cần Vương; 92 năm

Xô Viết Nghệ Tĩnh (12/9/1930 - 12/9/2022); 92 năm Ngày thành lập Mặt trận Dân

tộc thống nhất Việt Nam (18/11/1930 - 18/11/2022);…`

const planned: readonly (readonly [string, number, number, number, number | undefined, string])[] = [
  ['Ngày thành lập Đảng Cộng sản Việt Nam', 3, 2, 1930, 92, 'dang-cong-san-viet-nam'],
  ['Ngày giải phóng miền Nam, thống nhất đất nước', 30, 4, 1975, 47, 'giai-phong-mien-nam'],
  ['Ngày Chiến thắng Điện Biên Phủ', 7, 5, 1954, 68, 'chien-thang-dien-bien-phu'],
  ['Ngày sinh Chủ tịch Hồ Chí Minh', 19, 5, 1890, 132, 'sinh-chu-tich-ho-chi-minh'],
  ['Ngày sinh Tổng Bí thư Lê Duẩn', 7, 4, 1907, 115, 'sinh-tong-bi-thu-le-duan'],
  ['Ngày Bác Hồ về thăm Hà Tĩnh', 15, 6, 1957, 65, 'bac-ho-tham-ha-tinh'],
  ['Thành lập thành phố Hà Tĩnh', 28, 5, 2007, 15, 'thanh-pho-ha-tinh'],
  ['Ngày Cách mạng tháng Tám thành công', 19, 8, 1945, 77, 'cach-mang-thang-tam'],
  ['Ngày Quốc khánh nước Cộng hoà xã hội chủ nghĩa Việt Nam', 2, 9, 1945, undefined, 'quoc-khanh'],
  ['Ngày Thương binh Liệt sỹ', 27, 7, 1947, 75, 'thuong-binh-liet-si'],
  ['Ngày sinh Đình nguyên Tiến sỹ Phan Đình Phùng', 6, 6, 1847, 175, 'sinh-phan-dinh-phung'],
  ['Xô Viết Nghệ Tĩnh', 12, 9, 1930, 92, 'xo-viet-nghe-tinh'],
  ['Ngày thành lập Mặt trận Dân tộc thống nhất Việt Nam', 18, 11, 1930, 92, 'mat-tran-dan-toc-thong-nhat'],
]

it('what follows an open list is no anniversary', () => {
  const line =
    '92 năm Ngày thành lập Mặt trận (18/11/1930 - 18/11/2022);… với mục tiêu thi đua, hoàn thành trước ngày 31/12/2022.'
  expect(readAll(line)).toMatchObject([{ name: 'Ngày thành lập Mặt trận' }])
})

describe('the thirteen dated anniversaries of the plan', () => {
  it('are read from the passage as it breaks over the lines', () => {
    const items = readAll(`${phaseOne}\n${phaseTwo}`)
    const facts = items.map(item =>
      typeof item === 'string'
        ? item
        : [item.name, item.day, item.month, item.originYear, item.statedYears, item.catalogueId],
    )
    expect(facts).toEqual(planned)
  })

  it('are arithmetically right', () => {
    const items = readAll(`${phaseOne}\n${phaseTwo}`)
    for (const item of items) expect(typeof item === 'string' ? item : contradictions(item, today)).toEqual([])
  })
})

describe('what people type', () => {
  const cases: readonly (readonly [string, Partial<AnniversaryItem>])[] = [
    [
      'Ngày thành lập Sở Nội vụ (28/8/1945)',
      { name: 'Ngày thành lập Sở Nội vụ', calendar: 'solar', day: 28, month: 8, originYear: 1945 },
    ],
    ['Ngày thành lập Sở 28/8/1945', { name: 'Ngày thành lập Sở', day: 28, month: 8, originYear: 1945 }],
    ['28/8/1945: Ngày thành lập Sở', { name: 'Ngày thành lập Sở', day: 28, month: 8, originYear: 1945 }],
    ['Ngày thành lập Sở: 28-8-1945', { name: 'Ngày thành lập Sở', day: 28, month: 8, originYear: 1945 }],
    ['Ngày thành lập Sở, ngày 28 tháng 8 năm 1945', { name: 'Ngày thành lập Sở', day: 28, month: 8, originYear: 1945 }],
    ['Giỗ Tổ Hùng Vương (10/3 âm lịch)', { calendar: 'lunar', day: 10, month: 3, catalogueId: 'gio-to-hung-vuong' }],
    ['Lễ hội đền Củi 10/7 âm lịch', { name: 'Lễ hội đền Củi', calendar: 'lunar', day: 10, month: 7 }],
    ['Ngày giỗ cụ Tổ (mùng 10 tháng 3 âm lịch)', { calendar: 'lunar', day: 10, month: 3 }],
    ['Ngày giỗ Tổ nghề (15/8/1802 ÂL)', { calendar: 'lunar', day: 15, month: 8, originYear: 1802 }],
    ['Ngày thành lập Sở Ngoại vụ (2005)', { calendar: 'yearOnly', originYear: 2005 }],
    ['Ngày thành lập Trung tâm năm 2005', { name: 'Ngày thành lập Trung tâm', calendar: 'yearOnly', originYear: 2005 }],
    [
      '17 năm ngày thành lập Sở Ngoại vụ (2005 - 2022)',
      { calendar: 'yearOnly', originYear: 2005, statedYears: 17, stated: '2022' },
    ],
    ['17 năm ngày thành lập Trung tâm', { name: 'Ngày thành lập Trung tâm', calendar: 'yearOnly', originYear: 2005 }],
    [
      '77 năm ngày thành lập ngành Ngoại giao',
      { calendar: 'solar', day: 28, month: 8, originYear: 1945, catalogueId: 'nganh-ngoai-giao' },
    ],
    ['Ngày Quốc tế Phụ nữ (08/3)', { calendar: 'solar', day: 8, month: 3, catalogueId: 'quoc-te-phu-nu' }],
    ['Ngày nhuận (29/02/1996)', { calendar: 'solar', day: 29, month: 2, originYear: 1996 }],
    [
      'Lễ kỷ niệm 10 năm Ngày thành lập Trung tâm (01/7/2012 – 01/7/2022)',
      { name: 'Ngày thành lập Trung tâm', statedYears: 10, originYear: 2012 },
    ],
    ['Founding of the office (28/8/1945)', { name: 'Founding of the office', day: 28, month: 8 }],
    ['Founding (10/3 lunar)', { calendar: 'lunar', day: 10, month: 3 }],
  ]
  it.each(cases)('%s', (text, expected) => {
    expect(splitItems(text)).toHaveLength(1)
    expect(read(splitItems(text)[0]!)).toMatchObject(expected)
  })

  it('NFD reads like NFC', () => {
    expect(read('Ngày thành lập Sở (28/8/1945)'.normalize('NFD'))).toMatchObject({ name: 'Ngày thành lập Sở' })
  })

  const wrong: readonly (readonly [string, string])[] = [
    ['Ngày thành lập Trung tâm', 'anniversary-no-date'],
    ['Ngày thành lập Sở (30/02/1945)', 'anniversary-bad-date'],
    ['Ngày thành lập Sở (32/8/1945)', 'anniversary-bad-date'],
    ['Ngày giỗ (31/3 âm lịch)', 'anniversary-bad-date'],
    ['Ngày thành lập Sở (28/8/2045)', 'anniversary-in-future'],
    ['(28/8/1945)', 'anniversary-no-name'],
    ['28/8/1945', 'anniversary-no-name'],
    [`Ngày ${'rất '.repeat(100)}dài (28/8/1945)`, 'field-too-long'],
  ]
  it.each(wrong)('%s is refused: %s', (text, key) => {
    expect(read(text)).toBe(key)
  })
})

describe('what the dates contradict is told', () => {
  const keys = (text: string) => {
    const item = read(text)
    return typeof item === 'string' ? item : contradictions(item, today).map(({ key }) => key)
  }
  it.each([
    ['93 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2022)', ['anniversary-wrong-years']],
    ['92 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 04/02/2022)', ['anniversary-wrong-day']],
    ['17 năm Ngày thành lập Trung tâm (2004)', ['anniversary-wrong-years']],
    ['Ngày thành lập Đoàn TNCS Hồ Chí Minh (26/3/1930)', ['anniversary-catalogue-differs']],
    ['92 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930)', []],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected)
  })

  it('any right pair of dates passes, any other N is told', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1800, max: 2021 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -3, max: 3 }),
        (year, day, month, off) => {
          const years = 2022 - year + off
          fc.pre(years > 0)
          const found = keys(`${years} năm Ngày thành lập Trạm (${day}/${month}/${year} - ${day}/${month}/2022)`)
          expect(found).toEqual(off === 0 ? [] : ['anniversary-wrong-years'])
        },
      ),
    )
  })
})
