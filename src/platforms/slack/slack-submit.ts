// A dialog that was sent in: its answers to the core, errors back to their fields, and the next question in the same breath.
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Content } from '../../chat/incoming.ts'
import type { Outcome } from '../../chat/outcome.ts'
import type { Receive } from '../platform.ts'
import { fileOf, incomingOf } from './slack-decode.ts'
import {
  blockIdOf,
  type Dialog,
  type DialogMeta,
  noticeDialog,
  placeOfMeta,
  readMeta,
  waitingDialog,
} from './slack-form.ts'
import { handsOf } from './slack-hands.ts'
import { answerOf } from './slack-inputs.ts'
import { readKey } from './slack-key.ts'
import type { Ack, HandleParts } from './slack-parts.ts'
import type { SlackFile, SlackSubmission, SlackView } from './slack-payload.ts'

/** Within Slack's three seconds, with time for the way. */
const answerMillis = 1_800
/** Where a notice says all there is to say. */
const noticeMillis = 300
const lookMillis = 40
/** Until the acknowledged dialog stands before the person and can be changed. */
const settledMillis = 700

type AskedMeta = DialogMeta & { readonly form: string; readonly revision: number }

export async function submit(
  parts: HandleParts,
  { view, user, team, trigger_id }: SlackSubmission,
  receive: Receive,
): Promise<Ack> {
  const meta = readMeta(view.private_metadata)
  if (!meta || !isAsked(meta)) return { response_action: 'clear' }
  const teamId = team?.id ?? readKey(meta.chatKey).teamId
  const hands = handsOf(parts.clients, teamId)
  const eventId = trigger_id ?? `${view.id}.${meta.revision}`
  const place = placeOfMeta(meta)
  const known = { eventId, userId: user.id, place, handle: user.username ?? user.name, isReachable: true }
  const facts = { ...(await hands.facts(known)), trace: meta.trace }
  const submitting = { state: 'submitting', viewId: view.id, triggerId: eventId } as const
  await parts.store.moveView(meta.trace, ['trigger', 'open', 'submitting'], submitting)
  try {
    const said = contentsOf(view, meta, teamId)
    let outcome: Outcome = { kind: 'accepted' }
    for (const [index, content] of said.entries())
      outcome = await receive(incomingOf({ ...facts, eventId: index === 0 ? eventId : `${eventId}.${index}` }, content))
    return await acknowledge(parts, outcome, meta, { id: meta.trace, teamId, viewId: view.id, triggerId: eventId })
  } catch (error) {
    await parts.store.moveView(meta.trace, ['submitting'], { state: 'open' })
    throw error
  }
}

function isAsked(meta: DialogMeta): meta is AskedMeta {
  return meta.form !== undefined && meta.revision !== undefined
}

const sentFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
})

/** Files come one by one, as everywhere; an empty input of a gathering question says that these are all. */
function contentsOf(view: SlackView, meta: AskedMeta, teamId: string): readonly Content[] {
  const { form: formId, revision, asked, enough } = meta
  const answers: Record<string, string | readonly string[]> = {}
  const files: SlackFile[] = []
  for (const field of asked) {
    if (field.kind === 'confirm') answers[field.name] = 'yes'
    const given = answerOf(view.state?.values[blockIdOf({ formId, revision }, field)])
    if (given.kind === 'answer') answers[field.name] = given.answer
    else if (given.kind === 'files') files.push(...given.files.flatMap(file => sentFile.safeParse(file).data ?? []))
    else if (field.kind !== 'confirm' && enough === undefined) answers[field.name] ??= ''
  }
  if (files.length > 0)
    return files.map(file => ({ kind: 'file', file: fileOf(file, teamId), messageKey: '' }) as const)
  if (enough !== undefined && Object.keys(answers).length === 0) return [{ kind: 'press', token: enough }]
  return [{ kind: 'answers', formId, revision, answers }]
}

type Submitted = { readonly id: string; readonly teamId: string; readonly viewId: string; readonly triggerId: string }

async function acknowledge(parts: HandleParts, outcome: Outcome, meta: AskedMeta, submitted: Submitted): Promise<Ack> {
  const { store } = parts
  if (outcome.kind === 'fieldErrors') {
    await store.moveView(meta.trace, ['submitting'], { state: 'open' })
    return { response_action: 'errors', errors: errorsAtFields(outcome.errors, meta) }
  }
  if (outcome.kind === 'expired') {
    await store.moveView(meta.trace, ['submitting'], { state: 'closed' })
    return { response_action: 'update', view: noticeDialog(meta, outcome.notice) }
  }
  const notice = outcome.kind === 'accepted' ? outcome.notice : undefined
  const next = await nextDialog(parts, meta.trace, notice === undefined ? answerMillis : noticeMillis)
  parts.later(handOver(parts, submitted))
  const waiting = notice === undefined ? waitingDialog(meta) : noticeDialog(meta, notice)
  return { response_action: 'update', view: next ?? waiting }
}

/** An error at a field that is not on this page stands at the one that is. */
function errorsAtFields(errors: Readonly<Record<string, string>>, { form: formId, revision, asked }: AskedMeta) {
  const inputs = asked.filter(field => field.kind !== 'confirm')
  const placed: Record<string, string> = {}
  for (const [name, error] of Object.entries(errors)) {
    const field = inputs.find(one => one.name === name) ?? inputs[0]
    if (!field) continue
    const blockId = blockIdOf({ formId, revision }, field)
    placed[blockId] = placed[blockId] === undefined ? error : `${placed[blockId]}\n${error}`
  }
  return placed
}

/** What the sender has ready for this person; undefined where it takes longer than Slack waits. */
async function nextDialog({ store }: HandleParts, trace: string, millis: number): Promise<Dialog | undefined> {
  for (const until = Date.now() + millis; Date.now() < until; await sleep(lookMillis)) {
    const parked = await store.takeParked(trace)
    if (parked) return parked as Dialog
  }
  return undefined
}

/** What was said while the acknowledgement was on its way is shown after it; then the sender changes the dialog itself. */
async function handOver({ store, dialogs }: HandleParts, submitted: Submitted): Promise<void> {
  await sleep(settledMillis)
  const { id, triggerId } = submitted
  if (!(await store.moveView(id, ['submitting'], { state: 'open' }, triggerId))) return
  const parked = await store.takeParked(id)
  if (parked) await dialogs.update(submitted, parked as Dialog)
}
