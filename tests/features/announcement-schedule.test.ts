// Announcements at a set time: quiet hours, days off, changing, cancelling, absence.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeSendTime, settledAt } from '../../src/features/announcement/send-time.ts'
import { instantAt } from '../../src/time/day.ts'
import { isWorkingDay, type OfficeCalendar } from '../../src/time/office-calendar.ts'
import { addOffice, openTestOffice, type TestOffice } from '../support/office.ts'

function officer(office: TestOffice) {
  return office.person('Lê Thị Hạnh')
}

function groupTexts(office: TestOffice): string {
  return officer(office).in(office.group()).reads().join('\n')
}

async function schedule(office: TestOffice, said: string, at: string) {
  const hanh = officer(office)
  await hanh.says(`/thongbao ${said}`)
  await hanh.presses('Bỏ qua')
  await hanh.presses('Tất cả các nhóm')
  await hanh.says(at)
  return hanh
}

describe('a set time', () => {
  it('goes out then, once, and its author hears of it and gets the receipt', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Họp cơ quan', '9h30 ngày mai')
    expect(hanh.hears()).toContain('Thời điểm gửi: 09:30 ngày 26/01/2022')
    await hanh.presses('Gửi thông báo')
    expect(hanh.hears()).toContain('Đã hẹn gửi lúc 09:30 ngày 26/01/2022')
    await office.clockTo('2022-01-26', '09:29')
    expect(groupTexts(office)).toBe('')
    await office.clockTo('2022-01-26', '09:35')
    expect(hanh.hears()).toContain('Thông báo hẹn giờ “Họp cơ quan” đã được gửi đi')
    await office.clockTo('2022-01-26', '12:00')
    expect(groupTexts(office)).toBe('Thông báo của Sở Nội vụ\n\nHọp cơ quan')
    expect(hanh.hears()).toContain('Nhóm: đã tới 4/4')
  })

  it('refuses what is not understood, is past or too far away', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Họp', 'lúc nào cũng được')
    expect(hanh.hears()).toContain('Không hiểu thời điểm này')
    await hanh.says('7h30')
    expect(hanh.hears()).toContain('07:30 ngày 25/01/2022 đã qua (bây giờ là 08:00 ngày 25/01/2022)')
    await hanh.says('8h 30/6/2024')
    expect(hanh.hears()).toContain('trong vòng một năm')
    await hanh.says('15/02/2022')
    expect(hanh.hears()).toContain('gõ cả ngày và giờ')
    await hanh.says('8h30 15/02/2022')
    expect(hanh.hears()).toContain('Người nhận sẽ thấy đúng như sau')
  })

  it('in quiet hours offers the next suitable instant', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Họp', '21h')
    expect(hanh.hears()).toContain('21:00 ngày 25/01/2022 nằm trong giờ yên lặng')
    await hanh.presses('Gửi lúc 06:30 ngày 26/01/2022')
    await hanh.presses('Gửi thông báo')
    await office.clockTo('2022-01-26', '06:00')
    expect(groupTexts(office)).toBe('')
    await office.clockTo('2022-01-26', '07:00')
    expect(groupTexts(office)).toContain('Họp')
  })

  it('on a day off the office may insist', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Trực bão', '10h 29/01/2022')
    expect(hanh.hears()).toContain('10:00 ngày 29/01/2022 là ngày nghỉ (Thứ Bảy)')
    await hanh.presses('Vẫn gửi lúc 10:00 ngày 29/01/2022')
    await hanh.presses('Gửi thông báo')
    await office.clockTo('2022-01-29', '10:01')
    expect(groupTexts(office)).toContain('Trực bão')
  })

  it('asks the same of "now" at night', async () => {
    const office = await openTestOffice({ time: '22:00' })
    const hanh = await schedule(office, 'Nghỉ tránh bão', 'gửi ngay')
    expect(hanh.hears()).toContain('giờ yên lặng')
    await hanh.presses('Vẫn gửi ngay')
    await hanh.presses('Gửi thông báo')
    expect(groupTexts(office)).toContain('Nghỉ tránh bão')
  })

  it('is refused when it passed while the form lay open', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Họp', '8h30')
    await office.clockTo('2022-01-25', '08:40')
    const outcome = await hanh.presses('Gửi thông báo')
    expect(outcome).toMatchObject({ notice: expect.stringContaining('Giờ đã hẹn vừa trôi qua') })
    await office.clockTo('2022-01-25', '12:00')
    expect(groupTexts(office)).toBe('')
  })
})

describe('before it goes', () => {
  it('can be cancelled from the list, after being asked once more', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Họp cơ quan', '9h')
    await hanh.presses('Gửi thông báo')
    await hanh.says('/dsthongbao')
    expect(hanh.hears()).toContain('Đang hẹn giờ\n\n• 09:00 ngày 25/01/2022 – Họp cơ quan')
    await hanh.presses('09:00 ngày 25/01/2022')
    expect(hanh.hears()).toContain('Tình trạng: hẹn gửi lúc 09:00 ngày 25/01/2022')
    await hanh.presses('Hủy gửi')
    await hanh.presses('Giữ lại')
    await hanh.presses('Hủy gửi')
    await hanh.presses('Hủy thông báo này')
    expect(hanh.hears()).toContain('Đã hủy thông báo “Họp cơ quan”')
    await office.clockTo('2022-01-25', '12:00')
    expect(groupTexts(office)).toBe('')
    await hanh.says('/dsthongbao')
    expect(hanh.hears()).toContain('Chưa có thông báo nào')
    await hanh.says('/doigiothongbao')
    expect(hanh.hears()).toContain('Không có thông báo nào đang hẹn giờ')
  })

  it('can be put off, or sent at once', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Họp cơ quan', '9h')
    await hanh.presses('Gửi thông báo')
    await hanh.presses('Đổi giờ gửi')
    await hanh.says('10h')
    expect(hanh.hears()).toContain('Đã đổi giờ gửi: 10:00 ngày 25/01/2022')
    await office.clockTo('2022-01-25', '09:30')
    expect(groupTexts(office)).toBe('')
    await hanh.says('/doigiothongbao')
    await hanh.presses('10:00 ngày 25/01/2022')
    await hanh.presses('Gửi ngay')
    expect(groupTexts(office)).toContain('Họp cơ quan')
    await office.clockTo('2022-01-25', '12:00')
    expect(groupTexts(office).match(/Họp cơ quan/gu)).toHaveLength(1)
  })

  it('but not after it went: old buttons say so', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Họp cơ quan', '9h')
    await hanh.presses('Gửi thông báo')
    const token = hanh.last()?.tokens[1] ?? ''
    await office.clockTo('2022-01-25', '09:05')
    const outcome = await hanh.pressesToken(token)
    expect(outcome).toMatchObject({ notice: expect.stringContaining('đã được gửi đi, không hủy hay đổi giờ được nữa') })
  })
})

describe('what happens meanwhile', () => {
  it('a chosen group that removed the bot is told in the receipt, one bound elsewhere is counted', async () => {
    const office = await openTestOffice()
    const hanh = officer(office)
    await hanh.says('/thongbao Họp cơ quan')
    await hanh.presses('Bỏ qua')
    await hanh.presses('Một số nhóm')
    for (const group of ['Toàn thể', 'Văn phòng Sở', 'Phòng Cải cách']) await hanh.presses(group)
    await hanh.presses('Xong')
    await hanh.says('9h')
    await hanh.presses('Gửi thông báo')
    const { chatGroup } = office.database.client
    await chatGroup.updateMany({ where: { title: 'Văn phòng Sở' }, data: { removedAt: new Date() } })
    await chatGroup.updateMany({ where: { title: 'Phòng Cải cách hành chính' }, data: { officeId: null } })
    await office.clockTo('2022-01-25', '09:05')
    await hanh.presses('Xem kết quả gửi')
    expect(hanh.hears()).toContain('Nhóm: đã tới 1/2')
    expect(hanh.hears()).toContain('⚠ Văn phòng Sở: trợ lý không còn trong nhóm')
    expect(hanh.hears()).toContain('1 nhóm đã chọn không còn gắn với cơ quan')
  })

  it('after an absence two announcements are one message per chat, and both receipts know it', async () => {
    const office = await openTestOffice()
    for (const [said, at] of [
      ['Tin thứ nhất', '9h'],
      ['Tin thứ hai', '10h'],
    ] as const) {
      await (await schedule(office, said, at)).presses('Gửi thông báo')
    }
    await office.absentUntil('2022-01-26', '08:00')
    const hanh = officer(office)
    const heard = hanh.in(office.group()).reads()
    expect(heard).toHaveLength(1)
    expect(heard[0]).toContain('Tin trong thời gian trợ lý gián đoạn')
    expect(heard[0]).toMatch(/Tin thứ nhất[\s\S]*Tin thứ hai/u)
    await hanh.says('/dsthongbao')
    const opened = hanh.buttons().filter(label => label.includes('Tin thứ'))
    expect(opened).toHaveLength(2)
    for (const label of opened) {
      await hanh.says('/dsthongbao')
      await hanh.presses(label)
      await hanh.presses('Xem kết quả gửi')
      expect(hanh.hears()).toContain('Nhóm: đã tới 4/4')
    }
  })

  it('nobody left to send to is told to the author', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Họp cơ quan', '9h')
    await hanh.presses('Gửi thông báo')
    await office.database.client.chatGroup.updateMany({ data: { officeId: null } })
    await office.clockTo('2022-01-25', '09:05')
    expect(hanh.hears()).toContain('không còn nơi nhận nào')
  })

  it('another office neither sees nor sends it', async () => {
    const office = await openTestOffice()
    const hanh = await schedule(office, 'Việc nội bộ', '9h')
    await hanh.presses('Gửi thông báo')
    await addOffice(office.database, office.platform.connection, 'Sở Tài chính', 'x-')
    await office.clockTo('2022-01-25', '09:05')
    expect(office.platform.messagesIn('x-g-office')).toHaveLength(0)
  })
})

describe('the judgement of a time', () => {
  const calendar: OfficeCalendar = {
    timeZone: 'Asia/Ho_Chi_Minh',
    weeklyDaysOff: [6, 7],
    overrides: [],
    reminderTime: '08:00',
    quietFrom: '20:00',
    quietTo: '06:30',
  }

  it('offers only working days outside the quiet hours, never earlier than asked', () => {
    const start = instantAt('2022-01-01', '00:00', calendar.timeZone).getTime()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 1440 }), minutes => {
        const at = new Date(start + minutes * 60_000)
        const judged = judgeSendTime(at, new Date(start), calendar)
        const settled = settledAt(judged, judged.better ? 'better' : undefined)
        expect(settled?.getTime()).toBeGreaterThanOrEqual(at.getTime())
        const again = judgeSendTime(settled ?? at, new Date(start), calendar)
        expect(again.better).toBeUndefined()
        const local = new Date((settled ?? at).getTime() + 7 * 3_600_000).toISOString()
        expect(isWorkingDay(local.slice(0, 10), calendar)).toBe(true)
        expect(local.slice(11, 16) >= '06:30' && local.slice(11, 16) < '20:00').toBe(true)
        expect(settledAt(judged, 'insist')).toEqual(at)
      }),
    )
  })
})
