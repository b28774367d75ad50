import { expect, test } from 'vitest'
import { GENERAL_DICTIONARY } from '../../../src/core/language/general-dictionary.ts'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'
import { dictionaryPhrases } from '../../../src/core/search/index/dictionary-phrases.ts'
import { Expansions } from '../../../src/core/search/index/expansions.ts'
import { indexInSteps } from '../../../src/core/search/index/inverted-index.ts'
import { finish } from '../../../src/core/steps.ts'

const OTHERS = Array.from({ length: 100 }, (_, at) => `## 다른 곳 ${at}\n\n- 저장한 값은 ${at}일 뒤에 지운다.\n`).join(
  '\n',
)

function indexOf(notes: string) {
  const { notebook } = buildNotebook([{ file: 'notes/a.md', text: `# 노트\n\n${notes}` }])
  const index = finish(indexInSteps(notebook, new Expansions(finish(dictionaryPhrases(GENERAL_DICTIONARY)))))
  const term = (word: string) => index.vocabulary.id(word) ?? -1
  /** Tokens that are looked at while something is asked. */
  const looks = (ask: () => unknown) => {
    let count = 0
    const tokens = index.tokenTerm
    const counted = new Proxy(tokens, {
      get(_, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) count++
        return Reflect.get(tokens, key)
      },
    })
    Object.defineProperty(index, 'tokenTerm', { value: counted })
    ask()
    Object.defineProperty(index, 'tokenTerm', { value: tokens })
    return count
  }
  return { index, term, looks }
}

const TOGETHER = '## 로그\n\n- 보존 기간은 이레이다.\n'

test('words that stand side by side are found without a look at the sections that hold none of them', () => {
  const { index, term, looks } = indexOf(`${TOGETHER}\n${OTHERS}`)
  const words = [new Set([term('보존')]), new Set([term('기간')])]
  expect(index.standingTogether(words)).toEqual(words)
  expect(index.wordsBehind(term('보존'))).toContain(term('기간'))
  expect(looks(() => index.standingTogether(words))).toBeLessThan(50)
  expect(looks(() => index.wordsBehind(term('보존')))).toBeLessThan(50)
  expect(index.tokenTerm.length).toBeGreaterThan(500)
})

test('the last word of a line and one of the next do not stand side by side', () => {
  const { index, term } = indexOf('## 로그\n\n- 보존\n- 첫 기간은 이레이다.\n')
  expect(index.standingTogether([new Set([term('보존')]), new Set([term('기간')])])).toEqual([])
  expect(index.wordsBehind(term('보존'))).toEqual([])
})
