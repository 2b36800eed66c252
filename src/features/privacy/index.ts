// What the feature "privacy" offers.
import type { Feature } from '../feature.ts'

export const privacyFeature: Feature = { name: 'privacy' }
