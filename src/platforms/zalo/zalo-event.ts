// What either of Zalo's two interfaces reports, in one shape: decoded apart, heard alike.
import type { IncomingFile, MembershipChange, Place, Speaker } from '../../chat/incoming.ts'

export type ZaloContent =
  /** As typed, the leading mention cut off. `isAddressed`: the bot was named, or it is a private chat. */
  | { readonly kind: 'text'; readonly text: string; readonly isAddressed: boolean; readonly replyToKey?: string }
  | { readonly kind: 'file'; readonly file: IncomingFile; readonly caption?: string }
  /** A sticker, a voice message, a document Zalo does not hand on. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'membership'; readonly change: MembershipChange }

export type ZaloEvent = {
  readonly eventId: string
  readonly place: Place
  readonly speaker: Speaker
  readonly messageKey: string
  /** By Zalo's clock. */
  readonly saidAt: Date
  readonly content: ZaloContent
}
