// The sandbox around the test office: people of the roster to play, its groups, and the HTTP API to drive them through.
import { Hono } from 'hono'
import { pino } from 'pino'
import { openApp } from '../../src/app.ts'
import type { Command } from '../../src/chat/command.ts'
import { message } from '../../src/chat/message.ts'
import { newId } from '../../src/db/new-id.ts'
import { nextDueAt } from '../../src/delivery/reminder-store.ts'
import type { Feature } from '../../src/features/feature.ts'
import { openLanguages } from '../../src/language/translate.ts'
import type { Receive } from '../../src/platforms/platform.ts'
import { openSandbox } from '../../src/platforms/sandbox/sandbox.ts'
import { addGroup } from '../../src/platforms/sandbox/sandbox-chat-store.ts'
import type { MessageView } from '../../src/platforms/sandbox/sandbox-message-view.ts'
import { mountSandbox } from '../../src/platforms/sandbox/sandbox-routes.ts'
import type { SandboxControls } from '../../src/platforms/sandbox/sandbox-talk.ts'
import { openTestDatabase } from '../support/database.ts'
import { addOffice } from '../support/office.ts'
import { surveyFeature } from '../support/survey.ts'

/** Rings in the office's group when a test set it to; without a text it has nothing to say. */
const bellFeature: Feature = {
  name: 'bell',
  reminders: [
    {
      kind: 'bell',
      canBeMuted: false,
      plan: async () => [],
      fire: async (_env, { details }) =>
        details.text ? [{ to: { group: String(details.group) }, message: message(String(details.text)) }] : [],
    },
  ],
}

export const address = 'http://127.0.0.1:3000'

export type Answer = {
  readonly status: number
  readonly error?: string
  readonly code?: string
  readonly outcome?: string
  readonly notice?: string
  readonly fieldErrors?: Readonly<Record<string, string>>
  readonly url?: string
  readonly chat?: string
  readonly messages: readonly MessageView[]
}

/** The test office on a database of its own, with the survey commands; `receive` replaces what hears the people. */
export async function openSandboxWorld(options: { readonly receive?: Receive } = {}) {
  const database = await openTestDatabase()
  const made = await addOffice(database, 'sandbox', 'Sở Nội vụ')
  const sandbox = openSandbox(database, address)
  await database.transaction(async tx => {
    for (const { id, key } of made.people.values())
      await tx.chatAccount.updateMany({ where: { remoteId: key }, data: { remoteId: id, privateChatKey: id } })
    for (const [unit, { key, title }] of made.groups)
      await addGroup(tx, { key, title, officeId: made.officeId, unitId: made.units.get(unit) })
    await tx.sandboxPerson.create({ data: { key: 's-guest', name: 'Khách', note: 'Ngoài danh bạ' } })
  })
  const app = await openApp({
    database,
    features: [surveyFeature, bellFeature],
    platforms: [sandbox],
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    languages: withNames(surveyFeature.commands ?? []),
    clockStart: new Date('2022-01-25T08:00:00+07:00'),
  })
  await app.tick()
  const controls: SandboxControls = {
    receive: options.receive ?? app.receive,
    settle: app.settle,
    now: app.engine.now,
    moveClock: app.moveClock,
    nextEventAt: () => nextDueAt(database.client),
    clockIsFree: true,
    timeZone: 'Asia/Ho_Chi_Minh',
  }
  const web = new Hono()
  mountSandbox(web, { sandbox, controls })

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    return web.request(`${address}${path}`, init)
  }
  async function read<T>(path: string): Promise<T> {
    return (await ask(path)).json() as Promise<T>
  }
  async function post(path: string, body: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json' }
    const response = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
  }
  async function upload(fields: Readonly<Record<string, string | File>>): Promise<Answer> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const response = await ask('/api/upload', { method: 'POST', body })
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
  }
  /** Sets a bell in the office's group, by the calendar clock. */
  async function setBell(at: string, text = ''): Promise<void> {
    const group = await database.client.chatGroup.findFirstOrThrow({ where: { remoteId: made.groups.get('')!.key } })
    const id = newId()
    const data = { id, key: id, officeId: made.officeId, kind: 'bell', subjectId: id, dueAt: new Date(at) }
    await database.client.reminder.create({ data: { ...data, details: { group: group.id, text } } })
  }
  return {
    app,
    setBell,
    controls,
    web,
    database,
    sandbox,
    ask,
    read,
    post,
    upload,
    id: (name: string) => made.people.get(name)!.id,
    group: (unit = '') => made.groups.get(unit)!.key,
    messages: (chat: string, as: string) => read<readonly MessageView[]>(`/api/chats/${chat}/messages?as=${as}`),
    stop: async () => {
      await app.stop()
      await database.close()
    },
  }
}

export type SandboxWorld = Awaited<ReturnType<typeof openSandboxWorld>>

/** Commands that only the tests know are called by their names. */
function withNames(commands: readonly Command[]) {
  const languages = openLanguages()
  const names = new Set(commands.map(command => `command-${command.name}`))
  return {
    ...languages,
    word: (...[language, wordable]: Parameters<typeof languages.word>) =>
      typeof wordable !== 'string' && names.has(wordable.key) ? wordable.key : languages.word(language, wordable),
  }
}
