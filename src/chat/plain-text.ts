// A message as plain text: what a platform without any markup shows, and what tests and logs read.
import type { Block, WordedMessage } from './message.ts'

/** Blocks are parted by an empty line; buttons stand as `[label]`. */
export function plainText(message: WordedMessage): string {
  return message.blocks.map(plainBlock).filter(Boolean).join('\n\n')
}

function plainBlock(block: Block<string>): string {
  switch (block.block) {
    case 'heading':
    case 'text':
    case 'note':
      return block.text
    case 'facts':
      return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n')
    case 'list':
      return block.items.map((item, index) => (block.isOrdered ? `${index + 1}. ${item}` : `• ${item}`)).join('\n')
    case 'table':
      return [block.columns, ...block.rows].map(row => row.join(' | ')).join('\n')
    case 'progress':
      return `${block.label}: ${block.done}/${block.total}`
    case 'choices':
      return block.choices.map(choice => `[${choice.label}]`).join(' ')
    case 'image':
      return block.alt
    case 'file':
      return block.caption ? `${block.caption}\n📎 ${block.name}` : `📎 ${block.name}`
  }
}
