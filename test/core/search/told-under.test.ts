import { expect, test } from 'vitest'
import { GENERAL_DICTIONARY } from '../../../src/core/language/general-dictionary.ts'
import { dictionaryPhrases } from '../../../src/core/search/index/dictionary-phrases.ts'
import { Expansions } from '../../../src/core/search/index/expansions.ts'
import { indexInSteps } from '../../../src/core/search/index/inverted-index.ts'
import { Matcher } from '../../../src/core/search/rank/matcher.ts'
import { ToldUnder } from '../../../src/core/search/rank/told-under.ts'
import { finish } from '../../../src/core/steps.ts'
import { notebookOf } from '../../notebook.ts'

/** How often sections are looked at to tell whose each of a chapter's headings is. */
function looksAt(headings: number): number {
  const notebook = notebookOf(
    '# 장부',
    '',
    '- 적는 책이다.',
    '',
    ...Array.from({ length: headings }, () => ['## 정의', '', '- 적는다.', '']).flat(),
  )
  const index = finish(indexInSteps(notebook, new Expansions(finish(dictionaryPhrases(GENERAL_DICTIONARY)))))
  let looks = 0
  const sections = new Proxy(index.sections, {
    get(target, key) {
      looks++
      return Reflect.get(target, key) as unknown
    },
  })
  Object.defineProperty(index, 'sections', { value: sections })
  const name = { alternatives: [{ term: index.vocabulary.id('장부') ?? -1, quality: 1 }], mass: 1 }
  const of = {
    asks: false,
    weak: false,
    valued: false,
    isAsked: false,
    isProper: false,
    isAbbreviation: false,
    isBound: false,
    counted: false,
  }
  const group = { readings: [{ slots: [name], quality: 1 }], mass: 1, ...of }
  const query = { text: '장부의 정의', repaired: false, groups: [group], inOwnWords: false, isName: true }
  const told = new ToldUnder(query, index, new Matcher(query, index))
  const owners = notebook.sections.map((_, at) => told.ownerOf(at))
  expect(owners).toEqual(notebook.sections.map((_, at) => (at === 0 ? -1 : 0)))
  return looks
}

test('the opening of a chapter is looked for once, however many headings stand in it', () => {
  expect(looksAt(1)).toBeGreaterThan(0)
  expect(looksAt(400)).toBeLessThan(400 * 10)
})
