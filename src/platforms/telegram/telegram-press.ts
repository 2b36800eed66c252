// Answers pressed buttons, so that the app stops waiting: after the commit, once, and best effort.
import type { Api } from 'grammy'
import type { Outcome } from '../../chat/outcome.ts'
import { shortLine } from '../block-lines.ts'

export type Presses = {
  readonly answer: (queryId: string, outcome: Outcome) => void
  /** Resolves when no answer is on the wire. */
  readonly idle: () => Promise<void>
}

const mostNotice = 200
const mostRemembered = 1000

export function openPresses(api: Api): Presses {
  const answered = new Set<string>()
  const underway = new Set<Promise<void>>()

  function answer(queryId: string, outcome: Outcome): void {
    // A press that is delivered twice was answered the first time, unless another process did the work.
    if (answered.has(queryId)) return
    answered.add(queryId)
    for (const oldest of answered) {
      if (answered.size <= mostRemembered) break
      answered.delete(oldest)
    }
    // Too late, or offline: only the little clock on the button goes on turning for a moment.
    const sent = api
      .answerCallbackQuery(queryId, noticeOf(outcome))
      .then(() => undefined)
      .catch(() => undefined)
      .finally(() => underway.delete(sent))
    underway.add(sent)
  }

  return { answer, idle: async () => void (await Promise.all(underway)) }
}

function noticeOf(outcome: Outcome): { text?: string; show_alert?: true } {
  if (outcome.kind === 'expired') return { text: shortLine(outcome.notice, mostNotice), show_alert: true }
  if (outcome.kind !== 'accepted' || outcome.notice === undefined) return {}
  return { text: shortLine(outcome.notice, mostNotice), ...(outcome.isAlert && { show_alert: true }) }
}
