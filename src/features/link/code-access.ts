// Who may hand link codes out: asked when they are ordered, and again when they are made.
import type { Access } from '../../chat/access.ts'

export const codeAccess: Access = { who: ['officer', 'administrator', 'unitContact'], where: 'private' }
