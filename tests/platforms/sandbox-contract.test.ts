// The sandbox is a platform like any other: it passes what every platform must pass.
import type { Delivery } from '../../src/platforms/platform.ts'
import type { BlockView, MessageView } from '../../src/platforms/sandbox/sandbox-message-view.ts'
import { type ChatUnderTest, platformContract, type Seen } from './platform-contract.ts'
import { openSandboxWorld, type SandboxWorld } from './sandbox-world.ts'

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
        return Promise.all(messages.filter(message => !message.author).map(message => seen(world, message)))
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

async function seen(world: SandboxWorld, message: MessageView): Promise<Seen> {
  const files = message.blocks.flatMap(block =>
    block.block === 'image' ? [{ name: block.file.name, file: block.file }] : block.block === 'file' ? [block] : [],
  )
  return {
    text: message.blocks.map(shown).filter(Boolean).join('\n'),
    buttons: message.buttons.map(button => button.label),
    files: await Promise.all(
      files.map(async ({ name, file }) => ({
        name,
        bytes: new Uint8Array(await (await world.ask(file.url)).arrayBuffer()),
      })),
    ),
  }
}

/** As the page words a block. */
function shown(block: BlockView): string {
  switch (block.block) {
    case 'heading':
    case 'text':
    case 'note':
      return block.text
    case 'facts':
      return block.facts.flat().join('\n')
    case 'list':
      return block.items.map((item, index) => (block.isOrdered ? `${index + 1} ${item}` : item)).join('\n')
    case 'table':
      // As a screen reader says it: every cell with the head of its column.
      return block.rows.flatMap(row => row.map((cell, index) => `${block.columns[index]}: ${cell}`)).join('\n')
    case 'progress':
      return `${block.label} ${block.done}/${block.total} · ${Math.round((block.done / block.total) * 100)}%`
    case 'choices':
      return ''
    case 'image':
      return block.alt
    case 'file':
      return block.caption ?? ''
  }
}
