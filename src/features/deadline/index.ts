// Deadlines: what the other features may use of them, and what they offer themselves.
import type { Feature } from '../feature.ts'
import { changeDeadline } from './change-deadline.ts'
import { owedDeadlines } from './deadline-owed.ts'
import { deadlineDaysBefore } from './deadline-settings.ts'
import { extendDeadline } from './extend-deadline.ts'
import { obligationSheets } from './obligation-sheet.ts'
import { deadlineReminders } from './remind-deadline.ts'
import { setDeadline } from './set-deadline.ts'
import { cancelDeadline, markDeadlineDone, reopenDeadline, showDeadline } from './show-deadline.ts'
import { listDeadlines, showDeadlines } from './show-deadlines.ts'

export {
  concerns,
  currentDay,
  type DeadlineFacts,
  type StatedDay,
  unitsByLastDay,
} from './deadline.ts'
export { audienceOf } from './deadline-audience.ts'
export { chosenUnitsField, dayField, givenDay, scopeField } from './deadline-fields.ts'
export {
  dayNotes,
  deadlineNotice,
  leftPhrase,
  routePhrase,
  throughName,
  whenPhrase,
  whoPhrase,
} from './deadline-message.ts'
export { addDeadline, correctDeadline, setState, setWaitsFor } from './deadline-store.ts'
export { allDeadlines, deadlineById, deadlinesOfCampaign, openDeadlines } from './deadline-view.ts'
export { handedIn, owedAgain } from './hand-in.ts'

export const deadlineFeature: Feature = {
  name: 'deadline',
  commands: [showDeadlines, setDeadline, extendDeadline, changeDeadline],
  actions: [listDeadlines, showDeadline, markDeadlineDone, reopenDeadline, cancelDeadline],
  reminders: [deadlineReminders],
  settings: [deadlineDaysBefore],
  sheets: obligationSheets,
  owed: owedDeadlines,
}
