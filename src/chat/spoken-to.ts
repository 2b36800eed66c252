// Which of a member's accounts private messages go to: the one they prefer, else the one used last.

export type AccountUse = { readonly preferredAt: Date | null; readonly lastUsedAt: Date }

/** For sorting: the account that is spoken to comes first. */
export function spokenToFirst(a: AccountUse, b: AccountUse): number {
  const wish = (b.preferredAt?.getTime() ?? 0) - (a.preferredAt?.getTime() ?? 0)
  return wish || b.lastUsedAt.getTime() - a.lastUsedAt.getTime()
}
