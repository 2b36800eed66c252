// The button that links and returns to what somebody was doing: linking first, then their command as an event of its own.
import { openAction } from '../../chat/action.ts'
import { startCommand } from '../../chat/reply.ts'
import { jobKind } from '../../delivery/job.ts'

export const beginLinking = openAction({
  name: 'begin-linking',
  access: { who: 'anyone', isAllowedInUnboundGroup: true },
  run: async (_ctx, { next }) => startCommand('link-account', next ? { next } : {}),
})

/** A refusal of what follows must not undo the link, so it runs in a transaction of its own, as the member. */
export const continueAfterLinking = jobKind<{ readonly word: string }, null>({
  kind: 'continue-after-linking',
  work: async () => null,
  done: async (_ctx, _result, { word }) => ({ where: 'here', next: { word } }),
})
