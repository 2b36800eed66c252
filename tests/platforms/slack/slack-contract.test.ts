// Slack fulfils the contract of platforms, spoken over the wire.
import { expect, vi } from 'vitest'
import type { Receive } from '../../../src/platforms/platform.ts'
import type { Channel } from '../../support/slack-server/state.ts'
import { type ChatUnderTest, type PlatformUnderTest, platformContract } from '../platform-contract.ts'
import { buttonsOf, messagesFor, seenIn } from './slack-seen.ts'
import { openSlackWorld } from './slack-world.ts'

platformContract('Slack', async receive => openUnderTest(receive))

async function openUnderTest(receive: Receive): Promise<PlatformUnderTest> {
  const world = await openSlackWorld()
  const { server, platform, lan, channel, core } = world
  core.receive = receive

  function chat(of: Channel): ChatUnderTest {
    return {
      chatKey: `${of.teamId}:${of.id}`,
      isGroup: of.kind !== 'im',
      personKey: `${lan.teamId}:${lan.id}`,
      personName: 'Lan Lê',
      seen: async () => seenIn(server, of, lan),
      says: async text => void (await server.says(lan, of, text)),
      sendsFile: async (name, bytes) => void (await server.sendsFile(lan, of, { name, bytes, mime: 'text/csv' })),
      presses: async label => {
        const message = messagesFor(of, lan).findLast(one => buttonsOf(one.blocks).includes(label))
        const before = server.toldTo(lan).length
        await server.presses(lan, of, message!, label)
        return vi.waitFor(() => {
          const told = server.toldTo(lan)
          if (told.length === before) throw new Error('not told')
          return told.at(-1)
        })
      },
    }
  }

  const post = { method: 'chat.postMessage', times: 1 } as const
  return {
    platform,
    private: chat(server.im(lan)),
    group: chat(channel),
    mostText: 6_000,
    // What answers one person in a channel is seen by that person alone, and changed only with the address of a press.
    canEdit: false,
    repeatsLast: async () => void (await server.repeatsLast()),
    failures: {
      retryAfter: () => server.fault({ ...post, kind: '429', retryAfterSeconds: 3 }),
      offline: () => server.fault({ ...post, kind: '502' }),
      unknown: () => server.fault({ ...post, kind: 'dropAfter' }),
      revoked: () => server.fault({ ...post, kind: { error: 'token_revoked' } }),
      never: () => {
        lan.isRemoved = true
      },
    },
    stop: async () => {
      await world.stop()
      expect(server.violations).toEqual([])
    },
  }
}
