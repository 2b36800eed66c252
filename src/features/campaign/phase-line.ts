// Reads one line of a plan as a phase: "Đợt 1: từ tháng 01/2022 đến 30/6/2022; tổng kết trước ngày 15/7/2022".
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold, nfc } from '../../language/vietnamese.ts'
import { type Day, daysBetween } from '../../time/day.ts'
import { type Deadline, parseDeadline } from '../../time/deadline-wording.ts'
import type { Closing, PhaseContent } from './campaign-content.ts'

type Read<T> = { readonly value: T } | { readonly problem: Phrase }
type Dated = Deadline & { readonly statedOn: Day; readonly wording: 'before' | 'by' | 'within' }

const LIST_MARK = /^(?:[-–•+*]|[a-zđ]\)|\d{1,2}[.)](?!\d))\s+/iu
const CLOSING = /(?:so ket|tong ket|bao cao ket qua)/u
const LONGEST_CLOSING_DAYS = 100
const LONGEST_NAME = 200
const LONGEST_GOAL = 1500

/** `today` places days without a year. A line without a name or without a first and last day is refused with an example. */
export function readPhaseLine(line: string, today: Day): Read<PhaseContent> {
  const parts = partsOf(nfc(line).replace(LIST_MARK, '').trim())
  const isParted = parts.length > 1 && !headOf(parts[0]!, today)
  const head = headOf(isParted ? `${parts[0]}: ${parts[1]}` : (parts[0] ?? ''), today)
  if (!head) return { problem: phrase('phase-line-needs-period') }
  if (head.name === '') return { problem: phrase('phase-line-needs-name') }
  if (head.name.length > LONGEST_NAME) return { problem: phrase('phase-line-name-too-long', { max: LONGEST_NAME }) }
  const rest = [head.rest, ...parts.slice(isParted ? 2 : 1)].filter(part => part !== '')
  const last = rest.findLastIndex(part => CLOSING.test(fold(part)) && closingOf(part, today) !== undefined)
  const worded = rest.find(part => /^(?:to chuc )?(?:so ket|tong ket)/u.test(fold(part)))
  if (last < 0 && worded) return { problem: phrase('phase-line-closing-needs-day', { text: worded.slice(0, 80) }) }
  const closing = last < 0 ? undefined : closingOf(rest[last]!, today)
  const goal = rest
    .filter((_, index) => index !== last)
    .join('; ')
    .slice(0, LONGEST_GOAL)
  return {
    value: {
      name: head.name,
      startsOn: head.startsOn,
      endsOn: head.endsOn,
      ...(goal && { goal }),
      ...(closing && { closing }),
    },
  }
}

/** Semicolons and ends of sentences part a line; the points inside dates and numbers do not. */
function partsOf(line: string): readonly string[] {
  return line
    .split(/;\s*|\.\s+(?=\p{Lu})/u)
    .map(part => part.replace(/[.,;…/]+$/u, '').trim())
    .filter(part => part !== '')
}

type Head = { readonly name: string; readonly startsOn: Day; readonly endsOn: Day; readonly rest: string }

/** "Đợt thi đua thứ nhất (từ … đến …): lập thành tích …", "Giai đoạn 1: Từ … đến …", "Đợt 1 quý I năm 2022". */
function headOf(text: string, today: Day): Head | undefined {
  const bracketed = /^(.*?)\(([^)]*)\)\s*[:,.]?\s*(.*)$/u.exec(text)
  const inBrackets = bracketed ? windowOf(bracketed[2]!, today) : undefined
  if (bracketed && inBrackets) return { ...inBrackets, name: nameOf(bracketed[1]!), rest: bracketed[3]! }
  const [before = '', after = '', ...more] = text.split(/:\s+|:$/u)
  const behind = endingIn(after, today)
  if (behind) return { ...behind.window, name: nameOf(`${before} ${behind.words}`), rest: more.join(': ') }
  const whole = endingIn(before, today)
  return whole && { ...whole.window, name: nameOf(whole.words), rest: [after, ...more].filter(Boolean).join(': ') }
}

function nameOf(text: string): string {
  return text
    .replace(/[\s:,.(–-]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A campaign's own time, alone on its line: "từ ngày 01/5/2022 đến 30/6/2022", "tháng 6/2022". */
export function readWindow(line: string, today: Day): { readonly startsOn: Day; readonly endsOn: Day } | undefined {
  return windowOf(nfc(line), today)
}

function windowOf(text: string, today: Day): { startsOn: Day; endsOn: Day } | undefined {
  const read = parseDeadline(text, today)
  const hasWindow = read?.wording !== 'none' && read?.startsOn !== undefined && read.startsOn <= read.effectiveLastOn
  return hasWindow ? { startsOn: read.startsOn!, endsOn: read.effectiveLastOn } : undefined
}

/** The longest ending of the text that is a window of days, and the words before it. */
function endingIn(text: string, today: Day) {
  for (const [words, ending] of endings(text)) {
    const window = windowOf(ending, today)
    if (window) return { words, window }
  }
  return undefined
}

/** "tổng kết đợt thi đua, hoàn thành trước ngày 15/7/2022": what is held, and by when. */
function closingOf(text: string, today: Day): Closing | undefined {
  for (const [words, ending] of endings(text)) {
    const read = parseDeadline(ending, today)
    if (!read || !isDated(read)) continue
    if (read.startsOn && daysBetween(read.startsOn, read.statedOn) > LONGEST_CLOSING_DAYS) continue
    const what = words.replace(/[\s,:(–-]*(?:hoàn thành|xong)?[\s,:(–-]*$/iu, '').trim()
    if (what === '') return undefined
    return { what, wording: read.wording, statedOn: read.statedOn, effectiveLastOn: read.effectiveLastOn }
  }
  return undefined
}

function isDated(deadline: Deadline): deadline is Dated {
  return deadline.wording !== 'none'
}

function* endings(text: string): Generator<readonly [before: string, ending: string]> {
  for (const word of text.matchAll(/\S+/gu)) yield [text.slice(0, word.index).trim(), text.slice(word.index)]
}
