// A text that remembers where each character stood in the source, so that cleaning never loses the exact passage.

/** `at[i]` is the place of `text[i]` in the source; `at` has one entry more than the text, for its end. */
export type TrackedText = { readonly text: string; readonly at: readonly number[] }

export function track(source: string): TrackedText {
  return { text: source, at: Array.from({ length: source.length + 1 }, (_, index) => index) }
}

/** Replaces what a global pattern finds; an answer of `undefined` leaves the match as it is. */
export function substitute(
  tracked: TrackedText,
  pattern: RegExp,
  replacement: string | ((match: RegExpExecArray) => string | undefined),
): TrackedText {
  const pieces: string[] = []
  const at: number[] = []
  let done = 0
  for (const match of tracked.text.matchAll(pattern)) {
    const written = typeof replacement === 'string' ? replacement : replacement(match)
    if (written === undefined || written === match[0]) continue
    pieces.push(tracked.text.slice(done, match.index), written)
    pushRange(at, tracked.at, done, match.index)
    const last = Math.max(match[0].length - 1, 0)
    for (let step = 0; step < written.length; step++) at.push(tracked.at[match.index + Math.min(step, last)]!)
    done = match.index + match[0].length
  }
  if (done === 0 && pieces.length === 0) return tracked
  pieces.push(tracked.text.slice(done))
  pushRange(at, tracked.at, done, tracked.text.length + 1)
  return { text: pieces.join(''), at }
}

function pushRange(target: number[], source: readonly number[], from: number, to: number): void {
  for (let index = from; index < to; index++) target.push(source[index]!)
}

/** The passage of the source behind a span of the cleaned text, every run of white space as one space. */
export function passage(source: string, tracked: TrackedText, start: number, end: number): string {
  if (end <= start) return ''
  return source
    .slice(tracked.at[start]!, tracked.at[end - 1]! + 1)
    .replace(/\s+/gu, ' ')
    .trim()
}
