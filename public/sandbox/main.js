// The page of the sandbox: who is played, which chat is open (both in the address), and what the program sends.
import { get, listen, post, upload } from './api.js'
import { ChatList } from './chat-list.js'
import { ClockBar } from './clock-bar.js'
import { Conversation } from './conversation.js'
import { html, render, useCallback, useEffect, useRef, useState } from './html.js'
import { PeopleList } from './people-list.js'
import { merged, useRoute } from './state.js'
import { language, otherLanguage, texts } from './texts.js'
import { Welcome } from './welcome.js'

const pageSize = 60
const toastMillis = 6000

function App() {
  const [route, go] = useRoute()
  const [people, setPeople] = useState([])
  const [chats, setChats] = useState([])
  const [shown, setShown] = useState({ chatId: undefined, messages: [], hasEarlier: false })
  const [clock, setClock] = useState()
  const [toasts, setToasts] = useState([])
  const [isChoosing, setChoosing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isLost, setLost] = useState(false)
  const open = useRef(route)
  open.current = route

  // What was told about the same thing before no longer matters.
  const tell = useCallback((text, isProblem = false, about = undefined) => {
    const toast = { id: crypto.randomUUID(), text, isProblem, about }
    setToasts(now => [...now.filter(one => !about || one.about !== about).slice(-2), toast])
    setTimeout(() => setToasts(now => now.filter(one => one !== toast)), toastMillis)
  }, [])
  const trying = useCallback(work => work().catch(error => void tell(error.message, true)), [tell])

  const readPeople = useCallback(() => trying(async () => setPeople(await get('/people'))), [trying])
  const readClock = useCallback(
    () => trying(async () => setClock({ ...(await get('/clock')), readAt: Date.now() })),
    [trying],
  )
  const readChats = useCallback(
    () =>
      trying(async () => {
        const { personId } = open.current
        if (!personId) return
        const fresh = await get(`/people/${personId}/chats`)
        // What is open is being read: it may have been counted a moment before that was noted.
        const { chatId } = document.visibilityState === 'visible' ? open.current : {}
        if (open.current.personId === personId)
          setChats(fresh.map(one => (one.id === chatId ? { ...one, unread: 0 } : one)))
      }),
    [trying],
  )
  const readMessages = useCallback(
    () =>
      trying(async () => {
        const { personId, chatId } = open.current
        if (!personId || !chatId) return
        const messages = await get(`/chats/${chatId}/messages?as=${personId}&take=${pageSize}`)
        if (open.current.chatId !== chatId || open.current.personId !== personId) return
        setShown({ chatId, personId, messages, hasEarlier: messages.length === pageSize })
        await markRead(personId, chatId)
      }),
    [trying],
  )
  async function markRead(person, chat) {
    if (document.visibilityState !== 'visible') return
    setChats(now => now.map(one => (one.id === chat ? { ...one, unread: 0 } : one)))
    await post('/read', { person, chat })
  }
  async function readEarlier() {
    const { messages, chatId, personId } = shown
    const query = `as=${personId}&take=${pageSize}&before=${messages[0].id}`
    const earlier = await get(`/chats/${chatId}/messages?${query}`)
    setShown(now => ({ ...now, messages: [...earlier, ...now.messages], hasEarlier: earlier.length === pageSize }))
  }

  const take = useCallback(message => {
    const { personId, chatId } = open.current
    setShown(now => (now.chatId === message.chat ? { ...now, messages: merged(now.messages, message) } : now))
    const isOpen = message.chat === chatId && document.visibilityState === 'visible'
    if (isOpen && personId) post('/read', { person: personId, chat: chatId }).catch(() => {})
  }, [])

  useEffect(() => {
    readPeople()
    readClock()
  }, [])
  useEffect(() => {
    setChats([])
    const late = laterOnce(readChats, 150)
    return listen(route.personId, {
      open: () => {
        setLost(false)
        readChats()
        readMessages()
        readClock()
      },
      lost: () => setLost(true),
      message: message => {
        take(message)
        late()
      },
      clock: readClock,
      people: () => {
        readPeople()
        readChats()
      },
    })
  }, [route.personId])
  useEffect(() => {
    readMessages()
  }, [route.personId, route.chatId])

  const person = people.find(one => one.id === route.personId)
  const chat = chats.find(one => one.id === route.chatId)

  /** Resolves with the answer, or undefined after saying what went wrong. */
  async function act(work) {
    setBusy(true)
    const result = await trying(work)
    setBusy(false)
    if (!result) return undefined
    for (const message of result.messages ?? []) take(message)
    if (result.notice) tell(result.notice)
    if (result.outcome === 'expired') readMessages()
    return result
  }
  const where = { person: route.personId, chat: route.chatId }
  const acts = {
    say: (text, replyTo) => act(() => post('/say', { ...where, text, replyTo })),
    command: text => act(() => post('/say', { ...where, text })),
    fill: (message, answers) => {
      const { formId, revision } = message.form
      return act(() => post('/fill', { ...where, form: formId, revision, answers }))
    },
    file: (replyTo, file) => act(() => upload({ ...where, replyTo: replyTo?.id, file })),
    press: async (message, button) => {
      // By its token a button is found even when its message has just changed under the finger.
      const which = button.does === 'press' ? { token: button.token } : { message: message.id, button: button.index }
      const result = await act(() => post('/press', { ...where, ...which }))
      if (result && button.does !== 'press') go({ personId: route.personId, chatId: route.personId })
    },
  }

  function startChoosing() {
    setChoosing(true)
    // Who is linked may have changed since.
    readPeople()
  }

  function choose(personId) {
    setChoosing(false)
    const isWide = matchMedia('(min-width: 760px)').matches
    go({ personId, chatId: isWide || startPayload ? personId : undefined })
    if (!startPayload) return
    const payload = startPayload
    startPayload = undefined
    act(() => post('/start', { person: personId, payload }))
  }

  /** Straight into the private chat, or into the group of the whole office. */
  async function tryAs(personId, kind) {
    setChoosing(false)
    if (startPayload) return choose(personId)
    if (kind === 'private') return go({ personId, chatId: personId })
    const found = (await trying(() => get(`/people/${personId}/chats`))) ?? []
    go({ personId, chatId: found.find(one => one.kind === kind)?.id ?? personId })
  }

  const isPicking = isChoosing || !route.personId
  const view = isPicking ? 'people' : route.chatId ? 'chat' : 'chats'
  return html`<div class="app view-${view}">
    <${Header} />
    ${clock && html`<${ClockBar} clock=${clock} tell=${tell} onMoved=${moved => setClock({ ...moved, readAt: Date.now() })} />`}
    <main>
      ${
        isPicking
          ? html`<${PeopleList} people=${people} personId=${route.personId} onChoose=${choose}
            onClose=${route.personId ? () => setChoosing(false) : undefined} />`
          : person &&
            html`<${ChatList} ...${{ person, chats }} chatId=${route.chatId} timeZone=${clock?.timeZone}
            onChange=${startChoosing} onOpen=${chatId => go({ personId: person.id, chatId })} />`
      }
      ${
        person && chat && clock
          ? html`<${Conversation} ...${{ person, chat, isBusy, acts }} messages=${shown.chatId === chat.id ? shown.messages : []}
            hasEarlier=${shown.hasEarlier} timeZone=${clock.timeZone} onEarlier=${() => trying(readEarlier)}
            onBack=${() => go({ personId: person.id })} />`
          : html`<${Welcome} ...${{ people }} isAlone=${clock?.isFree} onTry=${tryAs} />`
      }
    </main>
    <div class="toasts" role="status" aria-live="polite">
      ${isLost && html`<p class="toast problem-toast" key="lost">${texts.offline}</p>`}
      ${toasts.map(toast => html`<p key=${toast.id} class="toast ${toast.isProblem ? 'problem-toast' : ''}">${toast.text}</p>`)}
    </div>
  </div>`
}

let startPayload = new URLSearchParams(location.search).get('start') ?? undefined

function Header() {
  const address = new URL(location.href)
  address.searchParams.set('lang', otherLanguage)
  return html`<header class="top">
    <img src="/sandbox/icon.svg" alt="" width="28" height="28" />
    <h1><a href="#" title=${texts.home}>${texts.title}</a> <span>${texts.tagline}</span></h1>
    <a class="quiet" href=${address.href} lang=${otherLanguage} hreflang=${otherLanguage}>${texts.language}</a>
  </header>`
}

/** Calls once after things have calmed down for so many milliseconds. */
function laterOnce(work, millis) {
  let timer
  return () => {
    clearTimeout(timer)
    timer = setTimeout(work, millis)
  }
}

document.documentElement.lang = language
document.title = `${texts.title} – ${texts.tagline}`
render(html`<${App} />`, document.getElementById('app'))
