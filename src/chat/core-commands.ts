// The commands that belong to conversation itself: help, resume, cancel.
import { phrase } from '../language/translate.ts'
import { type Action, openAction } from './action.ts'
import { type Command, describe, openCommand } from './command.ts'
import { ownerKey } from './conduct-form.ts'
import { type FormState, openForms } from './form-store.ts'
import { helpActions, helpCommand } from './help.ts'
import { type Block, button, choices, message } from './message.ts'
import { Refusal } from './refusal.ts'
import { privately, type Reply } from './reply.ts'

/** `all` is asked late, since help lists itself too. */
export function coreCommands(all: () => readonly Command[]): readonly Command[] {
  return [helpCommand(all), resumeCommand(all), cancelCommand(all)]
}

export function coreActions(all: () => readonly Command[]): readonly Action[] {
  return [
    ...helpActions(all),
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
