// What we note of a sent message: its number, and whether its text can be changed later.

/** `fixed` carried a forced reply or a reply keyboard: Telegram never lets such a message be edited. */
export type RemoteKind = 'text' | 'fixed' | 'medium'

const marks: Readonly<Record<RemoteKind, string>> = { text: '', fixed: 'k', medium: 'm' }

/** "123", "123k" or "123m"; an ordinary text is known by its bare number, as in `replyToKey`. */
export function remoteIdOf(kind: RemoteKind, messageId: number): string {
  return `${messageId}${marks[kind]}`
}

export function readRemoteId(remoteId: string): { readonly kind: RemoteKind; readonly messageId: number } | undefined {
  const [, number, mark = ''] = /^(\d+)([km]?)$/.exec(remoteId) ?? []
  if (number === undefined) return undefined
  const kind = mark === 'k' ? 'fixed' : mark === 'm' ? 'medium' : 'text'
  return { kind, messageId: Number(number) }
}
