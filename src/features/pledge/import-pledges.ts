// `/nhapdangky`: pledges from an .xlsx or .csv, first as a dry run that names every row that is not right.
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { file } from '../../chat/field.ts'
import { button, choices, message } from '../../chat/message.ts'
import { inPlace } from '../../chat/reply.ts'
import { handoutDays } from '../../delivery/job.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { requireImporter } from './import-job.ts'
import { campaignField, reasonWhereLocked, requireAdmission } from './pledge-fields.ts'
import { openCampaign } from './pledge-rights.ts'

const access = { who: ['officer', 'administrator', 'unitContact', 'unitHead'], where: 'private' } as const

export const importPledges = command({
  name: 'import-pledges',
  words: ['nhapdangky'],
  english: ['importpledges'],
  area: 'pledge',
  access,
  begin: async ctx => {
    requireImporter(ctx)
    await requireAdmission(ctx)
  },
  fields: {
    campaign: campaignField(),
    reason: reasonWhereLocked(),
    file: file({
      ask: phrase('pledge-ask-file'),
      label: phrase('pledge-file'),
      hint: phrase('pledge-file-hint'),
      isPrivate: true,
      daysKept: handoutDays,
      before: () => [choices(button(phrase('pledge-button-template'), 'pledge-template'))],
    }),
  },
  run: async (ctx, answers) => {
    const campaign = await openCampaign(ctx, answers.campaign, answers.reason)
    const input = { campaign: campaign.id, file: answers.file.fileId, name: answers.file.name }
    startReading(ctx, 'read-pledges', { ...input, reason: answers.reason })
    return message(phrase('pledge-reading-file', { name: answers.file.name }))
  },
})

type Reading = { readonly campaign: string; readonly file: string; readonly name: string; readonly reason?: string }

function startReading(ctx: OfficeContext, kind: 'read-pledges' | 'apply-pledges', reading: Reading): void {
  ctx.startJob({
    kind,
    input: {
      officeId: ctx.office.id,
      campaignId: reading.campaign,
      fileId: reading.file,
      fileName: reading.name,
      on: ctx.today,
      ...(!isOfficer(ctx) && { onlyUnit: ctx.member.unit?.id }),
      ...(reading.reason && { reason: reading.reason }),
    },
  })
}

export const applyPledgeImport = action({
  name: 'apply-pledge-import',
  access,
  run: async (ctx, args) => {
    requireImporter(ctx)
    const campaign = await openCampaign(ctx, args.campaign ?? '', args.reason)
    const { file = '', name = '' } = args
    startReading(ctx, 'apply-pledges', { campaign: campaign.id, file, name, reason: args.reason })
    return inPlace(message(phrase('pledge-importing', { name })))
  },
})

export const pledgeTemplate = action({
  name: 'pledge-template',
  access,
  run: async ctx => {
    ctx.startJob({ kind: 'pledge-template', input: {} })
    return { where: 'here', notice: phrase('pledge-preparing-file') }
  },
})
