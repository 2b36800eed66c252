// A file that a form asked for: fetched outside any transaction, then answered into the form it was meant for.
import { jobKind } from '../delivery/job.ts'
import { phrase } from '../language/translate.ts'
import { proceed } from './conduct-form.ts'
import type { Context } from './context.ts'
import type { IncomingFile } from './incoming.ts'
import { Refusal } from './refusal.ts'
import { commandNamed, continuation, ownForm, type Table } from './router.ts'

type Input = { readonly file: IncomingFile; readonly form: string; readonly field: string; readonly daysKept?: number }
type Result = { readonly fileId: string; readonly size: number }

const mostBytes = 20 * 1024 * 1024

/** `table` is asked late: it is built from the features. */
export function receiveFile(table: () => Table) {
  return jobKind<Input, Result>({
    kind: 'receive-file',
    work: async ({ file, daysKept }, tools) => {
      const bytes = await tools.download(file)
      if (bytes.length > mostBytes) throw new Refusal(phrase('router-file-too-large', { megabytes: 20 }))
      return { fileId: await tools.saveFile({ name: file.name, mime: file.mime, bytes, daysKept }), size: bytes.length }
    },
    done: async (ctx: Context, result, input) => {
      const form = await ownForm(ctx, input.form)
      if (form.asking?.field !== input.field) throw new Refusal(phrase('form-gone'))
      const answer = { fileId: result.fileId, name: input.file.name, size: result.size }
      const known = table()
      const command = commandNamed(known, form.command)
      await proceed(command, ctx, form, { [input.field]: answer }, {}, continuation(known))
      return undefined
    },
  })
}
