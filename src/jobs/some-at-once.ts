/** So many wait for Discord beside one another: where it does not answer in one channel, the others go on. */
const AT_ONCE = 8

/** Each once, in their order, some beside one another. `work` never rejects. */
export async function someAtOnce<T>(items: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]()
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
