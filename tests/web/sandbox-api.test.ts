// The sandbox driven from outside, as docs/sandbox-api.md says: over HTTP, with the whole program behind it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Incoming } from '../../src/chat/incoming.ts'
import { openSandboxWorld, type SandboxWorld } from '../platforms/sandbox-world.ts'

let world: SandboxWorld
let lan: string
let hanh: string
let nam: string

beforeEach(async () => {
  world = await openSandboxWorld()
  lan = world.id('Nguyễn Thị Lan')
  hanh = world.id('Lê Thị Hạnh')
  nam = world.id('Nguyễn Văn Nam')
})

afterEach(() => world.stop())

type Person = { id: string; name: string; unit?: string; roles: string[]; linked: boolean }
type Chat = { id: string; kind: string; title?: string; unread: number; lastMessage?: { text: string } }

const say = (person: string, text: string, chat?: string) => world.post('/api/say', { person, text, chat })
const press = (person: string, button: string | number, chat?: string) =>
  world.post('/api/press', { person, button, chat })
const texts = (answer: { messages: readonly { text: string }[] }) => answer.messages.map(message => message.text)
const unitGroup = () => world.group('Phòng Công chức viên chức')

describe('people and their chats', () => {
  test('everybody on the roster can be played, with unit, roles and whether they are linked', async () => {
    const people = await world.read<Person[]>('/api/people')
    expect(people).toHaveLength(10)
    expect(people.find(person => person.id === hanh)).toMatchObject({
      name: 'Lê Thị Hạnh',
      unit: 'Văn phòng Sở',
      roles: ['member', 'officer', 'administrator'],
      linked: true,
    })
    expect(people.find(person => person.id === 's-guest')).toMatchObject({ name: 'Khách', roles: [], linked: false })
  })

  test('a person sees the private chat, the office group and the own unit; an officer sees every unit', async () => {
    const chats = (person: string) => world.read<Chat[]>(`/api/people/${person}/chats`)
    expect((await chats(lan)).map(chat => chat.title)).toEqual([
      undefined,
      'Toàn thể Sở Nội vụ',
      'Phòng Công chức viên chức',
    ])
    expect(await chats(hanh)).toHaveLength(5)
    expect(await chats('s-guest')).toMatchObject([{ id: 's-guest', kind: 'private' }])
  })

  test('what others said is unread until it is read', async () => {
    await say(nam, 'Chào cả phòng', unitGroup())
    const unread = async (person: string) =>
      (await world.read<Chat[]>(`/api/people/${person}/chats`)).find(chat => chat.id === unitGroup())?.unread
    expect(await unread(lan)).toBe(1)
    expect(await unread(nam)).toBe(0)
    await world.post('/api/read', { person: lan, chat: unitGroup() })
    expect(await unread(lan)).toBe(0)
  })

  test('nobody reads a chat they are not in', async () => {
    const other = world.group('Phòng Cải cách hành chính')
    const response = await world.ask(`/api/chats/${other}/messages?as=${lan}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'no-chat' })
    expect((await say(lan, 'xin chào', other)).code).toBe('no-chat')
  })

  test('somebody new can be added, who has only the private chat', async () => {
    const added = (await world.post('/api/people', { name: 'Vũ Mới', phone: '0911222333' })) as unknown as Person
    expect(added).toMatchObject({ name: 'Vũ Mới', linked: false })
    expect(await world.read<Chat[]>(`/api/people/${added.id}/chats`)).toHaveLength(1)
  })
})

describe('talking', () => {
  test('what one says comes back with the answer, as blocks and as text', async () => {
    const answer = await say(lan, '/khaosat')
    expect(answer.outcome).toBe('accepted')
    expect(answer.messages[0]).toMatchObject({ author: { id: lan, name: 'Nguyễn Thị Lan' }, text: '/khaosat' })
    expect(answer.messages[1]!.author).toBeUndefined()
    expect(answer.messages[1]!.text).toContain('Màu nào?\n\n[Đỏ] [Xanh] [Vàng] [Hủy]')
    expect(answer.messages[1]!.blocks[0]).toEqual({ block: 'text', text: 'Màu nào?' })
    expect(answer.messages[1]!.buttons.map(button => button.label)).toEqual(['Đỏ', 'Xanh', 'Vàng', 'Hủy'])
    expect(await world.messages(lan, lan)).toEqual(answer.messages)
  })

  test('in a group the bot hears commands and mentions, not ordinary talk', async () => {
    expect(texts(await say(lan, 'chào mọi người', unitGroup()))).toEqual(['chào mọi người'])
    expect((await say(lan, 'mời @thidua giúp', unitGroup())).messages).toHaveLength(2)
    expect((await say(lan, '/khaosat', unitGroup())).messages.at(-1)!.text).toContain('Màu nào?')
    expect((await say(lan, '/khaosat@someoneelse', unitGroup())).messages).toHaveLength(1)
    expect((await say(nam, '/khaosat@thidua', unitGroup())).messages.at(-1)!.text).toContain('Màu nào?')
  })

  test('a button edits its message in place and old ones expire', async () => {
    const asked = (await say(lan, '/khaosat', unitGroup())).messages.at(-1)!
    const pressed = await press(lan, 'Đỏ', unitGroup())
    expect(pressed.messages.find(message => message.id === asked.id)).toMatchObject({ isEdited: true })
    const old = await world.post('/api/press', { person: lan, chat: unitGroup(), token: asked.buttons[0]!.token })
    expect(old).toMatchObject({ outcome: 'expired', notice: expect.any(String) })
  })

  test("somebody else's form is politely refused", async () => {
    await say(lan, '/khaosat', unitGroup())
    const answer = await press(nam, 'Đỏ', unitGroup())
    expect(answer.outcome).toBe('expired')
    expect(answer.notice).toContain('của người khác')
  })

  test('a text question in a group is answered by a reply, made by itself, and is then removed', async () => {
    await say(lan, '/khaosat', unitGroup())
    const asked = (await press(lan, 'Xanh', unitGroup())).messages
    const question = asked.find(message => message.expectsText)!
    expect(question.addressedTo?.id).toBe(lan)
    expect((await say(nam, 'lá cây', unitGroup())).messages).toHaveLength(1)
    const answered = await say(lan, 'lá cây', unitGroup())
    expect(answered.messages.find(message => message.author?.id === lan)).toMatchObject({ replyTo: question.id })
    expect(answered.messages.find(message => message.id === question.id)).toMatchObject({ isRemoved: true })
    expect(answered.messages.some(message => message.chat === lan && message.text.includes('Điều bí mật?'))).toBe(true)
  })

  test('a text question in a group is answered in its form as well, and the form goes on in its own message', async () => {
    const main = (await say(lan, '/khaosat', unitGroup())).messages.at(-1)!
    await press(lan, 'Xanh', unitGroup())
    const answered = await world.post('/api/fill', { person: lan, chat: unitGroup(), answers: { shade: 'lá cây' } })
    const standing = (await world.messages(unitGroup(), lan)).filter(message => !message.author)
    expect(answered.outcome).toBe('accepted')
    expect(standing.map(message => message.id)).toEqual([main.id])
  })

  test('the button that leads to the private chat starts there', async () => {
    await say(lan, '/khaosat', unitGroup())
    await press(lan, 'Xanh', unitGroup())
    const moved = await press(lan, 'Trả lời trong chat riêng', unitGroup())
    expect(moved.messages.find(message => message.chat === lan)?.text).toContain('Xanh gì?')
  })

  test('the same event twice is heard and shown once', async () => {
    const body = { person: lan, text: '/huy', event: 'e-1' }
    await world.post('/api/say', body)
    expect((await world.post('/api/say', body)).outcome).toBe('duplicate')
    expect(await world.messages(lan, lan)).toHaveLength(2)
  })
})

describe('forms', () => {
  test('a form shows its fields and tells what is wrong at the field', async () => {
    const shown = (await say(lan, '/moithu')).messages.at(-1)!
    expect(shown.form).toMatchObject({ current: 'count' })
    const fill = (answers: Record<string, string | string[]>) => world.post('/api/fill', { person: lan, answers })
    const wrong = await fill({ count: 'mười hai' })
    expect(wrong).toMatchObject({ outcome: 'fieldErrors', fieldErrors: { count: expect.stringContaining('con số') } })
    const next = await fill({ count: '3' })
    expect(next.messages).toMatchObject([{ id: shown.id, isEdited: true, form: { current: 'day' } }])
    await fill({ day: '2022-07-07' })
    expect((await fill({ items: 'một\nsai' })).fieldErrors?.items).toContain('Dòng 2')
    await fill({ items: 'một\nhai' })
    await fill({ picks: ['m1', 'm20'] })
    await press(lan, 'Bỏ qua')
    const file = new File([new Uint8Array([1, 2, 3])], 'đơn.txt', { type: 'text/plain' })
    const done = await world.upload({ person: lan, file })
    expect(texts(done).some(text => text.includes('3|2022-07-07|một+hai|m1+m20|-|đơn.txt'))).toBe(true)
  })

  test('an old revision of a form is refused, and nothing is lost', async () => {
    const { form } = (await say(lan, '/moithu')).messages.at(-1)!
    const body = { person: lan, form: form!.formId, revision: form!.revision, answers: { count: '3' } }
    await world.post('/api/fill', body)
    expect(await world.post('/api/fill', body)).toMatchObject({ outcome: 'expired' })
    expect((await world.messages(lan, lan)).at(-1)!.form?.current).toBe('day')
  })
})

describe('files', () => {
  test('a file can be fetched by who sees its message, and by nobody else', async () => {
    const bytes = new TextEncoder().encode('<script>alert(1)</script>')
    const sent = await world.upload({ person: lan, file: new File([bytes], 'a b"ă.html', { type: 'text/html' }) })
    const { file } = sent.messages[0]!
    const response = await world.ask(file!.url)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect((await world.ask(file!.url.replace(lan, nam))).status).toBe(400)
  })

  test('a file in a group is not heard unless it answers the bot', async () => {
    const file = new File(['x'], 'x.txt')
    expect((await world.upload({ person: lan, chat: unitGroup(), file })).messages).toHaveLength(1)
  })
})

describe('groups', () => {
  test('a new group has the bot in it; taken out, it hears and says nothing there', async () => {
    const made = await world.post('/api/groups', { person: hanh, title: 'Tổ biên tập', members: [lan] })
    expect(made.status).toBe(200)
    const chat = made.chat!
    expect((await say(lan, '/huy', chat)).messages.length).toBeGreaterThan(1)
    await world.post(`/api/groups/${chat}/bot`, { person: hanh, present: false })
    expect(texts(await say(lan, '/huy', chat))).toEqual(['/huy'])
  })
})

describe('the phone number', () => {
  test('what is shared is the number on the roster, as the own one', async () => {
    const heard: Incoming[] = []
    const other = await openSandboxWorld({
      receive: async incoming => {
        heard.push(incoming)
        return { kind: 'accepted' }
      },
    })
    const person = other.id('Nguyễn Thị Lan')
    await other.post('/api/share-phone', { person })
    expect(heard).toMatchObject([{ content: { kind: 'contact', phone: '0912000105', isOwn: true } }])
    await other.stop()
  })
})

describe('bad input', () => {
  test.each([
    ['/api/say', {}, '"person" must be text.'],
    ['/api/say', { person: 'p', text: '' }, '"text" must not be empty.'],
    ['/api/say', { person: 'nobody', text: 'x' }, 'Nobody has the id "nobody"; GET /api/people lists everybody.'],
    ['/api/press', { person: 's-guest' }, 'Say which "button" (label or index) or "token" to press.'],
    ['/api/press', { person: 's-guest', button: 'x' }, 'No button "x" in sight in this chat; there are none.'],
    ['/api/fill', { person: 's-guest', answers: {} }, 'No form is open in this chat.'],
    ['/api/fill', { person: 's-guest', answers: { a: 1 } }, '"answers.a" must be text or a list of texts.'],
    ['/api/share-phone', { person: 's-guest' }, 'Khách has no phone number to share.'],
    ['/api/clock', { to: 'mai' }, '"to" must be an instant such as 2022-07-07T08:00:00+07:00.'],
  ])('%s %j is told in one sentence', async (path, body, sentence) => {
    expect(await world.post(path, body)).toMatchObject({ status: 400, error: sentence })
  })

  test('what is no JSON, and what is no path, are told too', async () => {
    const response = await world.ask('/api/say', { method: 'POST', body: '{' })
    expect([response.status, await response.json()]).toMatchObject([400, { error: 'The body must be JSON.' }])
    expect((await world.ask('/api/nothing')).status).toBe(404)
  })

  test('text with markup is kept as typed', async () => {
    const text = '<b>đậm</b> & *sao* `mã` 😀'
    expect((await say(lan, text, unitGroup())).messages[0]!.text).toBe(text)
  })
})
