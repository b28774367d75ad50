import type { InvertedIndex } from '../index/inverted-index.ts'
import { type Group, massOf, type Query } from '../read/query.ts'

/** What one unit or one section meets, slot by slot. */
export type Met = Float32Array

/** A name that was heard so well, in the other script, was typed: `오픈서치`. */
const TYPED = 0.68
/** Words this far apart still stand together: `100개의 볼륨`. */
const TOGETHER = 2

const NO_NAME = { share: 0, whole: 0 }

export interface MatchedGroup {
  readonly mass: number
  readonly asks: boolean
  readonly weak: boolean
  readonly valued: boolean
  readonly isAsked: boolean
  readonly isProper: boolean
  readonly isAbbreviation: boolean
  /** Whether the notes have any of its words. */
  readonly isKnown: boolean
  readonly readings: readonly { readonly quality: number; readonly slots: readonly number[]; readonly mass: number }[]
}

/** One query's words, ready to be met in units of the index. */
export class Matcher {
  readonly groups: readonly MatchedGroup[]
  readonly mass: number
  readonly #index: InvertedIndex
  readonly #masses: number[] = []
  /** Slots whose word comes right before in the query, by slot. */
  readonly #before: (readonly number[])[] = []
  readonly #byTerm = new Map<number, { slot: number; quality: number }[]>()
  /** The most that any word a slot was read as is believed. */
  readonly #best: number[] = []
  /** A byte for every term: whether the query has it. */
  readonly #wanted: Uint8Array
  /** Of names that were typed whole: many sections may have the same. */
  readonly #shares = new Map<string, { readonly share: number; readonly whole: number }>()
  readonly #lastAt: Int32Array
  readonly #joined: Met
  /** Slots of the words that were typed, and that are none of any question. */
  readonly #own: ReadonlySet<number>
  /** Slots of all readings of such words, but for bounds. */
  readonly #telling: ReadonlySet<number>

  constructor(query: Query, index: InvertedIndex) {
    this.#index = index
    this.#wanted = new Uint8Array(index.vocabulary.size)
    let before: readonly number[] = []
    this.groups = query.groups.map((group) => {
      const readings = this.#readingsOf(group, before)
      // What the notes do not have parts nothing: `최대 몇 개` asks for what stands as `최대 15개`.
      const isKnown = group.readings.some(({ slots }) => slots.some(({ alternatives }) => alternatives.length > 0))
      if (isKnown) before = readings.flatMap((reading) => reading.slots.slice(-1))
      const { mass, asks, weak, valued, isAsked, isProper, isAbbreviation } = group
      return { mass, asks, weak, valued, isAsked, isProper, isAbbreviation, isKnown, readings }
    })
    for (const term of this.#byTerm.keys()) this.#wanted[term] = 1
    const telling = this.groups.filter(({ weak }) => !weak)
    this.#own = new Set(telling.flatMap(({ readings }) => readings[0]?.slots ?? []))
    const things = query.groups.flatMap(({ isBound }, at) => (isBound ? [] : (this.groups[at] ?? [])))
    this.#telling = new Set(
      things.filter(({ weak }) => !weak).flatMap(({ readings }) => readings.flatMap(({ slots }) => slots)),
    )
    this.mass = Math.max(massOf(query), 1e-6)
    this.#lastAt = new Int32Array(this.#masses.length)
    this.#joined = new Float32Array(this.#masses.length)
  }

  /** Whether a term is a word of the query that names a thing, whatever it was read as. */
  isOfThing(term: number): boolean {
    if (!this.isWantedTerm(term)) return false
    return (this.#byTerm.get(term) ?? []).some(({ slot }) => this.#telling.has(slot))
  }

  /** Whether a term is what a word of the query was read as first of all: 평균, and none of what 평균 begins. */
  isReadAs(term: number): boolean {
    return (this.#byTerm.get(term) ?? []).some(({ slot, quality }) => quality >= (this.#best[slot] ?? 0))
  }

  get terms(): Iterable<number> {
    return this.#byTerm.keys()
  }

  #readingsOf(group: Group, before: readonly number[]) {
    return group.readings.map((reading) => {
      let previous = before
      const slots = reading.slots.map((slot) => {
        const number = this.#masses.length
        this.#masses.push(slot.mass)
        this.#before.push(previous)
        previous = [number]
        for (const { term, quality } of slot.alternatives) {
          const list = this.#byTerm.get(term)
          const one = { slot: number, quality: trust(quality) }
          this.#best[number] = Math.max(this.#best[number] ?? 0, one.quality)
          if (list) list.push(one)
          else this.#byTerm.set(term, [one])
        }
        return number
      })
      return { quality: reading.quality, slots, mass: reading.slots.reduce((sum, slot) => sum + slot.mass, 0) }
    })
  }

  nothing(): Met {
    return new Float32Array(this.#masses.length)
  }

  /** What tells a value need not say what it is called: `3,000원`, 요금. */
  meetValued(met: Met): void {
    for (const { valued, readings } of this.groups)
      if (valued) for (const slot of readings[0]?.slots ?? []) met[slot] = 1
  }

  /** Fills in how well each slot is met; returns the share of the mass that stands side by side, -1 when nothing is met. */
  readUnit(unit: number, met: Met): number {
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
    // A name that is read in several ways stands side by side in each of them, and is no more than itself.
    return any ? Math.min(this.share(met), this.#joined.reduce((sum, share) => sum + share, 0) / this.mass) : -1
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

  isWanted(token: number): boolean {
    return this.isWantedTerm(this.#index.tokenTerm[token] ?? -1)
  }

  isWantedTerm(term: number): boolean {
    return this.#wanted[term] === 1
  }

  readTerm(term: number, met: Met): void {
    if (this.#wanted[term] === 0) return
    for (const { slot, quality } of this.#byTerm.get(term) ?? []) met[slot] = Math.max(met[slot] ?? 0, quality)
  }

  /** The share of the query's mass that is met, each group by its best reading. */
  share(met: Met): number {
    let sum = 0
    for (const group of this.groups) sum += group.mass * this.shareOf(group, met)
    return sum / this.mass
  }

  shareOf(group: MatchedGroup, met: Met): number {
    let best = 0
    for (const { quality, slots, mass } of group.readings) {
      if (mass === 0) continue
      let part = 0
      for (const slot of slots) part += (this.#masses[slot] ?? 0) * (met[slot] ?? 0)
      best = Math.max(best, (quality * part) / mass)
    }
    return best
  }

  /** Whether all terms of a name are words of the query as it was typed, in whatever script; none of another name for them. */
  isSaid(terms: readonly number[]): boolean {
    return terms.every((term) =>
      (this.#byTerm.get(term) ?? []).some(({ slot, quality }) => quality >= TYPED && this.#own.has(slot)),
    )
  }

  /** Whether all terms of a name were typed, in whatever script or by another name, and none is a guess. */
  isTyped(terms: readonly number[]): boolean {
    return terms.every((term) => (this.#byTerm.get(term) ?? []).some(({ quality }) => quality >= TYPED))
  }

  /**
   * The share of the query that is a name, 0 where the query does not have all of it; words of any question are left out. `whole`: as
   * if what was well heard or half typed were the name itself.
   */
  shareOfName(terms: readonly number[]): { readonly share: number; readonly whole: number } {
    if (terms.some((term) => this.#wanted[term] !== 1)) return NO_NAME
    return this.#shares.getOrInsertComputed(terms.join(' '), () => this.#shareOfTyped(terms))
  }

  #shareOfTyped(terms: readonly number[]): { readonly share: number; readonly whole: number } {
    const met = this.nothing()
    for (const term of terms) this.readTerm(term, met)
    const whole = met.map((share) => (share >= TYPED ? 1 : share))
    const asked = this.groups.filter((group) => !group.asks)
    const all = asked.reduce((sum, group) => sum + group.mass, 0)
    const named = (by: Met) => asked.reduce((sum, group) => sum + group.mass * this.shareOf(group, by), 0)
    return all === 0 ? NO_NAME : { share: named(met) / all, whole: named(whole) / all }
  }

  /** The share of a unit's words, by their rarity, that the query names; `typed`: in the words that were typed, and no other name for them. */
  named(unit: number, typed = false): number {
    const { tokensOf, tokenTerm } = this.#index
    let all = 0
    let asked = 0
    for (let i = tokensOf[unit] ?? 0; i < (tokensOf[unit + 1] ?? 0); i++) {
      const term = tokenTerm[i] ?? 0
      const weight = this.#index.rarity(this.#index.frequency(term))
      all += weight
      if (this.#wanted[term] === 0) continue
      let most = 0
      for (const { slot, quality } of this.#byTerm.get(term) ?? [])
        if (!typed || this.#own.has(slot)) most = Math.max(most, quality)
      asked += weight * most
    }
    return asked === 0 ? 0 : asked / all
  }
}

export function raise(to: Met, from: Met, share: number): void {
  for (let slot = 0; slot < to.length; slot++) to[slot] = Math.max(to[slot] ?? 0, share * (from[slot] ?? 0))
}

/** How far a match of that quality is believed: a word itself wholly, a guess less and less. */
function trust(quality: number): number {
  return quality >= 0.9 ? 1 : Math.max(0, (quality - 0.45) / 0.45)
}
