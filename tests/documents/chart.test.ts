// Pictures hold what they are given: no label is cut off, nothing typed breaks them, the same data are the same bytes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bar, brokenInto, type Chart, drawChart } from '../../src/documents/chart.ts'
import { textWidth } from '../../src/documents/type-face.ts'

const bar = (label: string, total = 9): Bar => ({ label, value: '5/9', total, parts: [{ tone: 'done', amount: 5 }] })
const chart = (bars: readonly Bar[]): Chart => ({ title: 'Tiến độ', parts: [{ heading: 'Báo cáo', bars }] })

/** Width and height stand in the first chunk of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('a picture', () => {
  it('is as wide as two small phones and as high as its bars', () => {
    const [one, sixty] = [1, 60].map(count =>
      sizeOf(drawChart(chart(Array.from({ length: count }, () => bar('Phòng'))))),
    )
    expect(one![0]).toBe(720)
    expect(sixty![0]).toBe(720)
    expect(sixty![1]).toBeGreaterThan(one![1] * 10)
    // Telegram takes no photo whose sides together are longer.
    expect(sixty![0] + sixty![1]).toBeLessThan(10_000)
  })

  it('of the same data has the same bytes, and of other data others', () => {
    const once = drawChart(chart([bar('Phòng')]))
    expect(Buffer.compare(once, drawChart(chart([bar('Phòng')])))).toBe(0)
    expect(Buffer.compare(once, drawChart(chart([bar('Ban')])))).not.toBe(0)
  })

  it('shows ink in the track of what is more than nothing, however little', () => {
    const little = { ...bar('Phòng', 100_000), parts: [{ tone: 'done' as const, amount: 1 }] }
    const none = { ...little, parts: [{ tone: 'done' as const, amount: 0 }] }
    expect(Buffer.compare(drawChart(chart([little])), drawChart(chart([none])))).not.toBe(0)
  })

  it('is drawn whatever was typed and counted, also where there is nothing to show', () => {
    const amount = fc.oneof(fc.nat(), fc.constant(0))
    const anyBar = fc.record({
      label: fc.string({ unit: 'binary', maxLength: 80 }),
      value: fc.string({ maxLength: 12 }),
      total: amount,
      parts: fc.array(fc.record({ tone: fc.constantFrom('done', 'partly', 'late'), amount }), { maxLength: 3 }),
      needed: fc.option(amount, { nil: undefined }),
    })
    const property = fc.property(fc.string({ unit: 'binary' }), fc.array(anyBar, { maxLength: 3 }), (title, bars) => {
      const drawn = drawChart({ title, parts: [{ bars, note: 'Chưa có gì' }] })
      expect(sizeOf(drawn)[0]).toBe(720)
    })
    fc.assert(property, { numRuns: 25 })
  })
})

describe('labels', () => {
  const style = { size: 25, weight: 'regular' } as const
  const long =
    'Trung tâm Lưu trữ lịch sử tỉnh và Chi cục Văn thư - Lưu trữ trực thuộc Sở Nội vụ cùng Ban Quản lý Dự án chỉnh lý'

  it('break between words, and keep every word that has room', () => {
    expect(brokenInto(long, style, 500, 9).join(' ')).toBe(long)
    expect(brokenInto(long, style, 500, 2).at(-1)).toMatch(/…$/u)
  })

  it('are never wider than their room, in any number of lines', () => {
    const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyắằẳẵặếềểễệốồổỗộứừửữự ẮỰ-0'
    const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 200 })
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 640 }), fc.integer({ min: 1, max: 4 }), (typed, room, most) => {
        const lines = brokenInto(typed, style, room, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(textWidth(line, style.size, style.weight)).toBeLessThanOrEqual(room)
      }),
    )
  })

  it('are measured with their accents: a letter with two is as wide as the letter', () => {
    expect(textWidth('ộ', 25, 'regular')).toBeCloseTo(textWidth('o', 25, 'regular'), 0)
    expect(textWidth('Nghiêng', 25, 'bold')).toBeGreaterThan(textWidth('Nghiêng', 25, 'regular'))
  })
})
