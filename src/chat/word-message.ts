// Puts a message into one voice: every phrase becomes a string, user text stays as typed.
import type { Languages, Wordable } from '../language/translate.ts'
import type { Voice } from '../language/voice.ts'
import type { Block, Choice, FormView, Message, WordedMessage } from './message.ts'

export function wordMessage(languages: Languages, voice: Voice, message: Message): WordedMessage {
  const word = (wordable: Wordable) => languages.word(voice, wordable)
  return {
    blocks: message.blocks.map(block => wordBlock(block, word)),
    ...(message.expectsText && {
      expectsText: message.expectsText.placeholder ? { placeholder: word(message.expectsText.placeholder) } : {},
    }),
    ...(message.form && { form: wordForm(message.form, word) }),
  }
}

type Word = (wordable: Wordable) => string

function wordBlock(block: Block, word: Word): Block<string> {
  switch (block.block) {
    case 'heading':
    case 'text':
    case 'note':
      return { block: block.block, text: word(block.text) }
    case 'facts':
      return { ...block, facts: block.facts.map(([label, value]) => [word(label), word(value)] as const) }
    case 'list':
      return { ...block, items: block.items.map(word) }
    case 'table':
      return { ...block, columns: block.columns.map(word), rows: block.rows.map(row => row.map(word)) }
    case 'progress':
      return { ...block, label: word(block.label) }
    case 'choices':
      return { ...block, choices: block.choices.map(choice => wordChoice(choice, word)) }
    case 'image':
      return { ...block, alt: word(block.alt) }
    case 'file':
      return { ...block, caption: block.caption === undefined ? undefined : word(block.caption) }
  }
}

function wordChoice(choice: Choice, word: Word): Choice<string> {
  return { ...choice, label: word(choice.label) }
}

function wordForm(form: FormView, word: Word): FormView<string> {
  return {
    ...form,
    title: word(form.title),
    fields: form.fields.map(field => ({
      ...field,
      label: word(field.label),
      ask: field.ask === undefined ? undefined : word(field.ask),
      hint: field.hint === undefined ? undefined : word(field.hint),
      options: field.options?.map(option => ({ id: option.id, label: word(option.label) })),
    })),
  }
}
