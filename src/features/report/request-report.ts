// `/yeucaubaocao`: the office asks all or some units for a report by a day: a one-off one, or a review of a campaign.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, confirm, type Field, type FieldEnv, type Given, optional, text, when } from '../../chat/field.ts'
import { type Block, button, choices, facts, heading, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { deadlinePhrase } from '../../time/deadline-wording.ts'
import { type CampaignFacts, campaignById, campaignField, runningCampaigns } from '../campaign/index.ts'
import {
  addDeadline,
  audienceOf,
  chosenUnitsField,
  currentDay,
  type DeadlineFacts,
  dayField,
  dayNotes,
  deadlineById,
  deadlineNotice,
  givenDay,
  scopeField,
} from '../deadline/index.ts'
import { calendarOf, officersOnly } from '../office/index.ts'
import { unitsOn } from '../roster/index.ts'
import { dutyTitle } from './duty.ts'
import { allDuties } from './duty-view.ts'
import { writingOf } from './hand-in-report.ts'
import { insertRequest } from './report-store.ts'

const kinds = ['oneOff', 'interim', 'final'] as const
type Kind = (typeof kinds)[number]
const isReview = (given: Given) => given.kind === 'interim' || given.kind === 'final'

export const requestReport = command({
  name: 'request-report',
  words: ['yeucaubaocao'],
  english: ['requestreport'],
  area: 'report',
  access: { who: officersOnly },
  fields: {
    kind: kindField(),
    campaign: when(isReview, campaignField({ ask: phrase('report-ask-campaign'), label: phrase('report-campaign') })),
    what: when(
      given => given.kind === 'oneOff',
      text({ ask: phrase('report-ask-what'), label: phrase('report-requested-what'), max: 300 }),
    ),
    scope: scopeField,
    units: chosenUnitsField,
    toWhom: optional(text({ ask: phrase('report-ask-to'), label: phrase('report-address'), max: 150 })),
    through: when(
      given => typeof given.toWhom === 'string',
      optional(text({ ask: phrase('report-ask-through'), label: phrase('report-through'), max: 150 })),
    ),
    due: dayField(phrase('report-ask-due')),
    confirm: confirm({
      ask: phrase('report-ask-request'),
      button: phrase('report-button-request'),
      before: preview,
    }),
  },
  run: async (ctx, answers) => {
    const kind = kinds.find(one => one === answers.kind) ?? 'oneOff'
    const campaign = kind === 'oneOff' ? undefined : await unaskedCampaign(ctx, kind, answers.campaign)
    const what = answers.what ?? ctx.word(dutyTitle({ kind, name: campaign?.title ?? '' }))
    const unitIds = answers.scope === 'some' ? (answers.units ?? []) : []
    const { toWhom, through, due } = answers
    const by = { now: ctx.now, memberId: ctx.member.id }
    const deadline = { what, toWhom, through, stated: due, unitIds, isReport: true }
    const deadlineId = await addDeadline(ctx.tx, ctx.office.id, deadline, by)
    const id = await insertRequest(writingOf(ctx), { kind, campaignId: campaign?.id, what, deadlineId })
    ctx.audit({
      action: 'report.requested',
      subject: 'reportRequest',
      subjectId: id,
      details: { title: what, kind, lastOn: due.effectiveLastOn, units: unitIds.length },
    })
    ctx.planChanged()
    const made = await deadlineById(ctx.tx, ctx.office.id, deadlineId, ctx.today)
    if (!made) throw new Error(`deadline ${deadlineId} was not written`)
    const told = await tellUnits(ctx, made)
    return message(
      ...deadlineNotice(phrase('report-requested'), made, currentDay(made), ctx.today),
      note(phrase('report-request-told', { count: told })),
      choices(
        button(phrase('report-button-progress'), 'command', { command: 'show-progress' }),
        button(phrase('report-button-deadline'), 'show-deadline', { id: deadlineId }),
      ),
    )
  },
})

/** Reviews where a campaign runs. */
function kindField(): Field<string> {
  return choice({
    ask: phrase('report-ask-kind'),
    label: phrase('report-kind'),
    options: async ({ ctx }) => {
      const hasCampaign = (await runningCampaigns(ctx.tx, ctx.office.id)).length > 0
      return kinds
        .filter(kind => kind === 'oneOff' || hasCampaign)
        .map(kind => ({ id: kind, label: phrase(`report-kind-${kind}`) }))
    },
  })
}

/** A campaign's review is asked for once; its day can be extended. */
async function unaskedCampaign(ctx: OfficeContext, kind: Kind, id: string | undefined): Promise<CampaignFacts> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, id ?? '')
  if (campaign?.state !== 'running') throw new Refusal(phrase('report-duty-gone'))
  const duty = (await allDuties(ctx)).find(one => one.key === `${kind}:campaign:${campaign.id}`)
  if (duty?.deadline)
    throw new Refusal(
      phrase('report-requested-already', { title: dutyTitle(duty) }),
      choices(button(phrase('report-button-deadline'), 'show-deadline', { id: duty.deadline.id })),
    )
  return campaign
}

async function preview({ ctx, given }: FieldEnv): Promise<readonly Block[]> {
  const due = givenDay(given)
  if (!due) return []
  const kind = kinds.find(one => one === given.kind) ?? 'oneOff'
  const campaign = kind === 'oneOff' ? undefined : await unaskedCampaign(ctx, kind, String(given.campaign))
  const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  const chosen = units.filter(
    unit => given.scope === 'some' && Array.isArray(given.units) && given.units.includes(unit.id),
  )
  const names = (chosen.length > 0 ? chosen : units).map(({ name }) => name)
  const calendar = await calendarOf(ctx.tx, ctx.office)
  return [
    heading(campaign ? dutyTitle({ kind, name: campaign.title }) : String(given.what)),
    facts(
      [phrase('report-due'), deadlinePhrase(due)],
      [phrase('report-requested-units'), phrase('field-list', { list: { list: names } })],
      typeof given.toWhom === 'string' ? [phrase('report-address'), given.toWhom] : undefined,
      typeof given.through === 'string' ? [phrase('report-through'), given.through] : undefined,
    ),
    ...dayNotes(due, calendar),
  ]
}

/** The groups concerned, and in private those who will write it. */
async function tellUnits(ctx: OfficeContext, deadline: DeadlineFacts): Promise<number> {
  const all = deadline.units.length > 0 ? deadline.units : await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  const audience = await audienceOf(
    ctx,
    deadline,
    all.map(({ id }) => id),
    true,
  )
  const body = deadlineNotice(phrase('report-requested'), deadline, currentDay(deadline), ctx.today)
  const write = button(phrase('report-button-write'), 'command', { command: 'write-report' })
  const own: Message = message(...body, choices({ ...write, style: 'primary' }))
  const about = `deadline:${deadline.id}`
  const others = audience.members.filter(({ member }) => member !== ctx.member.id)
  for (const to of audience.groups)
    ctx.send({ to, message: message(...body), kind: 'report-request', priority: 'broadcast', about })
  for (const to of others) ctx.send({ to, message: own, kind: 'report-request', about })
  return audience.groups.length + others.length
}
