// Lines of real plans as phases, targets and movements: what they say, and what is refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SingleTarget, TargetContent } from '../../src/features/campaign/campaign-content.ts'
import { readMovementLine } from '../../src/features/campaign/movement-line.ts'
import { readPhaseLine } from '../../src/features/campaign/phase-line.ts'
import { readTargetLine } from '../../src/features/campaign/target-line.ts'
import { movementOfPlan, phasesOfPlan, targetsOfPlan } from '../support/plan-lines.ts'

const today = '2022-01-25'

function targets(line: string): readonly TargetContent[] {
  const read = readTargetLine(line)
  if ('problem' in read) throw new Error(`${line}: ${read.problem.key}`)
  return read.value
}

function phase(line: string) {
  const read = readPhaseLine(line, today)
  return 'value' in read ? read.value : read.problem.key
}

describe('a phase line', () => {
  it('reads months, days and the closing summary before a day', () => {
    expect(phase(phasesOfPlan[0])).toEqual({
      name: 'Đợt 1',
      startsOn: '2022-01-01',
      endsOn: '2022-06-30',
      closing: { what: 'tổng kết', wording: 'before', statedOn: '2022-07-15', effectiveLastOn: '2022-07-14' },
    })
  })

  it('reads the sentence of the plan itself', () => {
    const read = phase(
      'a) Đợt thi đua thứ nhất (từ tháng 01/2022 đến 30/6/2022): thi đua lập thành tích chào mừng kỷ niệm 92 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2022); 47 năm Ngày giải phóng miền Nam. Phấn đấu hoàn thành các nhiệm vụ, chỉ tiêu kế hoạch 06 tháng đầu năm 2022. Tổ chức tổng kết đợt thi đua, gắn với sơ kết việc thực hiện nhiệm vụ 06 tháng đầu năm 2022, hoàn thành trước ngày 15/7/2022.',
    )
    expect(read).toMatchObject({
      name: 'Đợt thi đua thứ nhất',
      startsOn: '2022-01-01',
      endsOn: '2022-06-30',
      closing: {
        what: 'Tổ chức tổng kết đợt thi đua, gắn với sơ kết việc thực hiện nhiệm vụ 06 tháng đầu năm 2022',
        effectiveLastOn: '2022-07-14',
      },
    })
  })

  it.each([
    ['Giai đoạn 1: Từ đầu năm 2022 đến ngày 30/6/2022', '2022-01-01', '2022-06-30'],
    ['Giai đoạn 2: Từ ngày 01/7/2022 đến hết năm 2022.', '2022-07-01', '2022-12-31'],
    ['Đợt 3: quý III năm 2022', '2022-07-01', '2022-09-30'],
    ['Đợt 4 tháng 6/2022', '2022-06-01', '2022-06-30'],
    ['Đợt 5: 6 tháng đầu năm 2022; sơ kết tháng 7/2022', '2022-01-01', '2022-06-30'],
  ])('%s', (line, startsOn, endsOn) => {
    expect(phase(line)).toMatchObject({ startsOn, endsOn })
  })

  it.each([
    ['từ 01/7/2022 đến 31/12/2022', 'phase-line-needs-name'],
    ['Đợt 2: cố gắng', 'phase-line-needs-period'],
    ['Đợt 2: từ 31/12/2022 đến 01/7/2022', 'phase-line-needs-period'],
    ['Đợt 2: từ 01/7/2022 đến 31/12/2022; tổng kết cuối kỳ', 'phase-line-closing-needs-day'],
  ])('%s is refused', (line, problem) => {
    expect(phase(line)).toBe(problem)
  })

  it('never fails on what people type, and never ends before it starts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const read = readPhaseLine(`Đợt 1: ${text}`, today)
        return 'problem' in read || read.value.startsOn <= read.value.endsOn
      }),
    )
  })
})

type Row = readonly [line: string, expected: Partial<SingleTarget>]

const rows: readonly Row[] = [
  [
    'Phấn đấu 100% cán bộ, công chức, viên chức hoàn thành tốt nhiệm vụ trở lên',
    { comparator: 'eq', measure: 'percent', value: 10000, scope: 'individual', base: 'eligible' },
  ],
  [
    'Ít nhất 15% CBCCVC đạt danh hiệu Chiến sỹ thi đua cấp cơ sở.',
    { comparator: 'gte', value: 1500, titleKey: 'grassrootsFighter' },
  ],
  [
    'Trên 90% phòng, đơn vị đạt danh hiệu Lao động tiên tiến.',
    { comparator: 'gt', value: 9000, scope: 'collective', titleKey: 'advancedCollective' },
  ],
  [
    '50% trở lên tập thể đạt Tập thể Lao động xuất sắc',
    { comparator: 'gte', value: 5000, titleKey: 'excellentCollective' },
  ],
  [
    '2 - 3 phòng được Bộ Nội vụ, UBND tỉnh tặng bằng khen',
    {
      comparator: 'range',
      measure: 'count',
      value: 200,
      valueMax: 300,
      awardedBy: 'Bộ Nội vụ, UBND tỉnh',
      outcome: 'bằng khen',
    },
  ],
  [
    'từ 07 đến 09 sáng kiến cấp cơ sở',
    { comparator: 'range', value: 700, valueMax: 900, outcome: 'sáng kiến cấp cơ sở' },
  ],
  ['2,5% cá nhân đạt chiến sĩ thi đua cấp tỉnh', { comparator: 'eq', value: 250, titleKey: 'ministryFighter' }],
  [
    'Có cá nhân được Thủ tướng Chính phủ tặng Bằng khen.',
    { comparator: 'exists', measure: 'count', value: 100, awardedBy: 'Thủ tướng Chính phủ' },
  ],
  [
    'Cơ quan đạt chuẩn văn hóa, an toàn về an ninh trật tự.',
    { comparator: 'exists', measure: 'none', scope: 'agency' },
  ],
  [
    'Phấn đấu thu nhập tăng thêm của CBCC năm 2022 cao hơn năm 2021',
    { comparator: 'betterThanLastYear', measure: 'none', scope: 'agency' },
  ],
  [
    'Tập thể Sở được UBND tỉnh tặng Cờ thi đua hoặc Bằng khen',
    { comparator: 'oneOf', measure: 'none', scope: 'agency', awardedBy: 'UBND tỉnh' },
  ],
  [
    'Tổ chức Công đoàn, Đoàn Thanh niên hoàn thành xuất sắc nhiệm vụ.',
    { comparator: 'exists', measure: 'none', scope: 'union' },
  ],
  [
    '01 phòng (đơn vị) được Giám đốc Sở tặng Giấy khen',
    { comparator: 'eq', measure: 'count', value: 100, subject: 'phòng (đơn vị)' },
  ],
  ['1. 100% phòng đạt tập thể lao động tiên tiến', { comparator: 'eq', measure: 'percent', value: 10000 }],
]

describe('a target line', () => {
  it.each(rows)('%s', (line, expected) => {
    const [first, ...more] = targets(line)
    expect(first).toMatchObject(expected)
    expect(more).toEqual([])
  })

  it('nests what is “trong đó”, and starts anew with the next number', () => {
    const [all, some] = targets(targetsOfPlan[2])
    expect(all).toMatchObject({ value: 10000, titleKey: 'advancedCollective' })
    expect(all?.children).toMatchObject([{ value: 2000, base: 'parent', titleKey: 'excellentCollective' }])
    expect(some).toMatchObject({ comparator: 'range', value: 200, valueMax: 300 })
    expect(some?.children).toMatchObject([{ measure: 'count', value: 100, titleKey: 'emulationFlag' }])
  })

  it('lets a clause without a subject speak of the one before it', () => {
    const [all] = targets(targetsOfPlan[6])
    expect(all?.children[0]).toMatchObject({ scope: 'individual', titleKey: 'grassrootsFighter', value: 1500 })
    const [, second] = targets('100% cá nhân đạt Lao động tiên tiến; phấn đấu có 15% đạt Chiến sĩ thi đua cấp cơ sở')
    expect(second).toMatchObject({ subject: 'cá nhân', base: 'eligible', titleKey: 'grassrootsFighter' })
  })

  it('tells two outcomes of one subject apart', () => {
    const [done, awarded] = targets(targetsOfPlan[1])
    expect(done).toMatchObject({ outcome: 'hoàn thành xuất sắc nhiệm vụ', comparator: 'exists', measure: 'none' })
    expect(awarded).toMatchObject({ subject: 'Tập thể cơ quan Sở', comparator: 'oneOf', awardedBy: 'UBND tỉnh' })
  })

  it('knows every target of the plan', () => {
    const all = targetsOfPlan.flatMap(targets)
    expect(all).toHaveLength(10)
    expect(all.flatMap(target => target.children)).toHaveLength(3)
  })

  it('passes over the headings of a plan', () => {
    expect(targets('a) Đối với các tập thể:')).toEqual([])
  })

  it.each([
    ['120% cá nhân đạt lao động tiên tiến', 'target-line-over-hundred'],
    ['5 - 3 phòng được tặng bằng khen', 'target-line-range'],
    ['1,5 phòng được tặng bằng khen', 'target-line-not-whole'],
    ['…', 'target-line-empty'],
    [`100% ${'phòng '.repeat(100)}`, 'target-line-too-long'],
  ])('%s is refused', (line, problem) => {
    expect(readTargetLine(line)).toMatchObject({ problem: { key: problem } })
  })

  it('never fails on what people type, and keeps every value whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(150), (text, number) => {
        const read = readTargetLine(`${number}% ${text}`)
        return 'problem' in read || read.value.every(({ value }) => value === undefined || Number.isInteger(value))
      }),
    )
  })
})

describe('a movement line', () => {
  it('takes quoted names one by one, with their period', () => {
    expect(readMovementLine(movementOfPlan)).toEqual({
      value: [
        { name: 'Cả tỉnh chung sức xây dựng tỉnh Hà Tĩnh đạt chuẩn nông thôn mới', period: '2021 - 2025' },
        { name: 'Cải cách hành chính' },
      ],
    })
  })

  it('takes an unquoted line as one name', () => {
    expect(readMovementLine('- Xây dựng đời sống văn hóa')).toEqual({ value: [{ name: 'Xây dựng đời sống văn hóa' }] })
  })
})
