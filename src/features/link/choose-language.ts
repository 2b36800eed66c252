// `/ngonngu`: the language in which the bot speaks to this person.
import { openCommand } from '../../chat/command.ts'
import type { Context } from '../../chat/context.ts'
import { choice } from '../../chat/field.ts'
import { message } from '../../chat/message.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { chooseLanguage } from './language-store.ts'

export const chooseLanguageCommand = openCommand({
  name: 'choose-language',
  words: ['ngonngu'],
  english: ['language'],
  area: 'start',
  access: { who: 'anyone', isAllowedInUnboundGroup: true },
  argument: 'language',
  fields: {
    language: choice<Context>({
      ask: phrase('language-ask'),
      label: phrase('language-label'),
      // Each language is offered in its own words, whichever is spoken now.
      options: () => [
        { id: 'vi', label: 'Tiếng Việt' },
        { id: 'en', label: 'English' },
      ],
    }),
  },
  run: async (ctx, { language }) => {
    await chooseLanguage(ctx.tx, ctx.account.id, ctx.member?.id, language)
    ctx.audit({ action: 'language.chosen', subject: 'account', subjectId: ctx.account.id, details: { language } })
    return privately(message(phrase('language-chosen')))
  },
})
