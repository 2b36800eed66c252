// What a command of the operator answers, and the two ways in which it says no.

export type Answer = {
  readonly json: Readonly<Record<string, unknown>>
  readonly lines: readonly string[]
  /** Done as far as possible, but something needs mending. */
  readonly hasProblems?: boolean
}

/** It cannot be done as things are. */
export class OperatorRefusal extends Error {}

/** It was asked for in the wrong way. */
export class OperatorUsage extends Error {}
