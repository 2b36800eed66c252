// The calendar on one's own phone: a private address that can be renewed and revoked, and the .ics file itself.
import { action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, file, heading, type Message, message, note, text } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately, type Reply } from '../../chat/reply.ts'
import { handoutDays, jobKind } from '../../delivery/job.ts'
import { type CalendarEvent, composeCalendar } from '../../documents/calendar-file.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { activeFeed, renewFeed, revokeFeeds } from './calendar-feed-store.ts'
import { memberCalendar } from './member-calendar-view.ts'

const FILE_NAME = 'lich-thi-dua.ics'
const OWN_MACHINE = ['127.0.0.1', 'localhost', '[::1]']

export const offerCalendar = action({
  name: 'offer-calendar',
  access: { who: 'linked' },
  run: async ctx => {
    const known = await activeFeed(ctx.tx, ownerOf(ctx))
    if (known) {
      const since = { day: dayOf(known.createdAt, ctx.office.timeZone) }
      return besides(ctx, feedMessage(ctx, text(phrase('calendar-known', { since })), true))
    }
    if (!ctx.webAddress) return besides(ctx, feedMessage(ctx, text(phrase('calendar-only-file')), false))
    return besides(ctx, await newAddress(ctx, ctx.webAddress))
  },
})

export const renewCalendar = action({
  name: 'renew-calendar',
  access: { who: 'linked' },
  run: async ctx => {
    if (!ctx.webAddress) throw new Refusal(phrase('calendar-only-file'))
    return besides(ctx, await newAddress(ctx, ctx.webAddress))
  },
})

export const revokeCalendar = action({
  name: 'revoke-calendar',
  access: { who: 'linked' },
  run: async ctx => {
    const count = await revokeFeeds(ctx.tx, ownerOf(ctx), ctx.now)
    if (count === 0) throw new Refusal(phrase('calendar-nothing-to-revoke'))
    recordChange(ctx, 'calendar.revoked')
    return besides(ctx, feedMessage(ctx, text(phrase('calendar-revoked')), false))
  },
})

export const sendCalendarFile = action({
  name: 'send-calendar-file',
  access: { who: 'linked' },
  run: async ctx => {
    const calendar = await memberCalendar(ctx.tx, ctx.office, ctx.member.id, ctx.today, ctx.word)
    if (!calendar || calendar.events.length === 0) throw new Refusal(phrase('calendar-empty'))
    ctx.startJob({ kind: 'calendar-file', input: calendar })
    return privately(message(phrase('calendar-file-coming')))
  },
})

type CalendarInput = { readonly name: string; readonly events: readonly CalendarEvent[] }

export const calendarFile = jobKind<CalendarInput, string, OfficeContext>({
  kind: 'calendar-file',
  work: async (calendar, tools) => {
    const bytes = new TextEncoder().encode(composeCalendar({ ...calendar, stampedAt: tools.machineNow }))
    return tools.saveFile({ name: FILE_NAME, mime: 'text/calendar', bytes, daysKept: handoutDays })
  },
  done: async (_ctx, fileId) => privately(message(file(fileId, FILE_NAME, phrase('calendar-file-caption')))),
})

async function newAddress(ctx: OfficeContext, webAddress: string): Promise<Message> {
  const token = await renewFeed(ctx.tx, ownerOf(ctx), ctx.now)
  recordChange(ctx, 'calendar.address-given')
  const said = text(phrase('calendar-address', { address: `${webAddress}/lich/${token}.ics` }))
  return { ...feedMessage(ctx, said, true, isOwnMachine(webAddress)), isSecret: true }
}

function isOwnMachine(webAddress: string): boolean {
  return URL.canParse(webAddress) && OWN_MACHINE.includes(new URL(webAddress).hostname)
}

function feedMessage(ctx: OfficeContext, said: ReturnType<typeof text>, hasAddress: boolean, isLocal = false): Message {
  const renew = button(phrase(hasAddress ? 'calendar-button-renew' : 'calendar-button-new'), 'renew-calendar')
  return message(
    heading(phrase('calendar-button')),
    said,
    isLocal && note(phrase('calendar-only-this-machine')),
    hasAddress && note(phrase('calendar-keep-secret')),
    choices(
      button(phrase('calendar-button-file'), 'send-calendar-file'),
      ctx.webAddress ? renew : undefined,
      hasAddress ? button(phrase('calendar-button-revoke'), 'revoke-calendar') : undefined,
    ),
  )
}

function ownerOf(ctx: OfficeContext) {
  return { officeId: ctx.office.id, memberId: ctx.member.id }
}

function recordChange(ctx: OfficeContext, what: string): void {
  ctx.audit({ action: what, subject: 'member', subjectId: ctx.member.id })
}

/** An address is for its owner only. */
function besides(ctx: OfficeContext, body: Message): Reply {
  return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
}
