// The office's conversations on Slack, over the wire: questions in dialogs, answers in chats and channels.
import { officeConversations } from '../office-conversations.ts'
import { openSlackHouse } from './slack-house.ts'

officeConversations('Slack', openSlackHouse)
