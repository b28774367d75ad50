/** Where a group keeps its notes: a public repository, and what of it counts. */
export interface Repository {
  /** `https://host/owner/name`, without name or password. */
  readonly url: string
  /** Empty: the one that the repository itself names. */
  readonly branch: string
  /** Empty: all of it. */
  readonly folder: string
}

/** What was read last: the next reading says whether the history still leads there. */
export interface LastRead {
  readonly commit: string
  readonly committedAt: number
}

/** A file below the folder, by its path there. */
export interface RepositoryFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why a file is not taken: a link, another repository, kept elsewhere by LFS, too large for anything that is read. */
export interface NotTaken {
  readonly file: string
  readonly why: 'link' | 'submodule' | 'lfs' | 'large'
}

/** Why a repository is not read; each has its sentence in `src/text`. */
export type RepositoryTrouble =
  | 'unreachable'
  | 'not-found'
  | 'moved'
  | 'no-branch'
  | 'no-folder'
  | 'too-large'
  | 'too-many'
  | 'slow'
  | 'broken'

export type Reading =
  | {
      readonly kind: 'read'
      readonly commit: string
      /** Milliseconds, as its author's machine said. */
      readonly committedAt: number
      /** The history no longer leads to what was read last: somebody wrote it anew. */
      readonly rewritten: boolean
      readonly files: readonly RepositoryFile[]
      readonly left: readonly NotTaken[]
    }
  /** Nothing came since. */
  | { readonly kind: 'same'; readonly commit: string }
  /** The bot is ending: nobody knows. */
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'refused'
      readonly why: RepositoryTrouble
      /** For the log. */
      readonly detail?: string
    }

/** Why an address is none: said to whoever typed it. */
export type AddressProblem = 'no-url' | 'not-https' | 'credentials' | 'host' | 'branch' | 'folder'

export interface Repositories {
  /** Those that the operator allows; none: linking is off. */
  readonly hosts: readonly string[]
  /** What was typed, as an address that may be asked. */
  address(typed: {
    readonly url: string
    readonly branch?: string
    readonly folder?: string
  }): Repository | AddressProblem
  /** In a thread of its own, within a minute. Never rejects. */
  read(repository: Repository, last?: LastRead): Promise<Reading>
  /** Gives up what is being read. */
  close(): Promise<void>
}
