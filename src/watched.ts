import { readFileSync } from 'node:fs'
import type { Shared } from './app.ts'
import type { KeptLibraries } from './content/libraries.ts'
import { SettingError } from './discord/setting-error.ts'
import type { KeptMeasures } from './observe/measures.ts'
import { serveHealth } from './observe/server.ts'

export const { version: VERSION } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

interface WatchSetting {
  readonly host: string
  readonly port: number
}

/** What is told to whoever watches the process from outside. */
export interface Watched {
  readonly measures: KeptMeasures
  readonly port: number
  /** Everything is there: from now on it may be asked. */
  ready(app: Pick<Shared, 'clock' | 'store'>, libraries: Pick<KeptLibraries, 'size'>): void
  /** It ends: others are asked. */
  ending(): void
  close(): Promise<void>
}

const WEEK_MS = 7 * 24 * 3_600_000
const STORE_WITHIN_MS = 2_000

/** From the first moment on, so that a start that takes long is seen as one. */
export async function openWatched({ host, port }: WatchSetting): Promise<Watched> {
  // Read by who is watched only: most are not.
  const { createMeasures } = await import('./observe/measures.ts')
  const measures = createMeasures(VERSION)
  let trouble: string | undefined = 'starting'
  let store: Shared['store'] | undefined
  const serving = serveHealth(host, port, {
    // Whoever gets this answer has seen that the loop turns.
    alive: () => undefined,
    async ready() {
      if (trouble !== undefined || !store) return trouble ?? 'starting'
      const late = new Promise<string>((resolve) => {
        setTimeout(() => resolve('the database does not answer'), STORE_WITHIN_MS).unref()
      })
      return await Promise.race([store.health.answers().then(() => undefined), late]).catch(
        () => 'the database does not answer',
      )
    },
    metrics: measures,
  })
  const server = await serving.catch((error: unknown) => {
    throw new SettingError(`METRICS_PORT: ${error instanceof Error ? error.message : String(error)}`)
  })
  return {
    measures,
    port: server.port,
    ready(app, libraries) {
      store = app.store
      trouble = undefined
      measures.watch({
        states: () => app.store.health.states(app.clock.now() - WEEK_MS),
        backupAgeSeconds() {
          const at = app.store.upkeep.backedUpAt()
          return at === undefined ? undefined : Math.max(0, app.clock.now() - at) / 1000
        },
        libraries: () => libraries.size(),
      })
    },
    ending() {
      trouble = 'ending'
    },
    close: () => server.close(),
  }
}
