/** Why the database file cannot be used. */
export type StorageProblem =
  | { readonly kind: 'in-use'; readonly file: string; readonly pid?: number }
  | { readonly kind: 'not-a-database'; readonly file: string; readonly copy?: string }
  | { readonly kind: 'corrupt'; readonly file: string; readonly copy?: string }
  /** Another program's SQLite database. */
  | { readonly kind: 'foreign'; readonly file: string }
  | { readonly kind: 'newer'; readonly file: string; readonly migration: string; readonly copy?: string }
  | { readonly kind: 'older'; readonly file: string }
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'no-copy'; readonly file: string }
  /** What was to be brought back is damaged, empty or another file. */
  | { readonly kind: 'no-backup'; readonly file: string }
  /** An encrypted copy, without DATA_KEY or with another one. */
  | { readonly kind: 'sealed' | 'wrong-key'; readonly file: string }
  /** No bytes, or no tables. */
  | { readonly kind: 'empty'; readonly file: string; readonly copy?: string }
  /** It was there: its backups, or what it had not written yet, still are. */
  | { readonly kind: 'lost'; readonly file: string; readonly copy?: string }
  /** A link to where nothing is. */
  | { readonly kind: 'dangling'; readonly file: string; readonly to: string }
  /** Of or for which no copy came about. */
  | { readonly kind: 'not-copied'; readonly file: string; readonly cause: string }
  /** Where a copy should go. */
  | { readonly kind: 'folder' | 'itself' | 'occupied'; readonly file: string }
  /** Into which nothing can be moved. */
  | { readonly kind: 'not-empty'; readonly file: string; readonly what: string }
  /** After a move. */
  | { readonly kind: 'differs'; readonly file: string; readonly what: string }
  /** Of which a move has not ended. */
  | { readonly kind: 'half-moved'; readonly file: string }
  /** A server has no file to copy or put back. */
  | { readonly kind: 'no-file'; readonly file: string }
  /** A server's. */
  | { readonly kind: 'server'; readonly file: string; readonly cause: string }
  | { readonly kind: 'unwritable'; readonly file: string; readonly cause: string }

/** Its message is for whoever starts the bot: the file, what is wrong, what to do. */
export class StorageError extends Error {
  readonly problem: StorageProblem

  constructor(problem: StorageProblem) {
    super(sentenceFor(problem))
    this.name = 'StorageError'
    this.problem = problem
  }
}

function sentenceFor(problem: StorageProblem): string {
  const { file } = problem
  switch (problem.kind) {
    case 'in-use': {
      const who = problem.pid === undefined ? 'another Saegim' : `another Saegim (process ${problem.pid})`
      return `the database ${file} is in use by ${who}; stop that one first, or give this one its own DATA_DIR`
    }
    case 'not-a-database':
      return `${file} is not a database; ${instead(problem.copy)}`
    case 'no-backup':
      return `${file} is no backup of Saegim's; name a copy that backup made, such as one in backups/ of DATA_DIR; nothing was changed`
    case 'sealed':
      return `${file} is encrypted; set DATA_KEY to the key that it was made with; nothing was changed`
    case 'wrong-key':
      return `${file} was made with another DATA_KEY, or is damaged; set the key that it was made with; nothing was changed`
    case 'corrupt':
      return `the database ${file} is damaged; ${instead(problem.copy)}`
    case 'foreign':
      return `${file} is the database of another program; set DATA_DIR to a folder of Saegim's own`
    case 'newer':
      return `the database ${file} was written by a newer Saegim (${problem.migration}); update this one, or ${instead(problem.copy)}`
    case 'older':
      return `the database ${file} is from an older Saegim; start the bot once, which brings it up to date`
    case 'missing':
      return `there is no database ${file}; name it with --data, or start the bot once, which makes it`
    case 'no-copy':
      return `there is no file ${file}; name a copy that backup made, such as one in backups/ of DATA_DIR`
    case 'empty':
      return `the database ${file} is empty: a full disk, or a copy that was interrupted; ${instead(problem.copy)}. To begin anew, delete it`
    case 'lost':
      return `the database ${file} is gone, but not what belongs to it; ${again(problem.copy)}`
    case 'dangling':
      return `${file} is a link to ${problem.to}, where nothing is: is its disk there? To begin anew, delete the link; nothing was changed`
    case 'not-copied':
      return `${file} could not be copied (${problem.cause}): is there room on the disk, and are its files as the bot left them? Nothing was changed`
    case 'folder':
      return `${file} is a folder; name a file in it`
    case 'itself':
      return `${file} is the database itself; name another file`
    case 'occupied':
      return `${file} is there and no copy of Saegim's; name another file`
    case 'not-empty':
      return `${file} is not empty (${problem.what}); name a new one, nothing was changed`
    case 'differs':
      return `${file} does not hold what it was given, at ${problem.what}; nobody can open it. Was a process of the bot still running? Empty it and begin anew`
    case 'half-moved':
      return `rows are being moved into ${file}, or were and it did not end; run move-store again as before, it goes on`
    case 'no-file':
      return `${file} is no file but a server: it is backed up and brought back with pg_dump and pg_restore, or by whoever runs it`
    case 'server':
      return `the database ${file} cannot be used: ${problem.cause}`
    case 'unwritable':
      return `the database ${file} cannot be opened for writing (${problem.cause}); check its folder and permissions`
  }
}

function instead(copy: string | undefined): string {
  return `${restored(copy)} (the present file is set aside); nothing was changed`
}

function again(copy: string | undefined): string {
  return `${restored(copy)}, or move backups/ and its -wal away to begin anew; nothing was changed`
}

function restored(copy: string | undefined): string {
  return `bring back a backup: npm run -s saegim -- restore ${copy ?? 'FILE'}`
}
