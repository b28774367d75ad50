import { FUNCTIONAL, shareOfToken } from '../../language/function-words.ts'
import { isKeyRow } from '../../language/keyboard-layout.ts'
import type { Token } from '../../language/tokens.ts'
import type { Expansions } from '../index/expansions.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import type { Near } from '../index/near.ts'

/**
 * A way to find what the notes call something that was typed: `스트라이브` a slip, `키네시스` by its sound, `초기화` by its letters.
 * The list in ways.ts is all of them, in the order in which they are tried; to turn one off is to leave it out of the list.
 */
export interface Way {
  readonly name: string
  /** What it is for, with an example. */
  readonly why: string
  /** It looks at many words to guess one: only for so many of a query. */
  readonly guesses?: true
  find(stretch: Stretch, context: WayContext): readonly Found[]
}

/** One word of the query, or a few that are read as one. */
export interface Stretch {
  readonly words: readonly (readonly Token[])[]
  /** The token that is looked for: of one word each of its tokens in turn. */
  readonly token: Token
  readonly place: Place
}

interface WayContext extends Meaning {
  /** What the ways before it found for the token. */
  readonly terms: readonly Near[]
  readonly phrases: readonly Phrase[]
}

/** A term that would do in place of the word, or a phrase that the stretch stands for. */
export type Found = Near | Phrase

export interface Phrase {
  readonly terms: readonly string[]
  readonly quality: number
  /**
   * `name`: another name, each term as it stands in the notes. `pieces`: what the word is made of. `one word`: the same, and
   * together it says no more than the word did. `any`: any one of the terms, as a verb is written in many ways. `choices`: words of which each may be one of several.
   */
  readonly as: 'name' | 'pieces' | 'one word' | 'any' | 'choices'
  /** Of `choices`: for each of its words those that would do. */
  readonly choices?: readonly (readonly Near[])[]
}

export function isPhrase(found: Found): found is Phrase {
  return 'as' in found
}

/** Where a word stands in the query. */
export interface Place {
  /** The last word: it may be unfinished. */
  readonly last: boolean
  /** The word before it, and nothing before the first. */
  readonly previous?: Token | undefined
  /** 몇 stands before it: a number of it is asked for. */
  readonly counted: boolean
  /** It stands for the value that is asked for: `요금`. */
  readonly valued: boolean
  /** It is to be done or counted: see asked-about.ts. */
  readonly asked: boolean
  /** Written with a capital, as a name. */
  readonly proper: boolean
  /** Written in capitals. */
  readonly abbreviated: boolean
  /** A word of any question stands before it: `여러`, `몇`. */
  readonly determined: boolean
  /** It is the only word, and one of a few: guesses that look at everything are made of those alone. */
  readonly alone: boolean
  readonly few: boolean
  /** Whether one may still guess: after many words that the notes do not have, it is another text. */
  readonly guessing: boolean
  /** The query is a question in a sentence. */
  readonly inQuestion: boolean
  /** The query is Korean: a Latin word in it is a name. */
  readonly korean: boolean
  /** No word with a sense of its own stands before it: what the query is about. */
  readonly first: boolean
}

/** Puts what was typed right before it is read. */
export interface Repair {
  readonly name: string
  readonly why: string
  mend(text: string, meaning: Meaning): string
}

/** What a query is read with. */
export interface Meaning {
  readonly index: InvertedIndex
  readonly expansions: Expansions
  readonly repairs: readonly Repair[]
  readonly ways: readonly Way[]
}

/** A way that reads one word with a sense of its own, not a number, not initials. */
export function wayOfWords(way: Way): Way {
  return {
    ...way,
    find: (stretch, context) => (isWord(stretch) && !stretch.place.counted ? way.find(stretch, context) : []),
  }
}

function isWord({ words, token }: Stretch): boolean {
  if (words.length > 1 || token.script === 'number' || isInitials(token.surface)) return false
  return shareOfToken(token) >= FUNCTIONAL
}

/** Consonants alone; keys struck in a row are none. */
export function isInitials(surface: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(surface) && !isKeyRow(surface)
}

/** The best of what was found that stands in the notes. */
export function bestOf(terms: readonly Near[], { index }: Meaning): number {
  return terms.reduce((best, { term, quality }) => (index.frequency(term) > 0 ? Math.max(best, quality) : best), 0)
}

/** Spellings as they stand in the vocabulary. */
export function spelt(spellings: readonly string[], quality: number, { index }: Meaning): Near[] {
  return spellings.flatMap((spelling) => {
    const term = index.vocabulary.id(spelling)
    return term === undefined ? [] : [{ term, quality }]
  })
}
