// The bot's messages, dialogs and Home tabs as a person sees them, in the shape all platforms are compared in.

import { blocksOf, labelOf, optionsOf, optionText } from '../../support/slack-server/inputs.ts'
import type { JsonObject } from '../../support/slack-server/json.ts'
import { isObject } from '../../support/slack-server/limits.ts'
import type { SlackServer } from '../../support/slack-server/server.ts'
import type { Channel, Message, User, View } from '../../support/slack-server/state.ts'
import type { Seen } from '../platform-contract.ts'

/** What stands in a channel for this person, oldest first. */
export function messagesFor(channel: Channel, user: User): readonly Message[] {
  return channel.messages.filter(one => !one.userId && !one.isDeleted && (!one.onlyFor || one.onlyFor === user.id))
}

export function seenIn(server: SlackServer, channel: Channel, user: User): readonly Seen[] {
  return messagesFor(channel, user).map(message => ({
    text: textOf(message.blocks),
    buttons: buttonsOf(message.blocks),
    files: [...message.fileIds, ...picturesOf(message.blocks)].map(id => {
      const { name, bytes } = server.world.files.get(id)!
      return { name, bytes }
    }),
  }))
}

export function seenInView(view: View): string {
  const errors = Object.values(view.errors)
  return [textOf(blocksOf(view.body)), ...buttonsOf(blocksOf(view.body)), ...errors].join('\n')
}

export function textOf(blocks: readonly JsonObject[]): string {
  return blocks.map(wordsOf).filter(Boolean).join('\n')
}

function list(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function wordsOf(block: JsonObject): string {
  if (block.type === 'rich_text') return list(block.elements).map(inlineText).join('\n')
  if (block.type === 'image') return String(block.alt_text)
  if (block.type === 'input') {
    const element = isObject(block.element) ? block.element : {}
    return [labelOf(block), String(element.initial_value ?? ''), ...optionsOf(element).map(optionText)]
      .filter(Boolean)
      .join('\n')
  }
  return isObject(block.text) ? String(block.text.text) : ''
}

function inlineText(part: JsonObject): string {
  return list(part.elements)
    .map(one => String(one.text ?? ''))
    .join('')
}

export function buttonsOf(blocks: readonly JsonObject[]): readonly string[] {
  return blocks
    .filter(block => block.type === 'actions')
    .flatMap(block => list(block.elements).map(one => (isObject(one.text) ? String(one.text.text) : '')))
}

function picturesOf(blocks: readonly JsonObject[]): readonly string[] {
  return blocks
    .filter(block => block.type === 'image')
    .map(block => String(isObject(block.slack_file) && block.slack_file.id))
}
