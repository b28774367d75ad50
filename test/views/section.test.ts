import { expect, test } from 'vitest'
import { fitMessage } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { buildErrata } from '../../src/core/facts/errata.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'
import { citedAt } from '../../src/views/found.ts'
import { sectionInSteps } from '../../src/views/section.ts'
import { notebookOf } from '../notebook.ts'

const context = { text: textOf('ko'), errata: buildErrata([]), noteUrl: () => undefined }
const cells = Array.from({ length: 300 }, (_, at) => `| ${at} | 값 ${at} |`)
const code = Array.from({ length: 300 }, (_, at) => `line ${at} of the code`)

/** What is read from the first page to the last, from where a statement stands. */
function pagesOf(lines: readonly string[], index = 0) {
  const [section] = notebookOf('# 장', '### A', ...lines).sections
  if (!section) throw new Error('no section')
  const shown = (page?: number) => {
    const place = { found: citedAt(section, index), page, idOf: (to: number) => `search.read:${section.key}:0:${to}` }
    const { message } = finish(sectionInSteps(place, context))
    expect(fitMessage(message)).toEqual(message)
    return message.embeds?.[0]
  }
  const of = Number(/\/(\d+)쪽/.exec(shown()?.footer?.text ?? '1/1쪽')?.[1])
  return { at: shown(), all: Array.from({ length: of }, (_, page) => shown(page)?.description ?? '') }
}

test.each([
  ['a table', ['| 이름 | 값 |', '|---|---|', ...cells], '299 | 값 299'],
  ['a code block', ['```', ...code, '```'], 'line 299 of the code'],
])('%s over several pages is closed on each before the source, and nothing of it is lost', (_, lines, end) => {
  const { all } = pagesOf(lines)
  expect(all.length).toBeGreaterThan(2)
  for (const one of all) {
    expect(one).toMatch(/```\n\n📖 장 > A · \S+ \S+행$/)
    expect(one.split('```').length % 2).toBe(1)
    expect(one.length).toBeLessThan(LIMITS.embedDescription)
  }
  expect(all.at(-1)).toContain(end)
  expect(all[1]).toMatch(/^-# …\n/)
})

test('a section opens where the statement stands, cites the lines of the page, and every statement is on a page', () => {
  const items = Array.from({ length: 120 }, (_, at) => `- 문장 ${at}번은 ${'길게 '.repeat(10)}이어진다`)
  const { at, all } = pagesOf(items, 60)
  const here = all.findIndex((page) => page.includes('문장 60번'))
  expect(at?.footer?.text).toBe(`${here + 1}/${all.length}쪽`)
  expect(at?.description).toContain('- __**문장 60번은')
  const whole = all.join('\n')
  expect(items.filter((_, nth) => !whole.includes(`문장 ${nth}번`))).toEqual([])
  const lines = all.map((page) => /(\d+)~(\d+)행/.exec(page)?.slice(1).map(Number) ?? [])
  expect(at?.description).toMatch(/행 · 표시한 문장은 63행$/)
  expect(lines[0]?.[0]).toBe(3)
  lines.slice(1).forEach(([first], nth) => {
    expect(first).toBe((lines[nth]?.[1] ?? 0) + 1)
  })
})

test('paragraphs stand apart, list items do not', () => {
  const { at } = pagesOf(['하나다.', '', '둘이다.', '', '- 셋이다.', '- 넷이다.'])
  expect(at?.description).toMatch(/__\*\*하나다\.\*\*__\n\n둘이다\.\n- 셋이다\.\n- 넷이다\./)
})

test('a page that begins with what is nested says below what', () => {
  const items = Array.from({ length: 80 }, (_, at) => `  - 속 ${at} ${'길게 '.repeat(10)}`)
  const { all } = pagesOf(['- 겉은 이렇다', ...items])
  expect(all[1]).toMatch(/^-# … 겉은 이렇다\n/)
})
