// Arrow keys in lists: one stop for Tab, then up and down, Home and End.

/** For `onKeyDown` of the element that holds the `[data-item]` elements. */
export function listKeys(event) {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: 'first', End: 'last' }[event.key]
  if (step === undefined || event.target.matches('textarea, select')) return
  const items = [...event.currentTarget.querySelectorAll('[data-item]')]
  if (items.length === 0) return
  event.preventDefault()
  const now = items.indexOf(document.activeElement)
  const next =
    step === 'first' ? 0 : step === 'last' ? items.length - 1 : Math.min(Math.max(now + step, 0), items.length - 1)
  items[next].focus()
}
