// `/xuat`: lists, official papers and the calendar as files, made of what every feature offers.
import type { Feature } from '../feature.ts'
import { paperSettings } from '../office/index.ts'
import { exportPaper, exportPaperJob } from './export-paper.ts'
import { exportSheets, exportSheetsJob } from './export-sheets.ts'
import { chooseCampaign, choosePaper, showExports } from './show-exports.ts'

/** `all` is asked late: this loops over every feature. */
export function paperFeature(all: () => readonly Feature[]): Feature {
  return {
    name: 'paper',
    commands: [showExports(all)],
    actions: [chooseCampaign(all), choosePaper(all), exportSheets(all), exportPaper(all)],
    jobs: [exportSheetsJob(all), exportPaperJob(all)],
    settings: paperSettings,
  }
}
