// /ketthuc: a campaign ends; what is still open is shown first, the groups get one closing line, pledges stop.
import { command } from '../../chat/command.ts'
import { confirm, type FieldEnv, optional, text } from '../../chat/field.ts'
import { type Block, button, choices, list, message, text as says } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { deadlinePhrase } from '../../time/deadline-wording.ts'
import { postToGroups, tellRoles } from './announce-campaign.ts'
import { campaignField, requireRunningCampaign } from './campaign-field.ts'
import { closingMessage } from './campaign-message.ts'
import { campaignById, campaignsIn, phasesOf } from './campaign-store.ts'
import { closingWithin } from './campaign-wording.ts'
import { closeCampaign } from './launch-store.ts'

export const closeCampaignCommand = command({
  name: 'close-campaign',
  words: ['ketthuc'],
  english: ['closecampaign'],
  area: 'campaign',
  access: { who: ['officer', 'administrator', 'leader'] },
  begin: async ctx => void (await requireRunningCampaign(ctx)),
  fields: {
    campaign: campaignField({ ask: phrase('campaign-close-which'), label: phrase('campaign-label'), isPrivate: true }),
    note: optional(
      text({
        ask: phrase('campaign-close-note-ask'),
        label: phrase('campaign-close-note'),
        max: 1000,
        isLong: true,
        isPrivate: true,
      }),
    ),
    confirm: confirm({
      ask: phrase('campaign-close-confirm-ask'),
      isPrivate: true,
      before: stillOpen,
      button: phrase('campaign-button-close-campaign'),
    }),
  },
  run: async (ctx, { campaign: id, note }) => {
    const campaign = await campaignById(ctx.tx, ctx.office.id, id)
    const by = { memberId: ctx.member.id, now: ctx.now, note }
    const isClosed = campaign !== undefined && (await closeCampaign(ctx.tx, ctx.office.id, id, by))
    if (!isClosed) throw new Refusal(phrase('campaign-close-not-running'))
    const count = await postToGroups(ctx, closingMessage(campaign.title, note), 'campaign-closing', `campaign:${id}`)
    const told = message(phrase('campaign-close-told', { name: ctx.member.name, title: campaign.title }))
    await tellRoles(ctx, ['leader', 'officer'], told, 'campaign-closing')
    ctx.audit({ action: 'campaign.closed', subject: 'campaign', subjectId: id })
    ctx.planChanged()
    return privately(
      message(
        says(phrase('campaign-close-done', { title: campaign.title, count })),
        choices(button(phrase('campaign-button-campaign'), 'command', { command: 'show-campaign', campaign: id })),
      ),
    )
  },
})

/** Phases not over, closing summaries not due yet, drafts lying about. */
async function stillOpen({ ctx, given }: FieldEnv): Promise<readonly Block[]> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, String(given.campaign))
  if (!campaign) throw new Refusal(phrase('campaign-gone'))
  const phases = await phasesOf(ctx.tx, ctx.office.id, campaign.id)
  const drafts = await campaignsIn(ctx.tx, ctx.office.id, ['draft'])
  const open: readonly Phrase[] = [
    ...phases.flatMap(({ name, endsOn }) =>
      endsOn >= ctx.today ? [phrase('campaign-close-open-phase', { name, ends: { day: endsOn } })] : [],
    ),
    ...phases.flatMap(({ name, closing }) =>
      closing && closing.effectiveLastOn >= ctx.today
        ? [
            phrase('campaign-close-open-closing', {
              name,
              what: closingWithin(closing),
              deadline: deadlinePhrase(closing),
            }),
          ]
        : [],
    ),
    ...drafts.map(({ title }) => phrase('campaign-named-draft', { title })),
  ]
  const title = says(phrase('campaign-close-about', { title: campaign.title }))
  return open.length > 0 ? [title, says(phrase('campaign-close-still-open')), list(open)] : [title]
}
