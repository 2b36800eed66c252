// Reads which body is given what under "Tổ chức thực hiện".
import type { Block } from './blocks.ts'
import { ACTOR_START } from './organisation-names.ts'
import type { BodyRole } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { sentencesOf, tidyText } from './sentences.ts'

const LONGEST_BODY = 140
const VERB =
  /\s(?:có trách nhiệm|chịu trách nhiệm|chủ động|chủ trì|phối hợp|tham mưu|tổ chức|xây dựng|triển khai|căn cứ|theo dõi|tổng hợp|hướng dẫn|kiểm tra|đôn đốc|quán triệt|thực hiện|giúp|là cơ quan|là đầu mối|thường xuyên|tiếp tục|tuyên truyền|gửi|báo cáo|đăng ký|phát động|đẩy mạnh|bố trí)(?=\s|,|$)/u
const DEMAND = /^(?:Đề nghị|Yêu cầu|Giao cho|Giao|Phân công|Đối với)\s+/u

export function readRoles(plan: PlanText): readonly BodyRole[] {
  const roles: BodyRole[] = []
  const inOrganisation = plan.body.filter(block => block.topics.has('organisation') && block.level > 1)
  const owners = new Map<number, number>()
  for (const block of inOrganisation) {
    const owner = block.path.map(one => owners.get(one.index)).findLast(one => one !== undefined)
    const body = bodyOf(block)
    if (body && owner === undefined) {
      owners.set(block.index, roles.length)
      const duties = body.rest === '' ? [] : sentencesOf(body.rest).map(one => tidyText(one.text))
      roles.push({
        body: body.name,
        duties,
        quote: plan.quote(block.start, block.end),
        place: block.start,
        sureness: body.rest === '' ? 0.95 : 0.8,
      })
    } else if (owner !== undefined) {
      roles[owner] = { ...roles[owner]!, duties: [...roles[owner]!.duties, tidyText(block.text)] }
    }
  }
  return roles.filter(role => role.duties.length > 0)
}

/** A heading that is a body's name, or a sentence that begins with one. */
function bodyOf(block: Block): { readonly name: string; readonly rest: string } | undefined {
  const text = block.text.replace(DEMAND, '')
  if (!ACTOR_START.test(text) || /^(?:Tổ chức|Công tác|Ban hành|Tổng kết)/u.test(text)) return undefined
  const name = /^[^:]{2,140}(?=:)/u.exec(text)?.[0]
  if (name !== undefined && !VERB.test(name)) return { name: tidyText(name), rest: text.slice(name.length + 1).trim() }
  const verb = VERB.exec(text)
  if (!verb) return text.length <= LONGEST_BODY ? { name: tidyText(text), rest: '' } : undefined
  if (verb.index > LONGEST_BODY) return undefined
  return { name: tidyText(text.slice(0, verb.index)), rest: text.slice(verb.index).trim() }
}
