import { type Acronym, LONGEST_LETTERS } from '../../language/acronyms.ts'
import { analyse, type Token } from '../../language/tokens.ts'
import type { DictionaryPhrases } from './dictionary-phrases.ts'
import { type Expansion, LONGEST_PHRASE, Phrases } from './phrases.ts'
import type { Words } from './words.ts'

const SHORTEST_STEM = 2
const PARENTHESIS = /\(([^()]{2,60})\)/g
/** How far before a bracket its translation may begin. */
const REACH = 60

/**
 * What else a word or a phrase is called: from the glossary, the dictionary, and from the notes themselves, which say
 * `기본 키(Primary Key)` and `TDE(Transparent Data Encryption)`. The dictionary's are the same for every library that has it.
 */
export class Expansions {
  readonly #glossary = new Phrases()
  readonly #dictionary: DictionaryPhrases
  readonly #noted = new Phrases()

  constructor(dictionary: DictionaryPhrases) {
    this.#dictionary = dictionary
  }

  /** Names that the glossary gives to one thing. */
  addNames(names: readonly string[], quality: number): void {
    this.#glossary.addGroup('glossary', names, quality)
  }

  /** What a text says of names: a name and its translation in brackets, an abbreviation beside its long form. */
  addNoted(text: string, tokens: readonly Token[], acronyms: readonly Acronym[]): void {
    const spelled = spelledOf(acronyms, text, tokens)
    for (const { letters, from, to } of acronyms) {
      if (spelled.has(letters))
        this.#noted.addGroup('noted', [letters, text.slice(tokens[from]?.start, tokens[to]?.end)], 0.9)
    }
    if (!text.includes('(')) return
    for (const { 1: inside = '', index } of text.matchAll(PARENTHESIS)) {
      const before = text.slice(Math.max(0, index - REACH), index)
      const translation = translated(before, inside)
      if (translation) this.#noted.addGroup('noted', [translation, inside], 0.85)
    }
  }

  /** What is written for a Korean verb, by the longest stem that it begins with. */
  ofVerb(word: string): readonly (readonly string[])[] {
    for (let length = word.length; length >= SHORTEST_STEM; length--) {
      const found = this.#dictionary.verbs.get(word.slice(0, length))
      if (found) return found
    }
    return []
  }

  of(phrase: string): readonly Expansion[] {
    const [glossary, noted] = [this.#glossary.of(phrase), this.#noted.of(phrase)]
    const general = this.#dictionary.phrases.of(phrase)
    return glossary.length + noted.length === 0 ? general : [...glossary, ...general, ...noted]
  }

  /** As `of`, of a phrase that was typed without its blanks. */
  ofUnbroken(word: string): readonly Expansion[] {
    const all = [this.#glossary, this.#dictionary.phrases, this.#noted]
    return all.flatMap((phrases) => phrases.ofUnbroken(word))
  }

  /** The words for a term in the other language. */
  translationsOf(term: string): string[] {
    const found = this.of(term).filter((one) => one.source === 'translations')
    return found.flatMap(({ terms }) => (terms.length === 1 ? terms : []))
  }

  /** Every term of every phrase but the dictionary's. */
  *ownTerms(): Iterable<string> {
    yield* this.#glossary.terms()
    yield* this.#noted.terms()
  }

  /** The dictionary's. */
  get shared(): Words {
    return this.#dictionary.words
  }
}

/** Those that stand in the text as well, otherwise than they are read: in capitals. The text is read once for all of them. */
function spelledOf(acronyms: readonly Acronym[], text: string, tokens: readonly Token[]): ReadonlySet<string> {
  const spelled = new Set<string>()
  if (acronyms.length === 0) return spelled
  const sought = acronyms.map(({ letters }) => letters)
  for (const { surface, start, end } of tokens)
    if (surface.length <= LONGEST_LETTERS && sought.includes(surface) && text.slice(start, end) !== surface)
      spelled.add(surface)
  return spelled
}

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
