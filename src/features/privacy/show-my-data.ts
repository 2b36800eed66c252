// /dulieutoi: what is stored about me, who sees it, how long it stays, and what I may ask for.
import { action } from '../../chat/action.ts'
import { type Command, command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, list, type Message, message, text } from '../../chat/message.ts'
import { notice, privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import type { Feature } from '../feature.ts'
import { erasuresOf, exportJob } from './erasure-store.ts'
import { personalDataOf, sectionBlocks } from './personal-data.ts'

/** `all` is asked late: every feature tells its part. */
export function showMyData(all: () => readonly Feature[]): Command {
  return command({
    name: 'show-my-data',
    words: ['dulieutoi'],
    english: ['mydata'],
    area: 'mine',
    access: { who: 'linked' },
    run: async ctx => privately(await dataMessage(ctx, all())),
  })
}

async function dataMessage(ctx: OfficeContext, features: readonly Feature[]): Promise<Message> {
  const sections = await personalDataOf(features, ctx.tx, ctx.office.id, ctx.member.id)
  const pending = (await erasuresOf(ctx.tx, ctx.office.id, ctx.member.id)).find(one => one.state === 'pending')
  return message(
    text(phrase('privacy-intro', { office: ctx.office.name })),
    ...sections.flatMap(sectionBlocks),
    heading(phrase('privacy-who-heading')),
    list([phrase('privacy-who-office'), phrase('privacy-who-unit'), phrase('privacy-who-groups')]),
    heading(phrase('privacy-how-long-heading')),
    list([phrase('privacy-how-long-roster'), phrase('privacy-how-long-records'), phrase('privacy-how-long-forms')]),
    pending && phrase('privacy-pending', { day: { day: pending.answerDueOn } }),
    choices(
      button(phrase('privacy-button-export'), 'export-my-data'),
      pending
        ? button(phrase('privacy-button-withdraw'), 'withdraw-erasure', { id: pending.id })
        : button(phrase('privacy-button-erase'), 'command', { command: 'request-erasure' }),
    ),
  )
}

export const startExport = action({
  name: 'export-my-data',
  access: { who: 'linked' },
  run: async ctx => {
    ctx.startJob({ kind: exportJob, input: { memberId: ctx.member.id } })
    ctx.audit({ action: 'personal-data.exported', subject: 'member', subjectId: ctx.member.id })
    return notice(phrase('privacy-export-coming'))
  },
})
