// `/dondoc`: the office sees whom it will reach before it does, reads afterwards who was reached, and has the letter drafted.
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { SendFailure } from '../../src/platforms/platform.ts'
import { partsOf, wordsOf } from '../documents/archive.ts'
import { talk } from '../support/conversation.ts'
import { addOffice } from '../support/office.ts'
import { openReportOffice, other, type ReportOffice, reportsOn, unit } from './report-office.ts'

const first = 'Đợt thi đua thứ nhất'
const title = `Báo cáo kết quả ${first}`
const mai = 'Hoàng Thị Mai'
const tuan = 'Đặng Minh Tuấn'
const huong = 'Võ Thị Hương'
const hanh = 'Lê Thị Hạnh'

async function urges(office: ReportOffice, whom = 'Đầu mối'): Promise<void> {
  const officer = office.person(hanh)
  await officer.says('/dondoc')
  if (officer.buttons().some(label => label.startsWith(title))) await officer.presses(title)
  await officer.presses(whom)
}

describe('before anything is sent', () => {
  it('it says how many and whom it will reach, and who is away or cannot be reached and why', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    await office.person(mai).says('/nghi 11/7')
    await office.change(tx =>
      tx.chatAccount.updateMany({
        where: { remoteId: office.person(huong).key },
        data: { unreachableAt: new Date(), unreachableWhy: 'blocked' },
      }),
    )
    const before = office.platform.shown.length
    await urges(office)
    const preview = office.person(hanh).hears()
    expect(preview).toContain('Đơn vị chưa nộp: 3')
    expect(preview).toContain('Người sẽ nhận lời nhắc: 1')
    expect(preview).toContain(`${unit}: Đặng Minh Tuấn (trưởng đơn vị, talk)`)
    expect(preview).toContain('Hoàng Thị Mai nghỉ đến hết ngày 11/7/2022')
    expect(preview).toContain(`${other}: không có ai của đơn vị, chỉ còn đồng chí`)
    expect(preview).toContain('chưa liên lạc được với Võ Thị Hương (người nhận đã chặn trợ lý)')
    // Nobody but the officer has read anything.
    const shown = office.platform.shown.slice(before)
    expect(new Set(shown.map(({ chatKey }) => chatKey))).toEqual(new Set([office.person(hanh).key]))
  })

  it('it may be given up', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    await urges(office)
    await office.person(hanh).presses('Hủy')
    for (const name of [mai, tuan, huong]) expect(office.person(name).reads()).toEqual([])
  })

  it('it says so where nobody owes anything', async () => {
    const office = await openReportOffice({ at: '2022-03-20', hasPhases: false })
    await office.person(hanh).says('/dondoc')
    expect(office.person(hanh).hears()).toContain('Không đơn vị nào còn phải nộp báo cáo')
    // Without a last day a quarter's report is owed once the quarter is over; nobody is nudged for it but by hand.
    await office.clockTo('2022-04-05', '08:00')
    await office.person(hanh).says('/dondoc')
    expect(office.person(hanh).hears()).toContain('Báo cáo kết quả quý I năm 2022')
    expect(office.person(hanh).hears()).toContain('Nhắc ai?')
  })
})

describe('sent', () => {
  it('reaches the contacts, or the heads too, of the units that owe; the log says when, by which channel, reached or not', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    await reportsOn(office.person(huong), first)
    office.platform.break(office.person(tuan).key, new SendFailure('never', 'blocked', { reason: 'blocked' }))
    await urges(office, 'Đầu mối và trưởng')
    await office.person(hanh).presses('Gửi lời nhắc')
    const officer = office.person(hanh)
    expect(office.person(mai).hears()).toContain(`Nhắc nộp: ${title}`)
    expect(office.person(huong).hears()).not.toContain('Nhắc nộp')
    await officer.presses('Đã đôn đốc những ai')
    const log = officer.reads().join('\n')
    expect(log).toContain(`08:00 06/7/2022 · ${mai} (talk) · đôn đốc bằng tay · ${unit}: đã gửi`)
    expect(log).toContain(`${tuan} (talk) · đôn đốc bằng tay · ${unit}: không gửi được, người nhận đã chặn trợ lý`)
    await urges(office)
    expect(officer.hears()).toContain('đã nhắc ngày 06/7/2022')
  })

  it('only to who still owes when the button is pressed', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    await urges(office)
    await reportsOn(office.person(mai), first)
    const before = office.person(mai).reads().length
    await office.person(hanh).presses('Gửi lời nhắc')
    expect(office.person(mai).reads()).toHaveLength(before)
    expect(office.person(huong).hears()).toContain('Nhắc nộp')
  })

  it('goes to the next account of somebody who blocked the bot on one platform', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    const at = new Date('2021-11-01T00:00:00Z')
    const account = { id: newId(), connection: 'talk', remoteId: 'mai-2', privateChatKey: 'mai-2' }
    await office.change(async tx => {
      await tx.chatAccount.create({ data: { ...account, displayName: mai, lastSeenAt: at } })
      const whose = { officeId: office.id, accountId: account.id, memberId: office.person(mai).id }
      await tx.link.create({ data: { id: newId(), ...whose, proof: 'code', linkedAt: at, lastUsedAt: at } })
    })
    office.platform.break(office.person(mai).key, new SendFailure('never', 'blocked', { reason: 'blocked' }))
    await urges(office)
    await office.person(hanh).presses('Gửi lời nhắc')
    expect(office.platform.messagesIn('mai-2')).toHaveLength(1)
    await office.person(hanh).presses('Đã đôn đốc những ai')
    expect(office.person(hanh).hears()).toContain(`${mai} (talk) · đôn đốc bằng tay · ${unit}: đã gửi`)
  })

  it('automatic nudges stand in the same log, and the sheet has them all', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    await office.clockTo('2022-07-07', '09:00')
    const officer = office.person(hanh)
    await urges(office)
    await officer.presses('Gửi lời nhắc')
    await officer.presses('Đã đôn đốc những ai')
    expect(officer.hears()).toContain(`08:00 07/7/2022 · ${mai} (talk) · nhắc đầu mối · ${unit}: đã gửi`)
    expect(officer.hears()).toContain('Toàn thể Sở Nội vụ (talk) · báo số đã nộp')
    await officer.presses('Xuất .xlsx')
    await office.app.settle()
    expect(officer.last()?.files[0]?.name).toMatch(/\.xlsx$/u)
  })
})

describe('whose it is', () => {
  it('the office’s alone: no unit, no staff, and never another office’s reports', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    for (const name of [mai, tuan, 'Nguyễn Thị Lan', 'Trần Quốc Bảo']) {
      await office.person(name).says('/dondoc')
      expect(office.person(name).hears(), name).toContain('Việc này dành cho')
    }
    await urges(office)
    await office.person(hanh).presses('Gửi lời nhắc')
    const token = office.person(hanh).last()!.tokens[0]!
    await office.person(mai).pressesToken(token)
    expect(office.person(mai).hears()).not.toContain('Đã đôn đốc:')
    await addOffice(office.database, 'talk', 'Sở Khác', 'x-')
    const foreign = talk(office.app, office.platform, { key: 'x-p2', name: hanh })
    await foreign.says('/dondoc')
    expect(foreign.hears()).toContain('Không đơn vị nào còn phải nộp báo cáo')
    await foreign.pressesToken(token)
    expect(foreign.hears()).not.toContain(mai)
  })

  it('asked in a group it goes on in private', async () => {
    const office = await openReportOffice({ at: '2022-07-06' })
    const group = office.person(hanh).in(office.group())
    await group.says('/dondoc')
    for (const name of [unit, other, mai]) expect(group.reads().join('\n')).not.toContain(name)
  })
})

it('the letter names the units that owe, by when, and is a draft', async () => {
  const office = await openReportOffice({ at: '2022-07-18' })
  await reportsOn(office.person(huong), first)
  const officer = office.person(hanh)
  await officer.says('/xuat')
  await officer.presses('Công văn đôn đốc')
  if (officer.buttons().some(label => label.startsWith(title))) await officer.presses(title)
  await office.app.settle()
  const file = officer.last()?.files[0]
  expect(file?.name).toMatch(/\.docx$/u)
  const text = wordsOf(partsOf(Buffer.from(file!.bytes)).get('word/document.xml') ?? '')
  for (const said of ['DỰ THẢO', 'V/v đôn đốc nộp báo cáo kết quả', 'Kính gửi', unit, '1/3 đơn vị đã nộp'])
    expect(text).toContain(said)
  expect(text).toContain('trước ngày 15/7/2022')
  expect(text).not.toContain(other)
})
