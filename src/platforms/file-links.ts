// Addresses for what a platform cannot carry itself: a file goes out by a link, and comes in through a page of ours.
import type { Voice } from '../language/voice.ts'

/** Whom an address is made for: it stops working when they may no longer have it. */
export type LinkedChat = {
  readonly connection: string
  readonly chatKey: string
  readonly isGroup: boolean
  readonly officeId?: string
  readonly voice: Voice
}

export type FileLinks = {
  /** False where the program has no address that phones can reach: nothing can be linked to. */
  readonly isPublic: boolean
  readonly toDownload: (fileId: string, chat: LinkedChat) => Promise<string>
  /** Shows the picture itself, for a platform that fetches pictures by address. */
  readonly toPicture: (fileId: string, chat: LinkedChat) => Promise<string>
  /** For one file of the person whose private chat this is. */
  readonly toUpload: (chat: LinkedChat) => Promise<string>
  /** The bytes of an incoming file that came through an upload page; undefined for any other. */
  readonly received: (handle: string) => Promise<Uint8Array | undefined>
}
