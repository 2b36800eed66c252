// Digests: what leaders and officers get of the whole campaign, on demand and on schedule.
import type { Feature } from '../feature.ts'
import { composeDigest } from './compose-digest.ts'
import { digestSettings } from './digest-settings.ts'
import { digestReminder } from './remind-digest.ts'
import { showDigest, showDigestDetail } from './show-digest.ts'

export const digestFeature: Feature = {
  name: 'digest',
  commands: [showDigest],
  actions: [showDigestDetail],
  reminders: [digestReminder],
  jobs: [composeDigest],
  settings: digestSettings,
}
