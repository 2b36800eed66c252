// Telegram fulfils the contract of platforms, spoken over the wire.
import { expect, vi } from 'vitest'
import type { Receive } from '../../../src/platforms/platform.ts'
import type { Chat, User } from '../../support/bot-api-server/state.ts'
import { type ChatUnderTest, type PlatformUnderTest, platformContract } from '../platform-contract.ts'
import { seenIn } from './telegram-seen.ts'
import { openTelegramWorld } from './telegram-world.ts'

platformContract('Telegram', async receive => openUnderTest(receive))

async function openUnderTest(receive: Receive): Promise<PlatformUnderTest> {
  const world = await openTelegramWorld()
  const { server, platform, lan, group } = world
  world.core.receive = receive
  let last: number | undefined

  /** Does something in the app and waits until the bot's program has it. */
  async function act(doing: () => { readonly updateId: number | undefined }): Promise<void> {
    const before = world.received.length
    last = doing().updateId
    await world.hears(before + 1)
  }

  function chat(of: Chat, person: User, name: string): ChatUnderTest {
    return {
      chatKey: String(of.id),
      isGroup: of.kind !== 'private',
      personKey: String(person.id),
      personName: name,
      seen: async () => seenIn(server, of),
      says: text => act(() => server.says(person, of, text)),
      sendsFile: (fileName, bytes) =>
        act(() => server.sendsDocument(person, of, { name: fileName, bytes, mime: 'text/csv' })),
      presses: async label => {
        const message = server.messagesIn(of).findLast(view => view.buttons.flat().some(({ text }) => text === label))
        const pressed = server.presses(person, message!, label)
        last = pressed.updateId
        return vi.waitFor(() => {
          const answer = pressed.answer()
          if (!answer) throw new Error('not answered')
          return answer.text
        })
      },
    }
  }

  return {
    platform,
    private: chat(server.privateChat(lan), lan, 'Lan Lê'),
    group: chat(group, lan, 'Lan Lê'),
    mostText: 4096,
    canEdit: true,
    repeatsLast: () =>
      act(() => {
        server.repeats(last!)
        return { updateId: last }
      }),
    failures: {
      retryAfter: () => server.fault({ kind: '429', method: 'sendMessage', times: 1, retryAfterSeconds: 0 }),
      offline: () => server.fault({ kind: '502', method: 'sendMessage', times: 1 }),
      unknown: () => server.fault({ kind: 'dropAfter', method: 'sendMessage', times: 1 }),
      revoked: () => server.fault({ kind: '401', method: 'sendMessage', times: 1 }),
      never: () => void server.blocks(lan),
    },
    stop: async () => {
      await world.stop()
      expect(server.violations).toEqual([])
    },
  }
}
