import type { InvertedIndex } from '../index/inverted-index.ts'
import type { Group, Query, Slot } from '../read/query.ts'

/** How soon more of a word adds nothing, and how much long sections are held back: the usual names of BM25. */
const K1 = 1.1
const B = 0.4

/** Sections that hold anything of the query, scored by what they hold: the first, cheap look. Cost: the postings touched. */
export class Collector {
  readonly #index: InvertedIndex
  readonly #total: Float32Array
  readonly #group: Float32Array
  readonly #reading: Float32Array
  readonly #slot: Float32Array
  /** What BM25 adds to a frequency: more for longer sections. */
  readonly #norms: Float32Array
  readonly #touched: Int32Array
  readonly #isTouched: Uint8Array
  #count = 0

  constructor(index: InvertedIndex) {
    const all = index.sections.length
    this.#index = index
    this.#total = new Float32Array(all)
    this.#group = new Float32Array(all)
    this.#reading = new Float32Array(all)
    this.#slot = new Float32Array(all)
    this.#norms = index.lengths.map((length) => K1 * (1 - B + B * length))
    this.#touched = new Int32Array(all)
    this.#isTouched = new Uint8Array(all)
  }

  /** The best `most` sections by this look, best first, ties in the order of the notes; and those `named`, however many. */
  collect(query: Query, most: number, named: ReadonlySet<number>): Scored[] {
    for (const group of query.groups) this.#addGroup(group)
    const best = new Best(most)
    const also: Scored[] = []
    for (let i = 0; i < this.#count; i++) {
      const section = this.#touched[i] ?? 0
      best.offer(section, this.#total[section] ?? 0)
      if (named.has(section)) also.push({ section, score: this.#total[section] ?? 0 })
      this.#total[section] = 0
      this.#isTouched[section] = 0
    }
    this.#count = 0
    const found = new Set(best.items.map((one) => one.section))
    return [...best.items, ...also.filter((one) => !found.has(one.section))]
  }

  #addGroup(group: Group): void {
    const sections: number[] = []
    for (const reading of group.readings) {
      const mass = reading.slots.reduce((sum, slot) => sum + slot.mass, 0)
      const scale = reading.quality * Math.min(1, group.mass / Math.max(mass, 1e-6))
      const seen: number[] = []
      for (const slot of reading.slots) this.#addSlot(slot, scale, seen)
      for (const section of seen) {
        const score = this.#reading[section] ?? 0
        this.#reading[section] = 0
        if (score <= (this.#group[section] ?? 0)) continue
        if (this.#group[section] === 0) sections.push(section)
        this.#group[section] = score
      }
    }
    for (const section of sections) {
      this.#touch(section, this.#group[section] ?? 0)
      this.#group[section] = 0
    }
  }

  /** Adds a slot's score to the reading's; `seen` collects the reading's sections. */
  #addSlot(slot: Slot, scale: number, seen: number[]): void {
    const { start, values } = this.#index.terms
    const own: number[] = []
    for (const { term, quality } of slot.alternatives) {
      const worth = quality * slot.mass * (K1 + 1)
      const end = start[term + 1] ?? 0
      for (let i = start[term] ?? 0; i < end; i++) {
        const value = values[i] ?? 0
        const section = value >> 10
        const frequency = (value & 1023) / 16
        const score = (worth * frequency) / (frequency + (this.#norms[section] ?? K1))
        if (score <= (this.#slot[section] ?? 0)) continue
        if (this.#slot[section] === 0) own.push(section)
        this.#slot[section] = score
      }
    }
    for (const section of own) {
      if (this.#reading[section] === 0) seen.push(section)
      this.#reading[section] = (this.#reading[section] ?? 0) + scale * (this.#slot[section] ?? 0)
      this.#slot[section] = 0
    }
  }

  #touch(section: number, score: number): void {
    if (this.#isTouched[section] === 0) {
      this.#isTouched[section] = 1
      this.#touched[this.#count++] = section
    }
    this.#total[section] = (this.#total[section] ?? 0) + score
  }
}

interface Scored {
  readonly section: number
  readonly score: number
}

/** The best few of many, in order; ties in the order of the notes. */
class Best {
  readonly items: Scored[] = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  offer(section: number, score: number): void {
    const last = this.items[this.#most - 1]
    if (last && (score < last.score || (score === last.score && section > last.section))) return
    let at = Math.min(this.items.length, this.#most - 1)
    for (; at > 0; at--) {
      const before = this.items[at - 1] as Scored
      if (before.score > score || (before.score === score && before.section < section)) break
      this.items[at] = before
    }
    this.items[at] = { section, score }
  }
}
