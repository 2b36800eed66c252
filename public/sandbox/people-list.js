// Whom I play: everybody of the office by unit, found by name, unit or role without accents.
import { html, useMemo, useState } from './html.js'
import { listKeys } from './list-keys.js'
import { fold, texts } from './texts.js'

export function rolesText(person) {
  const special = person.roles.filter(role => role !== 'member').map(role => texts.roles[role])
  const plain = person.position ? [] : person.roles.map(role => texts.roles[role])
  return [person.position, ...(special.length > 0 ? special : plain)].filter(Boolean).join(' · ')
}

/** People are called by their last name, groups read from the first word. */
export function Avatar({ name, isBot, isGroup }) {
  const tint = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6
  const initial = isBot
    ? '★'
    : (
        name
          .trim()
          .split(/\s+/)
          .at(isGroup ? 0 : -1)?.[0] ?? '?'
      ).toUpperCase()
  return html`<span class="avatar ${isBot ? 'avatar-bot' : `tint-${tint}`}" aria-hidden="true">${initial}</span>`
}

function matches(person, wanted) {
  const words = fold(
    [person.name, person.unit, person.position, person.note, ...person.roles.map(role => texts.roles[role])].join(' '),
  )
  return wanted.split(/\s+/).every(part => words.includes(part))
}

export function PeopleList({ people, personId, onChoose, onClose }) {
  const [search, setSearch] = useState('')
  const found = people.filter(person => matches(person, fold(search.trim())))
  const units = useMemo(() => Map.groupBy?.(found, unitOf) ?? grouped(found), [people, search])
  const firstId = found.some(person => person.id === personId) ? personId : found[0]?.id
  function onSubmit(event) {
    event.preventDefault()
    if (search && found[0]) onChoose(found[0].id)
  }
  return html`<section class="panel people" aria-label=${texts.whom} onKeyDown=${listKeys}>
    <header class="panel-head">
      <h2>${texts.whom}</h2>
      ${onClose && html`<button type="button" class="quiet" onClick=${onClose}>${texts.close}</button>`}
    </header>
    <form class="search" role="search" onSubmit=${onSubmit}>
      <input type="search" value=${search} aria-label=${texts.search} placeholder=${texts.search} autocomplete="off"
        onInput=${event => setSearch(event.target.value)} />
    </form>
    <div class="scroll">
      ${found.length === 0 && html`<p class="muted pad">${texts.nobody}</p>`}
      ${[...units].map(
        ([unit, members]) => html`<div role="group" aria-label=${unit} key=${unit}>
          <h3>${unit}</h3>
          ${members.map(
            person => html`<button type="button" data-item key=${person.id} class="row" tabindex=${person.id === firstId ? 0 : -1}
              aria-current=${person.id === personId ? 'true' : undefined} onClick=${() => onChoose(person.id)}>
              <${Avatar} name=${person.name} />
              <span class="row-text">
                <span class="row-title">${person.name}</span>
                <span class="row-note">${rolesText(person) || person.note}</span>
              </span>
              ${!person.linked && html`<span class="tag">${texts.unlinked}</span>`}
            </button>`,
          )}
        </div>`,
      )}
    </div>
  </section>`
}

function unitOf(person) {
  return person.unit ?? texts.others
}

function grouped(people) {
  const units = new Map()
  for (const person of people) units.set(unitOf(person), [...(units.get(unitOf(person)) ?? []), person])
  return units
}
