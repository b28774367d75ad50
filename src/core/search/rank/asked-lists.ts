import type { InvertedIndex } from '../index/inverted-index.ts'
import { type AskedKind, headOf, underLabel } from '../read/asked-kind.ts'
import type { TitleReader } from './title-reader.ts'

/** Finds where a section lists what is asked of the thing that it tells of. */
export class AskedLists {
  readonly #index: InvertedIndex
  readonly #titles: TitleReader
  readonly #kind: AskedKind | undefined

  constructor(index: InvertedIndex, titles: TitleReader, kind: AskedKind | undefined) {
    this.#index = index
    this.#titles = titles
    this.#kind = kind
  }

  /** Whether just that is listed under a statement: `The drawbacks are as follows`. */
  isHead(section: number, at: number): boolean {
    const one = this.#index.sections[section]
    const statement = one?.statements[at]
    if (!one || !statement || !this.#kind?.heads || this.#kind.name === 'definition') return false
    return this.#kind.heads.test(headOf(statement) ?? '') && underLabel(one, at).length > 0
  }

  /** The first of several kinds of what is named, where a list of kinds is asked for and they stand by their names. */
  kinds<T extends { readonly at: number }>(section: number, read: readonly T[]): T | undefined {
    if (this.#kind?.name !== 'list') return undefined
    const statements = this.#index.sections[section]?.statements
    const kinds = read.filter(({ at }) => statements?.[at] !== undefined && this.#titles.isKind(statements[at]))
    return kinds.length > 1 ? kinds[0] : undefined
  }
}
