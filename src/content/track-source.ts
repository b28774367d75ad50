import type { TrackContent, TrackKey } from '../core/track.ts'
import { isNote } from './note-files.ts'
import { type FoundFile, filesSource, folderSource, layered, type Source } from './source.ts'

/** A file of a track to be: without content it goes. */
export interface FileChange {
  readonly path: string
  readonly content?: Uint8Array
}

/** What was added to a track. */
export interface OwnContent {
  /** One a track, another one after every change: for many at once. */
  stamps(tracks: readonly TrackKey[]): Promise<readonly string[]>
  files(track: TrackKey): Promise<readonly FoundFile[]>
  content(track: TrackKey): Promise<TrackContent>
}

/** What a track's library is read from, and whether the folder is in it; undefined where the track has nothing of its own. */
export async function sourceOf(
  track: TrackKey,
  files: readonly FoundFile[],
  { own, folder }: { readonly own: OwnContent; readonly folder: string },
): Promise<{ readonly source: Source; readonly both: boolean } | undefined> {
  if (files.length === 0) return undefined
  const both = (await own.content(track)) === 'both' || !files.some(({ file }) => isOwnNote(file))
  const added = filesSource(files)
  const source: Source = both ? layered(folderSource(folder), added) : added
  return { source, both }
}

export function fileToBe({ path: file, content }: FileChange): FoundFile[] {
  return content ? [{ file, bytes: content.length, read: () => content, load: async () => content }] : []
}

/** A question or a glossary line alone does not stand in for the notes. */
function isOwnNote(file: string): boolean {
  return file.startsWith('notes/') && isNote(file)
}

/** Of its notes and questions: at least 1. */
export function bytesOf(source: Source): number {
  const notes = source.walk('notes').files.filter(({ file }) => isNote(file))
  return [...notes, ...source.walk('questions').files].reduce((sum, { bytes }) => sum + bytes, 1)
}
