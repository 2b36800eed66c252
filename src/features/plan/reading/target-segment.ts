// Reads the words around one figure of a target: who it counts and what they are to reach.
import type { TargetItem } from './plan-reading.ts'
import { tidyText } from './sentences.ts'
import { achievementOf, namesSomeone, partWords } from './target-words.ts'

type Words = Pick<TargetItem, 'subject' | 'outcome' | 'awardedBy'>

export const ENDS_IN_VERB = /(?:đạt|đạt tỷ lệ|chiếm|là|bằng|tăng|giảm|còn|đạt mức|tỷ lệ|:)\s*$/iu
export const LEAD_VERB =
  /^(?:.*)(?:^|[\s,;:])((?:đăng ký|xây dựng|kết nạp|tổ chức|giới thiệu|vận động|thực hiện|trồng|hỗ trợ|thành lập|phát hiện|bồi dưỡng|tuyên truyền|viết|đăng|thu|huy động|hoàn thành|triển khai|duy trì|giúp đỡ|tặng|trao|quyên góp|ủng hộ|cử|hiến|xóa|xoá|làm|sửa chữa|đảm nhận|tuyển sinh|dạy|đào tạo|tập huấn|nhân rộng|công nhận|phát triển)(?: \p{Ll}+){0,2}?)(?: được| có)?\s*$/iu
// "Giáo viên giỏi: 20 đồng chí": what is reached stands before the colon.
const LABELLED = /^\s*([^:;]{4,80}):\s*$/u
// "Chiến sĩ thi đua cơ sở: 15% số cá nhân đạt …": a title before the colon is what is reached, whoever follows.
const TITLE_LABEL =
  /^\s*(?:danh hiệu )?[“"]?(?:Lao động tiên tiến|Lao động giỏi|Chiến s[ĩỹ]|CSTĐ|LĐTT|Tập thể lao động|Tập thể Lao động|Bằng khen|Giấy khen|Cờ thi đua|Huân chương|Đơn vị (?:quyết thắng|tiên tiến))/iu
// "Mỗi lớp có 01 tờ báo tường, nộp về …": who, and what there is to be.
const EACH_HAS = /(?:^|[,;:]\s*)((?:mỗi|từng)\s[^,;:]{2,50}?)\s+(?:phải )?có\s*$/iu
const ONLY_PEOPLE =
  /^\s*(?:tổng số |số )?(?:đồng chí|đ\/c|em|cháu|người|giáo viên|học sinh|cá nhân|tập thể|đơn vị|công chức|viên chức|cán bộ|phòng|khoa|tổ|lớp)?(?: trở lên)?[\s,.;]*(?:,?\s*(?:đạt|chiếm|tỷ lệ|=)\s*)?$/u

/** The words after a figure; `pre` are those before it, `inherited` who the figure before was about. */
export function headWords(words: string, pre: string, inherited: string | null): Words {
  const label = LABELLED.exec(pre)?.[1]
  if (
    label !== undefined &&
    (ONLY_PEOPLE.test(words) || TITLE_LABEL.test(label) || isUnitOnly(label, words.replace(/ trở lên/u, '')))
  )
    return { subject: tidyText(words), ...achievementOf(label) }
  const { subject, rest } = partWords(words.replace(/^ (?:số|tổng số) /u, ' ').trim())
  const each = EACH_HAS.exec(pre)?.[1]
  if (each !== undefined) return { subject: tidyText(each), ...achievementOf(words.split(',')[0]!) }
  // "Đăng ký 03 đến 04 nội dung": the verb before the amount belongs to what is to be reached.
  const lead = LEAD_VERB.exec(pre)?.[1]
  if (lead)
    return {
      subject: eachOf(pre, lead) ?? (isSomeone(subject) ? subject : null),
      outcome: tidyText(`${lead} ${words}`),
      awardedBy: null,
    }
  if (subject !== null && /^sáng kiến/iu.test(subject))
    return { subject: null, outcome: tidyText(words), awardedBy: null }
  if (subject !== null && /^(?:đề tài|giải pháp)/iu.test(subject))
    return { subject, outcome: tidyText(rest), awardedBy: achievementOf(rest).awardedBy }
  return {
    subject: subject ?? (rest === '' || words.trim() !== rest ? null : inheritedFor(rest, inherited)),
    ...achievementOf(rest),
  }
}

/** "Số lượt khám bệnh: 120.000 lượt": behind the figure stands its unit and no more. */
function isUnitOnly(label: string, words: string): boolean {
  return (
    /^ [\p{Ll}\d²³/]+(?: [\p{Ll}/]+)?[\s.;]*(?:,\s*(?:tăng|giảm|bằng))?[\s,]*$/u.test(words) &&
    !/^\s*(?:tập thể|cá nhân|đơn vị|khen thưởng)\s*$/iu.test(label)
  )
}

/** "Mỗi Thẩm phán tổ chức ít nhất 01 …": who each has to stands before the verb. */
function eachOf(pre: string, verb: string): string | null {
  const found = /(?:^|[,;:]\s*|trong đó,?\s+)((?:mỗi|từng)\s\p{L}.{1,60})$/iu.exec(pre.slice(0, pre.lastIndexOf(verb)))
  return found ? tidyText(found[1]!) : null
}

function isSomeone(subject: string | null): boolean {
  return subject !== null && subject.length < 40 && namesSomeone(subject)
}

function inheritedFor(rest: string, inherited: string | null): string | null {
  return /^(?:đạt|được|hoàn thành|xếp|không|có|là|danh hiệu)/u.test(rest) ? inherited : null
}

/** "Tỷ lệ hồ sơ đúng hạn đạt trên 95%": who and what stand before the figure. */
export function tailWords(pre: string, after: string): Words {
  const words = tidyText(
    pre
      .replace(/^[\s,]*(?:(?:phấn đấu|và|có|trong đó)\s+)+/iu, '')
      .replace(/(?:phấn đấu đạt|đạt|đạt tỷ lệ|chiếm|là|bằng|đạt mức|tỷ lệ|phấn đấu|:)\s*$/iu, ''),
  )
  const more = tidyText(after)
  const isWhole = more === '' || (/^(?:so với|trở lên)/u.test(more) && words.includes(' '))
  return {
    subject: null,
    outcome: isWhole ? words : `${words} ${more}`.trim(),
    awardedBy: null,
  }
}
