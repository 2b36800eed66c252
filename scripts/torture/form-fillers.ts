// People who pledge one thing after the other, step by step as the bot asks, and remember what they were told.
import type { MessageView } from '../../tests/support/bot-api-server/views.ts'
import { sleep } from './patience.ts'
import type { Person, World } from './world.ts'

export type FormFiller = {
  readonly person: Person
  /** What the bot acknowledged as registered: the text of each pledge. */
  readonly told: readonly string[]
  /** The pledge being filled in. */
  readonly current: () => string
  /** Goes on until `stop`; then until the pledge in hand is registered. Rejects when nothing is heard for too long. */
  readonly done: Promise<void>
}

export type FormFilling = {
  readonly fillers: readonly FormFiller[]
  /** Lets everybody finish what they began; resolves with those who could not. */
  readonly finish: () => Promise<readonly string[]>
}

const patienceSeconds = 90

/** `isHealthy` is false while the program is known to be away: nobody's patience runs then. */
export function letPeopleFillForms(world: World, people: readonly Person[], patience = patienceSeconds): FormFilling {
  let isOver = false
  const fillers = people.map(person => startFiller(world, person, () => isOver, patience))
  return {
    fillers,
    finish: async () => {
      isOver = true
      const ends = await Promise.allSettled(fillers.map(({ done }) => done))
      return ends.flatMap((end, index) =>
        end.status === 'rejected' ? [`${fillers[index]!.person.name}: ${String(end.reason)}`] : [],
      )
    },
  }
}

function startFiller(world: World, person: Person, isOver: () => boolean, patience: number): FormFiller {
  const told: string[] = []
  let current = ''
  async function run(): Promise<void> {
    for (let number = 1; !isOver(); number += 1) {
      current = `Cam kết số ${number} của ${person.name}`
      await pledge(world, person, current, patience)
      told.push(current)
    }
  }
  return { person, told, current: () => current, done: run() }
}

async function pledge(world: World, person: Person, content: string, patience: number): Promise<void> {
  const { server } = world
  const { user } = person
  const chat = server.privateChat(user)
  const heard = listen(world, person, patience)
  server.says(user, chat, '/dangky')
  server.presses(user, await heard('Cam kết khác', hasButton('Cam kết khác')), 'Cam kết khác')
  await heard('the question for the content', view => view.text.includes('Nội dung đăng ký là gì'))
  server.says(user, chat, content)
  server.presses(user, await heard('Bỏ qua', hasButton('Bỏ qua')), 'Bỏ qua')
  server.presses(user, await heard('Đăng ký', hasButton('Đăng ký')), 'Đăng ký')
  await heard(`the receipt of ${content}`, view => /DK-\d{4}-\d+/.test(view.text) && view.text.includes(content))
}

function hasButton(text: string): (view: MessageView) => boolean {
  return view => view.buttons.flat().some(button => button.text === text)
}

/** The newest message that fits and was not used before: an older step's buttons do not count again. */
function listen(world: World, person: Person, patience: number) {
  const chat = world.server.privateChat(person.user)
  const since = world.server.lastMessageIn(chat)?.messageId ?? 0
  return async (what: string, fits: (view: MessageView) => boolean): Promise<MessageView> => {
    const endAt = Date.now() + patience * 1000
    for (;;) {
      const found = world.server
        .messagesIn(chat)
        .findLast(view => view.isFromBot && !view.isDeleted && view.messageId > since && fits(view))
      if (found) return found
      if (Date.now() > endAt) {
        const last = world.server.lastMessageIn(chat)?.text.slice(0, 80)
        throw new Error(`heard nothing of ${what}; the last message reads “${last}”`)
      }
      await sleep(40)
    }
  }
}
