// `/batdau`: the first words between a person and the bot, with a link code or without.
import { openCommand } from '../../chat/command.ts'
import { type Context, isInOffice, type OfficeContext } from '../../chat/context.ts'
import { text, unasked } from '../../chat/field.ts'
import { button, choices, heading, type Message, message, note } from '../../chat/message.ts'
import { privately, startCommand } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { homeButtons, whoYouAre } from './welcome.ts'

export const startChat = openCommand({
  name: 'start',
  words: ['batdau'],
  english: ['start'],
  area: 'start',
  access: { who: 'anyone', isAllowedInUnboundGroup: true },
  argument: 'code',
  fields: {
    code: unasked(text<Context>({ ask: phrase('linking-code-label'), label: phrase('linking-code-label') })),
  },
  run: async (ctx, { code }) => {
    if (code) return startCommand('link-account', { code })
    return privately(isInOffice(ctx) ? greeting(ctx) : introduction())
  },
})

function greeting(ctx: OfficeContext): Message {
  return message(
    heading(phrase('linking-greeting', { name: ctx.member.name })),
    whoYouAre(ctx),
    phrase('linking-greeting-next'),
    homeButtons(ctx),
  )
}

function introduction(): Message {
  return message(
    heading(phrase('linking-hello')),
    phrase('linking-who-for'),
    note(phrase('linking-privacy')),
    choices(
      { ...button(phrase('button-link'), 'begin-linking'), style: 'primary' },
      button(phrase('button-help'), 'command', { command: 'help' }),
    ),
  )
}
