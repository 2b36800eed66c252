// Reads who signed: the post in capitals and the name below it, wherever the two columns at the end ended up.
import { BODY_START } from './organisation-names.ts'
import type { Issuer } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'

type Signer = {
  readonly role: string | null
  readonly name: string | null
  readonly body: Pick<Issuer, 'name' | 'source' | 'quote' | 'place' | 'sureness'> | undefined
}

const ROLE =
  /^(?:(?:TM|KT|TL|TUQ|Q|T\/M)\.?\s*)?(?:(?:TM|KT|TL|TUQ|Q)\.\s*)?(?:PHÓ )?(?:ỦY BAN|UỶ BAN|UBND|BAN|HỘI ĐỒNG|ĐẢNG|THƯỜNG|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TỔNG|CHÁNH|TRƯỞNG|BÍ THƯ|CỤC TRƯỞNG|CHI CỤC|VIỆN|KHỐI|CỤM|THỦ TRƯỞNG|BỘ TRƯỞNG|PHÓ|THỨ TRƯỞNG|CHỈ HUY|ĐỘI TRƯỞNG|QUYỀN|BTV|BCH|CÔNG ĐOÀN|CHÍNH ỦY|CHI BỘ|SỞ|ĐOÀN)/u
const NAME =
  /^(?:(?:ThS|TS|PGS|GS|BS|BSCKI{0,2}|(?:BS|DS)\.? ?CK ?I{1,2}|DS|CN|KS)\.?\s*|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy|uý)\s+)*(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+){1,4})$/u
const STAMP = /^\(?(?:đã ký|ký, đóng dấu|Ký, ghi|ký tên)/iu
// "TRƯỞNG KHỐI (Đã ký)".
const STAMP_BESIDE = /\s*\((?:đã ký|ký)[^)]*\)$/iu

export function readSigner(plan: PlanText): Signer {
  const lines = plan.foot
    .filter(block => block.marker === null && !STAMP.test(block.text))
    .map(block => ({ ...block, text: block.text.replace(STAMP_BESIDE, '') }))
  const roles = lines.filter(block => isCapitals(block.text) && ROLE.test(block.text))
  const last = roles.at(-1)
  const named = last && lines.find(block => block.index > last.index && NAME.test(block.text))
  const onBehalf = roles.find(block => /^(?:TM|T\/M)\.?/u.test(block.text))
  return {
    role: roles.length === 0 ? null : roles.map(block => block.text).join(' '),
    name: named ? NAME.exec(named.text)![1]! : null,
    body: onBehalf && bodyOf(plan, onBehalf.text.replace(/^(?:TM|T\/M)\.?\s*/u, ''), onBehalf.start, onBehalf.end),
  }
}

function bodyOf(plan: PlanText, capitals: string, start: number, end: number): Signer['body'] {
  const name = `${capitals[0]!}${capitals.slice(1).toLowerCase()}`
  if (BODY_START.exec(name)?.index !== 0) return undefined
  return { name, source: 'signature', quote: plan.quote(start, end), place: start, sureness: 0.7 }
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line)
}
