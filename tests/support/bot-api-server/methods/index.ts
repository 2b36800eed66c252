// All simulated methods; what is described but not simulated is refused or answered true by the server.
import { chatMethods } from './chats.ts'
import { editMethods } from './edit.ts'
import type { MethodTable } from './method.ts'
import { profileMethods } from './profile.ts'
import { receiveMethods } from './receive.ts'
import { sendMethods } from './send.ts'

export const METHODS: MethodTable = {
  ...receiveMethods,
  ...sendMethods,
  ...editMethods,
  ...chatMethods,
  ...profileMethods,
}
