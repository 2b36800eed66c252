// Reads the duties a plan gives no day for: "định kỳ", "theo yêu cầu"; they stay without one until the office sets it.
import type { Block } from './blocks.ts'
import { readDuty } from './duty-words.ts'
import { ACTOR_START } from './organisation-names.ts'
import type { UndatedDuty } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { clausesOf, sentencesOf } from './sentences.ts'

const UNDATED = /(?:báo cáo|gửi|nộp|đăng ký|tổng hợp|đề xuất)/u
const WHEN =
  /(?:theo (?:từng đợt|định kỳ|yêu cầu|quy định)[^,;.]*|định kỳ[^,;.]{0,40}|đột xuất[^,;.]{0,30}|(?:hằng|hàng) (?:tháng|quý|tuần|năm)|khi kết thúc[^,;.]{0,40}|kết thúc (?:mỗi )?(?:đợt|giai đoạn)[^,;.]{0,30}|kịp thời)/u
const HEADING_ACTOR_LENGTH = 140

/** The body named in the nearest heading above, if it is one. */
export function actorAbove(block: Block): string | null {
  const label = block.path.findLast(
    one => one.label !== null && one.label.length <= HEADING_ACTOR_LENGTH && ACTOR_START.test(one.label),
  )?.label
  if (label == null || /^(?:Tổ chức|Cơ cấu|Công tác|Ban hành)/u.test(label)) return null
  return label.replace(/^(?:Đối với|Giao)\s+/u, '')
}

/** The duties to hand something in that the paragraph gives no day for, with the words that say when. */
export function readUndated(plan: PlanText, block: Block): readonly UndatedDuty[] {
  const above = actorAbove(block)
  return sentencesOf(block.text, block.start).flatMap(sentence =>
    clausesOf(sentence.text, sentence.start).flatMap(clause => {
      const duty = UNDATED.test(clause.text) ? readDuty(clause.text, above) : undefined
      if (!duty || duty.what === '') return []
      const when = WHEN.exec(clause.text)?.[0] ?? null
      return [{ ...duty, when, quote: plan.quote(clause.start, clause.end), place: clause.start, sureness: 0.6 }]
    }),
  )
}
