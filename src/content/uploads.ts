import type { Text } from '../text/text.ts'

/** A file as somebody sent it. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  /** It only points at another file. */
  readonly isLink?: boolean
}

export interface UploadedFile {
  /** As in a content folder: `notes/one.md`. */
  readonly path: string
  readonly content: Uint8Array
}

/** What of an upload can be taught, each file in its place, and what cannot, with why in a sentence. */
export interface ReadUpload {
  readonly files: readonly UploadedFile[]
  readonly left: readonly { readonly file: string; readonly why: string }[]
}

/** Why an archive is not opened; `name`: the entry's. */
export interface ZipRefusal {
  readonly refused: 'no-zip' | 'locked' | 'too-many' | 'too-much' | 'bomb' | 'bad-name'
  readonly name?: string
}

/** Reads what members send and makes what they take away, in turns of the loop. */
export interface Uploads {
  /** The text says why a file was left out. */
  read(upload: Upload, text: Text): Promise<ReadUpload | ZipRefusal>
  /** Files of a folder that stays as it is: a repository's. */
  place(files: readonly Upload[], text: Text): Promise<ReadUpload>
  pack(files: readonly UploadedFile[]): Promise<Uint8Array>
}
