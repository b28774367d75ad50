import { UserError } from '../chat/errors.ts'
import type { FileChange } from '../content/track-source.ts'
import type { TrackFile } from '../store/tracks/track-port.ts'
import { isPicture } from './own-content.ts'

/** A library takes some 35 times the memory of its text. */
const TEXT_AT_MOST = 6_000_000
const FILES_AT_MOST = 2_000
const ALL_AT_MOST = 150_000_000

type Sized = Pick<TrackFile, 'path' | 'size'>

/** What a track would have with these changes. Throws where that is more than it may. */
export function filesAfter(own: readonly TrackFile[], changes: readonly FileChange[]): readonly Sized[] {
  const changed = new Set(changes.map(({ path }) => path))
  const after = [
    ...own.filter(({ path }) => !changed.has(path)).map(({ path, size }) => ({ path, size })),
    ...changes.flatMap(({ path, content }) => (content ? [{ path, size: content.length }] : [])),
  ]
  mustHaveRoom(after)
  return after
}

function mustHaveRoom(files: readonly Sized[]): void {
  if (files.length > FILES_AT_MOST) throw new UserError('tooManyFiles', files.length, FILES_AT_MOST)
  const sum = (some: readonly Sized[]) => some.reduce((total, { size }) => total + size, 0)
  const written = sum(files.filter(({ path }) => !isPicture(path)))
  if (written > TEXT_AT_MOST) throw new UserError('tooMuchText', written, TEXT_AT_MOST)
  if (sum(files) > ALL_AT_MOST) throw new UserError('tooMuchText', sum(files), ALL_AT_MOST)
}
