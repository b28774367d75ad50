/** What was done to the files of an open database, by somebody else. */
export type FileTrouble =
  /** Mended: everything is in the database file, and a new write-ahead file beside it. */
  | { readonly kind: 'wal-deleted' }
  /** Mended: locked again. */
  | { readonly kind: 'lock-deleted' }
  /** Not mended: another process was quicker, and has the file open as well. */
  | { readonly kind: 'lock-lost' }
  /** Going on would write to nowhere: what this process still has stands in `rescued`. */
  | { readonly kind: 'replaced'; readonly rescued: string }

export interface Upkeep {
  /** A whole, verified copy of that date in `backups/`; its path, or undefined when it is there. Old ones are thinned out. */
  backUpDaily(date: string): Promise<string | undefined>
  /** Takes the write-ahead file into the database file, so that a copy of that alone is never old. */
  checkpoint(): Promise<void>
  checkFiles(): Promise<FileTrouble | undefined>
  /** When it was last found that somebody had changed the files of the open database; undefined: never since the start. */
  touchedAt(): number | undefined
  /** When the newest backup was made; undefined where this process makes none, or none is there. */
  backedUpAt(): number | undefined
  /** The last copy that was begun could not be made. */
  isBackupFailing(): boolean
}
