// What people do in their Zalo apps: write, send pictures and files, follow, block. Every act makes the events Zalo makes.
import type { Account } from './account.ts'
import { type Bot, botEvent } from './bot-methods.ts'
import type { Post } from './post.ts'
import { type Fault, freshId, type Group, type Person, type Shown, tick, type Upload, type World } from './state.ts'

export type Chat = { readonly id: string; readonly isGroup: boolean }

export type Talkers = {
  readonly person: (name: string) => Person
  readonly group: (title: string, members: readonly Person[]) => Group
  /** To the bot. In a group only what names the bot reaches it, as the platform does it. */
  readonly says: (person: Person, chat: Chat, text: string) => void
  readonly sendsPicture: (person: Person, chat: Chat, file: Upload) => void
  /** A sticker, a document, a voice message: Zalo hands nothing of it on. */
  readonly sendsUnsupported: (person: Person, chat: Chat) => void
  /** To the Official Account, in private or in one of its groups. */
  readonly writes: (person: Person, chat: Chat, text: string) => void
  readonly attaches: (person: Person, chat: Chat, file: Upload) => void
  readonly sendsSticker: (person: Person, chat: Chat) => void
  readonly follows: (person: Person) => void
  readonly unfollows: (person: Person) => void
  readonly seen: (chatId: string) => readonly Shown[]
  readonly fault: (fault: Omit<Fault, 'times'> & { readonly times?: number }) => void
}

type Parts = {
  readonly world: World
  readonly bot: Bot
  readonly account: Account
  readonly post: Post
  readonly url: string
}

export function openTalkers({ world, bot, account, post, url }: Parts): Talkers {
  function host(file: Upload): string {
    const path = `/files/${freshId()}`
    world.hosted.set(path, file)
    return `${url}${path}`
  }

  function toBot(person: Person, chat: Chat, name: string, content: Readonly<Record<string, unknown>>): void {
    if (!chat.isGroup) world.started.add(person.id)
    world.blocked.delete(person.id)
    post.toBot(botEvent(name, person, chat, content))
  }

  function toAccount(person: Person, chat: Chat, kind: string, message: Readonly<Record<string, unknown>>): void {
    world.silent.delete(person.id)
    world.started.add(person.id)
    post.toAccount({
      app_id: account.appId,
      event_name: `user_send_${chat.isGroup ? 'group_' : ''}${kind}`,
      timestamp: String(tick()),
      sender: { id: person.id },
      recipient: { id: chat.isGroup ? chat.id : account.oaId },
      ...(chat.isGroup ? { oa_id: account.oaId } : { user_id_by_app: `app-${person.id}` }),
      message: { msg_id: freshId(), ...message },
    })
  }

  function followed(person: Person, name: 'follow' | 'unfollow'): void {
    post.toAccount({
      app_id: account.appId,
      oa_id: account.oaId,
      event_name: name,
      timestamp: String(tick()),
      source: 'qr',
      follower: { id: person.id },
    })
  }

  return {
    person: name => {
      const person = { id: freshId(), name }
      world.people.set(person.id, person)
      return person
    },
    group: (title, members) => {
      const group = { id: `g${freshId()}`, title, memberIds: members.map(({ id }) => id) }
      world.groups.set(group.id, group)
      return group
    },
    says: (person, chat, text) => {
      if (chat.isGroup && !text.includes(`@${bot.name}`)) return
      toBot(person, chat, 'message.text.received', { text })
    },
    sendsPicture: (person, chat, file) => toBot(person, chat, 'message.image.received', { photo: host(file) }),
    sendsUnsupported: (person, chat) => toBot(person, chat, 'message.unsupported.received', {}),
    writes: (person, chat, text) => toAccount(person, chat, 'text', { text }),
    attaches: (person, chat, file) => {
      const payload = {
        url: host(file),
        name: file.name,
        size: String(file.bytes.length),
        type: file.name.split('.').at(-1),
      }
      toAccount(person, chat, 'file', { attachments: [{ type: 'file', payload }] })
    },
    sendsSticker: (person, chat) =>
      toAccount(person, chat, 'sticker', { attachments: [{ type: 'sticker', payload: { id: '1', url: `${url}/s` } }] }),
    follows: person => followed(person, 'follow'),
    unfollows: person => {
      world.blocked.add(person.id)
      followed(person, 'unfollow')
    },
    seen: chatId => world.shown.get(chatId) ?? [],
    fault: fault => void world.faults.push({ times: 1, ...fault }),
  }
}
