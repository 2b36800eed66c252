// What the reader found as a campaign holds it: titles, times, targets in words, days; nothing the text does not say.
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../src/features/plan/draft/draft-plan.ts'
import { isIncomplete, itemsIn, type PlanDraft } from '../../src/features/plan/draft/plan-item.ts'
import { readPlan } from '../../src/features/plan/reading/read-plan.ts'

function drafted(parts: { readonly title?: string; readonly targets?: string; readonly phases?: string }): PlanDraft {
  const { title = 'Phát động phong trào thi đua năm 2022', targets = '', phases = '' } = parts
  const read = readPlan(`KẾ HOẠCH
${title}
Thực hiện Chỉ thị số 02/CT-UBND của UBND tỉnh về phong trào thi đua, Sở Tư pháp xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
Đẩy mạnh phong trào thi đua trong toàn cơ quan, góp phần hoàn thành nhiệm vụ được giao.
II. CHỈ TIÊU THI ĐUA
${targets}
III. CÁC ĐỢT THI ĐUA
${phases}
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở theo dõi, đôn đốc việc thực hiện kế hoạch này.`)
  if (!read.ok) throw new Error(read.reason)
  return draftOf(read.reading)
}

describe('the title', () => {
  it.each([
    ['Phát động phong trào thi đua năm 2022', 'Phong trào thi đua năm 2022'],
    ['Tổ chức phát động phong trào thi đua yêu nước năm 2022', 'Phong trào thi đua yêu nước năm 2022'],
    ['Phong trào thi đua “Hai tốt” năm học 2021 - 2022', 'Phong trào thi đua “Hai tốt” năm học 2021 - 2022'],
  ])('%s → %s', (title, expected) => expect(itemsIn(drafted({ title }), 'title')[0]?.value).toBe(expected))
})

describe('the time', () => {
  const half = '1. Đợt 1: từ ngày 01/3/2022 đến ngày 30/6/2022.'
  it.each([
    ['Phát động phong trào thi đua năm 2022', '', 'regular 2022-01-01 2022-12-31'],
    ['Phong trào thi đua năm học 2021 - 2022', '', 'regular 2021-08-01 2022-07-31'],
    ['Phong trào thi đua nước rút', half, 'thematic 2022-03-01 2022-06-30'],
    ['Phong trào thi đua năm 2022', half, 'regular 2022-01-01 2022-12-31'],
    ['Phong trào thi đua', '1. Đợt 1: từ ngày 01/3/2022 đến ngày 30/6/2024.', 'thematic 2022-03-01 2024-06-30'],
  ])('%s %s → %s', (title, phases, expected) => {
    const { kind, startsOn, endsOn } = itemsIn(drafted({ title, phases }), 'period')[0]!.value
    expect(`${kind} ${startsOn} ${endsOn}`).toBe(expected)
  })

  it('that no plan names is asked, never guessed', () => {
    const [period] = itemsIn(drafted({ title: 'Phát động phong trào thi đua' }), 'period')
    expect(isIncomplete(period!)).toBe(true)
  })
})

describe('targets', () => {
  it.each([
    ['- 100% công chức đạt danh hiệu Lao động tiên tiến.', ['100% công chức đạt danh hiệu Lao động tiên tiến']],
    [
      '- Tập thể Sở hoàn thành xuất sắc nhiệm vụ, được UBND tỉnh tặng Bằng khen.',
      ['Tập thể Sở hoàn thành xuất sắc nhiệm vụ', 'Tập thể Sở được UBND tỉnh tặng Bằng khen'],
    ],
    [
      '- 100% công chức đạt danh hiệu Lao động tiên tiến, trong đó 15% đạt Chiến sĩ thi đua cơ sở.',
      ['100% công chức đạt danh hiệu Lao động tiên tiến', '15% đạt Chiến sĩ thi đua cơ sở'],
    ],
  ])('%s', (targets, wordings) => {
    expect(itemsIn(drafted({ targets }), 'target').map(({ value }) => value.wording)).toEqual(wordings)
  })

  it('keep title, base, whole hundredths and what they are nested in', () => {
    const targets = '- 100% công chức đạt danh hiệu Lao động tiên tiến, trong đó 12,5% đạt Chiến sĩ thi đua cơ sở.'
    const [outer, nested] = itemsIn(drafted({ targets }), 'target')
    expect(outer!.value).toMatchObject({
      titleKey: 'advancedWorker',
      base: 'eligible',
      value: 10000,
      measure: 'percent',
    })
    expect(nested!.value).toMatchObject({ titleKey: 'grassrootsFighter', base: 'parent', value: 1250 })
    expect(nested!.parentId).toBe(outer!.id)
  })
})

describe('anniversaries', () => {
  const named = (name: string) => `1. Đợt 1 (từ ngày 01/01/2022 đến ngày 30/6/2022): chào mừng ${name}.`
  it.each([
    ['92 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2022)', { month: 2, day: 3, originYear: 1930, statedYears: 92 }],
    ['47 năm Ngày giải phóng miền Nam (30/4/1975)', { month: 4, day: 30, originYear: 1975 }],
    ['75 năm thành lập ngành (1947 - 2022)', { calendar: 'yearOnly', originYear: 1947 }],
  ])('%s', (name, expected) => {
    expect(itemsIn(drafted({ phases: named(name) }), 'anniversary')[0]?.value).toMatchObject({ ...expected, phase: 1 })
  })
})
