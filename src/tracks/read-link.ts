import type { Shared } from '../app.ts'
import type { FileChange } from '../content/track-source.ts'
import type { ReadUpload, UploadedFile } from '../content/uploads.ts'
import { LINKED, type LinkTrouble, type RepositoryLink } from '../core/links.ts'
import type { TrackKey } from '../core/track.ts'
import type { LastRead } from '../git/repositories.ts'
import type { TrackLink } from '../store/tracks/link-store.ts'
import type { TrackFile } from '../store/tracks/track-port.ts'
import type { Text } from '../text/text.ts'
import { changedFiles } from './changed-files.ts'
import { isOwnNote } from './own-content.ts'

type Deps = Pick<Shared, 'repositories' | 'store' | 'uploads'>

export interface LinkFailure {
  readonly kind: 'trouble'
  readonly trouble: LinkTrouble
  /** That could not be read. */
  readonly file?: string
}

export type LinkReading =
  | {
      readonly kind: 'read'
      readonly link: Pick<TrackLink, keyof RepositoryLink | 'commit' | 'committedAt'>
      readonly rewritten: boolean
      /** From what the track has now. */
      readonly changes: readonly FileChange[]
      readonly left: ReadUpload['left']
    }
  | { readonly kind: 'same' }
  | LinkFailure
  /** The bot is ending: nobody knows. */
  | { readonly kind: 'stopped' }

/** What a repository has for a track, and what of it is new there. */
export async function readLink(
  repository: RepositoryLink,
  last: LastRead | undefined,
  track: TrackKey,
  { repositories, store, uploads }: Deps,
  text: Text,
): Promise<LinkReading> {
  const reading = await repositories.read(repository, last)
  if (reading.kind === 'refused') return { kind: 'trouble', trouble: reading.why }
  if (reading.kind !== 'read') return { kind: reading.kind }
  const placed = await uploads.place(reading.files, text)
  const said = reading.left.map(({ file, why }) => ({ file, why: text.links.left[why] }))
  const own = await store.trackFiles.of(track)
  const unread = placed.left.find(({ file }) => own.some(({ path, origin }) => origin === LINKED && endsIn(path, file)))
  if (unread) return { kind: 'trouble', trouble: 'unreadable', file: unread.file }
  if (!placed.files.some(({ path }) => isOwnNote(path))) return { kind: 'trouble', trouble: 'no-notes' }
  const { commit, committedAt, rewritten } = reading
  const changes = await changesOf(placed.files, own, track, store)
  const left = [...said, ...placed.left]
  const { url, branch, folder } = repository
  return { kind: 'read', link: { url, branch, folder, commit, committedAt }, rewritten, changes, left }
}

/** `notes/a/b.md` is the repository's `a/b.md`. */
function endsIn(path: string, file: string): boolean {
  return path === file || path.endsWith(`/${file}`)
}

async function changesOf(
  files: readonly UploadedFile[],
  own: readonly TrackFile[],
  track: TrackKey,
  store: Deps['store'],
): Promise<FileChange[]> {
  const there = new Set(files.map(({ path }) => path))
  const gone = own.filter(({ path, origin }) => origin === LINKED && !there.has(path))
  return [...(await changedFiles(files, own, track, store)), ...gone.map(({ path }) => ({ path }))]
}
