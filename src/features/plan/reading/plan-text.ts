// Brings a document's text into the form every reader of this folder works on: paragraphs, headings, and a way back.
import { type Block, cutBlocks } from './blocks.ts'
import { cleanText } from './clean-text.ts'
import { joinLines } from './join-lines.ts'
import { joinBrokenWords, partGluedWords } from './mend-words.ts'
import { restoreLetters } from './restore-letters.ts'
import { passage, substitute, type TrackedText } from './tracked-text.ts'

/** `quote` gives the exact passage behind two places; `body` are the blocks between the title and the recipients. */
export type PlanText = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly titleAt: number
  readonly body: readonly Block[]
  readonly foot: readonly Block[]
  readonly quote: (start: number, end: number) => string
}

const KIND_LINE =
  /^(?:DỰ THẢO\s+)?(?:KẾ HOẠCH|CHỈ THỊ|HƯỚNG DẪN|THÔNG BÁO|GIAO ƯỚC|THƯ PHÁT ĐỘNG|LỜI PHÁT ĐỘNG|PHÁT ĐỘNG)(?=\s|$|[^\p{L}])/u
const SUBJECT_LINE = /^V\/v\s/iu
const FOOT_LINE = /^(?:Nơi nhận|NƠI NHẬN|Nơi gửi)/u

export function planText(raw: string): PlanText {
  const { source, tracked } = cleanText(raw)
  let text = joinLines(tracked)
  text = restoreLetters(text)
  text = substitute(text, / {2,}|\s+(?=\n|$)|(?<=\n|^) +/gu, match =>
    match[0].includes('\n') || match.index === 0 ? '' : ' ',
  )
  text = substitute(text, /^ +| +$/gmu, '')
  text = joinBrokenWords(text)
  text = partGluedWords(text)
  text = restoreMarks(text)
  const blocks = cutBlocks(text.text)
  const titleAt = blocks.findIndex(block => KIND_LINE.test(block.text) || SUBJECT_LINE.test(block.text))
  const footAt = blocks.findLastIndex(block => FOOT_LINE.test(block.text))
  const bodyEnd = footAt === -1 ? blocks.length : footAt
  return {
    text: text.text,
    blocks,
    titleAt,
    body: blocks.slice(titleAt + 1, bodyEnd),
    foot: footAt === -1 ? blocks.slice(-8) : blocks.slice(footAt),
    quote: (start, end) => passage(source, text, start, end),
  }
}

/** Where the line of a place begins; a block's own mark stands before the block. */
export function lineStart(plan: PlanText, place: number): number {
  return plan.text.lastIndexOf('\n', place - 1) + 1
}

/** Hyphens and spaces lost between figures: "20202025", "(28/5/2007 28/5/2022)", "15/12/2021của". */
function restoreMarks(tracked: TrackedText): TrackedText {
  let whole = substitute(tracked, /(?<!\d)((?:19|20)\d\d)((?:19|20)\d\d)(?!\d)/gu, match =>
    Number(match[1]) < Number(match[2]) ? `${match[1]}-${match[2]}` : undefined,
  )
  whole = substitute(whole, /(?<=\/\d{4})(?=\p{Ll})/gu, ' ')
  return substitute(whole, /(?<=\d{1,2}\/\d{1,2}\/\d{4}) (?=\d{1,2}\/\d{1,2}\/\d{4}\))/gu, ' - ')
}
