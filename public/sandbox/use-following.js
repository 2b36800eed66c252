// Where a conversation is scrolled to: at its end, at the beginning of what is too long for the screen, or where one reads.
import { useEffect, useLayoutEffect, useRef } from './html.js'

const nearEndPixels = 120
const marginPixels = 12

/** `place` says which chat of whom is open. Give the two refs to the scrolling element and to the list inside it. */
export function useFollowing(place, meId, messages) {
  const scroll = useRef()
  const list = useRef()
  // `put`: where this hook scrolled to, as long as nobody scrolled on from there.
  const seen = useRef({ place: undefined, lastId: '', isAtEnd: true, put: undefined })
  useEffect(() => {
    const element = scroll.current
    const onScroll = () => {
      const state = seen.current
      if (state.put !== undefined && Math.abs(element.scrollTop - state.put) < 2) return
      state.put = undefined
      state.isAtEnd = endOf(element) - element.scrollTop < nearEndPixels
    }
    const onSize = new ResizeObserver(() => {
      if (seen.current.isAtEnd) put(endOf(element))
    })
    onSize.observe(element)
    onSize.observe(list.current)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      onSize.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [])
  useLayoutEffect(() => {
    const state = seen.current
    // A chat is empty until its messages were read.
    const isOther = state.place !== place || state.lastId === ''
    const fresh = isOther ? messages.slice(-1) : messages.filter(message => message.id > state.lastId)
    const isFollowing = state.isAtEnd || state.put !== undefined || fresh.some(message => message.author?.id === meId)
    seen.current = { ...state, place, lastId: messages.at(-1)?.id ?? '' }
    if (!isFollowing && !isOther) return
    if (fresh.length > 0) showFrom(fresh.find(message => message.author?.id !== meId) ?? fresh[0])
    else if (state.isAtEnd) put(endOf(scroll.current))
  }, [place, messages])

  function showFrom(message) {
    const element = scroll.current
    const top = document.getElementById(`m-${message.id}`)?.offsetTop ?? element.scrollHeight
    const end = endOf(element)
    seen.current.isAtEnd = top - marginPixels >= end
    put(Math.min(end, top - marginPixels))
  }
  function put(top) {
    // Sizes may still be told just after the conversation was left.
    if (!scroll.current) return
    seen.current.put = Math.max(0, top)
    scroll.current.scrollTop = top
  }
  return { scroll, list }
}

function endOf(element) {
  return element.scrollHeight - element.clientHeight
}
