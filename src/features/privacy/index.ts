// Personal data: every member may see, export and ask to erase what is stored about them.
import type { Feature } from '../feature.ts'
import { approveErasure, refuseErasure, reviewErasure } from './decide-erasure.ts'
import { erasureDue, owedAnswers } from './erasure-due.ts'
import { exportMyData } from './export-my-data.ts'
import { keptData } from './kept-data-view.ts'
import { requestErasure, withdrawErasure } from './request-erasure.ts'
import { showMyData, startExport } from './show-my-data.ts'

/** `all` is asked late: this loops over every feature, itself included. */
export function privacyFeature(all: () => readonly Feature[]): Feature {
  return {
    name: 'privacy',
    commands: [showMyData(all), requestErasure, refuseErasure],
    actions: [startExport, withdrawErasure, reviewErasure, approveErasure(all)],
    jobs: [exportMyData(all)],
    reminders: [erasureDue],
    owed: owedAnswers,
    personalData: keptData,
  }
}
