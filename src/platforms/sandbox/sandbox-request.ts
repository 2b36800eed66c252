// What the API of the sandbox accepts, and how it says no: one clear sentence with a code the page can word itself.
import { z } from 'zod'

/** Answered with 400 (or the status given), `{error, code}`. */
export class BadRequest extends Error {
  readonly code: string
  readonly status: 400 | 403 | 404 | 413
  constructor(code: string, sentence: string, status: 400 | 403 | 404 | 413 = 400) {
    super(sentence)
    this.code = code
    this.status = status
  }
}

const key = z.string('must be text').min(1, 'must not be empty').max(64, 'must have at most 64 characters')
const longestText = 16_000

const speaking = { person: key, chat: key.optional(), event: key.optional() }

export const sayShape = z.strictObject({
  ...speaking,
  text: z
    .string('must be text')
    .min(1, 'must not be empty')
    .max(longestText, `must have at most ${longestText} characters`),
  /** Null: certainly no reply, even where the bot asked for one. */
  replyTo: key.nullable().optional(),
})

export const pressShape = z.strictObject({
  ...speaking,
  message: key.optional(),
  button: z.union([z.string().min(1), z.int().min(0)], 'must be a label or an index from 0').optional(),
  token: z.string().min(1).max(64).optional(),
})

export const fillShape = z.strictObject({
  ...speaking,
  form: key.optional(),
  revision: z.int('must be a whole number').optional(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())], 'must be text or a list of texts'), {
    error: 'must be an object of answers by field name',
  }),
})

export const startShape = z.strictObject({
  ...speaking,
  payload: z
    .string()
    .max(64)
    .regex(/^[\w-]*$/)
    .optional(),
})
export const sharePhoneShape = z.strictObject({ ...speaking })
export const readShape = z.strictObject({ person: key, chat: key })
export const uploadShape = z.object({
  ...speaking,
  caption: z.string().max(1024, 'must have at most 1024 characters').optional(),
  replyTo: key.optional(),
  file: z.instanceof(File, { error: 'must be one file' }),
})

export const newPersonShape = z.strictObject({
  name: z.string('must be text').trim().min(1, 'must not be empty').max(100, 'must have at most 100 characters'),
  note: z.string().max(200).default(''),
  phone: z.string().max(20).optional(),
})

export const newGroupShape = z.strictObject({
  person: key,
  title: z.string('must be text').trim().min(1, 'must not be empty').max(120, 'must have at most 120 characters'),
  members: z.array(key).max(500).default([]),
})

export const botShape = z.strictObject({ person: key, present: z.boolean('must be true or false') })

const instant = z.iso.datetime({ offset: true, error: 'must be an instant such as 2022-07-07T08:00:00+07:00' })
const clockProblem = 'takes {"to": INSTANT}, {"to": {"days": N}} or {"to": {"nextEvent": true}}'
const span = z.union(
  [z.strictObject({ days: z.int().min(1).max(3660) }), z.strictObject({ nextEvent: z.literal(true) })],
  clockProblem,
)

/** `{to: instant}`, `{days: n}`, `{nextEvent: true}`, and the last two inside `to` as well. */
export const clockShape = z.union(
  [
    z.strictObject({ to: instant }).transform(({ to }) => ({ at: new Date(to) })),
    z.strictObject({ to: span }).transform(({ to }) => to),
    span,
  ],
  {
    error: issue =>
      hasInstant(issue.input)
        ? '"to" must be an instant such as 2022-07-07T08:00:00+07:00'
        : `the clock ${clockProblem}`,
  },
)

function hasInstant(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'to' in input && typeof input.to === 'string'
}

/** Throws BadRequest with the first problem as a sentence. */
export function checked<T>(shape: z.ZodType<T>, value: unknown): T {
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue?.path.join('.')
  const what = issue?.message ?? 'is not understood'
  throw new BadRequest('invalid', where ? `"${where}" ${what}.` : `${what[0]!.toUpperCase()}${what.slice(1)}.`)
}

/** Reads a JSON body; throws BadRequest. */
export async function jsonBody<T>(request: { readonly json: () => Promise<unknown> }, shape: z.ZodType<T>): Promise<T> {
  let value: unknown
  try {
    value = await request.json()
  } catch {
    throw new BadRequest('not-json', 'The body must be JSON.')
  }
  return checked(shape, value)
}
