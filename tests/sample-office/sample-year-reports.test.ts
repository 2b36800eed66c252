// The sample office's year as its people live it: pledges, both phases' reports, nudges that stop, both closings.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Role } from '../../src/chat/context.ts'
import { dayOf, instantAt } from '../../src/time/day.ts'
import { talk } from '../support/conversation.ts'
import { openTalkPlatform, type TalkPlatform, textOf } from '../support/talk-platform.ts'
import { openSampleOffice, type SampleOffice } from './sample-office-world.ts'

const zone = 'Asia/Ho_Chi_Minh'
const first = 'Báo cáo kết quả Đợt thi đua thứ nhất'
const second = 'Báo cáo kết quả Đợt thi đua thứ hai'

type Person = { readonly id: string; readonly name: string }

let office: SampleOffice
let platform: TalkPlatform
let officer: Person
let leader: Person
/** Units whose contact and head have accounts and are not of the office itself. */
let units: readonly { readonly name: string; readonly contact: Person; readonly head: Person }[]

beforeAll(async () => {
  platform = openTalkPlatform('sandbox')
  office = await openSampleOffice(platform)
  const officers = await holding('officer')
  ;[officer] = officers as [Person]
  ;[leader] = (await holding('leader')) as [Person]
  const rows = await office.database.client.unit.findMany({ orderBy: { ordinal: 'asc' } })
  const found = await Promise.all(
    rows.map(async ({ id, name }) => {
      const [contact] = await holding('unitContact', id)
      const [head] = await holding('unitHead', id)
      const isOffice = [contact, head].some(one => officers.some(({ id }) => id === one?.id))
      return contact && head && !isOffice ? [{ name, contact, head }] : []
    }),
  )
  units = found.flat()
})
afterAll(() => office.stop())

/** Who holds the role and has an account. */
function holding(role: Role, unitId?: string): Promise<readonly Person[]> {
  return office.database.client.member.findMany({
    where: {
      roles: { some: { role, validTo: null } },
      links: { some: { endedAt: null } },
      ...(unitId && { memberships: { some: { unitId, validTo: null } } }),
    },
    orderBy: { code: 'asc' },
    select: { id: true, name: true },
  })
}

const as = ({ id, name }: Person) => talk(office.app, platform, { key: id, name })

/** Months in one go outlast the lease to send: what waits then goes out with the next beat. */
async function clockTo(day: string, time = '23:00'): Promise<void> {
  await office.app.moveClock(instantAt(day, time, zone))
  await office.app.tick()
  await office.app.settle()
}

async function reports(person: Person, title: string): Promise<void> {
  const there = as(person)
  await there.says('/baocao')
  if (there.buttons().some(label => label.startsWith(title))) await there.presses(title)
  if (there.last()?.message.form?.current === 'phase_figures') await there.says('1: -')
  if (there.last()?.message.form?.current === 'phase_results') await there.says('Hoàn thành nhiệm vụ được giao')
  while (there.buttons().includes('Bỏ qua')) await there.presses('Bỏ qua')
  await there.presses('Nộp báo cáo')
  expect(there.hears()).toContain('Đã nộp báo cáo')
}

/** The days on which somebody read a nudge for this report. */
function nudgedOn(person: Person, title: string): readonly string[] {
  const nudges = platform
    .messagesIn(person.id)
    .filter(one => /(?:Nhắc nộp|Quá hạn nộp): /u.test(textOf(one)) && textOf(one).includes(title))
  return nudges.map(one => dayOf(one.createdAt, zone))
}

it('the year', { timeout: 240_000 }, async () => {
  const [early, late, missing] = units
  if (!early || !late || !missing) throw new Error('the sample office has too few units')

  // The launch stands in the group; somebody pledges from it.
  const group = platform.messagesIn('g-office')
  expect(textOf(group[0])).toContain('phát động')
  const pledging = as(early.contact)
  await pledging.says('/dangky')
  await pledging.presses('Danh hiệu thi đua')
  await pledging.presses('Lao động tiên tiến')
  await pledging.presses('Bỏ qua')
  await pledging.presses('Đăng ký')
  await clockTo('2022-02-21')
  expect(pledging.reads().join('\n')).not.toContain('Đồng chí chưa đăng ký')
  expect(as(late.contact).reads().join('\n')).toContain('Đồng chí chưa đăng ký')

  // The first phase: one report in time, sent back and handed in again.
  await clockTo('2022-07-05', '09:00')
  await reports(early.contact, first)
  const desk = as(officer)
  await desk.says('/duyet')
  expect(desk.hears()).toContain(early.name)
  await desk.presses('Trả lại')
  await desk.says('Bổ sung số liệu')
  expect(as(early.contact).hears()).toContain('Bổ sung số liệu')
  await clockTo('2022-07-07', '09:00')
  expect(nudgedOn(early.contact, first)).toEqual(['2022-07-07'])
  await as(early.contact).says('/baocao')
  await as(early.contact).presses(first)
  await as(early.contact).presses('Nộp báo cáo')
  await desk.says('/duyet')
  await desk.presses('Duyệt')

  // One late: the line hears of it, step by step, until it is there.
  await clockTo('2022-07-18', '09:00')
  await reports(late.contact, first)
  await clockTo('2022-07-25')
  expect(nudgedOn(early.contact, first)).toEqual(['2022-07-07'])
  expect(nudgedOn(late.contact, first)).toEqual(['2022-07-07', '2022-07-11', '2022-07-13', '2022-07-14'])
  expect(nudgedOn(late.head, first)).toEqual(['2022-07-15'])
  expect(nudgedOn(officer, first)).toContain('2022-07-18')
  expect(nudgedOn(leader, first)).toEqual(['2022-07-19'])
  const told = as(leader)
    .reads()
    .find(text => text.startsWith(`Quá hạn nộp: ${first}`))
  expect(told).toContain(`${missing.name}: chưa nộp, quá hạn`)
  for (const { name } of [early, late]) expect(told).not.toContain(`${name}: `)

  // The first closing: the office says so, and nobody hears of it again.
  await desk.says('/tiendo')
  await desk.presses(first)
  expect(desk.hears()).toContain('trễ hạn')
  await desk.says('/han')
  if (desk.buttons().some(label => label.startsWith('Quá hạn lâu'))) await desk.presses('Quá hạn lâu')
  await desk.presses('Xem: Tổ chức tổng kết')
  await desk.presses('Đã xong')

  // The second phase: handed in before the first nudge, nobody nudges.
  await clockTo('2022-12-20', '09:00')
  for (const { contact } of [early, late]) await reports(contact, second)
  await clockTo('2022-12-30', '09:00')
  for (const { contact } of [early, late]) expect(nudgedOn(contact, second)).toEqual([])
  expect(nudgedOn(missing.contact, second)).toEqual(['2022-12-23', '2022-12-27', '2022-12-29', '2022-12-30'])

  // The closing of the year ends everything.
  await desk.says('/ketthuc')
  await desk.presses('Bỏ qua')
  await desk.presses('Kết thúc phong trào')
  const before = platform.shown.length
  await clockTo('2023-01-20')
  const after = platform.shown.slice(before).filter(one => /Nhắc nộp|Quá hạn nộp|Đơn vị đã nộp/u.test(textOf(one)))
  expect(after).toEqual([])
})
