// Ids of rows: in the order of time and without a meeting point between processes.
import { randomBytes } from 'node:crypto'

/**
 * So many that even a broadcast's rows, made in one go, never run ahead of the clock: otherwise what another process writes next
 * in the same chat would come before them. A double counts so far until the year 2248.
 */
const perMillisecond = 1024

let last = 0

/** No id made at that instant or later comes before it. */
export function firstIdAt(instant: Date): string {
  return (instant.getTime() * perMillisecond).toString(36).padStart(11, '0')
}

/** 20 characters [0-9a-z]: time in milliseconds, then chance. Two ids of one process never go backwards. */
export function newId(_now?: Date): string {
  last = Math.max(Date.now() * perMillisecond, last + 1)
  return last.toString(36).padStart(11, '0') + randomBytes(6).readUIntBE(0, 6).toString(36).padStart(9, '0').slice(-9)
}
