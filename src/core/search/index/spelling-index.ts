import { allowedSlips } from '../../language/edit-distance.ts'
import { toKeys } from '../../language/hangul.ts'
import { phonesOf } from '../../language/phones.ts'
import { consonantCount } from '../../language/transliteration.ts'
import { eachInSteps, type Steps, sortInSteps } from '../../steps.ts'
import { firstFrom } from './first-from.ts'
import type { Near } from './near.ts'
import { PairIndex } from './ngram-index.ts'
import { type Alike, SoundIndex } from './sound-index.ts'

/** Prefixes of more words than this say nothing. */
const MOST_COMPLETIONS = 60
/** Words of one consonant sound like too many others (`near`, 나이): short of the same sound that is hardly evidence. */
const ONE_CONSONANT = 0.75
const SURE_SOUND = 0.95
const LESS_ALIKE = 0.12
const MOST_HEARD = 6
/** Characters that a word is as much work as. */
const WORK_OF_WORD = 20

const PLURAL = /^[a-z]{3,}[^siu]s$/

/** Words as they are written, by keys and by sound; finds them half-typed, with slips, and as they are heard. */
export class SpellingIndex {
  /** Terms, and the keys of one way to write each. */
  readonly #terms: number[] = []
  readonly #keys: string[] = []
  /** Keys of the longest word. */
  #longest = 0
  #byKeys: Int32Array = new Int32Array(0)
  readonly #latinPhones: string[] = []
  readonly #latinSounds = new SoundIndex()
  readonly #hangulSounds = new SoundIndex()
  readonly #pairs = new PairIndex()

  /** `surface`: as the notes write it, before its ending went. */
  add(id: number, term: string, surface: string): void {
    for (const { spelling, sound } of spellingsOf(term, surface)) this.#addSpelling(id, spelling, sound)
  }

  /** Builds the ways in, once all words are known. */
  *close(): Steps<void> {
    const places = [...this.#keys.keys()]
    this.#byKeys = Int32Array.from(yield* sortInSteps(places, (a, b) => compare(this.#keys[a], this.#keys[b])))
    yield* eachInSteps(this.#keys, WORK_OF_WORD, (keys) => this.#pairs.add(keys))
  }

  #addSpelling(id: number, spelling: string, sound: boolean): void {
    this.#terms.push(id)
    const keys = toKeys(spelling)
    this.#keys.push(keys)
    this.#longest = Math.max(this.#longest, keys.length)
    const phones = (script: RegExp) => (sound && script.test(spelling) ? phonesOf(spelling) : '')
    const latin = phones(/^[a-z]/)
    this.#latinPhones.push(latin)
    this.#latinSounds.add(latin)
    this.#hangulSounds.add(phones(/^[가-힣]/))
  }

  /** Words that begin with what was typed, half a syllable included; best is what is almost whole. */
  completions(typed: string, least: number): Near[] {
    const keys = toKeys(typed)
    const found: Near[] = []
    const first = firstFrom(this.#byKeys.length, (at) => compare(this.#keys[this.#byKeys[at] ?? 0], keys))
    for (let i = first; i < this.#byKeys.length && found.length <= MOST_COMPLETIONS; i++) {
      const at = this.#byKeys[i] ?? 0
      const whole = this.#keys[at] ?? ''
      if (!whole.startsWith(keys)) break
      found.push({ term: this.#terms[at] ?? 0, quality: least + (0.95 - least) * (keys.length / whole.length) })
    }
    return found.length > MOST_COMPLETIONS ? [] : found
  }

  /** Words with at most the slips that their length forgives, and `more`. */
  misspelt(typed: string, more: number): Near[] {
    const keys = toKeys(typed)
    const forgiven = allowedSlips(keys.length)
    if (forgiven === 0) return []
    const limit = forgiven + more
    if (keys.length - limit > this.#longest) return []
    return this.#pairs
      .near(keys, limit)
      .filter(({ at }) => !isAnotherName(keys, this.#keys[at] ?? ''))
      .map(({ at, distance }) => ({
        term: this.#terms[at] ?? 0,
        quality: 1 - (1.1 * distance) / Math.max(keys.length, this.#keys[at]?.length ?? 1),
      }))
  }

  /** Latin words of which the sound is such. */
  soundingAs(sounds: RegExp): number[] {
    const found = this.#terms.filter((_, at) => {
      const phones = this.#latinPhones[at] ?? ''
      return phones !== '' && sounds.test(phones)
    })
    return [...new Set(found)]
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
      .map(({ at, alike }) => ({ term: this.#terms[at] ?? 0, quality: (alike < SURE_SOUND ? share : 0.95) * alike }))
  }
}

/** An English word as it stands and its stem, of which only the former has the sound; a Korean one without its ending. */
function spellingsOf(term: string, written: string): { spelling: string; sound: boolean }[] {
  const surface = /^[가-힣]/.test(term) ? term : written
  const whole = { spelling: surface, sound: true }
  if (surface === term) return [whole]
  // Korean leaves the -s of a plural out: `레플리카`, Replicas.
  const singular = PLURAL.test(surface) ? surface.slice(0, -1) : undefined
  const stem = { spelling: term, sound: singular === term }
  return singular === undefined || singular === term
    ? [whole, stem]
    : [whole, stem, { spelling: singular, sound: true }]
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

function compare(a: string | undefined, b: string | undefined): number {
  const one = a ?? ''
  const other = b ?? ''
  return one < other ? -1 : one > other ? 1 : 0
}
