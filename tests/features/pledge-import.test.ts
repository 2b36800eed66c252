// `/nhapdangky`: a dry run that names every row, the import itself, and files that are none.
import { describe, expect, it } from 'vitest'
import { thinOut, usualRetention } from '../../src/delivery/thin-out.ts'
import { composeWorkbook } from '../../src/documents/workbook.ts'
import { movementName, openPledgeOffice, pledgesTitle } from './pledge-office.ts'

const hanhName = 'Lê Thị Hạnh'
const headings = ['Mã', 'Họ và tên', 'Đơn vị', 'Loại', 'Nội dung', 'Cam kết']

async function workbook(rows: readonly (readonly string[])[], columns = headings) {
  const bytes = await composeWorkbook([{ name: 'Đăng ký', columns: columns.map(heading => ({ heading })), rows }])
  return { name: 'dang-ky.xlsx', bytes }
}

const csv = (text: string) => ({ name: 'dang-ky.csv', bytes: Buffer.from(text) })

describe('an import', () => {
  it('says row by row what it would do, then does it; people are told', async () => {
    const office = await openPledgeOffice()
    const [hanh, lan] = [office.person(hanhName), office.person('Nguyễn Thị Lan')]
    await pledgesTitle(office.person('Nguyễn Văn Nam'), 'Lao động tiên tiến')
    await hanh.says('/nhapdangky')
    await hanh.sends(
      await workbook([
        ['CB006', '', '', 'Danh hiệu', 'LĐTT', 'Gương mẫu'],
        ['', 'bui duc anh', '', 'phong trào', movementName, ''],
        ['', '', 'Phòng Cải cách hành chính', 'Danh hiệu', 'Tập thể lao động xuất sắc', ''],
        ['', 'Nguyễn Văn Nam', '', 'Danh hiệu', 'Lao động tiên tiến', ''],
        ['CB999', '', '', 'Danh hiệu', 'LĐTT', ''],
        ['CB006', '', '', 'Danh hiệu', 'Lao động tiên tiến', ''],
        ['CB008', '', '', 'Huân chương', 'X', ''],
        ['CB008', '', '', 'Danh hiệu', 'Anh hùng', ''],
        ['CB008', '', '', 'Sáng kiến', '', ''],
        ['', 'Trần Quốc Bảo', 'Phòng Không Có', 'Cam kết', 'Y', ''],
      ]),
    )
    const dryRun = hanh.hears()
    expect(dryRun).toMatch(/Dòng nhập được[^\n]*3/)
    expect(dryRun).toContain('Dòng 5, cột Nội dung: đã có đăng ký này')
    expect(dryRun).toContain('Dòng 6, cột Mã: không có “CB999” trong danh bạ')
    expect(dryRun).toContain('Dòng 7, cột Nội dung: trùng với dòng 2')
    expect(dryRun).toContain('Dòng 8, cột Loại: không hiểu loại “Huân chương”')
    expect(dryRun).toContain('Dòng 9, cột Nội dung: không có danh hiệu “Anh hùng”')
    expect(dryRun).toContain('Dòng 10, cột Nội dung: chưa có nội dung')
    expect(dryRun).toContain('Dòng 11, cột Đơn vị: không có đơn vị “Phòng Không Có”')
    expect(await office.pledges()).toHaveLength(1)
    await hanh.presses('Nhập')
    expect(hanh.hears()).toContain('Đã nhập 3 đăng ký')
    expect(hanh.hears()).toContain('từ DK-2022-0002 đến DK-2022-0004')
    expect(lan.hears()).toContain('đã nhập đăng ký thi đua hộ đồng chí')
    expect((await office.pledges()).slice(1).map(one => [one.subject, one.kind, one.isOnBehalf])).toEqual([
      ['individual', 'title', true],
      ['individual', 'movement', true],
      ['collective', 'title', false],
    ])
  })

  it('is read as offices write tables: titles, column numbers, units as rows of their own, headings again, a total', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/nhapdangky')
    const lines = [
      'DANH SÁCH ĐĂNG KÝ THI ĐUA',
      'Số TT,Họ & tên,Loại đăng ký,Danh hiệu (đăng ký),Ghi chú',
      '(1),(2),(3),(4),(5)',
      'I,Phòng Công chức viên chức,,,',
      '1,Nguyễn Thị Lan,Danh hiệu,LĐTT,',
      'Số TT,Họ & tên,Loại đăng ký,Danh hiệu (đăng ký),Ghi chú',
      'II,Phòng Cải cách hành chính,,,',
      '2,Bùi Đức Anh,Cam kết,Cam kết,',
      ',Tổng số: 2,,,',
    ]
    await hanh.sends(csv(lines.join('\n')))
    expect(hanh.hears()).toMatch(/Dòng nhập được[^\n]*2/)
    expect(hanh.hears()).not.toContain('Dòng 9')
    expect(hanh.hears()).toContain('Ghi chú')
    await hanh.presses('Nhập')
    expect((await office.pledges()).map(({ kind }) => kind)).toEqual(['title', 'commitment'])
  })

  it('keeps the file for a week only, and then asks for it again', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/nhapdangky')
    await hanh.sends(await workbook([['CB006', '', '', 'Danh hiệu', 'LĐTT', '']]))
    await thinOut(office.database, new Date(Date.now() + 8 * 86_400_000), usualRetention)
    expect(await office.database.client.storedFile.count()).toBe(0)
    await hanh.presses('Nhập')
    expect(hanh.hears()).toContain('không còn được lưu')
    expect(await office.pledges()).toHaveLength(0)
  })

  it('pressed twice records once', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/nhapdangky')
    await hanh.sends(csv('Mã;Loại;Nội dung\nCB006;Cam kết;Số hóa hồ sơ\nCB007;Danh hiệu;LĐTT\n'))
    const token = hanh.last()!.tokens[hanh.buttons().indexOf('Nhập')]!
    await hanh.pressesToken(token)
    await hanh.pressesToken(token)
    expect(await office.pledges()).toHaveLength(2)
  })

  it('by a unit’s contact is for the own unit only', async () => {
    const office = await openPledgeOffice()
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/nhapdangky')
    await mai.sends(csv('Mã,Loại,Nội dung\nCB006,Danh hiệu,LĐTT\nCB009,Danh hiệu,LĐTT\n'))
    expect(mai.hears()).toContain('Dòng 3, cột Họ và tên: không thuộc đơn vị của đồng chí')
    await mai.presses('Nhập')
    expect((await office.pledges()).map(({ memberId }) => memberId)).toEqual([office.person('Nguyễn Thị Lan').id])
  })

  it('shows formulas and markup as text', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/nhapdangky')
    await hanh.sends(await workbook([['CB006', '', '', 'Cam kết', '=HYPERLINK("x") <b>*đậm*</b>', '']]))
    await hanh.presses('Nhập')
    expect((await office.pledges())[0]?.content).toBe('=HYPERLINK("x") <b>*đậm*</b>')
  })

  it.each([
    ['a picture', { name: 'a.png', bytes: Uint8Array.from([137, 80, 78, 71, 0, 1, 2, 3]) }, 'không phải bảng'],
    ['a broken workbook', { name: 'a.xlsx', bytes: Buffer.from('PK\u0003\u0004 hỏng') }, 'Tệp'],
    ['missing columns', csv('Họ và tên,Đơn vị\nA,B\n'), 'Tệp thiếu cột: Loại, Nội dung'],
  ])('of %s is refused with what to do', async (_what, file, sentence) => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/nhapdangky')
    await hanh.sends(file)
    expect(hanh.hears()).toContain(sentence)
    expect(await office.pledges()).toHaveLength(0)
  })

  it('offers a template that it can read itself', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/nhapdangky')
    await hanh.presses('Tải tệp mẫu')
    const [template] = hanh.last()!.files
    expect(template?.name).toBe('mau-dang-ky-thi-dua.xlsx')
    await hanh.sends({ name: 'mau.xlsx', bytes: template!.bytes })
    expect(hanh.hears()).toContain('không có dòng đăng ký nào')
  })

  it('is not for staff', async () => {
    const office = await openPledgeOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/nhapdangky')
    expect(lan.hears()).toContain('Việc này dành cho')
  })
})
