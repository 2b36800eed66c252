// The office's clock, and the ways to move it: to the next event, by a day, to a moment.
import { post } from './api.js'
import { html, useEffect, useId, useState } from './html.js'
import { dayText, fieldText, instantOf, texts, timeText } from './texts.js'

/** `clock` is `{now, timeZone, isFree, readAt}`: `readAt` is when this machine learnt it. */
export function ClockBar({ clock, onMoved, tell }) {
  const [isOpen, setOpen] = useState(false)
  const [isMoving, setMoving] = useState(false)
  const now = useTicking(clock)
  const id = useId()
  const { timeZone } = clock
  async function move(target) {
    if (isMoving) return
    setMoving(true)
    try {
      const moved = await post('/clock', target)
      onMoved(moved)
      const at = new Date(moved.now)
      const reached = `${dayText(at, timeZone)} ${timeText(at, timeZone)}`
      tell(target.nextEvent && moved.fired === 0 ? texts.noEvent : texts.moved(reached, moved.fired), false, 'clock')
    } catch (error) {
      tell(error.message, true, 'clock')
    }
    setMoving(false)
  }
  function toMoment(event) {
    event.preventDefault()
    const value = event.target.elements.moment.value
    const at = value && instantOf(value, timeZone)
    if (!at || at <= now) return tell(texts.clockMustAdvance, true, 'clock')
    return move({ to: at.toISOString() })
  }
  /** What is to be typed over is nearer than an empty field. */
  function startFromNow({ target }) {
    if (!target.value || instantOf(target.value, timeZone) <= now) target.value = fieldText(now, timeZone)
  }
  return html`<section class="clock ${isOpen ? 'open' : ''}" aria-label=${texts.clock}>
    <p class="clock-now" role="timer" aria-live="off"><span>${dayText(now, timeZone)}</span> <strong>${timeText(now, timeZone)}</strong></p>
    ${
      clock.isFree &&
      html`<button type="button" class="quiet clock-toggle" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${id}
      onClick=${() => setOpen(!isOpen)}>${texts.clockControls}</button>`
    }
    ${
      clock.isFree
        ? html`<div class="clock-controls" id=${id} aria-busy=${isMoving ? 'true' : 'false'}>
          <button type="button" class="button primary" aria-disabled=${isMoving ? 'true' : undefined}
            onClick=${() => move({ nextEvent: true })}>${isMoving ? texts.moving : texts.nextEvent}</button>
          <button type="button" class="button" aria-disabled=${isMoving ? 'true' : undefined}
            onClick=${() => move({ days: 1 })}>${texts.oneDay}</button>
          <form onSubmit=${toMoment}>
            <label class="hidden" for="${id}-moment">${texts.toDate}</label>
            <input id="${id}-moment" name="moment" type="datetime-local" required onFocus=${startFromNow} />
            <button class="button" aria-disabled=${isMoving ? 'true' : undefined}>${texts.move}</button>
          </form>
        </div>`
        : html`<p class="note">${texts.clockFixed}</p>`
    }
  </section>`
}

function useTicking({ now, readAt }) {
  const [, beat] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => beat(count => count + 1), 5000)
    return () => clearInterval(timer)
  }, [])
  return new Date(new Date(now).getTime() + Date.now() - readAt)
}
