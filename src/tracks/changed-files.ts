import type { FileChange } from '../content/track-source.ts'
import type { UploadedFile } from '../content/uploads.ts'
import type { TrackKey } from '../core/track.ts'
import type { Store } from '../store/store.ts'
import type { TrackFile } from '../store/tracks/track-port.ts'

/** Those that say something else than what stands there now: the rest needs no version more. */
export async function changedFiles(
  files: readonly UploadedFile[],
  own: readonly TrackFile[],
  track: TrackKey,
  { trackFiles }: Pick<Store, 'trackFiles'>,
): Promise<FileChange[]> {
  const known = new Map(own.map((one) => [one.path, one]))
  const changes: FileChange[] = []
  for (const { path, content } of files) {
    const stands = known.get(path)
    // One a turn of the loop, as each takes one of the store's.
    const bytes = stands?.size === content.length ? await trackFiles.bytes(track, path, stands.version) : undefined
    if (!bytes || Buffer.compare(bytes, content) !== 0) changes.push({ path, content })
  }
  return changes
}
