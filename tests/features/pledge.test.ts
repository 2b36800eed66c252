// `/dangky` in private: every kind of pledge, every refusal, late ones, locked ones, and whatever people type.
import { describe, expect, it } from 'vitest'
import { addCampaign, campaignTitle, movementName, openPledgeOffice, pledgesTitle } from './pledge-office.ts'

const lanName = 'Nguyễn Thị Lan'

describe('a pledge', () => {
  it('asks kind, title, commitment and confirmation, in this order, and gives a receipt', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    expect(lan.last()?.message.form?.current).toBe('kind')
    // The only campaign there is answers itself: nothing to see, nothing to go back to.
    expect(lan.last()?.message.form?.fields.map(({ name }) => name)).not.toContain('campaign')
    expect(lan.buttons()).not.toContain('‹ Quay lại')
    await lan.presses('Danh hiệu thi đua')
    expect(lan.last()?.message.form?.current).toBe('title')
    expect(lan.buttons()).toContain('Chiến sĩ thi đua cơ sở')
    expect(lan.buttons()).not.toContain('Cờ thi đua')
    await lan.presses('Chiến sĩ thi đua cơ sở')
    expect(lan.last()?.message.form?.current).toBe('commitment')
    await lan.says('Hoàn thành 100% hồ sơ đúng hạn')
    expect(lan.last()?.message.form?.current).toBe('confirm')
    expect(lan.hears()).toContain('đã bao gồm Lao động tiên tiến')
    await lan.presses('Đăng ký')
    expect(lan.hears()).toContain('Đã ghi nhận đăng ký')
    expect(lan.hears()).toContain('DK-2022-0001')
    expect(lan.hears()).toContain('Hoàn thành 100% hồ sơ đúng hạn')
    expect(lan.hears()).toContain('đã bao gồm Lao động tiên tiến')
    expect(lan.hears()).not.toContain('trễ hạn')
    expect(lan.buttons()).toEqual(['Sửa đăng ký', 'Rút đăng ký', 'Đăng ký của tôi'])
    expect((await office.pledges()).map(({ state, unitId }) => [state, unitId])).toEqual([
      ['active', office.unitId('Phòng Công chức viên chức')],
    ])
  })

  it('is offered the titles the campaign aims at, any other behind one button or typed at once', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Danh hiệu thi đua')
    expect(lan.buttons().slice(0, 3)).toEqual(['Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở', 'Danh hiệu khác'])
    expect(lan.buttons()).not.toContain('Chiến sĩ thi đua toàn quốc')
    await lan.presses('Danh hiệu khác')
    expect(lan.buttons()).not.toContain('Lao động tiên tiến')
    await lan.presses('Chiến sĩ thi đua cấp bộ')
    await lan.presses('Bỏ qua')
    await lan.presses('Đăng ký')
    expect(lan.hears()).toContain('Đăng ký: Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh')
    await lan.says('/dangky')
    await lan.presses('Danh hiệu thi đua')
    await lan.says('chiến sĩ thi đua toàn quốc')
    expect(lan.last()?.message.form?.current).toBe('commitment')
    await lan.presses('Hủy')
    await lan.says('/dangky')
    await lan.presses('Danh hiệu thi đua')
    await lan.presses('Danh hiệu khác')
    await lan.presses('Chiến sĩ thi đua cấp bộ')
    expect(lan.hears()).toContain('Đã có đăng ký Chiến sĩ thi đua cấp bộ')
    expect((await office.pledges()).map(({ titleKey }) => titleKey)).toEqual(['ministryFighter'])
  })

  it('may be to a movement, in one’s own words, or an initiative; each has its own code', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Phong trào hưởng ứng')
    await lan.presses(movementName)
    await lan.presses('Bỏ qua')
    await lan.presses('Đăng ký')
    expect(lan.hears()).toContain(movementName)
    for (const kind of ['Cam kết khác', 'Sáng kiến']) {
      await lan.says('/dangky')
      await lan.presses(kind)
      expect(lan.last()?.message.form?.current).toBe('content')
      await lan.says(`Số hóa hồ sơ (${kind})`)
      await lan.presses('Bỏ qua')
      await lan.presses('Đăng ký')
      expect(lan.hears()).toContain(`Số hóa hồ sơ (${kind})`)
    }
    await lan.presses('Đăng ký của tôi')
    expect(lan.buttons().join('\n')).toMatch(/DK-2022-0001[\s\S]*DK-2022-0002[\s\S]*DK-2022-0003/)
    await lan.presses('DK-2022-0002')
    expect(lan.hears()).toContain('25/01/2022: đăng ký')
  })

  it('may be filled in at once from a native form', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.fills({ kind: 'title', title: 'advancedWorker', commitment: 'Gương mẫu', confirm: 'yes' })
    expect(lan.hears()).toContain('DK-2022-0001')
  })

  it('shows whatever was typed as it was typed', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    const typed = '*đậm* _nghiêng_ [liên kết](http://x.vn) <b>HTML</b> &amp; `mã` 🎉👩‍💻 { $name } =cmd|x'
    const long = `${'ạ'.repeat(3999)}🎉`
    for (const text of [typed, 'Cải cách thủ tục'.normalize('NFD'), long]) {
      await lan.says('/dangky')
      await lan.presses('Cam kết khác')
      await lan.says(text)
      await lan.presses('Bỏ qua')
      await lan.presses('Đăng ký')
      expect(lan.hears()).toContain(text.normalize('NFC'))
    }
    expect((await office.pledges()).map(({ content }) => content)).toEqual([typed, 'Cải cách thủ tục', long])
  })

  it('too long is refused with its length, and nothing is lost', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Cam kết khác')
    await lan.says('x'.repeat(4001))
    expect(lan.hears()).toContain('4.001 ký tự, tối đa 4.000')
    await lan.says('Ngắn hơn')
    expect(lan.last()?.message.form?.current).toBe('commitment')
  })

  it('to the same title or movement twice is refused, with the way to amend it', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await lan.says('/dangky')
    await lan.presses('Danh hiệu thi đua')
    await lan.presses('Lao động tiên tiến')
    expect(lan.hears()).toContain('Đã có đăng ký Lao động tiên tiến (mã DK-2022-0001)')
    expect(lan.hears()).toContain('/suadangky DK-2022-0001')
    await lan.presses('Sửa đăng ký')
    expect(lan.hears()).toContain('Hiện nay: Lao động tiên tiến')
    expect(await office.pledges()).toHaveLength(1)
  })

  it('to a lower title says that a higher one already includes it', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Chiến sĩ thi đua cơ sở')
    await pledgesTitle(lan, 'Lao động tiên tiến')
    expect(lan.hears()).toContain('Đăng ký Chiến sĩ thi đua cơ sở (mã DK-2022-0001) đã bao gồm Lao động tiên tiến.')
  })

  it('may be the same for two people', async () => {
    const office = await openPledgeOffice()
    for (const name of [lanName, 'Nguyễn Văn Nam']) await pledgesTitle(office.person(name), 'Lao động tiên tiến')
    expect((await office.pledges()).map(({ code }) => code)).toEqual(['DK-2022-0001', 'DK-2022-0002'])
  })

  it('is made once when the last button is pressed twice at the same moment', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Cam kết khác')
    await lan.says('Một lần thôi')
    await lan.presses('Bỏ qua')
    const token = lan.last()!.tokens[lan.buttons().indexOf('Đăng ký')]!
    await Promise.all([lan.pressesToken(token), lan.pressesToken(token)])
    expect(await office.pledges()).toHaveLength(1)
  })

  it('is made once when the platform delivers the same press twice', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Cam kết khác')
    await lan.says('Một lần thôi')
    await lan.presses('Bỏ qua')
    const press = {
      connection: office.platform.connection,
      eventId: 'the-same',
      place: { kind: 'private', key: lan.key },
      speaker: { key: lan.key, name: lan.name },
      content: { kind: 'press', token: lan.last()!.tokens[lan.buttons().indexOf('Đăng ký')]! },
    } as const
    expect((await office.app.receive(press)).kind).toBe('accepted')
    expect((await office.app.receive(press)).kind).toBe('duplicate')
    expect(await office.pledges()).toHaveLength(1)
  })

  it('of two phones of two people at once takes two codes', async () => {
    const office = await openPledgeOffice()
    const [lan, nam] = [office.person(lanName), office.person('Nguyễn Văn Nam')]
    for (const one of [lan, nam]) {
      await one.says('/dangky')
      await one.presses('Danh hiệu thi đua')
      await one.presses('Lao động tiên tiến')
      await one.presses('Bỏ qua')
    }
    await Promise.all([lan.presses('Đăng ký'), nam.presses('Đăng ký')])
    expect((await office.pledges()).map(({ code }) => code).sort()).toEqual(['DK-2022-0001', 'DK-2022-0002'])
  })
})

describe('registration days', () => {
  it('refuse before the opening, and say when it is', async () => {
    const office = await openPledgeOffice({ opensOn: '2022-02-10' })
    const lan = office.person(lanName)
    await lan.says('/dangky')
    expect(lan.hears()).toContain('mở đăng ký từ ngày 10/02/2022')
  })

  it('take a pledge after the due day, marked late, and say so before it is confirmed', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-01-24' })
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Danh hiệu thi đua')
    await lan.presses('Lao động tiên tiến')
    await lan.presses('Bỏ qua')
    expect(lan.hears()).toContain('Hạn đăng ký là hết ngày 24/01/2022')
    await lan.presses('Đăng ký')
    expect(lan.hears()).toContain('trễ hạn')
  })

  it('count the due day and the lock day themselves as in time', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-01-25', lockedOn: '2022-01-25' })
    const lan = office.person(lanName)
    await pledgesTitle(lan, 'Lao động tiên tiến')
    expect(lan.hears()).not.toContain('trễ hạn')
  })

  it('after the lock day let the office go on with a reason, and nobody else', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-01-20', lockedOn: '2022-01-24' })
    const lan = office.person(lanName)
    await lan.says('/dangky')
    expect(lan.hears()).toContain('đã khóa sau ngày 24/01/2022')
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/dangky')
    await hanh.presses('Danh hiệu thi đua')
    await hanh.presses('Lao động tiên tiến')
    await hanh.presses('Bỏ qua')
    expect(hanh.last()?.message.form?.current).toBe('reason')
    await hanh.says('Nghỉ ốm khi mở đăng ký')
    await hanh.presses('Đăng ký')
    expect(hanh.hears()).toContain('trễ hạn')
    expect((await office.pledges())[0]?.versions[0]?.reason).toBe('Nghỉ ốm khi mở đăng ký')
  })

  it('that pass while the form is open are asked again at the end', async () => {
    const office = await openPledgeOffice({ lockedOn: '2022-01-25' })
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Danh hiệu thi đua')
    await lan.presses('Lao động tiên tiến')
    await lan.presses('Bỏ qua')
    await office.clockTo('2022-01-26', '09:00')
    await lan.presses('Đăng ký')
    expect(await office.pledges()).toHaveLength(0)
  })
})

describe('the campaign', () => {
  it('is asked first, and only where several run', async () => {
    const office = await openPledgeOffice()
    await addCampaign(office, 'Đợt thi đua đặc biệt', {}, office.change)
    const lan = office.person(lanName)
    await lan.says('/dangky')
    expect(lan.last()?.message.form?.current).toBe('campaign')
    expect(lan.buttons()).toContain(campaignTitle)
    await lan.presses('Đợt thi đua đặc biệt')
    expect(lan.last()?.message.form?.current).toBe('kind')
    await lan.presses('Danh hiệu thi đua')
    await lan.presses('Lao động tiên tiến')
    await lan.presses('Bỏ qua')
    await lan.presses('Đăng ký')
    expect(lan.hears()).toContain('Đợt thi đua đặc biệt')
  })

  it('that does not run takes no pledge', async () => {
    const office = await openPledgeOffice()
    const lan = office.person(lanName)
    await lan.says('/dangky')
    await lan.presses('Danh hiệu thi đua')
    await office.change(tx => tx.campaign.updateMany({ data: { state: 'closed' } }))
    await lan.presses('Lao động tiên tiến')
    await lan.presses('Bỏ qua')
    await lan.presses('Đăng ký')
    expect(await office.pledges()).toHaveLength(0)
    await lan.says('/dangky')
    expect(await office.pledges()).toHaveLength(0)
  })
})

describe('who is not on the roster', () => {
  it('is offered to link first', async () => {
    const office = await openPledgeOffice()
    const stranger = office.stranger('Người Lạ')
    await stranger.says('/dangky')
    expect(stranger.buttons()).toEqual(['Liên kết tài khoản'])
  })
})

describe('in English', () => {
  it('the form and the receipt read as English', async () => {
    const office = await openPledgeOffice()
    await office.change(tx => tx.member.updateMany({ where: { name: lanName }, data: { language: 'en' } }))
    const lan = office.person(lanName)
    await lan.says('/pledge')
    await lan.presses('Initiative')
    await lan.says('Số hóa')
    await lan.presses('Skip')
    await lan.presses('Pledge')
    expect(lan.hears()).toContain('Pledge registered')
    expect(lan.buttons()).toEqual(['Amend', 'Withdraw', 'My pledges'])
  })
})
