// The test office on Slack: people with apps, one channel, dialogs for questions, the local Slack server.
import { expect } from 'vitest'
import { openSlack } from '../../../src/platforms/slack/slack.ts'
import { openSlackStore } from '../../../src/platforms/slack/slack-store.ts'
import { blocksOf, inputsOf, labelOf, optionsOf, optionText } from '../../support/slack-server/inputs.ts'
import type { JsonObject } from '../../support/slack-server/json.ts'
import { isObject } from '../../support/slack-server/limits.ts'
import { type SlackServer, startSlackServer } from '../../support/slack-server/server.ts'
import type { Channel, User, View } from '../../support/slack-server/state.ts'
import type { Attachment, House, HouseNeeds, Phone } from '../house.ts'
import { buttonsOf, messagesFor, seenIn, seenInView } from './slack-seen.ts'
import { configOf } from './slack-world.ts'

const patience = { timeout: 20_000, interval: 25 }

export async function openSlackHouse({ database, log }: HouseNeeds): Promise<House> {
  const server = await startSlackServer()
  const platform = openSlack(configOf(server), openSlackStore(database), log, { requestMillis: 2_000 })
  const users = new Map<string, User>()
  const phones = new Map<string, Phone>()
  let channel: Channel

  return {
    // Answers are not paced: nobody waits a second between two questions.
    platform: { ...platform, limits: {} },
    formsArePrivate: true,
    phone: (name, where) => {
      const key = `${name} ${where}`
      const user = users.get(name)!
      const known = phones.get(key) ?? slackPhone(server, user, where === 'group' ? channel : server.im(user))
      phones.set(key, known)
      return known
    },
    moveIn: async (names, title) => {
      for (const name of names) users.set(name, server.user(name))
      channel = server.channel(title, [...users.values()])
      const keyOf = (id: string) => `${server.workspace.id}:${id}`
      return {
        keys: name => ({ account: keyOf(users.get(name)!.id), privateChat: keyOf(server.im(users.get(name)!).id) }),
        groupKey: keyOf(channel.id),
      }
    },
    stop: async () => {
      await server.stop()
      expect(server.violations).toEqual([])
    },
  }
}

/** A person answers all inputs of a dialog and then sends it in; what else they do comes after. */
function slackPhone(server: SlackServer, user: User, chat: Channel): Phone {
  const answered = new Set<string>()
  const view = () => server.openView(user)
  const inSight = () => {
    const open = view()
    const messages = seenIn(server, chat, user).map(({ text, buttons }) => [text, ...buttons].join('\n'))
    return [...messages, ...server.toldTo(user), ...(open ? [seenInView(open)] : [])].join('\n\n')
  }

  async function submits(open: View): Promise<void> {
    answered.clear()
    await server.submits(open)
  }

  /** What was entered so far is sent in; Slack wants every required input filled. */
  async function submitsUnfinished(): Promise<void> {
    const open = view()
    if (!open || answered.size === 0) return
    for (const block of inputsOf(open))
      if (!block.optional && !open.values[String(block.block_id)]) server.enters(open, labelOf(block), '…')
    await submits(open)
  }

  async function sees(text: string): Promise<string> {
    if (!inSight().includes(text)) await submitsUnfinished()
    await expect.poll(inSight, patience).toContain(text)
    return inSight()
  }

  async function inputCalled(label: string): Promise<{ readonly open: View; readonly block: JsonObject }> {
    const find = () => {
      const open = view()
      const block = open && inputsOf(open).find(one => labelOf(one) === label)
      return open && block ? { open, block } : undefined
    }
    if (!find()) await submitsUnfinished()
    await expect.poll(() => (find() ? label : inSight()), patience).toBe(label)
    return find()!
  }

  async function answers(label: string, value: string | Attachment | undefined): Promise<void> {
    const { open, block } = await inputCalled(label)
    if (value !== undefined) server.enters(open, label, value)
    answered.add(String(block.block_id))
    if (inputsOf(open).every(one => answered.has(String(one.block_id)))) await submits(open)
  }

  /** A button of the dialog, its own one, an option of its list, or a button in the chat. */
  function found(label: string): (() => Promise<unknown>) | undefined {
    const open = view()
    const begins = (text: string) => text.startsWith(label)
    if (open) {
      const submit = isObject(open.body.submit) ? String(open.body.submit.text) : ''
      if (begins(submit)) return () => submits(open)
      const button = buttonsOf(blocksOf(open.body)).find(begins)
      if (button) return () => server.pressesInView(open, button)
      const list = inputsOf(open).find(block =>
        optionsOf(isObject(block.element) ? block.element : {}).some(option => begins(optionText(option))),
      )
      if (list) return () => answers(labelOf(list), label)
    }
    for (const message of messagesFor(chat, user).toReversed()) {
      const button = buttonsOf(message.blocks).find(begins)
      if (button) return () => server.presses(user, chat, message, button)
    }
    return undefined
  }

  async function presses(label: string): Promise<void> {
    await expect.poll(() => (found(label) ? label : inSight()), patience).toBe(label)
    await found(label)!()
  }

  return {
    sees,
    presses,
    says: async text => void (await (text.startsWith('/') ? server.commands : server.says)(user, chat, text)),
    picks: async ({ asks, label: question }, label) => {
      await sees(asks)
      const open = view()
      const hasInput = open && inputsOf(open).some(one => labelOf(one) === question)
      if (hasInput) await answers(question, label)
      else await presses(label)
    },
    types: ({ label }, text) => answers(label, text),
    skips: ({ label }) => answers(label, undefined),
    attaches: ({ label }, file) => answers(label, file),
    files: async () => seenIn(server, chat, user).flatMap(one => one.files),
  }
}
