/** A repository that a track's notes come from. */
export interface RepositoryLink {
  readonly url: string
  /** Empty: the one that the repository itself names. */
  readonly branch: string
  /** Empty: all of it. */
  readonly folder: string
}

/** Where files of a track come from whose repository is linked. */
export const LINKED = 'git'

/** Why a linked repository gives nothing: what was taken before stays. */
export const LINK_TROUBLES = [
  'unreachable',
  'not-found',
  'moved',
  'no-branch',
  'no-folder',
  'too-large',
  'too-many',
  'slow',
  'broken',
  /** Somebody wrote its history anew: a leader agrees first. */
  'rewritten',
  /** No file in it is a note. */
  'no-notes',
  /** A note that was read before is no text any more. */
  'unreadable',
  /** With it the track would have more than it may. */
  'no-room',
  /** The operator allows its host no longer. */
  'not-allowed',
] as const
export type LinkTrouble = (typeof LINK_TROUBLES)[number]

interface Change {
  readonly added: number
  readonly gone: number
}

/** What a track would be told that it was not, and the other way round. */
export interface Difference {
  readonly sections: Change & { readonly changed: number }
  readonly questions: Change & { readonly lostQuote: number; readonly changed?: number }
  /** Pictures, glossary lines, fact sheets: files that are neither notes nor questions. */
  readonly others?: number
}
