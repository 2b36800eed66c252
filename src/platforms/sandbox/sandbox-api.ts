// The HTTP API of the sandbox: people and their chats, what they do, the clock, and what happens as it happens.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { newId } from '../../db/new-id.ts'
import { fill, press, say, sharePhone, start, upload } from './sandbox-acts.ts'
import { addGroup, markRead, setBotInGroup, unreadOf } from './sandbox-chat-store.ts'
import { clockView, moveSandboxClock } from './sandbox-clock.ts'
import { sandboxEvents } from './sandbox-events.ts'
import { type GuardedEnv, guardSandbox } from './sandbox-guard.ts'
import { messageView } from './sandbox-message-view.ts'
import { chatsOf, playablePeople, type SandboxPersonFacts } from './sandbox-people-view.ts'
import * as request from './sandbox-request.ts'
import { BadRequest, checked, jsonBody } from './sandbox-request.ts'
import { fileBytes, messageById, messagesIn } from './sandbox-store.ts'
import { act, personOf, type SandboxRoom, standingOf } from './sandbox-talk.ts'

const mostJsonBytes = 512 * 1024
const mostUploadBytes = 50 * 1024 * 1024
const inlineImages = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

export function sandboxApi(room: SandboxRoom): Hono<GuardedEnv> {
  const api = new Hono<GuardedEnv>()
  api.use(guardSandbox)
  api.onError((error, c) => {
    if (error instanceof BadRequest) return c.json({ error: error.message, code: error.code }, error.status)
    throw error
  })
  const tooLarge = () => {
    throw new BadRequest('too-large', 'The body is too large: at most 50 MB for a file, 512 kB otherwise.', 413)
  }
  api.use('/upload', bodyLimit({ maxSize: mostUploadBytes, onError: tooLarge }))
  const json = bodyLimit({ maxSize: mostJsonBytes, onError: tooLarge })
  api.use((c, next) => (c.req.path.endsWith('/upload') ? next() : json(c, next)))
  addReading(api, room)
  addTalking(api, room)
  addWorld(api, room)
  api.get('/events', c => sandboxEvents(c, room))
  api.all('*', c => c.json({ error: `There is no ${c.req.method} ${c.req.path}.`, code: 'not-found' }, 404))
  return api
}

function personView(person: SandboxPersonFacts) {
  const { key, name, office, unit, position, roles, isLinked, note, phone } = person
  return { id: key, name, office, unit: unit?.name, position, roles, linked: isLinked, note, phone }
}

function addReading(api: Hono<GuardedEnv>, room: SandboxRoom): void {
  const { database } = room.sandbox
  api.get('/people', async c => c.json((await playablePeople(database, room.controls.now())).map(personView)))
  api.get('/people/:id/chats', async c => {
    const person = await personOf(room, c.req.param('id'))
    const chats = await chatsOf(database, person)
    const keys = chats.map(chat => chat.key)
    const unread = await unreadOf(database, person.key, keys)
    return c.json(
      await Promise.all(
        chats.map(async ({ key, kind, title, hasBot }) => {
          const [last] = await messagesIn(database, key, { take: 1 })
          const lastMessage = last && messageView(last, person.key)
          return { id: key, kind, title, hasBot, unread: unread.get(key) ?? 0, lastMessage }
        }),
      ),
    )
  })
  api.get('/chats/:chat/messages', async c => {
    const as = asOf(c.req.query('as'))
    const { chat } = await standingOf(room, as, c.req.param('chat'))
    const take = Math.min(Math.max(Number(c.req.query('take') ?? 60) || 60, 1), 200)
    const range = { take, before: c.req.query('before'), after: c.req.query('after') }
    return c.json((await messagesIn(database, chat.key, range)).map(row => messageView(row, as)))
  })
  api.get('/messages/:message/files/:file', async c => {
    const row = await messageById(database, c.req.param('message'))
    if (!row || row.isRemoved) throw new BadRequest('no-message', 'There is no such message.', 404)
    await standingOf(room, asOf(c.req.query('as')), row.chatKey)
    const files = row.body.kind === 'said' ? [row.body.file] : Object.values(row.body.files)
    const file = files.find(one => one?.id === c.req.param('file'))
    if (!file) throw new BadRequest('no-file', 'There is no such file in this message.', 404)
    const isImage = inlineImages.includes(file.mime)
    return c.body(new Uint8Array(await fileBytes(database, file.id)), 200, {
      'Content-Type': isImage ? file.mime : 'application/octet-stream',
      'Content-Disposition': `${isImage ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, max-age=3600',
    })
  })
}

function asOf(as: string | undefined): string {
  if (!as) throw new BadRequest('invalid', '"as" must name the person who reads: ?as=ID.')
  return as
}

function addTalking(api: Hono<GuardedEnv>, room: SandboxRoom): void {
  api.post('/say', async c => c.json(await say(room, await jsonBody(c.req, request.sayShape))))
  api.post('/press', async c => c.json(await press(room, await jsonBody(c.req, request.pressShape))))
  api.post('/fill', async c => c.json(await fill(room, await jsonBody(c.req, request.fillShape))))
  api.post('/start', async c => c.json(await start(room, await jsonBody(c.req, request.startShape))))
  api.post('/share-phone', async c => c.json(await sharePhone(room, await jsonBody(c.req, request.sharePhoneShape))))
  api.post('/upload', async c => {
    const body = await c.req.parseBody().catch(() => {
      throw new BadRequest('not-multipart', 'The body must be multipart/form-data with the fields person and file.')
    })
    return c.json(await upload(room, checked(request.uploadShape, body)))
  })
  api.post('/read', async c => {
    const asked = await jsonBody(c.req, request.readShape)
    const { person, chat } = await standingOf(room, asked.person, asked.chat)
    await markRead(room.sandbox.database, person.key, chat.key)
    return c.json({ read: true })
  })
}

function addWorld(api: Hono<GuardedEnv>, room: SandboxRoom): void {
  const { database, feed } = room.sandbox
  api.get('/clock', async c => c.json(await clockView(room)))
  api.post('/clock', async c => c.json(await moveSandboxClock(room, await jsonBody(c.req, request.clockShape))))
  api.post('/people', async c => {
    const { phone = null, ...asked } = await jsonBody(c.req, request.newPersonShape)
    const row = await database.client.sandboxPerson.create({ data: { key: `s-${newId()}`, phone, ...asked } })
    feed.publish({ kind: 'people' })
    return c.json(personView(await personOf(room, row.key)))
  })
  api.post('/groups', async c => {
    const asked = await jsonBody(c.req, request.newGroupShape)
    const members = [asked.person, ...asked.members.filter(key => key !== asked.person)]
    for (const key of members) await personOf(room, key)
    const group = await addGroup(database.client, { title: asked.title, memberKeys: members })
    feed.publish({ kind: 'people' })
    const standing = await standingOf(room, asked.person, group)
    const added = { kind: 'membership', change: 'added' } as const
    return c.json({ chat: group, ...(await act(room, standing, undefined, async () => added)) })
  })
  api.post('/groups/:chat/bot', async c => {
    const { person, present } = await jsonBody(c.req, request.botShape)
    const standing = await standingOf(room, person, c.req.param('chat'))
    if (standing.chat.kind !== 'group') throw new BadRequest('no-group', 'This chat is not a group.')
    await setBotInGroup(database, standing.chat.key, present)
    feed.publish({ kind: 'people' })
    const reached = { ...standing, chat: { ...standing.chat, hasBot: true } }
    const change = present ? 'added' : 'removed'
    return c.json(await act(room, reached, undefined, async () => ({ kind: 'membership', change })))
  })
}
