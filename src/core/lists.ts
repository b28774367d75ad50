import { Growing, type Postings, postingsInSteps } from './postings.ts'
import type { Steps } from './steps.ts'

const NONE = new Int32Array(0)

/** For every key its numbers, in the order in which they came. Kept in flat arrays: nothing that a collector of memory has to visit. */
export class Lists<K> {
  readonly #places = new Map<K, number>()
  #keys = new Growing()
  #values = new Growing()
  #last: number[] = []
  #packed: Postings = { start: NONE, values: NONE }

  /** A key has a number once, where it comes again at once. */
  add(key: K, value: number): void {
    const known = this.#places.get(key)
    const place = known ?? this.#places.size
    if (known === undefined) this.#places.set(key, place)
    else if (this.#last[place] === value) return
    this.#last[place] = value
    this.#keys.push(place)
    this.#values.push(value)
  }

  /** Once all are there: from then on they can be asked for. */
  *close(): Steps<void> {
    this.#packed = yield* postingsInSteps(this.#keys.done(), this.#values.done(), this.#places.size)
    this.#keys = new Growing(0)
    this.#values = new Growing(0)
    this.#last = []
  }

  /** Numbers of all keys. */
  get size(): number {
    return this.#packed.values.length
  }

  keys(): IterableIterator<K> {
    return this.#places.keys()
  }

  of(key: K): Int32Array {
    const place = this.#places.get(key)
    const { start, values } = this.#packed
    return place === undefined ? NONE : values.subarray(start[place], start[place + 1])
  }
}
