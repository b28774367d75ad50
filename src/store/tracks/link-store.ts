import type { LinkTrouble, RepositoryLink } from '../../core/links.ts'
import type { TrackKey } from '../../core/track.ts'

/** The repository that a track's notes come from, and what of it counts. */
export interface TrackLink extends RepositoryLink {
  readonly guildId: string
  readonly trackId: string
  /** The commit whose files the track has, and when that was made. */
  readonly commit: string
  readonly committedAt: number
  readonly linkedBy: string
  readonly linkedAt: number
  /** When the repository was asked last. */
  readonly lookedAt: number
  /** Why it gave nothing then; leaders were told. */
  readonly trouble?: LinkTrouble
}

/** A version to be of a file of the track; without content it goes. */
interface LinkedFile {
  readonly path: string
  readonly kind: string
  readonly origin: string
  readonly addedBy: string
  readonly addedAt: number
  readonly content?: Uint8Array
  readonly changeId?: string
}

/** What a reading of a repository changes, as one transaction. */
interface TakenLink {
  readonly link: Omit<TrackLink, 'trouble'>
  readonly files: readonly LinkedFile[]
  /** As it stood when its repository was asked; without it a leader links the track anew. */
  readonly of?: Omit<TrackLink, 'trouble'>
}

export interface TrackLinks {
  of(track: TrackKey): Promise<TrackLink | undefined>
  /** Those that nobody asked since then, and that nobody else asks from now on; the longest unasked first. */
  claim(asked: { readonly before: number; readonly now: number; readonly limit: number }): Promise<readonly TrackLink[]>
  /**
   * The link, with its files as the newest versions. Over the link that stood there, whose trouble is over. False, and nothing, where
   * that is not `of` any more: a leader took it away or linked another, or it was asked beside this.
   */
  take(taken: TakenLink): Promise<boolean>
  /** The repository was asked: it gave nothing new, or nothing at all. True where that is news. Of another link by now nothing. */
  looked(of: TrackKey & Partial<Pick<TrackLink, 'linkedAt'>>, now: number, trouble?: LinkTrouble): Promise<boolean>
  /** The files stay as they are. */
  remove(track: TrackKey): Promise<boolean>
}
