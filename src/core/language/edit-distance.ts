/**
 * Words with a slip or two, compared by keystrokes (see jamo.ts): `스트라이브` for 스트라이프, `Idnex` for Index. Candidates share
 * most of their pairs of keys; then the distance counts. For: typos in both scripts. Off: 4.4, 4.9 points of S@1. Cost: the pairs' postings, not the
 * vocabulary.
 */
export function allowedSlips(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/** Edits (insert, drop, change, swap of neighbours) between two texts; `limit + 1` when there are more than `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before = new Uint8Array(0)
  let row = Uint8Array.from({ length: other.length + 1 }, (_, j) => Math.min(j, 255))
  for (let i = 1; i <= one.length; i++) {
    const next = new Uint8Array(other.length + 1)
    next[0] = Math.min(i, 255)
    let least = next[0]
    for (let j = 1; j <= other.length; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1)
      let cost = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      const swapped =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next[j] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    before = row
    row = next
  }
  return Math.min(row[other.length] ?? 0, limit + 1)
}

/** Pairs of keys of every word of a list, to find those that share enough with another word. */
export class PairIndex {
  readonly #words: readonly string[]
  readonly #postings = new Map<number, number[]>()
  readonly #shared: Uint8Array

  constructor(words: readonly string[]) {
    this.#words = words
    this.#shared = new Uint8Array(words.length)
    words.forEach((word, at) => {
      eachPair(word, (pair) => {
        const list = this.#postings.get(pair)
        if (!list) this.#postings.set(pair, [at])
        else if (list.at(-1) !== at) list.push(at)
      })
    })
  }

  /** Places of the words within `limit` edits, with their distance. */
  near(word: string, limit: number): { at: number; distance: number }[] {
    const touched: number[] = []
    eachPair(word, (pair) => {
      for (const at of this.#postings.get(pair) ?? []) {
        const count = this.#shared[at] ?? 0
        if (count === 0) touched.push(at)
        if (count < 255) this.#shared[at] = count + 1
      }
    })
    // An edit breaks two pairs, a swap three.
    const needed = Math.max(word.length < 4 ? 1 : 2, word.length + 1 - 3 * limit)
    const found: { at: number; distance: number }[] = []
    for (const at of touched) {
      const enough = (this.#shared[at] ?? 0) >= needed
      this.#shared[at] = 0
      if (!enough) continue
      const distance = editDistance(word, this.#words[at] ?? '', limit)
      if (distance <= limit) found.push({ at, distance })
    }
    return found.sort((a, b) => a.distance - b.distance || a.at - b.at)
  }
}

function eachPair(word: string, visit: (pair: number) => void): void {
  let previous = 0
  for (let i = 0; i <= word.length; i++) {
    const code = i < word.length ? word.charCodeAt(i) : 0
    visit(previous * 65536 + code)
    previous = code
  }
}
