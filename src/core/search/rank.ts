import { eachBigram } from './bigrams.ts'
import type { InvertedIndex } from './inverted.ts'
import type { Group, Query, Slot } from './reading.ts'

const K1 = 1.1
const B = 0.4
/** What a section's shared syllable pairs add to the words found in it. */
const PAIRS = 0.5

/** Sections that hold anything of the query, scored by what they hold: the first, cheap look. Cost: the postings touched. */
export class Collector {
  readonly #index: InvertedIndex
  readonly #total: Float32Array
  readonly #group: Float32Array
  readonly #reading: Float32Array
  readonly #slot: Float32Array
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
    this.#touched = new Int32Array(all)
    this.#isTouched = new Uint8Array(all)
  }

  /** The best `most` sections by this look, best first; ties in the order of the notes. */
  collect(query: Query, most: number, withPairs: boolean): { section: number; score: number }[] {
    for (const group of query.groups) this.#addGroup(group)
    if (withPairs) this.#addPairs(query)
    const found = Array.from(this.#touched.subarray(0, this.#count), (section) => ({
      section,
      score: this.#total[section] ?? 0,
    }))
    for (const { section } of found) {
      this.#total[section] = 0
      this.#isTouched[section] = 0
    }
    this.#count = 0
    return best(found, most)
  }

  #addGroup(group: Group): void {
    const sections = new Set<number>()
    for (const reading of group.readings) {
      const mass = reading.slots.reduce((sum, slot) => sum + slot.mass, 0)
      const scale = reading.quality * Math.min(1, group.mass / Math.max(mass, 1e-6))
      const seen = new Set<number>()
      for (const slot of reading.slots) this.#addSlot(slot, scale, seen)
      for (const section of seen) {
        this.#group[section] = Math.max(this.#group[section] ?? 0, this.#reading[section] ?? 0)
        this.#reading[section] = 0
        sections.add(section)
      }
    }
    for (const section of sections) {
      this.#touch(section, this.#group[section] ?? 0)
      this.#group[section] = 0
    }
  }

  #addSlot(slot: Slot, scale: number, seen: Set<number>): void {
    const { start, values } = this.#index.terms
    const own: number[] = []
    for (const { term, quality } of slot.alternatives) {
      for (let i = start[term] ?? 0; i < (start[term + 1] ?? 0); i++) {
        const value = values[i] ?? 0
        const section = value >> 10
        const frequency = (value & 1023) / 16
        const norm = K1 * (1 - B + B * (this.#index.lengths[section] ?? 1))
        const score = (quality * slot.mass * frequency * (K1 + 1)) / (frequency + norm)
        if (score <= (this.#slot[section] ?? 0)) continue
        if (this.#slot[section] === 0) own.push(section)
        this.#slot[section] = score
      }
    }
    for (const section of own) {
      seen.add(section)
      this.#reading[section] = (this.#reading[section] ?? 0) + scale * (this.#slot[section] ?? 0)
      this.#slot[section] = 0
    }
  }

  /** Weighted by rarity, as a share of the query's pairs and of its whole mass. */
  #addPairs(query: Query): void {
    const ids: number[] = []
    let all = 0
    eachBigram(query.text, (code) => {
      const id = this.#index.pairIds.get(code)
      all += id === undefined ? 1 : this.#pairRarity(id)
      if (id !== undefined) ids.push(id)
    })
    if (all === 0) return
    const mass = query.groups.reduce((sum, group) => sum + group.mass, 0)
    const { start, values } = this.#index.pairs
    for (const id of ids) {
      const score = (PAIRS * mass * this.#pairRarity(id)) / all
      for (let i = start[id] ?? 0; i < (start[id + 1] ?? 0); i++) this.#touch(values[i] ?? 0, score)
    }
  }

  #pairRarity(id: number): number {
    const { start } = this.#index.pairs
    return this.#index.rarity((start[id + 1] ?? 0) - (start[id] ?? 0))
  }

  #touch(section: number, score: number): void {
    if (this.#isTouched[section] === 0) {
      this.#isTouched[section] = 1
      this.#touched[this.#count++] = section
    }
    this.#total[section] = (this.#total[section] ?? 0) + score
  }
}

function best(found: { section: number; score: number }[], most: number): { section: number; score: number }[] {
  return found.sort((a, b) => b.score - a.score || a.section - b.section).slice(0, most)
}
