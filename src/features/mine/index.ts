// My own affairs: what I still owe, over all features.
import type { Feature } from '../feature.ts'
import { showMyTasks } from './show-my-tasks.ts'

/** `all` is asked late: this loops over every feature, itself included. */
export function mineFeature(all: () => readonly Feature[]): Feature {
  return { name: 'mine', commands: [showMyTasks(all)] }
}
