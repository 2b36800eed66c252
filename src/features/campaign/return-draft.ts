// /traduthao: a leader sends a submitted draft back to the one who submitted it, saying what to change.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, type Field, preset, text } from '../../chat/field.ts'
import { button, choices, message, text as says } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { campaignById, campaignsIn } from './campaign-store.ts'
import { returnDraft } from './launch-store.ts'

export const returnDraftCommand = command({
  name: 'return-draft',
  words: ['traduthao'],
  english: ['returndraft'],
  area: 'campaign',
  access: { who: ['leader'] },
  begin: async ctx => {
    if ((await waiting(ctx)).length === 0) throw new Refusal(phrase('campaign-return-nothing'))
  },
  fields: {
    campaign: waitingField(),
    reason: text({
      ask: phrase('campaign-return-reason-ask'),
      label: phrase('campaign-return-reason'),
      max: 1000,
      isPrivate: true,
    }),
  },
  run: async (ctx, { campaign: id, reason }) => {
    const campaign = await campaignById(ctx.tx, ctx.office.id, id)
    const submittedById = campaign && (await returnDraft(ctx.tx, ctx.office.id, id))
    if (!campaign || submittedById === undefined) throw new Refusal(phrase('campaign-return-nothing'))
    const { title } = campaign
    if (submittedById !== null) {
      ctx.send({
        to: { member: submittedById },
        message: message(
          says(phrase('campaign-return-told', { name: ctx.member.name, title, reason })),
          choices(button(phrase('campaign-button-edit-draft'), 'command', { command: 'edit-campaign', campaign: id })),
        ),
        kind: 'campaign-returned',
        priority: 'personal',
      })
    }
    ctx.audit({ action: 'campaign.returned', subject: 'campaign', subjectId: id, details: { reason } })
    return privately(message(phrase('campaign-return-done', { title })))
  },
})

async function waiting(ctx: OfficeContext) {
  const drafts = await campaignsIn(ctx.tx, ctx.office.id, ['draft'])
  return drafts.filter(draft => draft.submittedAt !== undefined)
}

function waitingField(): Field<string> {
  return preset(
    async ({ ctx }) => {
      const [first, second] = await waiting(ctx)
      return second ? undefined : first?.id
    },
    choice({
      ask: phrase('campaign-which'),
      label: phrase('campaign-label'),
      isPrivate: true,
      options: async ({ ctx }) => (await waiting(ctx)).map(({ id, title }) => ({ id, label: title })),
    }),
  )
}
