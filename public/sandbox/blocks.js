// The blocks of a message: headings, facts, lists, tables, progress, pictures, files and buttons.
import { html } from './html.js'
import { RichText } from './rich-text.js'
import { sizeText, texts } from './texts.js'

/** `hides` says which buttons are shown elsewhere (in the form's own card). */
export function Blocks({ blocks, onPress, onCommand, hides, isBusy }) {
  return blocks.map(
    (block, index) => html`<${Block} key=${index} ...${{ block, onPress, onCommand, hides, isBusy }} />`,
  )
}

function Block({ block, onPress, onCommand, hides, isBusy }) {
  const rich = text => html`<${RichText} text=${text} onCommand=${onCommand} />`
  switch (block.block) {
    case 'heading':
      return html`<h4>${block.text}</h4>`
    case 'text':
      return html`<p>${rich(block.text)}</p>`
    case 'note':
      return html`<p class="note">${rich(block.text)}</p>`
    case 'facts':
      return html`<dl>${block.facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${rich(value)}</dd></div>`)}</dl>`
    case 'list':
      return html`<${block.isOrdered ? 'ol' : 'ul'}>${block.items.map(item => html`<li>${rich(item)}</li>`)}</${block.isOrdered ? 'ol' : 'ul'}>`
    case 'table':
      return html`<${Table} block=${block} />`
    case 'progress':
      return html`<${Progress} block=${block} />`
    case 'choices':
      return html`<${Buttons} buttons=${block.choices.filter(one => !hides?.(one))} onPress=${onPress} isBusy=${isBusy} />`
    case 'image':
      return html`<a class="picture" href=${block.file.url} target="_blank" rel="noopener" aria-label="${texts.openPicture}: ${block.alt}">
        <img src=${block.file.url} alt=${block.alt} loading="lazy" /></a>`
    case 'file':
      return html`<${FileLink} file=${block.file} name=${block.name} caption=${block.caption} />`
    default:
      return null
  }
}

function Table({ block }) {
  return html`<div class="table ${block.columns.length > 4 ? 'wide' : ''}" role="region" tabindex="0" aria-label=${block.columns.join(', ')}>
    <table>
      <thead><tr>${block.columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${block.rows.map(row => html`<tr>${row.map(cell => html`<td><${Cell} text=${cell} /></td>`)}</tr>`)}</tbody>
    </table>
  </div>`
}

/** "3/10" is compared faster when it is also drawn. */
function Cell({ text }) {
  const [, done, total] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  if (!Number(total)) return text
  return html`<span class="share">${text}<progress value=${done} max=${total} aria-hidden="true"></progress></span>`
}

function Progress({ block }) {
  const percent = block.total > 0 ? Math.round((block.done / block.total) * 100) : 0
  return html`<label class="progress">
    <span><span>${block.label}</span><span>${block.done}/${block.total} · ${percent}%</span></span>
    <progress value=${block.done} max=${Math.max(block.total, 1)}></progress>
  </label>`
}

export function Buttons({ buttons, onPress, isBusy }) {
  if (buttons.length === 0) return null
  return html`<div class="buttons">
    ${buttons.map(button =>
      button.does === 'link'
        ? html`<a class="button" key=${button.index} href=${button.url} target="_blank" rel="noopener noreferrer">${button.label} ↗</a>`
        : html`<button type="button" key=${button.index} class="button ${button.style ?? ''}" aria-disabled=${isBusy ? 'true' : undefined}
            onClick=${() => onPress(button)}>${button.label}</button>`,
    )}
  </div>`
}

export function FileLink({ file, name, caption }) {
  const isImage = /^image\/(png|jpeg|gif|webp)$/.test(file.mime)
  return html`<div class="file">
    ${isImage && html`<img src=${file.url} alt=${name} loading="lazy" />`}
    <a href=${file.url} download=${name} aria-label="${texts.download} ${name}">
      <span class="file-icon" aria-hidden="true">${extension(name)}</span>
      <span class="row-text"><span class="row-title">${name}</span><span class="row-note">${sizeText(file.size)}</span></span>
    </a>
    ${caption && html`<p>${caption}</p>`}
  </div>`
}

function extension(name) {
  return (/\.([\p{L}\p{N}]{1,4})$/u.exec(name)?.[1] ?? '…').toUpperCase()
}
