import { toKeys } from '../../language/hangul.ts'
import { phonesOf } from '../../language/phones.ts'
import { isCapitalAt } from '../../language/scripts.ts'
import type { Token } from '../../language/tokens.ts'
import { skeletonOf } from '../../language/transliteration.ts'
import { remembered } from '../../memo.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { PairIndex } from './ngram-index.ts'
import { SoundIndex } from './sound-index.ts'
import { Texts } from './texts.ts'

/** The words of a phrase, and how near what was typed comes to them. */
export interface NearPhrase {
  readonly terms: readonly string[]
  readonly quality: number
}

const LONGEST = 4
const LEAST_KEYS = 7
const MOST = 3
/** Characters that a phrase is as much work as. */
const WORK_OF_PHRASE = 50

/**
 * Names of several words, to be found by what they sound like or with a slip when they are typed without spaces: `라이트포워딩` for
 * Write Forwarding, `customendpiont` for Custom Endpoint. Phrases are those of headings and runs of capitalised words: few, so that
 * the cost stays that of a vocabulary. For compounds that segmentation.ts cannot cut because a piece of them is unknown.
 */
export class CompoundNames {
  readonly #phrases = new Map<string, readonly string[]>()
  /** The phrases that sound as each of `#sounds`. */
  readonly #speaks: number[] = []
  #soundOf = remembered(phonesOf)
  /** Names in headings by their initials. */
  readonly #headings = new Map<string, Map<string, readonly string[]>>()
  readonly #all: (readonly string[])[] = []
  readonly #sounds = new SoundIndex()
  readonly #keys = new Texts()
  readonly #pairs = new PairIndex(this.#keys)

  /** Remembers the phrases of a text; of a heading also those that are not capitalised. */
  add(text: string, tokens: readonly Token[], heading: boolean): void {
    const words = tokens.filter((token) => token.kind === 'whole' && (heading || isName(text, token)))
    for (let first = 0; first + 1 < words.length; first++) {
      let joined = words[first]?.surface ?? ''
      for (let last = first + 1; last < words.length && last - first < LONGEST; last++) {
        const word = words[last]
        if (!word || !followsClosely(text, words[last - 1], word)) break
        joined += word.surface
        if (heading) this.#rememberInitials(words.slice(first, last + 1))
        if (!this.#phrases.has(joined)) this.#remember(joined, words.slice(first, last + 1))
      }
    }
  }

  #remember(joined: string, words: readonly Token[]): void {
    const at = this.#phrases.size
    this.#phrases.set(
      joined,
      words.map((word) => word.term),
    )
    // Korean leaves the -s of a plural out: `플로우로그` is Flow Logs.
    const surfaces = words.map((word) => word.surface)
    this.#speak(surfaces, at)
    if (surfaces.some(isPlural)) this.#speak(surfaces.map(singularOf), at)
  }

  #rememberInitials(words: readonly Token[]): void {
    const initials = words.map(({ term }) => term.charAt(0)).join('')
    if (!/^[a-z]{2,4}$/.test(initials)) return
    const terms = words.map(({ term }) => term)
    const known = this.#headings.get(initials) ?? new Map<string, readonly string[]>()
    this.#headings.set(initials, known.set(terms.join(), terms))
  }

  #speak(words: readonly string[], at: number): void {
    let spoken = ''
    for (const word of words) {
      const sound = this.#soundOf(word)
      if (sound === '') return
      spoken += sound
    }
    this.#sounds.add(merged(spoken))
    this.#speaks.push(at)
  }

  /** Builds the ways in, once all phrases are known. */
  *close(): Steps<void> {
    yield* eachInSteps(this.#phrases, WORK_OF_PHRASE, ([joined, terms]) => {
      this.#all.push(terms)
      this.#keys.add(toKeys(joined))
    })
    this.#keys.close()
    yield* this.#pairs.close()
    yield* this.#sounds.close()
    this.#phrases.clear()
    this.#soundOf = phonesOf
  }

  /** The headings that letters abbreviate beyond initials: `MDB` for Mail Database. Few or none. */
  abbreviatedAs(letters: string): readonly (readonly string[])[] {
    if (!/^[a-z]{3,5}$/.test(letters)) return []
    const named = this.#headings.get(letters.slice(0, -1))?.values() ?? []
    const found = [...named].filter((words) => abbreviates(letters, words))
    return found.length > MOST ? [] : found
  }

  /** The phrases of which the sound is such. */
  soundingAs(sounds: RegExp): readonly (readonly string[])[] {
    const places = this.#sounds.matching(sounds).map((at) => this.#speaks[at] ?? 0)
    return [...new Set(places)].map((at) => this.#all[at] ?? [])
  }

  /** The phrases that a word without spaces comes near to, the nearest first. */
  near(word: string): NearPhrase[] {
    const found = new Map<number, number>()
    const offer = (at: number, quality: number) => found.set(at, Math.max(found.get(at) ?? 0, quality))
    const phones = phonesOf(word)
    const least = leastAlike(skeletonOf(phones).length)
    for (const { at, alike } of this.#sounds.like(phones, true))
      if (alike >= least) offer(this.#speaks[at] ?? 0, 0.95 * alike)
    const keys = toKeys(word)
    if (keys.length >= LEAST_KEYS)
      for (const { at, distance } of this.#pairs.near(keys, 2)) offer(at, 1 - (1.1 * distance) / keys.length)
    const best = Math.max(0, ...found.values())
    return [...found]
      .filter(([, quality]) => quality > best - 0.06)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST)
      .map(([at, quality]) => ({ terms: this.#all[at] ?? [], quality }))
  }
}

/** Whether the last letter is one more of a last word that is itself made of two: `MDB`, Mail DataBase. */
function abbreviates(letters: string, words: readonly string[]): boolean {
  return (words.at(-1) ?? '').indexOf(letters.at(-1) ?? '', SECOND_HALF) > 0
}

/** The second word of a compound begins here or later. */
const SECOND_HALF = 3

function followsClosely(text: string, before: Token | undefined, word: Token): boolean {
  if (!before) return false
  const apart = word.start - before.end
  return apart <= 0 || (apart === 1 && text[before.end] === ' ') || CLOSELY.test(text.slice(before.end, word.start))
}

const CLOSELY = /^(?:[ @/-]| ?& ?)$/

function isName(text: string, word: Token): boolean {
  return word.script === 'latin' && isCapitalAt(text, word.start)
}

/** Sounds of few consonants meet many phrases: they must be nearly the same. */
function leastAlike(consonants: number): number {
  return consonants < 3 ? 0.89 : consonants < 5 ? 0.87 : consonants < 7 ? 0.85 : 0.8
}

/** Neighbours of one class are one, as in a word; where two words meet few are. */
function merged(phones: string): string {
  return MEET.test(phones) ? phones.replace(/([A-Z])\1+/g, '$1').replace(/[XFV](?=L)/g, '') : phones
}

const MEET = /([A-Z])\1|[XFV]L/

function isPlural(surface: string): boolean {
  return surface.endsWith('s') && /^[a-z]{2,}[^siu]s$/.test(surface)
}

function singularOf(surface: string): string {
  return isPlural(surface) ? surface.slice(0, -1) : surface
}
