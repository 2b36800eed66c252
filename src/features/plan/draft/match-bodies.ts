// Matches a body that a plan names to units of the roster: accents, short forms, "các phòng chuyên môn", several in one phrase.
import { fold } from '../../../language/vietnamese.ts'
import type { BodyMatch } from './plan-item.ts'

export type NamedUnit = { readonly id: string; readonly name: string }
type Office = { readonly name: string; readonly units: readonly NamedUnit[] }

const ALL: BodyMatch = { kind: 'all' }
const TYPES =
  'phong|ban|don vi|trung tam|to|khoa|chi cuc|bo phan|doi|tram|truong|co quan|tap the|doanh nghiep|dia phuong|thanh vien|truc thuoc|thuoc|chuyen mon|nghiep vu|chuc nang|tham muu|so|huyen|benh vien|nha truong|toan the'
const PLURAL = /^(?:toan (?:the|bo) |tat ca )?(?:cac|moi|tung)\s/u
const ONLY_TYPES = new RegExp(`^(?:(?:${TYPES}|va|cac|,)\\s*)+$`, 'u')
const PEOPLE =
  /^(?:toan the |tat ca |cac |moi |tung )*(?:can bo|cong chuc|vien chuc|cbcc\w*|nguoi lao dong|ca nhan|doan vien|hoi vien|giao vien|nhan vien|dang vien)(?![a-z])/u
const POSTS =
  /^(?:(?:thu truong|truong|pho truong|chanh|pho chanh|giam doc|lanh dao|phu trach|nguoi dung dau|bo phan)\s+)+(?=(?:cac|phong|ban|van phong|thanh tra|trung tam|khoa|to|chi cuc|don vi|co quan)(?![a-z]))/u
const RESIDUE = /^(?:va|voi|cung|phoi hop|chu tri|cua|thuoc|so|truong|chanh|lanh dao|co quan|the|[\s,;.()/&-])*$/u
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bvp\b/gu, 'van phong'],
  [/\btt\b/gu, 'trung tam'],
  [/\bp\.\s?/gu, 'phong '],
  [/\btd\s?-?\s?kt\b|\btdkt\b/gu, 'thi dua - khen thuong'],
  [/\bcchc\b/gu, 'cai cach hanh chinh'],
  [/\bccvc\b/gu, 'cong chuc, vien chuc'],
]

/** Undefined where it is not certain: then the office is asked. */
export function matchBody(body: string, office: Office): BodyMatch | undefined {
  const words = plain(body).replace(POSTS, '')
  if (PEOPLE.test(words)) return ALL
  const own = plain(office.name)
  if (words === own || /^(?:co quan|toan (?:co quan|so|nganh)|nha truong|don vi)$/u.test(words)) return ALL
  const named = unitsNamed(words, office.units)
  if (named) return { kind: 'units', ids: named }
  return PLURAL.test(`${words} `) ? groupOf(words, own, office.units) : undefined
}

/** Lower case without accents, common short forms written out, one space between words. */
function plain(text: string): string {
  return SHORT_FORMS.reduce((words, [form, full]) => words.replace(form, full), fold(text))
    .replace(/[–—-]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** "các phòng, ban, trung tâm thuộc và trực thuộc Sở" is everybody; "các phòng chuyên môn" those that are called phòng. */
function groupOf(words: string, officeName: string, units: readonly NamedUnit[]): BodyMatch | undefined {
  const rest = words.replace(PLURAL, '').replace(officeName, 'so')
  if (!ONLY_TYPES.test(`${rest} `)) return undefined
  const types = ['phong', 'ban', 'trung tam', 'to', 'khoa', 'chi cuc', 'don vi', 'doi', 'tram', 'truong'].filter(type =>
    new RegExp(`(?<![a-z])${type}(?![a-z])`, 'u').test(rest),
  )
  if (types.length !== 1 || types[0] === 'don vi') return ALL
  const ids = units.filter(unit => plain(unit.name).startsWith(`${types[0]} `)).map(unit => unit.id)
  if (ids.length === 0) return undefined
  return ids.length === units.length ? ALL : { kind: 'units', ids }
}

/** The units whose names, or their initials, make up the whole phrase. */
function unitsNamed(words: string, units: readonly NamedUnit[]): readonly string[] | undefined {
  let rest = ` ${words} `
  const found: string[] = []
  const longestFirst = units.toSorted((a, b) => b.name.length - a.name.length)
  for (const unit of longestFirst) {
    const form = formsOf(unit.name).find(one => new RegExp(`(?<![a-z])${escaped(one)}(?![a-z])`, 'u').test(rest))
    if (form === undefined) continue
    found.push(unit.id)
    rest = rest.replace(form, ' ')
  }
  if (found.length === 0 || !RESIDUE.test(rest.replace(/(?<![a-z])(?:phong|ban|cac)(?![a-z])/gu, ' ').trim()))
    return undefined
  return units.filter(unit => found.includes(unit.id)).map(unit => unit.id)
}

const SMALL_WORDS = new Set(['va', 'cua', '-', ','])

/** "Phòng Tổ chức cán bộ": in full, without "Sở" at its end, as "phong tccb" and as "tccb"; two letters alone would be anything. */
function formsOf(name: string): readonly string[] {
  const full = plain(name)
  const bare = full.replace(/ (?:so|co quan|tinh|huyen)$/u, '')
  const [type = '', ...more] = bare
    .replace(/[,-]/gu, ' ')
    .split(' ')
    .filter(word => word !== '')
  const initials = more
    .filter(word => !SMALL_WORDS.has(word))
    .map(word => word[0])
    .join('')
  const loose = full.replace(/[,-]/gu, '').replace(/\s+/gu, ' ')
  return [full, loose, bare, ...(initials.length >= 3 ? [`${type} ${initials}`, initials] : [])].filter(
    form => form.length >= 3,
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
