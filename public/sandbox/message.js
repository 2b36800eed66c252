// One message: a bubble of mine, of somebody else, or of the assistant with its blocks, buttons and form.
import { Blocks, Buttons, FileLink } from './blocks.js'
import { FormCard, isChosenInCard, isConfirmation } from './form-card.js'
import { html } from './html.js'
import { Avatar } from './people-list.js'
import { RichText } from './rich-text.js'
import { texts, timeText } from './texts.js'
import { togetherIn } from './together-form.js'

/** `isPassed`: a newer message asks on in the same form. */
export function Message({ message, meId, isGroup, isLive, isPassed, repliesTo, timeZone, isBusy, acts }) {
  const isMine = message.author?.id === meId
  const isBot = !message.author
  const name = isBot ? texts.bot : isMine ? texts.me : message.author.name
  const isForMe = isBot && (!isGroup || message.addressedTo?.id === meId)
  const marks = [isMine ? 'mine' : 'theirs', isBot && 'from-bot', isForMe && 'for-me', isLive && 'live']
  const at = new Date(message.at)
  return html`<article class="message ${marks.filter(Boolean).join(' ')}" id="m-${message.id}" aria-label=${name}>
    ${!isMine && html`<${Avatar} name=${name} isBot=${isBot} />`}
    <div class="bubble">
      ${(isBot || (isGroup && !isMine)) && html`<span class="author">${name}</span>`}
      ${
        repliesTo &&
        html`<blockquote>${isGroup && repliesTo.author && html`<strong>${repliesTo.author.name}</strong> `}${excerpt(repliesTo)}</blockquote>`
      }
      ${isBot ? html`<${BotBody} ...${{ message, isLive, isPassed, isBusy, acts }} />` : html`<${SaidBody} message=${message} />`}
      <footer>
        <button type="button" class="link" aria-label=${texts.replyHere} title=${texts.replyHere} onClick=${() => acts.reply(message)}>↩</button>
        ${message.isEdited && html`<span>${texts.edited}</span>`}
        <time datetime=${message.at}>${timeText(at, timeZone)}</time>
      </footer>
    </div>
  </article>`
}

export function excerpt(message) {
  const text = (message.text || message.file?.name || '').replace(/\s+/g, ' ')
  return text.length > 90 ? `${text.slice(0, 90)}…` : text
}

function SaidBody({ message }) {
  return html`${message.file && html`<${FileLink} file=${message.file} name=${message.file.name} />`}
    ${message.text && html`<p><${RichText} text=${message.text} /></p>`}`
}

const isWay = button => button.inForm === 'way' || button.inForm === 'pass'

/** A live form shows its answers as inputs; the buttons that only lead through it stay below. */
function BotBody({ message, isLive, isPassed, isBusy, acts }) {
  const form = isLive ? message.form : undefined
  const isConfirming = form !== undefined && isConfirmation(form)
  const isAllInCard = form !== undefined && (isConfirming || isChosenInCard(form))
  const hides = button => (isPassed || isAllInCard ? button.inForm !== undefined : form !== undefined && isWay(button))
  // Several questions at once are not passed one by one.
  const isOneByOne = form === undefined || togetherIn(form).length === 0
  const isShown = button => (isOneByOne ? isWay(button) : button.inForm === 'way')
  const ways = message.buttons.filter(button => isShown(button) || (isConfirming && button.inForm))
  const isSummedUp = message.blocks.some(({ block }) => block === 'facts')
  const press = button => acts.press(message, button)
  return html`
    <${Blocks} blocks=${message.blocks} onPress=${press} onCommand=${acts.command} hides=${hides} isBusy=${isBusy} />
    ${
      form &&
      html`<${FormCard} ...${{ form, isSummedUp, isBusy }} onAnswer=${answers => acts.fill(message, answers)}
        onFile=${file => acts.file(message, file)}
        ways=${html`<${Buttons} buttons=${ways} onPress=${press} isBusy=${isBusy} />`} />`
    }`
}
