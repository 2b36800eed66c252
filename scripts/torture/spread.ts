// A load balancer as offices put in front of several processes: webhook posts go to one after the other, past those that are away.
import { createServer, request } from 'node:http'
import { freePort } from '../../tests/support/free-port.ts'

export type Spread = {
  readonly url: string
  readonly ports: readonly number[]
  readonly stop: () => Promise<void>
}

const answerMillis = 5_000

export async function openSpread(count: number): Promise<Spread> {
  const ports: number[] = []
  for (let index = 0; index < count; index += 1) ports.push(await freePort())
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    turn += 1
    const port = ports[turn % ports.length]
    const { method, url: path, headers } = incoming
    const forward = request({ host: '127.0.0.1', port, method, path, headers, timeout: answerMillis }, answer => {
      outgoing.writeHead(answer.statusCode ?? 502)
      answer.pipe(outgoing)
    })
    const fail = () => {
      if (!outgoing.headersSent) outgoing.writeHead(502)
      outgoing.end()
    }
    forward.on('timeout', () => forward.destroy())
    forward.on('error', fail)
    incoming.pipe(forward)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    ports,
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
