import { setImmediate as nextTurn } from 'node:timers/promises'

/** Rows of one statement. */
export const AT_ONCE = 100

/** A turn of the loop for others between so many and the next. */
export async function eachChunk<Item>(
  all: readonly Item[],
  work: (some: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    if (from > 0) await nextTurn()
    await work(all.slice(from, from + AT_ONCE))
  }
}
