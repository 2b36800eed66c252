// Finds the amounts of targets: "ít nhất 15%", "2 - 3 phòng", "từ 90% trở lên", "một tập thể", and what is no amount.
import type { Comparator } from './plan-reading.ts'

/** `start` takes the comparing words with it, `end` ends after the figure, "%" and "trở lên". */
export type Amount = {
  readonly start: number
  readonly end: number
  readonly comparator: Comparator
  readonly unit: 'percent' | 'count'
  readonly value: number
  readonly valueMax: number | null
}

// A day, a year, a number of a document, a grade or a part of the year is no amount.
const COUNTED =
  'tập thể|cá nhân|đơn vị|đội |đại đội|trạm|chi cục|phòng|ban|trung tâm|tổ|khoa|lớp|chi bộ|chi đoàn|chi hội|đoàn viên|hội viên|đảng viên|sáng kiến|đề tài|giải pháp|đề án|mô hình|công trình|cán bộ|CB|CC|công chức|viên chức|giáo viên|GV|học sinh|HS|sinh viên|học viên|đồng chí|nội dung|bài|tin|gương|điển hình|người|em(?!\\p{L})|hộ|gia đình|thôn|bản|xã|phường|trường|cơ sở|ý tưởng|sản phẩm|dự án|chiến s[ĩỹ]|Chiến s[ĩỹ]|Lao động|Bằng khen|bằng khen|Giấy khen|giấy khen|Cờ|cờ|chương trình|phần mềm|thủ tục|dịch vụ|quần chúng|giải(?!\\p{L})|tỷ|triệu|nghìn|buổi|lượt|tiết|tập san|chuyên đề|tiểu phẩm|khu dân cư|công đoàn|CĐCS|công nhân|nhân viên|bác s[ĩỹ]|điều dưỡng|nhân dân|danh hiệu|hồ sơ|nhiệm vụ|căn|nhà|đơn vị máu|CSTĐ|LĐTT|TTLĐ|cụm|khối|doanh nghiệp|hợp tác xã|Tập thể|Phòng|Phần mềm|Sáng kiến|chỉ tiêu|tiêu chí|kỹ thuật|ca(?!\\p{L})|nghiên cứu|nhóm|câu lạc bộ|con|cây|ha(?!\\p{L})|km|mô-đun|cuộc|video|clip|đoạn|tuyến|hoạt động|đ\\/c|cháu|SKKN|phiên|địa chỉ|suất|phần quà|phần việc|chuyến|giờ dạy|đồ dùng|vụ|mẫu|bệnh nhân|chi hội|ngôi|Thẩm phán|lao động|hội thi|hội thảo|khóa|trẻ|thành viên|tổ chức|tàu|công dân|bông hoa|tờ(?!\\p{L})|m3|m2|m³|m²|kWh|tấn|lít|kg(?!\\p{L})|MW|đồng'
const FIGURE = '\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?'
const PEOPLE =
  'đ\\/c|đồng chí|người|giáo viên|GV|CB|cán bộ|công chức|viên chức|học sinh|HS|em|cháu|tổ|lớp|phòng|đơn vị|khoa|thôn|bản|xã|trường|cơ sở|tập thể|hộ'
const LEADING =
  '(?:(?<compare>ít nhất|tối thiểu|không dưới|không thấp hơn|trên|hơn|từ|khoảng|tối đa|không quá|không vượt quá|dưới)(?: có| là| đạt)? |(?<sign>[≥≤><]=?) ?)?'
const AMOUNT = new RegExp(
  `${LEADING}(?<![\\d/.,\\p{L}-])(?:(?<first>${FIGURE})(?<firstPercent> ?%)?(?:\\/\\d{1,4}(?= ?(?:${PEOPLE})))?(?: ?(?:-|đến|tới) ?(?<second>${FIGURE})(?<percent> ?%)?)?|(?<word>một|hai|ba|bốn|năm|sáu)(?= (?:tập thể|cá nhân|đơn vị|phòng|sáng kiến|đề tài|giải pháp|mô hình|công trình|điển hình)))(?! ?(?:\\/(?!năm|tháng|quý)|[%\\d]))(?: \\((?:\\p{Ll}+ ?){1,3}\\)(?= (?:${COUNTED})))?(?:\\/(?:năm|tháng|quý))?(?<above>,? trở lên)?`,
  'giu',
)
const COUNTED_NEXT = new RegExp(`^ ?(?:[“"(]?(?:${COUNTED})|(?:trở lên )(?:${COUNTED}))`, 'u')
// "ít nhất 02 …" counts whatever follows.
const DEMANDED = /^(?:ít nhất|tối thiểu|không dưới)$/iu
const ANYTHING_NEXT = /^ [“"]?\p{L}/u
const NO_AMOUNT_BEFORE =
  /(?:năm|tháng|ngày|quý|khóa|khoá|số|Điều|điều|khoản|lần thứ|thứ|lớp|cấp|hạng|mức|mức độ|loại|đợt|giai đoạn|kỳ|Nghị quyết|Chỉ thị|Luật|ISO|Chương trình|tuổi|phần|Đề án|Quyết định|Kết luận|thế kỷ|COVID-?|khối|vòng|bảng|giờ|Hạng|tiết|văn bản|kỷ niệm|điểm|cả)\s*$/u
const LONGEST_WORD = 24
const NO_AMOUNT_AFTER = /^ ?(?:tháng (?:đầu|cuối)|năm(?! danh)|giờ|ngày|phút|tuổi|tuần)/u
const SIGNS: Readonly<Record<string, string>> = {
  '≥': 'ít nhất',
  '>=': 'ít nhất',
  '≤': 'tối đa',
  '<=': 'tối đa',
  '>': 'trên',
  '<': 'dưới',
}
// "60 đảng viên mới trở lên" is sixty or more; "100% hoàn thành tốt nhiệm vụ trở lên" is not.
const ONLY_NOUN_ABOVE =
  /^(?! [^,;.]*(?:đạt|được|hoàn thành|xếp|khá|giỏi|tiên tiến|xuất sắc|mức|cấp|loại))(?: [\p{L}/]+){1,4} trở lên/u
const WORDS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6 }

export function findAmounts(text: string): readonly Amount[] {
  return [...text.matchAll(AMOUNT)].flatMap(match => {
    const one = amountOf(text, match)
    return one ? [one] : []
  })
}

function amountOf(text: string, match: RegExpExecArray): Amount | undefined {
  const { first, second, firstPercent, percent, word, above, sign } = match.groups!
  const compare = match.groups!.compare ?? (sign === undefined ? undefined : SIGNS[sign])
  const end = match.index + match[0].length
  const isPercent = firstPercent !== undefined || percent !== undefined
  const rest = text.slice(end)
  if (NO_AMOUNT_BEFORE.test(text.slice(Math.max(0, match.index - LONGEST_WORD), match.index)) && !isPercent && !compare)
    return undefined
  const isCounted = COUNTED_NEXT.test(rest) || (DEMANDED.test(compare ?? '') && ANYTHING_NEXT.test(rest))
  if (!isPercent && (NO_AMOUNT_AFTER.test(rest) || !isCounted)) return undefined
  const value = word === undefined ? figure(first!) : WORDS[word.toLowerCase()]!
  const valueMax = second === undefined ? null : figure(second)
  if (valueMax !== null && valueMax < value) return undefined
  const isAbove =
    above !== undefined ||
    (valueMax === null && (compare?.toLowerCase() === 'từ' ? /^[^,;.]{0,24} trở lên/u : ONLY_NOUN_ABOVE).test(rest))
  return {
    start: match.index,
    end,
    comparator: comparatorOf(compare?.toLowerCase(), isAbove, valueMax !== null),
    unit: isPercent ? 'percent' : 'count',
    value,
    valueMax,
  }
}

function figure(written: string): number {
  return Number(/^\d{1,3}(?:\.\d{3})+$/u.test(written) ? written.replaceAll('.', '') : written.replace(',', '.'))
}

function comparatorOf(compare: string | undefined, isAbove: boolean, isRange: boolean): Comparator {
  if (isRange) return 'range'
  if (isAbove) return 'gte'
  if (compare === undefined || compare === 'khoảng' || compare === 'từ') return 'eq'
  if (compare === 'trên' || compare === 'hơn') return 'gt'
  if (compare === 'dưới') return 'lt'
  return compare === 'tối đa' || compare.startsWith('không quá') || compare.startsWith('không vượt') ? 'lte' : 'gte'
}
