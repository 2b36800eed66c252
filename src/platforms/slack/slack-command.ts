// A slash command, wherever it was typed.
import type { CommandMenu } from '../../chat/command.ts'
import type { Receive } from '../platform.ts'
import { incomingOf } from './slack-decode.ts'
import { handsOf } from './slack-hands.ts'
import { anyCommand } from './slack-manifest.ts'
import type { Ack, HandleParts } from './slack-parts.ts'
import type { SlackCommand } from './slack-payload.ts'
import { unescapeText } from './slack-text.ts'
import { noticeOf, turnOfTalk } from './slack-turn.ts'
import { wordOf } from './slack-words.ts'

const helpCommand = '/help'

/** Typed where the bot is not (a channel, a chat between two others): it is answered in private. */
export async function handleCommand(parts: HandleParts, command: SlackCommand, receive: Receive): Promise<Ack> {
  const { team_id: teamId, channel_id: channelId, user_id: userId, trigger_id: triggerId } = command
  const text = typedCommand(command)
  const hands = handsOf(parts.clients, teamId)
  const { place, isElsewhere } = await hands.commandPlace(channelId, userId)
  const facts = await hands.facts({ eventId: triggerId, userId, place, handle: command.user_name, isReachable: true })
  const trace = await turnOfTalk(parts, facts, triggerId, asks(text, parts.menu()))
  const content = { kind: 'text', text, messageKey: '', isAddressed: true } as const
  const outcome = await receive(incomingOf({ ...facts, trace }, content))
  const notice = noticeOf(outcome) ?? (isElsewhere ? wordOf('vi', 'slack-answered-privately') : undefined)
  return notice === undefined ? undefined : { response_type: 'ephemeral', text: notice }
}

/** `/thidua dangky` is `/dangky`: for the commands beyond Slack's fifty. */
function typedCommand({ command, text }: SlackCommand): string {
  const typed = unescapeText(text).trim()
  if (command !== `/${anyCommand}`) return `${command} ${typed}`.trim()
  return typed === '' ? helpCommand : `/${typed.replace(/^\//, '')}`
}

function asks(text: string, menu: CommandMenu): boolean {
  const word = text.slice(1).split(/\s/)[0]
  return menu.some(entry => entry.asks && (entry.word === word || entry.english === word))
}
