// One person at the keyboard: says, presses and waits for what the bot shows, through restarts and repeats.
import type { MessageView } from '../../tests/support/bot-api-server/views.ts'
import { sleep } from '../support/patience.ts'
import type { Person, World } from './world.ts'

export type Talk = {
  readonly says: (text: string) => void
  /** The newest message since this talk began that fits; rejects when there is none for too long. */
  readonly hears: (what: string, fits: (view: MessageView) => boolean) => Promise<MessageView>
  readonly presses: (label: string) => Promise<void>
}

/** Nobody's patience ends because the program is killed again and again: it is long. */
export const usualPatienceSeconds = 90

/** What was shown before does not count: an older step's buttons are not pressed again. */
export function talk({ server }: World, { user }: Person, patienceSeconds = usualPatienceSeconds): Talk {
  const chat = server.privateChat(user)
  const since = server.lastMessageIn(chat)?.messageId ?? 0

  async function hears(what: string, fits: (view: MessageView) => boolean): Promise<MessageView> {
    const endAt = Date.now() + patienceSeconds * 1000
    for (;;) {
      const found = server
        .messagesIn(chat)
        .findLast(view => view.isFromBot && !view.isDeleted && view.messageId > since && fits(view))
      if (found) return found
      if (Date.now() > endAt) {
        const last = server.lastMessageIn(chat)?.text.slice(0, 80)
        throw new Error(`heard nothing of ${what}; the last message reads “${last}”`)
      }
      await sleep(40)
    }
  }

  return {
    hears,
    says: text => void server.says(user, chat, text),
    presses: async label => {
      const shown = await hears(`“${label}”`, view => view.buttons.flat().some(button => button.text === label))
      server.presses(user, shown, label)
    },
  }
}
