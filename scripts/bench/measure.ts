// What a measure is. To add one: a file that exports a Measure, and its line in all-measures.ts; the page and `npm run bench -- <name>` follow.
import type { Installation } from '../support/installation.ts'

/** `quick` finds faults in seconds, `usual` is what the page shows, `full` takes as long as the promise asks. */
export type Size = 'quick' | 'usual' | 'full'

export type Bench = {
  readonly size: Size
  /** The built program: what is measured is what is shipped. */
  readonly installation: Installation
  /** Unset where PostgreSQL does not answer: what needs it is left out. */
  readonly postgres?: string
  /** A line for whoever watches. */
  readonly tell: (line: string) => void
}

/** One line of the page's first table. */
export type Goal = {
  readonly what: string
  readonly toReach: string
  readonly measured: string
  readonly isReached: boolean
}

export type Section = {
  readonly title: string
  /** Markdown without the title: what was done, at what size, and what came out. */
  readonly text: string
  readonly goals: readonly Goal[]
}

export type Measure = {
  /** As typed behind `npm run bench --`. */
  readonly name: string
  readonly run: (bench: Bench) => Promise<Section>
}
