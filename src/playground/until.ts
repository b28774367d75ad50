import type { State } from './model/state.ts'

/** Waits until `look` finds something; looks again at every change. */
export function until<Found>(state: State, look: () => Found | undefined | false, timeoutMs = 60_000): Promise<Found> {
  return new Promise((resolve, reject) => {
    const poll = setInterval(check, 20)
    const limit = setTimeout(() => finish(() => reject(new Error(`not seen within ${timeoutMs} ms`))), timeoutMs)
    const stopListening = state.listen(check)
    function finish(settle: () => void): void {
      clearInterval(poll)
      clearTimeout(limit)
      stopListening()
      settle()
    }
    function check(): void {
      const found = look()
      if (found !== undefined && found !== false) finish(() => resolve(found))
    }
    check()
  })
}
