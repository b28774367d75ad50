import type { InvertedIndex } from './inverted.ts'
import type { Group, Query } from './query.ts'

/** What a closer look at one section shows. Shares are of the query's mass, 0 to 1. */
export interface Look {
  /** What its headings and statements hold together. */
  readonly held: number
  /** What the best statement holds, its headings counted in part. */
  readonly statementShare: number
  /** The best statement's index; -1 when only headings hold anything. */
  readonly statement: number
  /** Query words that stand next to each other there as well. */
  readonly adjacent: number
  /** How much of the section's own heading was asked for, times how much of the query is in it. */
  readonly heading: number
}

/** How much a word in a heading counts for the statements below it. */
const FROM_HEADING = 0.6
/** Words this far apart still stand together: `100개의 볼륨`. */
const TOGETHER = 2

interface FlatSlot {
  readonly mass: number
  /** Slots whose word comes right before in the query. */
  readonly before: readonly number[]
}

/** Looks at single sections for one query: which words stand in one statement, side by side, in the heading. */
export class Closer {
  readonly #index: InvertedIndex
  readonly #slots: FlatSlot[] = []
  readonly #groups: { mass: number; readings: { quality: number; slots: number[] }[] }[] = []
  readonly #byTerm = new Map<number, { slot: number; quality: number }[]>()
  readonly #mass: number

  constructor(query: Query, index: InvertedIndex) {
    this.#index = index
    let before: number[] = []
    for (const group of query.groups) before = this.#addGroup(group, before)
    this.#mass = Math.max(
      query.groups.reduce((sum, group) => sum + group.mass, 0),
      1e-6,
    )
  }

  #addGroup(group: Group, before: readonly number[]): number[] {
    const readings = group.readings.map((reading) => {
      let previous: readonly number[] = before
      const slots = reading.slots.map((slot) => {
        const number = this.#slots.length
        this.#slots.push({ mass: slot.mass, before: previous })
        previous = [number]
        for (const { term, quality } of slot.alternatives) {
          const list = this.#byTerm.get(term)
          if (list) list.push({ slot: number, quality })
          else this.#byTerm.set(term, [{ slot: number, quality }])
        }
        return number
      })
      return { quality: reading.quality, slots }
    })
    this.#groups.push({ mass: group.mass, readings })
    return readings.flatMap((reading) => reading.slots.slice(-1))
  }

  look(section: number): Look {
    const { unitsOf, aboveOf, aboveTerm } = this.#index
    const first = unitsOf[section] ?? 0
    const last = unitsOf[section + 1] ?? first
    const above = new Float32Array(this.#slots.length)
    for (let i = aboveOf[section] ?? 0; i < (aboveOf[section + 1] ?? 0); i++) this.#match(aboveTerm[i] ?? -1, above)
    const title = new Float32Array(this.#slots.length)
    let adjacent = this.#readUnit(first, title)
    const context = title.map((quality, slot) => FROM_HEADING * Math.max(quality, above[slot] ?? 0))
    const held = title.map((quality, slot) => Math.max(quality, above[slot] ?? 0))
    let statement = -1
    let statementShare = this.#share(context)
    let most = 0
    for (let unit = first + 1; unit < last; unit++) {
      const own = new Float32Array(this.#slots.length)
      const together = this.#readUnit(unit, own)
      adjacent = Math.max(adjacent, together)
      own.forEach((quality, slot) => {
        held[slot] = Math.max(held[slot] ?? 0, quality)
      })
      const alone = this.#share(own) + 0.3 * together
      if (alone > most) {
        most = alone
        statement = unit - first - 1
      }
      statementShare = Math.max(
        statementShare,
        this.#share(own.map((quality, slot) => Math.max(quality, context[slot] ?? 0))),
      )
    }
    return { held: this.#share(held), statementShare, statement, adjacent, heading: this.#headingShare(first, title) }
  }

  /** Fills in how well each slot is met; returns the share of the mass that stands side by side. */
  #readUnit(unit: number, met: Float32Array): number {
    const { tokensOf, tokenTerm, tokenAt } = this.#index
    const lastAt = new Int32Array(this.#slots.length).fill(-100)
    const joined = new Float32Array(this.#slots.length)
    for (let i = tokensOf[unit] ?? 0; i < (tokensOf[unit + 1] ?? 0); i++) {
      const at = tokenAt[i] ?? 0
      for (const { slot, quality } of this.#byTerm.get(tokenTerm[i] ?? -1) ?? []) {
        met[slot] = Math.max(met[slot] ?? 0, quality)
        lastAt[slot] = at
        for (const before of this.#slots[slot]?.before ?? []) {
          const apart = at - (lastAt[before] ?? -100)
          if (apart >= 0 && apart <= TOGETHER) {
            const both = Math.min(quality, met[before] ?? 0) / Math.max(apart, 1)
            joined[slot] = Math.max(joined[slot] ?? 0, both * Math.min(this.#massOf(slot), this.#massOf(before)))
          }
        }
      }
    }
    return joined.reduce((sum, share) => sum + share, 0) / this.#mass
  }

  #massOf(slot: number): number {
    return this.#slots[slot]?.mass ?? 0
  }

  #match(term: number, met: Float32Array): void {
    for (const { slot, quality } of this.#byTerm.get(term) ?? []) met[slot] = Math.max(met[slot] ?? 0, quality)
  }

  /** The share of the query's mass that is met, each group by its best reading. */
  #share(met: Float32Array): number {
    let sum = 0
    for (const group of this.#groups) {
      let best = 0
      for (const { quality, slots } of group.readings) {
        let all = 0
        let part = 0
        for (const slot of slots) {
          all += this.#massOf(slot)
          part += this.#massOf(slot) * trust(met[slot] ?? 0)
        }
        if (all > 0) best = Math.max(best, (quality * part) / all)
      }
      sum += group.mass * best
    }
    return sum / this.#mass
  }

  #headingShare(unit: number, met: Float32Array): number {
    const { tokensOf, tokenTerm } = this.#index
    let all = 0
    let asked = 0
    for (let i = tokensOf[unit] ?? 0; i < (tokensOf[unit + 1] ?? 0); i++) {
      const term = tokenTerm[i] ?? -1
      const weight = this.#index.rarity(this.#index.frequency(term))
      all += weight
      const best = (this.#byTerm.get(term) ?? []).reduce((most, one) => Math.max(most, one.quality), 0)
      asked += weight * best
    }
    return all === 0 ? 0 : (asked / all) * this.#share(met)
  }
}

/** How far a match of that quality is believed: a word itself wholly, a guess less and less. */
function trust(quality: number): number {
  return quality >= 0.9 ? 1 : Math.max(0, (quality - 0.45) / 0.45)
}
