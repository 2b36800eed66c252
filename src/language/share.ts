// A part of a whole as papers and sheets tell it: whole hundredths of a percent, never 100 before the last one is in.

/** 2 of 3 → 6667 (66,67 %); undefined of nothing. */
export function shareOf(part: number, whole: number): number | undefined {
  if (whole === 0) return undefined
  const share = Math.round((part * 10_000) / whole)
  return part < whole ? Math.min(share, 9999) : share
}
