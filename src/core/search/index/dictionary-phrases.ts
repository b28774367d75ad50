import type { Dictionary } from '../../language/dictionary.ts'
import { QUALITY } from '../../language/glossary.ts'
import { fromKeys, syllableOf, toKeys } from '../../language/hangul.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { Phrases, termsOf } from './phrases.ts'
import { Words } from './words.ts'

/** What a dictionary gives to a search: worked out once, however many libraries have it. */
export interface DictionaryPhrases {
  readonly phrases: Phrases
  /** Every term of the phrases. */
  readonly words: Words
  /** What is written for the words that begin with a stem. */
  readonly verbs: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** A translation may miss the sense: a little less than the word itself. */
const TRANSLATED = 0.8
/** One sense of several is meant less surely. */
const MAY_MEAN = 0.75
/** Characters that a group of words is as much work as. */
export const WORK_OF_GROUP = 100

const known = new WeakMap<Dictionary, DictionaryPhrases>()

export function* dictionaryPhrases(dictionary: Dictionary): Steps<DictionaryPhrases> {
  const before = known.get(dictionary)
  if (before) return before
  const phrases = new Phrases()
  const verbs = new Map<string, readonly (readonly string[])[]>()
  const { translations, senses, same, related } = dictionary
  yield* eachInSteps(translations, WORK_OF_GROUP, (words) => phrases.addGroup('translations', words, TRANSLATED))
  yield* eachInSteps(senses, WORK_OF_GROUP, (entry) => {
    for (const sense of entry.senses) phrases.addGroup('translations', [...entry.words, sense], MAY_MEAN)
  })
  yield* eachInSteps(same, WORK_OF_GROUP, (words) => phrases.addGroup('synonyms', words, QUALITY.same))
  yield* eachInSteps(related, WORK_OF_GROUP, (words) => phrases.addGroup('synonyms', words, QUALITY.related))
  yield* eachInSteps(dictionary.verbs, WORK_OF_GROUP, ({ stems, written }) => {
    const terms = written.map(termsOf)
    for (const form of new Set(stems.flatMap(formsOf))) verbs.set(form, [...(verbs.get(form) ?? []), ...terms])
  })
  const words = new Words()
  yield* eachInSteps(phrases.terms(), 1, (term) => words.add({ term, surface: term }))
  yield* words.close()
  const made = { phrases, words, verbs }
  known.set(dictionary, made)
  return made
}

/** Finals that endings put under an open stem: `바꾸-` stands in 바꾼, 바꿀, 바꿈, 바꿉니다. */
const FINALS = 'ㄴㄹㅁㅂㅆ'
/** What the last vowel of a stem and the -어 or -아 behind it are together: `느려지-`, 느려져; `바꾸-`, 바꿔, 바꿨다. */
const TOGETHER: Readonly<Record<string, string>> = { ㅣ: 'ㅕ', ㅜ: 'ㅝ', ㅗ: 'ㅘ' }

/** What ends verbs, and begins behind no noun: `밀리~` stands in 밀리면, not in 밀리초. */
const ENDINGS = ['면', '고', '기', '게', '지', '려', '며', '던', '도록']
const NOMINAL = 'ㅁ'

function formsOf(stem: string): string[] {
  if (!stem.endsWith('~')) return openForms(stem)
  const bare = stem.slice(0, -1)
  const nouns = [bare, withFinal(bare, NOMINAL)]
  return [...ENDINGS.map((ending) => bare + ending), ...openForms(bare).filter((form) => !nouns.includes(form))]
}

function openForms(stem: string): string[] {
  const last = syllableOf(stem.charCodeAt(stem.length - 1))
  if (last?.final !== '') return [stem]
  const together = TOGETHER[last.vowel]
  const past = together === undefined ? [] : [fromKeys(stem.slice(0, -1) + toKeys(last.initial) + toKeys(together))]
  return [
    stem,
    ...[...FINALS].map((final) => withFinal(stem, final)),
    ...past.flatMap((one) => [one, withFinal(one, 'ㅆ')]),
  ]
}

function withFinal(stem: string, final: string): string {
  return fromKeys(toKeys(stem) + final)
}
