import type { FoundFile } from '../content/source.ts'
import type { OwnContent } from '../content/track-source.ts'
import type { TrackKey } from '../core/track.ts'
import type { Store } from '../store/store.ts'
import type { TrackFile } from '../store/tracks/track-port.ts'

/** A track's files as the readers of content ask for them. */
export function ownContent({ tracks: store, trackFiles }: Pick<Store, 'tracks' | 'trackFiles'>): OwnContent {
  const contentOf = async (track: TrackKey) => (await store.find(track))?.content ?? 'own'
  return {
    async stamps(tracks) {
      const guildIds = [...new Set(tracks.map(({ guildId }) => guildId))]
      const versions = new Map((await trackFiles.versions(guildIds)).map((one) => [keyOf(one), one.versions]))
      const contents = new Map((await store.contents(guildIds)).map((one) => [keyOf(one), one.content]))
      return tracks.map(keyOf).map((key) => `${versions.get(key) ?? 0} ${contents.get(key) ?? 'own'}`)
    },
    content: contentOf,
    async files(track) {
      const files: FoundFile[] = []
      // One a turn of the loop, as each takes one of the store's.
      for (const one of await trackFiles.of(track)) files.push(await found(one, track, trackFiles))
      return files
    },
  }
}

function keyOf({ guildId, trackId }: TrackKey): string {
  return `${guildId} ${trackId}`
}

/** What stands in for the shipped notes. */
export function isOwnNote(path: string): boolean {
  return path.startsWith('notes/') && !PICTURE.test(path)
}

const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i
const NO_TEXT = /\.(?:png|jpe?g|gif|webp|apkg|colpkg)$/i

/** What is kept as it is, and not read as text. */
export function isPicture(path: string): boolean {
  return NO_TEXT.test(path)
}

async function found(
  { path: file, size: bytes, version, addedBy, addedAt }: TrackFile,
  track: TrackKey,
  trackFiles: Store['trackFiles'],
): Promise<FoundFile> {
  const load = async () => {
    const content = await trackFiles.bytes(track, file, version)
    if (!content) throw new Error(`${file} is gone`)
    return content
  }
  const added = { by: addedBy, at: addedAt }
  if (PICTURE.test(file)) return { file, bytes, added, load, read: () => new Uint8Array() }
  const content = await load()
  return { file, bytes, added, load, read: () => content }
}
