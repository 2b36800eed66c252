// Several reminders for one chat at one time become one message; what was missed in an absence is folded, not flooded.
import type { Recipient } from '../chat/context.ts'
import { type Block, heading, type Message, note } from '../chat/message.ts'
import { phrase } from '../language/translate.ts'
import type { Notice } from './reminder.ts'

export type FiredNotice = Notice & { readonly kind: string; readonly isLate: boolean }

export type FoldedNotice = {
  readonly to: Recipient
  readonly message: Message
  readonly kind: string
  readonly about?: string
  readonly priority: 'personal' | 'broadcast'
}

/** Keeps the order in which recipients first appear. Pure. */
export function foldNotices(notices: readonly FiredNotice[]): readonly FoldedNotice[] {
  const groups = new Map<string, FiredNotice[]>()
  for (const [index, notice] of notices.entries()) {
    const alone = notice.standsAlone && !notice.isLate
    const key = alone ? `alone:${index}` : `${JSON.stringify(notice.to)}:${notice.isLate}`
    groups.set(key, [...(groups.get(key) ?? []), notice])
  }
  return [...groups.values()].map(fold)
}

function fold(notices: readonly FiredNotice[]): FoldedNotice {
  const first = notices[0]!
  const isGroup = 'group' in first.to
  const kinds = [...new Set(notices.map(notice => notice.kind))]
  return {
    to: first.to,
    message: { blocks: foldedBlocks(notices) },
    kind: `reminder:${kinds.length === 1 ? kinds[0] : 'several'}`,
    about: aboutAll(notices),
    priority: first.priority ?? (isGroup ? 'broadcast' : 'personal'),
  }
}

/** A folded message is about all that it carries, so that each receipt finds it. */
function aboutAll(notices: readonly FiredNotice[]): string | undefined {
  const abouts = [...new Set(notices.flatMap(notice => notice.about ?? []))]
  return abouts.length > 0 ? abouts.join(' ') : undefined
}

function foldedBlocks(notices: readonly FiredNotice[]): readonly Block[] {
  const bodies = notices.flatMap(notice => notice.message.blocks)
  if (!notices[0]!.isLate) return bodies
  return [heading(phrase('missed-heading')), note(phrase('missed-explained')), ...bodies]
}
