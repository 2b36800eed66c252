// /kehoach: the office's plan as a file or as pasted text, read as a job, and what was found shown to the office in private.
import { command } from '../../../chat/command.ts'
import { hasRole, type OfficeContext } from '../../../chat/context.ts'
import { choice, type Field, preset } from '../../../chat/field.ts'
import { button, choices, message } from '../../../chat/message.ts'
import { Refusal } from '../../../chat/refusal.ts'
import { privately } from '../../../chat/reply.ts'
import { jobKind } from '../../../delivery/job.ts'
import { phrase } from '../../../language/translate.ts'
import { campaignById, campaignsIn } from '../../campaign/index.ts'
import { type PlanFileRead, readPlanFile } from '../reading/read-plan-file.ts'
import { comparePlan } from './compare-plan.ts'
import { draftOf } from './draft-plan.ts'
import type { PlanDraft } from './plan-item.ts'
import { planCard } from './plan-message.ts'
import { planAccess, rosterHere } from './plan-office.ts'
import { sourceField } from './plan-source.ts'
import { insertPlan, lastAccepted } from './plan-store.ts'
import { fingerprintOf, standingDraft } from './standing-view.ts'

type Input = { readonly name: string; readonly fileId?: string; readonly text?: string; readonly campaign?: string }
type Result = { readonly draft: PlanDraft }

const newCampaign = 'new'
const pastedName = 'ke-hoach.txt'
const daysKept = 7

export const readPlanCommand = command({
  name: 'read-plan',
  words: ['kehoach'],
  english: ['plan'],
  area: 'campaign',
  access: planAccess,
  argument: 'source',
  begin: async ctx => {
    if (ctx.place.group?.unit) throw new Refusal(phrase('plan-not-in-unit-group'))
  },
  fields: { source: sourceField, campaign: aboutField() },
  run: async (ctx, { source, campaign }) => {
    const about = campaign === newCampaign ? {} : { campaign }
    const given =
      'file' in source ? { name: source.file.name, fileId: source.file.fileId } : { text: source.parts.join('\n') }
    ctx.startJob({ kind: 'read-plan', input: { name: pastedName, ...given, ...about } })
    const isFile = 'file' in source
    return message(isFile ? phrase('plan-reading-file', { name: source.file.name }) : phrase('plan-reading-text'))
  },
})

/** A plan of its own, or the corrected plan of a campaign there is; which ones there are is the office's own affair. */
function aboutField(): Field<string> {
  const found = (ctx: OfficeContext) => campaignsIn(ctx.tx, ctx.office.id, ['draft', 'running'])
  return preset(
    async ({ ctx }) => ((await found(ctx)).length === 0 ? newCampaign : undefined),
    choice({
      ask: phrase('plan-about-ask'),
      label: phrase('plan-about'),
      isPrivate: true,
      options: async ({ ctx }) => [
        { id: newCampaign, label: phrase('plan-about-new') },
        ...(await found(ctx)).map(({ id, title }) => ({ id, label: phrase('plan-about-corrects', { title }) })),
      ],
    }),
  )
}

export const readPlanJob = jobKind<Input, Result, OfficeContext>({
  kind: 'read-plan',
  work: async ({ fileId, text = '', name }, tools) => {
    if (fileId === undefined) return { draft: draftFromRead(await readPlanFile(Buffer.from(text), name)) }
    const file = await tools.readFile(fileId)
    // What was read is kept; the file itself is the office's own and goes by itself.
    await tools.saveFile({ ...file, daysKept })
    return { draft: draftFromRead(await readPlanFile(file.bytes, name)) }
  },
  done: async (ctx, { draft: read }, { name, campaign }) => {
    if (!hasRole(ctx, ...planAccess.who)) throw new Refusal(phrase('form-button-expired'))
    const draft = campaign ? await comparedWith(ctx, campaign, read) : read
    const by = { now: ctx.now, memberId: ctx.member.id }
    const plan = await insertPlan(ctx.tx, ctx.office.id, { fileName: name, campaignId: campaign, draft }, by)
    const details = { file: name, items: draft.items.length }
    ctx.audit({ action: 'plan.read', subject: 'plan', subjectId: plan.id, details })
    return privately(await planCard(ctx, plan), message(phrase('plan-read-in-group')))
  },
})

function draftFromRead(read: PlanFileRead): PlanDraft {
  if (read.ok) return draftOf(read.reading)
  const again = choices(button(phrase('plan-button-other'), 'command', { command: 'read-plan' }))
  if ('reason' in read) throw new Refusal(phrase(`plan-refused-${read.reason}`), again)
  throw new Refusal(phrase(`plan-problem-${read.problem}`), again)
}

/** A corrected plan beside the last one and what stands now. */
export async function comparedWith(ctx: OfficeContext, campaignId: string, read: PlanDraft): Promise<PlanDraft> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, campaignId)
  if (!campaign || campaign.state === 'closed') throw new Refusal(phrase('plan-campaign-over'))
  const base = await lastAccepted(ctx.tx, ctx.office.id, campaignId)
  const stands = await standingDraft(ctx.tx, ctx.office.id, campaignId, await rosterHere(ctx), base?.draft)
  return { ...comparePlan(stands, read), basedOn: fingerprintOf(stands) }
}
