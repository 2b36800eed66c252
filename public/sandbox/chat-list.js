// The chats a person sees: the private one with the assistant first, then the groups, with what is unread.
import { html } from './html.js'
import { listKeys } from './list-keys.js'
import { Avatar, rolesText } from './people-list.js'
import { texts, timeText } from './texts.js'

export function chatTitle(chat) {
  return chat.kind === 'private' ? texts.bot : chat.title
}

export function ChatList({ person, chats, chatId, timeZone, onOpen, onChange }) {
  const stop = chats.some(chat => chat.id === chatId) ? chatId : chats[0]?.id
  return html`<section class="panel chats" aria-label=${texts.chats}>
    <header class="me">
      <${Avatar} name=${person.name} />
      <div class="row-text">
        <span class="eyebrow">${texts.playing}</span>
        <h2 class="row-title">${person.name}</h2>
      </div>
      <button type="button" class="quiet" onClick=${onChange}>${texts.change}</button>
      <p class="row-note">${[rolesText(person), person.unit ?? person.note].filter(Boolean).join(' · ')}</p>
    </header>
    <nav class="scroll" aria-label=${texts.chats} onKeyDown=${listKeys}>
      ${chats.map(
        chat => html`<button type="button" data-item key=${chat.id} class="row" tabindex=${chat.id === stop ? 0 : -1}
          aria-current=${chat.id === chatId ? 'page' : undefined} onClick=${() => onOpen(chat.id)}>
          <${Avatar} name=${chatTitle(chat)} isBot=${chat.kind === 'private'} isGroup=${chat.kind === 'group'} />
          <span class="row-text">
            <span class="row-title">${chatTitle(chat)}</span>
            <span class="row-note">${preview(chat)}</span>
          </span>
          <span class="row-side">
            ${chat.lastMessage && html`<time>${timeText(new Date(chat.lastMessage.at), timeZone)}</time>`}
            ${
              chat.unread > 0 &&
              html`<span class="badge" role="img" aria-label=${texts.unread(chat.unread)}>${chat.unread > 99 ? '99+' : chat.unread}</span>`
            }
          </span>
        </button>`,
      )}
    </nav>
  </section>`
}

function preview(chat) {
  const last = chat.lastMessage
  if (!last) return chat.kind === 'private' ? texts.privateChat : texts.group
  // Of the assistant's messages the first sentence, without the buttons below it.
  const said = last.blocks.find(block => block.text)?.text || last.text || last.file?.name || ''
  return last.author && chat.kind === 'group' ? `${last.author.name}: ${said}` : said
}
