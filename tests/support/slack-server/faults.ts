// Faults a test orders for the next calls: refusals, floods, gateways, lost answers.
import type { ServerResponse } from 'node:http'

export interface FaultOrder {
  readonly method: string
  /** A word of Slack's, or what the network does. */
  readonly kind: '429' | '502' | 'dropBefore' | 'dropAfter' | { readonly error: string }
  readonly times?: number
  readonly retryAfterSeconds?: number
}

export interface Faults {
  readonly order: (fault: FaultOrder) => void
  readonly next: (method: string) => FaultOrder | undefined
  readonly clear: () => void
}

export function createFaults(): Faults {
  const orders: { readonly fault: FaultOrder; left: number }[] = []
  return {
    order: fault => void orders.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    next: method => {
      const found = orders.find(one => one.left > 0 && one.fault.method === method)
      if (found) found.left -= 1
      return found?.fault
    },
    clear: () => {
      orders.length = 0
    },
  }
}

/** True when the fault was the whole answer. */
export function meetFault({ kind, retryAfterSeconds = 1 }: FaultOrder, response: ServerResponse): void {
  if (kind === '429')
    response.writeHead(429, { 'retry-after': String(retryAfterSeconds) }).end('{"ok":false,"error":"ratelimited"}')
  else if (kind === '502') response.writeHead(502, { 'content-type': 'text/html' }).end('<html>502</html>')
  else if (typeof kind === 'object')
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: false, error: kind.error }))
  else response.socket?.destroy()
}
