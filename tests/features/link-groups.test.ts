// Groups: greeting, binding to the office or a unit, unbinding, muting reminders, being removed.
import { describe, expect, it } from 'vitest'
import { groupsOf } from '../../src/features/roster/index.ts'
import { addOffice, openTestOffice, type TestOffice } from '../support/office.ts'

const fresh = { key: 'g-new', title: 'Nhóm mới' }
const added = { kind: 'membership', change: 'added' } as const
const removed = { kind: 'membership', change: 'removed' } as const

async function boundGroups(office: TestOffice) {
  return office.database.transaction(tx => groupsOf(tx, office.id))
}

async function bindingOf(office: TestOffice, key: string) {
  return office.database.client.chatGroup.findFirstOrThrow({ where: { remoteId: key } })
}

describe('a group the bot was added to', () => {
  it('is greeted with a button that binds it', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh').in(fresh)
    await hanh.happens(added)
    expect(hanh.hears()).toContain('trợ lý thi đua')
    await hanh.presses('Gắn nhóm')
    await hanh.presses('Toàn cơ quan')
    expect(hanh.hears()).toContain('Đã gắn nhóm')
    expect(hanh.hears()).toContain('Không nêu tên')
    expect(hanh.reads()).toHaveLength(2)
    expect((await boundGroups(office)).find(group => group.title === fresh.title)).toMatchObject({ unit: undefined })
  })

  it('that is bound already says to what', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh').in(office.group('Phòng Cải cách hành chính'))
    await hanh.happens(added)
    expect(hanh.hears()).toContain('đã gắn với Phòng Cải cách hành chính – Sở Nội vụ')
  })

  it('by a stranger is greeted all the same, and does not let the stranger bind it', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ').in(fresh)
    await stranger.happens(added)
    await stranger.presses('Gắn nhóm')
    expect(stranger.hears()).toContain('chưa được liên kết')
    const lan = office.person('Nguyễn Thị Lan').in(fresh)
    await lan.says('/gannhom')
    expect(lan.hears()).toContain('Việc này dành cho')
  })
})

describe('binding', () => {
  it('takes the unit after the command and remembers the topic', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh').in({ ...fresh, threadKey: '77' })
    await hanh.says('/gannhom phong cai cach hanh chinh')
    expect(hanh.hears()).toContain('Đơn vị: Phòng Cải cách hành chính')
    expect(hanh.hears()).toContain('chủ đề này')
    expect(await bindingOf(office, fresh.key)).toMatchObject({
      threadKey: '77',
      unitId: office.unitId('Phòng Cải cách hành chính'),
    })
  })

  it('by a unit head is for the own unit only', async () => {
    const office = await openTestOffice()
    const huong = office.person('Võ Thị Hương').in(fresh)
    await huong.says('/gannhom')
    expect(huong.buttons()).toEqual(['Phòng Cải cách hành chính', 'Hủy'])
    await huong.presses('Phòng Cải cách hành chính')
    expect(huong.hears()).toContain('Đã gắn nhóm')
    const elsewhere = office.person('Võ Thị Hương').in(office.group())
    await elsewhere.says('/gannhom')
    expect(elsewhere.hears()).toContain('không thuộc đơn vị đồng chí')
  })

  it('again asks first, and changes the unit', async () => {
    const office = await openTestOffice()
    const group = office.group('Phòng Cải cách hành chính')
    const hanh = office.person('Lê Thị Hạnh').in(group)
    await hanh.says('/gannhom')
    expect(hanh.hears()).toContain('đã gắn với Phòng Cải cách hành chính')
    await hanh.presses('Văn phòng Sở')
    expect(hanh.hears()).toContain('theo nơi gắn mới')
    await hanh.presses('Xác nhận')
    expect(await bindingOf(office, group.key)).toMatchObject({ unitId: office.unitId('Văn phòng Sở') })
  })

  it('is undone after a second look', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh').in(office.group())
    await hanh.says('/gannhom')
    await hanh.presses('Gỡ gắn nhóm')
    expect(hanh.hears()).toContain('không nhận thông báo')
    expect(await boundGroups(office)).toHaveLength(4)
    await hanh.presses('Xác nhận')
    expect(hanh.hears()).toContain('Đã gỡ gắn nhóm')
    expect(await boundGroups(office)).toHaveLength(3)
    await hanh.says('/dsdangky')
    expect(hanh.hears()).toContain('chưa được gắn')
  })

  it('somebody of another office hears whose group it is, whatever they type there', async () => {
    const office = await openTestOffice()
    const other = await addOffice(office.database, office.platform.connection, 'Sở Tư pháp', 'x')
    const lan = office.person('Nguyễn Thị Lan').in(other.groups.get('')!)
    await lan.says('/dangky')
    expect(lan.hears()).toContain('Nhóm này thuộc Sở Tư pháp, còn tài khoản của đồng chí đã liên kết với cơ quan khác')
    const stranger = office.stranger('Người lạ').in(other.groups.get('')!)
    await stranger.says('/dangky')
    expect(stranger.hears()).toContain('chưa được liên kết')
  })

  it('of a group of another office is refused', async () => {
    const office = await openTestOffice()
    const other = await addOffice(office.database, office.platform.connection, 'Sở Tư pháp', 'x')
    const group = other.groups.get('')!
    const hanh = office.person('Lê Thị Hạnh').in(group)
    await hanh.says('/gannhom')
    expect(hanh.hears()).toContain('Nhóm này thuộc Sở Tư pháp')
    expect(await bindingOf(office, group.key)).toMatchObject({ officeId: other.officeId })
  })

  it('that somebody else finished first is refused', async () => {
    const office = await openTestOffice()
    const other = await addOffice(office.database, office.platform.connection, 'Sở Tư pháp', 'x')
    const hanh = office.person('Lê Thị Hạnh').in(fresh)
    await hanh.says('/gannhom')
    await office.database.transaction(tx =>
      tx.chatGroup.updateMany({ where: { remoteId: fresh.key }, data: { officeId: other.officeId } }),
    )
    await hanh.presses('Toàn cơ quan')
    expect(await bindingOf(office, fresh.key)).toMatchObject({ officeId: other.officeId })
  })

  it('belongs into groups, and speaks English too', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/gannhom')
    expect(hanh.hears()).toContain('chỉ dùng trong nhóm')
    await office.database.transaction(tx => tx.office.update({ where: { id: office.id }, data: { language: 'en' } }))
    await hanh.in(fresh).says('/bindgroup')
    await hanh.in(fresh).presses('Toàn cơ quan')
    expect(hanh.in(fresh).hears()).toContain('Group bound')
  })
})

describe('reminders in a group', () => {
  it('are switched off and on kind by kind, by those in charge', async () => {
    const office = await openTestOffice()
    const group = office.group('Phòng Công chức viên chức')
    const mai = office.person('Hoàng Thị Mai').in(group)
    await mai.says('/gannhom')
    await mai.presses('Nhắc việc trong nhóm')
    const before = mai.buttons().find(label => label.startsWith('✓'))!
    await mai.presses(before)
    expect(mai.buttons().some(label => label.startsWith('Đã tắt'))).toBe(true)
    const muted = (await bindingOf(office, group.key)).mutedReminders
    expect(muted).toHaveLength(1)
    const token = mai.last()!.tokens[0]!
    await office.person('Nguyễn Thị Lan').in(group).pressesToken(token)
    expect((await bindingOf(office, group.key)).mutedReminders).toEqual(muted)
    await mai.presses('Đã tắt')
    expect((await bindingOf(office, group.key)).mutedReminders).toEqual([])
    expect(mai.last()!.edits).toBeGreaterThan(1)
  })
})

describe('a group that removed the bot', () => {
  it('is marked, and the officers hear of it in private', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan').in(office.group())
    await lan.happens(removed)
    expect(lan.reads()).toEqual([])
    expect(office.person('Lê Thị Hạnh').hears()).toContain('“Toàn thể Sở Nội vụ”')
    expect(await boundGroups(office)).toHaveLength(3)
    await lan.happens(added)
    expect(lan.hears()).toContain('đã gắn với Sở Nội vụ')
    expect(await boundGroups(office)).toHaveLength(4)
  })

  it('is nobody’s business when it was never bound, and a promotion passes in silence', async () => {
    const office = await openTestOffice()
    await office.stranger('Người lạ').in(fresh).happens(removed)
    expect(office.person('Lê Thị Hạnh').reads()).toEqual([])
    const lan = office.person('Nguyễn Thị Lan').in(office.group())
    for (const change of ['promoted', 'demoted'] as const) await lan.happens({ kind: 'membership', change })
    expect(lan.reads()).toEqual([])
  })

  it('is not the same as a person who blocks it and comes back', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.happens({ kind: 'membership', change: 'blocked' })
    const account = () => office.database.client.chatAccount.findFirstOrThrow({ where: { remoteId: lan.key } })
    expect(await account()).toMatchObject({ unreachableWhy: 'blocked' })
    await lan.happens({ kind: 'membership', change: 'unblocked' })
    expect(await account()).toMatchObject({ unreachableAt: null, unreachableWhy: null })
  })
})
