// The record of every call and of every rule a bot broke, which tests read.
import type { FaultKind } from './faults.ts'
import type { JsonObject } from './json.ts'

export interface LoggedCall {
  readonly method: string
  readonly params: JsonObject
  /** Names of the uploaded files. */
  readonly uploads: readonly string[]
  readonly at: Date
  /** What the call was answered, or would have been when a fault ate the answer. */
  readonly response: JsonObject
  readonly fault?: FaultKind
}

export interface Violation {
  readonly method: string
  readonly rule: string
  readonly params: JsonObject
  readonly at: Date
}

export interface CallLog {
  readonly calls: LoggedCall[]
  readonly violations: Violation[]
}

export function createCallLog(): CallLog {
  return { calls: [], violations: [] }
}
