// Several questions of a form at once: each begins with what is known, errors stand beside the inputs they are about.
import { html, useId, useRef, useState } from './html.js'
import { texts } from './texts.js'

/** The fields asked together, the current one among them; fewer than two are asked one by one. */
export function togetherIn(form) {
  const fields = form.fields.filter(one => one.isTogether)
  return fields.length > 1 && fields.some(one => one.name === form.current) ? fields : []
}

/** `onAnswers(answers)` resolves with `{fieldErrors}`; what is left empty is skipped. */
export function TogetherForm({ fields, onAnswers, isBusy, ways }) {
  const form = useRef()
  const [errors, setErrors] = useState({})
  async function submit(event) {
    event.preventDefault()
    if (isBusy) return
    const data = new FormData(form.current)
    const typed = ({ name, kind }) => (kind === 'choices' ? data.getAll(name) : String(data.get(name) ?? '').trim())
    const answers = fields.map(field => [field.name, typed(field)])
    const given = answers.map(([name, value]) => [name, value.length === 0 ? '' : value])
    const result = await onAnswers(Object.fromEntries(given))
    setErrors(result?.fieldErrors ?? {})
  }
  return html`<form class="together" ref=${form} onSubmit=${submit} noValidate>
    ${fields.map(field => html`<${TogetherField} key=${field.name} field=${field} error=${errors[field.name]} />`)}
    <div class="actions">
      <button class="button primary" aria-disabled=${isBusy ? 'true' : undefined}>${texts.submit}</button>${ways}
    </div>
  </form>`
}

function TogetherField({ field, error }) {
  const id = useId()
  if (field.kind === 'choices') return html`<${Checks} ...${{ field, error }} />`
  const common = {
    id,
    name: field.name,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': error || field.hint ? `${id}-about` : undefined,
  }
  return html`<div class="field">
    <label for=${id}>${field.label}${field.isOptional && html` <span class="muted">${texts.mayBeEmpty}</span>`}</label>
    ${inputOf(field, common)}
    ${(error || field.hint) && html`<p id="${id}-about" class=${error ? 'problem' : 'note'}>${error ?? field.hint}</p>`}
  </div>`
}

function inputOf(field, common) {
  if (field.options?.length > 0) {
    return html`<select ...${common}>
      ${field.options.map(one => html`<option value=${one.id} selected=${one.id === field.prefill}>${one.label}</option>`)}
    </select>`
  }
  const isLong = field.isLong || field.kind === 'lines' || (field.prefill?.length ?? 0) > 60
  return isLong
    ? html`<textarea ...${common} rows="3" defaultValue=${field.prefill}></textarea>`
    : html`<input ...${common} type="text" autocomplete="off" defaultValue=${field.prefill} />`
}

function Checks({ field, error }) {
  const picked = field.picked ?? []
  return html`<fieldset>
    <legend>${field.label}${field.isOptional && html` <span class="muted">${texts.mayBeEmpty}</span>`}</legend>
    <div class="option-list">
      ${field.options.map(
        one => html`<label class="option check" key=${one.id}>
          <input type="checkbox" name=${field.name} value=${one.id} defaultChecked=${picked.includes(one.id)} />${one.label}
        </label>`,
      )}
    </div>
    ${error && html`<p class="problem">${error}</p>`}
  </fieldset>`
}
