// `/nghi`: said by the person, by an officer or the head, changed, taken back; nobody else's business.
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '../support/office.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice({ at: '2022-07-06' })
})
const absences = () => office.database.client.absence.findMany({ orderBy: { recordedAt: 'asc' } })

describe('being away', () => {
  it('is said in one line, until a day or from one to another', async () => {
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/nghi 15/7')
    expect(lan.hears()).toContain('từ ngày 06/7/2022 đến hết ngày 15/7/2022')
    await lan.says('/nghi từ 11/7 đến 20/7/2022')
    expect(lan.hears()).toContain('từ ngày 11/7/2022 đến hết ngày 20/7/2022')
    // What was said last counts.
    expect((await absences()).filter(({ endedAt }) => endedAt === null)).toHaveLength(1)
  })

  it.each([
    ['đến hết ngày 15/7/2022', '2022-07-15'],
    ['tới 15/7', '2022-07-15'],
    ['trước ngày 15/7', '2022-07-14'],
    ['hôm nay', '2022-07-06'],
    ['ngày mai', '2022-07-07'],
  ])('“%s” is understood', async (words, lastOn) => {
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/nghi')
    await lan.says(words)
    expect(await absences()).toMatchObject([{ firstOn: '2022-07-06', lastOn }])
  })

  it.each([
    ['lâu lâu', 'Đồng chí ghi ngày cuối cùng nghỉ'],
    ['05/7/2022', 'Ngày 05/7/2022 đã qua'],
    ['từ 08/7', 'Cần có ngày cuối cùng nghỉ'],
    ['15/7/2024', 'nhiều nhất 366 ngày'],
  ])('“%s” is not, and nothing changes', async (words, said) => {
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says(`/nghi ${words}`)
    expect(lan.hears()).toContain(said)
    expect(await absences()).toEqual([])
  })

  it('is taken back by a button, once', async () => {
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/nghi')
    await lan.presses('Hết tuần này (10/7/2022)')
    await lan.presses('Đã đi làm lại')
    expect(lan.hears()).toContain('đi làm lại')
    expect((await absences()).every(({ endedAt }) => endedAt !== null)).toBe(true)
    await lan.says('/nghi 15/7')
    await lan.says('/nghi')
    expect(lan.hears()).toContain('Đang ghi nghỉ từ ngày 06/7/2022 đến hết ngày 15/7/2022')
    await lan.presses('Đã đi làm lại')
    expect((await absences()).every(({ endedAt }) => endedAt !== null)).toBe(true)
  })

  it('said in a group goes on in private', async () => {
    const lan = office.person('Nguyễn Thị Lan')
    const there = lan.in(office.group())
    await there.says('/nghi 15/7')
    expect(there.reads().join('\n')).not.toContain('15/7/2022')
    expect(lan.hears()).toContain('15/7/2022')
  })
})

describe('for somebody else', () => {
  it('an officer says it, and the person hears of it and may take it back', async () => {
    const [hanh, mai] = [office.person('Lê Thị Hạnh'), office.person('Hoàng Thị Mai')]
    await hanh.says('/nghi')
    await hanh.presses('Ghi cho người khác')
    await hanh.says('Hoàng Thị Mai')
    await hanh.says('15/7')
    expect(mai.hears()).toContain('Lê Thị Hạnh đã ghi đồng chí nghỉ từ ngày 06/7/2022 đến hết ngày 15/7/2022')
    await mai.presses('Đã đi làm lại')
    expect(await absences()).toMatchObject([{ memberId: mai.id }])
    expect((await absences())[0]?.endedAt).not.toBeNull()
    await hanh.says('/nhatky')
    expect(hanh.hears()).toContain('Hoàng Thị Mai: ghi đi làm lại')
  })

  it('a head says it for the own unit only, staff for nobody', async () => {
    const [tuan, lan, huong] = ['Đặng Minh Tuấn', 'Nguyễn Thị Lan', 'Võ Thị Hương'].map(office.person)
    await tuan!.says('/nghi')
    await tuan!.presses('Ghi cho người khác')
    await tuan!.says('Bùi Đức Anh')
    expect(tuan!.hears()).toContain('chỉ làm được việc này cho đơn vị của mình')
    await tuan!.says('Nguyễn Văn Nam')
    await tuan!.presses('Hết hôm nay')
    expect(await absences()).toHaveLength(1)
    await lan!.says('/nghi 15/7')
    expect(lan!.hears()).toContain('Đã ghi đồng chí nghỉ')
    // A button that travelled to somebody else.
    const token = lan!.last()!.tokens[0]!
    await huong!.pressesToken(token)
    expect((await absences()).filter(({ endedAt }) => endedAt === null)).toHaveLength(2)
  })
})

it('the person sees it among the own data', async () => {
  const lan = office.person('Nguyễn Thị Lan')
  await lan.says('/nghi 15/7')
  await lan.says('/dulieutoi')
  expect(lan.reads().join('\n')).toContain('Các lần báo nghỉ')
})
