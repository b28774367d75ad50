import type { Dictionary } from '../../language/dictionary.ts'
import { GENERAL_DICTIONARY } from '../../language/general-dictionary.ts'
import { lazily } from '../../memo.ts'
import { eachInSteps, finish, type Steps } from '../../steps.ts'
import { nameScore, type OtherWords, readyName } from './name.ts'
import { isLatin, nameWords, normalizeAnswer, singular, squeeze, stemOf } from './text.ts'

/** What the judge may know besides the question. */
export interface JudgeContext {
  /** Terms of the notebook: an answer that is another of them is not a slip of the pen. */
  readonly terms: readonly string[]
  /** Other names of one thing, from the glossary: `[['읽기 전용 복제본', 'read replica'], …]`. */
  readonly aliases: readonly (readonly string[])[]
  /** Words that may stand in front of any name and change nothing: who makes it. */
  readonly makers?: readonly string[]
  /** Words of both languages, and what kinds of things are called; the general ones where none is given. */
  readonly dictionary?: Dictionary
}

interface Term {
  readonly text: string
  readonly squeezed: string
}

/** The names that a context knows, worked out once for it. */
export interface KnownNames {
  readonly terms: readonly Term[]
  readonly isTerm: ReadonlySet<string>
  /** Whether a word stands in a name, or in the dictionary. */
  readonly isWord: (word: string) => boolean
  readonly aliases: readonly (readonly string[])[]
  /** The dictionary alone, and with the glossary's names. */
  readonly translations: OtherWords
  readonly others: OtherWords
  readonly makers: ReadonlySet<string>
  /** What kind of thing a name is, said behind it: `배포 작업`. */
  readonly kinds: ReadonlySet<string>
  readonly aliasesOf: Map<string, readonly string[]>
}

/** From here on a name is the form's own in the other script. */
export const SURE = 0.86

const known = new WeakMap<JudgeContext, KnownNames>()

export function knownNames(context: JudgeContext): KnownNames {
  return known.get(context) ?? finish(knownInSteps(context))
}

/** Works the names out a little at a time; from then on the first answer waits for nothing. */
export function* knownInSteps(context: JudgeContext): Steps<KnownNames> {
  const { terms, aliases, makers = [], dictionary = GENERAL_DICTIONARY } = context
  const texts: Term[] = []
  const isTerm = new Set<string>()
  const words = new Set<string>()
  yield* eachInSteps(new Set([...terms, ...aliases.flat()]), WORK_OF_NAME, (text) => {
    const squeezed = squeeze(text)
    if (squeezed !== '') texts.push({ text, squeezed })
    if (squeezed !== '') isTerm.add(squeezed)
    addWords(words, text)
    readyName(text)
  })
  // Whoever types no answer needs them not: `readyToJudge`.
  const general = lazily(() => finish(wordsOf(dictionary)))
  const translations: OtherWords = { get: (word) => general().translations.get(word) }
  const made: KnownNames = {
    terms: texts,
    isTerm,
    isWord: (word) => words.has(word) || general().words.has(word),
    aliases,
    translations,
    others: both(translations, otherNames(aliases)),
    makers: new Set(makers.map(normalizeAnswer)),
    kinds: new Set(dictionary.kinds),
    aliasesOf: new Map(),
  }
  known.set(context, made)
  return made
}

/** Works the dictionary's words out a little at a time; the first typed answer does it at once where nobody did before. */
export function* readyToJudge({ dictionary = GENERAL_DICTIONARY }: JudgeContext): Steps<void> {
  yield* wordsOf(dictionary)
}

/** In characters that are read, folding a name and its words. */
const WORK_OF_NAME = 100

function addWords(words: Set<string>, name: string): void {
  for (const word of nameWords(name)) words.add(word).add(stemOf(word))
}

interface DictionaryWords {
  readonly words: ReadonlySet<string>
  readonly translations: OtherWords
}

const knownWords = new WeakMap<Dictionary, DictionaryWords>()

/** Worked out once, however many libraries have the dictionary. */
function* wordsOf(dictionary: Dictionary): Steps<DictionaryWords> {
  const before = knownWords.get(dictionary)
  if (before) return before
  const words = new Set<string>()
  const translations = new Map<string, Set<string>>()
  yield* eachInSteps(dictionary.translations, WORK_OF_NAME, (group) => {
    for (const name of group) addWords(words, name)
    addGroup(translations, group, (one, other) => isLatin(one) !== isLatin(other))
  })
  const made = { words, translations }
  knownWords.set(dictionary, made)
  return made
}

/** The glossary's names of one thing. */
function otherNames(aliases: readonly (readonly string[])[]): OtherWords {
  const found = new Map<string, Set<string>>()
  for (const group of aliases) addGroup(found, group, (one, other) => one !== other)
  return found
}

function addGroup(
  found: Map<string, Set<string>>,
  group: readonly string[],
  isOther: (one: string, other: string) => boolean,
): void {
  for (const one of group)
    for (const other of group)
      if (isOther(one, other)) found.set(squeeze(one), (found.get(squeeze(one)) ?? new Set<string>()).add(other))
}

function both(one: OtherWords, other: OtherWords): OtherWords {
  return {
    get(word) {
      const [first, second] = [one.get(word), other.get(word)]
      return first && second ? new Set([...first, ...second]) : (first ?? second)
    },
  }
}

/** Other names of the same thing: of the groups that have it, in whatever script. */
export function aliasesOf(name: string, names: KnownNames): readonly string[] {
  const own = squeeze(name)
  const made = names.aliasesOf.get(own)
  if (made) return made
  const groups = names.aliases.filter((group) => group.some((one) => isOneName(one, name, names)))
  const others = groups.flat().filter((other) => squeeze(other) !== own)
  names.aliasesOf.set(own, others)
  return others
}

function isOneName(one: string, other: string, { others }: KnownNames): boolean {
  if (singular(one) === singular(other)) return true
  return isLatin(squeeze(one)) !== isLatin(squeeze(other)) && nameScore(one, other, others) >= SURE
}

export function isSameThing(term: string, form: string, names: KnownNames): boolean {
  if (singular(term) === singular(form)) return true
  if (aliasesOf(form, names).some((name) => singular(name) === singular(term))) return true
  return nameScore(form, term, names.others) >= SURE
}
