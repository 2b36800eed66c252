// A chat platform that lives in memory: the tests speak through it as people do, over the real program and database.
import type { IncomingFile } from '../../src/chat/incoming.ts'
import { choicesOf, type WordedMessage } from '../../src/chat/message.ts'
import { plainText } from '../../src/chat/plain-text.ts'
import type { Delivery, Platform, SendFailure } from '../../src/platforms/platform.ts'

export type ShownMessage = {
  readonly remoteId: string
  readonly chatKey: string
  message: WordedMessage
  tokens: readonly string[]
  readonly createdAt: Date
  edits: number
  isRemoved: boolean
  files: { readonly name: string; readonly bytes: Uint8Array }[]
}

export type TalkPlatform = Platform & {
  readonly shown: ShownMessage[]
  readonly messagesIn: (chatKey: string) => readonly ShownMessage[]
  readonly upload: (file: { readonly name: string; readonly bytes: Uint8Array; readonly mime?: string }) => IncomingFile
  /** The next sends to this chat fail this way; undefined heals. */
  readonly break: (chatKey: string, failure: SendFailure | undefined) => void
}

export function openTalkPlatform(connection = 'talk'): TalkPlatform {
  const shown: ShownMessage[] = []
  const uploads = new Map<string, Uint8Array>()
  const broken = new Map<string, SendFailure>()
  let counter = 0

  async function send(delivery: Delivery): Promise<void> {
    await delivery.turn()
    const failure = broken.get(delivery.chatKey)
    if (failure) throw failure
    const old = shown.find(one => delivery.replaces.includes(one.remoteId) && one.chatKey === delivery.chatKey)
    if (delivery.removes) {
      if (old) old.isRemoved = true
      return
    }
    const tokens = choicesOf(delivery.message).map((_, index) => delivery.token(index))
    const files = await filesIn(delivery)
    if (old && !old.isRemoved) {
      Object.assign(old, { message: delivery.message, tokens, edits: old.edits + 1, files })
      return delivery.partSent(old.remoteId)
    }
    const remoteId = String(++counter)
    shown.push({
      remoteId,
      chatKey: delivery.chatKey,
      message: delivery.message,
      tokens,
      createdAt: delivery.createdAt,
      edits: 0,
      isRemoved: false,
      files,
    })
    await delivery.partSent(remoteId)
  }

  async function filesIn(delivery: Delivery) {
    const files: { name: string; bytes: Uint8Array }[] = []
    for (const block of delivery.message.blocks) {
      if (block.block !== 'image' && block.block !== 'file') continue
      const file = await delivery.file(block.fileId)
      files.push({ name: block.block === 'file' ? block.name : file.name, bytes: await file.bytes() })
    }
    return files
  }

  return {
    name: 'talk',
    connection,
    limits: {},
    start: async () => {},
    send,
    download: async file => uploads.get(file.handle)!,
    privateLink: payload => `talk:${payload}`,
    stop: async () => {},
    shown,
    messagesIn: chatKey => shown.filter(one => one.chatKey === chatKey && !one.isRemoved),
    upload: file => {
      const handle = `file-${++counter}`
      uploads.set(handle, file.bytes)
      return { handle, name: file.name, size: file.bytes.length, mime: file.mime ?? 'application/octet-stream' }
    },
    break: (chatKey, failure) => {
      if (failure) broken.set(chatKey, failure)
      else broken.delete(chatKey)
    },
  }
}

export function textOf(one: ShownMessage | undefined): string {
  return one ? plainText(one.message) : ''
}
