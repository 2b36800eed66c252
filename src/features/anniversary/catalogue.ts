// The catalogue of days an office may commemorate; what could not be verified is marked so in the data.
import { z } from 'zod'
import { fold } from '../../language/vietnamese.ts'
import entries from './data/catalogue.json' with { type: 'json' }

const shape = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    alsoCalled: z.string().nullable(),
    calendar: z.enum(['solar', 'lunar', 'yearOnly']),
    month: z.number().int().nullable(),
    day: z.number().int().nullable(),
    originYear: z.number().int().nullable(),
    category: z.string(),
    scope: z.string(),
    /** One of the seven major days of Decree 145/2013/NĐ-CP, art. 4. */
    isMajorDay: z.boolean(),
    /** From this day on it is no longer marked unless the office wishes so. */
    retiredFrom: z.string().nullable(),
    verified: z.string(),
    source: z.string().nullable(),
  }),
)

export type CatalogueEntry = z.infer<typeof shape>[number]

export const catalogue: readonly CatalogueEntry[] = shape.parse(entries)

const emulationDay = 'loi-keu-goi-thi-dua-ai-quoc'
const byId = new Map(catalogue.map(entry => [entry.id, entry]))

export function catalogueEntry(id: string | undefined | null): CatalogueEntry | undefined {
  return id ? byId.get(id) : undefined
}

/** The seven major days (19/8 and 02/9 count as one) and 11/6, the day of patriotic emulation. */
export function majorDays(): readonly CatalogueEntry[] {
  return catalogue.filter(entry => entry.isMajorDay || entry.id === emulationDay)
}

/** Entries whose name or date ("30/4") holds every word typed; accents do not matter. */
export function searchCatalogue(text: string): readonly CatalogueEntry[] {
  const words = plainName(text).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const exact = catalogue.filter(entry => namesOf(entry).includes(words.join(' ')))
  if (exact.length > 0) return exact
  return catalogue.filter(entry => {
    const haystack = ` ${namesOf(entry).join(' ')} ${entry.day}/${entry.month} `
    return words.every(word => haystack.includes(/^\d/.test(word) ? ` ${trimZeros(word)} ` : ` ${word}`))
  })
}

/** The entry of that very name ("ngày" in front does not matter), or of that date and a name that holds the other. */
export function sameEntry(name: string, month?: number, day?: number): CatalogueEntry | undefined {
  const plain = plainName(name)
  const named = catalogue.find(entry => namesOf(entry).includes(plain))
  if (named || month === undefined) return named
  const sameDay = catalogue.filter(entry => entry.month === month && entry.day === day)
  return sameDay.find(entry => namesOf(entry).some(other => other.includes(plain) || plain.includes(other)))
}

function namesOf({ name, alsoCalled }: CatalogueEntry): readonly string[] {
  return [name, ...(alsoCalled?.split(', ') ?? [])].map(plainName)
}

/** Without accents, punctuation and a leading "ngày". */
export function plainName(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9/]+/gu, ' ')
    .trim()
    .replace(/^ngay /u, '')
}

function trimZeros(word: string): string {
  return word.replace(/(^|\/)0+(?=\d)/gu, '$1')
}
