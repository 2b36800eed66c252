// Approval of pledges: who is asked, the first decision counts, what is sent back is amended and waits again.
import { describe, expect, it } from 'vitest'
import { openPledgeOffice, pledgesTitle } from './pledge-office.ts'

const lanName = 'Nguyễn Thị Lan'
const hanhName = 'Lê Thị Hạnh'

async function officeThatApproves(who: 'officer' | 'unitHead' = 'officer') {
  const office = await openPledgeOffice()
  await office.setting('pledge-approval', who)
  return office
}

describe('a pledge that needs approval', () => {
  it('waits, is approved by the office, and the person is told', async () => {
    const office = await officeThatApproves()
    const [lan, hanh] = [office.person(lanName), office.person(hanhName)]
    await pledgesTitle(lan, 'Lao động tiên tiến')
    expect(lan.hears()).toContain('đang chờ duyệt')
    expect(hanh.hears()).toContain('Nguyễn Thị Lan – Phòng Công chức viên chức')
    await hanh.presses('Duyệt')
    expect(hanh.hears()).toContain('Đã duyệt đăng ký DK-2022-0001')
    expect(lan.hears()).toContain('đã được duyệt')
    expect((await office.pledges())[0]).toMatchObject({ state: 'active', decidedById: hanh.id })
  })

  it('sent back says why, is amended and waits again', async () => {
    const office = await officeThatApproves()
    const [lan, hanh] = [office.person(lanName), office.person(hanhName)]
    await pledgesTitle(lan, 'Chiến sĩ thi đua cơ sở')
    await hanh.presses('Trả lại')
    await hanh.says('Chưa đủ điều kiện năm trước')
    expect(lan.hears()).toContain('Chưa đủ điều kiện năm trước')
    await lan.presses('Sửa đăng ký')
    await lan.presses('Lao động tiên tiến')
    await lan.presses('Bỏ qua')
    await lan.presses('Sửa đăng ký')
    expect(lan.hears()).toContain('đang chờ duyệt lại')
    await hanh.presses('Duyệt')
    const [pledge] = await office.pledges()
    expect(pledge?.versions.map(({ change }) => change)).toEqual(['registered', 'sentBack', 'amended', 'approved'])
    expect(pledge?.sendBackReason).toBeNull()
  })

  it('amended after it was approved waits again', async () => {
    const office = await officeThatApproves()
    const [lan, hanh] = [office.person(lanName), office.person(hanhName)]
    await pledgesTitle(lan, 'Lao động tiên tiến')
    await hanh.presses('Duyệt')
    await lan.says('/suadangky DK-2022-0001')
    await lan.presses('Bỏ qua')
    await lan.says('Thêm cam kết')
    await lan.presses('Sửa đăng ký')
    expect((await office.pledges())[0]?.state).toBe('waiting')
  })

  it('is decided once when two press at the same moment; the other one is told', async () => {
    const office = await officeThatApproves()
    await office.grant('Phạm Văn Dũng', 'officer')
    await pledgesTitle(office.person(lanName), 'Lao động tiên tiến')
    const [hanh, dung] = [office.person(hanhName), office.person('Phạm Văn Dũng')]
    const outcomes = await Promise.all([hanh.presses('Duyệt'), dung.presses('Duyệt')])
    const notices = outcomes.flatMap(one => (one.kind === 'accepted' && one.notice ? [one.notice] : []))
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain('DK-2022-0001')
    const [pledge] = await office.pledges()
    expect(pledge?.versions.filter(({ change }) => change === 'approved')).toHaveLength(1)
  })

  it('sent back by one while another is writing the reason stays as the first decided', async () => {
    const office = await officeThatApproves()
    await office.grant('Phạm Văn Dũng', 'officer')
    await pledgesTitle(office.person(lanName), 'Lao động tiên tiến')
    const [hanh, dung] = [office.person(hanhName), office.person('Phạm Văn Dũng')]
    await dung.presses('Trả lại')
    await hanh.presses('Duyệt')
    await dung.says('Không đồng ý')
    expect(dung.hears()).toContain('đã được xử lý, hiện có hiệu lực')
    expect((await office.pledges())[0]?.state).toBe('active')
  })

  it('shown before it was amended is shown anew instead of approved unseen', async () => {
    const office = await officeThatApproves()
    const [lan, hanh] = [office.person(lanName), office.person(hanhName)]
    await pledgesTitle(lan, 'Lao động tiên tiến')
    const old = hanh.last()!.tokens[0]!
    await lan.says('/suadangky DK-2022-0001')
    await lan.presses('Chiến sĩ thi đua cơ sở')
    await lan.presses('Bỏ qua')
    await lan.presses('Sửa đăng ký')
    await hanh.pressesToken(old)
    expect(hanh.hears()).toContain('đã được sửa sau khi gửi tin này')
    expect(hanh.hears()).toContain('Chiến sĩ thi đua cơ sở')
    expect((await office.pledges())[0]?.state).toBe('waiting')
  })

  it('goes to the unit’s head where the office wants that; another head may not decide', async () => {
    const office = await officeThatApproves('unitHead')
    const [lan, tuan, huong] = [office.person(lanName), office.person('Đặng Minh Tuấn'), office.person('Võ Thị Hương')]
    await pledgesTitle(lan, 'Lao động tiên tiến')
    expect(tuan.buttons()).toContain('Duyệt')
    expect(huong.reads()).toEqual([])
    await huong.says('/tralaidangky DK-2022-0001')
    expect(huong.hears()).toContain('do người khác duyệt')
    await tuan.presses('Duyệt')
    expect((await office.pledges())[0]?.state).toBe('active')
  })

  it('of the head goes to the office: nobody decides on an own pledge', async () => {
    const office = await officeThatApproves('unitHead')
    const [tuan, hanh] = [office.person('Đặng Minh Tuấn'), office.person(hanhName)]
    await pledgesTitle(tuan, 'Lao động tiên tiến')
    await tuan.says('/duyetdangky')
    expect(tuan.hears()).toContain('Không còn đăng ký nào chờ đồng chí duyệt')
    await hanh.presses('Duyệt')
    expect((await office.pledges())[0]?.state).toBe('active')
  })

  it('entered by who approves needs no second look', async () => {
    const office = await officeThatApproves()
    const hanh = office.person(hanhName)
    await hanh.says('/dangkyho CB006')
    await hanh.presses('Danh hiệu thi đua')
    await hanh.presses('Lao động tiên tiến')
    await hanh.presses('Bỏ qua')
    await hanh.presses('Đăng ký')
    expect((await office.pledges())[0]?.state).toBe('active')
  })
})

describe('the queue', () => {
  it('goes through the waiting ones, one after the other, in one message', async () => {
    const office = await officeThatApproves()
    for (const name of [lanName, 'Nguyễn Văn Nam', 'Bùi Đức Anh'])
      await pledgesTitle(office.person(name), 'Lao động tiên tiến')
    const hanh = office.person(hanhName)
    await hanh.says('/duyetdangky')
    const shown = hanh.reads().length
    expect(hanh.hears()).toContain('Còn 3 đăng ký chờ duyệt')
    expect(hanh.hears()).toContain(lanName)
    await hanh.presses('Để sau')
    expect(hanh.hears()).toContain('Nguyễn Văn Nam')
    await hanh.presses('Duyệt')
    expect(hanh.hears()).toContain('Còn 2 đăng ký chờ duyệt')
    await hanh.presses('Duyệt')
    await hanh.presses('Duyệt')
    expect(hanh.hears()).toContain('Không còn đăng ký nào chờ đồng chí duyệt')
    expect(hanh.reads()).toHaveLength(shown)
    expect((await office.pledges()).map(({ state }) => state)).toEqual(['active', 'active', 'active'])
  })

  it('is not for staff', async () => {
    const office = await officeThatApproves()
    const lan = office.person(lanName)
    await lan.says('/duyetdangky')
    expect(lan.hears()).toContain('Việc này dành cho')
  })
})
