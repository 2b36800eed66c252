// The test office on Zalo: its people type numbers and words, and send files through the pages of the program.
import { expect } from 'vitest'
import { openFileLinks } from '../../../src/delivery/file-link-store.ts'
import { openLanguages } from '../../../src/language/translate.ts'
import { openZaloAccount } from '../../../src/platforms/zalo/zalo-account.ts'
import { openZaloBot, type ZaloParts } from '../../../src/platforms/zalo/zalo-bot.ts'
import { filePages } from '../../../src/web/file-pages.ts'
import { startZaloServer, type ZaloServer } from '../../support/zalo-server/server.ts'
import type { Group, Person } from '../../support/zalo-server/state.ts'
import { chatPhone } from '../chat-phone.ts'
import type { Attachment, House, HouseNeeds } from '../house.ts'
import { answersIn, seenOf } from './zalo-sight.ts'
import { accountConfig } from './zalo-world.ts'

const languages = openLanguages()
const uploadPage = /https?:\/\/\S+\/gui\/\S+/u

type Kind = 'bot' | 'account'

/** `opened` is told of the server, for what no phone can do. */
export const openZaloBotHouse = (needs: HouseNeeds, opened?: (server: ZaloServer) => void) =>
  openZaloHouse('bot', needs, opened)
export const openZaloAccountHouse = (needs: HouseNeeds, opened?: (server: ZaloServer) => void) =>
  openZaloHouse('account', needs, opened)

async function openZaloHouse(
  kind: Kind,
  { database, log, webAddress }: HouseNeeds,
  opened?: (server: ZaloServer) => void,
): Promise<House> {
  const server = await startZaloServer()
  opened?.(server)
  server.account.webhook = `${webAddress}/zalo/oa/${server.account.oaId}`
  const links = openFileLinks(database, webAddress)
  const parts = { database, languages, links, now: () => new Date(), log, patience: { request: 10, poll: 5 } }
  // A conversation of many messages would otherwise be as slow as Zalo permits.
  const platform = { ...open(kind, server, parts), limits: {} }
  const people = new Map<string, Person>()
  let group: Group | undefined

  function phone(name: string, where: 'private' | 'group') {
    const person = people.get(name)!
    const isGroup = where === 'group'
    const chat = { id: isGroup ? group!.id : person.id, isGroup }
    const say = async (text: string) => {
      if (kind === 'bot') server.says(person, chat, isGroup ? `@${server.bot.name} ${text}` : text)
      else server.writes(person, chat, isGroup ? `@${server.account.name} ${text}` : text)
    }
    return chatPhone({
      says: say,
      answers: say,
      presses: label => {
        const answers = server.seen(chat.id).toReversed().flatMap(answersIn)
        return say(answers.find(answer => answer.label === label)!.typed)
      },
      sends: file =>
        kind === 'bot' ? uploads(server, chat.id, file) : Promise.resolve(server.attaches(person, chat, file)),
      seen: () => Promise.all(server.seen(chat.id).map(seenOf)),
    })
  }

  return {
    platform,
    formsArePrivate: false,
    phone,
    moveIn: async (names, title) => {
      for (const name of names) people.set(name, server.person(name))
      for (const { id } of people.values()) server.world.started.add(id)
      group = server.group(title, [...people.values()])
      return {
        keys: name => ({ account: people.get(name)!.id, privateChat: people.get(name)!.id }),
        groupKey: group.id,
      }
    },
    mount: (web, app) => filePages(web, { ...app.engine, publicUrl: webAddress, receive: app.receive }),
    stop: async () => {
      await server.stop()
      expect(server.world.violations).toEqual([])
    },
  }
}

function open(kind: Kind, server: ZaloServer, parts: ZaloParts) {
  if (kind === 'account') return openZaloAccount(accountConfig(server), parts)
  const { token } = server.bot
  return openZaloBot({ token, apiRoot: server.url, hearsGroups: true, updates: { by: 'polling' } }, parts)
}

/** Opens the address in the newest message and sends the page's form. */
async function uploads(server: ZaloServer, chatId: string, file: Attachment): Promise<void> {
  const address = uploadPage.exec(server.seen(chatId).at(-1)!.text)?.[0]
  if (!address) throw new Error(`no upload page in sight: ${server.seen(chatId).at(-1)!.text}`)
  const body = new FormData()
  body.append('file', new File([new Uint8Array(file.bytes)], file.name, { type: file.mime }))
  const response = await fetch(address, { method: 'POST', body })
  if (!response.ok) throw new Error(`the upload page said ${response.status}: ${await response.text()}`)
}
