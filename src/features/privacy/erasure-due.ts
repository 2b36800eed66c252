// A request to be erased must be answered in time: the office is reminded the working day before and on the day itself.
import type { OfficeContext } from '../../chat/context.ts'
import { button, message } from '../../chat/message.ts'
import type { ReminderKind } from '../../delivery/reminder.ts'
import { phrase } from '../../language/translate.ts'
import { instantAt } from '../../time/day.ts'
import { addWorkingDays } from '../../time/office-calendar.ts'
import type { Owed } from '../feature.ts'
import { isOfficer } from '../office/index.ts'
import { nameWithUnit, rosterOn } from '../roster/index.ts'
import { officersBut } from './deciders.ts'
import { aboutErasure, erasureButtons } from './erasure-notices.ts'
import { erasureRequestById, pendingErasures } from './erasure-store.ts'

export const erasureDue: ReminderKind = {
  kind: 'erasure-due',
  canBeMuted: false,
  plan: async ({ tx, office, calendar }) => {
    const pending = await pendingErasures(tx, office.id)
    return pending.flatMap(({ id, answerDueOn }) =>
      [addWorkingDays(answerDueOn, -1, calendar), answerDueOn].map(on => ({
        key: `${id}:${on}`,
        subjectId: id,
        dueAt: instantAt(on, calendar.reminderTime, calendar.timeZone),
      })),
    )
  },
  fire: async ({ tx, office, today }, reminder) => {
    const request = await erasureRequestById(tx, office.id, reminder.subjectId)
    if (request?.state !== 'pending') return []
    const [person] = await rosterOn(tx, office.id, today, { memberIds: [request.memberId] })
    if (!person) return []
    const words = phrase('privacy-due', { person: nameWithUnit(person), day: { day: request.answerDueOn } })
    const body = message(words, erasureButtons(request.id))
    const officers = await officersBut(tx, office.id, today, request.memberId)
    return officers.map(({ id }) => ({
      to: { member: id },
      message: body,
      about: aboutErasure(request.id),
      standsAlone: true,
    }))
  },
}

/** An unanswered request is something the office owes. */
export async function owedAnswers(ctx: OfficeContext): Promise<readonly Owed[]> {
  if (!isOfficer(ctx)) return []
  const pending = await pendingErasures(ctx.tx, ctx.office.id)
  return pending
    .filter(request => request.memberId !== ctx.member.id)
    .map(({ id, answerDueOn }) => ({
      what: phrase('privacy-owed'),
      dueOn: answerDueOn,
      choice: button(phrase('privacy-button-answer'), 'review-erasure', { id }),
    }))
}
