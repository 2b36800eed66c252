// Everything the sandbox shows on the web: the page at / and the API under /api.
import type { Hono } from 'hono'
import { sandboxApi } from './sandbox-api.ts'
import { sandboxPage } from './sandbox-page.ts'
import type { SandboxRoom } from './sandbox-talk.ts'

export function mountSandbox(web: Hono, room: SandboxRoom): void {
  web.route('/api', sandboxApi(room))
  web.route('/', sandboxPage())
}
