// The announcement as the form's answers make it, and how far it will reach: for the preview and for sending.
import type { OfficeContext } from '../../chat/context.ts'
import type { ReceivedFile } from '../../chat/field.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { type AnnouncementContent, instantPhrase } from './announcement.ts'
import { announcementById, attachedFile } from './announcement-store.ts'
import { type Audience, chosenAudience, correctedId } from './audience.ts'
import { audienceWords, type Reach, reachOf } from './audience-view.ts'
import { type SendTime, settledAt } from './send-time.ts'

export type DraftAnswers = {
  readonly text: string
  readonly file?: ReceivedFile | null
  readonly audience: string
  readonly groups?: readonly string[]
  readonly roles?: readonly string[]
  readonly units?: readonly string[]
  readonly sendAt: SendTime
  readonly timing?: string
}

export type Draft = {
  readonly content: AnnouncementContent
  readonly audience: Audience
  readonly correctsId?: string
  /** Undefined for at once. */
  readonly sendAt?: Date
}

/** Throws `Refusal` when what it corrects is gone. */
export async function draftOf(ctx: OfficeContext, answers: DraftAnswers): Promise<Draft> {
  const correctsId = correctedId(answers.audience)
  const corrected = correctsId ? await announcementById(ctx.tx, ctx.office.id, correctsId) : undefined
  const audience = correctsId ? corrected?.audience : chosenAudience(answers)
  if (!audience) throw new Refusal(phrase('announcement-gone'))
  const file = answers.file ? await attachedFile(ctx.tx, ctx.office.id, answers.file.fileId) : undefined
  return {
    content: { text: answers.text, file, correctsSentAt: corrected?.sentAt },
    audience,
    correctsId,
    sendAt: settledAt(answers.sendAt, answers.timing),
  }
}

type Facts = readonly (readonly [label: Wordable, value: Wordable])[]

/** To whom, how many and when, as facts. */
export async function reachFacts(ctx: OfficeContext, draft: Draft): Promise<Facts> {
  const reach = await reachOf(ctx, draft.audience)
  const words = await audienceWords(ctx.tx, ctx.office.id, ctx.today, draft.audience)
  const at = draft.sendAt ? instantPhrase(draft.sendAt, ctx.office.timeZone) : phrase('announcement-now')
  return [
    [phrase('announcement-audience-label'), words],
    [phrase('announcement-reach-label'), reachPhrase(reach)],
    [phrase('announcement-when-label'), at],
  ]
}

export function reachPhrase(reach: Reach): Wordable {
  const count = reach.memberIds.length
  const groups = reach.groupIds.length
  if (groups > 0 && count > 0) return phrase('announcement-reach-groups-and-people', { groups, people: count })
  if (groups > 0) return phrase('announcement-reach-groups', { count: groups })
  if (reach.unreachable === 0) return phrase('announcement-reach-people', { count })
  return phrase('announcement-reach-some-people', { count, unreachable: reach.unreachable })
}
