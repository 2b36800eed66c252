// One chat as one person sees it: its messages by day, and what to write next.
import { chatTitle } from './chat-list.js'
import { Composer } from './composer.js'
import { html, useEffect, useState } from './html.js'
import { Message } from './message.js'
import { RichText } from './rich-text.js'
import { dayText, texts } from './texts.js'
import { useFollowing } from './use-following.js'
import { useKeptFocus } from './use-kept-focus.js'

export function Conversation({ chat, person, messages, hasEarlier, timeZone, isBusy, acts, onBack, onEarlier }) {
  const [replyTo, setReplyTo] = useState()
  const place = `${person.id} ${chat.id}`
  const { scroll, list } = useFollowing(place, person.id, messages)
  const section = useKeptFocus(place, messages)
  useEffect(() => setReplyTo(undefined), [place])
  const isGroup = chat.kind === 'group'
  const byId = new Map(messages.map(message => [message.id, message]))
  const newest = newestOfForms(messages)
  const live = liveForms(messages, newest, isGroup, person.id)
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
  return html`<section class="panel conversation" ref=${section} aria-label="${texts.conversation}: ${chatTitle(chat)}">
    <header class="panel-head">
      <button type="button" class="quiet back" onClick=${onBack} aria-label=${texts.back}>‹</button>
      <div class="row-text"><h2>${chatTitle(chat)}</h2>
        <span class="row-note">${isGroup ? texts.group : texts.privateChat}</span></div>
    </header>
    <div class="scroll messages" ref=${scroll} tabindex="0" role="log" aria-live="polite" aria-label=${texts.conversation}><div class="message-list" ref=${list}>
      ${hasEarlier && html`<button type="button" class="quiet earlier" onClick=${onEarlier}>${texts.earlier}</button>`}
      ${
        messages.length === 0 &&
        html`<p class="muted empty"><${RichText} text=${isGroup ? texts.emptyGroup : texts.empty} onCommand=${acts.command} /></p>`
      }
      ${messages.map((message, index) => {
        const day = dayText(new Date(message.at), timeZone)
        const before = messages[index - 1]
        const isNewDay = !before || dayText(new Date(before.at), timeZone) !== day
        return html`${isNewDay && html`<h3 class="day" key="d-${message.id}">${day}</h3>`}
          <${Message} key=${message.id} ...${{ message, isGroup, timeZone, isBusy }} meId=${person.id} acts=${wired}
            isLive=${live.has(message.id)} isPassed=${message.form && newest.get(message.form.formId) !== message}
            repliesTo=${byId.get(message.replyTo)} />`
      })}
    </div></div>
    ${chat.hasBot === false && html`<p class="muted pad">${texts.botLeft}</p>`}
    <${Composer} key=${place} replyTo=${replyTo} onCancelReply=${() => setReplyTo(undefined)}
      placeholder=${isAsked ? asked.expectsText.placeholder : undefined} onSend=${send}
      onFile=${file => acts.file(replyTo, file).then(() => setReplyTo(undefined))} />
  </section>`
}

function newestOfForms(messages) {
  return new Map(messages.filter(message => message.form).map(message => [message.form.formId, message]))
}

/** Only the newest message of a form can be answered, and in a group only by whom it asks. */
function liveForms(messages, newest, isGroup, meId) {
  const lastBot = messages.findLast(message => !message.author)
  const mine = [...newest.values()].filter(message =>
    isGroup ? message.addressedTo?.id === meId : message === lastBot || message.form === lastBot?.form,
  )
  return new Set(mine.map(message => message.id))
}
