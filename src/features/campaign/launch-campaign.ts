// /phatdong: from scratch, from an earlier campaign or from a draft, to the launch in every group of the office.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, type Field, type FieldEnv, type Given, optional, when } from '../../chat/field.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { foldWord } from '../../language/vietnamese.ts'
import type { CampaignContent } from './campaign-content.ts'
import { nextYear } from './campaign-content.ts'
import { campaignById, campaignsIn } from './campaign-store.ts'
import { movementPhrase, phasePhrase } from './campaign-wording.ts'
import {
  basisField,
  movementsField,
  phasesField,
  readBack,
  registrationFields,
  targetsField,
  targetsReadBack,
  themeField,
  titleField,
  windowField,
  yearField,
} from './content-fields.ts'
import { contentOf } from './content-store.ts'
import { contentOfAnswers, type DraftAnswers } from './draft-answers.ts'
import { launchOrSubmit, needsLeader } from './launch-post.ts'
import { draftCampaign } from './launch-store.ts'
import { draftCard, previewBlocks, warningBlocks } from './preview.ts'

const mostCopies = 4
type Decision = 'launch' | 'draft'

const isNew = ({ from }: Given) => from === 'regular' || from === 'thematic'
const isPrivate = true

export const launchCampaignCommand = command({
  name: 'launch-campaign',
  words: ['phatdong'],
  english: ['launch'],
  area: 'campaign',
  access: { who: ['officer', 'administrator', 'leader'] },
  fields: {
    from: sourceField(),
    title: when(isNew, titleField),
    year: when(({ from }) => from === 'regular', yearField),
    window: when(({ from }) => from === 'thematic', windowField),
    theme: when(isNew, optional(themeField)),
    basis: when(isNew, optional(basisField)),
    phases: when(isNew, optional(phasesField())),
    targets: when(isNew, optional(targetsField(phasesReadBack))),
    movements: when(isNew, optional(movementsField(({ given }) => targetsReadBack(given)))),
    registration: when(
      isNew,
      choice({
        ask: phrase('launch-registration-ask'),
        label: phrase('launch-registration'),
        isPrivate,
        before: movementsReadBack,
        options: () => [
          { id: 'always', label: phrase('launch-registration-always') },
          { id: 'days', label: phrase('launch-registration-days') },
        ],
      }),
    ),
    ...registrationFields(given => isNew(given) && given.registration === 'days'),
    decision: when(given => !String(given.from).startsWith('copy:'), decisionField()),
  },
  run: async (ctx, answers): Promise<Reply> => {
    const [source = '', id = ''] = answers.from.split(':')
    if (source === 'copy') return copyOf(ctx, id)
    const by = { memberId: ctx.member.id, now: ctx.now }
    const isStored = source === 'draft'
    const campaignId = isStored ? id : await draftCampaign(ctx.tx, ctx.office.id, contentOfAnswers(answers), by)
    if (!isStored) ctx.audit({ action: 'campaign.drafted', subject: 'campaign', subjectId: campaignId })
    return answers.decision === 'launch' ? launchOrSubmit(ctx, campaignId) : cardOf(ctx, campaignId)
  },
})

/** A kind to begin with, a draft to go on with, or a campaign to copy. */
function sourceField(): Field<string> {
  const field = choice({
    ask: phrase('launch-from-ask'),
    label: phrase('launch-from'),
    isPrivate,
    options: async ({ ctx }) => [
      { id: 'regular', label: phrase('launch-regular') },
      { id: 'thematic', label: phrase('launch-thematic') },
      ...(await draftOptions(ctx)),
      ...(await copyOptions(ctx)),
    ],
  })
  return {
    ...field,
    parse: async (answer, env) => {
      const read = await field.parse(answer, env)
      const isOldDraft = 'problem' in read && String(answer).startsWith('draft:')
      return isOldDraft ? { problem: phrase('campaign-no-draft-any-more') } : read
    },
  }
}

async function draftOptions(ctx: OfficeContext) {
  const drafts = await campaignsIn(ctx.tx, ctx.office.id, ['draft'])
  return drafts.map(({ id, title }) => ({ id: `draft:${id}`, label: phrase('launch-from-draft', { title }) }))
}

async function copyOptions(ctx: OfficeContext) {
  const launched = await campaignsIn(ctx.tx, ctx.office.id, ['running', 'closed'])
  const yearly = launched.filter(({ kind }) => kind === 'regular').slice(0, mostCopies)
  return yearly.map(({ id, title, year }) => ({
    id: `copy:${id}`,
    label: phrase('launch-from-copy', { title, year: String(year + 1) }),
  }))
}

async function phasesReadBack({ ctx, given }: FieldEnv) {
  const content = contentOfAnswers(given as DraftAnswers)
  const read = readBack(
    phrase('campaign-phases-read', { count: content.phases.length }),
    content.phases.map(phasePhrase),
  )
  return [...read, ...(await warningBlocks(ctx, { ...content, dueOn: undefined }))]
}

function movementsReadBack({ given }: FieldEnv) {
  const { movements } = contentOfAnswers(given as DraftAnswers)
  return readBack(phrase('campaign-movements-read', { count: movements.length }), movements.map(movementPhrase))
}

/** The last look: the post itself, then launch it or keep it as a draft. */
function decisionField(): Field<Decision> {
  return {
    kind: 'confirm',
    before: async env => previewBlocks(env.ctx, await contentGiven(env)),
    ask: phrase('launch-decision-ask'),
    label: phrase('launch-decision'),
    isPrivate,
    options: ({ ctx }) => [
      { id: 'launch', label: phrase(needsLeader(ctx) ? 'campaign-button-submit-draft' : 'campaign-button-launch') },
      { id: 'draft', label: phrase('campaign-button-keep-draft') },
    ],
    parse: (answer, { ctx }) => {
      const said = foldWord(String(answer))
      const launchWord = foldWord(
        ctx.word(phrase(needsLeader(ctx) ? 'campaign-button-submit-draft' : 'campaign-button-launch')),
      )
      if (['launch', 'yes', 'true', 'xacnhan', 'dongy', launchWord].includes(said)) return { value: 'launch' }
      if (['draft', foldWord(ctx.word(phrase('campaign-button-keep-draft')))].includes(said)) return { value: 'draft' }
      return { problem: phrase('field-not-confirmed') }
    },
    show: decision => phrase(decision === 'launch' ? 'campaign-button-launch' : 'campaign-button-keep-draft'),
  }
}

async function contentGiven({ ctx, given }: FieldEnv): Promise<CampaignContent> {
  const from = String(given.from)
  if (!from.startsWith('draft:')) return contentOfAnswers(given as DraftAnswers)
  const content = await contentOf(ctx.tx, ctx.office.id, from.slice('draft:'.length))
  if (!content) throw new Refusal(phrase('campaign-gone'))
  return content
}

async function copyOf(ctx: OfficeContext, previousId: string): Promise<Reply> {
  const previous = await contentOf(ctx.tx, ctx.office.id, previousId)
  if (!previous) throw new Refusal(phrase('campaign-gone'))
  const by = { memberId: ctx.member.id, now: ctx.now }
  const id = await draftCampaign(ctx.tx, ctx.office.id, nextYear(previous), by, previousId)
  ctx.audit({ action: 'campaign.drafted', subject: 'campaign', subjectId: id, details: { previousId } })
  return cardOf(ctx, id)
}

async function cardOf(ctx: OfficeContext, campaignId: string): Promise<Reply> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, campaignId)
  const content = await contentOf(ctx.tx, ctx.office.id, campaignId)
  if (!campaign || !content || campaign.state !== 'draft') throw new Refusal(phrase('campaign-gone'))
  return privately(await draftCard(ctx, campaign, content))
}
