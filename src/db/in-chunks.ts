// Looks many things up by id without a statement longer than databases take.

const mostAtOnce = 500

/** Each id is asked for once, in the order given. */
export async function inChunks<T>(
  ids: readonly string[],
  find: (some: string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const distinct = [...new Set(ids)]
  const found: T[] = []
  for (let from = 0; from < distinct.length; from += mostAtOnce)
    found.push(...(await find(distinct.slice(from, from + mostAtOnce))))
  return found
}
