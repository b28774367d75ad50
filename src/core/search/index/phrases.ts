import { analyse } from '../../language/tokens.ts'
import { remembered } from '../../memo.ts'

/** Where it is written that words stand for each other; each is a way of reading of that name. */
export type ExpansionSource = 'glossary' | 'noted' | 'translations' | 'synonyms'

/** Words that mean the same, as terms, and how surely. */
export interface Expansion {
  readonly source: ExpansionSource
  readonly terms: readonly string[]
  readonly quality: number
}

export const LONGEST_PHRASE = 4

/** What phrases are called elsewhere, in the order in which it was said. */
export class Phrases {
  readonly #byPhrase = new Map<string, Expansion[]>()
  /** Phrases of Korean words by how they are written without blanks. */
  readonly #byUnbroken = new Map<string, string>()

  /** All of a group's phrases stand for each other. */
  addGroup(source: ExpansionSource, phrases: readonly string[], quality: number): void {
    const all = phrases.map(termsOf).filter((terms) => terms.length > 0 && terms.length <= LONGEST_PHRASE)
    for (const one of all) for (const other of all) if (one !== other) this.#add(source, one, other, quality)
  }

  of(phrase: string): readonly Expansion[] {
    return this.#byPhrase.get(phrase) ?? []
  }

  /** Of a phrase that is written without its blanks: `장애조치`. */
  ofUnbroken(word: string): readonly Expansion[] {
    return this.of(this.#byUnbroken.get(word) ?? '')
  }

  /** Every term of every phrase. */
  *terms(): Iterable<string> {
    for (const phrase of this.#byPhrase.keys()) yield* phrase.split(SEPARATOR)
  }

  #add(source: ExpansionSource, from: readonly string[], to: readonly string[], quality: number): void {
    const key = phraseKey(from)
    if (key === phraseKey(to)) return
    const list = this.#byPhrase.get(key)
    if (from.length > 1 && from.every((term) => HANGUL.test(term))) this.#byUnbroken.set(from.join(''), key)
    if (!list) this.#byPhrase.set(key, [{ source, terms: to, quality }])
    else if (!list.some((one) => one.source === source && phraseKey(one.terms) === phraseKey(to)))
      list.push({ source, terms: to, quality })
  }
}

const HANGUL = /^[가-힣]+$/

/** No term holds it; a quantity holds a space. */
const SEPARATOR = '\n'

export function phraseKey(terms: readonly string[]): string {
  return terms.join(SEPARATOR)
}

/** The terms of a phrase's words, parts of names left out. */
export function phraseTerms(phrase: string): string[] {
  return analyse(phrase)
    .filter((token) => token.kind === 'whole' || token.kind === 'quantity')
    .map((token) => token.term)
}

/** Dictionaries and glossaries name the same again and again. */
export const termsOf = remembered(phraseTerms)
