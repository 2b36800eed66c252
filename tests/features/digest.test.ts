// Digests: one screen and one picture for leaders and officers, on demand, for any day, and by themselves when they are due.
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import type { TestPerson } from '../support/office.ts'
import { openReportOffice, pledgesOfUnit, type ReportOffice, reportsOn, unit } from './report-office.ts'

const first = 'Đợt thi đua thứ nhất'
const leaderName = 'Trần Quốc Bảo'
const officerName = 'Lê Thị Hạnh'

const digests = (person: TestPerson) => person.reads().filter(text => text.startsWith('Tổng hợp thi đua'))
const headings = (person: TestPerson) => digests(person).map(text => text.split('\n')[0])

async function choose(office: ReportOffice, setting: string, value: string) {
  const hanh = office.person(officerName)
  await hanh.says(`/caidat ${setting}`)
  if (value.startsWith('=')) await hanh.says(value.slice(1))
  else await hanh.presses(value)
}

async function reportInFull(person: TestPerson) {
  await person.says('/baocao')
  await person.presses(`Báo cáo kết quả ${first}`)
  for (const answer of ['1: 2', 'Hoàn thành 100%', undefined, 'Thiếu máy tính', 'Chị Lan trực cả ngày nghỉ'])
    await (answer === undefined ? person.presses('Bỏ qua') : person.says(answer))
  for (const _skipped of ['minh chứng', 'văn bản']) await person.presses('Bỏ qua')
  await person.presses('Nộp báo cáo')
}

describe('/tonghop', () => {
  it('is one message of one screen, with one picture and everything else behind buttons', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await pledgesOfUnit(office)
    await reportsOn(office.person('Hoàng Thị Mai'), first)
    const bao = office.person(leaderName)
    await bao.says('/tonghop')
    expect(bao.reads()).toHaveLength(1)
    const shown = bao.last()!
    expect(shown.message.blocks.filter(({ block }) => block === 'image')).toHaveLength(1)
    expect(shown.files.map(({ bytes }) => Buffer.from(bytes.slice(1, 4)).toString())).toEqual(['PNG'])
    for (const said of ['Cá nhân đã đăng ký: 2/9', 'Đơn vị đăng ký đủ: 0/3', `Báo cáo kết quả ${first}: 1/3`])
      expect(bao.hears()).toContain(said)
    expect(bao.hears()).toContain('14/7/2022: hạn Tổng kết đợt thi đua')
    const lines = shown.message.blocks.filter(({ block }) => block !== 'image' && block !== 'choices')
    expect(lines.length).toBeLessThanOrEqual(7)
    expect(bao.buttons().map(label => label.replace(/ \(\d+\)$/u, ''))).toEqual([
      'Chỉ tiêu',
      'Đơn vị',
      'Báo cáo',
      'Sắp tới',
      'Xem ngày khác',
    ])
  })

  it('opens its details below it; they turn in place', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await reportInFull(office.person('Hoàng Thị Mai'))
    const bao = office.person(leaderName)
    await bao.says('/tonghop')
    await bao.presses('Khó khăn')
    expect(bao.hears()).toMatch(new RegExp(`${unit}\\s+Thiếu máy tính`, 'u'))
    await bao.presses('Gương điển hình')
    expect(bao.hears()).toContain('Chị Lan trực cả ngày nghỉ')
    await bao.presses('Đơn vị (3)')
    expect(bao.hears()).toContain(`${unit}: 0/4`)
    await bao.presses('Chỉ tiêu (2)')
    expect(bao.hears()).toContain('Đã báo cáo: 2/4')
    expect(bao.hears()).not.toContain('Công đoàn')
    expect(bao.reads()).toHaveLength(2)
  })

  it('asks which campaign, where several run', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const thematic = { kind: 'thematic', state: 'running', title: 'Chuyển đổi số', year: 2022 } as const
    const days = { startsOn: '2022-03-01', endsOn: '2022-09-30', createdAt: new Date('2022-03-01T00:00:00Z') }
    const whose = { id: newId(), officeId: office.id, launchedAt: days.createdAt }
    await office.database.client.campaign.create({ data: { ...whose, ...thematic, ...days } })
    const bao = office.person(leaderName)
    await bao.says('/tonghop')
    await bao.presses('Chuyển đổi số')
    expect(bao.hears()).toContain('Chuyển đổi số')
    expect(digests(bao)).toHaveLength(1)
    await bao.says('/tonghop 01/2/2022')
    expect(bao.hears()).toContain('Phong trào thi đua năm 2022')
    expect(digests(bao)).toHaveLength(2)
  })

  it('of an empty office says so in noughts, and of none what to do', async () => {
    const office = await openReportOffice({ at: '2022-07-05', hasTargets: false, hasPhases: false })
    const bao = office.person(leaderName)
    await bao.says('/tonghop')
    expect(bao.hears()).toContain('Cá nhân đã đăng ký: 0/9')
    await office.database.client.campaign.updateMany({ data: { state: 'draft' } })
    await bao.says('/tonghop')
    expect(bao.hears()).toContain('chưa có phong trào thi đua nào đang diễn ra')
    expect(digests(bao)).toHaveLength(1)
  })

  it('speaks English too', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await office.database.client.member.updateMany({ data: { language: 'en' } })
    const bao = office.person(leaderName)
    await bao.says('/digest 30/6/2022')
    expect(bao.hears()).toContain('Digest as of the end of 30/6/2022')
    expect(bao.hears()).toContain('People who pledged: 0/9')
  })
})

describe('any earlier day', () => {
  it('is typed with the command, or asked; what cannot be is said, and nothing is lost', async () => {
    const office = await openReportOffice({ at: '2022-06-20' })
    await pledgesOfUnit(office)
    await office.clockTo('2022-07-05', '09:00')
    const bao = office.person(leaderName)
    await bao.says('/tonghop 19/6/2022')
    expect(bao.hears()).toContain('tính đến hết ngày 19/6/2022')
    expect(bao.hears()).toContain('Cá nhân đã đăng ký: 0/9')
    await bao.presses('Xem ngày khác')
    await bao.says('hôm nọ')
    expect(bao.hears()).toContain('Không hiểu ngày này')
    await bao.says('30/6/2030')
    expect(bao.hears()).toContain('chưa tới')
    await bao.says('30/6/2015')
    expect(bao.hears()).toContain('chưa có phong trào thi đua nào được phát động')
    await bao.says('20/6/2022')
    expect(bao.hears()).toContain('tính đến hết ngày 20/6/2022')
    expect(bao.hears()).toContain('Cá nhân đã đăng ký: 2/9')
    await bao.presses('Đơn vị (3)')
    expect(bao.hears()).toContain('đến ngày 20/6/2022')
  })

  it('also tells of a campaign that was closed since', async () => {
    const office = await openReportOffice({ at: '2022-12-31' })
    const closed = { state: 'closed', closedAt: new Date('2022-12-30T03:00:00Z') } as const
    await office.database.client.campaign.updateMany({ data: closed })
    const bao = office.person(leaderName)
    await bao.says('/tonghop 30/6/2022')
    expect(bao.hears()).toContain('tính đến hết ngày 30/6/2022')
    await bao.says('/tonghop')
    expect(bao.hears()).toContain('Tổng hợp thi đua ngày 31/12/2022')
  })
})

describe('nobody else', () => {
  it('gets one: not staff, not heads of units, not by an old button', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    for (const name of ['Nguyễn Thị Lan', 'Đặng Minh Tuấn', 'Hoàng Thị Mai']) {
      await office.person(name).says('/tonghop')
      expect(office.person(name).hears()).toContain('Việc này dành cho')
    }
    const bao = office.person(leaderName)
    await bao.says('/tonghop')
    await office.database.client.roleAssignment.updateMany({
      where: { memberId: bao.id },
      data: { validTo: '2022-07-04' },
    })
    const outcome = await bao.presses('Đơn vị (3)')
    expect(outcome).toMatchObject({ isAlert: true })
    expect(bao.reads()).toHaveLength(1)
  })

  it('sees one in a group: it is answered in private', async () => {
    const office = await openReportOffice({ at: '2022-07-05' })
    const bao = office.person(leaderName)
    const group = bao.in(office.group())
    await group.says('/tonghop')
    expect(group.reads().join()).not.toContain('Cá nhân đã đăng ký')
    expect(group.last()!.files).toEqual([])
    expect(digests(bao)).toHaveLength(1)
  })
})

describe('by itself', () => {
  it('comes weekly, before a closing and after a phase, once to leaders and officers, as the office decides', async () => {
    const office = await openReportOffice({ at: '2022-06-15', hasDigests: true })
    await choose(office, 'Giờ gửi bản tổng hợp', '=09:30')
    await office.clockTo('2022-06-20', '09:29')
    const [bao, hanh] = [office.person(leaderName), office.person(officerName)]
    expect(digests(bao)).toEqual([])
    await office.clockTo('2022-06-20', '09:31')
    expect(headings(bao)).toEqual(['Tổng hợp thi đua ngày 20/6/2022'])
    await office.clockTo('2022-07-12', '10:00')
    expect(headings(bao)).toEqual([
      'Tổng hợp thi đua ngày 20/6/2022',
      'Tổng hợp thi đua ngày 27/6/2022',
      'Tổng hợp thi đua tính đến hết ngày 30/6/2022',
      'Tổng hợp thi đua ngày 04/7/2022',
      'Tổng hợp thi đua ngày 11/7/2022',
    ])
    expect(headings(hanh)).toEqual(headings(bao))
    expect(bao.last()!.files).toHaveLength(1)
    const others = ['Nguyễn Thị Lan', 'Đặng Minh Tuấn', 'Hoàng Thị Mai', 'Phạm Văn Dũng'].map(office.person)
    expect(others.flatMap(digests)).toEqual([])
    expect(bao.in(office.group()).reads().join()).not.toContain('Tổng hợp thi đua')
    const log = await office.database.client.outgoingMessage.findMany({ where: { kind: 'reminder:digest' } })
    expect(log).toHaveLength(10)
  })

  it('stays away where the office switched it off, or closed the campaign', async () => {
    const office = await openReportOffice({ at: '2022-06-15', hasDigests: true })
    const bao = office.person(leaderName)
    await choose(office, 'Gửi bản tổng hợp hằng tuần', 'không gửi')
    await choose(office, 'Gửi bản tổng hợp khi hết đợt', 'Không')
    await office.clockTo('2022-07-08', '12:00')
    expect(digests(bao)).toEqual([])
    await choose(office, 'Gửi bản tổng hợp hằng tuần', 'Thứ Sáu')
    await office.clockTo('2022-07-15', '12:00')
    expect(headings(bao)).toEqual(['Tổng hợp thi đua ngày 11/7/2022', 'Tổng hợp thi đua ngày 15/7/2022'])
    await office.database.client.campaign.updateMany({ data: { state: 'closed' } })
    await office.clockTo('2022-08-30', '12:00')
    expect(digests(bao)).toHaveLength(2)
  })

  it('after an absence comes once, not for every week that was missed', async () => {
    const office = await openReportOffice({ at: '2022-02-15', hasDigests: true })
    await choose(office, 'Giờ gửi bản tổng hợp', '=08:30')
    await office.absentUntil('2022-03-23', '10:00')
    expect(headings(office.person(leaderName))).toEqual(['Tổng hợp thi đua ngày 23/3/2022'])
  })

  it('shows the picture in the office’s language, and the words in the reader’s', async () => {
    const office = await openReportOffice({ at: '2022-06-15', hasDigests: true })
    const bao = office.person(leaderName)
    await office.database.client.member.update({ where: { id: bao.id }, data: { language: 'en' } })
    await choose(office, 'Giờ gửi bản tổng hợp', '=08:30')
    await office.clockTo('2022-06-20', '09:00')
    expect(bao.hears()).toContain('Digest of 20/6/2022')
    const hanh = office.person(officerName)
    expect(Buffer.compare(bao.last()!.files[0]!.bytes, hanh.last()!.files[0]!.bytes)).toBe(0)
    expect(await office.database.client.storedFile.count({ where: { goesAt: { not: null } } })).toBe(1)
  })
})
