import { acronymsIn } from '../../language/acronyms.ts'
import { fromKeys, isSyllable, toKeys } from '../../language/hangul.ts'
import { analyse, type Token } from '../../language/tokens.ts'
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
const SHORTEST_STEM = 2
const PARENTHESIS = /\(([^()]{2,60})\)/g
/** How far before a bracket its translation may begin. */
const REACH = 60

/**
 * What else a word or a phrase is called: from the glossary, and from the notes themselves, which say `기본 키(Primary Key)`
 * and `TDE(Transparent Data Encryption)`.
 */
export class Expansions {
  readonly #byPhrase = new Map<string, Expansion[]>()
  readonly #verbs = new Map<string, readonly (readonly string[])[]>()

  /** All of a group's phrases stand for each other. */
  addGroup(source: ExpansionSource, phrases: readonly string[], quality: number): void {
    const all = phrases.map(termsOf).filter((terms) => terms.length > 0 && terms.length <= LONGEST_PHRASE)
    for (const one of all) for (const other of all) if (one !== other) this.#add(source, one, other, quality)
  }

  /** What a text says of names: a name and its translation in brackets, an abbreviation beside its long form. */
  addNoted(text: string, tokens: readonly Token[]): void {
    for (const { letters, from, to } of acronymsIn(text, tokens)) {
      const spelled = tokens.some(
        (token) => token.surface === letters && text.slice(token.start, token.end) !== letters,
      )
      if (spelled) this.addGroup('noted', [letters, text.slice(tokens[from]?.start, tokens[to]?.end)], 0.9)
    }
    for (const { 1: inside = '', index } of text.matchAll(PARENTHESIS)) {
      const before = text.slice(Math.max(0, index - REACH), index)
      const translation = translated(before, inside)
      if (translation) this.addGroup('noted', [translation, inside], 0.85)
    }
  }

  /** Any word that begins with the stem stands for what is written for it. */
  addVerb(stem: string, written: readonly string[]): void {
    const terms = written.map(termsOf)
    for (const form of formsOf(stem)) this.#verbs.set(form, [...(this.#verbs.get(form) ?? []), ...terms])
  }

  /** What is written for a Korean verb, by the longest stem that it begins with. */
  ofVerb(word: string): readonly (readonly string[])[] {
    for (let length = word.length; length >= SHORTEST_STEM; length--) {
      const found = this.#verbs.get(word.slice(0, length))
      if (found) return found
    }
    return []
  }

  of(phrase: string): readonly Expansion[] {
    return this.#byPhrase.get(phrase) ?? []
  }

  /** The words for a term in the other language. */
  translationsOf(term: string): string[] {
    const found = this.of(term).filter((one) => one.source === 'translations')
    return found.flatMap(({ terms }) => (terms.length === 1 ? terms : []))
  }

  /** Every term of every phrase. */
  *terms(): Iterable<string> {
    for (const phrase of this.#byPhrase.keys()) yield* phrase.split(SEPARATOR)
  }

  #add(source: ExpansionSource, from: readonly string[], to: readonly string[], quality: number): void {
    const key = phraseKey(from)
    if (key === phraseKey(to)) return
    const list = this.#byPhrase.get(key)
    if (!list) this.#byPhrase.set(key, [{ source, terms: to, quality }])
    else if (!list.some((one) => one.source === source && phraseKey(one.terms) === phraseKey(to)))
      list.push({ source, terms: to, quality })
  }
}

/** Finals that endings put under an open stem: `바꾸-` stands in 바꾼, 바꿀, 바꿈, 바꿉니다; `바꿔-` in 바꿨다. */
const FINALS = 'ㄴㄹㅁㅂㅆ'

const formsOf = remembered((stem: string): string[] => {
  const last = stem.charCodeAt(stem.length - 1)
  if (!isSyllable(last) || (last - 0xac00) % 28 !== 0) return [stem]
  return [stem, ...[...FINALS].map((final) => withFinal(stem, final))]
})

function withFinal(stem: string, final: string): string {
  return fromKeys(toKeys(stem) + final)
}

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

/** Every library asks for those of the same dictionary. */
const termsOf = remembered(phraseTerms)

/** As many words before the bracket as stand in it, when one side is Korean and the other Latin. */
function translated(before: string, inside: string): string | undefined {
  if (/\s$/.test(before) || /[,/:;·]/.test(inside)) return undefined
  const within = analyse(inside).filter((token) => token.kind === 'whole')
  const outer = analyse(before).filter((token) => token.kind === 'whole')
  const last = outer.slice(-within.length)
  const [start] = last
  if (!start || within.length === 0 || last.length < within.length || within.length > LONGEST_PHRASE) return undefined
  const scripts = (tokens: readonly Token[]) => new Set(tokens.map((token) => token.script))
  const a = scripts(last)
  const b = scripts(within)
  if (a.size !== 1 || b.size !== 1 || a.has('number') || b.has('number')) return undefined
  const words = before.slice(start.start)
  return a.has('hangul') !== b.has('hangul') && !/[()]/.test(words) ? words : undefined
}
