// Slack's own ids are unique within a workspace only: ours carry the workspace, and remote ids say what was sent.

/** "T1:C1": a channel, a private chat, a person or a file of a workspace. */
export function keyOf(teamId: string, id: string): string {
  return `${teamId}:${id}`
}

export function readKey(key: string): { readonly teamId: string; readonly id: string } {
  const [teamId = '', id = ''] = key.split(':')
  return { teamId, id }
}

/** What became of a message: it stands in the chat, only one person sees it, a dialog shows it, or it is a file. */
export type RemoteKind = 'message' | 'ephemeral' | 'view' | 'file'

const marks: Readonly<Record<RemoteKind, string>> = { message: '', ephemeral: 'e', view: 'v', file: 'f' }

/** "1650000000.000100", "e1650000000.000100", "v…", "f…"; an ordinary message is known by its bare time stamp. */
export function remoteIdOf(kind: RemoteKind, id: string): string {
  return `${marks[kind]}${id}`
}

export function readRemoteId(remoteId: string): { readonly kind: RemoteKind; readonly id: string } {
  const kind = (['ephemeral', 'view', 'file'] as const).find(one => remoteId.startsWith(marks[one]))
  return kind ? { kind, id: remoteId.slice(1) } : { kind: 'message', id: remoteId }
}
