// What the feature "anniversary" offers.
import type { Feature } from '../feature.ts'

export const anniversaryFeature: Feature = { name: 'anniversary' }
