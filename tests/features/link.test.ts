// Getting in by a link code: greeting, every way a code can be wrong, relinking, continuing afterwards.
import { describe, expect, it } from 'vitest'
import { makeLinkCode, type NewLinkCode } from '../../src/features/link/index.ts'
import { addOffice, openTestOffice, type TestOffice } from '../support/office.ts'

async function codeFor(office: TestOffice, wanted: Partial<NewLinkCode> & { name?: string } = {}): Promise<string> {
  const { name, ...rest } = wanted
  const memberId = name ? office.person(name).id : undefined
  const machineNow = office.app.engine.machineNow()
  const { code } = await office.database.transaction(tx =>
    makeLinkCode(tx, { officeId: office.id, memberId, ...rest }, machineNow),
  )
  return code
}

describe('the first words', () => {
  it('tell a stranger who the bot is for, what is stored and how to link', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ')
    await stranger.starts()
    expect(stranger.hears()).toContain('trợ lý thi đua')
    expect(stranger.hears()).toContain('/dulieutoi')
    await stranger.presses('Liên kết tài khoản')
    expect(stranger.hears()).toContain('gõ mã liên kết')
  })

  it('greet a member with unit and roles, and lead on', async () => {
    const office = await openTestOffice()
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/batdau')
    expect(mai.hears()).toContain('Xin chào đồng chí Hoàng Thị Mai')
    expect(mai.hears()).toContain('Phòng Công chức viên chức')
    expect(mai.hears()).toContain('Vai trò: đầu mối')
    expect(mai.buttons()).toContain('Phát mã liên kết')
  })

  it('go to the private chat when asked for in a group', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.in(office.group()).says('/batdau')
    expect(lan.in(office.group()).hears()).not.toContain('Nguyễn Thị Lan')
    expect(lan.hears()).toContain('Xin chào đồng chí Nguyễn Thị Lan')
  })

  it('are English for whoever chose so, linked or not', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Visitor')
    await stranger.says('/language')
    await stranger.presses('English')
    expect(stranger.hears()).toBe('From now on I speak English with you.')
    await stranger.says('/start')
    expect(stranger.hears()).toContain('I am the emulation assistant')
    await stranger.starts(await codeFor(office, { name: 'Nguyễn Thị Lan' }))
    expect(stranger.hears()).toContain('Account linked')
    const mai = office.person('Hoàng Thị Mai')
    await mai.in(office.group()).says('/ngonngu English')
    expect(mai.hears()).toContain('English')
    await mai.says('/start')
    expect(mai.hears()).toContain('Hello Hoàng Thị Mai')
    await mai.says('/ngonngu klingon')
    expect(mai.hears()).toContain('no such choice')
  })
})

describe('a link code', () => {
  it('links by deep link, typed in any spelling, or after the command', async () => {
    const office = await openTestOffice()
    const spellings = [
      (code: string) => code,
      (code: string) => code.toLowerCase().replaceAll('-', ' '),
      (code: string) => `https://t.me/thidua_bot?start=${code}`,
    ]
    for (const [index, spell] of spellings.entries()) {
      const phone = office.stranger(`Máy ${index}`)
      await phone.says(`/lienket ${spell(await codeFor(office, { name: 'Nguyễn Thị Lan' }))}`)
      expect(phone.hears()).toContain('Đã liên kết tài khoản')
      expect(phone.hears()).toContain('Họ và tên: Nguyễn Thị Lan')
    }
    const deep = office.stranger('Máy quét')
    await deep.starts(await codeFor(office, { name: 'Nguyễn Thị Lan' }))
    expect(deep.hears()).toContain('Phòng Công chức viên chức')
    const asked = office.stranger('Máy gõ')
    await asked.says('/lienket')
    await asked.says(await codeFor(office, { name: 'Nguyễn Thị Lan' }))
    await asked.says('/batdau')
    expect(asked.hears()).toContain('Xin chào đồng chí Nguyễn Thị Lan')
  })

  it('is told to the accounts the member has already', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await office.stranger('Máy mới').starts(await codeFor(office, { name: 'Nguyễn Thị Lan' }))
    expect(lan.hears()).toContain('Máy mới')
  })

  it('says in its own words whether it is unknown, used, expired or void, and keeps asking', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ')
    await stranger.says('/lienket AAAA-BBBB-CCCC')
    expect(stranger.hears()).toContain('Không có mã này')
    const used = await codeFor(office, { name: 'Nguyễn Văn Nam' })
    await office.stranger('Nam').starts(used)
    await stranger.says(used)
    expect(stranger.hears()).toContain('đã được dùng')
    const replaced = await codeFor(office, { name: 'Bùi Đức Anh' })
    const old = await codeFor(office, { name: 'Bùi Đức Anh' })
    await stranger.says(replaced)
    expect(stranger.hears()).toContain('đã có mã mới thay thế')
    await office.database.transaction(tx =>
      tx.linkCode.updateMany({ data: { expiresAt: office.app.engine.machineNow() } }),
    )
    await stranger.says(old)
    expect(stranger.hears()).toContain('đã hết hạn')
    await stranger.says(await codeFor(office, { name: 'Bùi Đức Anh' }))
    expect(stranger.hears()).toContain('Đã liên kết tài khoản')
  })

  it('of somebody who has left is void', async () => {
    const office = await openTestOffice()
    const code = await codeFor(office, { name: 'Bùi Đức Anh' })
    const id = office.person('Bùi Đức Anh').id
    await office.database.transaction(tx => tx.member.update({ where: { id }, data: { leftOn: '2022-01-10' } }))
    const stranger = office.stranger('Người lạ')
    await stranger.starts(code)
    expect(stranger.hears()).toContain('đã bị hủy')
  })

  it('cannot be guessed: ten wrong tries stop the account for an hour, also with a right one', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ')
    await stranger.says('/lienket')
    for (let index = 0; index < 10; index++) await stranger.says(`SAI${index}`)
    expect(stranger.hears()).toContain('Không có mã này')
    const code = await codeFor(office, { name: 'Nguyễn Thị Lan' })
    await stranger.says(code)
    expect(stranger.hears()).toContain('thử sai quá nhiều lần')
    const hourAgo = new Date(office.app.engine.machineNow().getTime() - 3_600_001)
    await office.database.transaction(tx => tx.wrongProof.updateMany({ data: { at: hourAgo } }))
    await stranger.says(code)
    expect(stranger.hears()).toContain('Đã liên kết')
  })

  it('typed into a group is refused and void, and the officers hear of it', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ')
    const code = await codeFor(office, { name: 'Nguyễn Thị Lan' })
    await stranger.in(office.group()).says(`/lienket ${code}`)
    expect(stranger.in(office.group()).hears()).toContain('đã bị hủy')
    expect(stranger.in(office.group()).hears()).not.toContain('Lan')
    const hanh = office.person('Lê Thị Hạnh')
    expect(hanh.hears()).toContain('Mã liên kết của Nguyễn Thị Lan')
    await stranger.starts(code)
    expect(stranger.hears()).toContain('đã bị hủy')
    const other = await codeFor(office, { name: 'Nguyễn Thị Lan' })
    await stranger.in(office.group()).says(`/batdau ${other}`)
    expect(stranger.in(office.group()).hears()).toContain('đã bị hủy')
    await hanh.presses('Cấp mã mới')
    expect(hanh.hears()).toContain('Số người được cấp mã: 1')
  })

  it('is asked for in private when the command comes from a group', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ')
    await stranger.in(office.group()).says('/lienket')
    expect(stranger.in(office.group()).hears()).toContain('chat riêng')
    await stranger.in(office.group()).presses('Trả lời trong chat riêng')
    await stranger.says(await codeFor(office, { name: 'Nguyễn Thị Lan' }))
    expect(stranger.hears()).toContain('Đã liên kết tài khoản')
  })

  it('keeps an account that is linked to the same person, and asks before it moves to another', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    const own = await codeFor(office, { name: 'Nguyễn Thị Lan' })
    await lan.starts(own)
    expect(lan.hears()).toContain('đã liên kết với Nguyễn Thị Lan')
    await lan.starts(await codeFor(office, { name: 'Nguyễn Văn Nam' }))
    expect(lan.hears()).toContain('chuyển sang Nguyễn Văn Nam')
    await lan.says('/batdau')
    expect(lan.hears()).toContain('Nguyễn Thị Lan')
    await lan.says('/tieptuc')
    await lan.presses('Chuyển liên kết')
    await lan.says('/batdau')
    expect(lan.hears()).toContain('Xin chào đồng chí Nguyễn Văn Nam')
    const second = office.stranger('Máy hai')
    await second.starts(own)
    expect(second.hears()).toContain('Đã liên kết')
    await second.starts(own)
    expect(second.hears()).toContain('đã liên kết với Nguyễn Thị Lan')
  })

  it('is used once when two accounts send it at the same time', async () => {
    const office = await openTestOffice()
    const code = await codeFor(office, { name: 'Nguyễn Thị Lan' })
    const phones = ['Máy một', 'Máy hai'].map(name => office.stranger(name))
    await Promise.all(phones.map(phone => phone.starts(code)))
    const heard = phones.map(phone => phone.hears())
    expect(heard.filter(text => text.includes('Đã liên kết tài khoản'))).toHaveLength(1)
    expect(heard.filter(text => text.includes('đã được dùng'))).toHaveLength(1)
  })
})

describe('after linking', () => {
  it('goes on with what was wanted, from the private chat and from a group', async () => {
    const office = await openTestOffice()
    const private_ = office.stranger('Máy một')
    await private_.says('/taikhoan')
    await private_.presses('Liên kết tài khoản')
    await private_.says(await codeFor(office, { name: 'Nguyễn Thị Lan' }))
    expect(private_.reads().at(-2)).toContain('Đã liên kết tài khoản')
    expect(private_.hears()).toContain('Tài khoản chat của Nguyễn Thị Lan')
    const grouped = office.stranger('Máy hai')
    await grouped.in(office.group()).says('/taikhoan')
    await grouped.in(office.group()).presses('Liên kết tài khoản')
    await grouped.says(await codeFor(office, { name: 'Nguyễn Văn Nam' }))
    expect(grouped.hears()).toContain('Tài khoản chat của Nguyễn Văn Nam')
  })

  it('stays linked when what was wanted is refused', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Máy')
    await stranger.says('/yeucau')
    await stranger.presses('Liên kết tài khoản')
    await stranger.says(await codeFor(office, { name: 'Nguyễn Thị Lan' }))
    expect(stranger.hears()).toContain('Việc này dành cho')
    await stranger.says('/batdau')
    expect(stranger.hears()).toContain('Xin chào đồng chí Nguyễn Thị Lan')
  })
})

describe('an administrator code', () => {
  it('makes whoever sends it the administrator, under the name they give', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ')
    await stranger.says(`/lienket ${await codeFor(office, { grantsAdministrator: true })}`)
    expect(stranger.hears()).toContain('họ và tên đầy đủ')
    await stranger.says('Tâm')
    expect(stranger.hears()).toContain('Cần cả họ và tên')
    await stranger.says('Đỗ Thị Tâm')
    expect(stranger.hears()).toContain('Họ và tên: Đỗ Thị Tâm')
    expect(stranger.hears()).toMatch(/Vai trò: .*quản trị/)
    await stranger.says('/mamoi')
    expect(stranger.hears()).toContain('Làm mã liên kết cho ai?')
  })

  it('finds the person on the roster instead of making a second one, and raises a member', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ')
    await stranger.starts(await codeFor(office, { grantsAdministrator: true }))
    await stranger.says('nguyễn thị lan')
    expect(stranger.hears()).toContain('Phòng Công chức viên chức')
    const nam = office.person('Nguyễn Văn Nam')
    await nam.starts(await codeFor(office, { grantsAdministrator: true }))
    expect(nam.hears()).toMatch(/Vai trò: .*quản trị/)
    const members = await office.database.client.member.count({ where: { officeId: office.id } })
    expect(members).toBe(9)
  })

  it('lets one account belong to two offices and choose between them', async () => {
    const office = await openTestOffice()
    const other = await addOffice(office.database, office.platform.connection, 'Sở Tư pháp', 'x')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.starts(await codeFor(office, { officeId: other.officeId, grantsAdministrator: true }))
    await lan.says('Nguyễn Thị Lan')
    await lan.says('/batdau')
    expect(lan.hears()).toContain('Cơ quan: Sở Tư pháp')
    await lan.says('/taikhoan')
    await lan.presses('Chuyển sang Sở Nội vụ')
    expect(lan.hears()).toContain('dùng cho Sở Nội vụ')
    await lan.says('/batdau')
    expect(lan.hears()).toContain('Cơ quan: Sở Nội vụ')
  })
})

describe('what linking leaves behind', () => {
  it('is in the audit, and no code stands in clear in the database', async () => {
    const office = await openTestOffice()
    const code = await codeFor(office, { name: 'Nguyễn Thị Lan' })
    await office.stranger('Máy').starts(code)
    const { client } = office.database
    const audit = await client.auditEntry.findMany({ where: { officeId: office.id, action: 'account.linked' } })
    expect(audit).toHaveLength(1)
    expect(audit[0]).toMatchObject({ actorId: office.person('Nguyễn Thị Lan').id, details: { proof: 'code' } })
    const stored = JSON.stringify([
      await client.linkCode.findMany(),
      await client.form.findMany(),
      await client.auditEntry.findMany(),
      await client.outgoingMessage.findMany({ select: { message: true } }),
    ])
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(code.replaceAll('-', ''))
  })
})
