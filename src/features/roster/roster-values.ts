// What the cells of a roster mean: roles, phone numbers, e-mail addresses, days and who counts in the campaign.
import type { Role } from '../../chat/context.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold, foldWord } from '../../language/vietnamese.ts'
import { addDays, type Day } from '../../time/day.ts'
import { parsePeriod } from '../../time/period.ts'
import { normalPhone } from './phone.ts'

export type Read<T> = { readonly value: T } | { readonly problem: Phrase }

export type EligibilityWord = { readonly isEligible: boolean; readonly reason?: string }

const roleWords: Readonly<Record<Role, readonly string[]>> = {
  member: ['nhanvien', 'chuyenvien', 'canbo', 'congchuc', 'vienchuc', 'nguoilaodong', 'member', 'staff', 'khong'],
  unitContact: ['daumoi', 'canbodaumoi', 'daumoidonvi', 'unitcontact', 'contact'],
  unitHead: ['truongdonvi', 'truongphong', 'truongban', 'thutruongdonvi', 'unithead', 'head', 'headofunit'],
  officer: ['vanphong', 'bophanthidua', 'canbothidua', 'phutrachthidua', 'officer', 'office'],
  leader: ['lanhdao', 'thutruong', 'lanhdaocoquan', 'leader', 'leadership'],
  union: ['congdoan', 'union'],
  administrator: ['quantri', 'quantrivien', 'administrator', 'admin'],
}

/** The roles besides that of a member, in their fixed order; several parted by `,`, `;`, `/` or a line break. */
export function readRoles(text: string): Read<readonly Role[]> {
  const words = text.split(/[,;/\n+&]/u).flatMap(word => word.trim() || [])
  const found = new Set<Role>()
  for (const word of words) {
    const role = roleCalled(word)
    if (!role) return { problem: phrase('roster-unknown-role', { role: word.slice(0, 60) }) }
    if (role !== 'member') found.add(role)
  }
  return { value: assignableRoles.filter(role => found.has(role)) }
}

/** The roles that are given; everybody on the roster is a member anyway. */
export const assignableRoles = ['unitContact', 'unitHead', 'officer', 'leader', 'union', 'administrator'] as const

function roleCalled(word: string): Role | undefined {
  const folded = foldWord(word)
  return (Object.keys(roleWords) as Role[]).find(role => roleWords[role].includes(folded))
}

export function readPhone(text: string): Read<string> {
  const phone = normalPhone(text)
  return phone ? { value: phone } : { problem: phrase('roster-bad-phone', { text: text.slice(0, 60) }) }
}

export function readEmail(text: string): Read<string> {
  const email = text.trim().toLowerCase()
  const isRight = email.length <= 254 && /^[^\s@<>,;"']+@[^\s@<>,;"'.]+(?:\.[^\s@<>,;"'.]+)+$/u.test(email)
  return isRight ? { value: email } : { problem: phrase('roster-bad-email', { text: text.slice(0, 80) }) }
}

export function readCode(text: string): string {
  return text.trim().toUpperCase()
}

/** A day, or the first one of the month or year named; not before 1950 and at most a year ahead. */
export function readStart(text: string, today: Day): Read<Day> {
  const on = parsePeriod(text, today)?.firstOn
  if (!on) return { problem: phrase('roster-bad-date', { text: text.slice(0, 40) }) }
  if (on < '1950-01-01' || on > addDays(today, 366))
    return { problem: phrase('roster-date-out-of-range', { day: { day: on } }) }
  return { value: on }
}

// "=cmd|…" in a file somebody prepared is neither a name nor a unit.
export function isFormula(text: string): boolean {
  return /^['’]?[=@+]/u.test(text)
}

export function readUnitName(text: string): Read<string> {
  if (isFormula(text)) return { problem: phrase('roster-not-a-unit', { text: text.slice(0, 60) }) }
  return foldWord(text) === '' ? { problem: phrase('roster-unit-missing') } : { value: text }
}

const yes = ['co', 'x', 'yes', 'true', '1', 'dung', 'thuocdoituong']
const no = ['khong', 'no', 'false', '0', 'khongthuocdoituong', 'ko', 'k']

/** "có", "không", "không (nghỉ thai sản)", or only the reason why somebody does not count. */
export function readEligibility(text: string): EligibilityWord {
  const word = foldWord(text)
  if (yes.includes(word)) return { isEligible: true }
  if (no.includes(word)) return { isEligible: false }
  const reason = /^\s*không\s*[:(–—-]\s*(.+?)\)?\s*$/iu.exec(text.normalize('NFC'))?.[1]
  return { isEligible: false, reason: (reason ?? text).trim().slice(0, 300) }
}

/** Two spellings of one person: the same name, or at least the same given name (a family name mistyped). */
export function mayBeSamePerson(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)]
  return one === other || one.split(' ').at(-1) === other.split(' ').at(-1)
}
