// A phone on a platform that asks in the chat: questions are messages, answers are typed, pressed or sent.
import { expect } from 'vitest'
import type { Attachment, Phone } from './house.ts'
import type { Seen } from './platform-contract.ts'

export type ChatHands = {
  readonly says: (text: string) => Promise<void>
  /** Answers the question in sight with a text; in groups as a reply where the platform wants that. */
  readonly answers: (text: string) => Promise<void>
  readonly presses: (label: string) => Promise<void>
  readonly sends: (file: Attachment) => Promise<void>
  /** What the bot's messages in this chat show now, oldest first, without what was removed. */
  readonly seen: () => Promise<readonly Seen[]>
}

const patience = { timeout: 20_000, interval: 25 }

export function chatPhone(hands: ChatHands): Phone {
  const all = async () => (await hands.seen()).map(({ text, buttons }) => [text, ...buttons].join('\n')).join('\n\n')
  const newest = async () => (await hands.seen()).at(-1)

  async function sees(text: string): Promise<string> {
    await expect.poll(all, patience).toContain(text)
    return all()
  }

  async function isAsked(asks: string): Promise<void> {
    await expect.poll(async () => (await newest())?.text, patience).toContain(asks)
  }

  async function presses(label: string): Promise<void> {
    let found: string | undefined
    await expect
      .poll(async () => {
        const buttons = (await hands.seen()).toReversed().flatMap(one => one.buttons)
        found = buttons.find(button => button === label) ?? buttons.find(button => button.startsWith(label))
        return found ?? (await newest())?.text
      }, patience)
      .toContain(label)
    if (!found) throw new Error(`no button “${label}” in sight`)
    await hands.presses(found)
  }

  return {
    says: hands.says,
    sees,
    presses,
    picks: async ({ asks }, label) => {
      await isAsked(asks)
      await presses(label)
    },
    types: async ({ asks }, text) => {
      await isAsked(asks)
      await hands.answers(text)
    },
    skips: async ({ asks }) => {
      await isAsked(asks)
      await presses('Bỏ qua')
    },
    attaches: async ({ asks }, file) => {
      await isAsked(asks)
      await hands.sends(file)
    },
    files: async () => (await hands.seen()).flatMap(one => one.files),
  }
}
