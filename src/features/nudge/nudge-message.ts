// How nudges read: to who hands in, what is missing and the button to do it; to the office and its leaders, which units.
import type { OfficeContext } from '../../chat/context.ts'
import {
  type Block,
  button,
  type Choice,
  choices,
  facts,
  heading,
  list,
  type Message,
  message,
  note,
  progress,
  text,
} from '../../chat/message.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import type { OfficeCalendar } from '../../time/office-calendar.ts'
import { currentDay, leftPhrase, whenPhrase } from '../deadline/index.ts'
import { failureReason } from '../office/index.ts'
import { addresseePhrase, dutyTitle, type Progress, type ReportDuty, stateWords, writeButton } from '../report/index.ts'
import type { Owing, Told } from './address-nudges.ts'
import type { Person } from './next-in-line.ts'

export type Telling = {
  readonly office: OfficeContext['office']
  readonly today: Day
  readonly calendar: OfficeCalendar
}

const mostButtons = 6
/** The office may enter the reports of a unit or two itself. */
const mostWritten = 2

/** For the person who hands in, confirms, or stands in for them; for the office where nobody of the unit is there. */
export function nudgeMessage(telling: Telling, duty: ReportDuty, units: readonly Told[]): Message {
  const unitId = units[0]?.owing.unit.id
  const isOverdue = units.some(({ owing }) => owing.isOverdue)
  const isHigher = units.every(({ rank }) => rank === 'office' || rank === 'leader')
  const address = addresseePhrase(telling, duty)
  return message(
    heading(phrase(isOverdue ? 'nudge-overdue-heading' : 'nudge-heading', { title: dutyTitle(duty) })),
    ...whenBlocks(telling, duty, unitId),
    !isHigher && address && facts([phrase('report-address'), address]),
    list(units.map(({ owing }) => unitLine(owing))),
    ...standInNotes(units),
    choices(
      ...(isHigher ? officeButtons(duty, units) : units.flatMap(one => ownButton(duty, one)).slice(0, mostButtons)),
    ),
  )
}

/** "Hạn: trước ngày …; còn 3 ngày"; nothing where no last day is set. */
function whenBlocks({ today, calendar }: Telling, { deadline }: ReportDuty, unitId?: string): readonly Block[] {
  if (!deadline) return []
  const stated = currentDay(deadline, unitId)
  return [
    text(phrase('deadline-when', { deadline: whenPhrase(deadline, stated) })),
    text(leftPhrase(stated.effectiveLastOn, today, calendar)),
  ]
}

function unitLine({ unit, status, isOverdue }: Owing): Phrase {
  return phrase('nudge-unit-line', { unit: unit.name, state: stateWords({ status, isOverdue, isLate: false }) })
}

/** Why it came to somebody whom it is not for. */
function standInNotes(units: readonly Told[]): readonly Block[] {
  const people = units.flatMap(({ passedOver }) => passedOver)
  const lines = [...new Map(people.map(one => [one.id, absentPhrase(one)])).values()]
  return lines.length > 0 ? [note(phrase('nudge-stands-in', { people: { list: lines } }))] : []
}

/** "Hoàng Thị Mai nghỉ đến hết ngày 15/7/2022". */
export function absentPhrase({ name, presence }: Person): Phrase {
  if (presence.kind === 'away') return phrase('nudge-person-away', { name, last: { day: presence.lastOn } })
  const why = presence.kind === 'unreachable' ? failureReason(presence.why) : ''
  return phrase('nudge-person-unreachable', { name, why })
}

function ownButton(duty: ReportDuty, { owing, rank }: Told): readonly Choice[] {
  const { unit, status, reportId } = owing
  if (status === 'draft' && rank === 'head' && reportId !== undefined)
    return [button(phrase('report-button-open'), 'show-report', { report: reportId })]
  const label = phrase(status === 'missing' ? 'report-button-write' : 'report-button-amend')
  return [{ ...writeButton(duty.key, unit.id, label), style: 'primary' }]
}

function officeButtons(duty: ReportDuty, units: readonly Told[]): readonly Choice[] {
  const args = { duty: duty.key }
  const isOffice = units.some(({ rank }) => rank === 'office')
  const few = isOffice && units.length <= mostWritten ? units : []
  return [
    ...few.map(({ owing: { unit } }) =>
      writeButton(duty.key, unit.id, phrase('report-button-write-unit', { unit: unit.name })),
    ),
    ...(isOffice ? [button(phrase('nudge-button-nudge'), 'command', { command: 'send-nudges', ...args })] : []),
    button(phrase('report-button-progress'), 'show-report-progress', args),
  ]
}

/** What the group hears: how many, never who. */
export function countMessage(telling: Telling, { duty, counts }: Progress, unitId?: string): Message {
  return message(
    heading(phrase('nudge-count-heading', { title: dutyTitle(duty) })),
    duty.deadline?.kind === 'phaseClosing' && text(duty.deadline.what),
    ...whenBlocks(telling, duty, unitId),
    progress(phrase('nudge-handed-in'), counts.handedIn, counts.total),
  )
}

/** The same for the office, with the names; whoever holds a phase's closing says here that it is done. */
export function officeMessage(telling: Telling, progress: Progress, owing: readonly Owing[]): Message {
  const { duty } = progress
  const args = { duty: duty.key }
  const isClosing = duty.deadline?.kind === 'phaseClosing'
  return message(
    ...countMessage(telling, progress).blocks,
    owing.length > 0 && list(owing.map(unitLine)),
    choices(
      owing.length > 0
        ? button(phrase('nudge-button-nudge'), 'command', { command: 'send-nudges', ...args })
        : undefined,
      button(phrase('report-button-progress'), 'show-report-progress', args),
      isClosing && duty.deadline
        ? button(phrase('deadline-button-done'), 'mark-deadline-done', { id: duty.deadline.id })
        : undefined,
    ),
  )
}
