// Campaigns: what the other features may use of them, and what they offer themselves.
import type { Feature } from '../feature.ts'
import { campaignHistoryAction } from './campaign-history.ts'
import { campaignOwed } from './campaign-owed.ts'
import { campaignSettings } from './campaign-settings.ts'
import { closeCampaignCommand } from './close-campaign.ts'
import { deleteDraftAction } from './delete-draft.ts'
import { editCampaignCommand } from './edit-campaign.ts'
import { launchCampaignCommand } from './launch-campaign.ts'
import { phaseClosing, phaseOpening } from './phase-reminder.ts'
import { reopenCampaignCommand } from './reopen-campaign.ts'
import { returnDraftCommand } from './return-draft.ts'
import { showCampaignCommand, showDraftAction } from './show-campaign.ts'
import { showTargetsCommand } from './show-targets.ts'

export { changesBetween } from './campaign-changes.ts'
export {
  type CampaignContent,
  movementSchema,
  phaseSchema,
  type SingleTarget,
  singleTargetSchema,
} from './campaign-content.ts'
export { campaignField, campaignName, requireRunningCampaign, runningInForm } from './campaign-field.ts'
export { launchMessage } from './campaign-message.ts'
export {
  type CampaignFacts,
  campaignById,
  campaignsAt,
  campaignsIn,
  type MovementFacts,
  movementsOf,
  type PhaseFacts,
  phasesOf,
  runningCampaigns,
  type TargetFacts,
  targetsOf,
} from './campaign-store.ts'
export {
  closingAhead,
  movementPhrase,
  periodPhrase,
  phasePhrase,
  registrationOn,
  titleAfterLabel,
} from './campaign-wording.ts'
export { basisField, themeField, titleField, windowField } from './content-fields.ts'
export { contentOf } from './content-store.ts'
export { reviseRunning, tellCorrection } from './correct-campaign.ts'
export { widened } from './draft-answers.ts'
export { draftCampaign, launchCampaign, saveDraft } from './launch-store.ts'
export { distinctMovements } from './movement-line.ts'
export { draftCard } from './preview.ts'
export { readTargetLine } from './target-line.ts'
export { titleKeyOf } from './target-outcome.ts'
export { fighterCapPercent, type Title, titleKeys, titleName, titlesOn } from './titles.ts'

export const campaignFeature: Feature = {
  name: 'campaign',
  commands: [
    launchCampaignCommand,
    showCampaignCommand,
    showTargetsCommand,
    editCampaignCommand,
    closeCampaignCommand,
    reopenCampaignCommand,
    returnDraftCommand,
  ],
  actions: [showDraftAction, deleteDraftAction, campaignHistoryAction],
  reminders: [phaseOpening, phaseClosing],
  settings: campaignSettings,
  owed: campaignOwed,
}
