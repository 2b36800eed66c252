// The inputs and buttons of a view, as a person's app knows them.
import type { JsonObject } from './json.ts'
import { isObject } from './limits.ts'
import type { View } from './state.ts'

export function blocksOf(body: JsonObject): readonly JsonObject[] {
  return Array.isArray(body.blocks) ? body.blocks.filter(isObject) : []
}

export function inputsOf(view: View): readonly JsonObject[] {
  return blocksOf(view.body).filter(block => block.type === 'input')
}

export function labelOf(block: JsonObject): string {
  return isObject(block.label) ? String(block.label.text) : ''
}

/** An untouched input is sent along as well, with what it started with or null. */
export function stateOf(view: View): JsonObject {
  return Object.fromEntries(
    inputsOf(view).map(block => {
      const element = isObject(block.element) ? block.element : {}
      const entered = view.values[String(block.block_id)]
      const empty = {
        type: element.type,
        value: element.initial_value ?? null,
        ...(/select|radio/.test(String(element.type)) && { selected_option: element.initial_option ?? null }),
        ...(element.type === 'datepicker' && { selected_date: element.initial_date ?? null }),
      }
      const fresh =
        element.type === 'checkboxes' ? { type: element.type, selected_options: element.initial_options ?? [] } : empty
      return [String(block.block_id), entered ?? { [String(element.action_id)]: fresh }]
    }),
  )
}

export function isFilled(value: JsonObject): boolean {
  return Object.entries(value).some(
    ([name, one]) => name !== 'type' && one !== null && one !== '' && String(one) !== '',
  )
}

export function enteredValue(element: JsonObject, text: string): JsonObject {
  const type = String(element.type)
  if (type === 'datepicker') return { selected_date: text }
  if (!/select|radio|checkboxes/.test(type)) {
    if (text.length > Number(element.max_length ?? 3_000)) throw new Error('longer than the input takes')
    return { value: text }
  }
  const options = optionsOf(element)
  const option = options.find(one => optionText(one) === text) ?? options.find(one => optionText(one).startsWith(text))
  if (!option) throw new Error(`no option “${text}”; there are: ${options.map(optionText).join(', ')}`)
  return /multi|checkboxes/.test(type) ? { selected_options: [option] } : { selected_option: option }
}

export function optionsOf(element: JsonObject): readonly JsonObject[] {
  const list = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : [])
  return [...list(element.options), ...list(element.option_groups).flatMap(group => list(group.options))]
}

export function optionText(option: JsonObject): string {
  return isObject(option.text) ? String(option.text.text) : ''
}

export function buttonIn(blocks: readonly JsonObject[], label: string): JsonObject {
  const buttons = blocks.flatMap(block => (Array.isArray(block.elements) ? block.elements.filter(isObject) : []))
  const found = buttons.find(one => one.type === 'button' && isObject(one.text) && one.text.text === label)
  if (!found) throw new Error(`no button “${label}”`)
  return found
}
