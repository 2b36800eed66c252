// One chat as one person sees it: its messages by day, and what to write next.
import { chatTitle } from './chat-list.js'
import { Composer } from './composer.js'
import { html, useEffect, useLayoutEffect, useRef, useState } from './html.js'
import { Message } from './message.js'
import { dayText, texts } from './texts.js'

const nearEndPixels = 120

export function Conversation({ chat, person, messages, hasEarlier, timeZone, isBusy, acts, onBack, onEarlier }) {
  const [replyTo, setReplyTo] = useState()
  const scroll = useFollowing(chat.id, messages)
  useEffect(() => setReplyTo(undefined), [chat.id, person.id])
  const isGroup = chat.kind === 'group'
  const byId = new Map(messages.map(message => [message.id, message]))
  const live = liveForms(messages, isGroup, person.id)
  const wired = {
    ...acts,
    reply: message => setReplyTo(message),
  }
  const asked = messages.findLast(message => !message.author)
  const isAsked = asked?.expectsText && (!isGroup || asked.addressedTo?.id === person.id)
  async function send(text) {
    const sent = await acts.say(text, replyTo?.id)
    if (sent) setReplyTo(undefined)
    return sent
  }
  return html`<section class="panel conversation" aria-label="${texts.conversation}: ${chatTitle(chat)}">
    <header class="panel-head">
      <button type="button" class="quiet back" onClick=${onBack} aria-label=${texts.back}>‹</button>
      <div class="row-text"><h2>${chatTitle(chat)}</h2>
        <span class="row-note">${isGroup ? texts.group : texts.privateChat}</span></div>
    </header>
    <div class="scroll messages" ref=${scroll} tabindex="0" role="log" aria-live="polite" aria-label=${texts.conversation}>
      ${hasEarlier && html`<button type="button" class="quiet earlier" onClick=${onEarlier}>${texts.earlier}</button>`}
      ${messages.length === 0 && html`<p class="muted empty">${isGroup ? texts.emptyGroup : texts.empty}</p>`}
      ${messages.map((message, index) => {
        const day = dayText(new Date(message.at), timeZone)
        const before = messages[index - 1]
        const isNewDay = !before || dayText(new Date(before.at), timeZone) !== day
        return html`${isNewDay && html`<h3 class="day" key="d-${message.id}">${day}</h3>`}
          <${Message} key=${message.id} ...${{ message, isGroup, timeZone, isBusy }} meId=${person.id} acts=${wired}
            isLive=${live.has(message.id)} repliesTo=${byId.get(message.replyTo)} />`
      })}
    </div>
    ${chat.hasBot === false && html`<p class="muted pad">${texts.botLeft}</p>`}
    <${Composer} key="${person.id} ${chat.id}" replyTo=${replyTo} onCancelReply=${() => setReplyTo(undefined)}
      placeholder=${isAsked ? asked.expectsText.placeholder : undefined} onSend=${send}
      onFile=${file => acts.file(replyTo, file).then(() => setReplyTo(undefined))} />
  </section>`
}

/** Only the newest message of a form can be answered, and in a group only by whom it asks. */
function liveForms(messages, isGroup, meId) {
  const newest = new Map()
  for (const message of messages) if (message.form) newest.set(message.form.formId, message)
  const lastBot = messages.findLast(message => !message.author)
  const mine = [...newest.values()].filter(message =>
    isGroup ? message.addressedTo?.id === meId : message === lastBot || message.form === lastBot?.form,
  )
  return new Set(mine.map(message => message.id))
}

/** Stays at the end while one reads there, and where one is otherwise. */
function useFollowing(chatId, messages) {
  const scroll = useRef()
  const seen = useRef({ chatId: undefined, isAtEnd: true })
  useEffect(() => {
    const element = scroll.current
    const onScroll = () => {
      seen.current.isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPixels
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [])
  useLayoutEffect(() => {
    const element = scroll.current
    const isOther = seen.current.chatId !== chatId
    if (isOther || seen.current.isAtEnd) element.scrollTop = element.scrollHeight
    seen.current = { chatId, isAtEnd: isOther ? true : seen.current.isAtEnd }
  }, [chatId, messages])
  return scroll
}
