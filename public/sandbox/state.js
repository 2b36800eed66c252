// The page's small state helpers: the address says who is played and which chat is open; messages are merged by id.
import { useCallback, useEffect, useState } from './html.js'

function read() {
  const [personId, chatId] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent)
  return { personId: personId || undefined, chatId: chatId || undefined }
}

/** `[{personId, chatId}, go]`; each window has its own, a reload keeps it, the back button works. */
export function useRoute() {
  const [route, setRoute] = useState(read)
  useEffect(() => {
    const onChange = () => setRoute(read())
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  const go = useCallback(({ personId, chatId }) => {
    location.hash = [personId, chatId].filter(Boolean).map(encodeURIComponent).join('/')
  }, [])
  return [route, go]
}

/** The messages with a new, changed or removed one, in their order. */
export function merged(messages, message) {
  const others = messages.filter(one => one.id !== message.id)
  if (message.isRemoved) return others
  if (others.length === 0 || message.id > others.at(-1).id) return [...others, message]
  const at = others.findIndex(one => one.id > message.id)
  // Older than what is shown: it comes with the earlier page.
  if (at === 0 && others.length === messages.length) return messages
  return [...others.slice(0, at), message, ...others.slice(at)]
}
