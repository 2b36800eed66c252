// The table of contents: a feature may use only those above it.
import { absenceFeature } from './absence/index.ts'
import { anniversaryFeature } from './anniversary/index.ts'
import { announcementFeature } from './announcement/index.ts'
import { campaignFeature } from './campaign/index.ts'
import { deadlineFeature } from './deadline/index.ts'
import { digestFeature } from './digest/index.ts'
import type { Feature } from './feature.ts'
import { linkFeature } from './link/index.ts'
import { logFeature } from './log/index.ts'
import { mineFeature } from './mine/index.ts'
import { nudgeFeature } from './nudge/index.ts'
import { officeFeature } from './office/index.ts'
import { paperFeature } from './paper/index.ts'
import { planFeature } from './plan/index.ts'
import { pledgeFeature } from './pledge/index.ts'
import { privacyFeature } from './privacy/index.ts'
import { reportFeature } from './report/index.ts'
import { rosterFeature } from './roster/index.ts'

export const features: readonly Feature[] = [
  officeFeature(() => features),
  rosterFeature,
  linkFeature,
  logFeature,
  absenceFeature,
  campaignFeature,
  deadlineFeature,
  anniversaryFeature,
  pledgeFeature,
  reportFeature,
  digestFeature,
  nudgeFeature,
  announcementFeature,
  planFeature,
  paperFeature(() => features),
  privacyFeature(() => features),
  mineFeature(() => features),
]
