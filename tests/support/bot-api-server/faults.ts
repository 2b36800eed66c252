// Faults a test orders: the outages, lost answers and refusals a bot meets on a bad network day.
import type { ServerResponse } from 'node:http'

export type FaultKind = '429' | '500' | '502' | 'dropBefore' | 'dropAfter' | 'hang' | 'malformed' | '401'

export interface FaultOrder {
  readonly kind: FaultKind
  /** Only calls of this method; every call when left out. */
  readonly method?: string
  /** How many calls fail; all until `healthy()` when left out. */
  readonly times?: number
  /** For '429'; 1 when left out. */
  readonly retryAfterSeconds?: number
}

export interface Faults {
  order(fault: FaultOrder): void
  /** The fault that the next call of `method` meets, counted down. */
  next(method: string): FaultOrder | undefined
  /** Ends all faults; hanging calls are cut off. */
  clear(): void
  /** Answers with the fault; `answer` is what the call would have been answered. */
  meet(fault: FaultOrder, response: ServerResponse, answer: string): void
}

export function createFaults(): Faults {
  const orders: { readonly fault: FaultOrder; left: number }[] = []
  const hanging = new Set<ServerResponse>()

  function next(method: string): FaultOrder | undefined {
    const found = orders.find(
      ({ fault, left }) => left > 0 && (!fault.method || fault.method.toLowerCase() === method.toLowerCase()),
    )
    if (!found) return undefined
    found.left -= 1
    return found.fault
  }

  function meet(fault: FaultOrder, response: ServerResponse, answer: string): void {
    if (fault.kind === 'hang') {
      hanging.add(response)
      return
    }
    if (fault.kind === 'dropBefore' || fault.kind === 'dropAfter') response.socket?.destroy()
    else if (fault.kind === '502') response.writeHead(502, { 'content-type': 'text/html' }).end(BAD_GATEWAY)
    else if (fault.kind === 'malformed') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer.slice(0, answer.length / 2))
    } else refuse(fault, response)
  }

  return {
    order: fault => orders.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    next,
    meet,
    clear: () => {
      orders.length = 0
      for (const response of hanging) response.socket?.destroy()
      hanging.clear()
    },
  }
}

const BAD_GATEWAY = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'

function refuse(fault: FaultOrder, response: ServerResponse): void {
  const code = Number(fault.kind)
  const seconds = fault.retryAfterSeconds ?? 1
  const texts: Readonly<Record<number, string>> = {
    401: 'Unauthorized',
    429: `Too Many Requests: retry after ${seconds}`,
    500: 'Internal Server Error',
  }
  const body = {
    ok: false,
    error_code: code,
    description: texts[code],
    ...(code === 429 ? { parameters: { retry_after: seconds } } : {}),
  }
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
