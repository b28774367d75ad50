/** Why the database file cannot be used. `text` has the sentences: each names the file and what to do. */
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

export class StorageError extends Error {
  readonly problem: StorageProblem

  constructor(problem: StorageProblem) {
    super(`${problem.kind}: ${problem.file}`)
    this.name = 'StorageError'
    this.problem = problem
  }
}
