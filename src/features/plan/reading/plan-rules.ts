// What the reader's warnings measure against: the office's working days and the caps its rule set names.
import type { OfficeCalendar } from '../../../time/office-calendar.ts'

/** `fighterCapPercent` caps grassroots fighters as a share of advanced workers; null where no rule in force does. */
export type PlanRules = { readonly calendar: OfficeCalendar; readonly fighterCapPercent: number | null }

/** Public holidays and a free weekend; no cap, since whether one applies is for the office's rule set to say. */
export const STANDARD_RULES: PlanRules = {
  calendar: {
    timeZone: 'Asia/Ho_Chi_Minh',
    weeklyDaysOff: [6, 7],
    overrides: [],
    reminderTime: '08:00',
    quietFrom: '18:00',
    quietTo: '07:30',
  },
  fighterCapPercent: null,
}
