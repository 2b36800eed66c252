// The test office in the sandbox, driven through its HTTP API.
import { nextDueAt } from '../../src/delivery/reminder-store.ts'
import { openSandbox } from '../../src/platforms/sandbox/sandbox.ts'
import { addGroup } from '../../src/platforms/sandbox/sandbox-chat-store.ts'
import type { MessageView } from '../../src/platforms/sandbox/sandbox-message-view.ts'
import { mountSandbox } from '../../src/platforms/sandbox/sandbox-routes.ts'
import { chatPhone } from './chat-phone.ts'
import type { House, HouseNeeds } from './house.ts'
import { seenOf } from './sandbox-seen.ts'

const groupKey = 'g-office'

export async function openSandboxHouse({ database, webAddress }: HouseNeeds): Promise<House> {
  const sandbox = openSandbox(database, webAddress)
  const keys = new Map<string, string>()

  const ask = (path: string, init: RequestInit = {}) => fetch(`${webAddress}${path}`, init)
  async function post(path: string, body: unknown): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    const response = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
  }

  function phone(name: string, where: 'private' | 'group') {
    const person = keys.get(name)!
    const chat = where === 'group' ? groupKey : person
    const say = (text: string) => post('/api/say', { person, chat, text })
    return chatPhone({
      says: say,
      answers: say,
      presses: label => post('/api/press', { person, chat, button: label }),
      sends: async ({ name: fileName, bytes, mime }) => {
        const body = new FormData()
        body.append('person', person)
        body.append('chat', chat)
        body.append('file', new File([new Uint8Array(bytes)], fileName, { type: mime }))
        const response = await ask('/api/upload', { method: 'POST', body })
        if (!response.ok) throw new Error(await response.text())
      },
      seen: async () => {
        const messages = (await (await ask(`/api/chats/${chat}/messages?as=${person}`)).json()) as MessageView[]
        const bots = messages.filter(message => !message.author && !message.isRemoved)
        return Promise.all(bots.map(message => seenOf(message, ask)))
      },
    })
  }

  return {
    platform: sandbox,
    formsArePrivate: false,
    phone,
    moveIn: async (names, title) => {
      const members = await database.client.member.findMany({ where: { name: { in: [...names] } } })
      for (const { id, name } of members) keys.set(name, id)
      await database.transaction(async tx => {
        await addGroup(tx, { key: groupKey, title, officeId: members[0]!.officeId })
      })
      return { keys: name => ({ account: keys.get(name)!, privateChat: keys.get(name)! }), groupKey }
    },
    mount: (web, app) =>
      mountSandbox(web, {
        sandbox,
        controls: {
          receive: app.receive,
          settle: app.settle,
          now: app.engine.now,
          moveClock: app.moveClock,
          nextEventAt: () => nextDueAt(database.client),
          clockIsFree: true,
          timeZone: 'Asia/Ho_Chi_Minh',
        },
      }),
    stop: async () => {},
  }
}
