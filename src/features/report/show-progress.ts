// `/tiendo`: who has handed in, in time, late or not at all; a group sees counts only.
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { dutyTitle, isUrged, isWritableOn, type ReportDuty } from './duty.ts'
import { allDuties } from './duty-view.ts'
import { figureBlocks } from './figure-message.ts'
import { figuresOf } from './figure-view.ts'
import { answerWithPicture } from './picture-answer.ts'
import { reportsAlt, reportsPart } from './progress-chart.ts'
import { namedUnits, overviewBlocks, totalBlocks, unitButtons, unitLines } from './progress-message.ts'
import { isOwing, type Progress, progressOf } from './progress-view.ts'

const mostShown = 8

export const showProgress = command({
  name: 'show-progress',
  words: ['tiendo'],
  english: ['progress'],
  area: 'report',
  access: { who: 'linked' },
  run: async (ctx): Promise<Reply> => {
    const duties = await shownDuties(ctx)
    if (duties.length === 0) throw new Refusal(phrase('report-nothing-to-show'))
    const shown = await progressOf(ctx, duties.slice(0, mostShown))
    const isAlone = duties.length === 1 && ctx.place.kind === 'private'
    const body = isAlone ? await detail(ctx, shown[0]!) : overview(ctx, shown, duties.length)
    const chart = { title: ctx.word(phrase('report-progress-heading')), parts: [reportsPart(shown, ctx.word)] }
    const alt = phrase('report-chart-alt', { lines: { list: reportsAlt(shown) } })
    return answerWithPicture(
      ctx,
      { body, chart, alt, name: 'tien-do' },
      ctx.place.kind === 'group' ? 'here' : 'private',
    )
  },
})

/** What was asked of units and has begun, the latest first; of closed campaigns only where nothing runs. */
async function shownDuties(ctx: OfficeContext): Promise<readonly ReportDuty[]> {
  const begun = (duties: readonly ReportDuty[]) =>
    duties.filter(duty => duty.isAsked && isWritableOn(duty, ctx.today)).toReversed()
  const running = begun(await allDuties(ctx))
  return running.length > 0 ? running : begun(await allDuties(ctx, ['closed']))
}

function overview(ctx: OfficeContext, shown: readonly Progress[], count: number): Message {
  const more = count - shown.length
  const open = shown.map(({ duty }) => button(dutyTitle(duty), 'show-report-progress', { duty: duty.key }))
  const isGroup = ctx.place.kind === 'group'
  return message(
    heading(phrase('report-progress-heading')),
    ...overviewBlocks(shown),
    more > 0 && note(phrase('report-progress-more', { count: more })),
    choices(
      ...(isGroup ? [] : open),
      isGroup ? button(phrase('report-button-details'), 'show-report-progress', {}) : undefined,
    ),
  )
}

async function detail(ctx: OfficeContext, one: Progress): Promise<Message> {
  const { duty } = one
  const named = namedUnits(ctx, one)
  const args = { duty: duty.key }
  return message(
    ...(await totalBlocks(ctx, one)),
    ...unitLines(one, named),
    choices(
      ...unitButtons(ctx, one, named),
      duty.campaign && seesFigures(ctx)
        ? button(phrase('report-button-figures'), 'show-report-figures', args)
        : undefined,
      isOfficer(ctx) ? button(phrase('report-button-queue'), 'command', { command: 'review-reports' }) : undefined,
      isOfficer(ctx) && isUrged(one.duty, ctx.today) && one.units.some(isOwing)
        ? button(phrase('nudge-button-nudge'), 'command', { command: 'send-nudges', ...args })
        : undefined,
      isOfficer(ctx) && one.units.some(isOwing)
        ? button(phrase('report-button-excuse'), 'command', { command: 'excuse-unit', ...args })
        : undefined,
      button(phrase('report-button-progress'), 'show-report-progress', {}),
    ),
  )
}

function seesFigures(ctx: OfficeContext): boolean {
  return isOfficer(ctx) || hasRole(ctx, 'leader')
}

/** Pressed in a group the details come in private, with what this one may see. */
export const showReportProgress = action({
  name: 'show-report-progress',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const duties = await shownDuties(ctx)
    const alone = { ...ctx, place: { ...ctx.place, kind: 'private' as const } }
    const duty = args.duty ? duties.find(one => one.key === args.duty) : duties.length === 1 ? duties[0] : undefined
    if (args.duty && !duty) throw new Refusal(phrase('report-duty-gone'))
    if (duties.length === 0) throw new Refusal(phrase('report-nothing-to-show'))
    const shown = await progressOf(ctx, duty ? [duty] : duties.slice(0, mostShown))
    const body = duty ? await detail(alone, shown[0]!) : overview(alone, shown, duties.length)
    return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
  },
})

export const showReportFigures = action({
  name: 'show-report-figures',
  access: { who: ['officer', 'administrator', 'leader'] },
  run: async (ctx, args) => {
    const duty = (await shownDuties(ctx)).find(one => one.key === args.duty)
    if (!duty?.campaign) throw new Refusal(phrase('report-duty-gone'))
    const body = message(
      heading(phrase('report-figures-of', { title: dutyTitle(duty) })),
      ...figureBlocks(await figuresOf(ctx, duty.campaign, duty.key)),
      choices(button(phrase('button-back'), 'show-report-progress', { duty: duty.key })),
    )
    return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
  },
})
