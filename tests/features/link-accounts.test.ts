// The first week's codes on paper, and the accounts a member has: seen, cut off, kept apart.
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/documents/read-table.ts'
import { partsOf, wordsOf } from '../documents/archive.ts'
import { openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'

async function unlinkAll(office: TestOffice, ...names: readonly string[]): Promise<void> {
  const memberIds = names.map(name => office.person(name).id)
  await office.database.transaction(tx =>
    tx.link.updateMany({ where: { memberId: { in: memberIds } }, data: { endedAt: new Date() } }),
  )
}

/** Rows of the list that was just handed to this person: unit, name, position, code, link. */
async function codesOf(person: TestPerson): Promise<readonly (readonly string[])[]> {
  const workbook = person.last()!.files.find(file => file.name.endsWith('.xlsx'))!
  const table = await readTable(workbook.bytes, workbook.name)
  if (!table.ok) throw new Error(table.problem)
  return table.rows.slice(1).map(row => row.cells)
}

describe('codes to hand out', () => {
  it('come as .docx and .xlsx for everybody not yet linked, unit by unit, and work', async () => {
    const office = await openTestOffice()
    await unlinkAll(office, 'Nguyễn Thị Lan', 'Bùi Đức Anh', 'Phạm Văn Dũng')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/mamoi')
    await hanh.presses('Mọi người chưa liên kết')
    expect(hanh.hears()).toContain('Số người được cấp mã: 3')
    await hanh.presses('Làm mã')
    expect(hanh.hears()).toContain('Đã làm mã liên kết cho 3 người')
    const rows = await codesOf(hanh)
    expect(rows.map(row => row.slice(0, 2))).toEqual([
      ['Văn phòng Sở', 'Phạm Văn Dũng'],
      ['Phòng Công chức viên chức', 'Nguyễn Thị Lan'],
      ['Phòng Cải cách hành chính', 'Bùi Đức Anh'],
    ])
    const code = rows[1]![3]!
    expect(rows[1]![4]).toBe(`talk:${code}`)
    const paper = hanh.last()!.files.find(file => file.name.endsWith('.docx'))!
    const words = wordsOf(partsOf(Buffer.from(paper.bytes)).get('word/document.xml')!)
    expect(words).toContain(code)
    expect(words).toContain('08/02/2022')
    const phone = office.stranger('Máy của Lan')
    await phone.starts(code)
    expect(phone.hears()).toContain('Họ và tên: Nguyễn Thị Lan')
    const stored = JSON.stringify([
      await office.database.client.linkCode.findMany(),
      await office.database.client.job.findMany(),
      await office.database.client.outgoingMessage.findMany({ select: { message: true } }),
    ])
    for (const row of rows) expect(stored).not.toContain(row[3])
    const audit = await office.database.client.auditEntry.count({ where: { action: 'link-code.made' } })
    expect(audit).toBe(3)
  })

  it('make earlier ones void, and say so first', async () => {
    const office = await openTestOffice()
    await unlinkAll(office, 'Nguyễn Thị Lan')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/mamoi')
    await hanh.presses('Mọi người')
    await hanh.presses('Làm mã')
    const [first] = await codesOf(hanh)
    await hanh.says('/mamoi')
    await hanh.presses('Một đơn vị')
    await hanh.presses('Phòng Công chức viên chức')
    expect(hanh.hears()).toContain('1 mã đã phát mà chưa dùng sẽ hết hiệu lực')
    await hanh.presses('Làm mã')
    const phone = office.stranger('Máy')
    await phone.starts(first![3]!)
    expect(phone.hears()).toContain('đã có mã mới thay thế')
  })

  it('are not made when everybody is linked, but one person may get one for a second account', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/codes')
    await hanh.presses('Mọi người chưa liên kết')
    expect(hanh.hears()).toContain('không cần mã mới')
    await hanh.presses('Một người')
    await hanh.says('CB006')
    await hanh.presses('Làm mã')
    expect((await codesOf(hanh)).map(row => row[1])).toEqual(['Nguyễn Thị Lan'])
  })

  it('are handed out by a unit contact for the own unit only, and never for those above', async () => {
    const office = await openTestOffice()
    await unlinkAll(office, 'Nguyễn Thị Lan', 'Bùi Đức Anh')
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/mamoi')
    expect(mai.buttons()).not.toContain('Mọi người chưa liên kết')
    await mai.presses('Một đơn vị')
    expect(mai.buttons()).toEqual(expect.arrayContaining(['Phòng Công chức viên chức']))
    expect(mai.buttons()).not.toContain('Phòng Cải cách hành chính')
    await mai.presses('Phòng Công chức viên chức')
    await mai.presses('Làm mã')
    expect((await codesOf(mai)).map(row => row[1])).toEqual(['Nguyễn Thị Lan'])
    await office.database.transaction(tx =>
      tx.roleAssignment.create({
        data: {
          id: 'grant-for-nam',
          officeId: office.id,
          memberId: office.person('Nguyễn Văn Nam').id,
          role: 'administrator',
          validFrom: '2022-01-01',
          recordedAt: new Date(),
        },
      }),
    )
    for (const name of ['Bùi Đức Anh', 'Nguyễn Văn Nam']) {
      await mai.says('/huy')
      await mai.says('/mamoi')
      await mai.presses('Một người')
      await mai.says(name)
      expect(mai.buttons()).not.toContain('Làm mã')
    }
  })

  it('are no business of staff, nor of a group', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/mamoi')
    expect(lan.hears()).toContain('Việc này dành cho')
    const hanh = office.person('Lê Thị Hạnh').in(office.group())
    await hanh.says('/mamoi')
    expect(hanh.hears()).toContain('chat riêng')
  })
})

describe('accounts', () => {
  it('are shown to their member, who cuts one off after a second look', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/taikhoan')
    expect(lan.hears()).toContain('mã liên kết')
    expect(lan.buttons()).not.toContain('Tài khoản của người khác')
    await lan.presses('Gỡ Nguyễn Thị Lan')
    expect(lan.hears()).toContain('không nhận tin')
    await lan.presses('Giữ lại')
    expect(lan.hears()).toContain('Đồng chí đang dùng tài khoản này')
    await lan.presses('Gỡ Nguyễn Thị Lan')
    const again = lan.last()!.tokens[0]!
    await lan.presses('Gỡ tài khoản')
    expect(lan.hears()).toContain('Đã gỡ')
    await lan.pressesToken(again)
    await lan.says('/taikhoan')
    expect(lan.hears()).toContain('chưa được liên kết')
  })

  it('of others are cut off by an officer at once, and the account is told', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/taikhoan')
    await hanh.presses('Tài khoản của người khác')
    await hanh.says('nguyen van nam')
    await hanh.presses('Gỡ Nguyễn Văn Nam')
    await hanh.presses('Gỡ tài khoản')
    expect(hanh.hears()).toContain('Đã gỡ tài khoản Nguyễn Văn Nam')
    const nam = office.person('Nguyễn Văn Nam')
    expect(nam.hears()).toContain('đã được gỡ khỏi danh bạ của Sở Nội vụ')
    await nam.says('/taikhoan')
    expect(nam.hears()).toContain('chưa được liên kết')
    const audit = await office.database.client.auditEntry.findFirst({ where: { action: 'account.unlinked' } })
    expect(audit).toMatchObject({ actorId: hanh.id, subjectId: nam.id })
    await hanh.says('/accounts Nguyễn Văn Nam')
    expect(hanh.hears()).toContain('Chưa có tài khoản nào')
  })

  it('of others are not shown to staff', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/taikhoan Nguyễn Văn Nam')
    expect(lan.hears()).not.toContain('Tài khoản chat của Nguyễn Văn Nam')
  })

  it('are listed in private when asked for in a group', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.in(office.group()).says('/taikhoan')
    expect(lan.in(office.group()).hears()).not.toContain('Gỡ')
    expect(lan.hears()).toContain('Tài khoản chat của Nguyễn Thị Lan')
  })
})
