// What the platform acknowledges with, once everything is committed.

export type Outcome =
  /** `notice` goes back to the one who pressed or sent the form, and to nobody else. */
  | { readonly kind: 'accepted'; readonly notice?: string; readonly isAlert?: boolean }
  | { readonly kind: 'fieldErrors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'expired'; readonly notice: string }
  | { readonly kind: 'duplicate' }
