// The papers and sheets of reporting: what the units wrote, the figures everybody sees, and who may take which along.
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/documents/read-table.ts'
import { partsOf, wordsOf } from '../documents/archive.ts'
import type { TestPerson } from '../support/office.ts'
import { openReportOffice, other, pledgesOfUnit, type ReportOffice, reportsOn, unit } from './report-office.ts'

const first = 'Đợt thi đua thứ nhất'

function wordsIn(person: TestPerson): string {
  const [file] = person.last()!.files
  if (!file) throw new Error(`no file in: ${person.hears()}`)
  return wordsOf(partsOf(Buffer.from(file.bytes)).get('word/document.xml')!)
}

/** Two units report, one is accepted; the third has not. */
async function openReported(): Promise<ReportOffice> {
  const office = await openReportOffice()
  await pledgesOfUnit(office)
  await reportsOn(office.person('Hoàng Thị Mai'), first, {
    figures: '1: 3',
    results: 'Hoàn thành 100% nhiệm vụ\n- Không có hồ sơ quá hạn',
  })
  await reportsOn(office.person('Võ Thị Hương'), first, { figures: '1: 1', results: 'Cắt giảm 12 thủ tục' })
  const hanh = office.person('Lê Thị Hạnh')
  await hanh.says('/duyet')
  await hanh.presses('Duyệt')
  return office
}

describe('a unit’s report', () => {
  it('is a draft that its contact can take along: what was written, figures with pledge and base, the head to sign', async () => {
    const office = await openReported()
    await office.setting('paper-place', 'Hà Tĩnh')
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/xuat')
    await mai.presses(`${unit}: Báo cáo kết quả ${first}`)
    expect(mai.last()!.files[0]?.name).toBe(
      'bao-cao-ket-qua-dot-thi-dua-thu-nhat-phong-cong-chuc-vien-chuc-2022-07-01.docx',
    )
    const words = wordsIn(mai)
    for (const part of [
      'SỞ NỘI VỤ\nPHÒNG CÔNG\nCHỨC VIÊN CHỨC',
      'DỰ THẢO',
      'Hà Tĩnh, ngày 01 tháng 7 năm 2022',
      `BÁO CÁO\nKết quả ${first}`,
      'Kính gửi: Sở Nội vụ',
      '90% cá nhân đạt Lao động tiên tiến\n2\n3\n4\n75%',
      'II. KẾT QUẢ ĐẠT ĐƯỢC\nHoàn thành 100% nhiệm vụ\n- Không có hồ sơ quá hạn',
      'TRƯỞNG PHÒNG',
      'Đặng Minh Tuấn',
    ])
      expect(words).toContain(part)
    expect(words).not.toContain('HẠN CHẾ')
  })

  it('of another unit is not for the contact, nor offered', async () => {
    const office = await openReported()
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/xuat')
    expect(mai.buttons().join('\n')).not.toContain(other)
    expect(mai.buttons().join('\n')).not.toContain('Tổng hợp')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/xuat')
    expect(lan.buttons()).toEqual(['Lịch thời hạn, ngày kỷ niệm'])
  })
})

describe('the office’s summary', () => {
  it('is drawn from the accepted reports only, and says how many those are', async () => {
    const office = await openReported()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/xuat')
    await hanh.presses('Báo cáo tổng hợp của cơ quan')
    await hanh.presses(`Tổng hợp: Báo cáo kết quả ${first}`)
    const words = wordsIn(hanh)
    for (const part of [
      'Có 2/3 đơn vị đã nộp báo cáo, trong đó đúng hạn 2, trễ hạn 0; 1 báo cáo đã được duyệt',
      '2/9 cá nhân thuộc đối tượng thi đua đã đăng ký thi đua, đạt tỷ lệ 22,22%',
      `${unit}\n4\n2\n50%\nđã duyệt\n01/7/2022`,
      'Toàn cơ quan\n9\n2\n22,22%\nđã nộp 2/3',
      '90% cá nhân đạt Lao động tiên tiến\n9\n2\n3\n4\n75%',
      `1. ${unit}\nHoàn thành 100% nhiệm vụ\n- Không có hồ sơ quá hạn`,
    ])
      expect(words).toContain(part)
    expect(words).not.toContain('Cắt giảm 12 thủ tục')
  })

  it('goes to whom the next link of the chain goes', async () => {
    const office = await openReportOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/dathan Báo cáo kết quả đợt 1')
    await hanh.presses('Tất cả đơn vị')
    await hanh.says('Ủy ban nhân dân tỉnh')
    await hanh.says('Sở Nội vụ')
    await hanh.says('trước ngày 20/7/2022')
    await hanh.presses('Đặt thời hạn')
    await hanh.says('/suahan')
    await hanh.presses('Báo cáo kết quả đợt 1')
    await hanh.presses('Chờ việc nào xong trước')
    await hanh.presses('Tổng kết đợt thi đua')
    await hanh.presses('Xong')
    await hanh.presses('Sửa')
    await hanh.says('/xuat')
    await hanh.presses('Báo cáo tổng hợp của cơ quan')
    await hanh.presses(`Tổng hợp: Báo cáo kết quả ${first}`)
    expect(wordsIn(hanh)).toContain('Kính gửi: Ủy ban nhân dân tỉnh (qua Sở Nội vụ)')
  })
})

describe('the sheets', () => {
  it('hold every unit’s report with typed days, and every target’s result', async () => {
    const office = await openReported()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/xuat')
    await hanh.presses('Báo cáo')
    const rowsOf = async () => {
      const [file] = hanh.last()!.files
      const read = await readTable(file!.bytes, file!.name)
      return read.ok ? read.rows.map(({ cells }) => cells) : []
    }
    const reports = await rowsOf()
    expect(reports[0]).toContain('Ngày nộp')
    const own = reports.find(cells => cells.includes(unit))
    expect(own).toEqual(expect.arrayContaining(['BC-2022-0001', 'đã duyệt', '2022-07-14', '2022-07-01']))
    expect(reports.find(cells => cells.includes('Văn phòng Sở'))).toContain('chưa nộp')
    await hanh.says('/xuat')
    await hanh.presses('Kết quả chỉ tiêu')
    const figures = await rowsOf()
    const title = `Báo cáo kết quả ${first}`
    expect(figures).toContainEqual([
      title,
      '1',
      '90% cá nhân đạt Lao động tiên tiến',
      'Toàn cơ quan',
      '9',
      '2',
      '9',
      '4',
      '6',
      '3',
      '4',
    ])
    expect(figures).toContainEqual([
      title,
      '1',
      '90% cá nhân đạt Lao động tiên tiến',
      unit,
      '',
      '2',
      '',
      '3',
      '4',
      '3',
      '4',
    ])
    await hanh.says('/xuat')
    await hanh.presses('Nghĩa vụ, thời hạn')
    expect((await rowsOf()).flat()).toContain('2022-07-14')
  })
})
