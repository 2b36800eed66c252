// The office's plan from the file to the launched campaign, as the office sees it on a phone.
import { describe, expect, it } from 'vitest'
import { talk } from '../support/conversation.ts'
import { addOffice } from '../support/office.ts'
import { acceptAndLaunch, inGroup, openPlanOffice, planFile, sendPlan, shortPlan, textFile } from './plan-office.ts'

describe('sending a plan', () => {
  it('is acknowledged at once, and what was found comes with what to beware of first', async () => {
    const { officer } = await openPlanOffice()
    const summary = await sendPlan(officer, planFile('given/home-affairs.docx'))
    const read = officer.reads()
    expect(read.at(-2)).toContain('Đã nhận home-affairs.docx, đang đọc')
    expect(summary).toContain('Đã đọc kế hoạch: Phong trào thi đua thực hiện thắng lợi nhiệm vụ')
    expect(summary.indexOf('Đồng chí lưu ý')).toBeLessThan(summary.indexOf('Đã đọc được'))
    expect(summary).toContain('Đợt thi đua thứ hai: hạn tổng kết (hết ngày 30/12/2022) đến trước khi đợt kết thúc')
    expect(summary).toContain('Các đợt thi đua: 2')
    expect(summary).toContain('Ngày kỷ niệm: 13')
  })

  it.each(['given/home-affairs.pdf', 'given/foreign-affairs.docx', 'given/blocs.txt'])('reads %s', async path => {
    const { officer } = await openPlanOffice()
    expect(await sendPlan(officer, planFile(path))).toContain('Đã đọc kế hoạch:')
  })

  it('takes text pasted as several messages, and knows the end by the recipients', async () => {
    const { officer } = await openPlanOffice()
    const text = shortPlan()
    const cut = text.indexOf('IV. CÁC ĐỢT')
    await officer.says('/kehoach')
    await officer.says(text.slice(0, cut))
    expect(officer.hears()).toContain('1 tin')
    await officer.says(text.slice(cut))
    expect(officer.hears()).toContain('Các đợt thi đua: 2')
  })

  it('asks whether more is to come where the text has no end', async () => {
    const { officer } = await openPlanOffice()
    await officer.says('/kehoach')
    await officer.says(shortPlan().replace(/Nơi nhận[\s\S]*/u, ''))
    await officer.presses('Xong')
    expect(officer.hears()).toContain('Chỉ tiêu: 3')
  })

  it('may begin in the office’s group; the result is the office’s own affair', async () => {
    const { office, officer } = await openPlanOffice()
    const group = officer.in(office.group())
    await group.says('/kehoach')
    // A group's privacy mode lets only replies through: the question asks for one.
    expect(group.last()?.message.expectsText).toBeDefined()
    await group.sends(textFile(shortPlan()))
    expect(officer.hears()).toContain('Các đợt thi đua: 2')
    expect(group.reads().join('\n')).not.toContain('Các đợt thi đua')
    const unit = officer.in(office.group('Phòng Cải cách hành chính'))
    await unit.says('/kehoach')
    expect(unit.hears()).toContain('nhóm chung hoặc trong chat riêng')
  })

  it.each([
    ['ke-hoach.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Lưu thành .docx'],
    ['ke-hoach.docx', Buffer.from('không phải docx'), 'bị hỏng'],
    ['anh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'không phải .docx, .pdf'],
    ['thu.txt', Buffer.from('Kính gửi đồng chí, mời đồng chí dự họp vào sáng mai.'), 'không giống kế hoạch'],
    ['qd.txt', Buffer.from(shortPlan().replace('KẾ HOẠCH', 'QUYẾT ĐỊNH')), 'Đây là quyết định'],
  ] as const)('says why %s cannot be read, and what to send instead', async (name, bytes, reason) => {
    const { office, officer } = await openPlanOffice()
    await sendPlan(officer, { name, bytes: new Uint8Array(bytes) })
    expect(officer.hears()).toContain(reason)
    expect(officer.hears()).toContain('[Gửi tệp khác]')
    expect(await office.database.client.plan.count()).toBe(0)
  })

  it('is the officers’ affair', async () => {
    const { office, officer } = await openPlanOffice()
    await sendPlan(officer, textFile(shortPlan()))
    const lan = office.person('Nguyễn Thị Lan')
    for (const word of ['/kehoach', '/suakehoach', '/khopdonvi']) {
      await lan.says(word)
      expect(lan.hears(), word).toContain('Việc này dành cho: văn phòng, quản trị')
    }
  })

  it('of two officers stand side by side: neither takes the place of the other', async () => {
    const { office, officer } = await openPlanOffice()
    await office.database.transaction(async tx => {
      const dated = { officeId: office.id, validFrom: '2021-12-01', recordedAt: new Date('2021-12-01T00:00:00Z') }
      const memberId = office.person('Phạm Văn Dũng').id
      await tx.roleAssignment.create({ data: { id: 'second-officer', memberId, role: 'officer', ...dated } })
    })
    await sendPlan(officer, textFile(shortPlan()))
    await sendPlan(office.person('Phạm Văn Dũng'), planFile('given/foreign-affairs.txt'))
    await officer.says('/suakehoach')
    expect(officer.hears()).toContain('Đồng chí chọn kế hoạch')
    expect(officer.buttons()).toHaveLength(3)
    await sendPlan(officer, textFile(shortPlan()))
    expect(await office.database.client.plan.count()).toBe(2)
  })

  it('is nobody’s of another office', async () => {
    const { office, officer } = await openPlanOffice()
    const other = await addOffice(office.database, office.platform.connection, 'Sở Tài chính', 'other-')
    await sendPlan(officer, textFile(shortPlan()))
    const stranger = talk(office.app, office.platform, {
      key: other.people.get('Lê Thị Hạnh')!.key,
      name: 'Lê Thị Hạnh',
    })
    await stranger.says('/suakehoach')
    expect(stranger.hears()).toContain('Chưa có kế hoạch nào')
    const token = officer.last()!.tokens[officer.buttons().indexOf('Chấp nhận')]!
    await stranger.pressesToken(token)
    expect(await office.database.client.campaign.count()).toBe(0)
    expect(await office.database.client.plan.count({ where: { state: 'open' } })).toBe(1)
  })
})

describe('looking it through', () => {
  it('shows each item with its passage, page by page', async () => {
    const { officer } = await openPlanOffice()
    await sendPlan(officer, planFile('given/home-affairs.txt'))
    await officer.presses('Chỉ tiêu (14)')
    expect(officer.hears()).toContain('Mục 1 đến 5 trong 14')
    expect(officer.hears()).toContain('Trích: “Tập thể cơ quan Sở hoàn thành xuất sắc nhiệm vụ, được UBND tỉnh tặng')
    await officer.presses('Xem thêm')
    expect(officer.hears()).toContain('Mục 6 đến 10 trong 14')
    await officer.presses('7.')
    expect(officer.hears()).toContain('⚠ máy chắc 50%')
    await officer.presses('Đúng rồi')
    expect(officer.hears()).not.toContain('máy chắc')
    await officer.presses('‹ Quay lại')
    expect(officer.hears()).toContain('Mục 6 đến 10 trong 14')
  })

  it('lets an item be corrected, taken out, taken back and added, and warns anew', async () => {
    const { officer } = await openPlanOffice()
    expect(await sendPlan(officer, textFile(shortPlan()))).not.toContain('Đồng chí lưu ý')
    await officer.presses('Đợt (2)')
    await officer.presses('2.')
    await officer.presses('Sửa')
    await officer.presses('Giữ nguyên')
    await officer.says('từ ngày 15/7/2022 đến ngày 31/12/2022')
    await officer.says('Tổng kết năm')
    await officer.says('trước ngày 31/12/2022')
    await officer.presses('Bỏ qua')
    expect(officer.hears()).toContain(
      'từ ngày 15/7/2022 đến hết ngày 31/12/2022; tổng kết năm, hạn trước ngày 31/12/2022',
    )
    expect(officer.hears()).toContain('Máy đọc là: Đợt thi đua thứ hai: từ ngày 01/7/2022')
    await officer.presses('Về bản tóm tắt')
    expect(officer.hears()).toContain('có khoảng trống')
    await officer.presses('Hưởng ứng (1)')
    await officer.presses('1.')
    await officer.presses('Bỏ mục này')
    expect(officer.hears()).toContain('đã bỏ')
    await officer.presses('Lấy lại')
    await officer.presses('‹ Quay lại')
    await officer.presses('Thêm phong trào')
    await officer.says('Dân vận khéo')
    await officer.presses('Bỏ qua')
    expect(officer.hears()).toContain('do cơ quan tự thêm')
    await officer.presses('Về bản tóm tắt')
    expect(officer.hears()).toContain('Phong trào hưởng ứng: 2')
  })

  it('offers all of an item at once where forms are native; what is wrong is told beside its field and changes nothing', async () => {
    const { officer } = await openPlanOffice()
    await sendPlan(officer, textFile(shortPlan()))
    await officer.presses('Có thời hạn (1)')
    await officer.presses('1.')
    await officer.presses('Sửa')
    const fields = officer.last()!.message.form!.fields.filter(field => field.isTogether)
    expect(fields.map(({ name, prefill }) => [name, prefill])).toEqual([
      ['what', 'Gửi báo cáo kết quả thực hiện'],
      ['due', 'trước ngày 10/6/2022'],
      ['who', 'Các phòng, đơn vị thuộc Sở'],
      ['units', undefined],
      ['toWhom', 'Văn phòng Sở'],
      ['through', undefined],
    ])
    const answers = { what: 'Gửi báo cáo', due: 'lúc nào đó', who: '', units: '', toWhom: 'Văn phòng Sở', through: '' }
    expect(await officer.fills(answers)).toMatchObject({ kind: 'fieldErrors', errors: { due: expect.any(String) } })
    await officer.fills({ ...answers, due: 'đến hết ngày 15/6/2022' })
    expect(officer.hears()).toContain('Nội dung: Gửi báo cáo: đến hết ngày 15/6/2022 (gửi Văn phòng Sở)')
  })

  it('asks for the time of a plan that names no year, and for nothing else', async () => {
    const { office, officer } = await openPlanOffice()
    const text = shortPlan()
      .replaceAll('năm 2022', '')
      .replace(/\(từ ngày 01[^)]*\)/gu, '')
    const summary = await sendPlan(officer, textFile(text))
    expect(summary).toContain('Bổ sung: Thời gian: chưa có')
    await officer.presses('Chấp nhận')
    expect(officer.hears()).toContain('còn câu hỏi chưa trả lời')
    await officer.says('/viectoi')
    expect(officer.hears()).toContain('chờ đồng chí xem và chấp nhận')
    await officer.presses('1. Xem tiếp')
    await officer.presses('Trả lời')
    for (const phase of ['thứ nhất', 'thứ hai']) {
      await officer.presses(`2. Đợt thi đua ${phase}`)
      await officer.presses('Bỏ mục này')
      await officer.presses('Về bản tóm tắt')
      await officer.presses('Trả lời')
    }
    await officer.presses('1. Thời gian')
    await officer.presses('Sửa')
    await officer.says('từ ngày 01/01/2022 đến ngày 31/12/2022')
    await officer.presses('Về bản tóm tắt')
    await officer.presses('Chấp nhận')
    expect(await office.database.client.campaign.findFirstOrThrow()).toMatchObject({ year: 2022, kind: 'regular' })
  })

  it('refuses a target that is two, and says how to write it', async () => {
    const { officer } = await openPlanOffice()
    await sendPlan(officer, textFile(shortPlan()))
    await officer.presses('Chỉ tiêu (3)')
    await officer.presses('3.')
    await officer.presses('Sửa')
    await officer.says('03 phòng được Giám đốc Sở tặng Giấy khen; 5 cá nhân được Giám đốc Sở tặng Giấy khen')
    expect(officer.hears()).toContain('Mỗi mục một chỉ tiêu')
    await officer.says('03 phòng được Giám đốc Sở tặng Giấy khen')
    await officer.presses('Giữ nguyên')
    expect(officer.hears()).toContain('Nội dung: 03 phòng')
  })

  it('asks which unit a body is that the roster does not know, and accepts only then', async () => {
    const { office, officer } = await openPlanOffice()
    const report = 'Tổ thi đua liên phòng gửi báo cáo kết quả thực hiện về Văn phòng Sở trước ngày 10/6/2022.'
    const summary = await sendPlan(officer, textFile(shortPlan({ report })))
    expect(summary).toContain('“Tổ thi đua liên phòng” là đơn vị nào trong danh bạ?')
    await officer.presses('Chấp nhận')
    expect(officer.hears()).toContain('còn câu hỏi chưa trả lời')
    expect(await office.database.client.campaign.count()).toBe(0)
    await officer.presses('Khớp đơn vị (1)')
    await officer.presses('Chọn đơn vị')
    await officer.presses('Phòng Cải cách hành chính')
    await officer.presses('Xong')
    expect(officer.hears()).not.toContain('là đơn vị nào')
    await officer.presses('Chấp nhận')
    const due = await office.database.client.deadline.findFirstOrThrow({ include: { units: true } })
    expect(due).toMatchObject({
      who: 'Tổ thi đua liên phòng',
      toWhom: 'Văn phòng Sở',
      wordingText: 'trước ngày 10/6/2022',
    })
    expect(due.units.map(({ unitId }) => unitId)).toEqual([office.unitId('Phòng Cải cách hành chính')])
  })
})

describe('accepting', () => {
  it('makes a draft of all of it and tells nobody; launched, deadlines and anniversaries count', async () => {
    const { office, officer } = await openPlanOffice()
    await sendPlan(officer, textFile(shortPlan()))
    expect(await office.database.client.campaign.count()).toBe(0)
    await officer.presses('Chấp nhận')
    expect(officer.hears()).toContain('Chưa có gì gửi vào nhóm')
    expect(officer.hears()).toContain('1 thời hạn, 2 ngày kỷ niệm')
    expect(officer.hears()).toContain('trong đó: 15% đạt chiến sĩ thi đua cơ sở')
    expect(inGroup(office).reads()).toEqual([])
    await officer.says('/han')
    expect(officer.hears()).not.toContain('báo cáo kết quả thực hiện')
    await officer.says('/ngayle')
    expect(officer.hears()).not.toContain('Ngày thành lập Đảng')
    await officer.says('/phatdong')
    await officer.presses('Tiếp tục dự thảo')
    await officer.presses('Phát động')
    expect(inGroup(office).hears()).toContain('Chủ đề: “Kỷ cương, sáng tạo”')
    await officer.says('/han')
    expect(officer.hears()).toContain('trước ngày 10/6/2022 — chậm nhất hết ngày 09/6/2022')
    await officer.says('/ngayle')
    expect(officer.hears()).toContain('Ngày thành lập Đảng Cộng sản Việt Nam')
    const child = await office.database.client.target.findFirstOrThrow({ where: { parentId: { not: null } } })
    expect(child).toMatchObject({ titleKey: 'grassrootsFighter', value: 1500, base: 'parent' })
  })

  it('happens once when pressed twice', async () => {
    const { office, officer } = await openPlanOffice()
    await sendPlan(officer, textFile(shortPlan()))
    const token = officer.last()!.tokens[officer.buttons().indexOf('Chấp nhận')]!
    await officer.pressesToken(token)
    await officer.pressesToken(token)
    expect(await office.database.client.campaign.count()).toBe(1)
    expect(await office.database.client.anniversary.count()).toBe(2)
  })

  it('leaves a trace in the log, and no signer’s name behind', async () => {
    const { office, officer } = await openPlanOffice()
    expect(await sendPlan(officer, planFile('given/foreign-affairs.docx'))).toContain('Thái Phúc Sơn')
    await officer.presses('Chấp nhận')
    const plan = await office.database.client.plan.findFirstOrThrow()
    expect(JSON.stringify(plan.draft)).not.toContain('Thái Phúc Sơn')
    await officer.says('/nhatky')
    expect(officer.reads().join('\n')).toContain('chấp nhận kế hoạch đã đọc')
  })

  it('of a draft that is deleted leaves nothing', async () => {
    const { office, officer } = await openPlanOffice()
    await sendPlan(officer, textFile(shortPlan()))
    await officer.presses('Chấp nhận')
    await officer.presses('Xóa dự thảo')
    await officer.presses('Xóa dự thảo')
    expect(officer.hears()).toContain('Đã xóa')
    const { deadline, anniversary, plan } = office.database.client
    expect([await deadline.count(), await anniversary.count(), await plan.count()]).toEqual([0, 0, 0])
  })

  it('chains duties whose paper one hands on to the next', async () => {
    const { office, officer } = await openPlanOffice()
    const more = '2. Văn phòng Sở tổng hợp, báo cáo Ủy ban nhân dân tỉnh qua Sở Nội vụ trước ngày 20/6/2022.'
    await sendPlan(officer, textFile(shortPlan({ more })))
    await acceptAndLaunch(officer)
    const later = await office.database.client.deadline.findFirstOrThrow({
      where: { statedOn: '2022-06-20' },
      include: { waitsFor: { include: { earlier: true } } },
    })
    expect(later.waitsFor.map(({ earlier }) => earlier.statedOn)).toEqual(['2022-06-10'])
  })
})
