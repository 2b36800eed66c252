// An office that has its plan read: what the conversations about plans begin with.
import { readFileSync } from 'node:fs'
import { openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'

/** A given plan or a made one in one of its forms: 'given/home-affairs.docx'. */
export function planFile(path: string) {
  const bytes = readFileSync(new URL(`../plan/data/${path}`, import.meta.url))
  return { name: path.split('/').at(-1)!, bytes: new Uint8Array(bytes) }
}

export function textFile(text: string, name = 'ke-hoach.txt') {
  return { name, bytes: new Uint8Array(Buffer.from(text)) }
}

/** A short plan with everything in it; what is given takes the place of a part. */
export function shortPlan(parts: Readonly<Record<string, string>> = {}): string {
  const {
    theme = '“Kỷ cương, sáng tạo”',
    closing = 'trước ngày 15/7/2022',
    fighters = '15%',
    movement = '“Cải cách hành chính”',
    report = 'Các phòng, đơn vị thuộc Sở gửi báo cáo kết quả thực hiện về Văn phòng Sở trước ngày 10/6/2022.',
    more = '',
  } = parts
  return `SỞ NỘI VỤ
KẾ HOẠCH
Phát động phong trào thi đua năm 2022
Thực hiện Chỉ thị số 02/CT-UBND ngày 19/01/2022 của Ủy ban nhân dân tỉnh về việc phát động phong trào thi đua năm 2022, Sở Nội vụ xây dựng Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
Đẩy mạnh phong trào thi đua trong toàn cơ quan, góp phần hoàn thành nhiệm vụ năm 2022.
II. CHỦ ĐỀ THI ĐUA
Chủ đề thi đua năm 2022: ${theme}.
III. CHỈ TIÊU THI ĐUA
- 100% cán bộ, công chức, viên chức đạt danh hiệu lao động tiên tiến, trong đó ${fighters} đạt chiến sĩ thi đua cơ sở.
- 02 phòng được Giám đốc Sở tặng Giấy khen.
IV. CÁC ĐỢT THI ĐUA
1. Đợt thi đua thứ nhất (từ ngày 01/01/2022 đến ngày 30/6/2022): lập thành tích chào mừng 92 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2022). Tổ chức tổng kết đợt thi đua, hoàn thành ${closing}.
2. Đợt thi đua thứ hai (từ ngày 01/7/2022 đến ngày 31/12/2022): lập thành tích chào mừng 77 năm Ngày Quốc khánh (02/9/1945 - 02/9/2022).
V. NỘI DUNG THI ĐUA
- Hưởng ứng phong trào ${movement} do tỉnh phát động.
VI. TỔ CHỨC THỰC HIỆN
1. ${report}
${more}
Nơi nhận:
- Như trên;
`
}

export async function openPlanOffice(options: Parameters<typeof openTestOffice>[0] = {}) {
  const office = await openTestOffice(options)
  return { office, officer: office.person('Lê Thị Hạnh') }
}

/** Sends the plan and returns the summary. */
export async function sendPlan(
  officer: TestPerson,
  file: ReturnType<typeof planFile>,
  about?: string,
): Promise<string> {
  await officer.says('/kehoach')
  await officer.sends(file)
  if (about !== undefined) await officer.presses(about)
  return officer.hears()
}

export async function acceptAndLaunch(officer: TestPerson): Promise<void> {
  await officer.presses('Chấp nhận')
  await officer.presses('Phát động…')
  await officer.presses('Phát động')
}

export function inGroup(office: TestOffice, name = 'Nguyễn Thị Lan') {
  return office.person(name).in(office.group())
}
