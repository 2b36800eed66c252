// Two windows see each other's messages as they are said, and nothing of chats they are not in.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSandboxWorld, type SandboxWorld } from '../platforms/sandbox-world.ts'

let world: SandboxWorld
const streams: AbortController[] = []

beforeEach(async () => {
  world = await openSandboxWorld()
})

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.abort()
  await world.stop()
})

/** Resolves with the stream's text once it contains `wanted`. */
async function listen(person: string) {
  const abort = new AbortController()
  streams.push(abort)
  const response = await world.ask(`/api/events?as=${person}`, { signal: abort.signal })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  async function until(wanted: string): Promise<string> {
    while (!text.includes(wanted)) {
      const { value, done } = await reader.read()
      if (done) throw new Error(`the stream ended before “${wanted}”: ${text}`)
      text += value
    }
    return text
  }
  await until('ready')
  return { until }
}

test('what is said in a group reaches everybody there, and only them', async () => {
  const group = world.group('Phòng Công chức viên chức')
  const nam = await listen(world.id('Nguyễn Văn Nam'))
  const anh = await listen(world.id('Bùi Đức Anh'))
  await world.post('/api/say', { person: world.id('Nguyễn Thị Lan'), chat: group, text: 'Chào Nam' })
  await world.post('/api/say', { person: world.id('Nguyễn Thị Lan'), text: 'riêng tư' })
  await world.post('/api/say', { person: world.id('Nguyễn Thị Lan'), chat: world.group(), text: 'Chào cả cơ quan' })
  const heardByNam = await nam.until('Chào cả cơ quan')
  expect(heardByNam).toContain('Chào Nam')
  expect(heardByNam).not.toContain('riêng tư')
  expect(await anh.until('Chào cả cơ quan')).not.toContain('Chào Nam')
})

test('what the bot shows, changes and removes, and the moved clock, are told', async () => {
  const lan = world.id('Nguyễn Thị Lan')
  const window = await listen(lan)
  await world.post('/api/say', { person: lan, text: '/khaosat' })
  await window.until('Màu nào?')
  await world.post('/api/press', { person: lan, button: 'Đỏ' })
  await window.until('"isEdited":true')
  await world.post('/api/clock', { days: 1 })
  expect(await window.until('event: clock')).toContain('2022-01-26')
})

test('nobody listens as somebody who does not exist', async () => {
  expect((await world.ask('/api/events?as=nobody')).status).toBe(400)
})
