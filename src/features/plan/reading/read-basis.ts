// Reads the paper a plan carries out: "Thực hiện Chỉ thị số 02/CT-UBND ngày 19/01/2022 của …, Sở Nội vụ xây dựng Kế hoạch …".
import { fold } from '../../../language/vietnamese.ts'
import { BODY_START } from './organisation-names.ts'
import type { Basis } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { clausesOf, tidyText } from './sentences.ts'

const LEAD =
  /^(?:Thực hiện|Căn cứ|Triển khai(?: thực hiện)?|Theo)\s+(?=(?:Chỉ thị|Kế hoạch|Quyết định|Nghị quyết|Công văn|Hướng dẫn|Văn bản|Thông báo)(?![\p{L}]))/u
const ISSUES = new RegExp(
  `[,;]\\s+(?:(?:Chánh|Giám đốc|Hiệu trưởng) )?(?:${BODY_START.source})[^;]{0,160}?\\s(?:xây dựng|ban hành|đề ra|phát động|tổ chức)\\s`,
  'u',
)
const NUMBERED = /(?<![\p{L}])số\s?:?\s?[\d.…]*\s?[/-]/iu
const FIRST_BLOCKS = 12
const LONGEST = 1500

type Named = { readonly text: string; readonly start: number; readonly end: number }

/** The numbered paper that launches a movement, else one on emulation, else the first; laws, on which every plan rests, are none. */
export function readBasis(plan: PlanText): Basis | null {
  const named = plan.body.slice(0, FIRST_BLOCKS).flatMap(block => papersIn(block.text, block.start))
  const found =
    named.findLast(one => /phong trao thi dua|phat dong/u.test(fold(one.text))) ??
    named.find(one => fold(one.text).includes('thi dua')) ??
    named[0]
  if (!found || found.text.length > LONGEST) return null
  return { text: found.text, quote: plan.quote(found.start, found.end), place: found.start, sureness: 0.9 }
}

function papersIn(text: string, offset: number): readonly Named[] {
  const lead = LEAD.exec(text)
  if (!lead) return []
  const until = ISSUES.exec(text)?.index ?? /\.\s+(?=\p{Lu})/u.exec(text)?.index ?? text.length
  return clausesOf(text.slice(0, until)).flatMap(clause => {
    const own = LEAD.exec(clause.text)?.[0].length ?? 0
    const paper = tidyText(clause.text.slice(own))
    const place = { start: offset + clause.start + own, end: offset + clause.end }
    return NUMBERED.test(paper) ? [{ text: paper, ...place }] : []
  })
}
