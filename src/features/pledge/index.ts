// What the feature "pledge" offers.
import type { Feature } from '../feature.ts'

export const pledgeFeature: Feature = { name: 'pledge' }
