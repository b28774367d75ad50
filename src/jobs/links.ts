import type { Shared } from '../app.ts'
import { pullLink } from '../tracks/pull-link.ts'
import { createAside } from './aside.ts'

export interface Links {
  /** With each look at the rows: asks the repositories that nobody asked for an hour, and waits for none. */
  look(): void
  stop(): Promise<void>
}

const EVERY_MS = 3_600_000
/** One after the other, each a minute at most. */
const AT_ONCE = 5

/** Tracks whose notes come from a repository hear of what changes there. */
export function startLinks(app: Shared): Links {
  const { clock, log, store } = app
  const aside = createAside((error) => log.error({ err: error }, 'linked repositories could not be asked'))
  let stopped = false
  const askAll = async () => {
    const now = clock.now()
    const due = await store.links.claim({ before: now - EVERY_MS, now, limit: AT_ONCE })
    for (const link of due) {
      if (stopped) return
      const open = await store.tracks.of(link.guildId)
      if (open.some(({ trackId }) => trackId === link.trackId)) await pullLink(link, app, true)
    }
  }
  return {
    look: () => aside.begin('links', askAll),
    async stop() {
      stopped = true
      await aside.idle()
    },
  }
}
