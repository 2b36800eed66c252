// `/trogiup`: only what this person may do here, in as many lines as a phone shows; what each command is for by area.
import { phrase } from '../language/translate.ts'
import { mayUse } from './access.ts'
import { type Action, openAction } from './action.ts'
import { type Area, areas, type Command, describe, openCommand } from './command.ts'
import type { Context } from './context.ts'
import { type Block, button, choices, facts, heading, list, type Message, message, note } from './message.ts'
import { inPlace, privately } from './reply.ts'

/** More than these do not fit a phone with their descriptions. */
const mostDescribed = 12

const access = { who: 'anyone', isAllowedInUnboundGroup: true } as const

/** `all` is asked late, since help lists itself too. */
export function helpCommand(all: () => readonly Command[]): Command {
  return openCommand({
    name: 'help',
    words: ['trogiup'],
    english: ['help'],
    area: 'start',
    access,
    run: async ctx => privately(helpMessage(ctx, all())),
  })
}

export function helpActions(all: () => readonly Command[]): readonly Action[] {
  return [
    openAction({ name: 'show-help', access, run: async ctx => inPlace(helpMessage(ctx, all())) }),
    openAction({
      name: 'show-help-area',
      access,
      run: async (ctx, { area }) => {
        const part = partsOf(ctx, all()).find(one => one.area === area)
        const back = button(phrase('help-button-all'), 'show-help')
        return inPlace(part ? message(...described(part), choices(back)) : helpMessage(ctx, all()))
      },
    }),
  ]
}

type Part = { readonly area: Area; readonly commands: readonly Command[] }

function partsOf(ctx: Context, all: readonly Command[]): readonly Part[] {
  const usable = all.filter(command => mayUse(command.access, ctx))
  return areas
    .map(area => ({ area, commands: usable.filter(command => command.area === area) }))
    .filter(({ commands }) => commands.length > 0)
}

function helpMessage(ctx: Context, all: readonly Command[]): Message {
  const parts = partsOf(ctx, all)
  const isShort = parts.flatMap(({ commands }) => commands).length <= mostDescribed
  const link = ctx.member ? undefined : choices({ ...button(phrase('button-link'), 'begin-linking'), style: 'primary' })
  return message(
    phrase(ctx.member ? 'help-intro' : 'help-intro-unlinked'),
    ...(isShort ? parts.flatMap(described) : [facts(...parts.map(named))]),
    note(phrase('help-outro')),
    link,
    !isShort && note(phrase('help-areas')),
    !isShort && choices(...parts.map(({ area }) => button(phrase(`area-${area}`), 'show-help-area', { area }))),
  )
}

function described({ area, commands }: Part): readonly Block[] {
  const lines = commands.map(one => phrase('help-line', { word: one.words[0]!, description: describe(one) }))
  return [heading(phrase(`area-${area}`)), list(lines)]
}

function named({ area, commands }: Part) {
  return [phrase(`area-${area}`), commands.map(({ words }) => `/${words[0]}`).join('  ')] as const
}
