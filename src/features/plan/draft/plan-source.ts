// How a plan comes in: one file, or its text in as many messages as the platform cuts it into.
import { z } from 'zod'
import type { Field, ReceivedFile } from '../../../chat/field.ts'
import { button, choices, text } from '../../../chat/message.ts'
import { phrase } from '../../../language/translate.ts'
import { itemsIn } from './plan-item.ts'
import { openPlans } from './plan-store.ts'

export type PlanSource = { readonly file: ReceivedFile } | { readonly parts: readonly string[] }

const partsSchema = z.object({ parts: z.array(z.string()) })
const mostLetters = 200_000
/** Telegram cuts what is typed at 4,096; a message a little shorter was cut at the end of a paragraph. */
const cutFrom = 3500
const RECIPIENTS = /^[ \t*_]*nơi (?:nhận|gửi)/imu

export const sourceField: Field<PlanSource> = {
  kind: 'file',
  ask: phrase('plan-source-ask'),
  label: phrase('plan-source'),
  hint: phrase('plan-source-hint'),
  isGathering: true,
  isComplete: source => 'file' in source || isWhole(source.parts),
  before: async ({ ctx, given }) => {
    if (ctx.place.kind === 'group' || given.source != null) return []
    const [open] = await openPlans(ctx.tx, ctx.office.id)
    if (!open) return []
    const title = itemsIn(open.draft, 'title')[0]?.value || open.fileName
    const goOn = button(phrase('plan-button-go-on'), 'show-plan', { plan: open.id })
    return [text(phrase('plan-still-open', { title })), choices(goOn)]
  },
  parse: (answer, { sofar }) => {
    if (typeof answer === 'object' && 'fileId' in answer) return { value: { file: answer } }
    if (typeof answer !== 'string' || answer.trim() === '') return { problem: phrase('plan-source-needed') }
    const before = partsSchema.safeParse(sofar).data?.parts ?? []
    const parts = [...before, answer]
    const isTooLong = parts.reduce((sum, part) => sum + part.length, 0) > mostLetters
    return isTooLong ? { problem: phrase('plan-source-too-long', { max: mostLetters }) } : { value: { parts } }
  },
  show: source => {
    if ('file' in source) return source.file.name
    const letters = source.parts.reduce((sum, part) => sum + part.length, 0)
    return phrase('plan-source-parts', { count: source.parts.length, letters })
  },
}

/** The recipients stand last; and what follows a message that was cut off and is shorter itself is its end. */
function isWhole(parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? ''
  if (RECIPIENTS.test(last) && last.length < cutFrom) return true
  return parts.length > 1 && (parts.at(-2)?.length ?? 0) >= cutFrom && last.length < cutFrom
}
