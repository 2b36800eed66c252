// A message of the sandbox as the page words it, in the shape all platforms are compared in.
import type { BlockView, MessageView } from '../../src/platforms/sandbox/sandbox-message-view.ts'
import type { Seen } from './platform-contract.ts'

export async function seenOf(message: MessageView, ask: (url: string) => Promise<Response>): Promise<Seen> {
  const files = message.blocks.flatMap(block =>
    block.block === 'image' ? [{ name: block.file.name, file: block.file }] : block.block === 'file' ? [block] : [],
  )
  return {
    text: message.blocks.map(shown).filter(Boolean).join('\n'),
    buttons: message.buttons.map(button => button.label),
    files: await Promise.all(
      files.map(async ({ name, file }) => ({
        name,
        bytes: new Uint8Array(await (await ask(file.url)).arrayBuffer()),
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
