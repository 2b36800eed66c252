// Text as it was typed, with addresses to open and commands to tap, as chat programs show it.
import { html } from './html.js'

const special = /(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]])|(?<![\p{L}\p{N}/])(\/[a-z]{2,24})(?![\p{L}\p{N}/])/gu

/** `onCommand` gets what a tapped command says; without it commands are plain text. */
export function RichText({ text, onCommand }) {
  const parts = []
  let from = 0
  for (const found of text.matchAll(special)) {
    const [whole, address, command] = found
    if (command && !onCommand) continue
    parts.push(text.slice(from, found.index))
    parts.push(
      address
        ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${address}</a>`
        : html`<button type="button" class="command" onClick=${() => onCommand(command)}>${command}</button>`,
    )
    from = found.index + whole.length
  }
  parts.push(text.slice(from))
  return parts
}
