// /dulieutoi: a person sees, exports and asks to erase; the office answers within two working days.
import readAll from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { thinOut, usualRetention } from '../../src/delivery/thin-out.ts'
import { readXlsx } from '../../src/documents/read-xlsx.ts'
import { SendFailure } from '../../src/platforms/platform.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

const lanName = 'Nguyễn Thị Lan'

/** Lan has asked to be erased. */
async function asked(office: TestOffice) {
  const lan = office.person(lanName)
  await lan.says('/dulieutoi')
  await lan.presses('Yêu cầu xóa')
  await lan.presses('Gửi yêu cầu xóa')
  return lan
}

async function erased(office: TestOffice) {
  const lan = await asked(office)
  const hanh = office.person('Lê Thị Hạnh')
  await hanh.presses('Xóa dữ liệu')
  await hanh.presses('Xóa vĩnh viễn')
  return { lan, hanh }
}

async function addOfficer(office: TestOffice, name: string) {
  const person = office.person(name)
  const now = new Date('2022-01-01T00:00:00Z')
  await office.database.client.roleAssignment.create({
    data: {
      id: `role-${person.key}`,
      officeId: office.id,
      memberId: person.id,
      role: 'officer',
      validFrom: '2022-01-01',
      recordedAt: now,
    },
  })
  return person
}

describe('my data', () => {
  it('shows what is stored, who sees it and how long it stays', async () => {
    const office = await openTestOffice()
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/dulieutoi')
    const heard = mai.hears()
    for (const part of [
      'Họ và tên: Hoàng Thị Mai',
      'Mã: CB005',
      'Số điện thoại: 0912000104',
      'Phòng Công chức viên chức | 01/12/2021',
      'đầu mối | 01/12/2021',
      'Hoàng Thị Mai | talk',
      'Ai xem được',
      'Giữ bao lâu',
    ])
      expect(heard).toContain(part)
    expect(mai.buttons()).toEqual(['Xuất tệp Excel', 'Yêu cầu xóa'])
  })

  it('never stands in a group', async () => {
    const office = await openTestOffice()
    const mai = office.person('Hoàng Thị Mai')
    await mai.in(office.group()).says('/dulieutoi')
    expect(mai.hears()).toContain('Số điện thoại: 0912000104')
    expect(mai.in(office.group()).reads().join()).not.toContain('0912000104')
  })

  it('comes as a workbook with the same facts, and tells an announcement that I wrote', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/thongbao =HYPERLINK("x") mời họp')
    await hanh.presses('Bỏ qua')
    await hanh.presses('Tất cả các nhóm')
    await hanh.presses('Gửi ngay')
    await hanh.presses('Gửi thông báo')
    await hanh.says('/dulieutoi')
    expect(hanh.hears()).toContain('Thông báo đã soạn')
    await hanh.presses('Xuất tệp Excel')
    const sent = hanh.last()
    expect(sent?.files[0]?.name).toBe('du-lieu-ca-nhan.xlsx')
    const bytes = Buffer.from(sent?.files[0]?.bytes ?? [])
    const first = await readXlsx(bytes)
    expect(first.ok && first.rows.flatMap(row => row.cells).join('\n')).toContain('Ai xem được')
    const sheets = await readAll(bytes)
    const told = JSON.stringify(sheets)
    for (const part of ['Lê Thị Hạnh', 'CB002', 'Văn phòng Sở', 'quản trị', '=HYPERLINK(\\"x\\") mời họp'])
      expect(told).toContain(part)
  })

  it('is for who is linked, and speaks English', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ')
    for (const words of ['/dulieutoi', '/xoadulieu']) {
      await stranger.says(words)
      expect(stranger.hears()).toContain('chưa được liên kết')
    }
    await office.database.client.member.updateMany({ where: { name: lanName }, data: { language: 'en' } })
    const lan = office.person(lanName)
    await lan.says('/mydata')
    expect(lan.hears()).toContain('Who sees it')
    await lan.presses('Ask to erase it')
    await lan.presses('Send the request')
    expect(lan.hears()).toContain('by the end of 27/01/2022')
  })
})

describe('asking to be erased', () => {
  it('promises an answer within two working days and tells the officers in private', async () => {
    const office = await openTestOffice({ at: '2022-01-27' })
    const lan = await asked(office)
    expect(lan.hears()).toContain('chậm nhất hết ngày 07/02/2022')
    const hanh = office.person('Lê Thị Hạnh')
    expect(hanh.hears()).toMatch(/Nguyễn Thị Lan.*Phòng Công chức viên chức.* yêu cầu xóa dữ liệu cá nhân/u)
    expect(office.person('Đặng Minh Tuấn').reads()).toEqual([])
    for (const unit of [undefined, 'Phòng Công chức viên chức']) expect(lan.in(office.group(unit)).reads()).toEqual([])
  })

  it('is asked once; a second wish names the day, and it can be withdrawn', async () => {
    const office = await openTestOffice()
    const lan = await asked(office)
    await lan.says('/xoadulieu')
    expect(lan.hears()).toContain('đang chờ Văn phòng trả lời, chậm nhất hết ngày 27/01/2022')
    await lan.says('/dulieutoi')
    await lan.presses('Rút yêu cầu xóa')
    expect(lan.hears()).toContain('Đã rút yêu cầu')
    const hanh = office.person('Lê Thị Hạnh')
    expect(hanh.hears()).toContain('Người yêu cầu đã rút yêu cầu')
    expect(hanh.reads().join()).not.toContain(lanName)
    await hanh.says('/tuchoixoa')
    expect(hanh.hears()).toContain('Không có yêu cầu xóa dữ liệu nào đang chờ')
  })

  it('is refused for the last administrator', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/xoadulieu')
    expect(hanh.hears()).toContain('quản trị duy nhất')
  })

  it('stands in /viectoi of the office, and the office is reminded the working day before', async () => {
    const office = await openTestOffice()
    await asked(office)
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/viectoi')
    expect(hanh.hears()).toContain('Trả lời một yêu cầu xóa dữ liệu cá nhân – hạn hết ngày 27/01/2022')
    await hanh.presses('1. Trả lời')
    expect(hanh.hears()).toContain('Nguyễn Thị Lan')
    const before = hanh.reads().length
    await office.clockTo('2022-01-26', '07:59')
    expect(hanh.reads()).toHaveLength(before)
    await office.clockTo('2022-01-26', '08:01')
    expect(hanh.hears()).toContain('Chưa trả lời yêu cầu xóa dữ liệu cá nhân của Nguyễn Thị Lan')
  })
})

describe('the answer', () => {
  it('may be no, with a reason that the person reads', async () => {
    const office = await openTestOffice()
    const lan = await asked(office)
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.presses('Từ chối')
    await hanh.says('Đồng chí đang công tác, dữ liệu còn cần cho đợt 1')
    expect(hanh.hears()).toContain('Đã từ chối')
    expect(lan.hears()).toContain('Lý do: Đồng chí đang công tác, dữ liệu còn cần cho đợt 1')
    await lan.says('/dulieutoi')
    expect(lan.hears()).toContain('không được chấp nhận')
    await office.clockTo('2022-01-28')
    expect(hanh.hears()).not.toContain('Chưa trả lời yêu cầu')
  })

  it('may be yes: the person hears it, then is unknown; name, phone and texts are gone', async () => {
    const office = await openTestOffice()
    const { lan, hanh } = await erased(office)
    expect(lan.hears()).toContain('Sở Nội vụ đã xóa dữ liệu cá nhân của đồng chí')
    expect(hanh.hears()).toContain('Đã xóa dữ liệu cá nhân và báo cho người yêu cầu')
    await lan.says('/viectoi')
    expect(lan.hears()).toContain('chưa được liên kết')
    const { client } = office.database
    const member = await client.member.findUniqueOrThrow({ where: { id: lan.id } })
    expect(member).toMatchObject({
      name: 'Người đã xóa dữ liệu',
      code: 'CB006',
      phone: null,
      email: null,
      position: null,
    })
    const kept = [
      await client.outgoingMessage.findMany({
        where: { officeId: office.id, createdAt: { lt: new Date('2022-01-25T00:59:59Z') } },
      }),
      await client.form.findMany(),
      await client.member.findMany(),
      await client.auditEntry.findMany(),
    ]
    expect(JSON.stringify(kept)).not.toContain(lanName)
    expect(JSON.stringify(kept)).not.toContain('0912000105')
  })

  it('keeps what was counted', async () => {
    const office = await openTestOffice()
    const { client } = office.database
    const lan = office.person(lanName)
    await client.campaign.create({
      data: {
        id: 'c1',
        officeId: office.id,
        kind: 'regular',
        state: 'running',
        title: 'Phong trào 2022',
        year: 2022,
        startsOn: '2022-01-01',
        endsOn: '2022-12-31',
        createdAt: new Date('2022-01-01T00:00:00Z'),
      },
    })
    await client.pledge.create({
      data: {
        id: 'p1',
        officeId: office.id,
        campaignId: 'c1',
        code: 'DK-2022-0001',
        subject: 'individual',
        memberId: lan.id,
        unitId: office.unitId('Phòng Công chức viên chức'),
        kind: 'title',
        titleKey: 'advancedWorker',
        state: 'active',
        registeredAt: new Date('2022-01-20T00:00:00Z'),
      },
    })
    const before = await client.unitMembership.count()
    await erased(office)
    expect(await client.pledge.count({ where: { campaignId: 'c1', state: 'active' } })).toBe(1)
    expect(await client.unitMembership.count()).toBe(before)
    expect(await client.member.count()).toBe(9)
  })

  it('also drops the files that were exported', async () => {
    const office = await openTestOffice()
    const lan = office.person(lanName)
    await lan.says('/dulieutoi')
    await lan.presses('Xuất tệp Excel')
    expect(await office.database.client.storedFile.count()).toBe(1)
    await erased(office)
    expect(await office.database.client.storedFile.count()).toBe(0)
  })

  it('keeps an exported file for a week only', async () => {
    const office = await openTestOffice()
    const lan = office.person(lanName)
    await lan.says('/dulieutoi')
    await lan.presses('Xuất tệp Excel')
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
    await thinOut(office.database, inDays(6), usualRetention)
    expect(await office.database.client.storedFile.count()).toBe(1)
    await thinOut(office.database, inDays(8), usualRetention)
    expect(await office.database.client.storedFile.count()).toBe(0)
  })

  it('counts once: another officer is told, and an old button only says so', async () => {
    const office = await openTestOffice()
    const nam = await addOfficer(office, 'Nguyễn Văn Nam')
    await asked(office)
    expect(nam.hears()).toContain(lanName)
    const token = nam.last()?.tokens[0] ?? ''
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.presses('Xóa dữ liệu')
    await hanh.presses('Xóa vĩnh viễn')
    expect(nam.hears()).toContain('Yêu cầu xóa dữ liệu này đã được thực hiện')
    expect(nam.reads().join()).not.toContain(lanName)
    expect(await nam.pressesToken(token)).toMatchObject({ kind: 'expired' })
  })

  it('is never given by the one who asked, nor by staff', async () => {
    const office = await openTestOffice()
    const nam = await addOfficer(office, 'Nguyễn Văn Nam')
    await nam.says('/xoadulieu')
    await nam.presses('Gửi yêu cầu xóa')
    await nam.says('/tuchoixoa')
    expect(nam.hears()).toContain('Không có yêu cầu xóa dữ liệu nào đang chờ')
    await nam.says('/viectoi')
    expect(nam.hears()).not.toContain('Trả lời một yêu cầu')
    await office.person(lanName).says('/tuchoixoa')
    expect(office.person(lanName).hears()).toContain('Việc này dành cho')
  })

  it('is carried out even where the person has blocked the bot', async () => {
    const office = await openTestOffice()
    const lan = await asked(office)
    office.platform.break(lan.key, new SendFailure('never', 'bot was blocked by the user', { reason: 'blocked' }))
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.presses('Xóa dữ liệu')
    await hanh.presses('Xóa vĩnh viễn')
    const member = await office.database.client.member.findUniqueOrThrow({ where: { id: lan.id } })
    expect(member.erasedAt).not.toBeNull()
  })
})
