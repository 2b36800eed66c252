// Checks JSON values against the Bot API description: names, required fields, types, unions and nesting.
import type { Json, JsonObject } from './json.ts'
import { isList, isObject, parseJson } from './json.ts'
import type { FieldDescription, MethodDescription } from './schema.ts'
import { fixedValueOf, typeNamed } from './schema.ts'

export interface CheckedParameters {
  readonly params: JsonObject
  readonly problems: readonly string[]
}

/** Problems of `value` as one of `types` ("Integer", "Array of X", a type's name); none when it fits. */
function problemsOf(types: readonly string[], value: Json, path: string): readonly string[] {
  const attempts = types.map(type => problemsAs(type, value, path))
  return attempts.reduce((best, attempt) => (attempt.length < best.length ? attempt : best))
}

function problemsAs(type: string, value: Json, path: string): readonly string[] {
  if (type.startsWith('Array of ')) {
    if (!isList(value)) return [`${path}: expected an Array`]
    return value.flatMap((item, index) => problemsAs(type.slice('Array of '.length), item, `${path}[${index}]`))
  }
  if (type === 'String' || type === 'InputFile') return expect(typeof value === 'string', path, 'a String')
  if (type === 'Integer') return expect(Number.isSafeInteger(value), path, 'an Integer')
  if (type === 'Float') return expect(typeof value === 'number', path, 'a Float')
  if (type === 'Boolean') return expect(typeof value === 'boolean', path, 'a Boolean')
  return problemsAsNamedType(type, value, path)
}

function expect(fits: boolean, path: string, what: string): readonly string[] {
  return fits ? [] : [`${path}: expected ${what}`]
}

function problemsAsNamedType(type: string, value: Json, path: string): readonly string[] {
  const description = typeNamed(type)
  if (!description) return [`${path}: type ${type} is not described`]
  if (description.subtypes) return problemsOf(description.subtypes, value, path)
  if (!isObject(value)) return [`${path}: expected an Object of type ${type}`]
  return problemsOfFields(description.fields ?? [], value, `${path} as ${type}`, path)
}

function problemsOfFields(
  fields: readonly FieldDescription[],
  value: JsonObject,
  owner: string,
  path: string,
): readonly string[] {
  const known = new Set(fields.map(field => field.name))
  const unknown = Object.keys(value).filter(name => value[name] !== undefined && !known.has(name))
  return [
    ...unknown.map(name => `${owner}: unknown field "${name}"`),
    ...fields.flatMap(field => problemsOfField(field, value[field.name], owner, path)),
  ]
}

function problemsOfField(
  field: FieldDescription,
  value: Json | undefined,
  owner: string,
  path: string,
): readonly string[] {
  if (value === undefined) return field.required ? [`${owner}: required field "${field.name}" is missing`] : []
  const at = path === '' ? field.name : `${path}.${field.name}`
  const fixed = fixedValueOf(field)
  // A wrong discriminator counts heavily, so that the best fit of a union is the member that was meant.
  if (fixed !== undefined && value !== fixed) return [1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => `${at}: must be "${fixed}"`)
  return problemsOf(field.types, value, at)
}

/** Problems of an object as one of the described types, e.g. `Update` or `Array of Message`. */
export function problemsOfType(types: readonly string[], value: Json): readonly string[] {
  return [...new Set(problemsOf(types, value, types.join(' or ')))]
}

/**
 * Decodes and checks a call's parameters. Forms and multipart carry only strings: numbers, booleans and
 * JSON-serialised objects are read out of them by the described types, as the real server does.
 */
export function checkParameters(method: MethodDescription, raw: JsonObject, fromForm: boolean): CheckedParameters {
  const fields = method.fields ?? []
  const params: Record<string, Json | undefined> = {}
  for (const [name, value] of Object.entries(raw)) {
    if (value === undefined || value === null) continue
    const field = fields.find(candidate => candidate.name === name)
    params[name] = field && typeof value === 'string' ? decoded(field.types, value, fromForm) : value
  }
  return { params, problems: [...new Set(problemsOfFields(fields, params, method.name, ''))] }
}

function decoded(types: readonly string[], text: string, fromForm: boolean): Json {
  if (fromForm && types.includes('Integer') && /^-?\d+$/.test(text)) return Number(text)
  if (fromForm && types.includes('Float') && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text)
  if (fromForm && types.includes('Boolean') && /^(true|false|1|0)$/i.test(text)) return /^(true|1)$/i.test(text)
  const isPlain = types.some(type => ['String', 'InputFile', 'Integer', 'Float', 'Boolean'].includes(type))
  return isPlain ? text : (parseJson(text) ?? text)
}
