// The commands that belong to conversation itself: help, resume, cancel.
import { phrase } from '../language/translate.ts'
import { mayUse } from './access.ts'
import { openAction } from './action.ts'
import { areas, type Command, describe, openCommand } from './command.ts'
import { ownerKey } from './conduct-form.ts'
import type { Context } from './context.ts'
import { type FormState, openForms } from './form-store.ts'
import { type Block, button, choices, heading, list, message, note } from './message.ts'
import { Refusal } from './refusal.ts'
import { privately, type Reply } from './reply.ts'

/** `all` is asked late, since help lists itself too. */
export function coreCommands(all: () => readonly Command[]): readonly Command[] {
  return [helpCommand(all), resumeCommand(all), cancelCommand(all)]
}

export const coreActions = [
  openAction({
    name: 'resume-form',
    access: { who: 'anyone', isAllowedInUnboundGroup: true },
    run: async (_ctx, args) => ({ where: 'here', next: { resume: args.form ?? '' } }),
  }),
  openAction({
    name: 'cancel-form',
    access: { who: 'anyone', isAllowedInUnboundGroup: true },
    run: async (_ctx, args) => ({ where: 'here', next: { cancel: args.form ?? '' } }),
  }),
]

function helpCommand(all: () => readonly Command[]): Command {
  return openCommand({
    name: 'help',
    words: ['trogiup'],
    english: ['help'],
    area: 'start',
    access: { who: 'anyone', isAllowedInUnboundGroup: true },
    run: async ctx => privately(helpMessage(ctx, all())),
  })
}

function helpMessage(ctx: Context, commands: readonly Command[]) {
  const usable = commands.filter(command => mayUse(command.access, ctx))
  const parts = areas.flatMap((area): readonly Block[] => {
    const own = usable.filter(command => command.area === area)
    if (own.length === 0) return []
    const lines = own.map(command => phrase('help-line', { word: command.words[0]!, description: describe(command) }))
    return [heading(phrase(`area-${area}`)), list(lines)]
  })
  const link = ctx.member ? undefined : choices({ ...button(phrase('button-link'), 'begin-linking'), style: 'primary' })
  return message(phrase(ctx.member ? 'help-intro' : 'help-intro-unlinked'), ...parts, note(phrase('help-outro')), link)
}

function resumeCommand(all: () => readonly Command[]): Command {
  return openCommand({
    name: 'resume-form',
    words: ['tieptuc'],
    english: ['resume'],
    area: 'start',
    access: { who: 'anyone', isAllowedInUnboundGroup: true },
    run: async (ctx): Promise<Reply> => {
      const forms = await openForms(ctx.tx, ownerKey(ctx))
      if (forms.length === 0) throw new Refusal(phrase('form-nothing-to-resume'))
      if (forms.length === 1) return { where: 'here', next: { resume: forms[0]!.id } }
      return privately(message(phrase('form-resume-which'), offer(forms, all(), 'resume-form')))
    },
  })
}

function cancelCommand(all: () => readonly Command[]): Command {
  return openCommand({
    name: 'cancel-form',
    words: ['huy'],
    english: ['cancel'],
    area: 'start',
    access: { who: 'anyone', isAllowedInUnboundGroup: true },
    run: async (ctx): Promise<Reply> => {
      const forms = await openForms(ctx.tx, ownerKey(ctx))
      const current = forms.find(form => !form.isParked) ?? (forms.length === 1 ? forms[0] : undefined)
      if (current) return { where: 'here', next: { cancel: current.id } }
      if (forms.length === 0) throw new Refusal(phrase('form-nothing-to-cancel'))
      return privately(message(phrase('form-cancel-which'), offer(forms, all(), 'cancel-form')))
    },
  })
}

function offer(forms: readonly FormState[], commands: readonly Command[], action: string): Block {
  const buttons = forms.flatMap(form => {
    const command = commands.find(({ name }) => name === form.command)
    return command ? [button(describe(command), action, { form: form.id })] : []
  })
  return choices(...buttons)
}
