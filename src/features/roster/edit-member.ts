// Correcting one person's details, whether they count in the campaign, and the day they left.
import type { OfficeContext } from '../../chat/context.ts'
import { choice, date, type FieldEnv, type Given, optional, parsed, text, when } from '../../chat/field.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately, type Reply } from '../../chat/reply.ts'
import { yesNoPhrase } from '../../language/common-phrases.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { addDays, type Day } from '../../time/day.ts'
import { lockOffice } from '../office/index.ts'
import { memberWith } from './member-key-view.ts'
import {
  administratorsOn,
  type MemberEdit,
  markLeft,
  refreshPost,
  setEligibility,
  setHoldsPost,
  updateDetails,
} from './member-store.ts'
import { cardOf, personCard } from './person-card.ts'
import { type Read, readCode, readEmail, readPhone } from './roster-values.ts'

const parts = ['position', 'phone', 'email', 'code', 'name', 'post'] as const
type Part = (typeof parts)[number]
type TextPart = Exclude<Part, 'post'>

const isEditing = (given: Given) => given.what === 'edit'
const setsPost = (given: Given) => isEditing(given) && given.part === 'post'
const setsText = (given: Given) => isEditing(given) && given.part !== 'post'
const setsEligibility = (given: Given) => given.what === 'eligibility'
const isExcluded = (given: Given) => setsEligibility(given) && given.counts === 'no'
const clear = 'clear'

function isTextPart(part: unknown): part is TextPart {
  return parts.some(one => one === part) && part !== 'post'
}

function readPart(part: unknown, typed: string): Read<string | null> {
  if (typed === clear && part !== 'name') return { value: null }
  if (part === 'phone') return readPhone(typed)
  if (part === 'email') return readEmail(typed)
  const max = part === 'code' ? 40 : part === 'name' ? 120 : 200
  if (typed.length > max) return { problem: phrase('field-too-long', { length: typed.length, max }) }
  return { value: part === 'code' ? readCode(typed) : typed }
}

const yesNo = () => [
  { id: 'yes', label: phrase('yes') },
  { id: 'no', label: phrase('no') },
]

export const editFields = {
  part: when(
    isEditing,
    choice({
      ask: phrase('edit-part-ask'),
      label: phrase('edit-part'),
      options: () => parts.map(part => ({ id: part, label: partName(part) })),
    }),
  ),
  value: when(
    setsText,
    parsed<string | null>({
      ask: ({ given }) => phrase('edit-value-ask', { what: partName(String(given.part)) }),
      label: phrase('edit-value'),
      options: ({ given }) => (given.part === 'name' ? [] : [{ id: clear, label: phrase('edit-clear') }]),
      read: (typed, { given }) => readPart(given.part, typed),
      show: value => value ?? phrase('card-nothing'),
    }),
  ),
  post: when(setsPost, choice({ ask: phrase('edit-post-ask'), label: phrase('card-post'), options: yesNo })),
  counts: when(
    setsEligibility,
    choice({ ask: phrase('eligibility-ask'), label: phrase('roster-column-eligibility'), options: yesNo }),
  ),
  reason: when(
    isExcluded,
    optional(text({ ask: phrase('eligibility-reason-ask'), label: phrase('eligibility-reason'), max: 300 })),
  ),
  startsOn: when(
    setsEligibility,
    optional(date({ ask: phrase('eligibility-from-ask'), label: phrase('roster-column-startsOn'), check: nearEnough })),
  ),
  endsOn: when(
    isExcluded,
    optional(date({ ask: phrase('eligibility-to-ask'), label: phrase('eligibility-to'), check: endsLater })),
  ),
  leftOn: when(
    (given: Given) => given.what === 'leave',
    date({ ask: phrase('leave-ask'), label: phrase('card-left'), hint: phrase('leave-hint'), check: hasCome }),
  ),
}

function partName(part: string): Phrase {
  return part === 'post' ? phrase('card-post') : phrase(`roster-column-${part}`)
}

/** A year back and a year ahead: beyond that it is a slip of the keys. */
export function nearEnough(on: Day, { ctx }: FieldEnv): Phrase | undefined {
  const isNear = on >= addDays(ctx.today, -366) && on <= addDays(ctx.today, 366)
  return isNear ? undefined : phrase('roster-date-out-of-range', { day: { day: on } })
}

function endsLater(on: Day, { ctx, given }: FieldEnv): Phrase | undefined {
  const startsOn = typeof given.startsOn === 'string' ? given.startsOn : ctx.today
  return on >= startsOn ? undefined : phrase('eligibility-ends-before')
}

function hasCome(on: Day, env: FieldEnv): Phrase | undefined {
  return on > env.ctx.today ? phrase('leave-not-yet') : nearEnough(on, env)
}

export async function editMember(
  ctx: OfficeContext,
  memberId: string,
  given: { readonly part?: string; readonly value?: string | null; readonly post?: string },
): Promise<Reply> {
  const before = await cardOf(ctx, memberId)
  const { part, value = null } = given
  if (part === 'post') await setHoldsPost(ctx.tx, ctx.office.id, memberId, given.post === 'yes')
  else if (isTextPart(part)) await setPart(ctx, memberId, part, value)
  ctx.audit({
    action: 'member.changed',
    subject: 'member',
    subjectId: memberId,
    details: { fields: part ?? '', ...(part === 'name' && { from: before.name }) },
  })
  return privately(await personCard(ctx, memberId, phrase('edit-done')))
}

async function setPart(ctx: OfficeContext, memberId: string, part: TextPart, value: string | null): Promise<void> {
  const isOwnKey = (part === 'code' || part === 'email') && value !== null
  const other = isOwnKey ? await memberWith(ctx.tx, ctx.office.id, part, value) : undefined
  if (other && other.id !== memberId)
    throw new Refusal(phrase('edit-taken', { what: partName(part), value: value ?? '', name: other.name }))
  const edit: MemberEdit = { [part]: value }
  await updateDetails(ctx.tx, ctx.office.id, memberId, edit)
  if (part === 'position') await refreshPost(ctx.tx, ctx.office.id, memberId, ctx.today)
}

export async function changeEligibility(
  ctx: OfficeContext,
  memberId: string,
  given: { readonly counts?: string; readonly reason?: string; readonly startsOn?: Day; readonly endsOn?: Day },
): Promise<Reply> {
  await cardOf(ctx, memberId)
  const startsOn = given.startsOn ?? ctx.today
  const isEligible = given.counts === 'yes'
  const eligibility = { isEligible, reason: given.reason, validTo: given.endsOn }
  await setEligibility(ctx.tx, ctx.office.id, memberId, eligibility, startsOn, ctx)
  ctx.audit({
    action: isEligible ? 'member.counted' : 'member.excluded',
    subject: 'member',
    subjectId: memberId,
    details: { from: startsOn, ...(given.endsOn && { to: given.endsOn }) },
  })
  ctx.planChanged()
  const done = phrase('eligibility-done', { answer: yesNoPhrase(isEligible), day: { day: startsOn } })
  return privately(await personCard(ctx, memberId, done))
}

/** Never the last administrator, never oneself. */
export async function leaveMember(ctx: OfficeContext, memberId: string, leftOn: Day): Promise<Reply> {
  const card = await cardOf(ctx, memberId)
  if (card.leftOn) throw new Refusal(phrase('leave-already', { name: card.name, day: { day: card.leftOn } }))
  if (memberId === ctx.member.id) throw new Refusal(phrase('leave-not-yourself'))
  await lockOffice(ctx.tx, ctx.office.id)
  const administrators = await administratorsOn(ctx.tx, ctx.office.id, ctx.today)
  if (administrators.length === 1 && administrators[0] === memberId)
    throw new Refusal(phrase('roles-last-administrator'))
  await markLeft(ctx.tx, ctx.office.id, memberId, leftOn, ctx)
  ctx.audit({ action: 'member.left', subject: 'member', subjectId: memberId, details: { on: leftOn } })
  ctx.planChanged()
  return privately(await personCard(ctx, memberId, phrase('leave-done', { name: card.name })))
}
