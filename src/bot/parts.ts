import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'discord.js'
import { LIMITS } from '../chat/limits.ts'
import { createLibraries, type KeptLibraries } from '../content/libraries.ts'
import type { Library } from '../content/library.ts'
import { readLibraryInTurns } from '../content/read.ts'
import { createClient } from '../discord/client.ts'
import type { Line } from '../discord/line.ts'
import { openRepositories } from '../git/open.ts'
import type { Repositories } from '../git/repositories.ts'
import { withRoom } from '../heap.ts'
import { openPictures } from '../pictures/open.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { textOf } from '../text/text.ts'
import { ownContent } from '../tracks/own-content.ts'
import { openWatched, type Watched } from '../watched.ts'
import { followFolder, reportContent } from './content.ts'
import { createLine } from './line.ts'
import type { BotSettings, World } from './world.ts'

export interface Parts {
  readonly libraries: KeptLibraries
  readonly store: Store
  readonly client: Client
  readonly line: Line
  readonly pictures: Pictures
  readonly repositories: Repositories
  readonly watched: Watched | undefined
  /** Everything but the jobs, in reverse order. */
  readonly close: () => Promise<void>
}

/** All that the bot has before it reaches for Discord. */
export async function openParts(settings: BotSettings, world: World): Promise<Parts> {
  const library = await readLibraryInTurns(settings.contentDir, textOf('en'), world.ending)
  world.tidy?.()
  reportContent(library, settings.contentDir, world)
  mkdirSync(settings.dataDir, { recursive: true })
  const store = await openStore(settings.databaseUrl ?? join(settings.dataDir, 'saegim.db'), {
    now: () => world.clock.now(),
    say: world.say,
    folder: settings.dataDir,
    dataKey: settings.dataKey,
  })
  const client = createClient(settings.apiUrl ? { apiUrl: settings.apiUrl } : {})
  const [pictures, repositories] = [picturesOf(settings, world), repositoriesOf(settings, world)]
  const libraries = librariesOf(library, store, settings, world)
  const watched = settings.watched && (await openWatched(settings.watched))
  const unfollow = followFolder(libraries, settings.contentDir, world)
  const line = createLine(settings, client, world, store)
  const close = async () => {
    unfollow()
    await watched?.close()
    await line.close()
    await repositories.close()
    await pictures.close()
    await store.close()
  }
  return { libraries, store, client, line, pictures, repositories, watched, close }
}

function picturesOf({ drawWithinMs }: BotSettings, { log }: World): ReturnType<typeof openPictures> {
  return openPictures({
    ...(drawWithinMs === undefined ? {} : { limitMs: drawWithinMs }),
    imageBytes: LIMITS.fileBytes,
    onProblem: (problem) => log.warn({ problem }, 'a picture was not drawn'),
  })
}

function repositoriesOf({ gitHosts = [], gitLoopback = false }: BotSettings, { log }: World): Repositories {
  return openRepositories({
    hosts: gitHosts,
    loopback: gitLoopback,
    onProblem: (problem, details) => log.warn(details, problem),
  })
}

function librariesOf(library: Library, store: Store, { contentDir, libraryMb }: BotSettings, { log, ending }: World) {
  return createLibraries(library, {
    folder: contentDir,
    own: ownContent(store),
    text: textOf('en'),
    withRoom,
    ...(libraryMb === undefined ? {} : { most: libraryMb * 1e6 }),
    onProblem: (problem, details) => log.warn(details, problem),
    onFailed: (track) =>
      void store.notices.add(track, { kind: 'library-failed' }).catch((error: unknown) => {
        log.error({ err: error }, 'leaders could not be told of a failed library')
      }),
    ...(ending ? { ending } : {}),
  })
}
