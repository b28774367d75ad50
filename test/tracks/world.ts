import type { Shared } from '../../src/app.ts'
import { createUploads } from '../../src/content/create-uploads.ts'
import { createLibraries } from '../../src/content/libraries.ts'
import { readLibrary } from '../../src/content/read.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import type { Track } from '../../src/core/track.ts'
import { openRepositories } from '../../src/git/open.ts'
import { cutTable } from '../../src/pictures/table-cut.ts'
import type { Store } from '../../src/store/store.ts'
import { textOf } from '../../src/text/text.ts'
import { createDoor, type Door } from '../../src/tracks/door.ts'
import { ownContent } from '../../src/tracks/own-content.ts'
import { contentFolder } from '../content-folder.ts'
import { tempStore } from '../store/fixtures.ts'
import { NINE } from '../store/values.ts'

/** The bot behind its wire: the real store, libraries and door to the tracks. */
export interface TrackWorld {
  readonly shared: Shared
  readonly store: Store
  readonly door: Door
  /** What was logged as a failure. */
  readonly failures: unknown[]
  now: number
  /** What members sent, by its address. */
  readonly sent: Map<string, Uint8Array>
}

export async function trackWorld(shipped: Readonly<Record<string, string>>): Promise<TrackWorld> {
  const made = { now: NINE, failures: [] as unknown[], sent: new Map<string, Uint8Array>() }
  const store = await tempStore(() => made.now)
  const folder = contentFolder(shipped)
  const fail = (details: unknown) => void made.failures.push(details)
  const libraries = createLibraries(readLibrary(folder, textOf('en')), {
    folder,
    own: ownContent(store),
    text: textOf('en'),
    onProblem: (_, details) => fail(details),
  })
  const shared: Shared = {
    libraries,
    store,
    channels: quietChannels(),
    // A picture says what its alt text says.
    pictures: {
      cut: async (one) => cutTable(one),
      table: async ({ alt }) => ({ png: new Uint8Array(1), alt }),
      stats: async ({ alt }) => ({ png: new Uint8Array(1), alt }),
      board: async ({ alt }) => ({ png: new Uint8Array(1), alt }),
      coverage: async ({ alt }) => ({ png: new Uint8Array(1), alt }),
      diagram: async () => undefined,
    },
    uploads: createUploads(),
    repositories: openRepositories({ hosts: [], onProblem: () => {} }),
    fetchFile: async (url) => made.sent.get(url),
    holidays: async () => [],
    clock: { now: () => made.now },
    random: seededRandom('tracks'),
    log: { debug: () => {}, info: () => {}, warn: fail, error: fail },
    wake: () => {},
    inviteUrl: () => 'https://discord.example/invite',
    noteUrl: () => undefined,
  }
  return Object.assign(made, { shared, store, door: createDoor(shared) })
}

function quietChannels(): Shared['channels'] {
  const sent = async () => ({ ok: true, messageId: '9', sentAt: 0 }) as const
  return {
    send: sent,
    edit: sent,
    remove: sent,
    publish: sent,
    openThread: sent,
    roleTrouble: async () => undefined,
    toggleRole: async () => ({ ok: true, held: true }),
    findOwn: async () => ({ ok: true, messageIds: [] }),
    role: () => 'mentionable',
    server: async (id) => ({ id, name: '' }),
    member: async () => 'here',
    servers: async () => ({ servers: [], isWhole: true }),
    inbox: async () => ({ ok: true, channelId: '9' }),
    memberName: () => undefined,
    permissions: async () => ({ ok: true, missing: [], kind: 'text' }),
  }
}

/** A track with notes and questions of its own. */
export async function addTrack(
  { store }: TrackWorld,
  track: Omit<Track, 'content' | 'madeAt'>,
  files: Readonly<Record<string, string>>,
): Promise<Track> {
  const made: Track = { ...track, content: 'own', madeAt: NINE }
  await store.tracks.save(made)
  const rows = Object.entries(files).map(([path, content]) => ({
    path,
    kind: 'note',
    content: Buffer.from(content),
    origin: 'discord',
    addedBy: '1',
    addedAt: NINE,
  }))
  await store.trackFiles.add(made, rows)
  return made
}
