// How long a picture takes to draw: that of a digest with ten targets, and one with sixty units.
import { type Bar, type Chart, drawChart } from '../../src/documents/chart.ts'
import { median, short, table, whole } from './figures.ts'
import type { Bench, Measure, Section } from './measure.ts'

const repeats = 20
const mostMillis = 100

const legend = [
  { tone: 'partly', label: 'Đã đăng ký' },
  { tone: 'done', label: 'Đã báo cáo' },
  { tone: 'needed', label: 'Cần đạt' },
] as const

const charts: readonly (readonly [name: string, chart: Chart])[] = [
  ['a digest with ten targets', chartOf([barsOf(2), barsOf(10), barsOf(4)])],
  ['sixty units', chartOf([barsOf(60)])],
]

export const picture: Measure = { name: 'picture', run: measurePicture }

async function measurePicture({ tell }: Bench): Promise<Section> {
  const found = charts.map(([name, chart]) => ({ name, ...timed(chart) }))
  for (const { name, millis } of found) tell(`   ${name}: ${short(millis)} ms`)
  const measured = found[0]?.millis ?? Number.NaN
  return {
    title: 'Pictures',
    text: `From plain data to PNG bytes, medians of ${repeats}.

${table(
  ['picture', 'ms', 'KB'],
  found.map(({ name, millis, bytes }) => [name, short(millis), whole(bytes / 1024)]),
)}`,
    goals: [
      {
        what: 'Picture of a digest',
        toReach: `under ${mostMillis} ms`,
        measured: `${short(measured)} ms`,
        isReached: measured < mostMillis,
      },
    ],
  }
}

function timed(chart: Chart): { readonly millis: number; readonly bytes: number } {
  const bytes = drawChart(chart).length
  const times = Array.from({ length: repeats }, () => {
    const startedAt = performance.now()
    drawChart(chart)
    return performance.now() - startedAt
  })
  return { millis: median(times), bytes }
}

function chartOf(parts: readonly (readonly Bar[])[]): Chart {
  const title = 'Phong trào thi đua yêu nước năm 2022'
  return { title, subtitle: 'Số liệu đến ngày 30/6/2022', parts: parts.map(bars => ({ heading: 'Mục', legend, bars })) }
}

function barsOf(count: number): readonly Bar[] {
  return Array.from({ length: count }, (_, index) => ({
    label: `Chỉ tiêu số ${index + 1}: 90% cá nhân đạt danh hiệu Lao động tiên tiến, trong đó 15% Chiến sĩ thi đua cơ sở`,
    value: '45 (cần 52)',
    total: 57,
    parts: [{ tone: 'partly', amount: 50 }],
    upon: { tone: 'done', amount: 45 },
    needed: 52,
  }))
}
