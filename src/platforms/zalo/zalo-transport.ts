// What the two interfaces of Zalo have in common: a text to a chat, a medium where it can be carried, and what the bot is called.
import type { Delivery, OutgoingFile } from '../platform.ts'
import type { MediumPart } from './zalo-render.ts'

export type ZaloChat = { readonly key: string; readonly isGroup: boolean }

export type Sent = {
  readonly remoteId: string
  /** When it stood in the chat, by the clock that incoming messages are dated with. */
  readonly at: Date
}

export type ZaloTransport = {
  readonly connection: string
  /** Of at most 2000 characters. Throws `SendFailure`. */
  readonly say: (chat: ZaloChat, text: string) => Promise<Sent>
  /** Undefined where Zalo does not carry it: then an address is said instead. */
  readonly carry: (chat: ZaloChat, medium: Medium) => Promise<Sent | undefined>
  /** Files can be sent into the chat by people. */
  readonly takesFiles: boolean
  /** What people in a group call it; undefined while that is not known. */
  readonly calledInGroup: () => string | undefined
  /** Opens the private chat, where Zalo has such an address; nothing can be said along with it. */
  readonly privateAddress?: string
}

export type Medium = MediumPart & {
  readonly file: OutgoingFile
  /** Where Zalo fetches it from; undefined where the program has no public address. */
  readonly address: () => Promise<string | undefined>
  readonly uploaded: Delivery['fileUploaded']
}
