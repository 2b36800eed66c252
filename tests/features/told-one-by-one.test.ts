// Where an office can have no group, what groups hear goes to the people of that platform one by one.
import { beforeEach, describe, expect, it } from 'vitest'
import { officeOf } from '../../src/chat/speaker-store.ts'
import { planReminders } from '../../src/delivery/schedule.ts'
import { type Talk, talk } from '../support/conversation.ts'
import { alsoOn, openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'
import { openTalkPlatform, type TalkPlatform } from '../support/talk-platform.ts'
import { addPhasedCampaign } from './report-office.ts'

let office: TestOffice
let apart: TalkPlatform
let lan: TestPerson
let nam: TestPerson
let lanApart: Talk
let namApart: Talk

/** Nam is on both platforms, Lan only on the one without groups. */
beforeEach(async () => {
  apart = { ...openTalkPlatform('apart'), tellsOneByOne: true }
  office = await openTestOffice({ platforms: [apart] })
  lan = office.person('Nguyễn Thị Lan')
  nam = office.person('Nguyễn Văn Nam')
  await office.database.client.link.deleteMany({ where: { memberId: lan.id } })
  for (const person of [lan, nam]) await alsoOn(office, person, apart, '2022-01-20')
  lanApart = talk(office.app, apart, lan)
  namApart = talk(office.app, apart, nam)
})

async function announcesToGroups(words: string): Promise<void> {
  const hanh = office.person('Lê Thị Hạnh')
  await hanh.says('/thongbao')
  await hanh.says(words)
  await hanh.presses('Bỏ qua')
  await hanh.presses('Tất cả các nhóm')
  await hanh.presses('Gửi ngay')
}

describe('an announcement to the groups', () => {
  it('reaches who has no group where they chat, and nobody who has one', async () => {
    const hanh = office.person('Lê Thị Hạnh')
    await announcesToGroups('Họp giao ban lúc 14 giờ')
    expect(hanh.hears()).toContain('4 nhóm và 1 người nhận riêng')
    await hanh.presses('Gửi thông báo')
    await office.app.settle()
    expect(lanApart.hears()).toContain('Họp giao ban lúc 14 giờ')
    expect(lanApart.reads()).toHaveLength(1)
    expect([...nam.reads(), ...namApart.reads()]).toEqual([])
    await hanh.presses('Xem kết quả gửi')
    expect(hanh.hears()).toContain('1/1')
  })

  it('goes to the group alone once the office has one there', async () => {
    await office.database.client.chatGroup.updateMany({
      where: { remoteId: office.group('Văn phòng Sở').key },
      data: { connection: 'apart' },
    })
    await announcesToGroups('Họp giao ban')
    expect(office.person('Lê Thị Hạnh').hears()).toContain('Số nơi nhận: 4 nhóm\n')
  })
})

describe('what reminders tell the groups', () => {
  it('is told to them as well, once', async () => {
    await addPhasedCampaign(office.database, office.id)
    const { engine } = office.app
    await office.database.transaction(async tx => {
      await planReminders(engine, tx, (await officeOf(tx, office.id))!, engine.now())
    })
    await office.clockTo('2022-07-01', '12:00')
    const opening = 'Đợt thi đua thứ hai'
    expect(office.person('Lê Thị Hạnh').in(office.group()).reads().join()).toContain(opening)
    expect(lanApart.reads().filter(text => text.includes(opening))).toHaveLength(1)
    expect(namApart.reads()).toEqual([])
  })
})
