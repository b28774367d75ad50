import type { RepositoryTrouble } from './repositories.ts'

/** Not read, for a reason that has a sentence. */
export class Refused extends Error {
  readonly why: RepositoryTrouble

  constructor(why: RepositoryTrouble, options?: ErrorOptions) {
    super(why, options)
    this.name = 'Refused'
    this.why = why
  }
}
