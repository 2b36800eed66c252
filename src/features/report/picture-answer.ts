// An answer with a picture: drawn after the commit, stored by its content, sent together with the words.
import { isInOffice, type OfficeContext } from '../../chat/context.ts'
import type { Block, Message } from '../../chat/message.ts'
import { privately, type Reply } from '../../chat/reply.ts'
import { jobKind } from '../../delivery/job.ts'
import { type Chart, drawChart, pngMime } from '../../documents/chart.ts'
import type { Wordable } from '../../language/translate.ts'

/** A picture tells of its day; whoever wants it later asks for that day again. */
export const pictureDaysKept = 180

export type Pictured = {
  readonly body: Message
  readonly chart: Chart
  /** All that the picture shows, in words. */
  readonly alt: Wordable
  /** The file's name, without its ending. */
  readonly name: string
}

type Input = Pictured & { readonly where: Reply['where'] }

/** The answer follows as soon as the picture is drawn. */
export function answerWithPicture(ctx: OfficeContext, pictured: Pictured, where: Reply['where']): Reply {
  const input: Input = { ...pictured, where }
  ctx.startJob({ kind: 'answer-with-picture', input })
  return { where: 'here' }
}

export const pictureJob = jobKind<Input, { readonly fileId: string }>({
  kind: 'answer-with-picture',
  work: async ({ chart, name }, tools) => ({
    fileId: await tools.saveFile({
      name: `${name}.png`,
      mime: pngMime,
      bytes: drawChart(chart),
      daysKept: pictureDaysKept,
    }),
  }),
  done: async (ctx, { fileId }, { body, alt, where }) => {
    if (!isInOffice(ctx)) return undefined
    const message = withPicture(body, fileId, alt)
    return where === 'private' ? privately(message) : { where, message }
  },
})

/** Below the first heading, or above everything; the words around it say the same. */
export function withPicture(body: Message, fileId: string, alt: Wordable): Message {
  const picture: Block = { block: 'image', fileId, alt, isTold: true }
  const at = body.blocks[0]?.block === 'heading' ? 1 : 0
  return { ...body, blocks: [...body.blocks.slice(0, at), picture, ...body.blocks.slice(at)] }
}
