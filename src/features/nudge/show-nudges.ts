// The history of nudges in private: when, to whom, by which channel, reached or not; and the same as a sheet for `/xuat`.
import { action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, list, type Message, message, note } from '../../chat/message.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { texts } from '../../documents/workbook.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { dayOf, timeOf } from '../../time/day.ts'
import { deliveryRemarks } from '../log/index.ts'
import type { SheetOffer } from '../offer.ts'
import { overseers } from '../office/index.ts'
import { dutyByKey, dutyTitle } from '../report/index.ts'
import { unitsOn } from '../roster/index.ts'
import { type NudgeLine, nudgeLines } from './nudge-log-view.ts'

const perPage = 10

export const showNudges = action({
  name: 'show-nudges',
  access: { who: overseers },
  run: async (ctx, args) => {
    const body = await history(ctx, args.duty, Math.max(0, Number(args.from ?? 0) || 0))
    return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
  },
})

async function history(ctx: OfficeContext, dutyKey: string | undefined, from: number): Promise<Message> {
  const duty = dutyKey === undefined ? undefined : await dutyByKey(ctx, dutyKey)
  const lines = await nudgeLines(ctx, dutyKey)
  const names = await unitNames(ctx)
  const shown = lines.slice(from, from + perPage)
  const kept: Readonly<Record<string, string>> = dutyKey === undefined ? {} : { duty: dutyKey }
  const turn = (key: string, to: number) =>
    button(phrase(key), 'show-nudges', { ...kept, from: String(Math.max(0, to)) })
  return message(
    heading(duty ? phrase('nudge-log-of', { title: dutyTitle(duty) }) : phrase('nudge-log')),
    shown.length > 0
      ? list(shown.map(line => linePhrase(line, ctx.office.timeZone, names)))
      : note(phrase('nudge-log-empty')),
    choices(
      lines.length > from + perPage ? turn('button-older', from + perPage) : undefined,
      from > 0 ? turn('button-newest', 0) : undefined,
      button(phrase('nudge-button-export'), 'export-sheets', { sheets: 'nudges' }),
    ),
  )
}

async function unitNames(scope: Pick<OfficeContext, 'tx' | 'office' | 'today'>): Promise<ReadonlyMap<string, string>> {
  const units = await unitsOn(scope.tx, scope.office.id, scope.today)
  return new Map(units.map(({ id, name }) => [id, name]))
}

function unitsText(line: NudgeLine, names: ReadonlyMap<string, string>): readonly string[] {
  return line.unitIds.flatMap(id => names.get(id) ?? [])
}

/** "08:00 07/7/2022 · Hoàng Thị Mai (telegram) · nhắc đầu mối · Phòng Nội vụ: đã gửi". */
function linePhrase(line: NudgeLine, timeZone: string, names: ReadonlyMap<string, string>): Phrase {
  const args = {
    time: timeOf(line.at, timeZone),
    day: { day: dayOf(line.at, timeZone) },
    to: line.to,
    step: phrase(`nudge-step-${line.step}`),
    units: { list: unitsText(line, names) },
    fate: { list: deliveryRemarks(line) },
  }
  const channel = channelOf(line)
  return channel ? phrase('nudge-log-line', { ...args, channel }) : phrase('nudge-log-line-nowhere', args)
}

function channelOf({ connection }: NudgeLine): string {
  return connection.split(':')[0] ?? ''
}

export const nudgeSheets: readonly SheetOffer[] = [
  {
    name: 'nudges',
    who: overseers,
    sheets: async ({ office, today }, { read, word }) => {
      const lines = await read(tx => nudgeLines({ tx, office, today }))
      const names = await read(tx => unitNames({ tx, office, today }))
      const heads = ['to', 'channel', 'step', 'units', 'result'] as const
      const titles = new Map<string, Wordable>()
      for (const key of new Set(lines.map(({ dutyKey }) => dutyKey))) {
        const duty = await read(tx => dutyByKey({ tx, office, today }, key))
        if (duty) titles.set(key, dutyTitle(duty))
      }
      return [
        {
          name: word(phrase('sheet-nudges')),
          columns: [
            { heading: word(phrase('nudge-column-at')), kind: 'instant' },
            ...texts(word(phrase('nudge-column-report')), ...heads.map(head => word(phrase(`nudge-column-${head}`)))),
          ],
          rows: lines.map(line => [
            line.at,
            word(titles.get(line.dutyKey) ?? ''),
            line.to,
            channelOf(line),
            word(phrase(`nudge-step-${line.step}`)),
            unitsText(line, names).join(', '),
            deliveryRemarks(line).map(word).join(', '),
          ]),
        },
      ]
    },
  },
]
