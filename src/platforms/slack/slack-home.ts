// The app's Home tab: what somebody still owes, with the buttons to do it. Pure.
import type { types } from '@slack/bolt'
import type { Delivery } from '../platform.ts'
import { textParts } from './slack-blocks.ts'
import { buttonRows, numberedChoices } from './slack-buttons.ts'

const mostBlocks = 90

export function homeView({ message, token }: Pick<Delivery, 'message' | 'token'>): types.HomeView {
  const text = textParts(message).flatMap(part => part.blocks)
  const buttons = buttonRows(numberedChoices(message), token)
  return { type: 'home', blocks: [...text.slice(0, mostBlocks - buttons.length), ...buttons] }
}
