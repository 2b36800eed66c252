// What each reader takes out of a sentence and what it leaves, a table a reader.
import { describe, expect, it } from 'vitest'
import { readDuty } from '../../src/features/plan/reading/duty-words.ts'
import { judgeGenre } from '../../src/features/plan/reading/judge-genre.ts'
import type { PlanReading } from '../../src/features/plan/reading/plan-reading.ts'
import { readPlan } from '../../src/features/plan/reading/read-plan.ts'

const HEAD = `KẾ HOẠCH
Phát động phong trào thi đua năm 2023
Căn cứ Luật Thi đua, khen thưởng, Sở Tư pháp xây dựng kế hoạch phát động phong trào thi đua như sau:
I. MỤC ĐÍCH
Đẩy mạnh phong trào thi đua trong toàn cơ quan.
`

function reading(text: string): PlanReading {
  const read = readPlan(text)
  if (!read.ok) throw new Error(read.reason)
  return read.reading
}

const targets = (line: string) => reading(`${HEAD}II. CHỈ TIÊU THI ĐUA\n- ${line}`).targets
const tasks = (line: string) => reading(`${HEAD}II. NỘI DUNG THI ĐUA\n- ${line}`)
const work = (line: string) => reading(`${HEAD}II. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở\n- ${line}`)
const phases = (lines: string) => reading(`${HEAD}II. CÁC ĐỢT THI ĐUA\n${lines}`)

describe('targets', () => {
  it.each([
    [
      'Ít nhất 15% công chức đạt danh hiệu Chiến sĩ thi đua cơ sở.',
      {
        comparator: 'gte',
        unit: 'percent',
        value: 15,
        scope: 'individual',
        subject: 'công chức',
        outcome: 'Chiến sĩ thi đua cơ sở',
      },
    ],
    ['Trên 90% phòng đạt danh hiệu Tập thể lao động tiên tiến.', { comparator: 'gt', value: 90, scope: 'collective' }],
    [
      'Từ 80% trở lên đơn vị hoàn thành xuất sắc nhiệm vụ.',
      { comparator: 'gte', value: 80, outcome: 'hoàn thành xuất sắc nhiệm vụ' },
    ],
    [
      '2 - 3 phòng được Bộ Tư pháp, UBND tỉnh tặng bằng khen.',
      {
        comparator: 'range',
        unit: 'count',
        value: 2,
        valueMax: 3,
        awardedBy: 'Bộ Tư pháp, UBND tỉnh',
        outcome: 'bằng khen',
      },
    ],
    [
      '10-15% viên chức được Giám đốc Sở tặng Giấy khen.',
      { comparator: 'range', unit: 'percent', value: 10, valueMax: 15, awardedBy: 'Giám đốc Sở' },
    ],
    [
      '02 (hai) tập thể được UBND tỉnh công nhận danh hiệu Tập thể lao động xuất sắc.',
      { unit: 'count', value: 2, outcome: 'Tập thể lao động xuất sắc', awardedBy: 'UBND tỉnh' },
    ],
    ['Có một cá nhân đạt danh hiệu Chiến sĩ thi đua cấp tỉnh.', { unit: 'count', value: 1, scope: 'individual' }],
    ['Không quá 15% công chức đạt danh hiệu Chiến sĩ thi đua cơ sở.', { comparator: 'lte', value: 15 }],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,5%.', { value: 98.5, outcome: 'Tỷ lệ hồ sơ giải quyết đúng hạn' }],
    ['100% gia đình công chức đạt tiêu chuẩn gia đình văn hóa.', { scope: 'individual', outcome: 'gia đình văn hóa' }],
    [
      '100% công chức hoàn thành tốt nhiệm vụ trở lên.',
      { comparator: 'eq', outcome: 'hoàn thành tốt nhiệm vụ trở lên' },
    ],
    [
      'Có cá nhân được Thủ tướng Chính phủ tặng Bằng khen.',
      { comparator: 'gte', unit: 'count', value: 1, awardedBy: 'Thủ tướng Chính phủ' },
    ],
    ['Chi bộ xếp loại hoàn thành tốt nhiệm vụ.', { scope: 'union', unit: 'none', comparator: null, value: null }],
    [
      'Tập thể Sở được UBND tỉnh tặng Cờ thi đua hoặc Bằng khen.',
      { scope: 'agency', outcome: 'Cờ thi đua hoặc Bằng khen' },
    ],
    [
      'Sở Tư pháp: Tập thể lao động xuất sắc.',
      { scope: 'agency', subject: 'Sở Tư pháp', outcome: 'Tập thể lao động xuất sắc' },
    ],
    ['Giáo viên giỏi cấp tỉnh: 04 đồng chí.', { value: 4, outcome: 'Giáo viên giỏi cấp tỉnh', scope: 'individual' }],
  ])('%s', (line, target) => {
    expect(targets(line)).toMatchObject([target])
  })

  it('what is "trong đó" hangs on what stands before it', () => {
    const [whole, part] = targets(
      '100% công chức đạt danh hiệu Lao động tiên tiến, trong đó 15% đạt Chiến sĩ thi đua cơ sở.',
    )
    expect(part).toMatchObject({ subject: 'công chức', value: 15, parentPlace: whole!.place })
  })

  it.each([
    'Nghị quyết số 57 và Chương trình hành động 06 tháng đầu năm 2022 của tỉnh.',
    'Nâng cao chất lượng tham mưu trong công tác được giao.',
    'Áp dụng hệ thống ISO 9001:2015, làm việc 8 giờ, giai đoạn 2021 - 2025.',
  ])('none: %s', line => {
    expect(targets(line)).toEqual([])
  })

  it('outside the section only what is plainly aimed at counts', () => {
    expect(tasks('100% công chức thực hiện tốt quy chế dân chủ.').targets).toMatchObject([{ value: 100 }])
    expect(tasks('Năm trước có 3 đơn vị chưa đăng ký thi đua đúng hạn.').targets).toHaveLength(0)
  })

  it.each([
    [
      'Có ít nhất 01 đề tài được công nhận sáng kiến cấp tỉnh.',
      { initiativeLevel: 'province', value: 1, comparator: 'gte' },
    ],
    [
      'Từ 07 đến 09 sáng kiến cấp cơ sở.',
      { initiativeLevel: 'grassroots', comparator: 'range', value: 7, valueMax: 9 },
    ],
  ])('initiative: %s', (line, initiative) => {
    expect(reading(`${HEAD}II. CHỈ TIÊU THI ĐUA\n- ${line}`).initiatives).toMatchObject([initiative])
  })
})

describe('movements', () => {
  it.each([
    ['Hưởng ứng phong trào thi đua “Cải cách hành chính”.', ['Cải cách hành chính']],
    [
      'Thực hiện các phong trào: "Dạy tốt"; "Học tốt", cuộc vận động "Vì người nghèo".',
      ['Dạy tốt', 'Học tốt', 'Vì người nghèo'],
    ],
    ['Thực hiện phong trào “Giỏi việc nước” xây dựng gia đình “ấm no, hạnh phúc”.', ['Giỏi việc nước']],
    ['Thực hiện Chỉ thị 34-CT/TW về “Tiếp tục đổi mới công tác thi đua, khen thưởng”.', []],
    ['Khen thưởng phải đạt mục đích “động viên, giáo dục, nêu gương”.', []],
  ])('%s', (line, names) => {
    expect(tasks(line).movements.map(one => one.name)).toEqual(names)
  })

  it('keep their period and count their mentions', () => {
    const line = 'Hưởng ứng phong trào “Nông thôn mới” giai đoạn 2021 - 2025.\n- Đẩy mạnh phong trào “Nông thôn mới”.'
    expect(tasks(line).movements).toMatchObject([{ name: 'Nông thôn mới', period: '2021-2025', mentions: 2 }])
  })
})

describe('duties', () => {
  it.each([
    [
      'Các phòng gửi báo cáo về Văn phòng Sở để tổng hợp',
      { who: 'Các phòng', what: 'gửi báo cáo', toWhom: 'Văn phòng Sở', through: null },
    ],
    [
      'Báo cáo kết quả về Sở Nội vụ (qua Ban Thi đua - Khen thưởng tỉnh)',
      { who: 'X', what: 'Báo cáo kết quả', toWhom: 'Sở Nội vụ', through: 'Ban Thi đua - Khen thưởng tỉnh' },
    ],
    [
      'Trên cơ sở việc tự chấm điểm, Khối trưởng tiến hành thẩm định hồ sơ',
      { who: 'Khối trưởng', what: 'thẩm định hồ sơ' },
    ],
    ['Ban Tổ chức có trách nhiệm kiểm tra các đơn vị', { who: 'Ban Tổ chức', what: 'kiểm tra các đơn vị' }],
    ['Đề nghị các đơn vị nộp hồ sơ cho Phòng Nội vụ', { who: 'các đơn vị', what: 'nộp hồ sơ', toWhom: 'Phòng Nội vụ' }],
  ])('%s', (sentence, duty) => {
    expect(readDuty(sentence, 'X')).toMatchObject(duty)
  })

  it('nothing is done in a bare date', () => {
    expect(readDuty('Hà Tĩnh, 2022', null)).toBeUndefined()
  })
})

describe('obligations', () => {
  it.each([
    [
      'Gửi báo cáo về Sở Nội vụ trước ngày 15/6/2023.',
      [{ who: 'Văn phòng Sở', by: '2023-06-15', byText: 'trước ngày 15/6/2023' }],
    ],
    [
      'Gửi báo cáo sơ kết (trước ngày 10/6/2023), báo cáo tổng kết (trước ngày 30/11/2023).',
      [{ by: '2023-06-10' }, { by: '2023-11-30', what: 'Gửi báo cáo tổng kết' }],
    ],
    [
      'Tháng 9/2023: tổ chức hội nghị; gửi hồ sơ về Hội đồng.',
      [{ from: '2023-09-01', to: '2023-09-30' }, { what: 'gửi hồ sơ' }],
    ],
    ['Theo dõi, đôn đốc theo Kế hoạch số 12/KH-UBND ngày 20/01/2023 của UBND tỉnh.', []],
    ['Báo cáo định kỳ theo yêu cầu.', []],
  ])('%s', (line, found) => {
    expect(work(line).obligations).toMatchObject(found)
    expect(work(line).obligations).toHaveLength(found.length)
  })

  it('a duty without a day keeps its words', () => {
    expect(work('Định kỳ báo cáo kết quả về Sở Nội vụ theo yêu cầu.').undatedDuties).toMatchObject([
      { who: 'Văn phòng Sở', toWhom: 'Sở Nội vụ' },
    ])
  })

  it('the rows of a table of work are read by their heads', () => {
    const table =
      'TT | Nội dung công việc | Đơn vị chủ trì | Thời gian hoàn thành\n1 | Tổ chức đăng ký thi đua | Văn phòng Sở | Trước 15/3/2023\n2 | Ký kết giao ước thi đua | Công đoàn | Tháng 4/2023'
    expect(reading(`${HEAD}II. TỔ CHỨC THỰC HIỆN\n${table}`).obligations).toMatchObject([
      { what: 'Tổ chức đăng ký thi đua', who: 'Văn phòng Sở', by: '2023-03-15' },
      { what: 'Ký kết giao ước thi đua', who: 'Công đoàn', from: '2023-04-01', to: '2023-04-30' },
    ])
  })
})

describe('phases', () => {
  it.each([
    ['1. Đợt 1: Từ ngày 05/01/2023 đến ngày 30/6/2023.', { name: 'Đợt 1', from: '2023-01-05', to: '2023-06-30' }],
    [
      'a) Đợt thi đua thứ nhất (từ tháng 01/2023 đến 30/6/2023): thi đua',
      { name: 'Đợt thi đua thứ nhất', fromPrecision: 'month' },
    ],
    ['- Giai đoạn I (2022 - 2023): phát động', { from: '2022-01-01', to: '2023-12-31' }],
    ['1. Đợt 1 (Quý I/2023)', { from: '2023-01-01', to: '2023-03-31' }],
    ['1. Đợt 3: Quý III, Quý IV/2023', { from: '2023-07-01', to: '2023-12-31' }],
    ['1. Đợt thi đua cao điểm (từ 15/8/2023 đến 02/9/2023)', { name: 'Đợt thi đua cao điểm' }],
    ['1. Đợt 1: chào mừng ngày thành lập Đảng', { from: null, to: null }],
  ])('%s', (line, phase) => {
    expect(phases(line).phases).toMatchObject([phase])
  })

  it('a closing keeps its words and its stated day', () => {
    const [phase] = phases(
      '1. Đợt 1: từ ngày 03/01/2023 đến ngày 30/6/2023. Tổ chức sơ kết, hoàn thành trước ngày 15/7/2023.',
    ).phases
    expect(phase!.closing).toMatchObject({
      what: 'Tổ chức sơ kết',
      by: '2023-07-15',
      byText: 'hoàn thành trước ngày 15/7/2023',
    })
  })

  it('a period of years and a word about "các đợt" are none', () => {
    expect(
      phases('Thực hiện Kế hoạch giai đoạn 2021 - 2025; ngoài các đợt thi đua nêu trên có thể tổ chức đợt ngắn ngày.')
        .phases,
    ).toEqual([])
  })
})

describe('anniversaries', () => {
  it.each([
    [
      'kỷ niệm 92 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2022)',
      [{ name: 'Ngày thành lập Đảng', years: 92, originalOn: '1930-02-03' }],
    ],
    [
      'kỷ niệm 77 năm Ngày A thành công (19/8/1945 - 19/8/2022) và Ngày Quốc khánh (02/9/1945 - 02/9/2022)',
      [
        { years: 77, yearsShared: false },
        { name: 'Ngày Quốc khánh', years: 77, yearsShared: true },
      ],
    ],
    [
      'kỷ niệm 77 năm ngày thành lập ngành, 17 năm ngày thành lập Sở;',
      [{ years: 77, originalOn: null }, { years: 17 }],
    ],
    [
      'chào mừng ngày Nhà giáo Việt Nam 20/11',
      [{ name: 'ngày Nhà giáo Việt Nam', dayMonth: '20/11', anniversaryOn: null }],
    ],
    ['kỷ niệm lần thứ 78 Ngày Thương binh (27/7/1947 - 27/7/2025)', [{ years: 78 }]],
    ['kỷ niệm 76 năm Ngày Thương binh (1947 - 2023)', [{ originalYear: 1947, originalOn: null, anniversaryOn: null }]],
    ['thực hiện Kế hoạch 5 năm (2020 - 2025), sơ kết 05 năm thực hiện Chỉ thị', []],
  ])('%s', (words, found) => {
    const { anniversaries } = phases(`1. Đợt 1 (từ 03/01/2023 đến 30/6/2023): thi đua lập thành tích ${words}.`)
    expect(anniversaries).toMatchObject(found)
    expect(anniversaries).toHaveLength(found.length)
  })
})

describe('theme, issuer and roles', () => {
  it.each([
    ['II. CHỦ ĐỀ\n“Đoàn kết, sáng tạo”', 'Đoàn kết, sáng tạo'],
    ['II. NỘI DUNG\n1. Chủ đề thi đua: Kỷ cương, trách nhiệm.', 'Kỷ cương, trách nhiệm'],
    ['II. NỘI DUNG\nPhát động thi đua với chủ đề “Tăng tốc, bứt phá”.', 'Tăng tốc, bứt phá'],
    ['II. NỘI DUNG\nTriển khai chủ đề công tác năm “Đại hội các cấp”.', undefined],
  ])('%j', (lines, text) => {
    expect(reading(`${HEAD}${lines}`).theme?.text).toBe(text)
  })

  it('the issuer is who issues, not the body above it', () => {
    expect(reading(HEAD).issuer?.name).toBe('Sở Tư pháp')
    expect(
      reading(`UBND TỈNH SƠN LA\nVĂN PHÒNG\nSố: 05/KH-VPUB\n${HEAD.replace('Sở Tư pháp', 'Văn phòng UBND tỉnh')}`)
        .issuer?.name,
    ).toBe('Văn phòng UBND tỉnh')
  })

  it('each body has its duties', () => {
    expect(work('Theo dõi, đôn đốc.\n- Tổng hợp kết quả.').roles).toMatchObject([
      { body: 'Văn phòng Sở', duties: ['Theo dõi, đôn đốc', 'Tổng hợp kết quả'] },
    ])
  })
})

describe('what is no plan of an emulation campaign is refused with its reason', () => {
  const filler = 'Nội dung văn bản về công tác chuyên môn của cơ quan trong năm. '.repeat(6)

  it.each([
    ['decision', `QUYẾT ĐỊNH\nVề việc khen thưởng phong trào thi đua\n${filler}`],
    ['report', `BÁO CÁO\nTổng kết phong trào thi đua năm 2023, phương hướng kế hoạch năm 2024\n${filler}`],
    ['minutes', `BIÊN BẢN\nHọp Hội đồng thi đua\n${filler}`],
    ['submission', `TỜ TRÌNH\nVề việc đề nghị tặng Cờ thi đua\n${filler}`],
    ['notAboutEmulation', `KẾ HOẠCH\nKiểm kê tài sản năm 2023\n${filler}`],
    ['notAPlan', `Quê hương là chùm khế ngọt, cho con trèo hái mỗi ngày. ${'Ai đi xa cũng nhớ nhiều. '.repeat(20)}`],
    ['notAPlan', `HÓA ĐƠN GIÁ TRỊ GIA TĂNG\nTên hàng hóa, đơn giá, thành tiền\n${filler}`],
    ['notAPlan', 'Chào bạn, kế hoạch thi đua đây nhé.'],
    ['notVietnamese', `PLAN\n${'The emulation campaign starts in June. '.repeat(20)}`],
    ['empty', ''],
  ])('%s', (reason, text) => {
    expect(judgeGenre(text === '' ? [] : text.split('\n'))).toBe(reason)
  })
})
