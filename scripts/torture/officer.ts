// What the officer does in a torture: announces to everybody, sets deadlines, moves the clock.
import { openCalendarClock } from '../../src/delivery/clock-store.ts'
import { talk } from './talk.ts'
import type { Person, World } from './world.ts'

export type Audience = 'Riêng từng người trong danh bạ' | 'Tất cả các nhóm'

/** The first of the people is the officer. */
export function officerOf({ people }: World): Person {
  const [officer] = people
  if (!officer) throw new Error('an office needs somebody')
  return officer
}

export async function announce(world: World, text: string, audience: Audience): Promise<void> {
  const { says, presses, hears } = talk(world, officerOf(world))
  says(`/thongbao ${text}`)
  await presses('Bỏ qua')
  await presses(audience)
  await presses('Gửi ngay')
  await presses('Gửi thông báo')
  await hears('that it is on its way', view => view.text.includes('Thông báo đang được gửi đi'))
}

/** `due` in words: "đến hết ngày 17/3/2022". */
export async function setDeadline(world: World, what: string, due: string): Promise<void> {
  const { says, presses, hears } = talk(world, officerOf(world))
  says(`/dathan ${what}`)
  await presses('Tất cả đơn vị')
  await presses('Bỏ qua')
  await hears('the question for the day', view => view.text.includes('ngày'))
  says(due)
  await presses('Đặt thời hạn')
  await hears('that it was set', view => view.text.includes('Đã đặt thời hạn') && view.text.includes(what))
}

/** Sets the calendar clock under the running program, which reads it at every beat. */
export async function setClock(world: World, now: Date): Promise<void> {
  await world.read(async database => {
    const clock = await openCalendarClock(database)
    await clock.setNow(now)
  })
}
