// The roster in conversation: importing with a dry run, looking up, adding, transfers, eligibility, leaving.
import { beforeEach, describe, expect, it } from 'vitest'
import { readTable } from '../../src/documents/read-table.ts'
import { rosterOn } from '../../src/features/roster/index.ts'
import { addOffice, openTestOffice, people, type TestOffice, type TestPerson } from '../support/office.ts'

let office: TestOffice
let hanh: TestPerson

beforeEach(async () => {
  office = await openTestOffice()
  hanh = office.person('Lê Thị Hạnh')
})

const everybody = people.map(([name, unit], index) => `CB00${index + 1},${name},${unit}`)

async function sendsRoster(lines: readonly string[], heading = 'Mã,Họ và tên,Đơn vị', name = 'danh-ba.csv') {
  await hanh.says('/danhba')
  await hanh.presses('Nhập từ tệp')
  await hanh.sends({ name, bytes: Buffer.from([heading, ...lines].join('\n')) })
}

function onRoster(day: string, search?: string) {
  return office.database.transaction(tx => rosterOn(tx, office.id, day, { search }))
}

describe('/danhba', () => {
  it('shows how many people each unit has, and is for officers in private only', async () => {
    await hanh.says('/danhba')
    expect(hanh.hears()).toContain('Phòng Công chức viên chức | 4 | 4')
    expect(hanh.hears()).toContain('Tổng số: 9')
    expect(hanh.buttons()).toEqual(
      expect.arrayContaining(['Nhập từ tệp', 'Tìm một người', 'Thêm một người', 'Tải danh bạ (.xlsx)']),
    )
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/danhba')
    expect(lan.hears()).toContain('Việc này dành cho: văn phòng, quản trị')
    await hanh.in(office.group()).says('/danhba')
    expect(hanh.in(office.group()).hears()).toContain('chỉ dùng trong chat riêng')
  })

  it('speaks English', async () => {
    await office.database.client.member.updateMany({ where: { name: 'Lê Thị Hạnh' }, data: { language: 'en' } })
    await hanh.says('/roster')
    expect(hanh.buttons()).toContain('Import a file')
    await hanh.presses('Look somebody up')
    await hanh.says('lan')
    expect(hanh.hears()).toContain('Unit: Phòng Công chức viên chức (since')
  })

  it('looks somebody up at once, without accents, and asks which of several', async () => {
    await hanh.says('/danhba nguyen thi lan')
    expect(hanh.hears()).toContain('Nguyễn Thị Lan')
    expect(hanh.hears()).toContain('Mã: CB006')
    await hanh.says('/danhba nguyễn')
    await hanh.presses('Nguyễn Văn Nam')
    expect(hanh.hears()).toContain('Mã: CB007')
    await hanh.says('/danhba')
    await hanh.says('Không Có Ai')
    expect(hanh.hears()).toContain('Không có ai tên “Không Có Ai”')
  })
})

describe('importing a roster', () => {
  it('shows what would happen, writes nothing before the button, and keeps history when it does', async () => {
    const lines = everybody
      .filter(line => !line.includes('Bùi Đức Anh'))
      .map(line => (line.startsWith('CB006') ? 'CB006,Nguyễn Thị Lan,Thanh tra Sở' : line))
    await sendsRoster([...lines, 'CB010,Trần Thị Mới,Thanh tra Sở'])
    const shown = hanh.hears()
    expect(shown).toContain('Thêm mới: 1')
    expect(shown).toContain('Thay đổi: 1')
    expect(shown).toContain('Không còn trong tệp: 1')
    expect(shown).toContain('Đơn vị mới sẽ được tạo: Thanh tra Sở')
    expect(shown).toContain('Bùi Đức Anh – Phòng Cải cách hành chính')
    expect(await onRoster('2022-01-25')).toHaveLength(9)
    await hanh.presses('Nhập')
    expect(hanh.hears()).toContain('Đã nhập danh bạ')
    expect((await onRoster('2022-01-25', 'CB006'))[0]?.unit?.name).toBe('Thanh tra Sở')
    expect((await onRoster('2022-01-24', 'CB006'))[0]?.unit?.name).toBe('Phòng Công chức viên chức')
    expect((await onRoster('2022-01-25')).map(one => one.name)).not.toContain('Bùi Đức Anh')
    expect((await onRoster('2022-01-24')).map(one => one.name)).toContain('Bùi Đức Anh')
    const anh = office.person('Bùi Đức Anh')
    await anh.says('/danhba')
    expect(anh.hears()).toContain('chưa được liên kết')
  })

  it('lists every problem by row and column, and imports the rest', async () => {
    await sendsRoster(
      [...everybody.slice(0, 8), 'CB009,Bùi Đức Anh,', 'CB001,Ai Đó,Văn phòng Sở', ',,Văn phòng Sở,x'],
      'Mã,Họ và tên,Đơn vị,Ghi chú',
    )
    expect(hanh.hears()).toContain('Dòng 11, cột Mã: mã CB001 đã có ở dòng 2')
    expect(hanh.hears()).toContain('Dòng 12, cột Họ và tên: thiếu họ và tên')
    expect(hanh.hears()).toContain('Không dùng các cột: Ghi chú')
    expect(hanh.hears()).toContain('Không còn trong tệp: 0')
    expect(hanh.buttons()).not.toContain('Nhập')
  })

  it('leaves nothing of the file in the work that is done', async () => {
    await sendsRoster(['CB001,Trần Quốc Bảo,Văn phòng Sở,0987654321'], 'Mã,Họ và tên,Đơn vị,Số điện thoại')
    const jobs = await office.database.client.job.findMany()
    expect(jobs.map(job => job.kind)).toContain('read-roster')
    expect(JSON.stringify(jobs)).not.toContain('0987654321')
  })

  it('sends many problems as a file', async () => {
    await sendsRoster(
      [...everybody, ...Array.from({ length: 30 }, (_, index) => `,,Văn phòng Sở,${index}`)],
      'Mã,Họ và tên,Đơn vị,Chức vụ',
    )
    expect(hanh.hears()).toContain('Còn 10 lỗi nữa')
    const [file] = hanh.last()!.files
    const table = await readTable(file!.bytes, file!.name)
    expect(table.ok && table.rows).toHaveLength(31)
  })

  it('asks explicitly when many would leave, and cancelling changes nothing', async () => {
    await sendsRoster(everybody.slice(0, 4))
    expect(hanh.hears()).toContain('hơn 20% danh bạ')
    expect(hanh.buttons()).toEqual(['Nhập và ghi nghỉ 5 người', 'Hủy'])
    await hanh.presses('Hủy')
    expect(hanh.hears()).toBe('Đã hủy. Danh bạ không thay đổi.')
    expect(await onRoster('2022-01-25')).toHaveLength(9)
  })

  it('an old button imports nothing when the roster has changed since', async () => {
    await sendsRoster([...everybody, 'CB010,Trần Thị Mới,Văn phòng Sở'])
    const token = hanh.last()!.tokens[0]!
    await hanh.says('/danhba CB009')
    await hanh.presses('Ghi nghỉ')
    await hanh.says('hôm nay')
    await hanh.presses('Xác nhận')
    await hanh.pressesToken(token)
    expect(hanh.hears()).toContain('chưa ghi gì')
    expect(await onRoster('2022-01-25')).toHaveLength(8)
    await hanh.presses('Nhập')
    expect(await onRoster('2022-01-25')).toHaveLength(10)
    await hanh.pressesToken(token)
    expect(hanh.hears()).toContain('Danh bạ đã khớp với tệp')
  })

  it('reads Windows-1258 text, and a formula stays a text', async () => {
    // "Lê Thị Hạnh" with tones as characters of their own.
    const windows = Buffer.concat([
      Buffer.from('Ma,Ho va ten,Chuc vu\nCB002,L'),
      Buffer.from([0xea]),
      Buffer.from(' Thi'),
      Buffer.from([0xf2]),
      Buffer.from(' Ha'),
      Buffer.from([0xf2]),
      Buffer.from('nh,=cmd\n'),
    ])
    await hanh.says('/danhba')
    await hanh.presses('Nhập từ tệp')
    await hanh.sends({ name: 'ds.csv', bytes: windows })
    expect(hanh.hears()).toMatch(/Lê Thị Hạnh: .*=cmd/u)
    expect(hanh.hears()).not.toContain('Lê Thị Hạnh → ')
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'không phải bảng'],
    ['an empty file', Buffer.alloc(0), 'không có dữ liệu'],
    ['a table without names', Buffer.from('a,b\nc,d'), 'không thấy dòng tiêu đề'],
  ])('refuses %s with what to do', async (_what, bytes, expected) => {
    await hanh.says('/danhba')
    await hanh.presses('Nhập từ tệp')
    await hanh.sends({ name: 'x.csv', bytes })
    expect(hanh.hears()).toContain(expected)
    expect(await onRoster('2022-01-25')).toHaveLength(9)
  })

  it('the downloaded roster reads in again without any change', async () => {
    await hanh.says('/danhba')
    await hanh.presses('Tải danh bạ')
    const [file] = hanh.last()!.files
    await hanh.says('/danhba')
    await hanh.presses('Nhập từ tệp')
    await hanh.sends(file!)
    expect(hanh.hears()).toContain('Danh bạ đã khớp với tệp')
    expect(hanh.hears()).toContain('Giữ nguyên: 9')
  })

  it('a position in the file tells who leads', async () => {
    await sendsRoster(
      [...everybody.slice(0, 8).map(line => `${line},`), `${everybody[8]},Trưởng phòng`],
      'Mã,Họ và tên,Đơn vị,Chức vụ',
    )
    await hanh.presses('Nhập')
    expect((await onRoster('2022-01-25', 'CB009'))[0]?.holdsPost).toBe(true)
  })

  it('people of another office are never touched', async () => {
    const other = await addOffice(office.database, office.platform.connection, 'Sở Tài chính', 'x')
    await sendsRoster(['CB001,Người Khác Hẳn,Văn phòng Sở', ...everybody.slice(1)])
    await hanh.presses('Nhập')
    const theirs = await office.database.transaction(tx => rosterOn(tx, other.officeId, '2022-01-25'))
    expect(theirs.map(one => one.name)).toContain('Trần Quốc Bảo')
    expect(theirs).toHaveLength(9)
  })
})

describe('one person', () => {
  it('is added with a new unit, after a last look', async () => {
    await hanh.says('/danhba')
    await hanh.presses('Thêm một người')
    await hanh.says('Vũ Thị <b>Nga</b>')
    await hanh.says('Ban Thi đua')
    await hanh.says('Phó Trưởng ban')
    await hanh.says('12')
    expect(hanh.hears()).toContain('không phải số điện thoại')
    await hanh.says('+84 912 999 999')
    await hanh.presses('Bỏ qua')
    await hanh.says('cb077')
    expect(hanh.hears()).toContain('“Ban Thi đua” là đơn vị mới.')
    await hanh.presses('Xác nhận')
    expect(hanh.hears()).toContain('Đã thêm vào danh bạ.')
    expect(hanh.hears()).toContain('Vũ Thị <b>Nga</b>')
    expect(hanh.hears()).toContain('Số điện thoại: 0912999999')
    expect(hanh.hears()).toContain('Giữ chức vụ lãnh đạo: Có')
  })

  it('is not added twice', async () => {
    await hanh.says('/danhba')
    await hanh.presses('Thêm một người')
    await hanh.says('Nguyễn Thị Lan')
    await hanh.presses('Phòng Công chức viên chức')
    for (let skips = 0; skips < 4; skips += 1) await hanh.presses('Bỏ qua')
    expect(await hanh.presses('Xác nhận')).toMatchObject({ notice: expect.stringContaining('đã có trong danh bạ') })
    expect(await onRoster('2022-01-25')).toHaveLength(9)
  })

  it('moves to another unit from a day on, gives up the roles there and hears of it', async () => {
    await hanh.says('/chuyendonvi Hoàng Thị Mai')
    await hanh.presses('Văn phòng Sở')
    await hanh.says('01/02/2022')
    expect(hanh.hears()).toContain('Vai trò ở đơn vị cũ sẽ hết cùng ngày: đầu mối')
    await hanh.presses('Chuyển đơn vị')
    expect(hanh.hears()).toContain('Đã chuyển Hoàng Thị Mai sang Văn phòng Sở từ ngày 01/02/2022')
    expect(office.person('Hoàng Thị Mai').hears()).toContain('thuộc Văn phòng Sở từ ngày 01/02/2022')
    const [before] = await onRoster('2022-01-31', 'Hoàng Thị Mai')
    const [after] = await onRoster('2022-02-01', 'Hoàng Thị Mai')
    expect(before).toMatchObject({ unit: { name: 'Phòng Công chức viên chức' }, roles: ['member', 'unitContact'] })
    expect(after).toMatchObject({ unit: { name: 'Văn phòng Sở' }, roles: ['member'] })
  })

  it('a transfer is refused to the unit one is in, and for a day far away', async () => {
    await hanh.says('/chuyendonvi CB006')
    await hanh.presses('Phòng Công chức viên chức')
    await hanh.says('01/01/2020')
    expect(hanh.hears()).toContain('quá xa')
    await hanh.presses('Bỏ qua')
    expect(await hanh.presses('Chuyển đơn vị')).toMatchObject({ notice: 'Người này đang ở đơn vị đó rồi.' })
  })

  it('stops counting for a time, with a reason', async () => {
    await hanh.says('/danhba CB006')
    await hanh.presses('Đối tượng thi đua')
    await hanh.presses('Không')
    await hanh.says('Nghỉ thai sản')
    await hanh.presses('Bỏ qua')
    await hanh.says('30/6/2022')
    expect(hanh.hears()).toContain('không – Nghỉ thai sản')
    expect((await onRoster('2022-06-30', 'CB006'))[0]?.isEligible).toBe(false)
    expect((await onRoster('2022-07-01', 'CB006'))[0]?.isEligible).toBe(true)
  })

  it('has details corrected; a code that is somebody else’s is refused', async () => {
    await hanh.says('/danhba CB006')
    await hanh.presses('Sửa thông tin')
    await hanh.presses('Email')
    await hanh.says('LAN@sonoivu.vn')
    expect(hanh.hears()).toContain('Email: lan@sonoivu.vn')
    await hanh.presses('Sửa thông tin')
    await hanh.presses('Mã')
    await hanh.says('cb007')
    expect(hanh.hears()).toContain('đang thuộc về Nguyễn Văn Nam')
  })

  it('leaves, but never the last administrator or oneself', async () => {
    await hanh.says('/danhba CB002')
    await hanh.presses('Ghi nghỉ')
    await hanh.says('hôm nay')
    expect(await hanh.presses('Xác nhận')).toMatchObject({ notice: expect.stringContaining('chính mình') })
    await hanh.says('/huy')
    await hanh.says('/danhba CB009')
    await hanh.presses('Ghi nghỉ')
    await hanh.says('01/12/2022')
    expect(hanh.hears()).toContain('Chưa đến ngày này')
    await hanh.says('24/01/2022')
    await hanh.presses('Xác nhận')
    expect(hanh.hears()).toContain('Đã ghi nghỉ cho Bùi Đức Anh')
    expect(hanh.hears()).toContain('Ngày nghỉ: 24/01/2022')
  })
})
