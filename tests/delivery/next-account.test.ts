// Somebody with accounts on two platforms: what one of them refuses for good goes to the other.
import { beforeEach, describe, expect, it } from 'vitest'
import { SendFailure } from '../../src/platforms/platform.ts'
import { alsoOn, openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'
import { openTalkPlatform, type TalkPlatform, textOf } from '../support/talk-platform.ts'

let office: TestOffice
let second: TalkPlatform
let lan: TestPerson
let hanh: TestPerson
beforeEach(async () => {
  second = openTalkPlatform('second')
  office = await openTestOffice({ platforms: [second] })
  lan = office.person('Nguyễn Thị Lan')
  hanh = office.person('Lê Thị Hạnh')
  await alsoOn(office, lan, second, '2021-11-01')
})

const refuses = (reason: 'blocked' | 'rejected') => new SendFailure('never', `refused: ${reason}`, { reason })
const onSecond = () => second.messagesIn(lan.key).map(textOf)
const failures = () => hanh.reads().filter(text => text.includes('Không gửi được tin'))

/** The office says something to every member. */
async function announces(words: string): Promise<void> {
  await hanh.says('/thongbao')
  await hanh.says(words)
  await hanh.presses('Bỏ qua')
  await hanh.presses('Riêng từng người trong danh bạ')
  await hanh.presses('Gửi ngay')
  await hanh.presses('Gửi')
  await office.app.tick()
  await office.app.settle()
}

const rowsToLan = () =>
  office.database.client.outgoingMessage.findMany({
    where: { toMemberId: lan.id, kind: 'announcement' },
    orderBy: { id: 'asc' },
    include: { attemptLog: { orderBy: { id: 'asc' } } },
  })

describe('a member with two accounts', () => {
  it('who blocked the bot on one is told on the other, once, and nobody is told of a failure', async () => {
    office.platform.break(lan.key, refuses('blocked'))
    await announces('Họp lúc 14 giờ')
    expect(onSecond()).toHaveLength(1)
    expect(onSecond()[0]).toContain('Họp lúc 14 giờ')
    expect(lan.reads()).toEqual([])
    expect(failures()).toEqual([])
    const [row] = await rowsToLan()
    expect(row).toMatchObject({ state: 'sent', connection: 'second' })
    expect(row?.attemptLog.map(({ outcome, detail }) => [outcome, detail])).toEqual([['retry', 'blocked']])
    office.platform.break(lan.key, undefined)
    await announces('Họp lúc 15 giờ')
    expect(onSecond()).toHaveLength(2)
    expect(lan.reads()).toEqual([])
  })

  it('who blocked it on both is given up, and the office hears why', async () => {
    for (const platform of [office.platform, second]) platform.break(lan.key, refuses('blocked'))
    await announces('Họp lúc 14 giờ')
    expect((await rowsToLan()).map(({ state, failure }) => [state, failure])).toEqual([['failed', 'blocked']])
    expect(failures()).toHaveLength(1)
  })

  it('is spoken to on the first one again after writing there', async () => {
    office.platform.break(lan.key, refuses('blocked'))
    await announces('Họp lúc 14 giờ')
    office.platform.break(lan.key, undefined)
    await lan.says('/trogiup')
    const before = lan.reads().length
    await announces('Họp lúc 15 giờ')
    expect(lan.reads()).toHaveLength(before + 1)
    expect(onSecond()).toHaveLength(1)
  })

  it('a message that a platform will not take is given up at once, without marking the account', async () => {
    office.platform.break(lan.key, refuses('rejected'))
    await announces('Họp lúc 14 giờ')
    const [row] = await rowsToLan()
    expect(row).toMatchObject({ state: 'failed', attempts: 1 })
    expect(await office.database.client.chatAccount.count({ where: { unreachableAt: { not: null } } })).toBe(0)
    expect(failures()).toHaveLength(1)
  })
})
