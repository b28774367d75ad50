import type { FileChange } from '../content/track-source.ts'
import type { NewTrackFile } from '../store/tracks/track-port.ts'

type By = Pick<NewTrackFile, 'addedBy' | 'addedAt' | 'changeId'>

/** Changes as versions to be; without content a file goes. */
export function fileRows(changes: readonly FileChange[], origin: string, by: By): NewTrackFile[] {
  return changes.map(({ path, content }) => ({
    path,
    kind: path.slice(0, Math.max(0, path.indexOf('/'))) || path,
    ...(content ? { content } : {}),
    origin,
    ...by,
  }))
}
