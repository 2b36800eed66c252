// The audit trail and the delivery log, as those who oversee the office read them.
import type { Feature } from '../feature.ts'
import { deliverySheets } from './delivery-sheet.ts'
import { logActions, showLog } from './show-log.ts'
import { writeLogJob } from './write-log.ts'

export { type DeliveryLine, deliveryLines } from './log-view.ts'
export { deliveryRemarks } from './log-words.ts'

export const logFeature: Feature = {
  name: 'log',
  commands: [showLog],
  actions: logActions,
  jobs: [writeLogJob],
  sheets: deliverySheets,
}
