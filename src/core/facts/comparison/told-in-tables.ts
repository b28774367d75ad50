import { englishStem } from '../../language/stems.ts'
import type { Statement } from '../../notes/types.ts'
import type { AttributeSet } from '../attributes.ts'
import { isNth, LISTED } from '../extraction/named-attributes.ts'
import type { Attribute } from '../types.ts'
import { contentOf } from './sought.ts'

/** The same matter by name in a table before: of `Port` and `Port(s)` one is enough. */
export class ToldInTables {
  readonly #tables = new Map<string, Set<Statement['table']>>()
  readonly #vocabulary: AttributeSet

  constructor(vocabulary: AttributeSet) {
    this.#vocabulary = vocabulary
  }

  add(attribute: Attribute, { table }: Statement): void {
    if (!table) return
    const words = wordsOf(attribute)
    this.#tables.set(words, (this.#tables.get(words) ?? new Set()).add(table))
  }

  has(attribute: Attribute, { table }: Statement): boolean {
    if (!table || this.#vocabulary.byId.has(attribute.id) || isNth(attribute) || attribute === LISTED) return false
    const tables = this.#tables.get(wordsOf(attribute))
    return tables !== undefined && (tables.size > 1 || !tables.has(table))
  }
}

function wordsOf({ name }: Attribute): string {
  return contentOf(name.ko.replace(/\(s\)/g, '')).map(englishStem).join(' ')
}
