import type { Clock } from '../app.ts'
import type { Text } from '../text/text.ts'

/** Members who did something that was kept, and did not hear so: told behind whatever they do next. */
export interface Unheard {
  note(memberId: string): void
  newsFor(memberId: string, text: Text): { readonly sentence: string; seen(): Promise<void> } | undefined
}

const MOST_KEPT = 10_000
/** Who comes back later has long seen how things stand. */
const KEPT_MS = 24 * 3_600_000

/** In memory: what was kept stands in the store, and where she looks at it she sees it. */
export function createUnheard(clock: Clock): Unheard {
  const since = new Map<string, number>()
  return {
    note(memberId) {
      since.delete(memberId)
      since.set(memberId, clock.now())
      const [oldest] = since.keys()
      if (since.size > MOST_KEPT && oldest !== undefined) since.delete(oldest)
    },
    newsFor(memberId, { common }) {
      const at = since.get(memberId)
      if (at === undefined) return undefined
      const seen = async () => {
        // Not one that came meanwhile.
        if (since.get(memberId) === at) since.delete(memberId)
      }
      const isFresh = Math.abs(clock.now() - at) < KEPT_MS
      if (!isFresh) since.delete(memberId)
      return isFresh ? { sentence: common.savedUnheard(Math.floor(at / 1000)), seen } : undefined
    },
  }
}
