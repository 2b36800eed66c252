// Answers by the address that came with a press: a word to the presser, and changes to what only one person sees.
import type { Logger } from 'pino'
import { escapeText, type SlackBlock } from './slack-blocks.ts'
import type { SlackStore } from './slack-store.ts'

type Body = { readonly text: string; readonly blocks: readonly SlackBlock[] }

export type Responder = {
  /** Only the presser sees it. Best effort: the press itself is done. */
  readonly tell: (address: string, notice: string) => Promise<boolean>
  /** False where the message can no longer be changed. */
  readonly change: (chatKey: string, messageTs: string, body: Body) => Promise<boolean>
  readonly remove: (chatKey: string, messageTs: string) => Promise<boolean>
  readonly remember: (chatKey: string, messageTs: string, address: string) => Promise<void>
}

const patienceMillis = 10_000

export function openResponder(store: SlackStore, log: Logger): Responder {
  async function post(address: string, body: object): Promise<boolean> {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMillis),
      })
      if (response.ok) return true
      log.info({ status: response.status }, 'an answer by address was refused')
    } catch (error) {
      log.info({ detail: error instanceof Error ? error.name : String(error) }, 'an answer by address did not arrive')
    }
    return false
  }

  async function atAddressOf(chatKey: string, messageTs: string, body: object): Promise<boolean> {
    const address = await store.replyAddress(`${chatKey}:${messageTs}`)
    return address !== undefined && post(address, body)
  }

  return {
    tell: (address, notice) =>
      post(address, { response_type: 'ephemeral', replace_original: false, text: escapeText(notice) }),
    change: (chatKey, messageTs, body) => atAddressOf(chatKey, messageTs, { replace_original: true, ...body }),
    remove: (chatKey, messageTs) => atAddressOf(chatKey, messageTs, { delete_original: true }),
    remember: (chatKey, messageTs, address) => store.rememberReply(`${chatKey}:${messageTs}`, address),
  }
}
