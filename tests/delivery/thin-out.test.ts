// What is removed after its time, and what never is.
import { expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { newId } from '../../src/db/new-id.ts'
import { thinOut } from '../../src/delivery/thin-out.ts'
import { openTestOffice } from '../support/office.ts'

const now = new Date('2024-06-01T00:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const retention = { eventsDays: 8, messagesDays: 100, jobsDays: 30 }

it('messages, events and jobs go after the days that were set; what waits and what an office recorded stays', async () => {
  const { database, id: officeId } = await openTestOffice()
  const { client } = database
  const message = (days: number, state: 'sent' | 'failed' | 'pending') => ({
    ...{ id: newId(), officeId, connection: 'talk', lane: 'a', priority: 1, kind: 'answer', language: 'vi' },
    ...{ message: {}, state, notBefore: daysAgo(days), createdAt: daysAgo(days) },
  })
  await client.outgoingMessage.createMany({
    data: [
      ...Array.from({ length: 1200 }, () => message(101, 'sent')),
      ...[message(99, 'sent'), message(101, 'failed'), message(500, 'pending')],
    ],
  })
  const old = await client.outgoingMessage.findFirstOrThrow({ where: { state: 'sent' } })
  await client.attempt.create({ data: { id: newId(), outgoingId: old.id, at: daysAgo(101), outcome: 'sent' } })
  await client.receivedEvent.createMany({
    data: [7, 9].map(days => ({ connection: 'talk', eventId: `e${days}`, receivedAt: daysAgo(days) })),
  })
  const audit = { officeId, action: 'x', subject: 'x', subjectId: 'x', details: {} }
  await client.auditEntry.create({ data: { id: newId(), at: daysAgo(4000), ...audit } })
  await thinOut(database, now, retention)
  const left = await client.outgoingMessage.findMany({ select: { state: true, notBefore: true } })
  expect(left.map(({ state, notBefore }) => `${state} ${notBefore.toISOString()}`).sort()).toEqual([
    `pending ${daysAgo(500).toISOString()}`,
    `sent ${daysAgo(99).toISOString()}`,
  ])
  expect(await client.attempt.count()).toBe(0)
  expect(await client.receivedEvent.findMany({ select: { eventId: true } })).toEqual([{ eventId: 'e7' }])
  expect(await client.auditEntry.count()).toBe(1)
})

it('an address that opens the calendar is not kept in what was sent', async () => {
  const { database, person, app } = await openTestOffice({ webAddress: 'https://thidua.example.vn' })
  const lan = person('Nguyễn Thị Lan')
  await lan.says('/han')
  await lan.presses('Lịch trên điện thoại')
  expect(lan.hears()).toContain('/lich/')
  const stored = async () => JSON.stringify(await database.client.outgoingMessage.findMany())
  const after = (days: number) => new Date(app.engine.machineNow().getTime() + days * 86_400_000)
  await thinOut(database, after(6), retention)
  expect(await stored()).toContain('/lich/')
  await thinOut(database, after(8), retention)
  expect(await stored()).not.toContain('/lich/')
})

it('the days come from the configuration, and an event is never forgotten while it may be repeated', () => {
  const given = { SANDBOX: 'on', KEEP_MESSAGES_DAYS: '90' }
  expect(readConfig(given).retention).toEqual({ eventsDays: 8, messagesDays: 90, jobsDays: 30 })
  expect(() => readConfig({ ...given, KEEP_EVENTS_DAYS: '1' })).toThrow(
    'KEEP_EVENTS_DAYS must be a number of days from 8',
  )
})
