// The page's only door to the program: requests, and the stream of what happens.
import { texts } from './texts.js'

/** `message` is what to tell the person. */
class Failure extends Error {}

async function answerOf(request) {
  let response
  try {
    response = await request
  } catch {
    throw new Failure(texts.offline)
  }
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Failure(texts.errors[body.code] ?? body.error ?? texts.failed)
  return body
}

export function get(path) {
  return answerOf(fetch(`/api${path}`))
}

export function post(path, body) {
  const headers = { 'content-type': 'application/json' }
  return answerOf(fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))
}

export function upload(fields) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value)
  return answerOf(fetch('/api/upload', { method: 'POST', body: form }))
}

/** `on` holds what to do at `message`, `clock`, `people`, and `open` (also after the connection was lost), `lost`. Returns how to stop. */
export function listen(personId, on) {
  const source = new EventSource(personId ? `/api/events?as=${encodeURIComponent(personId)}` : '/api/events')
  source.addEventListener('ready', () => on.open())
  source.addEventListener('message', event => on.message(JSON.parse(event.data)))
  source.addEventListener('clock', () => on.clock())
  source.addEventListener('people', () => on.people())
  source.onerror = () => on.lost()
  return () => source.close()
}
