// One turn of talk: its name, under which all that answers it is known, and the dialog it may be shown in.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from '../../chat/incoming.ts'
import type { Outcome } from '../../chat/outcome.ts'
import type { Facts } from './slack-decode.ts'
import { type DialogPlace, waitingDialog } from './slack-form.ts'
import { keyOf } from './slack-key.ts'
import type { HandleParts } from './slack-parts.ts'

const dialogMillis = 2_000

export function privatePlace(teamId: string, channelId: string): Place {
  return { kind: 'private', key: keyOf(teamId, channelId) }
}

/**
 * The name under which the answers to this act are known, and the dialog they are shown in: open at once where a question
 * is certain, since a trigger lives three seconds; kept for a moment where it is not.
 */
export async function turnOfTalk(
  { store, dialogs }: HandleParts,
  { teamId, userId, place, privateChatId }: Facts,
  triggerId: string,
  isQuestionCertain: boolean,
): Promise<string> {
  const homeKey = keyOf(teamId, privateChatId ?? '')
  const person = { teamId, userKey: keyOf(teamId, userId), chatKey: place.key, homeKey }
  const trace = await store.addView({ ...person, surface: 'dialog', state: 'trigger', triggerId })
  if (!isQuestionCertain) return trace
  const here: DialogPlace = { trace, chatKey: place.key, isGroup: place.kind === 'group', voice: 'vi' }
  const opening = dialogs.open(trace, teamId, triggerId, waitingDialog(here))
  await Promise.race([opening, sleep(dialogMillis, undefined, { ref: false })])
  return trace
}

export function noticeOf(outcome: Outcome): string | undefined {
  return outcome.kind === 'accepted' || outcome.kind === 'expired' ? outcome.notice : undefined
}
