// People who pledge one thing after the other, step by step as the bot asks, and remember what they were told.
import { type Talk, talk, usualPatienceSeconds } from './talk.ts'
import type { Person, World } from './world.ts'

export type FormFilling = {
  /** What the bot acknowledged as registered: the text of each pledge. */
  readonly told: readonly string[]
  /** Lets everybody finish what they began; resolves with those who could not. */
  readonly finish: () => Promise<readonly string[]>
}

export function letPeopleFillForms(
  world: World,
  people: readonly Person[],
  patience = usualPatienceSeconds,
): FormFilling {
  const told: string[] = []
  let isOver = false

  async function fill(person: Person): Promise<void> {
    for (let number = 1; !isOver; number += 1) {
      const content = `Cam kết số ${number} của ${person.name}`
      await pledge(talk(world, person, patience), content)
      told.push(content)
    }
  }

  const filling = people.map(person => ({ person, done: fill(person) }))
  for (const { done } of filling) done.catch(() => {})
  return {
    told,
    finish: async () => {
      isOver = true
      const ends = await Promise.allSettled(filling.map(({ done }) => done))
      return ends.flatMap((end, index) =>
        end.status === 'rejected' ? [`${filling[index]!.person.name}: ${String(end.reason)}`] : [],
      )
    },
  }
}

export async function pledge({ says, presses, hears }: Talk, content: string): Promise<void> {
  says('/dangky')
  await presses('Cam kết khác')
  await hears('the question for the content', view => view.text.includes('Nội dung đăng ký là gì'))
  says(content)
  await presses('Bỏ qua')
  await presses('Đăng ký')
  await hears(`the receipt of ${content}`, view => /DK-\d{4}-\d+/.test(view.text) && view.text.includes(content))
}
