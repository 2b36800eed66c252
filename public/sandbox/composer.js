// Where one writes: Enter sends, Shift and Enter begin a new line, a file goes with a click.
import { html, useEffect, useLayoutEffect, useRef, useState } from './html.js'
import { excerpt } from './message.js'
import { texts } from './texts.js'

export function Composer({ replyTo, onCancelReply, placeholder, onSend, onFile }) {
  const [text, setText] = useState('')
  const [isSending, setSending] = useState(false)
  const area = useRef()
  const file = useRef()
  useEffect(() => {
    if (replyTo) area.current.focus()
  }, [replyTo])
  useLayoutEffect(() => {
    area.current.style.height = 'auto'
    area.current.style.height = `${Math.min(area.current.scrollHeight, 180)}px`
  }, [text])
  async function send(event) {
    event?.preventDefault()
    const said = text.trim()
    if (said === '' || isSending) return
    setSending(true)
    setText('')
    const isSent = await onSend(said)
    setSending(false)
    if (!isSent) setText(now => now || said)
    area.current?.focus()
  }
  function onKeyDown(event) {
    if (event.key === 'Escape' && replyTo) onCancelReply()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    send(event)
  }
  function attach() {
    const chosen = file.current.files[0]
    file.current.value = ''
    if (chosen) onFile(chosen)
  }
  return html`<form class="composer" onSubmit=${send}>
    ${
      replyTo &&
      html`<div class="replying"><span><strong>${texts.replyingTo}:</strong> ${excerpt(replyTo)}</span>
      <button type="button" class="quiet" aria-label=${texts.cancelReply} onClick=${onCancelReply}>✕</button></div>`
    }
    <input ref=${file} type="file" hidden onChange=${attach} tabindex="-1" aria-hidden="true" />
    <button type="button" class="quiet attach" aria-label=${texts.attach} title=${texts.attach} onClick=${() => file.current.click()}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 12.5l6.2-6.2a3 3 0 014.3 4.3l-8 8a5 5 0 01-7-7.1l7.7-7.7" /></svg>
    </button>
    <textarea ref=${area} rows="1" value=${text} aria-label=${texts.compose} placeholder=${placeholder ?? texts.compose}
      onInput=${event => setText(event.target.value)} onKeyDown=${onKeyDown}></textarea>
    <button class="button primary send" aria-disabled=${text.trim() === '' || isSending ? 'true' : undefined}>${texts.send}</button>
  </form>`
}
