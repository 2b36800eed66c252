// Ids in the order of time, also between processes that answer in one chat in turn.
import { expect, it } from 'vitest'
import { firstIdAt, newId } from '../../src/db/new-id.ts'

it('a thousand made in one go do not run ahead of the clock', () => {
  const made = Array.from({ length: 1000 }, () => newId())
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(1000)
  const soon = firstIdAt(new Date(Date.now() + 3))
  expect(made.at(-1)! < soon).toBe(true)
})

it('what was made since an instant does not come before its first id', () => {
  const since = firstIdAt(new Date())
  expect(newId() >= since).toBe(true)
  expect(firstIdAt(new Date('2240-01-01')) > newId()).toBe(true)
})
