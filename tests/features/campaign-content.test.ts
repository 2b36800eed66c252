// What becomes of a campaign's words a year later.
import { expect, it } from 'vitest'
import { type CampaignContent, nextYear } from '../../src/features/campaign/campaign-content.ts'
import { closingAhead, closingWithin } from '../../src/features/campaign/campaign-wording.ts'

const content: CampaignContent = {
  kind: 'regular',
  title: 'Phong trào thi đua năm 2022',
  year: 2022,
  startsOn: '2022-01-01',
  endsOn: '2022-12-31',
  phases: [],
  targets: [],
  movements: [{ name: 'Cả tỉnh chung sức', period: '2021 - 2025' }],
}

it('this year, last year and the next move on; spans of years stay', () => {
  const said = 'tổng kết công tác năm 2022, triển khai nhiệm vụ năm 2023, cao hơn năm 2021, giai đoạn 2021 - 2025'
  expect(nextYear({ ...content, title: said }).title).toBe(
    'tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024, cao hơn năm 2022, giai đoạn 2021 - 2025',
  )
})

it.each([
  ['Tổ chức tổng kết', 'tổ chức tổng kết'],
  ['tổng kết đợt thi đua', 'tổng kết đợt thi đua'],
  ['UBND tỉnh tổng kết', 'UBND tỉnh tổng kết'],
  ['Sở Nội vụ tổng kết', 'Sở Nội vụ tổng kết'],
])('%s stands as %s within a sentence, and begins a line with a capital', (what, within) => {
  expect(closingWithin({ what })).toBe(within)
  expect(closingAhead({ what })).toBe(what[0]!.toUpperCase() + what.slice(1))
})
