// Updates as nobody should send them: made from the public type descriptions, then bent, cut, nested and filled with odd letters.
import fc from 'fast-check'
import { type FieldDescription, fixedValueOf, typeNamed } from '../../tests/support/bot-api-server/schema.ts'

const oddTexts = [
  '\u0000',
  '\u202e\u202dđảo\u2066',
  '\ud800',
  'a\u0301'.repeat(50),
  '\u200f\u200e',
  '💣'.repeat(500),
  '/dangky\u0000',
  '\'; DROP TABLE "Office"; --',
  '{"a":',
  '<b>&lt;',
  '/lienket 00000000',
  '/gannhom',
  '/vaitro',
  '/start ../../etc/passwd',
  '﷽'.repeat(300),
]
const oddNumbers = [0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, Number.MAX_SAFE_INTEGER]
const deepest = 4

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...oddTexts),
)
const wrongValue: fc.Arbitrary<unknown> = fc.oneof(
  ...[fc.constant(null), fc.boolean(), text, fc.constantFrom(...oddNumbers), fc.constant([]), fc.constant({})],
  fc.constantFrom(20, 200, 2000).map(nested),
)

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1)
    value = level % 2 ? [value] : { message: value, chat: value === 'x' ? 1 : {} }
  return value
}

const known = new Map<string, fc.Arbitrary<unknown>>()

/** `ids` are chats and people that exist: what is said in their name must come to nothing as well. */
export function hostileUpdate(ids: readonly number[]): fc.Arbitrary<string> {
  known.clear()
  const id = fc.oneof(fc.constantFrom(...ids), fc.constantFrom(...oddNumbers), fc.integer())
  const update = objectOf('Update', 0, id)
  const pairs = [
    ['message', 'Message'],
    ['callback_query', 'CallbackQuery'],
    ['my_chat_member', 'ChatMemberUpdated'],
    ['message', 'CallbackQuery'],
  ] as const
  const likely = fc
    .tuple(fc.constantFrom(...pairs), fc.integer({ min: 1, max: 2 ** 40 }))
    .chain(([[kind, type], updateId]) => objectOf(type, 1, id).map(body => ({ update_id: updateId, [kind]: body })))
  return fc
    .tuple(fc.oneof(update, likely, likely, wrongValue), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9))
    .map(([value, where, fate]) => {
      const body = JSON.stringify(value) ?? ''
      return fate === 0 ? body.slice(0, Math.floor(body.length * where)) : body
    })
}

/** What we read is there most of the time; of the hundred other fields only a few at once. */
const likelyFields: ReadonlySet<string> = new Set([
  'from',
  'text',
  'data',
  'message',
  'entities',
  'document',
  'contact',
])

function objectOf(type: string, depth: number, id: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const key = `${type}:${depth}`
  const made = known.get(key)
  if (made) return made
  const { fields = [], subtypes } = typeNamed(type) ?? {}
  const arbitrary = subtypes
    ? fc.oneof(...subtypes.slice(0, 4).map(one => objectOf(one, depth + 1, id)))
    : fc
        .tuple(fc.subarray([...fields], { maxLength: Math.min(fields.length, depth < 2 ? 6 : 2) }), fc.boolean())
        .chain(([some, withLikely]) => {
          const chosen = fields.filter(
            field =>
              field.required || some.includes(field) || (withLikely && depth < 3 && likelyFields.has(field.name)),
          )
          return fc.record(Object.fromEntries(chosen.map(field => [field.name, fieldOf(field, depth, id)])))
        })
  known.set(key, arbitrary)
  return arbitrary
}

function fieldOf(field: FieldDescription, depth: number, id: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const fixed = fixedValueOf(field)
  const right = fixed ? fc.constant(fixed) : anyValueOf(field.name, field.types[0] ?? 'String', depth, id)
  return fc.oneof({ weight: 15, arbitrary: right }, { weight: 1, arbitrary: wrongValue })
}

function anyValueOf(name: string, type: string, depth: number, id: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (type.startsWith('Array of ')) {
    const inner = anyValueOf(name, type.slice('Array of '.length), depth + 1, id)
    return fc.array(inner, { maxLength: 3 })
  }
  if (name === 'type') return fc.constantFrom('private', 'group', 'supergroup', 'channel', 'bot_command', 'mention')
  if (type === 'Integer') return name.endsWith('id') ? id : fc.oneof(fc.integer(), fc.constantFrom(...oddNumbers))
  if (type === 'Float') return fc.double()
  if (type === 'Boolean' || type === 'True') return fc.boolean()
  if (type === 'String') return text
  return depth >= deepest ? fc.constant({}) : objectOf(type, depth + 1, id)
}
