import { allowedSlips } from '../../language/edit-distance.ts'
import { initialsOf, toKeys } from '../../language/hangul.ts'
import { phonesOf } from '../../language/phones.ts'
import type { Token } from '../../language/tokens.ts'
import { consonantCount } from '../../language/transliteration.ts'
import { magnitudeOf } from '../../language/units.ts'
import { eachInSteps, type Steps, sortInSteps } from '../../steps.ts'
import { PairIndex } from './ngram-index.ts'
import { type Alike, SoundIndex } from './sound-index.ts'

/** A word of the vocabulary and how near it is to what was asked: 1 is the word itself. */
export interface Near {
  readonly term: number
  readonly quality: number
}

/** Prefixes of more words than this say nothing. */
const MOST_COMPLETIONS = 60
/** Syllables of a part of a compound, and compounds of two parts. */
const LEAST_PART = 2
const LONG_HANGUL = /^[가-힣]{4,}$/
/** Words of one consonant sound like too many others (`near`, 나이): short of the same sound that is hardly evidence. */
const ONE_CONSONANT = 0.75
const SURE_SOUND = 0.95
const LESS_ALIKE = 0.12
const MOST_HEARD = 6
/** Characters that a word is as much work as. */
const WORK_OF_WORD = 20

/** All terms of the notes and of the glossary; finds them exactly, by keys, by initials, by sound and with slips. */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly #terms: string[] = []
  readonly #surfaces: string[] = []
  readonly #quantities = new Map<string, number[]>()
  readonly #byMagnitude = new Map<string, number[]>()
  readonly #units = new Map<number, string>()
  /** Terms that are words (not numbers), and their keys. */
  readonly #words: number[] = []
  readonly #keys: string[] = []
  /** Keys of the longest word. */
  #longest = 0
  #byKeys: Int32Array = new Int32Array(0)
  /** Long Korean terms: others may be written within them. */
  readonly #compounds = new Map<string, number[]>()
  readonly #latinPhones: string[] = []
  #initials: readonly { initials: string; term: number }[] = []
  readonly #latinSounds = new SoundIndex()
  readonly #hangulSounds = new SoundIndex()
  readonly #pairs = new PairIndex()

  get size(): number {
    return this.#terms.length
  }

  add(token: Pick<Token, 'term' | 'surface'>): number {
    const known = this.#ids.get(token.term)
    if (known !== undefined) return known
    const id = this.#terms.length
    this.#ids.set(token.term, id)
    this.#terms.push(token.term)
    this.#surfaces.push(token.surface)
    if (/^\d/.test(token.term)) this.#addQuantity(token.term, id)
    return id
  }

  /** Builds the ways in, once all terms are known. */
  *close(): Steps<void> {
    yield* eachInSteps(this.#terms, WORK_OF_WORD, (term, id) => {
      if (!/^\p{L}/u.test(term)) return
      for (const one of this.#spellings(id)) this.#addSpelling(id, one.spelling, one.sound)
      this.#addCompound(id)
    })
    const places = [...this.#keys.keys()]
    this.#byKeys = Int32Array.from(yield* sortInSteps(places, (a, b) => compare(this.#keys[a], this.#keys[b])))
    yield* eachInSteps(this.#keys, WORK_OF_WORD, (keys) => this.#pairs.add(keys))
    const initials: { initials: string; term: number }[] = []
    yield* eachInSteps(this.#terms, WORK_OF_WORD, (one, term) => {
      if (!/^[가-힣]/.test(one)) return
      const forms = new Set([one, this.#surfaces[term] ?? one])
      for (const form of forms) initials.push({ initials: initialsOf(form), term })
    })
    this.#initials = yield* sortInSteps(initials, (a, b) => compare(a.initials, b.initials))
  }

  #addSpelling(id: number, spelling: string, sound: boolean): void {
    this.#words.push(id)
    const keys = toKeys(spelling)
    this.#keys.push(keys)
    this.#longest = Math.max(this.#longest, keys.length)
    const phones = (script: RegExp) => (sound && script.test(spelling) ? phonesOf(spelling) : '')
    const latin = phones(/^[a-z]/)
    this.#latinPhones.push(latin)
    this.#latinSounds.add(latin)
    this.#hangulSounds.add(phones(/^[가-힣]/))
  }

  #addQuantity(term: string, id: number): void {
    const unit = QUANTITY.exec(term)?.[2]
    if (unit === undefined && /^\d+$/.test(term)) this.#units.set(id, '')
    if (unit === undefined) return
    this.#units.set(id, unit)
    push(this.#quantities, unit, id)
    push(this.#byMagnitude, magnitudeKey(term) ?? '', id)
  }

  /** An English word as it stands and its stem, of which only the former has the sound; a Korean one without its ending. */
  #spellings(id: number): { spelling: string; sound: boolean }[] {
    const term = this.term(id)
    const surface = /^[가-힣]/.test(term) ? term : (this.#surfaces[id] ?? term)
    const whole = { spelling: surface, sound: true }
    if (surface === term) return [whole]
    // Korean leaves the -s of a plural out: `레플리카`, Replicas.
    const singular = PLURAL.test(surface) ? surface.slice(0, -1) : undefined
    const stem = { spelling: term, sound: singular === term }
    return singular === undefined || singular === term
      ? [whole, stem]
      : [whole, stem, { spelling: singular, sound: true }]
  }

  /** Every number of such units that the notes name. */
  quantities(unit: string): readonly number[] {
    return this.#quantities.get(unit) ?? []
  }

  /** Quantities that are the same amount in other units: `1 day`, `24 hour`. */
  equalTo(term: string): readonly number[] {
    const own = this.#ids.get(term)
    return (this.#byMagnitude.get(magnitudeKey(term) ?? '') ?? []).filter((id) => id !== own)
  }

  /** The unit of a term that is a quantity; empty for a number alone. */
  unitOf(id: number): string | undefined {
    return this.#units.get(id)
  }

  id(term: string): number | undefined {
    return this.#ids.get(term)
  }

  term(id: number): string {
    return this.#terms[id] ?? ''
  }

  /** Words that begin with what was typed, half a syllable included; best is what is almost whole. */
  completions(typed: string, least = 0.55): Near[] {
    const keys = toKeys(typed)
    const found: Near[] = []
    for (let i = this.#firstFrom(keys); i < this.#byKeys.length && found.length <= MOST_COMPLETIONS; i++) {
      const at = this.#byKeys[i] ?? 0
      const whole = this.#keys[at] ?? ''
      if (!whole.startsWith(keys)) break
      found.push({ term: this.#words[at] ?? 0, quality: least + (0.95 - least) * (keys.length / whole.length) })
    }
    return found.length > MOST_COMPLETIONS ? [] : found
  }

  /** Words with at most the slips that their length forgives, and `more`. */
  misspelt(typed: string, more = 0): Near[] {
    const keys = toKeys(typed)
    const forgiven = allowedSlips(keys.length)
    if (forgiven === 0) return []
    const limit = forgiven + more
    if (keys.length - limit > this.#longest) return []
    return this.#pairs
      .near(keys, limit)
      .filter(({ at }) => !isAnotherName(keys, this.#keys[at] ?? ''))
      .map(({ at, distance }) => ({
        term: this.#words[at] ?? 0,
        quality: 1 - (1.1 * distance) / Math.max(keys.length, this.#keys[at]?.length ?? 1),
      }))
  }

  /** Words whose syllables begin with these consonants: all of them, or the first ones. */
  withInitials(initials: string): Near[] {
    const found: Near[] = []
    let low = 0
    let high = this.#initials.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(this.#initials[middle]?.initials, initials) < 0) low = middle + 1
      else high = middle
    }
    for (let i = low; i < this.#initials.length; i++) {
      const one = this.#initials[i]
      if (!one?.initials.startsWith(initials)) break
      const quality = one.initials === initials ? 1 : 0.55 + 0.35 * (initials.length / one.initials.length)
      found.push({ term: one.term, quality })
    }
    return found
  }

  /** Latin words of which the sound is such. */
  soundingAs(sounds: RegExp): number[] {
    const found = this.#words.filter((_, at) => {
      const phones = this.#latinPhones[at] ?? ''
      return phones !== '' && sounds.test(phones)
    })
    return [...new Set(found)]
  }

  /** Korean words in which a word is written after another of two syllables or more: at the end, or before as many. */
  holding(word: string): number[] {
    if (word.length < LEAST_PART) return []
    return (this.#compounds.get(word.slice(0, LEAST_PART)) ?? []).filter((id) => {
      const term = this.term(id)
      const at = term.indexOf(word, LEAST_PART)
      const rest = term.length - at - word.length
      return at >= LEAST_PART && (rest === 0 || rest >= LEAST_PART)
    })
  }

  /** Long Korean terms by the pairs of syllables that a part of them may begin with. */
  #addCompound(id: number): void {
    const term = this.term(id)
    if (!LONG_HANGUL.test(term)) return
    for (let at = LEAST_PART; at + LEAST_PART <= term.length; at++) {
      const list = this.#compounds.get(term.slice(at, at + LEAST_PART))
      if (!list) this.#compounds.set(term.slice(at, at + LEAST_PART), [id])
      else if (list.at(-1) !== id) list.push(id)
    }
  }

  /** Words of the other script that sound like this one, and, for a word that is unknown, long ones of the same; the nearest only. */
  soundingLike(word: string, known: boolean): Near[] {
    const phones = phonesOf(word)
    if (phones === '' || /^[a-z]{1,2}$/.test(word)) return []
    const hangul = !/^[a-z]/.test(word)
    const found = nearest((hangul ? this.#latinSounds : this.#hangulSounds).like(phones, !known))
    if (hangul && !known && word.length > 2) found.push(...nearest(this.#hangulSounds.like(phones, true)))
    const share = consonantCount(phones) < 2 ? ONE_CONSONANT : 0.95
    return found
      .sort((a, b) => b.alike - a.alike || a.at - b.at)
      .slice(0, MOST_HEARD)
      .map(({ at, alike }) => ({ term: this.#words[at] ?? 0, quality: (alike < SURE_SOUND ? share : 0.95) * alike }))
  }

  #firstFrom(keys: string): number {
    let low = 0
    let high = this.#byKeys.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(this.#keys[this.#byKeys[middle] ?? 0], keys) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Those that sound about as much alike as the one that does most. */
function nearest(found: readonly Alike[]): Alike[] {
  const best = Math.max(0, ...found.map((one) => one.alike))
  return found.filter((one) => one.alike > best - LESS_ALIKE)
}

/** A Latin name that begins with a whole word and goes on is no slip of that: `DocumentDB`, document. */
function isAnotherName(typed: string, word: string): boolean {
  return /^[a-z]/.test(typed) && typed.length > word.length + 1 && typed.startsWith(word)
}

const PLURAL = /^[a-z]{3,}[^siu]s$/
const QUANTITY = /^([\d.]+) (.+)$/

function magnitudeKey(term: string): string | undefined {
  const [, digits, unit] = QUANTITY.exec(term) ?? []
  if (digits === undefined || unit === undefined) return undefined
  const { value, unit: own } = magnitudeOf(Number(digits), unit)
  return `${value} ${own}`
}

function push(lists: Map<string, number[]>, key: string, id: number): void {
  const list = lists.get(key)
  if (list) list.push(id)
  else lists.set(key, [id])
}

function compare(a: string | undefined, b: string | undefined): number {
  const one = a ?? ''
  const other = b ?? ''
  return one < other ? -1 : one > other ? 1 : 0
}
