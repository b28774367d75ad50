/** Discord allows a bot 50 requests a second; half of them stay free for members. */
const BACKGROUND_PER_SECOND = 25

/** Lets one caller go every 40 ms, in the order in which they came. */
export function createPace(perSecond = BACKGROUND_PER_SECOND): () => Promise<void> {
  let last = Promise.resolve()
  return () => {
    const turn = last
    last = turn.then(() => new Promise((resolve) => setTimeout(resolve, 1000 / perSecond)))
    return turn
  }
}
