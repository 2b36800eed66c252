// /suaphongtrao: one part at a time; a running campaign gets a new version and the groups one correction notice.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import {
  askedWhere,
  choice,
  confirm,
  type FieldEnv,
  type Given,
  optional,
  preset,
  text,
  when,
} from '../../chat/field.ts'
import { type Block, list, message, note, text as says } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { groupsToTell } from '../roster/index.ts'
import { changesBetween } from './campaign-changes.ts'
import type { CampaignContent } from './campaign-content.ts'
import { applyEdit, type EditAnswers, type ListChange, type Part, parts } from './campaign-edit.ts'
import { campaignField } from './campaign-field.ts'
import { campaignById, campaignsIn } from './campaign-store.ts'
import {
  basisField,
  movementsField,
  phasesField,
  registrationFields,
  targetsField,
  themeField,
  titleField,
  windowField,
  yearField,
} from './content-fields.ts'
import { contentOf } from './content-store.ts'
import { reviseRunning, tellCorrection } from './correct-campaign.ts'
import { contentGiven, current, endedField, isDraft, itemsGiven } from './edit-fields.ts'
import { saveDraft } from './launch-store.ts'
import { draftCard, warningBlocks } from './preview.ts'

const isPrivate = true
const isPart = (part: Part, change?: ListChange) => (given: Given) =>
  given.part === part && (change === undefined || given.change === change)
const isTyped = (part: Part) => (given: Given) => given.part === part && given.change !== 'end'

export const editCampaignCommand = command({
  name: 'edit-campaign',
  words: ['suaphongtrao'],
  english: ['editcampaign'],
  area: 'campaign',
  access: { who: ['officer', 'administrator', 'leader'] },
  begin: async ctx => {
    const found = await campaignsIn(ctx.tx, ctx.office.id, ['draft', 'running'])
    if (found.length === 0) throw new Refusal(phrase('campaign-edit-nothing'))
  },
  fields: {
    campaign: campaignField({
      ask: phrase('campaign-which'),
      label: phrase('campaign-label'),
      isPrivate,
      states: ['draft', 'running'],
    }),
    part: choice({
      ask: phrase('campaign-edit-part-ask'),
      label: phrase('campaign-edit-part'),
      isPrivate,
      options: () => parts.map(part => ({ id: part, label: phrase(`campaign-edit-part-${part}`) })),
    }),
    title: when(isPart('title'), { ...titleField, before: current('title') }),
    theme: when(isPart('theme'), optional({ ...themeField, before: current('theme') })),
    basis: when(isPart('basis'), optional({ ...basisField, before: current('basis') })),
    year: when(
      isPart('period'),
      askedWhere(async env => (await contentGiven(env)).kind === 'regular', yearField),
    ),
    window: when(
      isPart('period'),
      askedWhere(async env => (await contentGiven(env)).kind === 'thematic', windowField),
    ),
    phases: when(isPart('phases'), optional(phasesField(current('phases')))),
    change: when(
      ({ part }) => part === 'targets' || part === 'movements',
      preset(
        async env => ((await itemsGiven(env)).length === 0 ? 'add' : undefined),
        choice({
          ask: phrase('campaign-edit-change-ask'),
          label: phrase('campaign-edit-change'),
          isPrivate,
          options: async env => [
            { id: 'add', label: phrase('campaign-edit-change-add') },
            { id: 'end', label: phrase('campaign-edit-change-end') },
            ...((await isDraft(env)) ? [{ id: 'replace', label: phrase('campaign-edit-change-replace') }] : []),
          ],
        }),
      ),
    ),
    targets: when(isTyped('targets'), targetsField(current('targets'))),
    endedTargets: when(isPart('targets', 'end'), endedField()),
    movements: when(isTyped('movements'), movementsField(current('movements'))),
    endedMovements: when(isPart('movements', 'end'), endedField()),
    ...registrationFields(isPart('registration'), current('registration')),
    reason: askedWhere(
      async env => !(await isDraft(env)),
      optional(
        text({
          ask: phrase('campaign-edit-reason-ask'),
          label: phrase('campaign-edit-reason'),
          max: 500,
          isLong: false,
          isPrivate,
        }),
      ),
    ),
    confirm: preset(
      async env => ((await isDraft(env)) ? true : undefined),
      confirm({
        ask: phrase('campaign-edit-confirm-ask'),
        isPrivate,
        before: changesBlocks,
        button: phrase('campaign-button-save-edit'),
      }),
    ),
  },
  run: async (ctx, answers): Promise<Reply> => {
    const before = await contentOf(ctx.tx, ctx.office.id, answers.campaign)
    const campaign = await campaignById(ctx.tx, ctx.office.id, answers.campaign)
    if (!before || !campaign) throw new Refusal(phrase('campaign-gone'))
    const after = applyEdit(before, answers)
    const changes = changesBetween(before, after)
    if (changes.length === 0) throw new Refusal(phrase('campaign-edit-no-change'))
    if (campaign.state === 'running') return revise(ctx, answers.campaign, before, after, answers.reason)
    if (campaign.state !== 'draft') throw new Refusal(phrase('campaign-edit-closed'))
    await saveDraft(ctx.tx, ctx.office.id, answers.campaign, after)
    ctx.audit({
      action: 'campaign.edited',
      subject: 'campaign',
      subjectId: answers.campaign,
      details: { part: answers.part },
    })
    return privately(
      await draftCard(ctx, campaign, (await contentOf(ctx.tx, ctx.office.id, answers.campaign)) ?? after),
    )
  },
})

async function revise(
  ctx: OfficeContext,
  campaignId: string,
  before: CampaignContent,
  after: CampaignContent,
  reason: string | undefined,
): Promise<Reply> {
  const correction = { campaignId, after, reason }
  const version = await reviseRunning(ctx, correction)
  const changes = changesBetween(before, after)
  const count = await tellCorrection(ctx, correction, changes)
  return privately(
    message(
      says(phrase('campaign-edit-done', { version, count })),
      list(changes),
      ...(await warningBlocks(ctx, after)),
    ),
    message(phrase('campaign-edit-done-in-group')),
  )
}

async function changesBlocks(env: FieldEnv): Promise<readonly Block[]> {
  const before = await contentGiven(env)
  const after = applyEdit(before, env.given as EditAnswers)
  const changes = changesBetween(before, after)
  if (changes.length === 0) return [says(phrase('campaign-edit-no-change'))]
  const groups = await groupsToTell(env.ctx.tx, env.ctx.office)
  return [
    note(phrase('campaign-edit-preview', { count: groups.length })),
    list(changes),
    ...(await warningBlocks(env.ctx, after)),
  ]
}
