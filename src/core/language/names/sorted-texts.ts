import type { Lists } from '../../lists.ts'
import { eachInSteps, type Steps, sortInSteps } from '../../steps.ts'

/** Texts with the forms that have them, each as one number: a text of a form is the whole of it, or what one of its words begins. */
export type FormTexts = Lists<string>

export function formText(form: number, isWhole: boolean): number {
  return form * 2 + Number(isWhole)
}

/** Reads one text letter by letter; what it keeps of each depth it may write over. */
export interface TextReader {
  /** Reads the letter at a depth, from 0; false where nothing that begins so is near. */
  read(code: number, depth: number): boolean
  /** Whether a text of that length, just read, is near. */
  isNear(length: number): boolean
  /** Whether everything that begins so is near. */
  isNearBegun(length: number): boolean
}

/** Characters that a text is as much work as. */
const WORK_OF_TEXT = 10

/** Different texts in order, each with those that have it: looked through as a tree of their beginnings. */
export class SortedTexts {
  readonly #texts: readonly string[]
  /** Those of text t: from `#start[t]` up to `#start[t + 1]` of `items`. */
  readonly #start: Int32Array
  readonly #items: Int32Array

  constructor(texts: readonly string[], start: Int32Array, items: Int32Array) {
    this.#texts = texts
    this.#start = start
    this.#items = items
  }

  get size(): number {
    return this.#items.length
  }

  formAt(place: number): number {
    return (this.#items[place] ?? 0) >> 1
  }

  isWholeAt(place: number): boolean {
    return ((this.#items[place] ?? 0) & 1) === 1
  }

  /** Places of all whose text begins so, `[from, to)`. */
  beginning(prefix: string): readonly [from: number, to: number] {
    const first = this.#find((text) => text >= prefix)
    const last = this.#find((text) => text.slice(0, prefix.length) > prefix)
    return [this.#start[first] ?? 0, this.#start[last] ?? 0]
  }

  /** Forms with a text that the reader holds to be near. Cost: beginnings that it reads, not texts. */
  near(reader: TextReader): Set<number> {
    const found = new Set<number>()
    this.#read(reader, 0, this.#texts.length, 0, found)
    return found
  }

  /** All texts of `[from, to)` begin alike for `depth` letters, which were read. */
  #read(reader: TextReader, from: number, to: number, depth: number, found: Set<number>): void {
    let at = from
    if (this.#texts[at]?.length === depth) {
      if (depth > 0 && reader.isNear(depth)) this.#add(at, at + 1, found)
      at++
    }
    while (at < to) {
      const code = this.#texts[at]?.charCodeAt(depth) ?? 0
      const next = this.#find((text) => text.charCodeAt(depth) > code, at, to)
      if (reader.read(code, depth)) {
        if (reader.isNearBegun(depth + 1)) this.#add(at, next, found)
        else this.#read(reader, at, next, depth + 1, found)
      }
      at = next
    }
  }

  #add(from: number, to: number, found: Set<number>): void {
    const end = this.#start[to] ?? 0
    for (let i = this.#start[from] ?? 0; i < end; i++) found.add(this.formAt(i))
  }

  /** The first text for which it holds; it holds for all after that one. */
  #find(holds: (text: string) => boolean, from = 0, to = this.#texts.length): number {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(this.#texts[middle] ?? '')) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Of texts that are all there. */
export function* sortedInSteps(all: FormTexts): Steps<SortedTexts> {
  yield* all.close()
  const texts = yield* sortInSteps([...all.keys()], (a, b) => (a < b ? -1 : 1))
  const start = new Int32Array(texts.length + 1)
  const items = new Int32Array(all.size)
  yield* eachInSteps(texts, WORK_OF_TEXT, (text, at) => {
    const own = all.of(text)
    const from = start[at] ?? 0
    items.set(own, from)
    start[at + 1] = from + own.length
  })
  return new SortedTexts(texts, start, items)
}
