// `/nhatky`: who changed what, and what reached whom; for the office and its leaders, in private.
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, type Choice, choices, facts, heading, list, type Message, message, note } from '../../chat/message.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { addDays, type Day, instantAt, isDay } from '../../time/day.ts'
import { overseers } from '../office/index.ts'
import { type AuditArea, auditAreas, auditLines, type DeliveryLine, deliveryLines } from './log-view.ts'
import { auditSentence, deliveryRemarks, instantText, kindName } from './log-words.ts'

const perPage = 12
const mostPerDay = 3000

export const showLog = command({
  name: 'show-log',
  words: ['nhatky'],
  english: ['log'],
  area: 'office',
  access: { who: overseers },
  run: async ctx => privately(await auditPage(ctx, {})),
})

export const logActions = [
  action({
    name: 'show-audit',
    access: { who: overseers },
    run: async (ctx, args) => inPlace(await auditPage(ctx, args)),
  }),
  action({
    name: 'show-deliveries',
    access: { who: overseers },
    run: async (ctx, args) => inPlace(await deliveryPage(ctx, args)),
  }),
  action({
    name: 'export-log',
    access: { who: overseers },
    run: async (ctx, args) => {
      ctx.startJob({ kind: 'write-log', input: { ...args, officeId: ctx.office.id } })
      return privately(message(phrase('log-writing')))
    },
  }),
]

type Arguments = Readonly<Record<string, string>>

function areaOf(value: string | undefined): AuditArea | undefined {
  return (Object.keys(auditAreas) as AuditArea[]).find(area => area === value)
}

async function auditPage(ctx: OfficeContext, args: Arguments): Promise<Message> {
  const area = areaOf(args.area)
  const found = await auditLines(ctx.tx, ctx.office.id, { area, before: args.before, take: perPage + 1 })
  const shown = found.slice(0, perPage)
  const lines = shown.map(
    line => `${instantText(line.at, ctx.office.timeZone, ctx.word)} · ${auditSentence(line, ctx.word)}`,
  )
  const kept: Arguments = area ? { area } : {}
  const others = [undefined, ...(Object.keys(auditAreas) as AuditArea[])].filter(one => one !== area)
  return message(
    heading(area ? phrase('log-audit-of', { area: phrase(`log-area-${area}`) }) : phrase('log-audit')),
    lines.length > 0 ? list(lines) : note(phrase('log-empty')),
    choices(
      found.length > perPage
        ? button(phrase('button-older'), 'show-audit', { ...kept, before: shown.at(-1)!.id })
        : undefined,
      args.before ? button(phrase('button-newest'), 'show-audit', kept) : undefined,
      button(phrase('button-deliveries'), 'show-deliveries', {}),
      button(phrase('button-export'), 'export-log', { log: 'audit', ...kept }),
      ...others.map(one =>
        button(one ? phrase(`log-area-${one}`) : phrase('log-area-all'), 'show-audit', one ? { area: one } : {}),
      ),
    ),
  )
}

async function deliveryPage(ctx: OfficeContext, args: Arguments): Promise<Message> {
  const on = args.on && isDay(args.on) ? args.on : ctx.today
  const all = await deliveryLines(ctx.tx, ctx.office.id, { ...dayBounds(on, ctx.office.timeZone), take: mostPerDay })
  const lines = args.kind ? all.filter(line => line.kind === args.kind) : all
  const from = Math.max(0, Number(args.from ?? 0) || 0)
  const shown = lines.slice(from, from + perPage)
  return message(
    heading(phrase('log-deliveries', { day: { day: on } })),
    all.length > 0 && kindFacts(all, ctx),
    args.kind !== undefined && note(phrase('log-only-kind', { kind: kindName(args.kind, ctx.word) })),
    lines.length > 0 ? list(shown.map(line => deliveryText(line, ctx))) : note(phrase('log-empty-day')),
    choices(...deliveryButtons(ctx, { on, kind: args.kind, all, count: lines.length, from })),
  )
}

function dayBounds(on: Day, timeZone: string) {
  return { from: instantAt(on, '00:00', timeZone), before: instantAt(addDays(on, 1), '00:00', timeZone) }
}

function kindsIn(lines: readonly DeliveryLine[]): readonly string[] {
  return [...new Set(lines.map(line => line.kind))].sort()
}

function kindFacts(lines: readonly DeliveryLine[], ctx: OfficeContext) {
  return facts(
    ...kindsIn(lines).map(kind => {
      const own = lines.filter(line => line.kind === kind)
      const count = (...states: readonly string[]) => own.filter(line => states.includes(line.state)).length
      const counted = { sent: count('sent'), waiting: count('pending', 'sending'), failed: count('failed') }
      return [kindName(kind, ctx.word), phrase('log-kind-counts', counted)] as const
    }),
  )
}

function deliveryText(line: DeliveryLine, ctx: OfficeContext): string {
  const remarks = deliveryRemarks(line).map(ctx.word).join(', ')
  const where = line.connection ? ` (${line.connection})` : ''
  return `${line.state === 'failed' ? '⚠ ' : ''}${instantText(line.at, ctx.office.timeZone, ctx.word)} · ${line.to}${where} · ${kindName(line.kind, ctx.word)}: ${remarks}`
}

type DeliveryState = {
  readonly on: Day
  readonly kind?: string
  readonly all: readonly DeliveryLine[]
  readonly count: number
  readonly from: number
}

function deliveryButtons(
  ctx: OfficeContext,
  { on, kind, all, count, from }: DeliveryState,
): readonly (Choice | undefined)[] {
  const kept: Arguments = { on, ...(kind && { kind }) }
  const turn = (key: string, to: number) => button(phrase(key), 'show-deliveries', { ...kept, from: String(to) })
  const kinds = kindsIn(all).filter(one => one !== kind)
  return [
    count > from + perPage ? turn('button-next-page', from + perPage) : undefined,
    from > 0 ? turn('button-previous-page', Math.max(0, from - perPage)) : undefined,
    button(phrase('button-day-before'), 'show-deliveries', { on: addDays(on, -1) }),
    on < ctx.today ? button(phrase('button-day-after'), 'show-deliveries', { on: addDays(on, 1) }) : undefined,
    button(phrase('button-audit'), 'show-audit', {}),
    button(phrase('button-export'), 'export-log', { log: 'delivery', on }),
    kind ? button(phrase('log-area-all'), 'show-deliveries', { on }) : undefined,
    ...(kinds.length > 1 || kind
      ? kinds.map(one => button(kindName(one, ctx.word), 'show-deliveries', { on, kind: one }))
      : []),
  ]
}
