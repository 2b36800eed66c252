// The office's conversations in the sandbox, through its HTTP API.
import { officeConversations } from './office-conversations.ts'
import { openSandboxHouse } from './sandbox-house.ts'

officeConversations('the sandbox', openSandboxHouse)
