// What a newcomer sees first: what this is, and three things to try that are one click away.
import { html } from './html.js'
import { RichText } from './rich-text.js'
import { texts } from './texts.js'

/** `isAlone`: no real chat platform is connected. `onTry(personId, kind)` opens that person's chat, `group` or `private`. */
export function Welcome({ people, isAlone, onTry }) {
  const said = texts.welcome
  const member = plainMember(people)
  const officer = people.find(person => person.linked && person.roles.includes('officer'))
  return html`<section class="panel hint" aria-label=${said.try}>
    <div>
      <h2>${said.title}</h2>
      <p>${said.what}</p>
      ${isAlone && member && html`<p class="muted">${said.where(member.office)}</p>`}
      <h3>${said.try}</h3>
      <ol>
        <${Hint} hint=${said.pledge} person=${member} onTry=${() => onTry(member.id, 'group')} isFirst />
        <${Hint} hint=${said.time} />
        <${Hint} hint=${said.officer} person=${officer} onTry=${() => onTry(officer.id, 'private')} />
      </ol>
      <p class="muted">${said.more}</p>
    </div>
  </section>`
}

function Hint({ hint: [title, what], person, isFirst, onTry }) {
  return html`<li>
    <strong>${title}</strong>
    <span><${RichText} text=${what} /></span>
    ${person && html`<button type="button" class="button ${isFirst ? 'primary' : ''}" onClick=${onTry}>${texts.welcome.playAs(person.name)}</button>`}
  </li>`
}

/** Somebody in the middle of things: not of the first unit, where leaders and officers are. */
function plainMember(people) {
  const plain = people.filter(person => person.linked && person.unit && person.roles.join() === 'member')
  return (
    plain.find(person => person.name === 'Nguyễn Thị Lan') ??
    plain.find(person => person.unit !== plain[0].unit) ??
    plain[0]
  )
}
