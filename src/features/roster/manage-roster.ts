// `/danhba`: who is on the roster, and everything that changes it: a file, a person added, a person's card.

import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { confirm, type Field, type FieldEnv, type Given, type Option, when } from '../../chat/field.ts'
import { type Block, facts, file, message, note, table } from '../../chat/message.ts'
import { privately } from '../../chat/reply.ts'
import { handoutDays, jobKind } from '../../delivery/job.ts'
import { xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { fold } from '../../language/vietnamese.ts'
import { type Day, dayOf } from '../../time/day.ts'
import { officersOnly, timeZoneOf } from '../office/index.ts'
import { addFields, addMember } from './add-member.ts'
import { changeUnit, endsUnit, unitFields, unitLastLook } from './change-unit.ts'
import { changeEligibility, editFields, editMember, leaveMember } from './edit-member.ts'
import { checkRosterFile, rosterFileField } from './import-roster.ts'
import { rosterLines } from './member-view.ts'
import { personCard } from './person-card.ts'
import { type RosterCount, rosterCounts } from './roster-count-view.ts'
import { memberField } from './roster-fields.ts'
import { rosterWorkbook } from './roster-file.ts'
import { rosterOn, unitsOn } from './roster-view.ts'

const menu = ['import', 'find', 'add', 'unit', 'download'] as const
const fromCard = ['edit', 'eligibility', 'leave'] as const
const anybody = memberField({ ask: phrase('roster-find-ask'), label: phrase('roster-person') })

function menuOptions(): readonly Option[] {
  return menu.map(id => ({ id, label: phrase(`roster-menu-${id}`) }))
}

/** A button, or straight away the name or code of whom to look up. */
const what: Field<string> = {
  kind: 'choice',
  ask: phrase('roster-menu-ask'),
  label: phrase('roster-menu'),
  options: menuOptions,
  before: ({ ctx }) => overview(ctx),
  parse: (answer, env) => {
    const typed = typeof answer === 'string' ? answer.trim() : ''
    const known = [...menu, ...fromCard].find(id => id === typed)
    const labelled = menuOptions().find(option => fold(env.ctx.word(option.label)) === fold(typed))
    const chosen = known ?? labelled?.id
    return chosen ? { value: chosen } : anybody.parse(answer, env)
  },
  show: (value, env) => menuOptions().find(option => option.id === value)?.label ?? anybody.show(value, env),
}

async function overview(ctx: OfficeContext): Promise<readonly Block[]> {
  const counts = await rosterCounts(ctx.tx, ctx.office.id, ctx.today)
  const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  if (counts.length === 0) return [note(phrase('roster-empty'))]
  const rows = [...units, undefined].map(unit => {
    const own = counts.find(({ unitId }) => unitId === unit?.id)
    return [unit?.name ?? phrase('card-no-unit'), String(own?.people ?? 0), String(own?.linked ?? 0)] as const
  })
  return [
    table(
      [phrase('roster-column-unit'), phrase('roster-people'), phrase('roster-linked')],
      rows.filter(([, people], index) => index < units.length || people !== '0'),
    ),
    facts(
      [phrase('roster-people-total'), phrase('field-number', { value: total(counts, 'people') })],
      [phrase('roster-count-in-campaign'), phrase('field-number', { value: total(counts, 'eligible') })],
    ),
  ]
}

function total(counts: readonly RosterCount[], what: 'people' | 'eligible'): number {
  return counts.reduce((sum, count) => sum + count[what], 0)
}

const changesMember = (given: Given) => fromCard.some(id => id === given.what)
const needsConfirming = (given: Given) => given.what === 'add' || given.what === 'leave' || endsUnit(given)

async function lastLook(env: FieldEnv): Promise<readonly Block[]> {
  const { ctx, given } = env
  if (endsUnit(given)) return unitLastLook(env)
  if (given.what === 'leave' && typeof given.member === 'string') {
    const [member] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [given.member] })
    return member ? [note(phrase('leave-explained', { name: member.name }))] : []
  }
  const keys = ['name', 'unit', 'position', 'phone', 'email', 'code'] as const
  const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  const isNewUnit = typeof given.unit === 'string' && !units.some(unit => unit.name === given.unit)
  return [
    facts(
      ...keys.map(key => (given[key] ? ([phrase(`roster-column-${key}`), String(given[key])] as const) : undefined)),
    ),
    ...(isNewUnit ? [note(phrase('add-new-unit', { unit: String(given.unit) }))] : []),
  ]
}

export const manageRoster = command({
  name: 'manage-roster',
  words: ['danhba'],
  english: ['roster'],
  area: 'office',
  access: { who: officersOnly, where: 'private' },
  argument: 'what',
  fields: {
    what,
    file: when(given => given.what === 'import', rosterFileField),
    person: when(given => given.what === 'find', anybody),
    member: when(changesMember, anybody),
    ...addFields,
    ...editFields,
    ...unitFields,
    sure: when(needsConfirming, confirm({ before: lastLook })),
  },
  run: async (ctx, given) => {
    switch (given.what) {
      case 'import':
        return checkRosterFile(ctx, given.file!)
      case 'download':
        ctx.startJob({ kind: 'write-roster', input: {} })
        return privately(message(phrase('roster-writing')))
      case 'add':
        return addMember(ctx, given)
      case 'unit':
        return changeUnit(ctx, given)
      case 'edit':
        return editMember(ctx, given.member!, given)
      case 'eligibility':
        return changeEligibility(ctx, given.member!, given)
      case 'leave':
        return leaveMember(ctx, given.member!, given.leftOn!)
      default:
        return privately(await personCard(ctx, given.what === 'find' ? given.person! : given.what))
    }
  },
})

type Written = { readonly fileId: string; readonly name: string; readonly today: Day; readonly count: number }

export const writeRosterJob = jobKind<Record<string, never>, Written, OfficeContext>({
  kind: 'write-roster',
  access: { who: officersOnly },
  work: async (_input, tools) => {
    const officeId = tools.officeId!
    const { today, lines } = await tools.read(async tx => {
      const today = dayOf(tools.now, await timeZoneOf(tx, officeId))
      return { today, lines: await rosterLines(tx, officeId, today) }
    })
    const name = `danh-ba-${today}.xlsx`
    const bytes = await rosterWorkbook(lines, tools.word)
    return {
      fileId: await tools.saveFile({ name, mime: xlsxMime, bytes, daysKept: handoutDays }),
      name,
      today,
      count: lines.length,
    }
  },
  done: async (_ctx, { fileId, name, today, count }) =>
    privately(message(phrase('roster-written', { day: { day: today }, count }), file(fileId, name))),
})
