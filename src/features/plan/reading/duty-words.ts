// Takes a sentence about a duty apart: who does it, what is done, to whom it goes and through whom.
import { ACTOR_START, ADDRESSEE_START } from './organisation-names.ts'
import { tidyText } from './sentences.ts'

export type Duty = {
  readonly who: string | null
  readonly what: string
  readonly toWhom: string | null
  readonly through: string | null
}

const VERBS =
  'gửi|nộp|báo cáo|tổ chức|tiến hành|xây dựng|ban hành|đăng ký|ký kết|ký|triển khai|hoàn thành|hoàn thiện|hoàn tất|tổng hợp|bình xét|họp|kiểm tra|thẩm định|đánh giá|lập|trình|phát động|quán triệt|phổ biến|chấm điểm|tự chấm|sơ kết|tổng kết|tham mưu|đề xuất|đề nghị|rà soát|công bố|thực hiện|phối hợp|chủ trì|hướng dẫn|theo dõi|đôn đốc|xét|lựa chọn|giới thiệu|chuẩn bị|công khai|thống nhất|chịu trách nhiệm|có trách nhiệm|cử|lấy ý kiến|thông báo|thành lập|kiện toàn|tuyên truyền|khen thưởng|biểu dương|tôn vinh|đăng tải|khảo sát|viết|phát hiện|sưu tầm|tập huấn|phê duyệt|thảo luận|góp ý|cập nhật|đăng kí|nghiệm thu|chấm|bầu|suy tôn|sẽ|chủ động|tiếp nhận|trao giải|trao|tặng|mít tinh|căn cứ'
const VERB = new RegExp(`(?:^|[\\s,])(${VERBS})(?=[\\s,:]|$)`, 'u')
const STARTS_WITH_VERB = new RegExp(`^(?:${VERBS})(?![\\p{L}])`, 'iu')
// "Hồ sơ khen thưởng gửi về …": the papers are what is owed, whatever verb their name has in it.
const PAPERS = /^(?:Hồ sơ|Bản đăng ký|Danh sách|Phiếu) /u
const MAIN_VERB =
  /^(?:đồng thời )?(?:gửi|nộp|báo cáo|tổ chức|xây dựng|ban hành|đăng ký|ký kết|triển khai|hoàn thành|tổng hợp|bình xét|họp|kiểm tra|thẩm định|lập|trình|phát động|chấm điểm|sơ kết|tổng kết|công bố|rà soát|đánh giá)(?![\p{L}])/iu
const AUXILIARY =
  /^(?:có trách nhiệm|chịu trách nhiệm|sẽ|tiến hành|chủ động|tích cực|căn cứ [^,]*,|nghiêm túc|khẩn trương|kịp thời|cùng với [^,;]{3,80}?(?=tiến hành|thẩm định|kiểm tra|tổ chức)|cần|phải|và)\s+/u
const CIRCUMSTANCE =
  /^(?:Trên cơ sở|Căn cứ|Sau khi|Kết thúc|Khi|Để|Nhằm|Trong|Theo|Định kỳ|Hằng|Hàng|Từ|Đồng thời|Ngoài ra|Riêng|Bên cạnh đó|Tại|Đến|Trước)(?![\p{L}])[^,;]*(?:,[^,;]*?)??,\s*(?=\p{Lu}|các|mỗi|từng|đơn vị|nhà trường|khối)/u
// "Năm 2025: Tổng kết …": when, before what.
const WHEN_LABEL = /^(?:Năm|Tháng|Quý|Từ|Trước|Ngày|Đến|Trong)\s[^:;.]{1,40}:\s*/u
const DEMAND =
  /^(?:Yêu cầu|Đề nghị|Giao|Giao cho|Phân công|Giao trách nhiệm cho|đề nghị|yêu cầu|giao)\s+(?=\p{Lu}|các|đồng chí|thủ trưởng)/u
const ADDRESS_END =
  /\s(?:để|trước|chậm nhất|muộn nhất|theo|trong|vào|từ|đến hết|đến ngày|định kỳ|khi|nếu|và(?!\s\p{Lu})|hoàn thành|về (?:kết quả|tình hình|việc)|kết quả|tình hình|tổng hợp|xem xét|trình|làm|đúng|báo cáo|bằng|tại)(?=\s|$)|[;.()]|,\s*(?=để|trước|chậm|trong|\p{Ll})|\s\(/u
const TO =
  /(?:^|\s)(?:gửi )?về\s+(?:cho\s+)?|(?:gửi|nộp|báo cáo|cung cấp|chuyển|trình)[^;.]{0,120}?\s(?:cho|tới|đến)\s+/gu
const REPORT_TO = /(?:báo cáo|trình|gửi|nộp)\s+(?:lên\s+)?(?=\p{Lu}|lãnh đạo|cấp)/gu
const THROUGH = /\(?(?:thông )?qua\s+/gu
const LONGEST_NAME = 110

/** `defaultWho` stands above the sentence as a heading. Undefined where nothing is done in it. */
export function readDuty(sentence: string, defaultWho: string | null): Duty | undefined {
  const words = sentence
    .replace(WHEN_LABEL, '')
    .replace(CIRCUMSTANCE, '')
    .replace(DEMAND, '')
    .replace(/^\s*[,:]\s*/u, '')
  const { who, rest } = actorOf(words)
  if (rest === undefined) return undefined
  const through = addressee(rest, THROUGH)
  const toWhom = addressee(rest, TO) ?? addressee(rest, REPORT_TO)
  return { who: who ?? defaultWho, what: whatOf(rest, toWhom, through), toWhom, through }
}

function actorOf(words: string): { readonly who: string | null; readonly rest?: string } {
  const trimmed = words.trim()
  const label = /^([^:]{2,110}):\s+(?=\S)/u.exec(trimmed)
  if (label && ACTOR_START.test(label[1]!) && !VERB.test(label[1]!) && !isDeed(label[1]!)) {
    return { who: tidyText(label[1]!), rest: trimmed.slice(label[0].length) }
  }
  if (isDeed(trimmed)) return { who: null, rest: trimmed }
  const verb = VERB.exec(trimmed)
  if (!verb) return { who: null }
  const subject = tidyText(trimmed.slice(0, verb.index))
  const rest = trimmed.slice(verb.index + verb[0].length - verb[1]!.length)
  if (subject.length <= 160 && ACTOR_START.test(subject)) return { who: subject, rest }
  const later = subject.split(/,\s+/u).findIndex(part => ACTOR_START.test(part))
  if (later > 0) return { who: tidyText(subject.split(/,\s+/u).slice(later).join(', ')), rest }
  return { who: null, rest }
}

/** "Báo cáo kết quả" is done by somebody; "Tổ Văn phòng" is somebody. */
function isDeed(words: string): boolean {
  return (STARTS_WITH_VERB.test(words) || PAPERS.test(words)) && !/^(?:Tổ(?! chức)|Ban(?! hành)|Hội) /u.test(words)
}

/** The deed without the words around it; the addressee goes where it ends the deed. */
function whatOf(rest: string, toWhom: string | null, through: string | null): string {
  let what = rest
  for (let turn = 0; turn < 3; turn++) what = what.replace(AUXILIARY, '')
  if (through !== null) what = what.replace(new RegExp(`\\s*\\(?(?:thông )?qua\\s+${escaped(through)}\\)?.*$`, 'u'), '')
  if (toWhom !== null)
    what = what.replace(new RegExp(`\\s+(?:gửi )?(?:về|cho|tới|đến)\\s+(?:cho\\s+)?${escaped(toWhom)}.*$`, 'u'), '')
  const short = tidyText(
    what
      .replace(/\s*\((?:gửi|nộp|báo cáo)?\s*\)?$/u, '')
      .replace(/\s*,?\s*(?:hoàn thành|thời gian|xong|thời hạn)\s*$/u, '')
      .replace(/\s*[:,]?\s*(?:trong )?tuần\s*$/u, ''),
  )
  // "nộp về Liên đội": the verb alone says too little.
  return short.includes(' ') ? short : tidyText(rest)
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

function addressee(words: string, lead: RegExp): string | null {
  for (const match of words.matchAll(lead)) {
    const rest = words.slice(match.index + match[0].length)
    if (!ADDRESSEE_START.test(rest)) continue
    const name = tidyText(rest.slice(0, ADDRESS_END.exec(rest)?.index ?? rest.length))
    if (name !== '' && name.length <= LONGEST_NAME) return name
  }
  return null
}

/** Whether a clause is a piece of work of its own; "giới thiệu …" or "rút kinh nghiệm" goes on about the one before. */
export function startsDuty(clause: string): boolean {
  return MAIN_VERB.test(clause) || (ACTOR_START.test(clause) && VERB.test(clause))
}
