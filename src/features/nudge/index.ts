// Nudges: whoever still owes a report is reminded, step by step up the line, by itself and by hand.
import type { Feature } from '../feature.ts'
import { nudgeLetters } from './nudge-letter.ts'
import { nudgeSettings } from './nudge-settings.ts'
import { missingReports } from './remind-missing.ts'
import { sendNudges } from './send-nudges.ts'
import { nudgeSheets, showNudges } from './show-nudges.ts'

export const nudgeFeature: Feature = {
  name: 'nudge',
  commands: [sendNudges],
  actions: [showNudges],
  reminders: [missingReports],
  settings: nudgeSettings,
  sheets: nudgeSheets,
  papers: nudgeLetters,
}
