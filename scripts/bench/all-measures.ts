// Everything `npm run bench` measures, in the order of the page.

import type { Measure } from './measure.ts'
import { broadcast } from './measure-broadcast.ts'
import { conversation } from './measure-conversation.ts'
import { digest } from './measure-digest.ts'
import { growth } from './measure-growth.ts'
import { memory } from './measure-memory.ts'
import { papers } from './measure-papers.ts'
import { picture } from './measure-picture.ts'
import { plans } from './measure-plans.ts'
import { platforms } from './measure-platforms.ts'
import { statements } from './measure-statements.ts'

export const allMeasures: readonly Measure[] = [
  conversation,
  statements,
  broadcast,
  platforms,
  growth,
  digest,
  picture,
  papers,
  plans,
  memory,
]
