// Gathers what many senders want of the database at once into one transaction.

/** Calls made while one batch is running go together into the next. */
export function batched<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  type Call = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }
  let queue: Call[] = []
  let isRunning = false

  async function flush(): Promise<void> {
    if (isRunning) return
    isRunning = true
    while (queue.length > 0) {
      const calls = queue
      queue = []
      try {
        const results = await run(calls.map(call => call.item))
        calls.forEach((call, index) => {
          call.resolve(results[index]!)
        })
      } catch (error) {
        for (const call of calls) call.reject(error)
      }
    }
    isRunning = false
  }

  return item =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      queueMicrotask(flush)
    })
}
