import { allowedSlips } from '../../language/edit-distance.ts'
import { toKeys } from '../../language/hangul.ts'
import { phonesOf } from '../../language/phones.ts'
import { consonantCount } from '../../language/transliteration.ts'
import { type Steps, sortInSteps } from '../../steps.ts'
import { firstFrom } from './first-from.ts'
import { inOrder } from './in-order.ts'
import type { Near } from './near.ts'
import { PairIndex } from './ngram-index.ts'
import { type Alike, SoundIndex } from './sound-index.ts'
import { Texts } from './texts.ts'

/** Prefixes of more words than this say nothing. */
const MOST_COMPLETIONS = 60
/** Of one list; as many again may be in the other. */
const TOO_MANY = 2 * MOST_COMPLETIONS
/** Words of one consonant sound like too many others (`near`, 나이): short of the same sound that is hardly evidence. */
const ONE_CONSONANT = 0.75
const SURE_SOUND = 0.95
const LESS_ALIKE = 0.12
const MOST_HEARD = 6

const PLURAL = /^[a-z]{3,}[^siu]s$/

/** A word that begins with what was typed, and how it is spelt whole. */
export interface Begun extends Near {
  readonly keys: string
}

export interface Slipped extends Near {
  readonly distance: number
}

/** A word by its sound: the place of the spelling that sounds so, and how much alike. */
export interface Heard extends Alike {
  readonly term: number
}

/** Words as they are written, by keys and by sound; finds them half-typed, with slips, and as they are heard. */
export class SpellingIndex {
  /** Terms, and the keys of one way to write each. */
  readonly #terms: number[] = []
  readonly #keys = new Texts()
  /** Keys of the longest word. */
  #longest = 0
  #byKeys: Int32Array = new Int32Array(0)
  readonly #latinSounds = new SoundIndex()
  readonly #hangulSounds = new SoundIndex()
  readonly #pairs = new PairIndex(this.#keys)

  get size(): number {
    return this.#terms.length
  }

  /** `surface`: as the notes write it, before its ending went; `bare`: whether they also write it without one. */
  add(id: number, term: string, surface: string, bare: boolean): void {
    for (const { spelling, sound } of spellingsOf(term, surface, bare)) this.#addSpelling(id, spelling, sound)
  }

  /** Builds the ways in, once all words are known. */
  *close(): Steps<void> {
    this.#keys.close()
    const places = Array.from({ length: this.size }, (_, at) => ({ at, keys: this.#keys.at(at) }))
    const sorted = yield* sortInSteps(places, (a, b) => inOrder(a.keys, b.keys))
    this.#byKeys = Int32Array.from(sorted, ({ at }) => at)
    yield* this.#pairs.close()
    yield* this.#latinSounds.close()
    yield* this.#hangulSounds.close()
  }

  #addSpelling(id: number, spelling: string, sound: boolean): void {
    this.#terms.push(id)
    const keys = toKeys(spelling)
    this.#keys.add(keys)
    this.#longest = Math.max(this.#longest, keys.length)
    const phones = (script: RegExp) => (sound && script.test(spelling) ? phonesOf(spelling) : '')
    this.#latinSounds.add(phones(/^[a-z]/))
    this.#hangulSounds.add(phones(/^[가-힣]/))
  }

  /** Words that begin with what was typed, half a syllable included; best is what is almost whole. In the order of their keys, and no more than tell that they are too many. */
  beginningWith(typed: string, least: number): Begun[] {
    const keys = toKeys(typed)
    const found: Begun[] = []
    const first = firstFrom(this.#byKeys.length, (at) => inOrder(this.#keys.at(this.#byKeys[at] ?? 0), keys))
    for (let i = first; i < this.#byKeys.length && found.length <= TOO_MANY; i++) {
      const at = this.#byKeys[i] ?? 0
      const whole = this.#keys.at(at)
      if (!whole.startsWith(keys)) break
      const quality = least + (0.95 - least) * (keys.length / whole.length)
      found.push({ term: this.#terms[at] ?? 0, quality, keys: whole })
    }
    return found
  }

  /** Words with at most the slips that their length forgives, and `more`. */
  misspelt(typed: string, more: number): Slipped[] {
    const keys = toKeys(typed)
    const forgiven = allowedSlips(keys.length)
    if (forgiven === 0) return []
    const limit = forgiven + more
    if (keys.length - limit > this.#longest) return []
    return this.#pairs
      .near(keys, limit)
      .filter(({ at }) => !isAnotherName(keys, this.#keys.at(at)))
      .map(({ at, distance }) => ({
        term: this.#terms[at] ?? 0,
        distance,
        quality: 1 - (costOf(keys, this.#keys.at(at)) * distance) / Math.max(keys.length, this.#keys.at(at).length),
      }))
  }

  /** Latin words of which the sound is such. */
  soundingAs(sounds: RegExp): number[] {
    const found = this.#latinSounds.matching(sounds).map((at) => this.#terms[at] ?? 0)
    return [...new Set(found)]
  }

  /** Words of the other script that sound like this one, and, for one that is unknown, long ones of the same: a list a script. */
  heard(word: string, known: boolean): readonly (readonly Heard[])[] {
    const phones = phonesOf(word)
    if (phones === '' || /^[a-z]{1,2}$/.test(word)) return [[], []]
    const hangul = !/^[a-z]/.test(word)
    const asHeard = ({ at, alike }: Alike): Heard => ({ at, alike, term: this.#terms[at] ?? 0 })
    const other = (hangul ? this.#latinSounds : this.#hangulSounds).like(phones, !known)
    const same = hangul && !known && word.length > 2 ? this.#hangulSounds.like(phones, true) : []
    return [other.map(asHeard), same.map(asHeard)]
  }
}

/** Those that a word begins, in the order of their keys; none where it begins too many to say anything. */
export function mostCompletions(found: readonly Begun[]): Near[] {
  return found.length > MOST_COMPLETIONS ? [] : [...found].sort((a, b) => inOrder(a.keys, b.keys))
}

/** Of words of two scripts those that sound most like one. */
export function mostAlike(word: string, scripts: readonly (readonly Heard[])[]): Near[] {
  const share = consonantCount(phonesOf(word)) < 2 ? ONE_CONSONANT : 0.95
  return scripts
    .flatMap(nearest)
    .sort((a, b) => b.alike - a.alike || a.at - b.at)
    .slice(0, MOST_HEARD)
    .map(({ term, alike }) => ({ term, quality: (alike < SURE_SOUND ? share : 0.95) * alike }))
}

/** An English word as it stands and its stem, which has a sound only where it is a word of the notes; a Korean one without its ending. */
function spellingsOf(term: string, written: string, bare: boolean): { spelling: string; sound: boolean }[] {
  const surface = /^[가-힣]/.test(term) ? term : written
  const whole = { spelling: surface, sound: true }
  if (surface === term) return [whole]
  // Korean leaves the -s of a plural out: `레플리카`, Replicas.
  const singular = PLURAL.test(surface) ? surface.slice(0, -1) : undefined
  const stem = { spelling: term, sound: bare || singular === term }
  return singular === undefined || singular === term
    ? [whole, stem]
    : [whole, stem, { spelling: singular, sound: true }]
}

/** What a slip costs; less where all the right keys were pressed, in another order. */
const SLIP = 1.1
const SWAP = 0.9

function costOf(typed: string, word: string): number {
  const sorted = (keys: string) => [...keys].sort().join('')
  return typed.length === word.length && sorted(typed) === sorted(word) ? SWAP : SLIP
}

/** Those that sound about as much alike as the one that does most. */
function nearest(found: readonly Heard[]): Heard[] {
  const best = Math.max(0, ...found.map((one) => one.alike))
  return found.filter((one) => one.alike > best - LESS_ALIKE)
}

/** A Latin name that begins with a whole word and goes on is no slip of that: `DocumentDB`, document. */
function isAnotherName(typed: string, word: string): boolean {
  return /^[a-z]/.test(typed) && typed.length > word.length + 1 && typed.startsWith(word)
}
