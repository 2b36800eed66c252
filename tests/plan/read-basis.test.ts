// The paper a plan carries out: the numbered one that speaks of emulation, cut off where the office itself begins to act.
import { expect, it } from 'vitest'
import { planText } from '../../src/features/plan/reading/plan-text.ts'
import { readBasis } from '../../src/features/plan/reading/read-basis.ts'

const basisOf = (opening: string) => readBasis(planText(`KẾ HOẠCH\nPhát động thi đua năm 2024\n${opening}`))

it.each([
  [
    'Thực hiện Chỉ thị số 02/CT-UBND ngày 19/01/2022 của UBND tỉnh về phong trào thi đua, Sở Nội vụ xây dựng Kế hoạch như sau:',
    'Chỉ thị số 02/CT-UBND ngày 19/01/2022 của UBND tỉnh về phong trào thi đua',
  ],
  [
    'Căn cứ Quyết định số 18/QĐ-UBND của UBND huyện;\nCăn cứ Kế hoạch số 5/KH-SYT về phong trào thi đua năm 2024;',
    'Kế hoạch số 5/KH-SYT về phong trào thi đua năm 2024',
  ],
  [
    'Triển khai thực hiện Kế hoạch số 26/KH-UBND của UBND tỉnh về thi đua, Chánh Văn phòng UBND tỉnh ban hành Kế hoạch như sau:',
    'Kế hoạch số 26/KH-UBND của UBND tỉnh về thi đua',
  ],
])('%s', (opening, text) => expect(basisOf(opening)?.text).toBe(text))

it.each(['Căn cứ Luật Thi đua, khen thưởng;', 'Thực hiện nhiệm vụ năm 2024, nhà trường xây dựng kế hoạch:'])(
  'no numbered paper: %s',
  opening => expect(basisOf(opening)).toBeNull(),
)
