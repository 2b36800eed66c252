// Absences: who is away until when, so that others are told instead.
import type { Feature } from '../feature.ts'
import { absenceData, eraseAbsences } from './absence-privacy-store.ts'
import { endAbsence, recordAbsence } from './record-absence.ts'

export { awayOn } from './absence-view.ts'

export const absenceFeature: Feature = {
  name: 'absence',
  commands: [recordAbsence],
  actions: [endAbsence],
  personalData: absenceData,
  erase: eraseAbsences,
}
