import type { InvertedIndex } from './inverted.ts'
import { type Group, massOf, type Query } from './reading.ts'

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
  /** The same of the best statement: 1 for one that says nothing but what was asked. */
  readonly focus: number
  /** How much of its own heading, or of one above it, was asked for, the best of them: 1 where the query names it whole. */
  readonly scope: number
}

/** How much a word in a heading counts for the statements below it. */
const FROM_HEADING = 0.6
/** Words this far apart still stand together: `100개의 볼륨`. */
const TOGETHER = 2

/** What one unit or one section meets, slot by slot. */
type Met = Float32Array

/**
 * Looks at single sections for one query: which words stand in one statement, side by side, in the heading. Off: one
 * statement and side by side 2.6, 1.2 points of S@1; headings 0.5, 7.3.
 */
export class Closer {
  readonly #index: InvertedIndex
  readonly #masses: number[] = []
  /** Slots whose word comes right before in the query, by slot. */
  readonly #before: (readonly number[])[] = []
  readonly #groups: { mass: number; readings: { quality: number; slots: number[]; mass: number }[] }[] = []
  readonly #byTerm = new Map<number, { slot: number; quality: number }[]>()
  readonly #wanted: Uint8Array
  readonly #mass: number
  readonly #lastAt: Int32Array
  readonly #joined: Met

  /** `wanted`: a byte for every term, all 0; used while the looks are taken and given back by `done`. */
  constructor(query: Query, index: InvertedIndex, wanted: Uint8Array) {
    this.#index = index
    this.#wanted = wanted
    let before: number[] = []
    for (const group of query.groups) before = this.#addGroup(group, before)
    for (const term of this.#byTerm.keys()) wanted[term] = 1
    this.#mass = Math.max(massOf(query), 1e-6)
    this.#lastAt = new Int32Array(this.#masses.length)
    this.#joined = new Float32Array(this.#masses.length)
  }

  done(): void {
    for (const term of this.#byTerm.keys()) this.#wanted[term] = 0
  }

  #addGroup(group: Group, before: readonly number[]): number[] {
    const readings = group.readings.map((reading) => {
      let previous: readonly number[] = before
      const slots = reading.slots.map((slot) => {
        const number = this.#masses.length
        this.#masses.push(slot.mass)
        this.#before.push(previous)
        previous = [number]
        for (const { term, quality } of slot.alternatives) {
          const list = this.#byTerm.get(term)
          const one = { slot: number, quality: trust(quality) }
          if (list) list.push(one)
          else this.#byTerm.set(term, [one])
        }
        return number
      })
      return { quality: reading.quality, slots, mass: reading.slots.reduce((sum, slot) => sum + slot.mass, 0) }
    })
    this.#groups.push({ mass: group.mass, readings })
    return readings.flatMap((reading) => reading.slots.slice(-1))
  }

  look(section: number): Look {
    const { unitsOf, aboveOf, aboveTerm } = this.#index
    const first = unitsOf[section] ?? 0
    const last = unitsOf[section + 1] ?? first
    const held = this.#met()
    for (let i = aboveOf[section] ?? 0; i < (aboveOf[section + 1] ?? 0); i++) this.#match(aboveTerm[i] ?? -1, held)
    const title = this.#met()
    let adjacent = Math.max(0, this.#readUnit(first, title))
    raise(held, title, 1)
    const context = this.#met()
    raise(context, held, FROM_HEADING)
    let statement = -1
    let statementShare = this.#share(context)
    let most = 0
    const own = this.#met()
    for (let unit = first + 1; unit < last; unit++) {
      const together = this.#readUnit(unit, own)
      if (together < 0) continue
      adjacent = Math.max(adjacent, together)
      raise(held, own, 1)
      const alone = this.#share(own) + 0.3 * together
      if (alone > most) {
        most = alone
        statement = unit - first - 1
      }
      raise(own, context, 1)
      statementShare = Math.max(statementShare, this.#share(own))
      own.fill(0)
    }
    const heading = this.#focus(first, title)
    own.fill(0)
    if (statement >= 0) this.#readUnit(first + 1 + statement, own)
    const focus = statement < 0 ? 0 : this.#focus(first + 1 + statement, own)
    const scope = this.#scope(section)
    return { held: this.#share(held), statementShare, statement, adjacent, heading, focus, scope }
  }

  #met(): Met {
    return new Float32Array(this.#masses.length)
  }

  /** Fills in how well each slot is met; returns the share of the mass that stands side by side, -1 when nothing is met. */
  #readUnit(unit: number, met: Met): number {
    const { tokensOf, tokenTerm, tokenAt } = this.#index
    let any = false
    for (let i = tokensOf[unit] ?? 0; i < (tokensOf[unit + 1] ?? 0); i++) {
      const term = tokenTerm[i] ?? 0
      if (this.#wanted[term] === 0) continue
      if (!any) {
        any = true
        this.#lastAt.fill(-100)
        this.#joined.fill(0)
      }
      this.#readToken(term, tokenAt[i] ?? 0, met)
    }
    return any ? this.#joined.reduce((sum, share) => sum + share, 0) / this.#mass : -1
  }

  #readToken(term: number, at: number, met: Met): void {
    for (const { slot, quality } of this.#byTerm.get(term) ?? []) {
      met[slot] = Math.max(met[slot] ?? 0, quality)
      this.#lastAt[slot] = at
      for (const before of this.#before[slot] ?? []) {
        const apart = at - (this.#lastAt[before] ?? -100)
        if (apart < 0 || apart > TOGETHER) continue
        const both = Math.min(quality, met[before] ?? 0) / Math.max(apart, 1)
        const share = both * Math.min(this.#masses[slot] ?? 0, this.#masses[before] ?? 0)
        this.#joined[slot] = Math.max(this.#joined[slot] ?? 0, share)
      }
    }
  }

  #match(term: number, met: Met): void {
    if (this.#wanted[term] === 0) return
    for (const { slot, quality } of this.#byTerm.get(term) ?? []) met[slot] = Math.max(met[slot] ?? 0, quality)
  }

  /** The share of the query's mass that is met, each group by its best reading. */
  #share(met: Met): number {
    let sum = 0
    for (const group of this.#groups) {
      let best = 0
      for (const { quality, slots, mass } of group.readings) {
        if (mass === 0) continue
        let part = 0
        for (const slot of slots) part += (this.#masses[slot] ?? 0) * (met[slot] ?? 0)
        best = Math.max(best, (quality * part) / mass)
      }
      sum += group.mass * best
    }
    return sum / this.#mass
  }

  #scope(section: number): number {
    const { unitsOf, parentOf } = this.#index
    let scope = 0
    for (let at = section; at >= 0; at = parentOf[at] ?? -1) scope = Math.max(scope, this.#asked(unitsOf[at] ?? 0))
    return scope
  }

  /** How much of a unit was asked for, times how much of the query it meets. */
  #focus(unit: number, met: Met): number {
    const asked = this.#asked(unit)
    return asked === 0 ? 0 : asked * this.#share(met)
  }

  /** The share of a unit's words, by their rarity, that the query names. */
  #asked(unit: number): number {
    const { tokensOf, tokenTerm } = this.#index
    let all = 0
    let asked = 0
    for (let i = tokensOf[unit] ?? 0; i < (tokensOf[unit + 1] ?? 0); i++) {
      const term = tokenTerm[i] ?? 0
      const weight = this.#index.rarity(this.#index.frequency(term))
      all += weight
      if (this.#wanted[term] === 0) continue
      asked += weight * (this.#byTerm.get(term) ?? []).reduce((most, one) => Math.max(most, one.quality), 0)
    }
    return asked === 0 ? 0 : asked / all
  }
}

function raise(to: Met, from: Met, share: number): void {
  for (let slot = 0; slot < to.length; slot++) to[slot] = Math.max(to[slot] ?? 0, share * (from[slot] ?? 0))
}

/** How far a match of that quality is believed: a word itself wholly, a guess less and less. */
function trust(quality: number): number {
  return quality >= 0.9 ? 1 : Math.max(0, (quality - 0.45) / 0.45)
}
