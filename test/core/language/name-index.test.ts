import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWords } from '../../../src/core/language/fold.ts'
import { toKeys } from '../../../src/core/language/hangul.ts'
import { nameForm, soundOf } from '../../../src/core/language/names/name-forms.ts'
import { nameIndexInSteps } from '../../../src/core/language/names/name-index.ts'
import { asWritten, hasSlips, soundScore, sureScore } from '../../../src/core/language/names/score.ts'
import { finish } from '../../../src/core/steps.ts'
import { often } from '../../often.ts'
import { shippedLibrary } from '../../shipped-library.ts'
import { otherChapters } from '../search/worlds.ts'

/** Names of one chapter that is prepared and of many that are not, each with its bold terms. */
const CALLED = [
  ...shippedLibrary.subjects.all.map(({ name, aliases }) => [name, ...aliases]),
  ...otherChapters.sections.map(({ title, statements }) => [title, ...statements.flatMap(({ term }) => term ?? [])]),
]
const forms = CALLED.flatMap((names, entry) => names.map((name, at) => nameForm(name, entry, at > 0)))
const index = finish(nameIndexInSteps(forms))

/** What people type of a name: a part, a word less, letters that are wrong, too many, too few or the other way round. */
const typedOf = fc
  .record({
    name: fc.constantFrom(...CALLED.flat()),
    from: fc.nat(12),
    length: fc.integer({ min: 1, max: 16 }),
    slip: fc.constantFrom('none', 'lost', 'added', 'swapped', 'words'),
    at: fc.nat(15),
    letter: fc.constantFrom('x', 'e', '이', 'ㄹ', ' '),
  })
  .map(({ name, from, length, slip, at, letter }) => {
    const text = name.slice(from % name.length, (from % name.length) + length)
    const [head, tail] = [text.slice(0, at), text.slice(at)]
    if (slip === 'lost') return head + tail.slice(1)
    if (slip === 'added') return head + letter + tail
    if (slip === 'swapped') return head + [...tail.slice(0, 2)].reverse().join('') + tail.slice(2)
    return slip === 'words' ? name.split(' ').reverse().join(' ') : text
  })

test('the best names by what is written are those that a look at all of them finds, in the same order', () => {
  fc.assert(
    fc.property(
      fc.oneof(typedOf, fc.constantFrom('ㄱ', 'ㅅㅌ', 'a', 'se', '')),
      fc.integer({ min: 3, max: 25 }),
      (typed, most) => {
        const written = asWritten(typed)
        const plain = new Map<number, number>()
        for (const form of forms) {
          const score = sureScore(written, form) - (form.alias ? 2 : 0)
          if (score > 0) plain.set(form.entry, Math.max(score, plain.get(form.entry) ?? 0))
        }
        const found = new Map<number, number>()
        for (const [entry, score] of index.sure(written, most))
          if (score > 0) found.set(entry, Math.max(score, found.get(entry) ?? 0))
        expect(ranked(found).slice(0, most)).toEqual(ranked(plain).slice(0, most))
      },
    ),
    { numRuns: often(300) },
  )
})

function ranked(scores: ReadonlyMap<number, number>): [entry: number, score: number][] {
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0])
}

test('every name that sounds so, or is meant with a slip, is among those that the index offers', () => {
  fc.assert(
    fc.property(typedOf, (typed) => {
      const keys = toKeys(foldedWords(typed).join(''))
      const offered = new Set(keys.length < 4 ? forms : index.slipped(keys))
      expect(forms.filter((form) => hasSlips(keys, form) && !offered.has(form))).toEqual([])
      for (const sound of soundOf(foldedWords(typed)).filter(({ phones }) => phones.length > 2)) {
        const heard = new Set(index.heard(sound))
        expect(forms.filter((form) => soundScore(sound, form) > 0 && !heard.has(form))).toEqual([])
      }
    }),
    { numRuns: often(25) },
  )
})

test('what is read is a part of all names, the smaller the more of them there are', () => {
  const heard = index.heard(soundOf(['키네시스'])[0] ?? { phones: '', first: '', ends: [] })
  expect(heard.length).toBeLessThan(forms.length / 10)
  expect(index.slipped(toKeys('enpdoint')).length).toBeLessThan(forms.length / 10)
})
