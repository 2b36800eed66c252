// The clock of the sandbox: it moves forward only, runs what falls due in order, and answers when everything is said.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSandboxWorld, type SandboxWorld } from '../platforms/sandbox-world.ts'

let world: SandboxWorld

beforeEach(async () => {
  world = await openSandboxWorld()
})

afterEach(() => world.stop())

type Moved = { status: number; now: string; fired: number; code?: string }

const move = async (target: unknown) => (await world.post('/api/clock', target)) as unknown as Moved
const said = async () => (await world.messages(world.group(), world.id('Nguyễn Thị Lan'))).map(message => message.text)

test('the calendar clock begins where it was set and is told with what comes next', async () => {
  await world.setBell('2022-02-01T07:00:00+07:00', 'Mừng Xuân')
  const clock = await world.read<{ now: string; nextEventAt: string; timeZone: string }>('/api/clock')
  expect(clock.now.slice(0, 13)).toBe('2022-01-25T01')
  expect(clock.nextEventAt).toBe('2022-02-01T00:00:00.000Z')
  expect(clock.timeZone).toBe('Asia/Ho_Chi_Minh')
})

test('moving to an instant runs everything due before it, in order, at its own time', async () => {
  await world.setBell('2022-02-03T07:00:00+07:00', 'Hai')
  await world.setBell('2022-02-01T07:00:00+07:00', 'Một')
  await world.setBell('2022-03-01T07:00:00+07:00', 'Ba')
  const moved = await move({ to: '2022-02-10T08:00:00+07:00' })
  expect(moved).toMatchObject({ status: 200, fired: 2 })
  expect(new Date(moved.now).getTime() - Date.parse('2022-02-10T08:00:00+07:00')).toBeLessThan(5_000)
  expect(await said()).toEqual(['Một', 'Hai'])
  const [first] = await world.messages(world.group(), world.id('Nguyễn Thị Lan'))
  expect(first!.at.slice(0, 16)).toBe('2022-02-01T00:00')
})

test('a day more is the same time tomorrow', async () => {
  const moved = await move({ to: { days: 1 } })
  expect(moved.now.slice(0, 13)).toBe('2022-01-26T01')
  expect((await move({ days: 2 })).now.slice(0, 13)).toBe('2022-01-28T01')
})

test('the next event is the next one that says something', async () => {
  await world.setBell('2022-02-01T07:00:00+07:00')
  await world.setBell('2022-02-02T07:00:00+07:00', 'Keng')
  const moved = await move({ nextEvent: true })
  expect(moved.fired).toBe(2)
  expect(moved.now.slice(0, 16)).toBe('2022-02-02T00:00')
  expect(await said()).toEqual(['Keng'])
  expect((await move({ to: { nextEvent: true } })).fired).toBe(0)
})

test('two moves at once run one after the other', async () => {
  await world.setBell('2022-01-25T20:00:00+07:00', 'Tối')
  const [one, two] = await Promise.all([move({ days: 1 }), move({ days: 1 })])
  expect(one.fired + two.fired).toBe(1)
  expect(two.now.slice(0, 10)).toBe('2022-01-27')
  expect(await said()).toEqual(['Tối'])
})

test('backwards, too far, and while a real platform is connected, the clock does not move', async () => {
  expect(await move({ to: '2022-01-24T08:00:00+07:00' })).toMatchObject({ status: 400, code: 'clock-backwards' })
  expect(await move({ to: '2099-01-24T08:00:00+07:00' })).toMatchObject({ status: 400, code: 'clock-too-far' })
  Object.assign(world.controls, { clockIsFree: false })
  expect(await move({ days: 1 })).toMatchObject({ status: 400, code: 'clock-fixed' })
})
