// Reads one line of a plan as targets: "100% phòng, ban đạt danh hiệu …, trong đó 20% …; 15% cá nhân được … tặng Bằng khen".
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold, nfc } from '../../language/vietnamese.ts'
import type { SingleTarget, TargetContent } from './campaign-content.ts'
import { readAmount } from './target-amount.ts'
import { readOutcome, scopeOf, titleKeyOf } from './target-outcome.ts'

type Read<T> = { readonly value: T } | { readonly problem: Phrase }

const LIST_MARK = /^(?:[-–•+*]|[a-zđ]\)|\d{1,2}[.)])\s+/iu
const GROUP_HEADING = /^(?:doi voi )?(?:(?:cac )?(?:tap the|ca nhan|chi tieu)[^%\d]{0,40}):$/u
const AMOUNT_AHEAD =
  '(?=(?:phấn đấu |có |ít nhất |tối thiểu |không dưới |trên |hơn |từ )*\\d+(?:[.,]\\d+)?\\s*(?:%|[-–\\p{L}]))'
const NEXT_CLAUSE = new RegExp(`[,;]\\s+${AMOUNT_AHEAD}`, 'iu')
const NESTED = /[,;]?\s+trong đó,?:?\s+/iu
const NEXT_OUTCOME = /,\s+(?=được\s)/iu
const LONGEST = 500

/**
 * The targets of a line; a heading ("Đối với cá nhân:") has none. What it cannot express stays a target in words:
 * comparator `exists`, measure `none`. Impossible numbers are refused.
 */
export function readTargetLine(line: string): Read<readonly TargetContent[]> {
  const text = nfc(line).replace(LIST_MARK, '').replace(/\s+/gu, ' ').trim()
  if (GROUP_HEADING.test(fold(text))) return { value: [] }
  if (text.length > LONGEST) return { problem: phrase('target-line-too-long', { max: LONGEST }) }
  const targets: TargetContent[] = []
  for (const clause of clausesOf(text)) {
    const parent = targets.at(-1)
    if (clause.isNested && parent) {
      const child = readClause(clause.text, parent)
      if ('problem' in child) return child
      targets[targets.length - 1] = { ...parent, children: [...parent.children, child.value] }
      continue
    }
    for (const text of outcomesOf(clause.text)) {
      const read = readClause(text, undefined, targets.at(-1))
      if ('problem' in read) return read
      targets.push({ ...read.value, children: [] })
    }
  }
  return targets.length > 0 ? { value: targets } : { problem: phrase('target-line-empty') }
}

type Clause = { readonly text: string; readonly isNested: boolean }

function clausesOf(text: string): readonly Clause[] {
  return text.split(NESTED).flatMap((part, index) =>
    part
      .split(NEXT_CLAUSE)
      .map(trimmed)
      .filter(clause => /[\p{L}\d]/u.test(clause))
      .map((clause, place) => ({ text: clause, isNested: index > 0 && place === 0 })),
  )
}

function trimmed(text: string): string {
  return text.replace(/[\s.,;:…/]+$/u, '').trim()
}

/** "Tập thể Sở hoàn thành xuất sắc nhiệm vụ, được UBND tỉnh tặng Cờ thi đua": two outcomes of one subject. */
function outcomesOf(text: string): readonly string[] {
  const [first, second, ...more] = text.split(NEXT_OUTCOME)
  const amount = first && second && more.length === 0 ? readAmount(first) : undefined
  if (!amount || 'problem' in amount || amount.measure !== 'none') return [text]
  const { subject, outcome } = readOutcome(amount.rest)
  return subject && outcome ? [first!, `${subject} ${second}`] : [text]
}

/** A clause without a subject of its own ("15% đạt …") speaks of whom the clause before it spoke. */
function readClause(wording: string, parent?: SingleTarget, before = parent): Read<SingleTarget> {
  const amount = readAmount(wording)
  if ('problem' in amount) return { problem: amount.problem }
  const { awardedBy, outcome, ...read } = readOutcome(amount.rest)
  const same = read.subject === '' && read.hasVerb ? before : undefined
  const subject = same?.subject ?? read.subject
  const scope = same?.scope ?? scopeOf(subject || outcome)
  const measured = amount.measure === 'none' ? inWords(wording) : amount
  const { comparator, measure, value, valueMax } = measured
  const titleKey = comparator === 'oneOf' ? undefined : titleKeyOf(outcome, scope)
  return {
    value: {
      scope,
      subject,
      outcome,
      ...(awardedBy && { awardedBy }),
      comparator,
      measure,
      ...(value !== undefined && { value }),
      ...(valueMax !== undefined && { valueMax }),
      base: parent ? 'parent' : scope === 'individual' ? 'eligible' : 'all',
      ...(titleKey && { titleKey }),
      wording,
    },
  }
}

type Measured = Pick<SingleTarget, 'comparator' | 'measure' | 'value' | 'valueMax'>

/** Without a number: "Có cá nhân …" is at least one; a comparison with last year, a choice, or plain words. */
function inWords(wording: string): Measured {
  const words = fold(wording)
  if (/^(?:ph[ấâ]n đấu\s+)?có\s/iu.test(wording)) return { comparator: 'exists', measure: 'count', value: 100 }
  if (/(?:hon|so voi) (?:.{0,20} )?(?:nam truoc|nam \d{4}|cung ky)/u.test(words))
    return { comparator: 'betterThanLastYear', measure: 'none' }
  const isChoice = /(?:co thi dua|bang khen|giay khen|danh hieu .{0,40}) hoac /u.test(words)
  return { comparator: isChoice ? 'oneOf' : 'exists', measure: 'none' }
}
