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
    case 'unwritable':
      return `the database ${file} cannot be opened for writing (${problem.cause}); check its folder and permissions`
  }
}

function instead(copy: string | undefined): string {
  const put = copy === undefined ? 'put your newest backup in its place' : `put a backup in its place, such as ${copy}`
  return `move it away and ${put}; nothing was changed`
}
