// What the local Zalo knows: people, groups, what stands in every chat, and every rule a program broke.

export type Person = { readonly id: string; readonly name: string }
export type Group = { readonly id: string; readonly title: string; readonly memberIds: readonly string[] }

/** A message of the bot or the Official Account, as people see it. */
export type Shown = {
  readonly id: string
  readonly text: string
  readonly file?: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }
  readonly at: number
}

export type Fault = {
  /** `dropAfter`: done, but the answer is lost; `dropBefore`: the connection breaks at once. */
  readonly kind: 'dropAfter' | 'dropBefore' | 'gateway' | 'error'
  /** A method of the bot, or a path of the account. */
  readonly where: string
  readonly code?: number
  readonly description?: string
  times: number
}

export type Call = { readonly where: string; readonly params: Readonly<Record<string, unknown>>; readonly at: number }

export type Upload = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }

export type World = {
  readonly people: Map<string, Person>
  readonly groups: Map<string, Group>
  readonly shown: Map<string, Shown[]>
  /** Files people sent, by the path they are fetched from. */
  readonly hosted: Map<string, Upload>
  readonly uploads: Map<string, Upload>
  readonly faults: Fault[]
  readonly calls: Call[]
  readonly violations: string[]
  /** People the bot may write to, and who blocked it. */
  readonly started: Set<string>
  readonly blocked: Set<string>
  /** Of the Official Account: who did not write for over seven days. */
  readonly silent: Set<string>
}

export function newWorld(): World {
  return {
    people: new Map(),
    groups: new Map(),
    shown: new Map(),
    hosted: new Map(),
    uploads: new Map(),
    faults: [],
    calls: [],
    violations: [],
    started: new Set(),
    blocked: new Set(),
    silent: new Set(),
  }
}

let numbers = 0
let lastAt = 0

export function freshId(): string {
  numbers += 1
  return `${Date.now().toString(16)}${numbers.toString(16).padStart(6, '0')}`
}

/** Milliseconds that never stand still, so that before and after can be told. */
export function tick(): number {
  lastAt = Math.max(lastAt + 1, Date.now())
  return lastAt
}

export function show(world: World, chatId: string, message: Omit<Shown, 'id' | 'at'>): Shown {
  const shown = { ...message, id: freshId(), at: tick() }
  world.shown.set(chatId, [...(world.shown.get(chatId) ?? []), shown])
  return shown
}

/** A fault that is due for this call; used up by it. */
export function takeFault(world: World, where: string): Fault | undefined {
  const found = world.faults.find(fault => fault.where === where && fault.times > 0)
  if (found) found.times -= 1
  return found
}
