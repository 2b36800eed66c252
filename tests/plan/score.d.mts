// The shapes of the scorer that the tests use.
export type Tally = { tp: number; fp: number; fn: number; ignored: number }
export type Scores = { p: number | null; r: number | null; f1: number | null }
export const GROUPS: readonly string[]
export function prf(tally: Tally): Scores
export function scoreAll(
  truths: Record<string, unknown>,
  predictions: Record<string, unknown>,
): { total: Record<string, Tally>; attr: Record<string, [number, number]> }
