// What does not fit together in a plan is said with its passages, and what fits is not.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnomalyKind } from '../../src/features/plan/reading/plan-reading.ts'
import { type PlanRules, STANDARD_RULES } from '../../src/features/plan/reading/plan-rules.ts'
import { readPlan } from '../../src/features/plan/reading/read-plan.ts'

function plan(parts: {
  readonly phases?: string
  readonly targets?: string
  readonly tasks?: string
  readonly work?: string
}): string {
  return `KẾ HOẠCH
Phát động phong trào thi đua năm 2023
Sở Tư pháp xây dựng kế hoạch phát động phong trào thi đua năm 2023 như sau:
I. MỤC ĐÍCH
Đẩy mạnh phong trào thi đua trong toàn cơ quan.
II. CÁC ĐỢT THI ĐUA
${parts.phases ?? ''}
III. CHỈ TIÊU THI ĐUA
${parts.targets ?? ''}
IV. NỘI DUNG THI ĐUA
${parts.tasks ?? '- Thi đua hoàn thành nhiệm vụ.'}
V. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở
${parts.work ?? '- Theo dõi, đôn đốc.'}
`
}

function anomalies(text: string, rules?: PlanRules) {
  const read = readPlan(text, rules)
  if (!read.ok) throw new Error(read.reason)
  return read.reading.anomalies
}

const kinds = (text: string, rules?: PlanRules): readonly AnomalyKind[] => anomalies(text, rules).map(one => one.kind)
const CAPPED: PlanRules = { ...STANDARD_RULES, fighterCapPercent: 15 }
const TWO_PHASES = `1. Đợt 1: từ ngày 03/01/2023 đến ngày 30/6/2023.
2. Đợt 2: từ ngày 01/7/2023 đến ngày 29/12/2023.`

describe('a plan that fits together', () => {
  it('is not complained about', () => {
    const targets = '- 100% công chức đạt danh hiệu Lao động tiên tiến, trong đó 15% đạt Chiến sĩ thi đua cơ sở.'
    expect(kinds(plan({ phases: TWO_PHASES, targets }), CAPPED)).toEqual([])
  })
})

describe('dates', () => {
  it.each<readonly [AnomalyKind, string]>([
    ['phasesOverlap', TWO_PHASES.replace('01/7', '20/6')],
    ['phasesLeaveGap', TWO_PHASES.replace('01/7', '15/7')],
    ['phaseEndsBeforeStart', TWO_PHASES.replace('30/6/2023', '30/6/2022')],
    [
      'closingBeforePhaseEnds',
      TWO_PHASES.replace('30/6/2023.', '30/6/2023. Tổng kết đợt thi đua hoàn thành trước ngày 30/6/2023.'),
    ],
    [
      'yearsDoNotMatch',
      TWO_PHASES.replace('30/6/2023.', '30/6/2023, kỷ niệm 93 năm Ngày thành lập Đảng (03/02/1931 - 03/02/2023).'),
    ],
    [
      'anniversaryOutsidePhase',
      TWO_PHASES.replace(
        '29/12/2023.',
        '29/12/2023, kỷ niệm 176 năm ngày sinh Phan Đình Phùng (06/6/1847 - 06/6/2023).',
      ),
    ],
  ])('%s', (kind, phases) => {
    expect(kinds(plan({ phases }))).toEqual([kind])
  })

  it('a closing on the last day, said with "chậm nhất", is in time', () => {
    const phases = TWO_PHASES.replace('30/6/2023.', '30/6/2023. Tổng kết đợt thi đua chậm nhất ngày 30/6/2023.')
    expect(kinds(plan({ phases }))).toEqual([])
  })

  it('a deadline on a day off is named with its last day', () => {
    // 17/12/2023 is a Sunday; "trước ngày 18/12" leaves it as the last day.
    const found = anomalies(plan({ work: '- Gửi báo cáo về Sở Nội vụ trước ngày 18/12/2023.' }))
    expect(found.map(one => [one.kind, one.facts.lastOn])).toEqual([['deadlineOnDayOff', '2023-12-17']])
    expect(found[0]!.passages[0]).toContain('trước ngày 18/12/2023')
  })
})

describe('targets', () => {
  const both =
    '- Trên 90% công chức đạt danh hiệu Lao động tiên tiến.\n- Ít nhất 15% công chức đạt danh hiệu Chiến sĩ thi đua cơ sở.'

  it('15% of all staff cannot be fighters where only 15% of fewer advanced workers may', () => {
    expect(kinds(plan({ targets: both }), CAPPED)).toEqual(['targetsCannotBothBeMet'])
  })

  it('without a cap in force they can', () => {
    expect(kinds(plan({ targets: both }))).toEqual([])
  })

  it('more fighters than advanced workers never can', () => {
    expect(kinds(plan({ targets: both.replace('15%', '95%') }))).toEqual(['targetsCannotBothBeMet'])
  })
})

describe('names', () => {
  it('two names for one movement are shown together', () => {
    const tasks =
      '- Hưởng ứng phong trào thi đua “Cả tỉnh chung sức xây dựng nông thôn mới”, “Toàn tỉnh chung sức xây dựng nông thôn mới”, “Cải cách hành chính”.'
    expect(anomalies(plan({ tasks })).map(one => one.facts)).toEqual([
      { first: 'Cả tỉnh chung sức xây dựng nông thôn mới', second: 'Toàn tỉnh chung sức xây dựng nông thôn mới' },
    ])
  })

  it('an item whose year is only the plan’s is doubted, not hidden', () => {
    const found = anomalies(plan({ work: '- Gửi báo cáo về Sở Nội vụ trước ngày 15/11.' }))
    expect(found.map(one => one.kind)).toEqual(['doubtfulItem'])
  })
})

describe('the real plan of a department of home affairs', () => {
  it('has an anniversary in the wrong phase and a closing before the end', () => {
    const text = readFileSync(new URL('./data/given/home-affairs.txt', import.meta.url), 'utf8')
    const found = anomalies(text).filter(one => one.kind !== 'doubtfulItem')
    expect(found.map(one => one.kind)).toEqual([
      'closingBeforePhaseEnds',
      'anniversaryOutsidePhase',
      'twoNamesForOneMovement',
      'twoNamesForOneMovement',
    ])
  })
})
