import type { Track, TrackContent, TrackKey } from '../../core/track.ts'

/** What leaders say of a track. */
export interface TrackFields extends Partial<Pick<Track, 'name' | 'content'>> {
  readonly examDate?: string | null
}

export interface Tracks {
  /** A server's, the oldest first: its main one alone where nobody made another. */
  of(guildId: string): Promise<readonly Track[]>
  /** One, removed or not. */
  find(track: TrackKey): Promise<Track | undefined>
  /** What each row of these servers is made of; a track without one is `own`. */
  contents(guildIds: readonly string[]): Promise<readonly (TrackKey & { readonly content: TrackContent })[]>
  /** Makes it, or changes what it is called and made of; one that was removed is back. */
  save(track: Track): Promise<void>
  /** Writes what was given and nothing else, in one statement: of two leaders at once neither undoes the other. Null takes the exam away. */
  change(track: TrackKey, fields: TrackFields): Promise<void>
  /** Nothing of it is shown or posted any more; all of it stays, for `save` to bring back. False for a server's only one. */
  remove(track: TrackKey): Promise<boolean>
  /** That whose schedule posts in the first of these channels that has one. */
  inChannels(guildId: string, channelIds: readonly string[]): Promise<string | undefined>
  /** Where the member studied last. */
  last(guildId: string, memberId: string): Promise<string | undefined>
  remember(track: TrackKey, memberId: string): Promise<void>
}

/** A version of a file that was added to a track: a note, questions, glossary lines, corrections, a picture. */
export interface TrackFile {
  /** As in a content folder: `notes/one.md`. */
  readonly path: string
  /** From 1. */
  readonly version: number
  readonly kind: string
  /** Bytes. */
  readonly size: number
  /** `discord`, or the repository that it came from. */
  readonly origin: string
  readonly addedBy: string
  readonly addedAt: number
  /** This version took it away. */
  readonly removed: boolean
  /** Shared by all files that were changed with it; empty where nobody takes them back together. */
  readonly changeId: string
}

export interface NewTrackFile extends Pick<TrackFile, 'path' | 'kind' | 'origin' | 'addedBy' | 'addedAt'> {
  /** Leave out to take the file away. */
  readonly content?: Uint8Array
  /** The version that it was made of, 0 for none: it is not written over a later one. */
  readonly after?: number
  readonly changeId?: string
}

/** Files that were changed together. */
interface TrackChange extends Pick<TrackFile, 'changeId' | 'addedBy' | 'addedAt' | 'origin'> {
  readonly added: number
  readonly removed: number
}

export interface Undo extends Pick<TrackFile, 'changeId' | 'addedBy' | 'addedAt'> {
  /** The change that is taken back. */
  readonly of: string
}

/** Nothing is overwritten: every change is a version more. Whoever changes a track's files tells `libraries.changed`. */
export interface TrackFiles {
  /** The newest version of each path, of what was not taken away; `ever`: of that too. */
  of(track: TrackKey, which?: 'ever'): Promise<readonly TrackFile[]>
  bytes(track: TrackKey, path: string, version: number): Promise<Uint8Array | undefined>
  /** Of these servers' tracks that ever had any: how many versions were written, another number after every change. */
  versions(guildIds: readonly string[]): Promise<readonly (TrackKey & { readonly versions: number })[]>
  /** Newest first. */
  history(track: TrackKey, path: string): Promise<readonly TrackFile[]>
  /** All of them, or none: false where a version came in between. */
  add(track: TrackKey, files: readonly NewTrackFile[]): Promise<boolean>
  /** Newest first. */
  changes(track: TrackKey, limit: number): Promise<readonly TrackChange[]>
  /** What stood before the change stands again, where nobody changed the file since: a change of its own. The paths. */
  undo(track: TrackKey, undo: Undo): Promise<readonly string[]>
}
