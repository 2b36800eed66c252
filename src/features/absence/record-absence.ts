// `/nghi`: "I am away until …", also said by an officer for somebody, also taken back: nobody away is nudged.
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { type Field, type FieldEnv, type Given, type Option, type Parsed, parsed, when } from '../../chat/field.ts'
import { type Block, button, choices, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately, type Reply } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { addDays, type Day, daysBetween, weekday } from '../../time/day.ts'
import { parseDeadline } from '../../time/deadline-wording.ts'
import { isOfficer, mayActForUnit } from '../office/index.ts'
import { memberField, type RosterMember, rosterOn } from '../roster/index.ts'
import { type Recording, takeBackAbsence, writeAbsence } from './absence-store.ts'
import { absenceOf, type Days } from './absence-view.ts'

const longestDays = 366
const back = 'back'
const other = 'other'

/** Days away; back at work; or it is about somebody else. */
type Answer = Days | { readonly isBack: true } | { readonly isForOther: true }

export const recordAbsence = command({
  name: 'record-absence',
  words: ['nghi', 'baonghi'],
  english: ['away'],
  area: 'mine',
  access: { who: 'linked' },
  argument: 'days',
  fields: {
    days: daysField({ offersOthers: true }),
    member: when(
      isForOther,
      memberField({
        ask: phrase('absence-ask-who'),
        label: phrase('absence-who'),
        isPrivate: true,
        may: (member, ctx) => maySpeakFor(ctx, member),
      }),
    ),
    theirDays: when(isForOther, daysField({ offersOthers: false })),
  },
  run: async (ctx, answers) => {
    const memberId = answers.member ?? ctx.member.id
    const days = answers.theirDays ?? answers.days
    return 'lastOn' in days ? noteAbsence(ctx, memberId, days) : privately(await comeBack(ctx, memberId))
  },
})

function isForOther(given: Given): boolean {
  return typeof given.days === 'object' && given.days !== null && 'isForOther' in given.days
}

async function noteAbsence(ctx: OfficeContext, memberId: string, { firstOn, lastOn }: Days): Promise<Reply> {
  const member = await requireMember(ctx, memberId)
  await writeAbsence(recordingOf(ctx, memberId), { firstOn, lastOn }, ctx.member.id)
  ctx.audit({ action: 'absence.recorded', subject: 'member', subjectId: memberId, details: { firstOn, lastOn } })
  const args = { name: member.name, days: daysPhrase({ firstOn, lastOn }) }
  const backButton = choices(button(phrase('absence-button-back'), 'end-absence', { member: memberId }))
  if (memberId === ctx.member.id) return quietly(message(phrase('absence-noted', args), backButton))
  const told = message(phrase('absence-noted-by', { ...args, by: ctx.member.name }), backButton)
  if (member.isLinked) ctx.send({ to: { member: memberId }, message: told, kind: 'absence-told' })
  return quietly(message(phrase('absence-noted-for', args), backButton))
}

/** Where somebody is, is nobody's business in a group. */
function quietly(body: ReturnType<typeof message>): Reply {
  return privately(body, message(phrase('absence-noted-in-group')))
}

export const endAbsence = action({
  name: 'end-absence',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const body = await comeBack(ctx, args.member ?? ctx.member.id)
    return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
  },
})

async function comeBack(ctx: OfficeContext, memberId: string) {
  const member = await requireMember(ctx, memberId)
  const isEnded = await takeBackAbsence(recordingOf(ctx, memberId))
  if (!isEnded) throw new Refusal(phrase('absence-none', { name: member.name }))
  ctx.audit({ action: 'absence.ended', subject: 'member', subjectId: memberId })
  return message(phrase(memberId === ctx.member.id ? 'absence-over' : 'absence-over-for', { name: member.name }))
}

function recordingOf({ tx, office, today, now }: OfficeContext, memberId: string): Recording {
  return { tx, officeId: office.id, memberId, today, now }
}

/** Oneself; the people of the own unit for its head and contact; everybody for the office. */
function maySpeakFor(ctx: OfficeContext, member: Pick<RosterMember, 'id' | 'unit'>): boolean {
  return member.id === ctx.member.id || mayActForUnit(ctx, member.unit?.id)
}

async function requireMember(ctx: OfficeContext, memberId: string): Promise<RosterMember> {
  const [member] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [memberId] })
  if (!member || !maySpeakFor(ctx, member)) throw new Refusal(phrase('office-not-your-unit'))
  return member
}

function daysField({ offersOthers }: { readonly offersOthers: boolean }): Field<Answer> {
  return parsed<Answer>({
    ask: phrase('absence-ask-days'),
    hint: phrase('absence-days-hint'),
    label: phrase('absence-days'),
    isPrivate: true,
    before: async env => absenceNote(await currentAbsence(env)),
    options: async env => [
      ...(await daysOptions(env)),
      ...(offersOthers && speaksForOthers(env.ctx) ? [{ id: other, label: phrase('absence-for-other') }] : []),
    ],
    read: (text, { ctx }) =>
      offersOthers && text === other && speaksForOthers(ctx)
        ? { value: { isForOther: true } }
        : readDays(text, ctx.today),
    show: showAnswer,
  })
}

function showAnswer(answer: Answer): Phrase {
  if ('lastOn' in answer) return daysPhrase(answer)
  const isBack = 'isBack' in answer
  return phrase(isBack ? 'absence-button-back' : 'absence-for-other')
}

function speaksForOthers(ctx: OfficeContext): boolean {
  return isOfficer(ctx) || hasRole(ctx, 'unitHead', 'unitContact')
}

async function currentAbsence({ ctx, given }: FieldEnv): Promise<Days | undefined> {
  const memberId = typeof given.member === 'string' ? given.member : ctx.member.id
  return absenceOf(ctx.tx, ctx.office.id, memberId, ctx.today)
}

function absenceNote(days: Days | undefined): readonly Block[] {
  return days ? [note(phrase('absence-now', { days: daysPhrase(days) }))] : []
}

function daysPhrase({ firstOn, lastOn }: Days): Phrase {
  if (firstOn === lastOn) return phrase('absence-one-day', { day: { day: lastOn } })
  return phrase('absence-from-to', { first: { day: firstOn }, last: { day: lastOn } })
}

async function daysOptions(env: FieldEnv): Promise<readonly Option[]> {
  const { today } = env.ctx
  const sunday = addDays(today, 7 - weekday(today))
  return [
    { id: today, label: phrase('absence-today') },
    ...(sunday > today ? [{ id: sunday, label: phrase('absence-this-week', { day: { day: sunday } }) }] : []),
    ...((await currentAbsence(env)) ? [{ id: back, label: phrase('absence-button-back') }] : []),
  ]
}

function readDays(text: string, today: Day): Parsed<Answer> {
  if (text === back) return { value: { isBack: true } }
  const until = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : text.replace(/^(?:nghỉ\s+)?tới\s/iu, 'đến ')
  const said = parseDeadline(until.replace(/^nghỉ\s+/iu, ''), today)
  if (!said) return { problem: phrase('absence-days-not-understood') }
  if (said.wording === 'none') return { problem: phrase('absence-needs-end') }
  const firstOn = said.startsOn !== undefined && said.startsOn > today ? said.startsOn : today
  const lastOn = said.effectiveLastOn
  if (lastOn < today) return { problem: phrase('absence-is-past', { last: { day: lastOn } }) }
  if (daysBetween(today, lastOn) > longestDays) return { problem: phrase('absence-too-long', { max: longestDays }) }
  return { value: { firstOn, lastOn } }
}
