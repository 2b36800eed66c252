// Campaigns: what the other features may use of them, and what they offer themselves.
import type { Feature } from '../feature.ts'

export {
  type CampaignFacts,
  campaignById,
  type MovementFacts,
  movementsOf,
  runningCampaigns,
} from './campaign-store.ts'
export { type RuleSet, ruleSetOn, type Title, titleName, titlesOn } from './titles.ts'

export const campaignFeature: Feature = { name: 'campaign' }
