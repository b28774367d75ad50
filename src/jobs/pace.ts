/** Discord allows a bot 50 requests a second; half of them stay free for members. */
const BACKGROUND_PER_SECOND = 25

/**
 * Lets one caller go every 40 ms, or as many a second as are given, in the order in which they came; of several processes of one
 * bot each has its part.
 */
export function createPace(
  processes: () => number = () => 1,
  perSecond: number = BACKGROUND_PER_SECOND,
): () => Promise<void> {
  let last = Promise.resolve()
  return () => {
    const turn = last
    const everyMs = () => (1000 / perSecond) * processes()
    last = turn.then(() => new Promise((resolve) => setTimeout(resolve, everyMs())))
    return turn
  }
}
