import { eachInSteps, type Steps } from './steps.ts'

/** Numbers that are appended while an index is built. */
export class Growing {
  #items: Int32Array
  #length = 0

  constructor(room = 1024) {
    this.#items = new Int32Array(room)
  }

  get length(): number {
    return this.#length
  }

  /** 0 where there is none. */
  at(place: number): number {
    return this.#items[place] ?? 0
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Int32Array(Math.max(16, this.#items.length * 2))
      larger.set(this.#items)
      this.#items = larger
    }
    this.#items[this.#length++] = value
  }

  done(): Int32Array {
    return this.#items.slice(0, this.#length)
  }
}

/** For every key from 0, its values in the order in which they came: postings in two flat arrays. */
export interface Postings {
  /** Of key k: from `start[k]` up to `start[k + 1]`. */
  readonly start: Int32Array
  readonly values: Int32Array
}

/** Groups pairs by key. */
export function* postingsInSteps(keys: Int32Array, values: Int32Array, count: number): Steps<Postings> {
  const start = new Int32Array(count + 1)
  yield* eachInSteps(keys, WORK_OF_PAIR, (key) => {
    start[key + 1] = (start[key + 1] ?? 0) + 1
  })
  for (let key = 0; key < count; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0)
  const next = start.slice(0, count)
  const sorted = new Int32Array(values.length)
  yield* eachInSteps(keys, WORK_OF_PAIR, (key, at) => {
    const place = next[key] ?? 0
    sorted[place] = values[at] ?? 0
    next[key] = place + 1
  })
  return { start, values: sorted }
}

const WORK_OF_PAIR = 0.1
