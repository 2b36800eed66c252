// Whoever works from the keyboard goes on from there: when what had the focus is gone, the next question gets it.
import { useEffect, useLayoutEffect, useRef } from './html.js'

const question =
  '.message.live:last-of-type :is(.form-card input, .form-card textarea, .option, .button:not(.danger)), ' +
  '.message.for-me:last-of-type .button.primary'

/** `place` says which chat of whom is open. Give the ref to the element around the messages and the line one writes in. */
export function useKeptFocus(place, messages) {
  const around = useRef()
  const wasInMessages = useRef(false)
  useEffect(() => {
    const onFocus = () => {
      wasInMessages.current = around.current?.querySelector('.messages').contains(document.activeElement) ?? false
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  useLayoutEffect(() => {
    if (isFree()) around.current.querySelector('.composer textarea').focus({ preventScroll: true })
  }, [place])
  useLayoutEffect(() => {
    if (!wasInMessages.current || !isFree()) return
    const found = around.current.querySelector(question) ?? around.current.querySelector('.composer textarea')
    found.focus({ preventScroll: true })
  }, [messages])
  return around
}

/** On a touch screen the focus would bring up the keyboard. */
function isFree() {
  return document.activeElement === document.body && !matchMedia('(hover: none)').matches
}
