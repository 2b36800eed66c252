// Reads one line of a plan as movements: “Cải cách hành chính”; “Xây dựng nông thôn mới” giai đoạn 2021 - 2025.
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold, nfc } from '../../language/vietnamese.ts'
import type { MovementContent } from './campaign-content.ts'

const LIST_MARK = /^(?:[-–•+*]|[a-zđ]\)|\d{1,2}[.)])\s+/iu
const QUOTED = /[“"«]([^”"»]+)[”"»]([^“"«]*)/gu
const PERIOD = /(?:giai đoạn|từ năm|năm)?\s*(\d{4})\s*(?:-|–|đến)\s*(?:năm\s*)?(\d{4})/iu
const LONGEST = 300

/** Quoted names are taken one by one, otherwise the whole line is one name; a span of years is its period. */
export function readMovementLine(line: string): { value: readonly MovementContent[] } | { problem: Phrase } {
  const text = nfc(line).replace(LIST_MARK, '').trim()
  const quoted = [...text.matchAll(QUOTED)].map(([, name = '', after = '']) => movementOf(name, after))
  const found = quoted.length > 0 ? quoted : [movementOf(text.replace(PERIOD, ''), text)]
  if (found.some(({ name }) => name === '')) return { problem: phrase('movement-line-empty') }
  if (found.some(({ name }) => name.length > LONGEST)) {
    return { problem: phrase('movement-line-too-long', { max: LONGEST }) }
  }
  return { value: found }
}

function movementOf(name: string, around: string): MovementContent {
  const [, from, to] = PERIOD.exec(around) ?? []
  const clean = name.replace(/[\s.,;:…(]+$/u, '').trim()
  return { name: clean, ...(from && to && { period: `${from} - ${to}` }) }
}

/** The same name twice is one movement. */
export function distinctMovements(movements: readonly MovementContent[]): readonly MovementContent[] {
  const known = new Map<string, MovementContent>()
  for (const movement of movements) {
    const key = fold(movement.name)
    if (!known.has(key)) known.set(key, movement)
  }
  return [...known.values()]
}
