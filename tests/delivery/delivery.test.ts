// Nothing lost, nothing twice: events repeated, chats that fail, senders that die.
import { beforeEach, describe, expect, it } from 'vitest'
import { SendFailure } from '../../src/platforms/platform.ts'
import { openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'
import { surveyFeature } from '../support/survey.ts'

let office: TestOffice
let lan: TestPerson
let hanh: TestPerson
beforeEach(async () => {
  office = await openTestOffice({ features: [surveyFeature] })
  lan = office.person('Nguyễn Thị Lan')
  hanh = office.person('Lê Thị Hạnh')
})

const place = () => ({ kind: 'private' as const, key: lan.key })
const event = (eventId: string, text: string) => ({
  connection: office.platform.connection,
  eventId,
  place: place(),
  speaker: { key: lan.key, name: lan.name },
  content: { kind: 'text' as const, text, messageKey: eventId, isAddressed: false },
})
const readsAfterTick = async () => {
  await office.app.tick()
  await office.app.settle()
  return lan.reads().length
}
const rows = () =>
  office.database.client.outgoingMessage.findMany({ orderBy: { id: 'asc' }, include: { attemptLog: true } })

describe('an event', () => {
  it('delivered twice is handled once', async () => {
    await office.app.receive(event('same', '/trogiup'))
    expect(await office.app.receive(event('same', '/trogiup'))).toEqual({ kind: 'duplicate' })
    await office.app.settle()
    expect(lan.reads()).toHaveLength(1)
  })

  it('delivered twice at the same moment is handled once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => office.app.receive(event('same', '/trogiup'))))
    await office.app.settle()
    expect(lan.reads()).toHaveLength(1)
  })

  it('with control characters and broken letters is read without them', async () => {
    await office.app.receive(event('odd', '/tro\u0000gi\u0075\u0301p\ud800'))
    await office.app.receive({ ...event('odd2', '/trogiup'), speaker: { key: lan.key, name: 'Lan\u0000\u202e' } })
    await office.app.settle()
    expect(lan.reads().length).toBeGreaterThan(0)
  })
})

describe('a message', () => {
  it('keeps its place in the order of its chat', async () => {
    await Promise.all(
      ['/trogiup', '/tieptuc', '/huy', '/khaosat'].map((text, index) => office.app.receive(event(`e-${index}`, text))),
    )
    await office.app.settle()
    const sent = (await rows()).filter(row => row.state === 'sent')
    const shown = office.platform.shown.map(one => one.remoteId)
    expect(sent.map(row => row.remoteId)).toEqual(shown)
  })

  it('waits while the platform is away and goes out once when it is back', async () => {
    office.platform.break(lan.key, new SendFailure('offline', 'connection refused'))
    await lan.says('/trogiup')
    expect(lan.reads()).toHaveLength(0)
    expect((await rows())[0]).toMatchObject({ state: 'pending', attempts: 1 })
    office.platform.break(lan.key, undefined)
    await expect.poll(readsAfterTick, { timeout: 8000 }).toBe(1)
    expect((await rows())[0]).toMatchObject({ state: 'sent', attempts: 2, isPossiblyTwice: false })
  })

  it('of which nobody knows whether it arrived is repeated once and logged so', async () => {
    office.platform.break(lan.key, new SendFailure('unknown', 'no answer'))
    await lan.says('/trogiup')
    office.platform.break(lan.key, undefined)
    await expect.poll(readsAfterTick, { timeout: 8000 }).toBe(1)
    const [row] = await rows()
    expect(row).toMatchObject({ state: 'sent', isPossiblyTwice: true })
    expect(row!.attemptLog.map(attempt => attempt.outcome)).toEqual(['unknown'])
  })

  it('of which nobody knows it twice is left so, and the log says what is not known', async () => {
    const tries: string[] = []
    const { send } = office.platform
    Object.assign(office.platform, {
      send: (delivery: Parameters<typeof send>[0]) => {
        tries.push(delivery.chatKey)
        return send(delivery)
      },
    })
    office.platform.break(lan.key, new SendFailure('unknown', 'no answer'))
    await lan.says('/trogiup')
    const stateAfterTick = async () => {
      await readsAfterTick()
      return (await rows())[0]?.state
    }
    await expect.poll(stateAfterTick, { timeout: 8000 }).toBe('failed')
    expect(tries.filter(key => key === lan.key)).toHaveLength(2)
    expect(hanh.hears()).toContain('không rõ tin đã tới hay chưa')
    expect((await rows())[0]).toMatchObject({ failure: 'unknown', isPossiblyTwice: true, attempts: 2 })
    office.platform.break(lan.key, undefined)
    await hanh.says('/nhatky')
    await hanh.presses('Nhật ký gửi tin')
    expect(hanh.hears()).toContain('không rõ tin đã tới hay chưa')
  })

  it('perhaps sent already is not repeated, nor given up, while nothing answers at all', async () => {
    office.platform.break(lan.key, new SendFailure('unknown', 'no answer'))
    const refuse = () => Promise.reject(new SendFailure('unknown', 'still no answer'))
    Object.assign(office.platform, { probe: refuse })
    await lan.says('/trogiup')
    office.platform.break(lan.key, undefined)
    await office.database.client.outgoingMessage.updateMany({ data: { notBefore: new Date(0), attempts: 6 } })
    await office.app.tick()
    await office.app.settle()
    expect(lan.reads()).toHaveLength(0)
    expect((await rows())[0]).toMatchObject({ state: 'pending', isPossiblyTwice: true, attempts: 7 })
  })

  it('found in flight after a crash goes out once more, before those behind it', async () => {
    await lan.says('/trogiup')
    const [row] = await rows()
    await office.database.client.outgoingMessage.update({
      where: { id: row!.id },
      data: { state: 'sending', claimedBy: 'a process that died', remoteId: null },
    })
    await office.app.stop()
    const again = await office.startAgain()
    await again.settle()
    expect(lan.reads()).toHaveLength(2)
    expect((await rows())[0]).toMatchObject({ state: 'sent', isPossiblyTwice: true })
  })

  it('to somebody who blocked the bot is given up, and the office hears of it once', async () => {
    office.platform.break(
      lan.key,
      new SendFailure('never', 'Forbidden: bot was blocked by the user', { reason: 'blocked' }),
    )
    await lan.says('/trogiup')
    await lan.says('/trogiup')
    expect((await rows())[0]).toMatchObject({ state: 'failed' })
    const told = hanh.reads().filter(text => text.includes(lan.name))
    expect(told).toHaveLength(1)
    const account = await office.database.client.chatAccount.findFirst({ where: { remoteId: lan.key } })
    expect(account).toMatchObject({ unreachableWhy: 'blocked' })
  })

  it('follows a group that became another one', async () => {
    const group = office.group()
    office.platform.break(group.key, new SendFailure('moved', 'upgraded', { newChatKey: 'g-new' }))
    await lan.in(group).says('/khaosat')
    await expect.poll(() => office.platform.messagesIn('g-new').length, { timeout: 5000 }).toBe(1)
    const moved = await office.database.client.chatGroup.findFirst({ where: { remoteId: 'g-new' } })
    expect(moved).toMatchObject({ officeId: office.id })
  })
})
