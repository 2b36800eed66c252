// Who a target is about, what is to be reached and who awards it, told apart by the verbs that plans use.
import { fold } from '../../language/vietnamese.ts'
import type { SingleTarget } from './campaign-content.ts'

type Scope = SingleTarget['scope']
export type Outcome = {
  readonly subject: string
  readonly outcome: string
  readonly awardedBy?: string
  readonly hasVerb: boolean
}

const LEAD_IN = /^(?:(?:.*,\s+)?(?:phấn đấu|phân đấu)\s+)?(?:có\s+)?/iu
const AWARDED =
  /(?:^|\s)(?:được|đề nghị)\s+(.*?)\s*(?:trao tặng|tặng thưởng|tặng|công nhận(?: danh hiệu)?|khen thưởng)\s+(.+)$/iu
const REACHED = /(?:^|\s)(?:đạt (?:danh hiệu|tiêu chuẩn|chuẩn)|đạt|xếp loại)\s+(.+)$/iu
const BETTER = /(?:^|\s)((?:cao hơn|nhiều hơn|tốt hơn|tăng (?:so|ít|\d)|giảm (?:so|ít|\d)|thấp hơn|ít hơn)\s?.*)$/iu
const DONE = /(?:^|\s)((?:hoàn thành|chấp hành|thực hiện|đăng ký|không|tham gia|giữ vững|nâng cao|hưởng ứng|có)\s.+)$/iu
const FLAG_OF = /^cờ thi đua(?: của)?\s+((?:ubnd|ủy ban|uỷ ban|chính phủ|bộ|ngành|tổng liên đoàn).*)$/iu

/** `text` is the clause after its amount. Without a known verb all of it is the outcome. */
export function readOutcome(text: string): Outcome {
  const words = text.replace(LEAD_IN, '')
  const awarded = AWARDED.exec(words)
  const reached = REACHED.exec(words)
  if (awarded && !(reached && reached.index < awarded.index)) {
    const [, by = '', outcome = ''] = awarded
    return outcomeOf(words.slice(0, awarded.index), outcome, by)
  }
  const better = BETTER.exec(words)
  const found = reached ?? better ?? DONE.exec(words)
  if (!found) return { subject: '', outcome: words.trim(), hasVerb: false }
  return outcomeOf(words.slice(0, found.index), found[1]!)
}

function outcomeOf(subject: string, outcome: string, by = ''): Outcome {
  const awardedBy = by.trim() || FLAG_OF.exec(outcome)?.[1]?.trim()
  return { subject: subject.trim(), outcome: outcome.trim(), ...(awardedBy && { awardedBy }), hasVerb: true }
}

const SCOPES: readonly (readonly [RegExp, Scope])[] = [
  [/^(?:to chuc |tap the )?(?:cong doan|doan thanh nien|doan tncs|chi bo|chi doan|dang bo|dang uy|hoi )/u, 'union'],
  [/^(?:thu nhap|tap the (?:co quan|so|van phong|ubnd)\b|co quan|so |so$)/u, 'agency'],
  [/^(?:cac )?(?:tap the|phong|ban|trung tam|don vi|to |khoa|chi cuc)/u, 'collective'],
  [
    /^(?:cac )?(?:ca nhan|can bo|cong chuc|vien chuc|cbcc|ccvc|nguoi lao dong|doan vien|dang vien|gia dinh)/u,
    'individual',
  ],
]

/** By the first words of the subject; the office as a whole where they say nothing. */
export function scopeOf(subject: string): Scope {
  const words = fold(subject).replace(/^(?:toan the|tat ca) /u, '')
  return SCOPES.find(([beginning]) => beginning.test(`${words} `))?.[1] ?? 'agency'
}

const PERSONAL_TITLES: readonly (readonly [RegExp, string])[] = [
  [/chien si thi dua toan quoc/u, 'nationalFighter'],
  [/chien si thi dua (?:cap )?(?:bo|ban|nganh|tinh|thanh pho)/u, 'ministryFighter'],
  [/chien si thi dua (?:cap )?co so/u, 'grassrootsFighter'],
  [/lao dong tien tien/u, 'advancedWorker'],
]
const COLLECTIVE_TITLES: readonly (readonly [RegExp, string])[] = [
  [/lao dong xuat sac/u, 'excellentCollective'],
  [/lao dong tien tien/u, 'advancedCollective'],
  [/^co thi dua/u, 'emulationFlag'],
]

/** The known title an outcome names, sĩ or sỹ, "cấp cơ sở" or "cơ sở". */
export function titleKeyOf(outcome: string, scope: Scope): string | undefined {
  const words = fold(outcome)
  const titles = scope === 'individual' ? PERSONAL_TITLES : COLLECTIVE_TITLES
  return titles.find(([name]) => name.test(words))?.[1]
}
