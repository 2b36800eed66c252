// The test office on Telegram: people with phones, one supergroup, the local Bot API server.
import { expect } from 'vitest'
import { openTelegram } from '../../../src/platforms/telegram/telegram.ts'
import { startBotApiServer } from '../../support/bot-api-server/server.ts'
import type { Chat, User } from '../../support/bot-api-server/state.ts'
import { chatPhone } from '../chat-phone.ts'
import type { House, HouseNeeds } from '../house.ts'
import { seenIn } from './telegram-seen.ts'

export async function openTelegramHouse({ log }: HouseNeeds): Promise<House> {
  const server = await startBotApiServer({ webhookRetryMs: 5 })
  const config = { token: server.token, apiRoot: server.url, updates: { by: 'polling' }, isUnpaced: true } as const
  const platform = openTelegram(config, log, { request: 2, upload: 2, poll: 5 })
  const users = new Map<string, User>()
  let group: Chat

  function phone(name: string, where: 'private' | 'group') {
    const user = users.get(name)!
    const chat = where === 'group' ? group : server.privateChat(user)
    const bots = () => server.messagesIn(chat).filter(view => view.isFromBot && !view.isDeleted)
    return chatPhone({
      says: async text => void server.says(user, chat, text),
      answers: async text => {
        const asked = bots().findLast(view => view.forceReply)
        server.says(user, chat, text, where === 'group' && asked ? { replyTo: asked } : {})
      },
      presses: async label => {
        const view = bots().findLast(one => one.buttons.flat().some(({ text }) => text === label))!
        server.presses(user, view, label)
      },
      sends: async file => void server.sendsDocument(user, chat, file),
      seen: async () => seenIn(server, chat),
    })
  }

  return {
    platform,
    formsArePrivate: false,
    phone,
    moveIn: async (names, title) => {
      for (const [index, name] of names.entries()) {
        const user = server.user({ id: 2001 + index, firstName: name, languageCode: 'vi' })
        users.set(name, user)
        server.starts(user)
      }
      const members = [...users.values()]
      group = server.group({ title, members, isSupergroup: true })
      server.addsBot(group, members[0]!)
      return {
        keys: name => ({ account: String(users.get(name)!.id), privateChat: String(users.get(name)!.id) }),
        groupKey: String(group.id),
      }
    },
    stop: async () => {
      await server.stop()
      expect(server.violations).toEqual([])
    },
  }
}
