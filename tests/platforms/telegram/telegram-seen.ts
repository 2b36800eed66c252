// The bot's messages in a chat of the local server, in the shape all platforms are compared in.
import type { BotApiServer } from '../../support/bot-api-server/server.ts'
import type { Chat } from '../../support/bot-api-server/state.ts'
import type { Seen } from '../platform-contract.ts'

export function seenIn(server: BotApiServer, chat: Chat): readonly Seen[] {
  return server
    .messagesIn(chat)
    .filter(message => message.isFromBot && !message.isDeleted)
    .map(({ text, buttons, document, photo }) => ({
      text,
      buttons: buttons.flat().map(button => button.text),
      files: [document, photo]
        .filter(file => file !== undefined)
        .map(file => ({ name: file.fileName, bytes: file.bytes })),
    }))
}
