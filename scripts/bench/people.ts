// People in private chats who pledge step by step, as fast as the bot answers; every step is timed.
import { Agent, request } from 'node:http'
import type { Shown, WireServer } from './wire-server.ts'

export type Step = {
  readonly name: string
  /** From the update's departure until it was acknowledged with 200. */
  readonly acknowledgedMillis: number
  /** … until the bot's answer stood in the chat. */
  readonly answeredMillis: number
}

export type Steps = { readonly steps: readonly Step[]; readonly seconds: number }

export type People = {
  /** One conversation of five updates: the command and four answers. */
  readonly pledge: (personId: number) => Promise<readonly Step[]>
  /** The same, with a pause after each step for whoever looks on. */
  readonly pledgeStepwise: (personId: number) => AsyncGenerator<Step>
  /** One text and its answer. */
  readonly say: (personId: number, text: string) => Promise<Step>
  /** One press and its answer, on the newest message shown. */
  readonly press: (personId: number, label: string) => Promise<Step>
}

export const stepNames = ['/dangky', 'kind', 'content', 'commitment', 'confirm'] as const

const patienceMillis = 30_000
const mostPosts = 3
let lastUpdateId = 700_000_000

export function openPeople(server: WireServer): People {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const waiting = new Map<number, (shown: Shown) => void>()
  const newest = new Map<number, Shown>()
  let turn = 0
  server.onShown(shown => {
    newest.set(shown.chatId, shown)
    waiting.get(shown.chatId)?.(shown)
  })

  function nextAnswer(chatId: number): Promise<Shown> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`nothing was answered in chat ${chatId}`)), patienceMillis)
      waiting.set(chatId, shown => {
        clearTimeout(late)
        waiting.delete(chatId)
        resolve(shown)
      })
    })
  }

  async function happens(name: string, personId: number, content: object): Promise<Step> {
    const targets = [...server.webhooks]
    turn += 1
    lastUpdateId += 1
    const target = targets[turn % targets.length]
    if (!target) throw new Error('no webhook is set')
    const startedAt = performance.now()
    const answer = nextAnswer(personId)
    const [acknowledgedAt, shown] = await Promise.all([
      post(target, { update_id: lastUpdateId, ...content }).then(() => performance.now()),
      answer,
    ])
    return { name, acknowledgedMillis: acknowledgedAt - startedAt, answeredMillis: shown.at - startedAt }
  }

  /** As Telegram does: what was not answered 200 is posted again. A kept connection may close just as it is used. */
  async function post(target: string, update: object): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await postOnce(target, update)
      } catch (error) {
        if (tries === mostPosts) throw error
      }
    }
  }

  function postOnce(target: string, update: object): Promise<void> {
    const body = JSON.stringify(update)
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-telegram-bot-api-secret-token': server.secret,
      }
      const sent = request(target, { method: 'POST', agent, headers }, response => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`the webhook answered ${response.statusCode}`)),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  function say(personId: number, text: string, name = 'say'): Promise<Step> {
    const message = { ...messageIn(personId), from: userOf(personId), text, ...entitiesOf(text) }
    return happens(name, personId, { message })
  }

  function press(personId: number, label: string, name = 'press'): Promise<Step> {
    const shown = newest.get(personId)
    const data = shown?.buttons.find(button => button.text === label)?.callback_data
    if (!shown || !data) throw new Error(`no button “${label}”; the chat reads: ${shown?.text}`)
    const message = { ...messageIn(personId), message_id: shown.messageId, text: shown.text }
    const query = { id: String(lastUpdateId + 1), from: userOf(personId), chat_instance: '1', data, message }
    return happens(name, personId, { callback_query: query })
  }

  async function* pledgeStepwise(personId: number): AsyncGenerator<Step> {
    yield await say(personId, '/dangky', stepNames[0])
    yield await press(personId, 'Cam kết khác', stepNames[1])
    yield await say(personId, `Cam kết của người ${personId}`, stepNames[2])
    yield await say(personId, 'Hoàn thành trước thời hạn, chất lượng tốt', stepNames[3])
    yield await press(personId, 'Đăng ký', stepNames[4])
    const receipt = newest.get(personId)?.text ?? ''
    if (!/DK-\d{4}-\d+/.test(receipt)) throw new Error(`no receipt: ${receipt}`)
  }

  async function pledge(personId: number): Promise<readonly Step[]> {
    const steps: Step[] = []
    for await (const step of pledgeStepwise(personId)) steps.push(step)
    return steps
  }

  return { pledge, pledgeStepwise, say, press }
}

type Together = { readonly from: number; readonly concurrency: number; readonly updates: number }

/** `concurrency` at a time, each of `count` people one conversation after the other, until `updates` were handled. */
export async function pledgeTogether(people: People, plan: Together & { readonly count: number }): Promise<Steps> {
  let next = 0
  return together(plan, stepNames.length, () => people.pledge(plan.from + (next++ % plan.count)))
}

/** `concurrency` people, each one text after the other. */
export async function echoTogether(people: People, plan: Together): Promise<Steps> {
  return together(plan, 1, async index => [await people.say(plan.from + index, 'Xin chào')])
}

async function together(
  { concurrency, updates }: Together,
  updatesEach: number,
  act: (index: number) => Promise<readonly Step[]>,
): Promise<Steps> {
  const steps: Step[] = []
  let begun = 0
  const startedAt = performance.now()
  async function talkOn(index: number): Promise<void> {
    while (begun < updates) {
      begun += updatesEach
      steps.push(...(await act(index)))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, (_, index) => talkOn(index)))
  return { steps, seconds: (performance.now() - startedAt) / 1000 }
}

function userOf(id: number) {
  return { id, is_bot: false, first_name: `Người ${id}`, language_code: 'vi' }
}

function messageIn(personId: number) {
  const chat = { id: personId, type: 'private', first_name: `Người ${personId}` }
  return { message_id: ++lastUpdateId, date: Math.floor(Date.now() / 1000), chat }
}

function entitiesOf(text: string) {
  const command = /^\/\w+/.exec(text)?.[0]
  return command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {}
}
