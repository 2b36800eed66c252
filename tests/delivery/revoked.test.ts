// A platform that refuses the bot's own key: the office hears of it where it still can be reached, and what is said waits.
import { expect, it } from 'vitest'
import { SendFailure } from '../../src/platforms/platform.ts'
import { alsoOn, openTestOffice } from '../support/office.ts'
import { openTalkPlatform, textOf } from '../support/talk-platform.ts'

it('is told to the officers on another platform, once, and what is said waits', async () => {
  const second = openTalkPlatform('second')
  const office = await openTestOffice({ platforms: [second] })
  const lan = office.person('Nguyễn Thị Lan')
  const hanh = office.person('Lê Thị Hạnh')
  await alsoOn(office, hanh, second, '2021-11-01')
  const told = () => second.messagesIn(hanh.key).map(textOf)
  for (const { key } of [lan, hanh]) office.platform.break(key, new SendFailure('revoked', 'the key is refused'))
  const { connection } = office.platform
  for (const { key, name } of [lan, hanh]) {
    const content = { kind: 'text', text: '/viectoi', messageKey: 'm', isAddressed: true } as const
    const place = { kind: 'private', key } as const
    // Nothing settles: the whole bot is held.
    await office.app.receive({ connection, eventId: `e-${key}`, place, speaker: { key, name }, content })
  }
  await expect.poll(told, { timeout: 10_000 }).toHaveLength(1)
  expect(told()[0]).toContain('không còn gửi được tin qua Talk')
  const waiting = { where: { connection, state: { in: ['pending' as const, 'sending' as const] } } }
  expect(await office.database.client.outgoingMessage.count(waiting)).toBe(2)
})
