// A corrected plan against the last one and what the office changed by hand: nothing is lost, and two versions are never mixed.
import { describe, expect, it } from 'vitest'
import { acceptAndLaunch, inGroup, openPlanOffice, sendPlan, shortPlan, textFile } from './plan-office.ts'

async function launched() {
  const { office, officer } = await openPlanOffice()
  await sendPlan(officer, textFile(shortPlan()))
  await acceptAndLaunch(officer)
  return { office, officer, client: office.database.client }
}

const corrected = (parts: Parameters<typeof shortPlan>[0]) => textFile(shortPlan(parts), 'sua-doi.txt')

describe('after the launch', () => {
  it('what the plan changed makes one version and one notice, and nothing changes before it is accepted', async () => {
    const { office, officer, client } = await launched()
    const targets = await client.target.findMany({ orderBy: { ordinal: 'asc' } })
    const more = '2. Văn phòng Sở tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/6/2022.'
    const card = await sendPlan(officer, corrected({ fighters: '20%', more }), 'Bản sửa của')
    expect(card).toContain('Thay đổi so với hiện nay (2)')
    expect(card).toContain('Sửa, nay là: trong đó: 20% đạt chiến sĩ thi đua cơ sở')
    expect(inGroup(office).reads()).toHaveLength(1)
    expect(await client.campaignVersion.count()).toBe(1)
    await officer.presses('Chấp nhận')
    expect(officer.hears()).toContain('bản thứ 2')
    const notice = inGroup(office).hears()
    expect(notice).toContain('Điều chỉnh phong trào')
    expect(notice).toContain('Sửa chỉ tiêu, nay là: 20% đạt chiến sĩ thi đua cơ sở')
    expect(notice).toContain('Thêm thời hạn: Tổng hợp, báo cáo')
    expect(notice).toContain('theo kế hoạch sửa đổi (sua-doi.txt)')
    expect(notice).not.toContain('Kỷ cương')
    expect(inGroup(office).reads()).toHaveLength(2)
    const after = await client.target.findMany({ orderBy: { ordinal: 'asc' } })
    expect(after.map(({ id }) => id)).toEqual(targets.map(({ id }) => id))
    expect(await client.deadline.count()).toBe(2)
    expect(await client.anniversary.count()).toBe(2)
  })

  it('the same plan again changes nothing and tells nobody', async () => {
    const { office, officer, client } = await launched()
    expect(await sendPlan(officer, textFile(shortPlan()), 'Bản sửa của')).toContain('Không có gì khác')
    await officer.presses('Chấp nhận')
    expect(officer.hears()).toContain('không gửi thông báo nào')
    expect(inGroup(office).reads()).toHaveLength(1)
    expect(await client.campaignVersion.count()).toBe(1)
  })

  it('a change by hand stands where its own passage did not change', async () => {
    const { officer, client } = await launched()
    await officer.says('/suaphongtrao')
    await officer.presses('Chủ đề')
    await officer.says('Đoàn kết, đổi mới')
    await officer.presses('Bỏ qua')
    await officer.presses('Lưu điều chỉnh')
    const card = await sendPlan(officer, corrected({ fighters: '20%' }), 'Bản sửa của')
    expect(card).not.toContain('Cần đồng chí trả lời')
    await officer.presses('Chấp nhận')
    expect((await client.campaign.findFirstOrThrow()).theme).toBe('Đoàn kết, đổi mới')
  })

  it.each([
    ['Giữ bản sửa tay', 'Đoàn kết, đổi mới'],
    ['Theo kế hoạch mới', 'Nêu gương, hành động'],
  ])('where its passage changed both are shown and asked: %s', async (choice, theme) => {
    const { office, officer, client } = await launched()
    await officer.says('/suaphongtrao')
    await officer.presses('Chủ đề')
    await officer.says('Đoàn kết, đổi mới')
    await officer.presses('Bỏ qua')
    await officer.presses('Lưu điều chỉnh')
    const card = await sendPlan(officer, corrected({ theme: '“Nêu gương, hành động”' }), 'Bản sửa của')
    expect(card).toContain('Chọn bản đúng: Chủ đề: “Đoàn kết, đổi mới”')
    await officer.presses('Chấp nhận')
    expect(officer.hears()).toContain('còn câu hỏi chưa trả lời')
    await officer.presses('Trả lời (1)')
    await officer.presses('1.')
    expect(officer.hears()).toContain('Hiện nay, đã sửa tay: Chủ đề: “Đoàn kết, đổi mới”')
    expect(officer.hears()).toContain('Kế hoạch mới: Chủ đề: “Nêu gương, hành động”')
    await officer.presses(choice)
    await officer.presses('Về bản tóm tắt')
    await officer.presses('Chấp nhận')
    expect((await client.campaign.findFirstOrThrow()).theme).toBe(theme)
    expect(inGroup(office).reads()).toHaveLength(theme === 'Đoàn kết, đổi mới' ? 2 : 3)
  })

  it('what a pledge refers to is ended, never deleted', async () => {
    const { office, officer, client } = await launched()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/dangky')
    await lan.presses('Phong trào')
    await lan.presses('Cải cách hành chính')
    while (!lan.hears().includes('DK-2022')) await lan.presses(lan.buttons()[0]!)
    const movement = await client.movement.findFirstOrThrow()
    await sendPlan(officer, corrected({ movement: '“Dân vận khéo trong toàn ngành”' }), 'Bản sửa của')
    expect(officer.hears()).toContain('Bỏ: “Cải cách hành chính”')
    await officer.presses('Chấp nhận')
    expect(await client.movement.findFirstOrThrow({ where: { id: movement.id } })).toMatchObject({
      endedAt: expect.any(Date),
    })
    expect(inGroup(office).hears()).toContain('Bỏ phong trào hưởng ứng: “Cải cách hành chính”')
    await lan.says('/dsdangky')
    expect(lan.reads().join('\n')).toContain('Cải cách hành chính')
  })

  it('a deadline the plan no longer names is cancelled, a later day granted by hand is asked about', async () => {
    const { office, officer, client } = await launched()
    await officer.says('/giahan')
    await officer.presses('Gửi báo cáo')
    await officer.presses('Tất cả')
    await officer.says('đến hết ngày 17/6/2022')
    await officer.says('Trùng đợt kiểm tra')
    await officer.presses('Gia hạn')
    const report = 'Các phòng, đơn vị thuộc Sở gửi báo cáo kết quả thực hiện về Văn phòng Sở trước ngày 15/6/2022.'
    expect(await sendPlan(officer, corrected({ report }), 'Bản sửa của')).toContain('Chọn bản đúng:')
    await officer.presses('Trả lời (1)')
    await officer.presses('1.')
    expect(officer.hears()).toContain('đến hết ngày 17/6/2022')
    expect(officer.hears()).toContain('trước ngày 15/6/2022')
    await officer.presses('Theo kế hoạch mới')
    await officer.presses('Về bản tóm tắt')
    await officer.presses('Chấp nhận')
    expect(inGroup(office).hears()).toContain('nay là trước ngày 15/6/2022 — chậm nhất hết ngày 14/6/2022')
    await sendPlan(
      officer,
      corrected({ report: 'Các phòng thường xuyên báo cáo Văn phòng Sở theo yêu cầu.' }),
      'Bản sửa của',
    )
    await officer.presses('Chấp nhận')
    expect((await client.deadline.findMany()).map(({ state }) => state)).toEqual(['cancelled'])
    expect(inGroup(office).hears()).toContain('Bỏ thời hạn: Gửi báo cáo kết quả thực hiện')
  })

  it('is compared once more where the campaign changed after the plan was read', async () => {
    const { officer, client } = await launched()
    await sendPlan(officer, corrected({ theme: '“Nêu gương”' }), 'Bản sửa của')
    await officer.says('/suaphongtrao')
    await officer.presses('Chủ đề')
    await officer.says('Đoàn kết, đổi mới')
    await officer.presses('Bỏ qua')
    await officer.presses('Lưu điều chỉnh')
    await officer.says('/suakehoach')
    await officer.presses('Hủy')
    await officer.says('/kehoach')
    await officer.presses('Xem tiếp kế hoạch đọc dở')
    await officer.presses('Chấp nhận')
    expect(officer.hears()).toContain('đã so sánh lại')
    expect(officer.hears()).toContain('Chọn bản đúng: Chủ đề')
    expect((await client.campaign.findFirstOrThrow()).theme).toBe('Đoàn kết, đổi mới')
  })
})

describe('a draft', () => {
  it('follows the corrected plan and keeps what was added by hand', async () => {
    const { office, officer } = await openPlanOffice()
    await sendPlan(officer, textFile(shortPlan()))
    await officer.presses('Chấp nhận')
    await officer.presses('Sửa dự thảo')
    await officer.presses('Phong trào hưởng ứng')
    await officer.presses('Thêm')
    await officer.says('Dân vận khéo')
    await sendPlan(officer, corrected({ closing: 'trước ngày 20/7/2022' }), 'Bản sửa của')
    await officer.presses('Chấp nhận')
    const card = officer.hears()
    expect(card).toContain('Đã sửa dự thảo theo kế hoạch mới')
    expect(card).toContain('trước ngày 20/7/2022')
    expect(card).toContain('“Dân vận khéo”')
    expect(inGroup(office).reads()).toEqual([])
    expect(await office.database.client.campaign.count()).toBe(1)
    expect(await office.database.client.deadline.count({ where: { state: 'open' } })).toBe(1)
  })

  it('composed by hand takes a plan too: what differs is asked', async () => {
    const { officer } = await openPlanOffice()
    await officer.says('/phatdong')
    await officer.presses('Thường xuyên')
    await officer.says('Phong trào thi đua năm 2022')
    await officer.presses('2022')
    await officer.says('Kỷ cương')
    for (let skipped = 0; skipped < 4; skipped++) await officer.presses('Bỏ qua')
    await officer.presses('Không, luôn mở')
    await officer.presses('Lưu dự thảo')
    const card = await sendPlan(officer, textFile(shortPlan()), 'Bản sửa của')
    expect(card).toContain('Chọn bản đúng: Chủ đề: “Kỷ cương”')
    expect(card).toContain('Thêm: 02 phòng được Giám đốc Sở tặng Giấy khen')
  })
})
