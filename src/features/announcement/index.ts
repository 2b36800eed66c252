// What the feature "announcement" offers.
import type { Feature } from '../feature.ts'

export const announcementFeature: Feature = { name: 'announcement' }
