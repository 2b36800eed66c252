// The same facts as other offices word them: phases without "từ", days beside a label, tables, one event named twice.
import { describe, expect, it } from 'vitest'
import type { PlanReading } from '../../src/features/plan/plan-reading.ts'
import { readPlan } from '../../src/features/plan/read-plan.ts'

function reading(text: string): PlanReading {
  const read = readPlan(text)
  if (!read.ok) throw new Error(read.reason)
  return read.reading
}

const HEAD = `UBND TỈNH BẾN TRE
SỞ TƯ PHÁP
Bến Tre, ngày 16 tháng 01 năm 2023
KẾ HOẠCH
Phát động phong trào thi đua năm 2023
Căn cứ Luật Thi đua, khen thưởng, Sở Tư pháp xây dựng kế hoạch phát động phong trào thi đua như sau:
I. MỤC ĐÍCH
Đẩy mạnh phong trào thi đua trong toàn cơ quan.
`
const under = (heading: string, lines: string): PlanReading => reading(`${HEAD}II. ${heading}\n${lines}`)

describe('phases', () => {
  it.each([
    ['1. Đợt 1: Từ ngày 16/01/2023 đến hết ngày 30/6/2023.', ['2023-01-16', '2023-06-30']],
    ['1. Từ 16/01 đến 30/6/2023: thi đua đợt 1, sơ kết trước ngày 10/7/2023.', ['2023-01-16', '2023-06-30']],
    ['1. Bước 1 (từ 16/01/2023 đến 15/3/2023): Quán triệt, phát động thi đua.', ['2023-01-16', '2023-03-15']],
    ['a) Đợt 1: phát động từ đầu năm đến hết tháng 6/2023;', ['2023-01-01', '2023-06-30']],
    ['- Giai đoạn 1 (06 tháng đầu năm): tổ chức phát động.', ['2023-01-01', '2023-06-30']],
    ['- Đợt I (từ 16/01/2023 - 15/5/2023): chào mừng ngày lễ.', ['2023-01-16', '2023-05-15']],
    ['Chia làm hai đợt, đợt 1 từ ngày 16/01/2023 đến ngày 30/6/2023.', ['2023-01-16', '2023-06-30']],
    ['- Đợt 1: bắt đầu từ ngày 16/01/2023 và kết thúc vào ngày 30/6/2023.', ['2023-01-16', '2023-06-30']],
  ])('%s', (line, [from, to]) => {
    expect(under('THỜI GIAN', line).phases).toMatchObject([{ from, to }])
  })

  it('are read where the work is given out, if told of nowhere else', () => {
    const { phases } = under(
      'TỔ CHỨC THỰC HIỆN',
      '1. Thời gian: chia làm 2 đợt\na) Đợt 1: từ 01/02/2023 đến 30/6/2023;\nb) Đợt 2: từ 01/7/2023 đến 31/12/2023.',
    )
    expect(phases.map(one => one.to)).toEqual(['2023-06-30', '2023-12-31'])
  })

  it('close on the day beside the word', () => {
    const { phases } = under(
      'CÁC ĐỢT',
      '* Đợt 1: Từ 05/9/2023 đến 20/11/2023\n- Nội dung: hội giảng.\n- Sơ kết: 25/11/2023',
    )
    expect(phases[0]!.closing).toMatchObject({ what: 'Sơ kết', by: '2023-11-25' })
  })

  it('are not the reports of a phase', () => {
    const { phases } = under('TỔ CHỨC THỰC HIỆN', '1. Đợt 1: báo cáo từ ngày 01/6/2023 đến ngày 10/6/2023.')
    expect(phases).toEqual([])
  })
})

describe('the day of work', () => {
  it.each([
    ['- Phát động: trước ngày 08/5/2023.', { by: '2023-05-08' }],
    ['- Tổng kết phong trào: tháng 11/2023.', { from: '2023-11-01', to: '2023-11-30' }],
    ['Tháng 10/2023: Sơ kết phong trào.', { from: '2023-10-01', to: '2023-10-31' }],
    [
      '- Tổ chức Lễ phát động vào lúc 7 giờ 30 ngày 15/7/2023 tại hội trường.',
      { from: '2023-07-15', to: '2023-07-15' },
    ],
    ['- Báo cáo kết quả gửi về Sở Nội vụ trước 17 giờ 00 ngày 14/9/2023.', { by: '2023-09-14' }],
  ])('%s', (line, due) => {
    expect(under('TỔ CHỨC THỰC HIỆN', line).obligations).toMatchObject([due])
  })

  it('twice in a sentence is two reports', () => {
    const { obligations } = under(
      'TỔ CHỨC THỰC HIỆN',
      '- Báo cáo kết quả 2 lần: lần 1 trước ngày 10/8/2023, lần 2 trước ngày 25/10/2023.',
    )
    expect(obligations.map(one => one.by)).toEqual(['2023-08-10', '2023-10-25'])
  })

  it.each(['- Tổ chức ôn lại truyền thống trước ngày 03/02/1930.', '- Hoàn thành việc dở dang trước ngày 01/01/2045.'])(
    'is none of another age: %s',
    line => {
      expect(under('TỔ CHỨC THỰC HIỆN', line).obligations).toEqual([])
    },
  )
})

describe('an anniversary', () => {
  it('named again in fewer words is the same', () => {
    const { anniversaries } = reading(`${HEAD}II. NỘI DUNG
1. Chào mừng kỷ niệm 75 năm Ngày thành lập Hội Chữ thập đỏ Việt Nam (23/11/1948 - 23/11/2023).
2. Tổng kết nhân dịp kỷ niệm 75 năm Ngày thành lập Hội.`)
    expect(anniversaries).toMatchObject([{ originalOn: '1948-11-23', anniversaryOn: '2023-11-23', years: 75 }])
  })

  it('keeps its days though named without them before', () => {
    const { anniversaries } = reading(`${HEAD}II. NỘI DUNG
1. Chào mừng kỷ niệm 41 năm Ngày Nhà giáo Việt Nam.
2. Tổ chức kỷ niệm 41 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2023).`)
    expect(anniversaries).toMatchObject([{ originalOn: '1982-11-20', years: 41 }])
  })

  it('is another where the event is another on the same day', () => {
    const { anniversaries } = reading(`${HEAD}II. NỘI DUNG
Chào mừng 78 năm Cách mạng tháng Tám (19/8/1945 - 19/8/2023), 78 năm Ngày truyền thống Công an nhân dân (19/8/1945 - 19/8/2023).`)
    expect(anniversaries).toHaveLength(2)
  })

  it.each([
    ['kỷ niệm 1983 năm cuộc khởi nghĩa Hai Bà Trưng.', ['cuộc khởi nghĩa Hai Bà Trưng']],
    [
      'kỷ niệm 20 năm thành lập trường và Ngày Nhà giáo Việt Nam 20/11.',
      ['thành lập trường', 'Ngày Nhà giáo Việt Nam'],
    ],
  ])('%s', (words, names) => {
    expect(under('NỘI DUNG', `Chào mừng ${words}`).anniversaries.map(one => one.name)).toEqual(names)
  })
})

describe('targets', () => {
  it.each([
    ['Lao động tiên tiến: 38/42 đ/c', { value: 38, unit: 'count', outcome: 'Lao động tiên tiến', scope: 'individual' }],
    ['Chiến sĩ thi đua cơ sở: 06 đ/c', { value: 6, outcome: 'Chiến sĩ thi đua cơ sở' }],
    ['Công suất sử dụng giường bệnh: >= 95%.', { value: 95, comparator: 'gte' }],
    ['Tỷ lệ tổn thất điện năng ≤ 5,2%;', { value: 5.2, comparator: 'lte' }],
    ['Tỷ lệ bản án bị hủy không quá 1,5%.', { value: 1.5, comparator: 'lte', outcome: 'Tỷ lệ bản án bị hủy' }],
    ['Mỗi huyện xây dựng ít nhất 02 “Nhà Chữ thập đỏ”.', { value: 2, comparator: 'gte', scope: 'collective' }],
    ['Mỗi Thẩm phán tổ chức ít nhất 01 phiên tòa mẫu.', { value: 1, subject: 'Mỗi Thẩm phán', scope: 'individual' }],
  ])('%s', (line, target) => {
    expect(under('CHỈ TIÊU', `- ${line}`).targets).toMatchObject([target])
  })

  it('at two levels in one line', () => {
    const { targets } = under('CHỈ TIÊU', '- Giáo viên dạy giỏi cấp trường: 24 đ/c; cấp huyện: 02 đ/c')
    expect(targets.map(one => one.outcome)).toEqual(['Giáo viên dạy giỏi cấp trường', 'Giáo viên dạy giỏi cấp huyện'])
  })

  it.each(['\t', ' | '])('in a table whose cells are parted by "%s"', gap => {
    const rows = [
      ['STT', 'Danh hiệu', 'Năm 2022 đạt được', 'Chỉ tiêu'],
      ['1', 'Tập thể Lao động xuất sắc', '7', '8 - 10 đơn vị'],
      ['2', 'Lao động tiên tiến', '80%', 'Ít nhất 85% viên chức'],
      ['3', 'Chiến sĩ thi đua cơ sở', '30', '40'],
    ]
    const { targets } = under('CHỈ TIÊU', rows.map(row => row.join(gap)).join('\n'))
    expect(targets).toMatchObject([
      { outcome: 'Tập thể Lao động xuất sắc', comparator: 'range', value: 8, valueMax: 10, scope: 'collective' },
      { outcome: 'Lao động tiên tiến', comparator: 'gte', value: 85, unit: 'percent', scope: 'individual' },
      { outcome: 'Chiến sĩ thi đua cơ sở', comparator: 'eq', value: 40, unit: 'count', scope: 'individual' },
    ])
  })
})

describe('the head', () => {
  it('of the plan of a decision: its day is the decision’s, the note no part of the title', () => {
    const { title, issuedOn } = reading(`BỘ NỘI VỤ
KẾ HOẠCH
Tổ chức phong trào thi đua năm 2024
(Ban hành kèm theo Quyết định số 415/QĐ-BNV ngày 29 tháng 01 năm 2024 của Bộ trưởng Bộ Nội vụ)
I. MỤC ĐÍCH
Đẩy mạnh phong trào thi đua trong toàn ngành, góp phần hoàn thành nhiệm vụ được giao; biểu dương kịp thời tập thể, cá nhân tiêu biểu.
II. NỘI DUNG
Phát động thi đua trong các đơn vị thuộc Bộ.`)
    expect({ title, issuedOn }).toEqual({ title: 'Tổ chức phong trào thi đua năm 2024', issuedOn: '2024-01-29' })
  })

  it.each([
    ['Nay Liên đội trường THCS Tân Lập phát động phong trào thi đua như sau:', 'Liên đội trường THCS Tân Lập'],
    ['BCH Đoàn trường THPT Lê Lợi xây dựng kế hoạch thi đua như sau:', 'BCH Đoàn trường THPT Lê Lợi'],
    ['Ban Thường vụ Hội Nông dân tỉnh xây dựng kế hoạch thi đua như sau:', 'Ban Thường vụ Hội Nông dân tỉnh'],
  ])('%s', (opening, name) => {
    const plan = `KẾ HOẠCH\nPhát động thi đua chào mừng ngày 20/11\n${opening}\nI. MỤC ĐÍCH\nĐẩy mạnh phong trào thi đua dạy tốt, học tốt; nâng cao chất lượng giáo dục toàn diện, xây dựng tập thể đoàn kết, vững mạnh về mọi mặt.`
    expect(reading(plan).issuer?.name).toBe(name)
  })
})
