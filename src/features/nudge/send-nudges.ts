// `/dondoc`: the office nudges by hand, after it has seen whom it will reach, and whom not and why.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, confirm, type Field, type FieldEnv, preset } from '../../chat/field.ts'
import { type Block, button, choices, facts, heading, list, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { nextWorkingInstant } from '../../time/office-calendar.ts'
import { calendarOf, officersOnly } from '../office/index.ts'
import { dutyByKey, dutyTitle } from '../report/index.ts'
import { type Addressed, addressNudges } from './address-nudges.ts'
import type { Found, Person, Rank } from './next-in-line.ts'
import { nudgeAbout } from './nudge-log.ts'
import { lastNudgedAt } from './nudge-log-view.ts'
import { absentPhrase, nudgeMessage } from './nudge-message.ts'
import { type OwedDuty, owedDuties, owedDuty } from './owing-view.ts'
import { staffOn } from './staff-view.ts'

const scopes = { contact: ['contact'], both: ['contact', 'head'] } as const
type Scope = keyof typeof scopes

export const sendNudges = command({
  name: 'send-nudges',
  words: ['dondoc'],
  english: ['nudge'],
  area: 'report',
  access: { who: officersOnly },
  begin: async ctx => {
    if ((await owedDuties(ctx)).length === 0) throw nobodyOwes()
  },
  fields: {
    duty: dutyField(),
    whom: choice({
      ask: phrase('nudge-ask-whom'),
      label: phrase('nudge-whom'),
      isPrivate: true,
      before: async ({ ctx, given }) => {
        const duty = await dutyByKey(ctx, String(given.duty))
        return duty ? [heading(dutyTitle(duty))] : []
      },
      options: () => (['contact', 'both'] as const).map(id => ({ id, label: phrase(`nudge-whom-${id}`) })),
    }),
    confirm: confirm({
      isPrivate: true,
      ask: phrase('nudge-ask-confirm'),
      button: phrase('nudge-button-send'),
      before: preview,
    }),
  },
  run: async (ctx, { duty: key, whom }) => {
    const { owed, addressed, missed } = await reachOf(ctx, key, scopeIn(whom))
    if (addressed.length === 0) throw new Refusal(phrase('nudge-reaches-nobody'))
    const { duty } = owed.progress
    const telling = { office: ctx.office, today: ctx.today, calendar: await calendarOf(ctx.tx, ctx.office) }
    for (const { person, units } of [...addressed, ...missed]) {
      const unitIds = units.map(({ owing }) => owing.unit.id)
      const about = nudgeAbout('byHand', key, unitIds)
      ctx.send({ to: { member: person.id }, message: nudgeMessage(telling, duty, units), kind: 'nudge', about })
    }
    ctx.audit({
      action: 'nudge.sent',
      subject: 'duty',
      subjectId: key,
      details: { title: ctx.word(dutyTitle(duty)), people: addressed.length, units: owed.owing.length },
    })
    return privately(
      message(
        phrase('nudge-sent', { people: addressed.length, units: unitCount(addressed) }),
        note(phrase('nudge-sent-log')),
        choices(
          button(phrase('nudge-button-log'), 'show-nudges', { duty: key }),
          button(phrase('nudge-button-letter'), 'export-paper', { paper: 'nudge', id: key }),
          button(phrase('report-button-progress'), 'show-report-progress', { duty: key }),
        ),
      ),
    )
  },
})

function nobodyOwes(): Refusal {
  return new Refusal(
    phrase('nudge-nobody-owes'),
    choices(
      button(phrase('report-button-progress'), 'command', { command: 'show-progress' }),
      button(phrase('nudge-button-log'), 'show-nudges'),
    ),
  )
}

function dutyField(): Field<string> {
  const field = choice({
    ask: phrase('nudge-ask-duty'),
    label: phrase('report-duty'),
    options: async ({ ctx }) =>
      (await owedDuties(ctx)).map(({ progress: { duty }, owing }) => ({
        id: duty.key,
        label: phrase('nudge-duty-option', { title: dutyTitle(duty), count: owing.length }),
      })),
  })
  return preset(async ({ ctx }) => {
    const owed = await owedDuties(ctx)
    return owed.length === 1 ? owed[0]?.progress.duty.key : undefined
  }, field)
}

function scopeIn(value: unknown): Scope {
  return value === 'both' ? 'both' : 'contact'
}

type Reach = {
  readonly owed: OwedDuty
  readonly addressed: readonly Addressed[]
  readonly missed: readonly Addressed[]
  readonly byUnit: readonly { readonly unitId: string; readonly name: string; readonly found: readonly Found[] }[]
}

/** From the facts at this moment: who is told of which units. */
async function reachOf(ctx: OfficeContext, key: string, scope: Scope): Promise<Reach> {
  const owed = await owedDuty(ctx, key)
  if (!owed || owed.owing.length === 0) throw nobodyOwes()
  const staff = await staffOn(ctx)
  const rounds = scopes[scope].map(rank => addressNudges(owed.owing, rank, staff.lineOf))
  const byUnit = owed.owing.map(({ unit }, index) => ({
    unitId: unit.id,
    name: unit.name,
    found: rounds.flatMap(round => round.byUnit[index]?.found ?? []),
  }))
  // Who urges knows already what nobody else is there for.
  const others = rounds.flatMap(round => round.addressed).filter(({ person }) => person.id !== ctx.member.id)
  const addressed = onceEach(others)
  return { owed, addressed, missed: onceEach(rounds.flatMap(round => round.missed)), byUnit }
}

/** Who hears it as the contact does not hear it as the head once more. */
function onceEach(all: readonly Addressed[]): readonly Addressed[] {
  const people = new Map<string, Addressed>()
  for (const one of all) {
    const known = people.get(one.person.id)?.units ?? []
    const more = one.units.filter(({ owing }) => !known.some(told => told.owing.unit.id === owing.unit.id))
    people.set(one.person.id, { person: one.person, units: [...known, ...more] })
  }
  return [...people.values()]
}

function unitCount(addressed: readonly Addressed[]): number {
  return new Set(addressed.flatMap(({ units }) => units.map(({ owing }) => owing.unit.id))).size
}

async function preview({ ctx, given }: FieldEnv): Promise<readonly Block[]> {
  const key = String(given.duty)
  const { owed, addressed, byUnit } = await reachOf(ctx, key, scopeIn(given.whom))
  const last = await lastNudgedAt(ctx, key)
  const unreached = byUnit.filter(({ found }) => found.every(({ told }) => told.length === 0))
  return [
    heading(dutyTitle(owed.progress.duty)),
    facts(
      [phrase('nudge-missing-units'), phrase('field-number', { value: byUnit.length })],
      [phrase('nudge-people-reached'), phrase('field-number', { value: addressed.length })],
      unreached.length > 0
        ? [phrase('nudge-units-unreached'), phrase('field-number', { value: unreached.length })]
        : undefined,
    ),
    list(byUnit.map(({ unitId, name, found }) => unitLine(ctx, name, found, last.get(unitId)))),
    ...(await restNote(ctx)),
  ]
}

/** "Phòng Nội vụ: Hoàng Thị Mai (đầu mối, telegram); Bùi Đức Anh nghỉ đến hết ngày 15/7/2022; đã nhắc ngày 07/7/2022". */
function unitLine(ctx: OfficeContext, unit: string, found: readonly Found[], lastAt: Date | undefined): Phrase {
  const reached = found.flatMap(({ rank, told: people }) => people.map(person => ({ rank, person })))
  const told = [...new Map(reached.map(one => [one.person.id, one])).values()].map(one => toldPhrase(ctx, one))
  const passedOver = found.flatMap(one => one.passedOver)
  const absent = [...new Map(passedOver.map(one => [one.id, absentPhrase(one)])).values()]
  const nudged = lastAt && phrase('nudge-last', { day: { day: dayOf(lastAt, ctx.office.timeZone) } })
  const parts = [...(told.length > 0 ? told : [phrase('nudge-nobody-there')]), ...absent, ...(nudged ? [nudged] : [])]
  return phrase('nudge-reach-line', { unit, people: { list: parts } })
}

function toldPhrase(ctx: OfficeContext, { rank, person }: { readonly rank?: Rank; readonly person: Person }): Phrase {
  if (person.id === ctx.member.id) return phrase('nudge-only-yourself')
  return phrase('nudge-person-told', {
    name: person.name,
    rank: phrase(`nudge-rank-${rank ?? 'contact'}`),
    channel: person.presence.kind === 'here' ? person.presence.platform : '',
  })
}

async function restNote(ctx: OfficeContext): Promise<readonly Block[]> {
  const calendar = await calendarOf(ctx.tx, ctx.office)
  const isResting = nextWorkingInstant(ctx.now, calendar).getTime() !== ctx.now.getTime()
  return isResting ? [note(phrase('nudge-out-of-hours'))] : []
}
