// Lists pasted from a page: what the page broke is whole again, what was typed line by line stays.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinWrapped } from '../../src/language/join-wrapped.ts'
import { phasesOfPlan, targetsOfPlan } from '../support/plan-lines.ts'

/** As a page of this width breaks it. */
function wrap(text: string, width: number): readonly string[] {
  const rows: string[] = []
  for (const word of text.split(' ')) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows
}

describe('a list pasted from a page', () => {
  it.each([60, 72, 80, 90])('is whole again at a width of %i', width => {
    expect(joinWrapped(targetsOfPlan.flatMap(line => wrap(line, width)))).toEqual([...targetsOfPlan])
  })

  it('is whole again where a line ends with a full stop in the middle of an item', () => {
    const rows = [
      'a) Đợt thi đua thứ nhất (từ tháng 01/2022 đến 30/6/2022): thi đua lập thành',
      'tích chào mừng kỷ niệm. Phấn đấu hoàn thành các nhiệm vụ năm 2022.',
      'Tổ chức tổng kết đợt thi đua, hoàn thành trước ngày 15/7/2022.',
      'b) Đợt thi đua thứ hai (từ ngày 01/7/2022 đến ngày 31/12/2022).',
    ]
    expect(joinWrapped(rows)).toEqual([rows.slice(0, 3).join(' '), rows[3]])
  })

  it('closes a quotation on the next line, and puts a number back together', () => {
    expect(joinWrapped(['“Cả tỉnh chung sức xây dựng', 'nông thôn mới”', 'Khác'])).toEqual([
      '“Cả tỉnh chung sức xây dựng nông thôn mới”',
      'Khác',
    ])
    const rows = ['Đảng các cấp nhiệm kỳ 2020 - 2025; Nghị quyết số 10-', 'NQ/TU của Ban', 'chấp hành.']
    expect(joinWrapped(['- Một điều rất dài của kế hoạch năm nay được', 'viết tiếp.', ...rows])[1]).toContain(
      '10-NQ/TU',
    )
  })
})

describe('a list typed line by line', () => {
  it.each([
    [phasesOfPlan],
    [['100% lao động tiên tiến', '15% chiến sĩ thi đua cơ sở', 'Có cá nhân được tặng Bằng khen']],
    [['lao động tiên tiến 100%', 'chiến sĩ thi đua cơ sở 15%', 'bằng khen của tỉnh: 2']],
    [['Ngày giải phóng miền Nam, thống nhất đất nước 30/4/1975', 'ngày Điện Biên Phủ 07/5/1954']],
    [['Phong trào “Dạy tốt', 'Phong trào “Học tốt”']],
  ])('stays as it is: %j', rows => {
    expect(joinWrapped(rows)).toEqual([...rows])
  })

  it('stays as it is, whatever its items, when each begins with a capital and ends without a stop', () => {
    const item = fc.stringMatching(/^[A-ZĐ][a-zđ0-9% ]{0,60}[a-z0-9%]$/u)
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), rows => {
        expect(joinWrapped(rows)).toEqual(rows)
      }),
    )
  })
})
