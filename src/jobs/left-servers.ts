import type { Shared } from '../app.ts'

/** How long the rows of a server that removed the bot are kept: whoever comes back within that finds everything. */
const KEPT_MS = 30 * 24 * 3_600_000
/** Asked of Discord a night. */
const ASKED = 50

export interface LeftServers {
  /** Once a night, or when it was missed. */
  look(): Promise<void>
}

/**
 * Servers that removed the bot, also while it was off: noted, and purged a month later. Discord is asked again before anything
 * goes; while it does not answer, nothing does.
 */
export function watchLeftServers({ store, channels, clock, log }: Shared): LeftServers {
  let after = ''
  const findLeft = async () => {
    const some = await store.leftServers.known(after, ASKED)
    after = some.length < ASKED ? '' : (some.at(-1) ?? '')
    for (const guildId of some) {
      if ((await channels.server(guildId)) === 'gone') await store.schedules.leave(guildId, clock.now())
    }
  }
  const purge = async () => {
    for (const guildId of await store.leftServers.since(clock.now() - KEPT_MS)) {
      const found = await channels.server(guildId)
      if (typeof found === 'object') await store.leftServers.back(guildId)
      if (found !== 'gone') continue
      await store.leftServers.purge(guildId)
      log.info({ guildId }, 'a server that removed the bot a month ago was purged')
    }
  }
  return {
    async look() {
      await findLeft()
      await purge()
    },
  }
}
