// The sample office's year: the clock walks from 25/01 to 31/12/2022, and its group hears the right things on the right days.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { weekday } from '../../src/time/day.ts'
import { publicHolidays } from '../../src/time/public-holidays.ts'
import { openSampleOffice, type Said, type SampleOffice } from './sample-office-world.ts'
import truth from './truth.json' with { type: 'json' }

/**
 * Seven days and one day before each anniversary, by hand from the calendar of 2022: days off move to the working day before.
 * Before Tết both would fall on two days running (27 and 28/01): one is enough.
 */
const aheadOf: Readonly<Record<string, readonly string[]>> = {
  '2022-02-03': ['2022-01-27'],
  '2022-04-07': ['2022-03-31', '2022-04-06'],
  '2022-04-30': ['2022-04-22', '2022-04-29'],
  '2022-05-07': ['2022-04-29', '2022-05-06'],
  '2022-05-19': ['2022-05-12', '2022-05-18'],
  '2022-05-28': ['2022-05-20', '2022-05-27'],
  '2022-06-06': ['2022-05-30', '2022-06-03'],
  '2022-06-15': ['2022-06-08', '2022-06-14'],
  '2022-07-27': ['2022-07-20', '2022-07-26'],
  '2022-08-19': ['2022-08-12', '2022-08-18'],
  '2022-09-02': ['2022-08-26', '2022-08-31'],
  '2022-09-12': ['2022-09-05', '2022-09-09'],
  '2022-11-18': ['2022-11-11', '2022-11-17'],
}
const closings = [
  ['trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022', ['2022-07-07', '2022-07-14']],
  ['trước ngày 31/12/2022 — chậm nhất hết ngày 30/12/2022', ['2022-12-23', '2022-12-30']],
] as const
const registration = ['2022-02-21', '2022-02-25', '2022-02-28', '2022-03-24', '2022-03-28', '2022-03-30', '2022-03-31']
const phases = ['2022-06-23', '2022-06-30', '2022-07-01', '2022-12-23', '2022-12-30']

let office: SampleOffice
/** What the group of the whole office read. */
let said: readonly Said[]
/** What anybody read, anywhere. */
let everything: readonly Said[]
beforeAll(async () => {
  office = await openSampleOffice()
  // The program beats as it walks: a year with all its digests takes longer than a lease.
  for (let month = 2; month <= 12; month += 1) {
    await office.app.moveClock(new Date(`2022-${String(month).padStart(2, '0')}-01T05:00:00+07:00`))
    await office.app.tick()
  }
  await office.app.moveClock(new Date('2022-12-31T20:00:00+07:00'))
  const chats = await office.database.client.sandboxMessage.findMany({
    distinct: ['chatKey'],
    select: { chatKey: true },
  })
  everything = (await Promise.all(chats.map(({ chatKey }) => office.saidIn(chatKey)))).flat()
  said = everything.filter(({ chat }) => chat === 'g-office')
})
afterAll(() => office.stop())

const daysWith = (text: string) => said.filter(one => one.text.includes(text)).map(({ on }) => on)

it.each(truth.anniversaries.map(one => [one.name, one] as const))(
  '%s is announced ahead and on the day, with N',
  (name, { anniversary_date: on, years, original_date: origin }) => {
    const line = `kỷ niệm ${years} năm ${name} (${plainDay(origin)} - ${plainDay(on)})`.toLowerCase()
    const days = said.filter(one => one.text.toLowerCase().includes(line)).map(one => one.on)
    expect(days).toEqual([...aheadOf[on]!, on])
  },
)

it.each(closings)('the closing %s is called to mind a week before and on its last valid day', (deadline, days) => {
  expect(
    said.filter(one => one.text.includes('Đơn vị đã nộp') && one.text.includes(deadline)).map(one => one.on),
  ).toEqual(days)
})

it('the group hears of the phases, and who has not pledged only as a count', () => {
  expect(daysWith('Sắp kết thúc Đợt thi đua thứ nhất')).toEqual(['2022-06-23'])
  expect(daysWith('Ngày cuối của Đợt thi đua thứ nhất')).toEqual(['2022-06-30'])
  expect(daysWith('Bắt đầu Đợt thi đua thứ hai')).toEqual(['2022-07-01'])
  expect(daysWith('Sắp kết thúc Đợt thi đua thứ hai')).toEqual(['2022-12-23', '2022-12-30'])
  expect(daysWith('Đã đăng ký: 0/57')).toEqual(registration)
})

it('a day’s messages do not repeat themselves, and warn nobody of what is the office’s to know', () => {
  for (const [deadline] of closings)
    for (const { text, on } of said.slice(1)) expect(text.split(deadline).length, on).toBeLessThanOrEqual(2)
  expect(daysWith('⚠')).toEqual([])
})

it('the group hears at most once a day, in order, and of nothing else', () => {
  const days = said.map(({ on }) => on)
  const anniversaries = Object.entries(aheadOf).flatMap(([on, ahead]) => [on, ...ahead])
  const expected = ['2022-01-25', ...anniversaries, ...closings.flatMap(([, on]) => on), ...registration, ...phases]
  expect(days).toEqual([...new Set(expected)].toSorted())
})

it('nobody hears the same thing twice on a day', () => {
  const keys = everything.map(({ chat, on, text }) => `${chat} ${on} ${text}`)
  expect(keys.length).toBeGreaterThan(200)
  expect(new Set(keys).size).toBe(keys.length)
})

it('nothing comes in the quiet hours, and on days off only the greeting of the day itself', () => {
  expect(everything.filter(({ time }) => time < '06:30' || time >= '20:00')).toEqual([])
  const daysOff = new Set(
    publicHolidays(2022, [6, 7])
      .filter(day => !day.isWorking)
      .map(day => day.on),
  )
  const onDaysOff = everything.filter(({ on }) => daysOff.has(on) || weekday(on) >= 6)
  expect(onDaysOff.map(({ chat, on }) => [chat, on])).toEqual(
    ['2022-02-03', '2022-04-30', '2022-05-07', '2022-05-28', '2022-09-02'].map(on => ['g-office', on]),
  )
})

it('people who do not count are not reminded', async () => {
  const names = ['Bùi Thị Xuân', 'Lê Hoàng Long', 'Trịnh Quang Vinh']
  const rows = await office.database.client.member.findMany({ where: { name: { in: names } } })
  expect(rows).toHaveLength(3)
  expect(everything.filter(({ chat }) => rows.some(({ id }) => id === chat))).toEqual([])
})

/** "03/02/1930", "30/4/1975": months 1 and 2 with a zero, as the plan writes them. */
function plainDay(on: string): string {
  const [year, month = '', day] = on.split('-')
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`
}
