// One person, several accounts: one place for private messages, forms that move along, nothing heard twice, a lost phone.
import { beforeEach, describe, expect, it } from 'vitest'
import { type Talk, talk } from '../support/conversation.ts'
import { alsoOn, openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'
import { openTalkPlatform, type TalkPlatform } from '../support/talk-platform.ts'
import { addPhasedCampaign } from './report-office.ts'

let office: TestOffice
let second: TalkPlatform
let lan: TestPerson
let elsewhere: Talk

beforeEach(async () => {
  second = openTalkPlatform('second')
  office = await openTestOffice({ platforms: [second] })
  await addPhasedCampaign(office.database, office.id)
  lan = office.person('Nguyễn Thị Lan')
  await alsoOn(office, lan, second, '2021-11-01')
  elsewhere = talk(office.app, second, lan)
})

/** The officer says something to every member, one by one. */
async function announces(words: string): Promise<void> {
  const hanh = office.person('Lê Thị Hạnh')
  await hanh.says('/thongbao')
  await hanh.says(words)
  await hanh.presses('Bỏ qua')
  await hanh.presses('Riêng từng người trong danh bạ')
  await hanh.presses('Gửi ngay')
  await hanh.presses('Gửi')
}

const heard = (who: Talk, words: string) => who.reads().filter(text => text.includes(words)).length

describe('private messages', () => {
  it('come to the account used last, and only there', async () => {
    await announces('Họp lúc 14 giờ')
    expect([heard(lan, 'Họp lúc'), heard(elsewhere, 'Họp lúc')]).toEqual([1, 0])
    await elsewhere.says('/viectoi')
    await announces('Họp lúc 15 giờ')
    expect([heard(lan, '15 giờ'), heard(elsewhere, '15 giờ')]).toEqual([0, 1])
  })

  it('come to the account their owner prefers, whatever was used last, until that is taken back', async () => {
    await lan.says('/taikhoan')
    expect(lan.hears()).toContain('Tin riêng được gửi tới tài khoản này')
    await lan.presses('Nhận tin riêng ở đây')
    await announces('Họp lúc 14 giờ')
    expect([heard(lan, 'Họp lúc'), heard(elsewhere, 'Họp lúc')]).toEqual([0, 1])
    await lan.says('/taikhoan')
    await lan.presses('Nhận ở nơi dùng gần nhất')
    await announces('Họp lúc 15 giờ')
    expect([heard(lan, '15 giờ'), heard(elsewhere, '15 giờ')]).toEqual([1, 0])
  })

  it('are nobody else’s to direct: an officer sees the accounts, without these buttons', async () => {
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/taikhoan Nguyễn Thị Lan')
    expect(hanh.hears()).toContain('Second')
    expect(hanh.buttons().join()).not.toContain('Nhận tin riêng')
    expect(hanh.buttons().filter(label => label.startsWith('Gỡ'))).toHaveLength(2)
  })
})

describe('a form', () => {
  it('begun in one place goes on in another, which the old place says and no longer answers', async () => {
    await lan.says('/dangky')
    await lan.presses('Danh hiệu thi đua')
    const old = lan.last()!.tokens[0]!
    await elsewhere.says('/tieptuc')
    expect(elsewhere.buttons()).toContain('Lao động tiên tiến')
    expect(lan.hears()).not.toContain('[Lao động tiên tiến]')
    await lan.pressesToken(old)
    await elsewhere.presses('Lao động tiên tiến')
    await elsewhere.presses('Bỏ qua')
    await elsewhere.presses('Đăng ký')
    expect(elsewhere.hears()).toContain('DK-2022-0001')
    expect(await office.database.client.pledge.count()).toBe(1)
    expect(heard(lan, 'DK-2022-0001')).toBe(0)
  })
})

describe('a lost phone', () => {
  it('is cut off from the other account: it hears nothing more of the office and answers nothing', async () => {
    await elsewhere.says('/taikhoan')
    await elsewhere.presses('Gỡ Nguyễn Thị Lan (Talk)')
    await elsewhere.presses('Gỡ tài khoản')
    expect(lan.hears()).toContain('đã được gỡ')
    await announces('Họp lúc 14 giờ')
    expect([heard(lan, 'Họp lúc'), heard(elsewhere, 'Họp lúc')]).toEqual([0, 1])
    await lan.says('/viectoi')
    expect(lan.hears()).toContain('chưa được liên kết')
  })
})
