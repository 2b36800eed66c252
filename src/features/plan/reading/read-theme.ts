// Reads the theme of the whole campaign; a theme inside a phase belongs to that phase.
import type { Block } from './blocks.ts'
import type { Theme } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { sentencesOf, tidyText } from './sentences.ts'

const WORD = '(?:chủ đề|khẩu hiệu hành động|khẩu hiệu)'
const INLINE = new RegExp(`${WORD}[^“”".;:]{0,90}?(?::|là|,)?\\s*["“]([^”"]{8,300})["”]`, 'giu')
const AFTER_COLON = new RegExp(`${WORD}[^“”".;:]{0,60}(?::| là:?)\\s*(.{8,300})`, 'iu')
const PHASE_WORDS = /(?:đợt|giai đoạn)\s+(?:thi đua\s+)?(?:thứ|\d|[IVX]|này|cao điểm)|học kỳ|quý|tháng \d/iu
// A plan may also carry out a theme of others: "Triển khai chủ đề công tác năm …".
const OWN_THEME =
  /(?:[Vv]ới|[Ll]ấy|[Tt]heo|có)\s+(?:chủ đề|khẩu hiệu)|(?:chủ đề|khẩu hiệu)(?: (?:của )?(?:phong trào|đợt))? ?(?:thi đua|là|hành động|:)|(?:^|[.:;-]\s*)(?:Chủ đề|Khẩu hiệu)/u
const FOREIGN = /(?:năm|tháng|ngày) (?:quốc tế|an toàn|hành động|chuyển đổi|pháp luật)|chuyên đề/iu

/** `isPhase` tells places that lie inside a phase. */
export function readTheme(plan: PlanText, isPhase: (place: number) => boolean): Theme | null {
  return fromSection(plan, isPhase) ?? fromSentence(plan, isPhase)
}

export function readPhaseTheme(text: string): string | null {
  const found = [...text.matchAll(INLINE)][0]
  return found ? tidyText(found[1]!) : null
}

function fromSection(plan: PlanText, isPhase: (place: number) => boolean): Theme | null {
  const heading = plan.body.find(
    block =>
      block.topics.has('theme') &&
      block.topics.size === 1 &&
      block.label !== null &&
      !isPhase(block.start) &&
      /chủ đề|khẩu hiệu/iu.test(block.text),
  )
  if (!heading) return null
  const inHeading = themeIn(plan, heading)
  if (inHeading) return inHeading
  const next = plan.blocks[heading.index + 1]
  if (!next?.topics.has('theme')) return null
  return themeFrom(plan, next, next.text, 0, 0.95)
}

/** "Chủ đề thi đua năm 2022: “…”", or what follows the colon without marks. */
function themeIn(plan: PlanText, block: Block): Theme | null {
  const quoted = [...block.text.matchAll(INLINE)][0]
  if (quoted) return themeFrom(plan, block, quoted[1]!, block.text.indexOf(quoted[1]!), 1)
  const found = AFTER_COLON.exec(block.text)
  return found ? themeFrom(plan, block, found[1]!, block.text.indexOf(found[1]!), 0.9) : null
}

function themeFrom(plan: PlanText, block: Block, words: string, at: number, sureness: number): Theme | null {
  const quoted = /["“]([^”"]{8,400})["”]/u.exec(words)
  const text = tidyText(quoted ? quoted[1]! : (sentencesOf(words)[0]?.text ?? ''))
  if (text === '' || text.length > 400) return null
  return {
    text,
    quote: plan.quote(block.start, at === 0 ? block.end : block.start + at + words.length),
    place: block.start + at,
    sureness,
  }
}

function fromSentence(plan: PlanText, isPhase: (place: number) => boolean): Theme | null {
  for (const block of plan.blocks.slice(Math.max(plan.titleAt, 0))) {
    for (const match of block.text.matchAll(INLINE)) {
      const place = block.start + match.index
      const before = block.text.slice(Math.max(0, match.index - 60), match.index)
      if (isPhase(place) || PHASE_WORDS.test(match[0]) || FOREIGN.test(match[0].slice(0, match[0].search(/["“]/u))))
        continue
      if (!OWN_THEME.test(`${before}${match[0]}`)) continue
      if (/(?:đợt|giai đoạn|hội nghị|hội thi|tháng)\s[^,.;]*$/iu.test(before)) continue
      return { text: tidyText(match[1]!), quote: plan.quote(place, place + match[0].length), place, sureness: 0.8 }
    }
  }
  return null
}
