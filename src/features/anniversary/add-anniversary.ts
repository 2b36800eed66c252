// /themngay: the major days, days from the catalogue, or the office's own, typed or pasted as a plan has them.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { askedWhere, choice, confirm, type Field, type Given, lines, type Parsed, when } from '../../chat/field.ts'
import { type Block, button, choices, heading, list, message, note, text } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { readBack } from './anniversary-read-back.ts'
import { addAnniversaries } from './anniversary-store.ts'
import { anniversariesOf, type PhaseFacts, runningPhases } from './anniversary-view.ts'
import { catalogue, catalogueEntry, majorDays, searchCatalogue } from './catalogue.ts'
import { type AnniversaryItem, itemOf, joinWrappedLines, readAnniversary, splitItems } from './parse-anniversary.ts'

const ways = ['major', 'catalogue', 'own'] as const
const isWay = (way: (typeof ways)[number]) => (given: Given) => given.way === way

export const addAnniversary = command({
  name: 'add-anniversary',
  words: ['themngay'],
  english: ['addanniversary'],
  area: 'dates',
  access: { who: ['officer', 'administrator'] },
  fields: {
    way: choice({
      ask: phrase('anniversary-ask-way'),
      label: phrase('anniversary-label-way'),
      options: () => ways.map(way => ({ id: way, label: phrase(`anniversary-way-${way}`) })),
    }),
    picked: when(isWay('catalogue'), catalogueField()),
    items: when(isWay('own'), ownField()),
    phase: when(
      isWay('own'),
      askedWhere(
        async ({ ctx }) => (await runningPhases(ctx.tx, ctx.office.id)).length > 0,
        choice({
          ask: phrase('anniversary-ask-phase'),
          label: phrase('anniversary-label-phase'),
          options: async ({ ctx }) => [
            ...(await runningPhases(ctx.tx, ctx.office.id)).map(phase => ({ id: idOf(phase), label: phase.name })),
            { id: 'none', label: phrase('anniversary-no-phase') },
          ],
        }),
      ),
    ),
    sure: confirm({
      button: phrase('anniversary-button-add'),
      before: async ({ ctx, given }) => preview(ctx, given),
    }),
  },
  run: async (ctx, answers) => {
    const items = chosen(answers.way, answers.picked, answers.items)
    const phase = await phaseNamed(ctx, answers.phase)
    const { added, skipped } = await addAnniversaries(ctx.tx, ctx.office.id, items, {
      now: ctx.now,
      memberId: ctx.member.id,
      campaignId: phase?.campaignId,
      phaseOrdinal: phase?.ordinal,
    })
    if (added.length === 0) throw new Refusal(phrase('anniversary-all-known'))
    for (const id of added) ctx.audit({ action: 'anniversary.added', subject: 'anniversary', subjectId: id })
    ctx.planChanged()
    return message(
      heading(phrase('anniversary-added', { count: added.length })),
      skipped > 0 && note(phrase('anniversary-skipped', { count: skipped })),
      choices(
        button(phrase('anniversary-button-list'), 'list-anniversaries', { span: 'all' }),
        button(phrase('anniversary-button-add-more'), 'command', { command: 'add-anniversary' }),
      ),
    )
  },
})

function chosen(
  way: string,
  picked: readonly string[] | undefined,
  own: readonly (readonly AnniversaryItem[])[] | undefined,
): readonly AnniversaryItem[] {
  if (way === 'major') return majorDays().map(itemOf)
  if (way === 'own') return own?.flat() ?? []
  return (picked ?? []).flatMap(id => catalogueEntry(id) ?? []).map(itemOf)
}

/** Names or dates, one per line, or a button; a single line that fits several asks which. */
function catalogueField(): Field<readonly string[]> {
  return {
    kind: 'text',
    ask: phrase('anniversary-ask-catalogue'),
    label: phrase('anniversary-label-picked'),
    hint: phrase('anniversary-catalogue-hint'),
    isLong: true,
    options: async ({ ctx }) => {
      const known = new Set((await anniversariesOf(ctx.tx, ctx.office.id)).map(one => one.catalogueId))
      return catalogue.filter(entry => !known.has(entry.id)).map(({ id, name }) => ({ id, label: name }))
    },
    parse: answer => readPicked(typeof answer === 'string' ? answer : ''),
    show: ids => phrase('field-list', { list: { list: ids.map(id => catalogueEntry(id)?.name ?? id) } }),
  }
}

function readPicked(answer: string): Parsed<readonly string[]> {
  const rows = answer
    .split(/[\n;]/)
    .map(row => row.trim())
    .filter(Boolean)
  if (rows.length === 0) return { problem: phrase('field-empty') }
  const found = rows.map(row => {
    const entry = catalogueEntry(row)
    return entry ? [entry] : searchCatalogue(row)
  })
  const only = found.length === 1 ? found[0]! : []
  if (only.length > 1)
    return { choose: only.map(({ id, name }) => ({ id, label: name })), prompt: phrase('field-which-one') }
  const unclear = rows.filter((_, index) => found[index]!.length !== 1)
  if (unclear.length > 0)
    return {
      problem: phrase('anniversary-not-in-catalogue', { count: unclear.length }),
      details: unclear.map(row => {
        const fits = searchCatalogue(row).map(entry => entry.name)
        const text = row.slice(0, 80)
        return fits.length > 1
          ? phrase('anniversary-several-fit', { text, names: { list: fits.slice(0, 5) } })
          : phrase('anniversary-none-fits', { text })
      }),
    }
  return { value: [...new Set(found.map(([entry]) => entry!.id))] }
}

/** Lines as typed or pasted; what a document broke over several lines is joined first. */
function ownField(): Field<readonly (readonly AnniversaryItem[])[]> {
  const field = lines<readonly AnniversaryItem[]>({
    ask: phrase('anniversary-ask-own'),
    label: phrase('anniversary-label-items'),
    hint: phrase('anniversary-own-hint'),
    readLine: (line, { ctx }) => {
      const read = splitItems(line).map(part => readAnniversary(part, ctx.today))
      const wrong = read.find(one => 'problem' in one)
      if (wrong && 'problem' in wrong) return wrong
      return { value: read.flatMap(one => ('value' in one ? [one.value] : [])) }
    },
    showItem: items => phrase('field-list', { list: { list: items.map(item => item.name) } }),
  })
  return {
    ...field,
    parse: (answer, env) => field.parse(typeof answer === 'string' ? joinWrappedLines(answer) : answer, env),
  }
}

function idOf(phase: PhaseFacts): string {
  return `${phase.campaignId}:${phase.ordinal}`
}

async function phaseNamed(ctx: OfficeContext, id: unknown): Promise<PhaseFacts | undefined> {
  if (typeof id !== 'string' || id === 'none') return undefined
  return (await runningPhases(ctx.tx, ctx.office.id)).find(phase => idOf(phase) === id)
}

async function preview(ctx: OfficeContext, given: Given): Promise<readonly Block[]> {
  const picked = Array.isArray(given.picked) ? (given.picked as readonly string[]) : undefined
  const own = Array.isArray(given.items) ? (given.items as readonly (readonly AnniversaryItem[])[]) : undefined
  const items = chosen(String(given.way), picked, own)
  const { lines: read, warnings } = await readBack(ctx, items, await phaseNamed(ctx, given.phase))
  return [
    text(phrase('anniversary-read', { count: items.length })),
    list(read, true),
    ...(warnings.length > 0 ? [note(phrase('anniversary-beware')), list(warnings)] : []),
  ]
}
