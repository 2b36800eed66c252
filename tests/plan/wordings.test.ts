// The same facts as other offices word them: phases without "từ", days beside a label, tables, one event named twice.
import { describe, expect, it } from 'vitest'
import type { PlanReading } from '../../src/features/plan/reading/plan-reading.ts'
import { readPlan } from '../../src/features/plan/reading/read-plan.ts'

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
    ['- Giai đoạn 1: từ ngày ký ban hành Kế hoạch đến 30/6/2023.', ['2023-01-16', '2023-06-30']],
    ['- Đợt 1: Từ ngày 20/5/2023 đến khi kết thúc Đại hội Đảng bộ.', ['2023-05-20', null]],
    ['Đợt 1: Phát động ngày 03/02/2023, sơ kết vào ngày 30/6/2023.', ['2023-02-03', null]],
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

  it('have names of their own under "các đợt"', () => {
    const { phases, obligations } = under(
      'CÁC ĐỢT CAO ĐIỂM',
      '1. Tháng Thanh niên: từ 01/3 đến 31/3/2023.\n2. Chiến dịch Thanh niên tình nguyện hè: từ 01/6 đến 31/8/2023.',
    )
    expect(phases.map(one => [one.name, one.from, one.to])).toEqual([
      ['Tháng Thanh niên', '2023-03-01', '2023-03-31'],
      ['Chiến dịch Thanh niên tình nguyện hè', '2023-06-01', '2023-08-31'],
    ])
    expect(obligations).toEqual([])
  })

  it('close on the day beside the word', () => {
    const { phases } = under(
      'CÁC ĐỢT',
      '* Đợt 1: Từ 05/9/2023 đến 20/11/2023\n- Nội dung: hội giảng.\n- Sơ kết: 25/11/2023',
    )
    expect(phases[0]!.closing).toMatchObject({ what: 'Sơ kết', by: '2023-11-25' })
  })

  it('close where their summary is told of under another heading, and only there', () => {
    const { phases, obligations } = reading(`${HEAD}II. CÁC ĐỢT THI ĐUA
- Đợt thi đua thường xuyên: từ 01/01/2023 đến 30/11/2023.
- Đợt thi đua chuyên đề 1 (từ 01/01/2023 đến 26/7/2023): chào mừng ngày truyền thống.
III. TỔ CHỨC THỰC HIỆN
- Sơ kết đợt chuyên đề 1 trong tháng 7/2023.`)
    expect(phases.map(one => one.closing?.by)).toEqual([undefined, '2023-07-31'])
    expect(obligations).toEqual([])
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
    ['3. Năm 2023: Tổng kết Phong trào vào tháng 9/2023.', { from: '2023-09-01', to: '2023-09-30' }],
    ['- Hội đồng thi đua họp xét ngày 20/12/2023.', { from: '2023-12-20', to: '2023-12-20' }],
    [
      '+ Sáng kiến cấp tỉnh: từ 01/3/2023 đến 15/3/2023;',
      { what: 'Sáng kiến cấp tỉnh', from: '2023-03-01', to: '2023-03-15' },
    ],
    ['- Bình xét cấp khoa: 03 - 07/6/2023.', { from: '2023-06-03', to: '2023-06-07' }],
    ['Tháng 10/2023: Sơ kết phong trào.', { from: '2023-10-01', to: '2023-10-31' }],
    [
      '- Tổ chức Lễ phát động vào lúc 7 giờ 30 ngày 15/7/2023 tại hội trường.',
      { from: '2023-07-15', to: '2023-07-15' },
    ],
    ['- Báo cáo kết quả gửi về Sở Nội vụ trước 17 giờ 00 ngày 14/9/2023.', { by: '2023-09-14' }],
  ])('%s', (line, due) => {
    expect(under('TỔ CHỨC THỰC HIỆN', line).obligations).toMatchObject([due])
  })

  it.each([
    ['- Hạn cuối nộp báo cáo thành tích về phòng Tổ chức là ngày 11/11/2023.', '2023-11-11'],
    ['- Mỗi lớp làm báo tường, nộp về Liên đội trước ngày 13/11/2023.', '2023-11-13'],
  ])('%s', (line, by) => {
    expect(under('NỘI DUNG', line).obligations).toMatchObject([{ by }])
  })

  it.each([
    '- Căn cứ kết quả Hội nghị ký kết giao ước ngày 30/3/2023, Khối thi đua đề ra kế hoạch.',
    '- Tại Hội nghị tổng kết ngày 05/01/2023, Sở đã ký giao ước.',
    '- Thời gian thực hiện: từ ngày 15/01/2023 đến ngày 31/12/2023.',
  ])('is none that is past or says how long all of it runs: %s', line => {
    expect(under('TỔ CHỨC THỰC HIỆN', line).obligations).toEqual([])
  })

  it('is the day of the papers, whatever verb their name has in it', () => {
    const { obligations } = under('TỔ CHỨC THỰC HIỆN', '- Hồ sơ khen thưởng nhận đến hết 17h00 ngày 30/11/2023.')
    expect(obligations).toMatchObject([{ what: 'Hồ sơ khen thưởng nhận', by: '2023-11-30' }])
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

describe('a day whose year the text leaves out', () => {
  const plan = (title: string): PlanReading =>
    reading(`SỞ TƯ PHÁP
Bến Tre, ngày 01 tháng 3 năm 2021
KẾ HOẠCH
${title}
Sở Tư pháp xây dựng kế hoạch thi đua như sau:
I. TỔ CHỨC THỰC HIỆN
- Các phòng gửi báo cáo 6 tháng (trước ngày 10/6) và tổ chức thi đua theo kế hoạch; báo cáo kết quả thực hiện phong trào thi đua về Văn phòng.`)

  it.each([
    ['Thực hiện phong trào thi đua năm 2021, định hướng đến năm 2025', '2021-06-10'],
    ['Tổng kết năm 2020, phát động phong trào thi đua năm 2021', '2021-06-10'],
    ['Thực hiện phong trào thi đua năm 2020', undefined],
    ['Thực hiện phong trào thi đua năm 2025', undefined],
    ['Thực hiện phong trào thi đua', undefined],
  ])('%s', (title, by) => {
    expect(plan(title).obligations[0]?.by).toBe(by)
  })
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
    [
      'Chiến sĩ thi đua cơ sở: 15% số cá nhân đạt Lao động tiên tiến;',
      { outcome: 'Chiến sĩ thi đua cơ sở', value: 15 },
    ],
    ['Tỷ lệ hộ nghèo giảm bình quân từ 4 - 5%/năm.', { comparator: 'range', value: 4, valueMax: 5, scope: 'agency' }],
    ['Kết nạp 60 đảng viên mới trở lên.', { comparator: 'gte', value: 60, scope: 'individual' }],
    ['100% cán bộ hoàn thành tốt nhiệm vụ trở lên.', { comparator: 'eq', value: 100 }],
    ['06/06 thôn đạt danh hiệu văn hóa.', { value: 6, unit: 'count', scope: 'collective' }],
    ['Mỗi lớp có 01 tờ báo tường, nộp về Liên đội.', { value: 1, outcome: 'tờ báo tường', scope: 'collective' }],
    ['Mỗi lớp đạt từ 30 bông hoa điểm 10 trở lên.', { comparator: 'gte', value: 30, scope: 'collective' }],
    ['Sản lượng nước thương phẩm: 25.500.000 m3.', { value: 25500000, outcome: 'Sản lượng nước thương phẩm' }],
    ['Số lượt khám bệnh: 120.000 lượt.', { value: 120000, outcome: 'Số lượt khám bệnh' }],
    ['Kiểm tra 100% đạt yêu cầu.', { value: 100, outcome: 'đạt yêu cầu' }],
    ['Công suất sử dụng giường bệnh: >= 95%.', { value: 95, comparator: 'gte' }],
    ['Tỷ lệ tổn thất điện năng ≤ 5,2%;', { value: 5.2, comparator: 'lte' }],
    ['Tỷ lệ bản án bị hủy không quá 1,5%.', { value: 1.5, comparator: 'lte', outcome: 'Tỷ lệ bản án bị hủy' }],
    ['Mỗi huyện xây dựng ít nhất 02 “Nhà Chữ thập đỏ”.', { value: 2, comparator: 'gte', scope: 'collective' }],
    ['Mỗi Thẩm phán tổ chức ít nhất 01 phiên tòa mẫu.', { value: 1, subject: 'Mỗi Thẩm phán', scope: 'individual' }],
  ])('%s', (line, target) => {
    expect(under('CHỈ TIÊU', `- ${line}`).targets).toMatchObject([target])
  })

  it.each([
    ['100% chi đoàn có ít nhất 01 mô hình tự quản.', { value: 100, unit: 'percent', subject: 'chi đoàn' }],
    ['01 công trình thanh niên trị giá 500 triệu đồng.', { value: 1, unit: 'count' }],
    ['Tổng sản lượng lương thực có hạt 4.250 tấn.', { value: 4250, outcome: 'Tổng sản lượng lương thực có hạt tấn' }],
    ['Thu nhập bình quân: 12 triệu đồng/người/tháng trở lên.', { value: 12, comparator: 'gte' }],
    [
      'Tăng trưởng kinh tế (GRDP) từ 8% trở lên.',
      { value: 8, comparator: 'gte', outcome: 'Tăng trưởng kinh tế (GRDP)' },
    ],
    ['Giải ngân vốn đầu tư công trên 95% kế hoạch.', { value: 95, outcome: 'Giải ngân vốn đầu tư công kế hoạch' }],
    ['Nợ thuế không vượt quá 5% tổng số thu.', { value: 5, comparator: 'lte', outcome: 'Nợ thuế tổng số thu' }],
    ['Doanh thu phấn đấu vượt từ 5% trở lên.', { value: 5, comparator: 'gte' }],
    ['Mỗi giáo viên dạy 02 tiết.', { value: 2, subject: 'Mỗi giáo viên', scope: 'individual' }],
    ['95% dân số tham gia bảo hiểm y tế.', { value: 95, scope: 'individual' }],
    ['Tai nạn giao thông giảm cả 3 mặt, trong đó số người chết giảm 5%.', { value: 5, unit: 'percent' }],
  ])('one and no more: %s', (line, target) => {
    expect(under('CHỈ TIÊU', `- ${line}`).targets).toMatchObject([target])
  })

  it.each([
    [
      'Học lực: giỏi 6%, khá từ 40% trở lên, yếu kém dưới 5%.',
      ['eq 6 Học lực: giỏi', 'gte 40 Học lực: khá', 'lt 5 Học lực: yếu kém'],
    ],
    [
      'Tỷ lệ tốt nghiệp ít nhất 95%, trong đó khá, giỏi 40%; tuyển sinh 1.200 em.',
      ['gte 95 Tỷ lệ tốt nghiệp', 'eq 40 khá, giỏi', 'eq 1200 tuyển sinh em'],
    ],
    ['Tỷ lệ khám phá án đạt trên 75%, trọng án đạt trên 90%.', ['gt 75 Tỷ lệ khám phá án', 'gt 90 trọng án']],
    [
      'Mỗi lớp làm 01 tập san, có từ 02 tiết mục văn nghệ trở lên.',
      ['eq 1 làm tập san', 'gte 2 tiết mục văn nghệ trở lên'],
    ],
    ['Học sinh giỏi cấp tỉnh: 25 giải, cấp quốc gia: 01 giải.', ['eq 25 Học sinh giỏi cấp tỉnh', 'eq 1 cấp quốc gia']],
    [
      'Hạnh kiểm: khá, tốt 97%, không có học sinh xếp loại yếu.',
      ['eq 97 Hạnh kiểm: khá, tốt', 'null null không có học sinh xếp loại yếu'],
    ],
  ])('a chain of them: %s', (line, expected) => {
    const { targets } = under('CHỈ TIÊU', `- ${line}`)
    expect(targets.map(one => `${one.comparator} ${one.value} ${one.outcome}`)).toEqual(expected)
  })

  it('are parts of the one before behind "trong đó"', () => {
    const { targets } = under('CHỈ TIÊU', '- Tỷ lệ tốt nghiệp ít nhất 95%, trong đó khá, giỏi 40%.')
    expect(targets[1]!.parentPlace).toBe(targets[0]!.place)
  })

  it('stand under their own heading of awards, and under a letter', () => {
    const { targets } = reading(`${HEAD}A. Các chỉ tiêu
1. Về khen thưởng
- Đối với cá nhân: 95% công chức đạt Lao động tiên tiến.
- Không để xảy ra tai nạn lao động.`)
    expect(targets.map(one => one.value)).toEqual([95, null])
  })

  it('say who they are for in the cell of a table', () => {
    const rows = ['STT | Nội dung | Chỉ tiêu', '1 | Viên chức đạt Lao động tiên tiến | 85 - 90%']
    const [target] = under('CHỈ TIÊU', rows.join('\n')).targets
    expect(target).toMatchObject({
      subject: 'Viên chức',
      outcome: 'Lao động tiên tiến',
      value: 85,
      scope: 'individual',
    })
  })

  it('reached by two groups in one sentence', () => {
    const { targets } = under('CHỈ TIÊU', '- Có 02 tập thể, 05 cá nhân được tặng Bằng khen của LĐLĐ tỉnh.')
    expect(targets.map(one => [one.value, one.outcome, one.scope])).toEqual([
      [2, 'Bằng khen của LĐLĐ tỉnh', 'collective'],
      [5, 'Bằng khen của LĐLĐ tỉnh', 'individual'],
    ])
  })

  it('named in one line for the whole office', () => {
    const { targets } = under('CHỈ TIÊU', '- KBNN tỉnh: Tập thể Lao động xuất sắc, Cờ thi đua Bộ Tài chính;')
    expect(targets.map(one => one.outcome)).toEqual(['Tập thể Lao động xuất sắc', 'Cờ thi đua Bộ Tài chính'])
  })

  it.each(['- Không còn xã dưới 10 tiêu chí.', '- Số lượng khen thưởng không quá 10 tập thể.'])(
    'are not in %s',
    line => {
      expect(under('NỘI DUNG', line).targets).toEqual([])
    },
  )

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

describe('movements', () => {
  it.each([
    ['1. Thi đua “Đổi mới, sáng tạo trong dạy và học”.', ['Đổi mới, sáng tạo trong dạy và học']],
    ['1. Đợt thi đua với khẩu hiệu thi đua “Tăng tốc, bứt phá”.', []],
    [
      'Thực hiện các phong trào thi đua:\n- “Cùng em đến trường”;\n- “Sóng và máy tính cho em”.',
      ['Cùng em đến trường', 'Sóng và máy tính cho em'],
    ],
  ])('%j', (lines, names) => {
    expect(under('NỘI DUNG', lines).movements.map(one => one.name)).toEqual(names)
  })
})

describe('a paper that only tells of a plan is refused', () => {
  const tail =
    'Kế hoạch nêu rõ mục đích: đẩy mạnh phong trào thi đua yêu nước; tổ chức thực hiện nghiêm túc, thiết thực; biểu dương kịp thời các tập thể, cá nhân tiêu biểu xuất sắc trong phong trào thi đua của thành phố năm 2023.'

  it.each([
    `Chủ tịch UBND thành phố vừa ký ban hành Kế hoạch số 74/KH-UBND về phát động đợt thi đua cao điểm. ${tail}`,
    `Kế hoạch hưởng ứng đợt thi đua\nNgày 15/3/2021, Trung tâm đã ban hành kế hoạch hưởng ứng đợt thi đua đặc biệt.\n${tail}`,
    `Số: 512/SNV-BTĐKT\nV/v báo cáo kết quả phong trào thi đua\nKính gửi: các sở\nI. NỘI DUNG\n1. Báo cáo như sau:\n${tail}`,
  ])('%j', text => {
    expect(readPlan(text)).toEqual({ ok: false, reason: 'notAPlan' })
  })

  it('but a plan copied from a page without its heading is read', () => {
    const read = readPlan(`Phát động đợt thi đua đặc biệt
Sở Y tế ban hành Kế hoạch phát động đợt thi đua đặc biệt như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức của công chức, viên chức, người lao động về vai trò của phong trào thi đua.
2. Phát hiện kịp thời các tập thể, cá nhân có thành tích xuất sắc để biểu dương, khen thưởng.`)
    expect(read.ok).toBe(true)
  })
})

describe('the head', () => {
  it('whose issuer takes two lines', () => {
    const { issuer } = reading(
      `NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nCHI NHÁNH TỈNH PHÚ THỌ\nSố: 88/KH-PTH2\n${HEAD.split('\n').slice(2).join('\n').replace('Sở Tư pháp', 'Ngân hàng Nhà nước chi nhánh tỉnh Phú Thọ')}`,
    )
    expect(issuer?.name).toBe('Ngân hàng Nhà nước chi nhánh tỉnh Phú Thọ')
  })

  it('of a letter: what it is about is the title', () => {
    const { kind, title, issuer } = reading(`UBND TỈNH LÀO CAI
SỞ VĂN HÓA VÀ THỂ THAO
Số: 215/SVHTT-VP
V/v phát động phong trào thi đua năm 2020
Lào Cai, ngày 10 tháng 02 năm 2020
Kính gửi: Các phòng chuyên môn.
Sở Văn hóa và Thể thao phát động phong trào thi đua năm 2020 với các nội dung sau:
1. Nội dung thi đua: hoàn thành nhiệm vụ được giao, xây dựng đời sống văn hóa.`)
    expect({ kind, title, issuer: issuer?.name }).toEqual({
      kind: 'letter',
      title: 'phát động phong trào thi đua năm 2020',
      issuer: 'Sở Văn hóa và Thể thao',
    })
  })

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

describe('the signer', () => {
  it.each([
    ['TRƯỞNG KHỐI\n(Đã ký)\nĐặng Quang Vinh', 'Đặng Quang Vinh'],
    ['GIÁM ĐỐC\nBS.CKII Trần Quốc Toàn', 'Trần Quốc Toàn'],
  ])('%s', (foot, name) => {
    const text = `${HEAD}II. TỔ CHỨC THỰC HIỆN\n- Các phòng thực hiện kế hoạch này.\n\nNơi nhận:\n- Như trên;\n${foot}`
    expect(reading(text).issuer?.signerName).toBe(name)
  })
})
