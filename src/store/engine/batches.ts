import { setImmediate as nextTurn } from 'node:timers/promises'

/** Some milliseconds' work at most: whoever else needs the store waits no longer than that. */
const MOST_AT_ONCE = 20

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

/**
 * What is to be done, taken at the first call and the same at every further one: whoever calls it within the transaction takes along all
 * that came while it waited for its turn.
 */
type Take<Item> = () => readonly Item[]

/**
 * What waits under one key while another of them is under way goes into one transaction: one commit on the disk for all of
 * them, and none in another's way. Where it fails, each is tried by itself, so that nobody fails for another.
 */
export function inBatches<Item, Result>(
  keyOf: (item: Item) => string,
  run: (take: Take<Item>, key: string) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const queues = new Map<string, Waiting<Item, Result>[]>()
  const work = async (key: string, queue: Waiting<Item, Result>[]) => {
    for (; queue.length > 0; await nextTurn()) {
      await together(
        () => queue.splice(0, MOST_AT_ONCE),
        (take) => run(take, key),
      )
    }
    queues.delete(key)
  }
  return (item) =>
    new Promise((resolve, reject) => {
      const key = keyOf(item)
      const waiting = { item, resolve, reject }
      const queue = queues.get(key)
      if (queue) queue.push(waiting)
      else {
        const begun = [waiting]
        queues.set(key, begun)
        void work(key, begun)
      }
    })
}

async function together<Item, Result>(
  next: () => readonly Waiting<Item, Result>[],
  run: (take: Take<Item>) => Promise<readonly Result[]>,
): Promise<void> {
  let taken: readonly Waiting<Item, Result>[] | undefined
  const batch = () => (taken ??= next())
  try {
    const results = await run(() => batch().map((one) => one.item))
    for (const [at, { resolve }] of batch().entries()) resolve(results[at] as Result)
  } catch (error) {
    const [first, ...more] = batch()
    if (more.length === 0) first?.reject(error)
    else for (const one of batch()) await together(() => [one], run)
  }
}
