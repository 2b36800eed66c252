// Registration opens, people are reminded, groups hear counts, those who pledged hear nothing.
import { describe, expect, it } from 'vitest'
import { openPledgeOffice, pledgesTitle } from './pledge-office.ts'

const lanName = 'Nguyễn Thị Lan'

describe('the opening', () => {
  it('is told in the office’s group at its hour, with a button', async () => {
    const office = await openPledgeOffice({ opensOn: '2022-02-10' })
    const there = office.person(lanName).in(office.group())
    await office.clockTo('2022-02-10', '07:59')
    expect(there.reads()).toEqual([])
    await office.clockTo('2022-02-10', '08:00')
    expect(there.hears()).toContain('Mở đăng ký thi đua')
    expect(office.person(lanName).in(office.group('Phòng Công chức viên chức')).reads()).toEqual([])
    await there.presses('Đăng ký')
    expect(there.last()?.message.form?.current).toBe('kind')
  })

  it('on a day off is told on the next working day', async () => {
    const office = await openPledgeOffice({ opensOn: '2022-02-12' })
    const there = office.person(lanName).in(office.group())
    await office.clockTo('2022-02-13')
    expect(there.reads()).toEqual([])
    await office.clockTo('2022-02-14')
    expect(there.hears()).toContain('Mở đăng ký thi đua')
  })
})

describe('before registration is due', () => {
  it('who has not pledged is reminded in private, groups hear counts, heads and the office get names', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-18' })
    const [lan, nam, tuan, hanh] = [lanName, 'Nguyễn Văn Nam', 'Đặng Minh Tuấn', 'Lê Thị Hạnh'].map(office.person)
    await pledgesTitle(lan!, 'Lao động tiên tiến')
    const before = lan!.reads().length
    await office.clockTo('2022-02-11', '09:00')
    expect(lan!.reads()).toHaveLength(before)
    expect(nam!.hears()).toContain('Đồng chí chưa đăng ký thi đua')
    expect(nam!.hears()).toContain('Hạn đăng ký: đến hết ngày 18/02/2022\n\nCòn 7 ngày')
    await nam!.presses('Đăng ký')
    expect(nam!.last()?.message.form?.current).toBe('kind')
    const group = nam!.in(office.group())
    expect(group.hears()).toContain('1/9')
    expect(group.hears()).not.toContain('Nguyễn Văn Nam')
    expect(nam!.in(office.group('Phòng Công chức viên chức')).hears()).toContain('1/4')
    expect(tuan!.hears()).toContain('Nguyễn Văn Nam')
    expect(tuan!.hears()).not.toContain('Bùi Đức Anh')
    expect(hanh!.hears()).toContain('Phòng Công chức viên chức: còn 3 người')
    expect(hanh!.hears()).not.toContain('Bùi Đức Anh')
    // One message, whatever concerns somebody: the day is said once.
    for (const person of [tuan!, hanh!]) {
      expect(person.hears()).toMatch(/^Đồng chí chưa đăng ký thi đua/u)
      expect(person.hears().split('đến hết ngày 18/02/2022')).toHaveLength(2)
    }
    expect(tuan!.buttons()).toEqual(['Đăng ký', 'Đăng ký hộ', 'Ai chưa đăng ký'])
    expect(hanh!.buttons()).toEqual(['Đăng ký', 'Ai chưa đăng ký', 'Xuất .xlsx'])
  })

  it('asks again at the moment it fires: who pledged in between hears nothing, a complete unit neither', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-18' })
    const names = ['Võ Thị Hương', 'Bùi Đức Anh']
    for (const name of names) await pledgesTitle(office.person(name), 'Lao động tiên tiến')
    const [huong] = names.map(office.person)
    const before = huong!.reads().length
    await office.clockTo('2022-02-19')
    expect(huong!.reads()).toHaveLength(before)
    expect(huong!.in(office.group('Phòng Cải cách hành chính')).reads()).toEqual([])
  })

  it('comes at 7, 3 and 1 days before, on the last day and once after it, on working days only', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-13' })
    const nam = office.person('Nguyễn Văn Nam')
    await office.clockTo('2022-02-15')
    // 06/02 is a Sunday after Tết: the working day before is 28/01; 10/02 is a Thursday; 12 and 13/02 fall on 11/02.
    // Registration is not locked: the working day after says that it is late now.
    const told = office.platform.messagesIn(nam.key).map(one => one.createdAt.toISOString().slice(0, 10))
    expect(told).toEqual(['2022-01-28', '2022-02-10', '2022-02-11', '2022-02-14'])
  })

  it('goes on after the due day until registration is locked, saying that a pledge counts as late', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-18', lockedOn: '2022-03-18' })
    const nam = office.person('Nguyễn Văn Nam')
    await office.clockTo('2022-03-20')
    const told = office.platform.messagesIn(nam.key).map(one => one.createdAt.toISOString().slice(5, 10))
    expect(told).toEqual(['02-11', '02-15', '02-17', '02-18', '03-11', '03-15', '03-17', '03-18'])
    expect(nam.hears()).toContain('vẫn được nhận và ghi là trễ')
    expect(nam.hears()).toContain('18/3/2022')
    expect(nam.hears()).not.toContain('⚠')
  })

  it('comes once more after the due day where registration is never locked', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-18' })
    const nam = office.person('Nguyễn Văn Nam')
    await office.clockTo('2022-04-01')
    const told = office.platform.messagesIn(nam.key).map(one => one.createdAt.toISOString().slice(5, 10))
    expect(told.slice(-2)).toEqual(['02-18', '02-21'])
  })

  it('leaves in peace who is away', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-18' })
    const nam = office.person('Nguyễn Văn Nam')
    await nam.says('/nghi 15/02/2022')
    const before = nam.reads().length
    await office.clockTo('2022-02-16')
    expect(nam.reads()).toHaveLength(before)
    await office.clockTo('2022-02-17', '09:00')
    expect(nam.reads()).toHaveLength(before + 1)
  })

  it('is silent once registration is locked, the campaign is closed, or everybody has pledged', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-18' })
    await office.change(tx => tx.campaign.updateMany({ data: { state: 'closed' } }))
    await office.clockTo('2022-02-20')
    expect(office.person('Nguyễn Văn Nam').reads()).toEqual([])
  })

  it('comes weekly without a due day only where the office wants it', async () => {
    const office = await openPledgeOffice()
    const nam = office.person('Nguyễn Văn Nam')
    await office.clockTo('2022-02-15')
    expect(nam.reads()).toEqual([])
    await office.setting('pledge-weekly', 'yes')
    await office.clockTo('2022-02-28')
    expect(nam.reads()).toHaveLength(2)
  })

  it('may be switched off in a group, where only the people themselves hear of it', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-18' })
    await office.change(tx => tx.chatGroup.updateMany({ data: { mutedReminders: ['pledge-missing'] } }))
    await office.clockTo('2022-02-11', '09:00')
    const nam = office.person('Nguyễn Văn Nam')
    expect(nam.in(office.group()).reads()).toEqual([])
    expect(nam.hears()).toContain('chưa đăng ký')
  })

  it('after an absence is said once', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-18' })
    await office.absentUntil('2022-02-17', '15:00')
    const nam = office.person('Nguyễn Văn Nam')
    expect(nam.reads()).toHaveLength(1)
    expect(nam.hears()).toContain('Tin trong thời gian trợ lý gián đoạn')
  })
})
