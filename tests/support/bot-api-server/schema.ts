// The public description of every Bot API method and type, read once; the source of all shape checks.
import { readFileSync } from 'node:fs'

export interface FieldDescription {
  readonly name: string
  readonly types: readonly string[]
  readonly required: boolean
  readonly description: string
}

export interface MethodDescription {
  readonly name: string
  readonly returns: readonly string[]
  readonly fields?: readonly FieldDescription[]
}

export interface TypeDescription {
  readonly name: string
  readonly fields?: readonly FieldDescription[]
  readonly subtypes?: readonly string[]
}

interface BotApiDescription {
  readonly methods: Readonly<Record<string, MethodDescription>>
  readonly types: Readonly<Record<string, TypeDescription>>
}

const DESCRIPTION_URL = new URL('../../platforms/telegram/bot-api.json', import.meta.url)
const description: BotApiDescription = JSON.parse(readFileSync(DESCRIPTION_URL, 'utf8'))
const methodsByLowerName = new Map(
  Object.values(description.methods).map(method => [method.name.toLowerCase(), method]),
)
const FIXED_VALUE = /(?:must be|always) (?:"([a-z0-9_]+)"|([a-z0-9_]+))\.?$/i

/** Method names are case-insensitive on the wire. */
export function methodNamed(name: string): MethodDescription | undefined {
  return methodsByLowerName.get(name.toLowerCase())
}

export function typeNamed(name: string): TypeDescription | undefined {
  return description.types[name]
}

/** The one value a field may have ("Type of the media, must be photo"), which tells union members apart. */
export function fixedValueOf(field: FieldDescription): string | undefined {
  if (!field.required || !field.types.includes('String')) return undefined
  const match = FIXED_VALUE.exec(field.description)
  return match?.[1] ?? match?.[2]
}
