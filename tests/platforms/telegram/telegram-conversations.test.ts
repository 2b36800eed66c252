// The office's conversations on Telegram, over the wire.
import { officeConversations } from '../office-conversations.ts'
import { openTelegramHouse } from './telegram-house.ts'

officeConversations('Telegram', openTelegramHouse)
