// Tells apart who a target is for, what is to be reached and who awards it, in the words after an amount.
import type { TargetScope } from './plan-reading.ts'
import { tidyText } from './sentences.ts'

export type Achievement = { readonly outcome: string; readonly awardedBy: string | null }

const VERB =
  /(?:^|\s)(?:đạt|được|hoàn thành|xếp loại|xếp|không|có|chấp hành|thực hiện|tham gia|đăng ký|ký|nộp|tốt nghiệp|đỗ|trúng tuyển|lên lớp|sử dụng|hài lòng|giải quyết|bảo đảm|đảm bảo|hưởng ứng|học tập|viết|áp dụng|giữ vững|đề nghị|là|tích cực|nghiêm túc|biết|ứng dụng|vượt|duy trì|xây dựng|triển khai|tổ chức|cam kết|ủng hộ|phấn đấu|trình|hiến|đóng góp|vận động|soạn|khám|phát|tiếp|quán triệt|nghiêm chỉnh|xử lý|cập nhật|trở thành|công khai|thường xuyên|gương mẫu|kê khai|đánh giá|phân loại|liên hệ|chuyển|thành lập|kết nạp|nâng|mắc|vi phạm|bị|bỏ|sinh con|tiêm)(?=\s|$)/u
const INDIVIDUAL =
  /(?:cá nhân|cán bộ|công chức|viên chức|người lao động|CBCC\p{Lu}*|CBCNV\p{Lu}*|CCVC\p{Lu}*|CBGV\p{Lu}*|CBNV|CB,|CNVC\p{Lu}*|CNLĐ|NLĐ|đoàn viên|hội viên|đảng viên|quần chúng|giáo viên|GV|giảng viên|học sinh|HS(?!G)|sinh viên|học viên|gia đình|hộ |hộ$|nhân viên|bác s[ĩỹ]|điều dưỡng|người bệnh|bệnh nhân|người dân|dân số|nhân dân|công dân|đồng chí|chiến s[ĩỹ]|Chiến s[ĩỹ]|CSTĐ|em |em$|các em|người|công nhân|phụ huynh|trẻ|thẩm phán|kiểm sát viên|chấp hành viên|thanh niên|thiếu nhi|cựu chiến binh|phụ nữ|nông dân|khách hàng|doanh nhân|lãnh đạo|Lao động tiên tiến$)/iu
const UNION =
  /^(?:tập thể |tổ chức |các tổ chức )?(?:chi bộ|đảng bộ|đảng bộ|tổ chức đảng|công đoàn|đoàn thanh niên|đoàn TN|đoàn trường|chi đoàn|đoàn thể|liên đội|hội cựu|hội phụ nữ|hội CCB|hội chữ thập|hội liên hiệp|ban nữ công|đoàn cơ sở|Đoàn (?!viên)|cấp ủy)/iu
const COLLECTIVE =
  /(?:tập thể|phòng|ban |ban,|đơn vị|tổ |tổ,|khoa|lớp|trung tâm|thôn|bản |xã|phường|trường|bộ phận|chi cục|trạm|khu dân cư|cơ quan|doanh nghiệp|cụm|khối|đội|cơ sở|CĐCS|TTLĐ)/iu
const WHOLE_AGENCY =
  /^(?:phấn đấu |giữ vững |danh hiệu )?(?:tập thể )?(?:cơ quan|sở(?!\p{L})|trường|nhà trường|bệnh viện|đơn vị|toàn |văn phòng|công ty|chi cục|cục|trung tâm|kho bạc|huyện|xã|phường|thị trấn|thành phố|tỉnh|khối|công an|ngành|học viện|viện|ban|đảng ủy|ủy ban|uỷ ban|UBND|hội đồng|phòng)(?!\p{L})/iu
const HEADING_INDIVIDUAL = /cá nhân|cán bộ|học sinh|sinh viên|đoàn viên|người lao động|giáo viên|công chức|viên chức/iu
const HEADING_COLLECTIVE = /tập thể|đơn vị|cơ quan|nhà trường|phòng/iu
const TITLE_AFTER_GROUP =
  /^((?:tập thể|cá nhân|đơn vị|phòng|giáo viên|cán bộ|đồng chí|học sinh|người)(?: \([^)]*\))?)\s+(?=(?:Lao động|lao động|Chiến|chiến|Tập thể|danh hiệu|Bằng|bằng|Giấy|giấy|xuất sắc|tiên tiến|giỏi|CSTĐ|LĐTT))/u

/** `subject` is null where the words name no one before the verb. */
export function partWords(words: string): { readonly subject: string | null; readonly rest: string } {
  const verb = VERB.exec(words)
  if (!verb) {
    const group = TITLE_AFTER_GROUP.exec(words)
    return group ? { subject: group[1]!, rest: words.slice(group[0].length) } : { subject: null, rest: words }
  }
  const subject = tidyText(words.slice(0, verb.index))
  return { subject: subject === '' ? null : subject, rest: words.slice(verb.index).trim() }
}

const AWARD_VERB = '(?:tặng thưởng|trao tặng|tặng|công nhận|khen thưởng|khen|phong tặng|cấp|trao)'
const AWARDED = new RegExp(
  `^(?:và |đạt )*(?:được |đề nghị )+(?:(?<by>(?:các |Chủ tịch |Hội đồng |\\p{Lu})[^;]{1,80}?) )?${AWARD_VERB}(?: danh hiệu| thưởng| đạt danh hiệu| là)? (?<what>.+)$`,
  'u',
)
const REACHED =
  /^(?:phấn đấu |được |và )*(?:đạt |xếp loại |được xếp loại |xếp |đăng ký )(?:và vượt )?(?:được )?(?:các )?(?:danh hiệu |tiêu chuẩn |loại |mức |kết quả |xếp loại )?/u
const SAYS_NOTHING = /^(?:yêu cầu|chỉ tiêu|kế hoạch|chuẩn|tiêu chuẩn|tốt|khá)?$/iu
const AWARDER_AT_END =
  /^(?:Cờ thi đua|Bằng khen|Giấy khen|Cờ)(?: của)? ((?:Ủy ban|Uỷ ban|UBND|Thủ tướng|Chính phủ|Bộ|Sở|Chủ tịch|Giám đốc|Tổng|Trung ương|Ban|Liên đoàn|LĐLĐ|Tỉnh|Huyện|Thành|Hội).*)$/u

/** "được UBND tỉnh tặng Bằng khen" → Bằng khen by UBND tỉnh; "đạt danh hiệu X" → X; other achievements as they stand. */
export function achievementOf(rest: string): Achievement {
  const words = tidyText(rest)
  const awarded = AWARDED.exec(words)
  if (awarded) {
    const what = tidyText(awarded.groups!.what!)
    const by = awarded.groups!.by
    return { outcome: what, awardedBy: by ? tidyText(by) : (AWARDER_AT_END.exec(what)?.[1] ?? null) }
  }
  if (/^đạt (?:chuẩn|từ|được)/u.test(words)) return { outcome: words, awardedBy: null }
  const outcome = tidyText(words.replace(REACHED, ''))
  return { outcome: SAYS_NOTHING.test(outcome) ? words : outcome, awardedBy: AWARDER_AT_END.exec(outcome)?.[1] ?? null }
}

/** Whom a target is for: told by its own words, else by the heading above. */
export function scopeOf(
  subject: string | null,
  outcome: string,
  hasAmount: boolean,
  headings: readonly string[],
): TargetScope {
  const who = subject ?? ''
  if (UNION.test(who)) return 'union'
  if (/^(?:sáng kiến|SKKN|đề tài|giải pháp|công trình|mô hình)/iu.test(who)) return 'agency'
  const heading = headings.findLast(label => HEADING_INDIVIDUAL.test(label) !== HEADING_COLLECTIVE.test(label))
  const isUnderIndividuals = heading !== undefined && HEADING_INDIVIDUAL.test(heading)
  if (INDIVIDUAL.test(who) && !/^(?:các )?tập thể/iu.test(who)) return 'individual'
  if (!hasAmount && WHOLE_AGENCY.test(who)) return 'agency'
  if (COLLECTIVE.test(who) || /^(?:mỗi|từng) /iu.test(who)) return 'collective'
  if (who === '' && /sáng kiến|đề tài|nội dung|công trình|mô hình|giải pháp/iu.test(outcome)) return 'agency'
  if (/^(?:tập thể|TTLĐ|đơn vị|Cờ thi đua)/iu.test(outcome)) return hasAmount ? 'collective' : 'agency'
  if (/^(?:chiến s|CSTĐ|LĐTT|lao động tiên tiến|cá nhân|giáo viên|học sinh|khá,? |khá$|giỏi)/iu.test(outcome))
    return 'individual'
  if (isUnderIndividuals) return 'individual'
  return heading !== undefined && hasAmount ? 'collective' : 'agency'
}

/** What a figure is reached in may name people; what is raised or built is nobody's own. */
export function tailSubject(outcome: string): string | null {
  return /^(?:vận động|huy động|thu |xây dựng|trồng|nộp|nợ|giải ngân|(?:tỷ|tỉ) lệ (?:hộ|bao phủ) )/iu.test(outcome)
    ? null
    : outcome
}

export function isUnion(subject: string): boolean {
  return UNION.test(subject)
}

/** Whether the words name people or bodies a share can be taken of. */
export function namesSomeone(words: string): boolean {
  return INDIVIDUAL.test(words) || COLLECTIVE.test(words) || UNION.test(words)
}
