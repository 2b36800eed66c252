// An expected "no": it says what was wrong and what to type instead, and rolls everything back.
import type { Phrase } from '../language/translate.ts'
import type { Block } from './message.ts'

export class Refusal extends Error {
  readonly phrase: Phrase
  readonly blocks: readonly Block[]

  /** `blocks` follow the sentence: a list of what is possible, a button that leads on. */
  constructor(phrase: Phrase, ...blocks: readonly Block[]) {
    super(phrase.key)
    this.phrase = phrase
    this.blocks = blocks
  }
}
