// An office's conversations as facts every platform must pass, through its real adapter: no fact knows which one it is on.
import { describe, expect, it } from 'vitest'
import { people } from '../support/office.ts'
import { type HousedOffice, type OpenHouse, openHousedOffice, type Phone, type Question } from './house.ts'

const [hanh, lan, mai] = ['Lê Thị Hạnh', 'Nguyễn Thị Lan', 'Hoàng Thị Mai'] as const

export const pledging = {
  kind: { asks: 'đăng ký nội dung nào', label: 'Loại đăng ký' },
  title: { asks: 'đăng ký danh hiệu nào', label: 'Danh hiệu' },
  commitment: { asks: 'cam kết sẽ làm gì', label: 'Cam kết' },
  confirm: { asks: 'kiểm tra lại', label: 'Xác nhận' },
} as const satisfies Record<string, Question>

const reporting = {
  duty: { asks: 'nộp báo cáo nào', label: 'Báo cáo' },
  figures: { asks: 'Kết quả từng chỉ tiêu', label: 'Số liệu theo chỉ tiêu' },
  results: { asks: 'Kết quả nổi bật', label: 'Kết quả đạt được' },
  shortcomings: { asks: 'Hạn chế, tồn tại', label: 'Hạn chế, tồn tại' },
  difficulties: { asks: 'Khó khăn', label: 'Khó khăn, kiến nghị' },
  examples: { asks: 'Gương điển hình', label: 'Gương điển hình, cách làm hay' },
  evidence: { asks: 'inh chứng', label: 'Minh chứng' },
  paper: { asks: 'đã ký', label: 'Văn bản đã ký' },
  reason: { asks: 'Lý do trả lại', label: 'Lý do' },
} as const satisfies Record<string, Question>

export const announcing = {
  text: { asks: 'soạn nội dung thông báo', label: 'Nội dung' },
  file: { asks: 'gửi ảnh hoặc tệp kèm theo', label: 'Tệp kèm theo' },
  audience: { asks: 'gửi tới đâu', label: 'Nơi nhận' },
  sendAt: { asks: 'Gửi khi nào', label: 'Thời điểm gửi' },
} as const satisfies Record<string, Question>

const roster = {
  what: { asks: 'làm gì với danh bạ', label: 'Việc cần làm' },
  file: { asks: 'gửi tệp danh bạ', label: 'Tệp danh bạ' },
} as const satisfies Record<string, Question>

/** A pledge to a title from the command to the last button; `aside` is where free text is asked. */
async function pledges(phone: Phone, title: string, aside = phone): Promise<void> {
  await phone.says('/dangky')
  await phone.picks(pledging.kind, 'Danh hiệu thi đua')
  await phone.picks(pledging.title, title)
  await aside.skips(pledging.commitment)
  await aside.picks(pledging.confirm, 'Đăng ký')
}

async function reports(phone: Phone): Promise<void> {
  await phone.says('/baocao')
  await phone.picks(reporting.duty, 'Báo cáo kết quả Đợt thi đua thứ nhất')
  await phone.types(reporting.figures, '1: 2')
  await phone.types(reporting.results, 'Hoàn thành 100% hồ sơ <đúng hạn> & *trước hạn*')
  await phone.skips(reporting.shortcomings)
  await phone.skips(reporting.difficulties)
  await phone.skips(reporting.examples)
  await phone.skips(reporting.evidence)
  await phone.skips(reporting.paper)
  await phone.picks(pledging.confirm, 'Nộp báo cáo')
}

export function officeConversations(name: string, open: OpenHouse): void {
  describe(`an office on ${name}`, () => {
    const opened = (): Promise<HousedOffice> => openHousedOffice([open])

    it('takes a pledge and gives a receipt', async () => {
      const office = await opened()
      const phone = office.phone(lan)
      await pledges(phone, 'Lao động tiên tiến')
      const seen = await phone.sees('DK-2022-0001')
      expect(seen).toContain('Đã ghi nhận đăng ký')
      const rows = await office.database.client.pledge.findMany()
      expect(rows).toMatchObject([{ code: 'DK-2022-0001', state: 'active', memberId: office.memberId(lan) }])
    })

    it('takes a pledge begun in the group, where only its code is said', async () => {
      const office = await opened()
      const group = office.phone(lan, 'group')
      await pledges(group, 'Chiến sĩ thi đua cơ sở', office.houses[0]!.formsArePrivate ? group : office.phone(lan))
      expect(await office.phone(hanh, 'group').sees('DK-2022-0001')).not.toContain('Ngày đăng ký')
      expect(await office.database.client.pledge.count()).toBe(1)
    })

    it('says what was wrong with an answer and asks again, nothing lost', async () => {
      const office = await opened()
      const phone = office.phone(mai)
      await phone.says('/baocao')
      await phone.picks(reporting.duty, 'Báo cáo kết quả Đợt thi đua thứ nhất')
      await phone.types(reporting.figures, '7: 2')
      await phone.sees('không có chỉ tiêu số 7')
      await phone.types(reporting.figures, '1: 2')
      await phone.types(reporting.results, 'Hoàn thành')
      await phone.sees(reporting.shortcomings.asks)
      expect(await office.database.client.report.count()).toBe(0)
    })

    it('approves a pledge: the officer decides, the person is told', async () => {
      const office = await opened()
      await office.setting('pledge-approval', 'officer')
      await pledges(office.phone(lan), 'Lao động tiên tiến')
      await office.phone(lan).sees('đang chờ duyệt')
      const phone = office.phone(hanh)
      await phone.sees('Nguyễn Thị Lan – Phòng Công chức viên chức')
      await phone.presses('Duyệt')
      await phone.sees('Đã duyệt đăng ký DK-2022-0001')
      await office.phone(lan).sees('đã được duyệt')
    })

    it('takes a report, sends it back with a reason, and shows it word for word', async () => {
      const office = await opened()
      await reports(office.phone(mai))
      await office.phone(mai).sees('BC-2022-0001')
      const phone = office.phone(hanh)
      await phone.says('/duyet')
      await phone.sees('Hoàn thành 100% hồ sơ <đúng hạn> & *trước hạn*')
      await phone.presses('Trả lại')
      await phone.types(reporting.reason, 'Thiếu số liệu chỉ tiêu 2')
      await phone.sees('Đã trả lại báo cáo BC-2022-0001')
      await office.phone(mai).sees('Thiếu số liệu chỉ tiêu 2')
    })

    it('announces to its group, after showing the very message', async () => {
      const office = await opened()
      const phone = office.phone(hanh)
      await phone.says('/thongbao')
      await phone.types(announcing.text, 'Họp giao ban lúc 14h, *phòng* <b>201</b>.')
      await phone.skips(announcing.file)
      await phone.picks(announcing.audience, 'Tất cả các nhóm')
      await phone.picks(announcing.sendAt, 'Gửi ngay')
      await phone.sees('Số nơi nhận')
      await phone.picks(pledging.confirm, 'Gửi thông báo')
      const seen = await office.phone(lan, 'group').sees('Họp giao ban lúc 14h, *phòng* <b>201</b>.')
      expect(seen.split('Họp giao ban')).toHaveLength(2)
    })

    it('reads its roster from a file, after showing what it will do', async () => {
      const office = await opened()
      const phone = office.phone(hanh)
      await phone.says('/danhba')
      await phone.picks(roster.what, 'Nhập từ tệp')
      const lines = people.map(([who, unit], index) => `CB00${index + 1},${who},${unit}`)
      const sheet = ['Mã,Họ và tên,Đơn vị', ...lines, 'CB010,Lê Văn Mới,Văn phòng Sở'].join('\n')
      await phone.attaches(roster.file, { name: 'danh-ba.csv', bytes: Buffer.from(sheet), mime: 'text/csv' })
      await phone.sees('Lê Văn Mới')
      expect(await office.database.client.member.count()).toBe(people.length)
      await phone.presses('Nhập')
      await phone.sees('Đã nhập')
      expect(await office.database.client.member.count()).toBe(people.length + 1)
    })

    it('gives the leader a digest with its picture', async () => {
      const office = await opened()
      await pledges(office.phone(lan), 'Lao động tiên tiến')
      const phone = office.phone('Trần Quốc Bảo')
      await phone.says('/tonghop')
      const seen = await phone.sees('Tổng hợp thi đua ngày 01/7/2022')
      expect(seen).toContain('1/9')
      await expect.poll(async () => (await phone.files()).length, { timeout: 20_000 }).toBe(1)
      const [picture] = await phone.files()
      expect(Buffer.from(picture!.bytes).subarray(1, 4).toString()).toBe('PNG')
    })

    it('hands a paper out in private, also when asked for in the group', async () => {
      const office = await opened()
      await office.phone(hanh, 'group').says('/xuat')
      const phone = office.phone(hanh)
      await phone.presses('Nghĩa vụ, thời hạn')
      await expect.poll(async () => (await phone.files()).length, { timeout: 20_000 }).toBe(1)
      const [paper] = await phone.files()
      expect(paper!.name).toMatch(/\.xlsx$/)
      expect(Buffer.from(paper!.bytes).subarray(0, 2).toString()).toBe('PK')
      expect(await office.phone(lan, 'group').files()).toEqual([])
    })

    it('tells a member what is owed, and nobody what is not theirs', async () => {
      const office = await opened()
      await office.phone(mai).says('/viectoi')
      await office.phone(mai).sees('Báo cáo kết quả Đợt thi đua thứ nhất')
      await office.phone(lan).says('/danhba')
      await office.phone(lan).sees('Việc này dành cho')
    })
  })
}
