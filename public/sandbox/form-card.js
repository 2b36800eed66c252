// The question of a form, asked natively: an input that fits the field, errors beside it, and what was answered so far.
import { html, useEffect, useId, useRef, useState } from './html.js'
import { fold, texts } from './texts.js'
import { TogetherForm, togetherIn } from './together-form.js'

const filterFrom = 9

/** The card offers the options itself, all of them; otherwise the message's own buttons do. */
export function isChosenInCard(form) {
  const field = form.fields.find(one => one.name === form.current)
  return field !== undefined && (togetherIn(form).length > 0 || field.kind === 'choices' || hasOptionList(field))
}

/** There is nothing to put in: what was answered stands above the buttons. */
export function isConfirmation(form) {
  return inputFor(form.fields.find(one => one.name === form.current)) === undefined
}

function hasOptionList(field) {
  return field.options?.length > 0 && ['choice', 'member', 'unit'].includes(field.kind)
}

/** `isSummedUp`: the message itself says what was answered. `onAnswer(answers)` and `onFile(file)` resolve with `{fieldErrors}`. */
export function FormCard({ form, isSummedUp, onAnswer, onFile, isBusy, ways }) {
  const field = form.fields.find(one => one.name === form.current)
  const [error, setError] = useState()
  const key = `${form.formId}.${form.revision}`
  useEffect(() => setError(undefined), [key])
  const answered = isSummedUp ? [] : form.fields.filter(one => one.answer !== undefined && one.name !== form.current)
  async function give(value) {
    if (isBusy) return
    if (value === '' || value.length === 0) return setError(texts.needsAnswer)
    const result = await onAnswer({ [field.name]: value })
    setError(result?.fieldErrors?.[field.name])
  }
  const together = togetherIn(form)
  const Input = inputFor(field)
  return html`<div class="form-card" role="group" aria-label=${form.title}>
    ${
      answered.length > 0 &&
      html`<dl class="answered" aria-label=${texts.answered}>
      ${answered.map(one => html`<div key=${one.name}><dt>${one.label}</dt><dd>${one.answer}</dd></div>`)}
    </dl>`
    }
    ${
      together.length > 0
        ? html`<${TogetherForm} key=${key} ...${{ fields: together, onAnswers: onAnswer, isBusy, ways }} />`
        : Input
          ? html`<${Input} key=${key} ...${{ field, error, give, onFile, isBusy, ways }} />`
          : ways
    }
  </div>`
}

function inputFor(field) {
  if (!field) return undefined
  if (field.kind === 'confirm') return undefined
  if (field.kind === 'file' || field.kind === 'files') return FileInput
  if (field.kind === 'choices') return CheckList
  return hasOptionList(field) ? OptionList : TextInput
}

function Problem({ id, error }) {
  return html`<p id=${id} class="problem" role="alert">${error}</p>`
}

function TextInput({ field, error, give, isBusy, ways }) {
  const id = useId()
  const input = useRef()
  const isLong = field.isLong || field.kind === 'lines'
  useEffect(() => {
    if (error) input.current?.focus()
  }, [error])
  const common = {
    id,
    ref: input,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': error ? `${id}-problem` : undefined,
    defaultValue: field.prefill,
  }
  function submit(event) {
    event.preventDefault()
    give(input.current.value.trim())
  }
  function onKeyDown(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  return html`<form onSubmit=${submit} noValidate>
    <label for=${id}>${field.label}</label>
    ${field.kind === 'lines' && html`<span class="note">${texts.linesHint}</span>`}
    ${
      isLong
        ? html`<textarea ...${common} rows=${field.kind === 'lines' ? 5 : 3} onKeyDown=${onKeyDown}></textarea>`
        : html`<input ...${common} type=${field.kind === 'date' ? 'date' : 'text'} autocomplete="off"
          inputmode=${field.kind === 'number' ? 'decimal' : undefined} />`
    }
    ${error && html`<${Problem} id="${id}-problem" error=${error} />`}
    <div class="actions">
      <button class="button primary" aria-disabled=${isBusy ? 'true' : undefined}>${texts.submit}</button>${ways}
    </div>
  </form>`
}

function useFilter(options) {
  const [filter, setFilter] = useState('')
  const shown = options.filter(option => fold(option.label).includes(fold(filter.trim())))
  const input =
    options.length >= filterFrom &&
    html`<input type="search" aria-label=${texts.filter} placeholder=${texts.filter} value=${filter}
      onInput=${event => setFilter(event.target.value)} />`
  return { shown, input }
}

function OptionList({ field, error, give, isBusy, ways }) {
  const id = useId()
  const { shown, input } = useFilter(field.options)
  return html`<div class="options" role="group" aria-labelledby=${id}>
    <span id=${id} class="hidden">${field.label}</span>
    ${input}
    <div class="option-list">
      ${shown.map(
        option => html`<button type="button" class="option" key=${option.id} aria-disabled=${isBusy ? 'true' : undefined}
          onClick=${() => give(option.id)}>${option.label}</button>`,
      )}
      ${shown.length === 0 && html`<p class="muted">${texts.noOption}</p>`}
    </div>
    ${error && html`<${Problem} error=${error} />`}
    ${ways}
  </div>`
}

function CheckList({ field, error, give, isBusy, ways }) {
  const [picked, setPicked] = useState(field.picked ?? [])
  const { shown, input } = useFilter(field.options ?? [])
  const toggle = id => setPicked(now => (now.includes(id) ? now.filter(one => one !== id) : [...now, id]))
  function submit(event) {
    event.preventDefault()
    give(picked)
  }
  return html`<form onSubmit=${submit}>
    <fieldset>
      <legend>${field.label}</legend>
      ${input}
      <div class="option-list">
        ${shown.map(
          option => html`<label class="option check" key=${option.id}>
            <input type="checkbox" checked=${picked.includes(option.id)} onChange=${() => toggle(option.id)} />${option.label}
          </label>`,
        )}
      </div>
    </fieldset>
    ${error && html`<${Problem} error=${error} />`}
    <div class="actions">
      <button class="button primary" aria-disabled=${isBusy ? 'true' : undefined}>${texts.submit}</button>${ways}
    </div>
  </form>`
}

function FileInput({ field, error, onFile, ways }) {
  const id = useId()
  const input = useRef()
  return html`<div class="file-field">
    <label for=${id}>${field.label}</label>
    <input id=${id} ref=${input} type="file" aria-describedby=${error ? `${id}-problem` : undefined} onChange=${() => input.current.files[0] && onFile(input.current.files[0])} />
    ${error && html`<${Problem} id="${id}-problem" error=${error} />`}
    ${ways}
  </div>`
}
