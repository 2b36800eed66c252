// What the feature "deadline" offers.
import type { Feature } from '../feature.ts'

export const deadlineFeature: Feature = { name: 'deadline' }
