// The office's conversations on both of Zalo's platforms, over their wire protocols.
import { officeConversations } from '../office-conversations.ts'
import { openZaloAccountHouse, openZaloBotHouse } from './zalo-house.ts'

officeConversations('the Zalo Bot Platform', openZaloBotHouse)
officeConversations('a Zalo Official Account', openZaloAccountHouse)
