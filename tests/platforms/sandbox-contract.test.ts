// The sandbox is a platform like any other: it passes what every platform must pass.
import type { Delivery } from '../../src/platforms/platform.ts'
import { type ChatUnderTest, platformContract } from './platform-contract.ts'
import { seenOf } from './sandbox-seen.ts'
import { openSandboxWorld } from './sandbox-world.ts'

platformContract('sandbox', async receive => {
  const world = await openSandboxWorld({ receive })
  const lan = world.id('Nguyễn Thị Lan')
  let last: { path: string; body: unknown } | undefined
  let events = 0

  function chat(chatKey: string, isGroup: boolean): ChatUnderTest {
    const act = async (path: string, body: Record<string, unknown>) => {
      last = { path, body: { person: lan, chat: chatKey, event: `e${++events}`, ...body } }
      return world.post(path, last.body)
    }
    return {
      chatKey,
      isGroup,
      personKey: lan,
      personName: 'Nguyễn Thị Lan',
      seen: async () => {
        const messages = await world.messages(chatKey, lan)
        return Promise.all(messages.filter(message => !message.author).map(message => seenOf(message, world.ask)))
      },
      says: async text => void (await act('/api/say', { text })),
      presses: async label => (await act('/api/press', { button: label })).notice,
      sendsFile: async (name, bytes) => {
        await world.upload({ person: lan, chat: chatKey, file: new File([new Uint8Array(bytes)], name) })
      },
    }
  }

  return {
    platform: world.sandbox,
    private: chat(lan, false),
    group: chat(world.group(), true),
    canEdit: true,
    repeatsLast: async () => void (await world.post(last!.path, last!.body)),
    failures: {
      never: async () => {
        const original = world.sandbox.send
        const gone = (delivery: Delivery) => original({ ...delivery, chatKey: 'nobody' })
        Object.assign(world.sandbox, { send: gone })
      },
    },
    stop: world.stop,
  }
})
