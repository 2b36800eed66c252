// Several reminders for one chat become one message.
import { describe, expect, it } from 'vitest'
import { message } from '../../src/chat/message.ts'
import { type FiredNotice, foldNotices } from '../../src/delivery/fold-notices.ts'
import { latestOfEach } from '../../src/delivery/schedule.ts'

function notice(group: string, text: string, more: Partial<FiredNotice> = {}): FiredNotice {
  return { to: { group }, message: message(text), kind: 'deadline', isLate: false, ...more }
}

describe('folding', () => {
  it('joins what goes to one chat and keeps chats apart', () => {
    const folded = foldNotices([notice('a', 'một'), notice('b', 'hai'), notice('a', 'ba')])
    expect(folded.map(one => [one.to, one.message.blocks.length])).toEqual([
      [{ group: 'a' }, 2],
      [{ group: 'b' }, 1],
    ])
  })

  it('lets a greeting stand alone, unless it was missed', () => {
    const greeting = { standsAlone: true, kind: 'anniversary-day' }
    expect(foldNotices([notice('a', 'x', greeting), notice('a', 'y')])).toHaveLength(2)
    expect(
      foldNotices([notice('a', 'x', { ...greeting, isLate: true }), notice('a', 'y', { isLate: true })]),
    ).toHaveLength(1)
  })

  it('says that late news is late', () => {
    const [late] = foldNotices([notice('a', 'x', { isLate: true })])
    expect(late!.message.blocks[0]).toMatchObject({ block: 'heading', text: { key: 'missed-heading' } })
  })

  it('keeps only the last of several missed reminders of one subject', () => {
    const now = new Date('2022-07-14T01:00:00Z')
    const row = (subjectId: string, dueAt: string) => ({ kind: 'deadline', subjectId, dueAt: new Date(dueAt) })
    const rows = [
      row('x', '2022-07-07T01:00:00Z'),
      row('x', '2022-07-11T01:00:00Z'),
      row('y', '2022-07-11T01:00:00Z'),
      row('x', '2022-07-14T01:00:00Z'),
    ]
    expect(latestOfEach(rows, now)).toEqual([rows[1], rows[2], rows[3]])
  })
})
