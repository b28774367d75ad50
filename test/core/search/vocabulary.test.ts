import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedSlips, editDistance } from '../../../src/core/language/edit-distance.ts'
import { GENERAL_DICTIONARY } from '../../../src/core/language/general-dictionary.ts'
import { toKeys } from '../../../src/core/language/hangul.ts'
import { judgeInSteps } from '../../../src/core/quiz/judge/context.ts'
import { readyToJudge } from '../../../src/core/quiz/judge/known-names.ts'
import { dictionaryPhrases } from '../../../src/core/search/index/dictionary-phrases.ts'
import type { Near } from '../../../src/core/search/index/near.ts'
import { Vocabulary } from '../../../src/core/search/index/vocabulary.ts'
import { Words } from '../../../src/core/search/index/words.ts'
import { searchInSteps } from '../../../src/core/search/search.ts'
import { finish } from '../../../src/core/steps.ts'
import { notebookOf } from '../../notebook.ts'

const asTerms = (terms: readonly string[]) => terms.map((term) => ({ term, surface: term }))

/** A vocabulary of the notes' terms, over those that it shares. */
function vocabularyOf(own: readonly string[], shared: readonly string[]): Vocabulary {
  const words = new Words()
  for (const one of asTerms(shared)) words.add(one)
  finish(words.close())
  const vocabulary = new Vocabulary(words)
  for (const one of asTerms(own)) vocabulary.add(one)
  finish(vocabulary.close())
  return vocabulary
}

/** All that it finds for what is typed, by terms. */
function found(vocabulary: Vocabulary, typed: string) {
  const named = (list: readonly Near[]) =>
    list.map(({ term, quality }) => `${vocabulary.term(term)} ${quality.toFixed(6)}`).sort()
  const terms = (ids: readonly number[]) => ids.map((id) => vocabulary.term(id)).sort()
  return {
    known: vocabulary.id(typed) !== undefined,
    completions: named(vocabulary.completions(typed)),
    misspelt: named(vocabulary.misspelt(typed)),
    initials: named(vocabulary.withInitials(typed)),
    sound: named(vocabulary.soundingLike(typed, true)),
    holding: terms(vocabulary.holding(typed)),
    equal: terms(vocabulary.equalTo(typed)),
    units: terms(vocabulary.quantities('hour')),
  }
}

const words = [...new Set(GENERAL_DICTIONARY.same.flat().filter((word) => !word.includes(' ')))]
const term = fc.constantFrom(
  ...words,
  'kibana',
  'replica',
  '키바나',
  '재해복구전략',
  '복구',
  '1 day',
  '24 hour',
  '3 hour',
)
const typed = fc.oneof(term, fc.constantFrom('ㅂㄱ', 'ㅅㅈ', '키바', '복', 'kibna', '레플리카', '통ㄱ', '1 day'))

test("a dictionary's words, looked up in a list that all share, are found as if they stood among those of the notes", () => {
  const lists = fc.record({ own: fc.uniqueArray(term, { maxLength: 30 }), shared: fc.uniqueArray(term), typed })
  fc.assert(
    fc.property(lists, ({ own, shared, typed }) => {
      const together = vocabularyOf([...own, ...shared.filter((one) => !own.includes(one))], [])
      expect(found(vocabularyOf(own, shared), typed)).toEqual(found(together, typed))
    }),
  )
})

test('a term of the notes is theirs, and the dictionary says no second one', () => {
  const vocabulary = vocabularyOf(['나', '통계'], ['집계', '통계'])
  expect(['나', '통계', '집계'].map((one) => vocabulary.id(one))).toEqual([0, 1, 2])
  expect(vocabulary.withInitials('ㅌㄱ')).toEqual([{ initials: 'ㅌㄱ', term: 1, quality: 1 }])
})

test('a dictionary is worked out once, however many libraries have it', () => {
  const dictionary = { ...GENERAL_DICTIONARY }
  const notebook = notebookOf('# A', '', '- 말이다.')
  const stages = {
    search: () => searchInSteps(notebook, { dictionary }),
    *judge() {
      yield* readyToJudge(yield* judgeInSteps(notebook, { groups: [] }, [], dictionary))
    },
  }
  const stops = (steps: Generator) => [...steps].length
  for (const stage of Object.values(stages)) {
    const first = stops(stage())
    expect(first).toBeGreaterThan(5)
    expect(stops(stage())).toBeLessThan(first / 3)
  }
  expect(finish(dictionaryPhrases(dictionary))).toBe(finish(dictionaryPhrases(dictionary)))
})

/** Two syllables of every beginning: thousands of words, as a large library has them. */
const SYLLABLES = Array.from({ length: 60 }, (_, at) => String.fromCharCode(0xac00 + 28 * at))

test('one initial consonant finds the words of just that one first, and not every word that begins so', () => {
  const all = vocabularyOf(['가', '개', ...SYLLABLES.flatMap((one) => SYLLABLES.map((other) => one + other))], [])
  const names = all.withInitials('ㄱ').map(({ term }) => all.term(term))
  expect(names.length).toBeLessThanOrEqual(100)
  expect(names.slice(0, 2).sort()).toEqual(['가', '개'])
  // It begins too many words to mean any of them.
  expect(all.completions('ㄱ')).toEqual([])
})

test('words with slips are found by the pairs that the fewest words have, and none is lost by that', () => {
  const own = words.filter((word) => /^[가-힣]{2,4}$/.test(word)).slice(0, 400)
  const one = vocabularyOf(own, [])
  const slip = fc.record({ word: fc.constantFrom(...own), at: fc.nat(9) })
  fc.assert(
    fc.property(slip, ({ word, at }) => {
      const keys = [...toKeys(word)]
      const typed = keys.with(at % keys.length, 'ㅋ').join('')
      const near = new Set(one.misspelt(typed).map(({ term }) => one.term(term)))
      const limit = allowedSlips(toKeys(typed).length)
      const within = (to: string) => editDistance(toKeys(typed), toKeys(to), limit) <= Math.min(1, limit)
      for (const to of own) if (within(to)) expect(near.has(to), `${typed} ${to}`).toBe(true)
    }),
  )
})

test('a word that is also written without its ending is heard as it is written', () => {
  const words = new Words()
  finish(words.close())
  const vocabulary = new Vocabulary(words)
  for (const surface of ['clustering', 'cluster', 'gluster'])
    vocabulary.add({ term: surface.replace('ing', ''), surface })
  finish(vocabulary.close())
  expect(vocabulary.soundingLike('클러스터', false).map(({ term }) => vocabulary.term(term))).toEqual([
    'cluster',
    'gluster',
  ])
})
