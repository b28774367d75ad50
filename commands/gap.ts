import type { App } from '../src/app.ts'
import { localDateAt } from '../src/core/schedule/local-time.ts'
import { gapWords } from '../src/core/search/gap.ts'

/** Of a track: more would be read by nobody. */
const MOST_KEPT = 1_000

/** Counts words that the notes do not have. Nobody's answer waits for it, or fails with it. */
export function noteGap(typed: string, app: App): void {
  const gap = gapWords(typed)
  if (!gap) return
  app.store.gaps
    .add(app.track, { ...gap, day: localDateAt(app.clock.now(), 'UTC') }, MOST_KEPT)
    .catch((error: unknown) => app.log.warn({ err: error }, 'what was looked for in vain could not be counted'))
}
