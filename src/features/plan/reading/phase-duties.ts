// Tells what a phase already says, so that it is not owed a second time.
import { fold } from '../../../language/vietnamese.ts'
import type { ObligationItem, PhaseItem } from './plan-reading.ts'

/** The dates a phase opens with say when it runs, not when something is owed. */
export function isPhaseItself(one: ObligationItem, phases: readonly PhaseItem[]): boolean {
  return one.from !== null && phases.some(phase => phase.from === one.from && phase.to === one.to)
}

/** The closing of a phase, told of under another heading. */
export function isToldOf(one: ObligationItem, phases: readonly PhaseItem[]): boolean {
  return phases.some(
    ({ closing }) =>
      closing !== null && closing.by === (one.by ?? one.to) && fold(one.what).startsWith(fold(closing.what)),
  )
}

export function isClosing(one: ObligationItem): boolean {
  return /(?:sơ kết|tổng kết|bình xét|đánh giá)/iu.test(one.what)
}
