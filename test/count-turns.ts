import { onTestFinished } from 'vitest'

/** Counts turns of the event loop: whoever waits for a timer or a socket is served in each. */
export function countTurns(): () => number {
  let turns = 0
  let counting = true
  const count = () => {
    turns++
    if (counting) setImmediate(count)
  }
  setImmediate(count)
  onTestFinished(() => {
    counting = false
  })
  return () => turns
}
