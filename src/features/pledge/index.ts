// Pledges: from one person's `/dangky` to the office's coverage, and what the other features may use of them.
import type { Feature } from '../feature.ts'
import { amendPledge } from './amend-pledge.ts'
import { approvePledge } from './approve-pledge.ts'
import { applyPledges, readPledges } from './import-job.ts'
import { applyPledgeImport, importPledges, pledgeTemplate } from './import-pledges.ts'
import { listPledges } from './list-pledges.ts'
import { pledgeListPaper } from './pledge-list-paper.ts'
import { pledgeListActions } from './pledge-lists.ts'
import { owedPledges } from './pledge-owed.ts'
import { erasePledges, pledgeData } from './pledge-privacy-store.ts'
import { pledgeMissing, pledgeOpens } from './pledge-reminders.ts'
import { pledgeSettings } from './pledge-settings.ts'
import { pledgeSheets } from './pledge-sheets.ts'
import { templateJob } from './pledge-template.ts'
import { registerCollectivePledge } from './register-collective-pledge.ts'
import { registerPledge } from './register-pledge.ts'
import { registerPledgeFor } from './register-pledge-for.ts'
import { reviewPledges, skipPledge } from './review-pledges.ts'
import { sendBackPledge } from './send-back-pledge.ts'
import { showMyPledges, showPledge } from './show-my-pledges.ts'
import { withdrawPledge } from './withdraw-pledge.ts'

export { type Coverage, countsIn, type OfficeCounts } from './coverage-view.ts'
export { coverageOf, type UnitCount } from './pledge.ts'
export { countUp } from './pledge-store.ts'
export { countWaitingFor, nextPledgeToReview } from './review-pledges.ts'
export { countedIn } from './tally.ts'
export { targetCounts } from './title-count.ts'

export const pledgeFeature: Feature = {
  name: 'pledge',
  commands: [
    registerPledge,
    amendPledge,
    withdrawPledge,
    registerCollectivePledge,
    registerPledgeFor,
    listPledges,
    importPledges,
    reviewPledges,
    sendBackPledge,
  ],
  actions: [
    approvePledge,
    skipPledge,
    showMyPledges,
    showPledge,
    applyPledgeImport,
    pledgeTemplate,
    ...pledgeListActions,
  ],
  reminders: [pledgeOpens, pledgeMissing],
  jobs: [readPledges, applyPledges, templateJob],
  settings: pledgeSettings,
  sheets: pledgeSheets,
  papers: [pledgeListPaper],
  owed: owedPledges,
  personalData: pledgeData,
  erase: erasePledges,
}
