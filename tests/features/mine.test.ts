// /viectoi: what I still owe, from all features, in one message.
import { describe, expect, it } from 'vitest'
import { inOrder, owedPhrase } from '../../src/features/mine/owed-order.ts'
import { openLanguages } from '../../src/language/translate.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

async function addDeadline(office: TestOffice, id: string, what: string, lastOn: string, unit?: string) {
  await office.database.client.deadline.create({
    data: {
      id,
      officeId: office.id,
      kind: 'obligation',
      what,
      wording: 'by',
      statedOn: lastOn,
      effectiveLastOn: lastOn,
      createdAt: new Date('2022-01-01T00:00:00Z'),
      ...(unit && { units: { create: [{ officeId: office.id, unitId: office.unitId(unit) }] } }),
    },
  })
}

describe('what I still owe', () => {
  it('is a friendly line and the next dates when there is nothing', async () => {
    const office = await openTestOffice()
    await addDeadline(office, 'd1', 'Nộp báo cáo đợt 1', '2022-05-31')
    await addDeadline(office, 'd2', 'Việc của phòng khác', '2022-02-28', 'Phòng Cải cách hành chính')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/viectoi')
    expect(lan.hears()).toContain('Đồng chí không còn việc nào phải làm')
    expect(lan.hears()).toContain('Nộp báo cáo đợt 1: đến hết ngày 31/5/2022')
    expect(lan.hears()).not.toContain('Việc của phòng khác')
  })

  it('comes overdue first, then by day, with a button each', async () => {
    const office = await openTestOffice()
    await addDeadline(office, 'd1', 'Nộp báo cáo đợt 1', '2022-02-04')
    await addDeadline(office, 'd2', 'Gửi danh sách', '2022-01-20')
    const mai = office.person('Hoàng Thị Mai')
    await mai.says('/viectoi')
    const heard = mai.hears()
    expect(heard).toContain('1. ⚠ Gửi danh sách – quá hạn, chậm nhất là hết ngày 20/01/2022')
    expect(heard).toContain('2. Nộp báo cáo đợt 1 – hạn hết ngày 04/02/2022, còn 10 ngày')
    expect(mai.buttons()[0]).toMatch(/^1\. /u)
    await mai.presses('2. ')
    expect(mai.hears()).toContain('Nộp báo cáo đợt 1')
  })

  it('lists forms begun and not finished, and takes them up again', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/thongbao')
    await hanh.says('/viectoi')
    expect(hanh.hears()).toContain('Biểu mẫu đang dở')
    await hanh.presses('Soạn và gửi thông báo')
    expect(hanh.hears()).toContain('Đồng chí soạn nội dung thông báo')
  })

  it('is told in private when asked for in a group', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.in(office.group()).says('/viectoi')
    expect(lan.hears()).toContain('không còn việc nào')
    expect(lan.in(office.group()).hears()).toBe('Đã gửi trong chat riêng của đồng chí.')
  })

  it('is for who is linked, and speaks English', async () => {
    const office = await openTestOffice()
    const stranger = office.stranger('Người lạ')
    await stranger.says('/viectoi')
    expect(stranger.hears()).toContain('chưa được liên kết')
    await office.database.client.member.updateMany({ where: { name: 'Nguyễn Thị Lan' }, data: { language: 'en' } })
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/tasks')
    expect(lan.hears()).toContain('There is nothing left for you to do')
  })
})

describe('the order of what is owed', () => {
  it('puts overdue before due, earlier before later, and what has no day last', () => {
    const owed = [
      { what: 'undated' },
      { what: 'later', dueOn: '2022-03-01' },
      { what: 'today', dueOn: '2022-01-25' },
      { what: 'over', dueOn: '2022-01-24' },
      { what: 'longer over', dueOn: '2022-01-03' },
      { what: 'said to be over', isOverdue: true },
    ]
    expect(inOrder(owed, '2022-01-25').map(one => one.what)).toEqual([
      'said to be over',
      'longer over',
      'over',
      'today',
      'later',
      'undated',
    ])
    const { word } = openLanguages()
    expect(word('vi', owedPhrase({ what: 'Ký', dueOn: '2022-01-25' }, '2022-01-25'))).toBe(
      'Ký – hạn hết hôm nay, 25/01/2022',
    )
    expect(word('en', owedPhrase({ what: 'Sign', dueOn: '2022-01-26' }, '2022-01-25'))).toBe(
      'Sign – due 26/01/2022, 1 day left',
    )
    expect(word('vi', owedPhrase({ what: 'Ký', isOverdue: true }, '2022-01-25'))).toBe('⚠ Ký – đã quá hạn')
  })
})
