// Reports: units hand in, the office accepts or sends back, and everybody sees how far it is.
import type { Feature } from '../feature.ts'
import { acceptReport } from './accept-report.ts'
import { confirmReport } from './confirm-report.ts'
import { excuseUnit, expectReport } from './excuse-unit.ts'
import { pictureJob } from './picture-answer.ts'
import { owedReports } from './report-owed.ts'
import { eraseReports, reportData } from './report-privacy-store.ts'
import { reportSettings } from './report-settings.ts'
import { reportSheets } from './report-sheets.ts'
import { requestReport } from './request-report.ts'
import { reviewReports, skipReport } from './review-reports.ts'
import { sendBackReport } from './send-back-report.ts'
import { showProgress, showReportFigures, showReportProgress } from './show-progress.ts'
import { showEvidence, showReport } from './show-report.ts'
import { showTargetFigures } from './show-target-figures.ts'
import { summaryPaper } from './summary-paper.ts'
import { unitReportPaper } from './unit-report-paper.ts'
import { writeReport } from './write-report.ts'

export { dutyTitle, isUrged, isWritableOn, lastOnFor, type ReportDuty } from './duty.ts'
export { allDuties, currentDuties, type DutyScope, dutyByKey } from './duty-view.ts'
export { figureBlocks } from './figure-message.ts'
export { figuresOf, type TargetFigures } from './figure-view.ts'
export { momentOf } from './moment.ts'
export { pictureDaysKept, withPicture } from './picture-answer.ts'
export { reportsAlt, reportsPart, targetsAlt, targetsPart } from './progress-chart.ts'
export { isOwing, type Progress, progressOf } from './progress-view.ts'
export { addresseePhrase, stateWords, writeButton } from './report-message.ts'
export { type Remark, remarksOf } from './standing-report-view.ts'
export { concernsUnits } from './unit-target.ts'

export const reportFeature: Feature = {
  name: 'report',
  commands: [writeReport, showProgress, reviewReports, sendBackReport, requestReport, excuseUnit],
  actions: [
    showReport,
    showEvidence,
    confirmReport,
    acceptReport,
    skipReport,
    showReportProgress,
    showReportFigures,
    expectReport,
    showTargetFigures,
  ],
  jobs: [pictureJob],
  settings: reportSettings,
  sheets: reportSheets,
  papers: [summaryPaper, unitReportPaper],
  owed: owedReports,
  personalData: reportData,
  erase: eraseReports,
}
