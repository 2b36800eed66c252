// The rules of letters and lines, each with its table: syllables, broken words, lost letters, paragraphs, marks.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/features/plan/reading/clean-text.ts'
import { joinLines } from '../../src/features/plan/reading/join-lines.ts'
import { markerOf } from '../../src/features/plan/reading/markers.ts'
import { joinBrokenWords, partGluedWords } from '../../src/features/plan/reading/mend-words.ts'
import { planText } from '../../src/features/plan/reading/plan-text.ts'
import { readPlan } from '../../src/features/plan/reading/read-plan.ts'
import { restoreLetters } from '../../src/features/plan/reading/restore-letters.ts'
import { clausesOf, sentencesOf, tidyText } from '../../src/features/plan/reading/sentences.ts'
import { isSyllable } from '../../src/features/plan/reading/syllable.ts'
import { track } from '../../src/features/plan/reading/tracked-text.ts'
import { splitByFont } from './damage.ts'

describe('a syllable', () => {
  it.each(['nghiệm', 'quốc', 'giếng', 'gì', 'Ủy', 'khuyên', 'được', 'thưởng', 'yêu', 'hoạch', 'tiếng', 'ngoằn'])(
    '%s is one',
    word => {
      expect(isSyllable(word)).toBe(true)
    },
  )

  it.each(['đ', 'ng', 'thicd', 'nghan', 'kà', 'hoach̀', 'Trưởngkhối', 'quôn', 'web', 'tat̀', 'cê', 'gừt'])(
    '%s is none',
    word => {
      expect(isSyllable(word)).toBe(false)
    },
  )
})

describe('words taken apart by a font', () => {
  const damaged = 'Thi đ ua hoàn thành nhi ệm v ụ, đ ổi m ới phong trào, t ổ ch ức thực hi ện'

  it('come together', () => {
    expect(joinBrokenWords(track(damaged)).text).toBe(
      'Thi đua hoàn thành nhiệm vụ, đổi mới phong trào, tổ chức thực hiện',
    )
  })

  it.each([
    'Ủy ban nhân dân ở tỉnh ưu tiên yêu cầu an ninh ổn định, ứng dụng ISO 9001',
    'thi đua ái quốc, ý chí tự lực, ít nhất 15% ấm no, âm lịch',
  ])('whole words stay: %s', text => {
    expect(joinBrokenWords(track(text)).text).toBe(text)
    expect(joinBrokenWords(track(`đ ua th i ch ức b ộ. ${text}`)).text).toContain(text)
  })

  it('any sentence of set words comes back whole', () => {
    const words = fc.constantFrom(
      'nhiệm vụ',
      'thực hiện',
      'tổ chức',
      'khen thưởng',
      'hoạt động',
      'đổi mới',
      'chất lượng',
      'đơn vị',
      'tập thể',
      'sở',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 6, maxLength: 30 }), list => {
        const text = list.join(', ')
        const harmed = `th ể, ph ục, ch ủ, ${splitByFont(text)}`
        expect(joinBrokenWords(track(harmed)).text).toBe(`thể, phục, chủ, ${text}`)
      }),
    )
  })
})

describe('letters and marks a scanner lost', () => {
  it.each([
    ['Hội đ ng Thi đua tặng C  thi đua, đ ng th i', 'Hội đồng Thi đua tặng Cờ thi đua, đồng thời'],
    ['phát triển đ ng đều, đ ng bộ của Hội đ ng', 'phát triển đồng đều, đồng bộ của Hội đồng'],
    ['đ ng th ithực hiện, Hội đ ng', 'đồng thời thực hiện, Hội đồng'],
    [
      'Hội đ ng họp, Hội đ ng xét; từng khối  xây dựng kế hoạch',
      'Hội đồng họp, Hội đồng xét; từng khối; xây dựng kế hoạch',
    ],
    ['Phân đấu đạt 9O% trở lên', 'Phấn đấu đạt 90% trở lên'],
  ])('%s', (seen, meant) => {
    expect(restoreLetters(track(seen)).text).toBe(meant)
  })

  it('two spaces in a sound text stay two spaces', () => {
    expect(restoreLetters(track('các đơn vị  trực thuộc')).text).toBe('các đơn vị  trực thuộc')
  })

  it.each([
    ['gửi về Trưởngkhối', 'gửi về Trưởng khối'],
    ['website COVID Internet', 'website COVID Internet'],
  ])('glued: %s', (seen, meant) => {
    expect(partGluedWords(track(seen)).text).toBe(meant)
  })
})

describe('the mark before a heading or item', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'I.'],
    ['IV/ TỔ CHỨC', 'roman', 'IV/'],
    ['II- NỘI DUNG', 'roman', 'II-'],
    ['1.Tháng 01/2022: ký kết', 'arabic', '1.'],
    ['2) Cá nhân', 'arabic', '2)'],
    ['2.2.1. Về tập thể', 'decimal', '2.2.1.'],
    ['a) Đợt thi đua', 'letter', 'a)'],
    ['- Tập thể', 'dash', '-'],
    ['-Tập thể', 'dash', '-'],
    ['+ 100% viên chức', 'plus', '+'],
    ['* Đối với học sinh', 'star', '*'],
    ['Phần thứ hai NỘI DUNG', 'part', 'Phần thứ hai'],
  ])('%s', (line, kind, mark) => {
    expect(markerOf(line)).toMatchObject({ kind, mark })
  })

  it.each([
    '30/4/1975 là ngày giải phóng',
    '2022 là năm đầu',
    '15/12/2021 của Chủ tịch',
    'Xuân Nhâm Dần',
    '100% phòng',
  ])('none: %s', line => {
    expect(markerOf(line)).toBeUndefined()
  })
})

describe('lines', () => {
  const joined = (raw: string) => joinLines(cleanText(raw).tracked).text.split('\n')

  it('of one sentence are one paragraph, also over a page number', () => {
    const lines = [
      'Nâng cao chất lượng công tác tham mưu, phục vụ lãnh đạo tỉnh trong thực',
      'hiện nhiệm vụ được giao và hoàn thành tốt kế hoạch công tác của cơ quan',
      '',
      '2',
      '',
      'trong năm.',
    ]
    expect(joined(lines.join('\n'))).toHaveLength(1)
  })

  it.each([
    ['phòng, chống dịch COVID-\n19, vừa phục hồi', 'phòng, chống dịch COVID-19, vừa phục hồi'],
    ['Nghị quyết số 10-\nNQ/TU của tỉnh', 'Nghị quyết số 10-NQ/TU của tỉnh'],
    ['thành phố (28/5/2007 -\n28/5/2022)', 'thành phố (28/5/2007 - 28/5/2022)'],
    ['Nghị quyết 04 (khóa\nXII). Nghiêm túc', 'Nghị quyết 04 (khóa XII). Nghiêm túc'],
    ['phong trào “Cán bộ, công chức\nHà Tĩnh thi đua”', 'phong trào “Cán bộ, công chức Hà Tĩnh thi đua”'],
  ])('%j', (raw, whole) => {
    expect(joined(raw)).toEqual([whole])
  })

  it.each([
    'I. MỤC ĐÍCH\n1. Nâng cao',
    '- Một việc;\n- Hai việc;',
    'KẾ HOẠCH\nphát động thi đua',
    'Lưu: VT.\nGIÁM ĐỐC',
  ])('%j are two', raw => {
    expect(joined(raw)).toHaveLength(2)
  })

  it('lost hyphens between years and dates come back', () => {
    expect(planText('Kế hoạch 20202025 kỷ niệm (28/5/2007 28/5/2022) ngày 15/12/2021của tỉnh').text).toBe(
      'Kế hoạch 2020-2025 kỷ niệm (28/5/2007 - 28/5/2022) ngày 15/12/2021 của tỉnh',
    )
  })
})

describe('sentences and clauses', () => {
  it('do not end in short forms or figures', () => {
    expect(sentencesOf('Gửi về TP. Hà Tĩnh. Thu 1.500 đồng. Xong.').map(one => one.text)).toEqual([
      'Gửi về TP. Hà Tĩnh.',
      'Thu 1.500 đồng.',
      'Xong.',
    ])
  })

  it('a semicolon inside quotation marks parts nothing', () => {
    expect(clausesOf('phong trào “A; B”; việc C').map(one => one.text)).toEqual(['phong trào “A; B”;', 'việc C'])
  })

  it.each([
    ['“Đoàn kết, đổi mới”.', 'Đoàn kết, đổi mới'],
    ['; gửi báo cáo (mẫu 1)', 'gửi báo cáo (mẫu 1)'],
    ['Khen thưởng)', 'Khen thưởng'],
  ])('%s is tidied', (raw, tidy) => {
    expect(tidyText(raw)).toBe(tidy)
  })

  it('the passage behind a repaired span is the source’s own', () => {
    const plan = planText('Hội đ ng xét tặng C  thi đua; Hội đ ng họp **đúng** hạn.')
    expect(plan.quote(0, plan.text.length)).toBe('Hội đ ng xét tặng C thi đua; Hội đ ng họp **đúng** hạn.')
  })
})

describe('a text made to take for ever', () => {
  const HEAD =
    'KẾ HOẠCH\nPhát động thi đua năm 2023\nSở Tư pháp xây dựng kế hoạch thi đua như sau:\nII. CHỈ TIÊU THI ĐUA\n- '

  it.each(['a', '… ', '. ', '/', '\t', '“', 'từ 10 ', '01/2 ', 'tổ chức về ', 'đạt … ', 'Trưởngkhối '])(
    '%j over and over: twice as much takes some twice as long',
    unit => {
      const timeOfKb = (kb: number): number => timeOf(HEAD + unit.repeat((kb * 1000) / unit.length))
      expect(timeOfKb(36)).toBeLessThan(timeOfKb(18) * 6 + 1000)
    },
  )
})

function timeOf(text: string): number {
  const start = performance.now()
  planText(text)
  readPlan(text)
  return performance.now() - start
}
